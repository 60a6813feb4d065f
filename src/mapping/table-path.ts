import { err, ok, type Result } from '../kernel';
import { compileTest, type ValueTest } from './conditions';
import { namesOf } from './table-columns';
import { EXPECTED, type GuideWords } from './guide-faults';

/*
 * The notation of tables. Names are compared without case, accents, blanks and signs: "Art.nr." is "artnr".
 *
 *   column(Artikelnummer|Art.nr.|SKU)     the cell in the column of this name; of several names the first whose cell has content.
 *                                         Read for the whole order it is the first line's that has any
 *   head(Ordernummer|PO)                  a field of the form's head: the value beside its name, behind its colon, or below it
 *   column(Artikelnummer)[~gtin]          only a value of that form; =A|B one of these, != none of them, !~gtin any other form
 *   row                                   each line (a part)
 *   .                                     the order, or the line, itself (a part)
 */

export interface TableValuePath {
  readonly in: 'column' | 'head';
  /** As they are compared, in the order of the path. */
  readonly names: readonly string[];
  readonly test: ValueTest | null;
}

export type TablePartPath = 'row' | '.';

const VALUE = /^(column|head)\((.+?)\)(?:\[(!?[=~])([^\]]*)\])?$/;

/** Reads the text of a path to a value. */
export function parseTableValue(path: string): Result<TableValuePath, GuideWords> {
  const parts = VALUE.exec(path);
  const names = namesOf(parts?.[2] ?? '');
  if (parts === null || names.length === 0) return err(EXPECTED.column(path));
  const place = parts[1] === 'head' ? 'head' : 'column';
  if (parts[3] === undefined) return ok({ in: place, names, test: null });
  const test = compileTest(parts[3], parts[4] ?? '');
  return test.ok ? ok({ in: place, names, test: test.value }) : test;
}

/** Reads the text of a path to parts; a value is none. */
export const parseTablePart = (path: string): Result<TablePartPath, GuideWords> =>
  path === 'row' || path === '.' ? ok(path) : err(EXPECTED.row(path));
