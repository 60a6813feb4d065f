import { err, ok, type Result } from '../../kernel';
import type { XmlElement } from '../xml/message';
import { TABLE_LIMITS } from './limits';
import type { TableRow } from './message';
import { tooLarge, type TableRefusal } from './refusal';
import { dayOf, GENERAL, numberFormat, plainDigits, type NumberFormat } from './xlsx-values';

/** What the cells of all sheets refer to. */
export interface Shared {
  readonly texts: readonly string[];
  readonly formats: readonly NumberFormat[];
  readonly from1904: boolean;
}

/** The shared texts, by their numbers. */
export const sharedTexts = (root: XmlElement | null): readonly string[] =>
  (root?.childrenNamed('si') ?? []).map(textOf);

/** How the numbers of cells are shown, by the number of their style. */
export function cellFormats(root: XmlElement | null): readonly NumberFormat[] {
  const own = new Map(
    (root?.child('numFmts')?.childrenNamed('numFmt') ?? []).map((format) => [
      Number(format.attribute('numFmtId')),
      format.attribute('formatCode') ?? '',
    ]),
  );
  return (root?.child('cellXfs')?.childrenNamed('xf') ?? []).map((style) => {
    const id = Number(style.attribute('numFmtId') ?? 0);
    return numberFormat(id, own.get(id));
  });
}

const SPACE = '{http://www.w3.org/XML/1998/namespace}space';

/** The text of a shared or inline string: of its pieces where it has several fonts, without what is read aloud (rPh). */
function textOf(item: XmlElement): string {
  let text = '';
  let blank = false;
  for (const child of item.children) {
    const piece = child.name === 't' ? child : child.name === 'r' ? child.child('t') : null;
    if (piece === null) continue;
    // The parser cuts the blanks around a text; between two pieces they part words.
    const preserved = piece.attribute(SPACE) === 'preserve';
    text += `${text !== '' && (blank || preserved) ? ' ' : ''}${unescaped(piece.text ?? '')}`;
    blank = preserved;
  }
  return text;
}

/** "_x000D_" is a carriage return (ECMA-376, part 1, 22.9.2.19). A zero is left out: no text has one. */
const unescaped = (text: string): string =>
  text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)).replace('\0', ''));

const REFERENCE = /^([A-Z]{1,3})(\d+)$/;

/** Column "AB" is 28. */
const columnNumber = (letters: string): number =>
  Array.from(letters).reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);

/**
 * The rows of a sheet that have content. Formulas are not evaluated: what the program that saved the file made of them is the value. A
 * cell of an error ("#N/A") has that as its text.
 */
export function readSheet(
  name: string,
  root: XmlElement | null,
  shared: Shared,
): Result<readonly TableRow[], TableRefusal> {
  const rows: TableRow[] = [];
  let cells = 0;
  let number = 0;
  for (const element of root?.child('sheetData')?.childrenNamed('row') ?? []) {
    const said = Number(element.attribute('r') ?? NaN);
    number = Number.isSafeInteger(said) && said > number ? said : number + 1;
    const row = readRow(element, number, shared);
    const columns = row.cells.length;
    cells += columns;
    const position = { sheet: name, row: number, column: Math.max(1, columns) };
    if (columns > TABLE_LIMITS.columns) return err(tooLarge(`more than ${TABLE_LIMITS.columns} columns`, position));
    if (cells > TABLE_LIMITS.cells) return err(tooLarge(`more than ${TABLE_LIMITS.cells} cells`, position));
    if (rows.length >= TABLE_LIMITS.rows) return err(tooLarge(`more than ${TABLE_LIMITS.rows} rows`, position));
    const long = row.cells.findIndex((cell) => cell.length > TABLE_LIMITS.cellCharacters);
    if (long >= 0) return err(tooLarge('a cell that is too long', { ...position, column: long + 1 }));
    if (columns > 0) rows.push(row);
  }
  return ok(rows);
}

/** Columns beyond the limit are not filled up with empty cells: the row is refused for the first of them. */
function readRow(element: XmlElement, row: number, shared: Shared): TableRow {
  const cells: string[] = [];
  const exact = new Set<number>();
  let column = 0;
  for (const cell of element.childrenNamed('c')) {
    const letters = REFERENCE.exec(cell.attribute('r') ?? '')?.[1];
    column = letters === undefined ? column + 1 : columnNumber(letters);
    const value = readCell(cell, shared);
    if (value.text.trim() === '') continue;
    if (column > TABLE_LIMITS.columns) {
      cells.length = TABLE_LIMITS.columns + 1;
      return { row, cells: Array.from<string | undefined, string>(cells, (text) => text ?? '') };
    }
    while (cells.length < column - 1) cells.push('');
    cells[column - 1] = value.text;
    if (value.exact) exact.add(column - 1);
  }
  return exact.size === 0 ? { row, cells } : { row, cells, exact };
}

interface CellValue {
  readonly text: string;
  readonly exact: boolean;
}

function readCell(cell: XmlElement, { texts, formats, from1904 }: Shared): CellValue {
  const type = cell.attribute('t') ?? 'n';
  if (type === 'inlineStr') {
    const inline = cell.child('is');
    return { text: inline === null ? '' : textOf(inline), exact: false };
  }
  const raw = cell.child('v')?.text ?? '';
  if (type === 's') return { text: texts[Number(raw)] ?? '', exact: false };
  if (type === 'str') return { text: unescaped(raw), exact: false };
  if (type === 'd') return { text: raw.replace('T', ' '), exact: false };
  if (type === 'b') return { text: raw === '1' ? 'TRUE' : 'FALSE', exact: false };
  if (type !== 'n') return { text: raw, exact: false };
  const format = formats[Number(cell.attribute('s') ?? 0)] ?? GENERAL;
  const day = format.isDate ? dayOf(raw, from1904) : null;
  if (day !== null) return { text: day, exact: false };
  const digits = plainDigits(raw, format.leastDigits);
  return digits === null ? { text: raw, exact: false } : { text: digits, exact: true };
}
