import { isLabel, normaliseLabel } from './labels';
import type { TableRow } from './message';
import { knownLabels } from './vocabulary';

/** Rows from the top among which the names of the columns are looked for: a form has its head above them. */
const MOST_HEAD_ROWS = 100;
/** Columns without one known name must be so many: two words beside each other are found in any text. */
const LEAST_UNKNOWN = 3;
const LEAST_KNOWN = 2;

/** The row that names the columns, and how sure that is. */
export interface FoundHeader {
  /** Its place among the rows. */
  readonly at: number;
  /** Names of what lines have; with none the form of the rows alone has decided. */
  readonly known: number;
  readonly columns: number;
}

const filled = ({ cells }: TableRow): readonly string[] => cells.filter((cell) => cell.trim() !== '');

/**
 * Finds the row that names the columns. It has nothing but words in its cells; of several such rows the one with most names that lines of
 * orders have. Where no name is known it is the first that is as wide as the rows below it.
 */
export function findHeader(rows: readonly TableRow[]): FoundHeader | null {
  const top = rows.slice(0, MOST_HEAD_ROWS);
  const widest = Math.max(0, ...top.map((row) => filled(row).length));
  let best: FoundHeader | null = null;
  let widestFound: FoundHeader | null = null;
  for (const [at, row] of top.entries()) {
    const labels = filled(row);
    if (labels.length < LEAST_KNOWN || !labels.every(isLabel)) continue;
    const known = knownLabels(labels.map(normaliseLabel));
    const found = { at, known, columns: labels.length };
    if (known >= LEAST_KNOWN && known > (best?.known ?? 0)) best = found;
    if (widestFound === null && labels.length >= LEAST_UNKNOWN && labels.length === widest && hasRowsLike(top, at))
      widestFound = found;
  }
  return best ?? widestFound;
}

/** Whether a table follows: the next row has values in it and is not much narrower. */
function hasRowsLike(rows: readonly TableRow[], at: number): boolean {
  const [header, next] = [rows[at], rows[at + 1]];
  if (header === undefined || next === undefined) return false;
  const values = filled(next);
  return values.length * 2 >= filled(header).length && values.some((cell) => !isLabel(cell));
}
