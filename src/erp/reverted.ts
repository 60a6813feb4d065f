import { filled, type Words } from '../kernel';
import type { MasterTable } from '../master';
import type { ErpEntity } from './port';

/*
 * An ERP that was put back from an older backup says again what it said before. A row alone says nothing of that: a price is corrected, an action ends.
 * A backup takes everything with it that changed since.
 */

/** Rows of one table that say again what they said before their last change. */
export interface TableReverted {
  readonly table: MasterTable;
  readonly rows: number;
  /** Keys of some of them. */
  readonly keys: readonly string[];
  /** Rows that were told first since then, and are there no more. */
  readonly vanished: number;
  /** Rows that had gone since then, and are there again as they were. */
  readonly returned: number;
}

/** What a reading told that looks as if the ERP was put back. */
export interface Reverted {
  /** Rows that say another thing than with the reading before. */
  readonly changed: number;
  /** When the oldest of the changes came that are undone. */
  readonly since: string;
  readonly tables: readonly TableReverted[];
}

/** Rows that go back, and which part of all of them, from which on it is said. */
export const REVERTED = { rows: 5, part: 0.8 } as const;

/** Whether so many of the rows that changed went back that the others are looked at. */
export const isMuch = (back: number, changed: number): boolean =>
  back >= REVERTED.rows && back >= changed * REVERTED.part;

/** Entities of which it is looked at: a count goes up and down, and orders are asked for by their numbers. */
export const mayRevert = (entity: ErpEntity): boolean => entity !== 'stock' && entity !== 'orders';

/** For a terminal, and for who reads the list of the readings. */
export function describeReverted({ changed, since, tables }: Reverted): Words {
  const rows = (of: string): string =>
    tables.map(({ table, rows, keys }) => `${String(rows)} ${of} ${table} (${keys.join(', ')}${rows > keys.length ? ', ...' : ''})`).join('; '); // prettier-ignore
  const back = tables.reduce((sum, one) => sum + one.rows, 0);
  return filled(AGAIN, { changed, back, day: since.slice(0, 10), rows: { nl: rows('van'), en: rows('of') } });
}

const AGAIN = {
  nl: 'van {changed} rijen die veranderden zeggen er {back} weer wat ze vóór {day} zeiden, zoals na een oudere back-up: {rows}',
  en: 'of {changed} rows that changed {back} say again what they said before {day}, as after an older backup: {rows}',
} as const satisfies Words;
