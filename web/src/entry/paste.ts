import { type Line, NO_LINE } from './draft';

/** Anything with a digit may be a quantity; the server says what it means. */
const HAS_DIGIT = /\d/;

/**
 * Rows of a spreadsheet as lines: code, quantity, and a price where there is one. What programs copy has tabs between columns; a text may have
 * semicolons.
 *
 * @returns null for what is no rows: then it is pasted as text
 */
export function rowsOf(text: string): readonly Line[] | null {
  const rows = text
    .split(/\r\n|\n|\r/)
    .filter((row) => row.trim() !== '')
    .map((row) => row.split(row.includes('\t') ? '\t' : ';').map((cell) => cell.trim()));
  if (!rows.some(({ length }) => length > 1)) return null;
  const [first, ...others] = rows;
  // The names of the columns were copied along.
  const isHead = first !== undefined && others.length > 0 && !HAS_DIGIT.test(first[1] ?? '');
  return (isHead ? others : rows).map(([code = '', quantity = '', price = '']) => ({
    ...NO_LINE,
    code,
    quantity,
    price,
  }));
}
