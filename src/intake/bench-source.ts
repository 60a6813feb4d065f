import { pieceOf, sheetTable, spansIn, spansOfCells, textTable, valuePaths, type PlacedValue } from '../review';
import type { BenchedMessage } from './guide-bench';

/** The characters of the text that a value is read from. */
interface Span {
  readonly path: string;
  readonly offset: number;
  readonly length: number;
}

/** A file as text, and for each of its messages where its values stand in it. */
interface BenchSource {
  readonly text: string;
  readonly isWhole: boolean;
  readonly values: readonly (readonly Span[])[];
}

/**
 * Shows the bytes of a file beside what was understood of them. They are only ever told as text.
 *
 * @param most characters that are shown
 */
export function benchSource(bytes: Buffer, messages: readonly BenchedMessage[], most: number): BenchSource {
  const [first] = messages;
  const whole = first?.message.content.kind === 'table' ? ofTable(bytes, messages) : ofBytes(bytes, messages);
  const text = whole.text.slice(0, most);
  const shown = ({ offset, length }: Span): boolean => offset + length <= text.length;
  return { text, isWhole: text.length === whole.text.length, values: whole.values.map((spans) => spans.filter(shown)) };
}

type Whole = Pick<BenchSource, 'text' | 'values'>;

function ofBytes(bytes: Buffer, messages: readonly BenchedMessage[]): Whole {
  const piece = pieceOf(bytes, 0, bytes);
  return { text: piece.text, values: messages.map((one) => spansIn(piece, one.message, placed(one))) };
}

function ofTable(bytes: Buffer, messages: readonly BenchedMessage[]): Whole {
  const content = messages[0]?.message.content;
  if (content?.kind !== 'table') return { text: '', values: [] };
  const { separator } = content.sheet;
  const table = separator === null ? sheetTable(content) : textTable(pieceOf(bytes, 0, bytes).text, separator);
  return { text: table.text, values: messages.map((one) => spansOfCells(table, placed(one))) };
}

function placed({ understood }: BenchedMessage): readonly PlacedValue[] {
  if (understood.reading === null) return [];
  const { head, lines } = valuePaths(understood.reading);
  return [...head, ...lines.flat()].flatMap(([path, value]) => {
    const position = understood.originOf(path);
    return position === null ? [] : [{ path, value, position }];
  });
}
