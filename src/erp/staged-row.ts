import { createHash } from 'node:crypto';
import { isPlace, keyColumnsOf, keyOf, type MasterTable } from '../master';
import type { ErpRef, ErpRow } from './port';

/** A row of the ERP on its way into the master. */
export interface StagedRow {
  readonly table: MasterTable;
  readonly key: string;
  /** Of what it says, whatever the order of its fields: the same is not looked at again. */
  readonly hash: string;
  /** What is summed up when both sides are held against each other; null where nothing is. */
  readonly measure: string | null;
  readonly row: Readonly<Record<string, unknown>>;
  readonly ref: ErpRef | null;
  /** What it is a part of, of which all parts are told together; null where it stands for itself. */
  readonly scope: string | null;
  readonly gone: boolean;
  readonly fault: string | null;
}

/** What of a table is summed up. */
const MEASURED: Readonly<Partial<Record<MasterTable, string>>> = {
  packagings: 'quantity',
  customers: 'creditLimit',
  prices: 'amount',
  availability: 'quantity',
};

/** What rows are known by and may leave out, as `master-rows` fills it in. A price without a day has none: it is the one in force. */
const SAID: Readonly<Partial<Record<MasterTable, Readonly<Record<string, string>>>>> = {
  prices: { kind: 'net', currency: 'EUR', minimumQuantity: '0' },
  locations: { validFrom: '2020-01-01' },
  'cross-references': { validFrom: '2000-01-01' },
  assortment: { kind: 'listed' },
  'agreed-discounts': { sequence: '1' },
};

const NUMBER = /^-?\d{1,20}(\.\d{1,12})?$/;

function measureOf(table: MasterTable, row: Readonly<Record<string, unknown>>): string | null {
  const value = row[MEASURED[table] ?? ''];
  // What is no number is refused later, in words.
  return typeof value === 'string' && NUMBER.test(value) ? value : null;
}

const scopeOf = (row: Readonly<Record<string, unknown>>, allOf: readonly string[] | undefined): string | null =>
  allOf === undefined ? null : JSON.stringify(allOf.map((column) => [column, row[column] ?? null]));

/** What a row is known by; null where it says nothing of that. */
export function keyOfRow({ table, row }: Pick<ErpRow, 'table' | 'row'>): string | null {
  const key = keyOf(table, row, -1, SAID[table]);
  return isPlace(key) ? null : key;
}

/** Characters of a key beyond which it is none: an index of the database has no room for it. */
const LONGEST_KEY = 1_000;

/** As JSON writes them: the character with the number 0, and half of one that is written as two. */
const UNWRITABLE = /(?<!\\)(?:\\\\)*\\u(?:0000|d[89a-f])/;

/** Of such a row that by which it is known, so that what stands there before is not taken for gone; nothing where it is that. */
function keyedPart(table: MasterTable, row: ErpRow['row'], key: string): ErpRow['row'] {
  if (UNWRITABLE.test(JSON.stringify(key)) || key.length > LONGEST_KEY) return {};
  const columns = keyColumnsOf(table).filter((column) => ['string', 'number'].includes(typeof row[column]));
  return Object.fromEntries(columns.map((column) => [column, row[column]]));
}

/** @param place of the row in its reading: it is known by that where it has no key */
export function stagedRow({ table, row, ref, allOf, gone = false, fault }: ErpRow, place: number): StagedRow {
  const said = JSON.stringify(Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1)));
  const key = keyOf(table, row, place, SAID[table]);
  // Neither can stand in the database, and nothing else of the reading is to be kept out by it.
  if (UNWRITABLE.test(said) || key.length > LONGEST_KEY) {
    const words = `${fault ?? ''} holds a character that no text has, or a key longer than any`.trim();
    return stagedRow({ table, row: keyedPart(table, row, key), ref: null, fault: words }, place);
  }
  const hash = createHash('md5').update(said).update(JSON.stringify(ref)).digest('hex');
  return {
    table,
    key,
    hash,
    measure: measureOf(table, row),
    row,
    ref,
    scope: scopeOf(row, allOf),
    gone,
    fault: fault ?? (isPlace(key) ? 'has nothing by which it is known' : null),
  };
}
