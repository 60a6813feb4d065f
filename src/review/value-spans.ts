import type { Message, TableMessage } from '../formats';
import type { SourcePosition } from '../kernel';
import type { SourcePiece } from './source-piece';

/** A value and the characters of a text that it is read from. */
export interface ValueSpan {
  readonly path: string;
  readonly offset: number;
  readonly length: number;
}

/** A value whose place in the file is known. */
export interface PlacedValue {
  readonly path: string;
  readonly value: string;
  readonly position: SourcePosition;
}

const START_TAG_END = /(?:[^>"']|"[^"]*"|'[^']*')*>/y;
const ATTRIBUTE = /[^\s=]+\s*=\s*(["'])/y;

/** Finds the characters of values in a piece of their file. Values that begin elsewhere are left out; one that goes on behind it is cut. */
export function spansIn(piece: SourcePiece, message: Message, values: readonly PlacedValue[]): readonly ValueSpan[] {
  const placed = values.flatMap((one) => ('offset' in one.position ? [{ ...one, at: one.position.offset }] : []));
  return placed
    .sort((a, b) => a.at - b.at)
    .flatMap(({ path, value, position, at }) => {
      const start = piece.charAt(at);
      if (start === null || start >= piece.text.length) return [];
      const span = 'path' in position ? inXml(piece.text, start, value) : inSegment(piece, message, start, position);
      return span.length === 0 ? [] : [{ path, ...span }];
    });
}

type Span = Omit<ValueSpan, 'path'>;

/** The content of the element that begins here, the value of the attribute, or the value itself where it stands bare as in an IDoc of records. */
function inXml(text: string, start: number, value: string): Span {
  if (text[start] === '<') {
    START_TAG_END.lastIndex = start + 1;
    const tag = START_TAG_END.exec(text)?.[0];
    if (tag === undefined) return { offset: start, length: text.length - start };
    const from = start + 1 + tag.length;
    const end = text.indexOf('<', from);
    const content = text.slice(from, end < 0 ? undefined : end);
    const bare = content.trim();
    // Nothing in it: the element itself is what is meant.
    if (bare === '') return { offset: start, length: 1 + tag.length };
    return { offset: from + content.indexOf(bare), length: bare.length };
  }
  ATTRIBUTE.lastIndex = start;
  const attribute = ATTRIBUTE.exec(text);
  if (attribute !== null) {
    const from = start + attribute[0].length;
    const end = text.indexOf(attribute[1] ?? '"', from);
    return { offset: from, length: (end < 0 ? text.length : end) - from };
  }
  if (text.startsWith(value, start)) return { offset: start, length: value.length };
  const word = /\S*/y;
  word.lastIndex = start;
  return { offset: start, length: word.exec(text)?.[0].length ?? 0 };
}

/** Up to the separator behind the component, or to where the segment ends. */
function inSegment(piece: SourcePiece, { content }: Message, start: number, position: SourcePosition): Span {
  if (content.kind !== 'segments' || !('segment' in position)) return { offset: start, length: 0 };
  const { segmentIndex, element, component = 1 } = position;
  if (element === undefined) return { offset: start, length: position.segment.length };
  const segment = segmentIndex - 1;
  const beyond = content.position(segment, element, component + 1).offset;
  const end = content.componentCount(segment, element) > component ? beyond - 1 : beyond;
  return { offset: start, length: Math.max(0, (piece.charAt(end) ?? piece.text.length) - start) };
}

/** A table as text, and where each of its cells stands in it. */
export interface TableText {
  readonly text: string;
  /** The characters of a cell, rows and columns counted from 1. */
  cell(row: number, column: number): Span | null;
}

/** The cells of a text that separates them, as they stand there (RFC 4180). */
export function textTable(text: string, separator: string): TableText {
  const spans = new Map<string, Span>();
  let [row, column, at] = [1, 1, 0];
  while (at < text.length) {
    const start = at;
    if (text[at] === '"') at = endOfQuoted(text, at);
    while (at < text.length && text[at] !== separator && text[at] !== '\n' && text[at] !== '\r') at++;
    spans.set(`${String(row)}|${String(column)}`, { offset: start, length: at - start });
    if (text[at] === separator) column++;
    else {
      if (text[at] === '\r' && text[at + 1] === '\n') at++;
      row++;
      column = 1;
    }
    at++;
  }
  return { text, cell: (r, c) => spans.get(`${String(r)}|${String(c)}`) ?? null };
}

function endOfQuoted(text: string, start: number): number {
  for (let from = start + 1; ;) {
    const end = text.indexOf('"', from);
    if (end < 0) return text.length;
    if (text[end + 1] !== '"') return end + 1;
    from = end + 2;
  }
}

/** A workbook as lines of text with a tab between cells: its bytes are nothing that people read. */
export function sheetTable({ sheet }: TableMessage): TableText {
  const spans = new Map<string, Span>();
  const lines: string[] = [];
  let offset = 0;
  for (const { row, cells } of [...sheet.head, sheet.header, ...sheet.rows]) {
    let at = offset;
    const shown = cells.map((cell) => cell.replace(/[\t\r\n]+/g, ' '));
    shown.forEach((cell, index) => {
      spans.set(`${String(row)}|${String(index + 1)}`, { offset: at, length: cell.length });
      at += cell.length + 1;
    });
    const line = shown.join('\t');
    lines.push(line);
    offset += line.length + 1;
  }
  return { text: lines.join('\n'), cell: (r, c) => spans.get(`${String(r)}|${String(c)}`) ?? null };
}

/** The characters of values that stand in cells. */
export const spansOfCells = (table: TableText, values: readonly PlacedValue[]): readonly ValueSpan[] =>
  values.flatMap(({ path, position }) => {
    const span = 'sheet' in position ? table.cell(position.row, position.column) : null;
    return span === null || span.length === 0 ? [] : [{ path, ...span }];
  });
