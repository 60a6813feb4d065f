import { cutCells } from './csv-cells';
import { findHeader, type FoundHeader } from './header';
import type { TableRow } from './message';

/** What separates cells, in the order in which a tie is settled. */
const SEPARATORS = [';', '\t', ',', '|'] as const;

/** Excel writes this line for itself: which separator the rest has. */
const SEPARATOR_LINE = /^sep=([;,\t|])(?:\r\n?|\n)/i;

/** As much of a text as tells its separator, in characters and in rows. */
const SAMPLE_CHARACTERS = 256 * 1024;
const SAMPLE_ROWS = 120;

export interface CsvDialect {
  readonly separator: string;
  readonly header: FoundHeader;
}

/**
 * Finds the separator of a text: the one with which its rows have a row that names columns, most of them known, and the rows below it as
 * many cells as there are names.
 *
 * @returns null where no separator makes a table of it
 */
export function findDialect(text: string): CsvDialect | null {
  const said = SEPARATOR_LINE.exec(text)?.[1];
  const sample = withoutSeparatorLine(text).slice(0, SAMPLE_CHARACTERS);
  const candidates = (said === undefined ? SEPARATORS : [said]).flatMap((separator) => {
    // A quote that the sample cuts through, or a cell too long: the rows above it are enough.
    const { rows } = cutCells(sample, separator, SAMPLE_ROWS);
    const header = findHeader(rows);
    return header === null ? [] : [{ separator, header, fitting: fitting(rows, header) }];
  });
  const better = (a: (typeof candidates)[number], b: (typeof candidates)[number]): number =>
    b.header.known - a.header.known || b.fitting - a.fitting || b.header.columns - a.header.columns;
  const best = candidates.sort(better)[0];
  if (best === undefined) return null;
  // Without one name that we know the rows themselves must look like a table.
  return best.header.known > 0 || best.fitting === 1 ? best : null;
}

/** A text without the line that only says its separator: in its place an empty one, so that rows keep their numbers. */
export const withoutSeparatorLine = (text: string): string => text.replace(SEPARATOR_LINE, '\n');

/** The share of the rows below the header that have a value, and no more cells than it has names. */
function fitting(rows: readonly TableRow[], { at }: FoundHeader): number {
  const below = rows.slice(at + 1);
  const width = rows[at]?.cells.length ?? 0;
  const fit = below.filter(({ cells }) => cells.length <= width && cells.length > 1);
  return below.length === 0 ? 0 : fit.length / below.length;
}
