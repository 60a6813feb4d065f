import { normaliseLabel, type Message } from '../formats';

/** Names that mean the same, as a path or a guide writes them: "Aantal|Quantity". */
export const namesOf = (text: string): readonly string[] =>
  text
    .split('|')
    .map(normaliseLabel)
    .filter((name) => name !== '');

/**
 * How many columns a guide wants and the table of a message has.
 *
 * @returns null when one of them is missing; 0 for a guide that wants none
 */
export function columnsThatFit(wanted: readonly string[] | undefined, { content }: Message): number | null {
  if (wanted === undefined) return 0;
  if (content.kind !== 'table') return null;
  const there = new Set(content.sheet.header.cells.map(normaliseLabel));
  return wanted.every((names) => namesOf(names).some((name) => there.has(name))) ? wanted.length : null;
}
