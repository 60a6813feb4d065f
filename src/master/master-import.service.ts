import { Injectable } from '@nestjs/common';
import type { Tx } from '../platform';
import { DemoService } from './demo.service';
import { businessDateOf, parseGtin, systemClock } from '../kernel';
import { AWAY, DATED_PRICES, END_PRICES, WHOLE_ROWS } from './held-rows';
import { ChangeWatch } from './requests/change-watch.service';
import { readRow, type MasterRows, type MasterTable } from './master-rows';
import {
  keyOf, namesIn, siftMasterRows, type KnownNames, type MasterFiles, type RefusedRow, type SiftedRows,
} from './sift-rows'; // prettier-ignore

/** What an import did. */
export interface Imported {
  /** How many rows of each table that was given were written. */
  readonly written: Readonly<Partial<Record<MasterTable, number>>>;
  readonly refused: readonly RefusedRow[];
}

/** Where it stands by which name other rows know a row. */
const NAMES: Readonly<Partial<Record<MasterTable, readonly [table: string, column: string]>>> = {
  articles: ['article', 'number'],
  customers: ['customer', 'number'],
  partners: ['partner', 'code'],
  locations: ['customer_location', 'gln'],
  calendars: ['calendar', 'code'],
  sites: ['site', 'code'],
  carriers: ['carrier', 'code'],
  'price-groups': ['price_group', 'code'],
  promotions: ['promotion', 'code'],
  contracts: ['contract', 'number'],
};

const isEmpty = (file: unknown): boolean => Array.isArray(file) && file.length === 0;

/** Takes rows of the master over: the good ones are written, the bad ones are kept with what is wrong with them. */
@Injectable()
export class MasterImport {
  constructor(
    private readonly rows: DemoService,
    private readonly watch: ChangeWatch,
  ) {}

  /** All of it in one transaction, and with that the tables are up to date. */
  async run(tx: Tx, files: MasterFiles): Promise<Imported> {
    const tables = Object.keys(files) as readonly MasterTable[];
    await this.forgetPlaces(tx, tables);
    const imported = await this.take(tx, files);
    const synced = tables.filter((table) => imported.written[table] !== 0 || isEmpty(files[table]));
    await this.markSynced(tx, new Map(synced.map((table) => [table, imported.written[table] ?? 0])));
    return imported;
  }

  /** Notes that tables are as whoever sends them has them (ERP-002). @param rows by table how many were sent */
  async markSynced(tx: Tx, rows: ReadonlyMap<MasterTable, number>): Promise<void> {
    await tx.query(SYNCED, [JSON.stringify([...rows].map(([table, count]) => ({ table, rows: count })))]);
  }

  /**
   * Rows of another system, which knows only some of our columns and perhaps no days: what it says nothing about stays as it is, and a price without
   * a day begins today where it is another one than that in force.
   *
   * @param byDay keys of prices that are told by their own day, for which no row without a day stands
   * @returns the places of those that were refused, which are kept with what is wrong with them
   */
  async takeKnown(
    tx: Tx,
    table: MasterTable,
    rows: readonly Readonly<Record<string, unknown>>[],
    byDay: readonly string[] = [],
  ): Promise<ReadonlySet<number>> {
    const whole = await this.filled(tx, table, rows);
    const { days, crowded, ending } = table === 'prices' ? await dated(tx, whole, byDay) : { days: whole, crowded: new Set<number>(), ending: [] };
    const taking = days.filter((_, place) => !crowded.has(place));
    const { refused } = await this.take(tx, { [table]: taking });
    const faults = new Map(refused.map((one) => [one.key, one.faults]));
    const placeOf = (place: number): number => place + 1 - [...crowded].filter((other) => other < place).length;
    const faultsOf = (place: number): readonly string[] | undefined => crowded.has(place) ? [CROWDED] : faults.get(keyOf(table, days[place], placeOf(place)));
    if (table === 'prices') await this.refuseUndated(tx, whole, days, faultsOf);
    const bad = new Set(days.flatMap((_, place) => (faultsOf(place) === undefined ? [] : [place])));
    // What is refused takes the place of nothing.
    const over = ending.flatMap(({ place, ids }) => (bad.has(place) ? [] : ids));
    if (over.length > 0) await tx.query(END_PRICES, [over]);
    return bad;
  } // prettier-ignore

  /** A price without a day is refused by its own key: by that of the day it would be another one every day, and never come right. */
  private async refuseUndated(tx: Tx, whole: readonly Row[], days: readonly Row[], faultsOf: (place: number) => readonly string[] | undefined): Promise<void> {
    const keyIn = (rows: readonly Row[], place: number): string => keyOf('prices', rows[place], place + 1);
    const undated = whole.flatMap((row, place) => (isUndated(row) ? [place] : []));
    const withDay = new Set(whole.flatMap((row, place) => (isUndated(row) ? [] : [keyIn(days, place)])));
    const bad = undated.filter((place) => faultsOf(place) !== undefined);
    const said = [...undated.map((place) => keyIn(whole, place)), ...bad.map((place) => keyIn(days, place)).filter((key) => !withDay.has(key))];
    if (said.length > 0 && (await anyRefused(tx, ['prices']))) await tx.query(`DELETE FROM master_refusal WHERE table_name = 'prices' AND key = ANY ($1)`, [said]);
    await this.refuse(tx, bad.map((place) => ({ table: 'prices', key: keyIn(whole, place), row: whole[place], faults: faultsOf(place) ?? [] })));
  } // prettier-ignore

  /** Keeps rows that cannot be taken over with what is wrong with them. */
  async refuse(tx: Tx, refused: readonly RefusedRow[]): Promise<void> {
    if (refused.length > 0) await tx.query(REFUSALS, [JSON.stringify(refused)]);
  }

  /** Before all rows of tables are told anew: a row without a key is known by its place, and that is another one now. */
  async forgetPlaces(tx: Tx, tables: readonly MasterTable[]): Promise<void> {
    await tx.query(`DELETE FROM master_refusal WHERE table_name = ANY ($1) AND key ~ '^row [0-9]+$'`, [tables]);
  }

  /** These rows are in the other system no more, and neither is what was asked for of them. @param byDay see `takeKnown` */
  async away(tx: Tx, table: MasterTable, keys: readonly string[], byDay: readonly string[]): Promise<void> {
    for (const statement of AWAY[table] ?? [])
      await tx.query(statement, statement.includes('$2') ? [keys, byDay] : [keys]);
    await this.watch.gone(tx, table, keys);
  }

  private async filled(tx: Tx, table: MasterTable, rows: readonly Readonly<Record<string, unknown>>[]): Promise<readonly Readonly<Record<string, unknown>>[]> {
    const query = WHOLE_ROWS[table];
    if (query === undefined) return rows;
    const held = await tx.query<{ key: string; row: object; before: object | null }>(query, [rows.map(({ number }) => number)]);
    // What is told is there: what was blocked because it had gone is as it was before.
    const byKey = new Map(held.map(({ key, row, before }) => [key, { ...row, ...before }]));
    return rows.map((row) => ({ ...byKey.get(String(row['number'])), ...row }));
  } // prettier-ignore

  /** A part of what is sent: how fresh the tables are is said when all of it is there. */
  async take(tx: Tx, files: MasterFiles): Promise<Imported> {
    const known = await this.known(tx, files);
    const { rows, accepted, refused } = await withoutTakenGtins(tx, siftMasterRows(files, known));
    await this.rows.saveAll(tx, rows);
    await this.watch.imported(tx, rows);
    const tables = Object.keys(files) as readonly MasterTable[];
    if (await anyRefused(tx, tables)) await tx.query(COME_RIGHT, [JSON.stringify(accepted)]);
    await this.refuse(tx, refused);
    return { written: Object.fromEntries(tables.map((table) => [table, rows[table].length])), refused };
  }

  private async known(tx: Tx, files: MasterFiles): Promise<KnownNames> {
    const found: [string, ReadonlySet<string>][] = [];
    for (const [of, names] of Object.entries(namesIn(files))) {
      const where = NAMES[of as MasterTable];
      if (where === undefined) continue;
      const [table, column] = where;
      const rows = await tx.query<{ name: string }>(
        `SELECT DISTINCT ${column} AS name FROM ${table} WHERE ${column} = ANY ($1)`,
        [names],
      );
      found.push([of, new Set(rows.map(({ name }) => name))]);
    }
    return Object.fromEntries(found);
  }
}

/** Why a price without a day is not taken: it would be written over one that begins the same day. */
const CROWDED =
  'begins today, as another price of these terms does that is told with its day: it is taken over tomorrow';

type Row = Readonly<Record<string, unknown>>;

/** Prices without a day get one. */
interface Dated {
  readonly days: readonly Row[];
  /** Places of those whose day another one has. */
  readonly crowded: ReadonlySet<number>;
  /** Prices that end where the row of a place is taken. */
  readonly ending: readonly { readonly place: number; readonly ids: readonly string[] }[];
}

const isUndated = (row: Row): boolean => (row['validFrom'] ?? null) === null;

async function dated(tx: Tx, rows: readonly Row[], byDay: readonly string[]): Promise<Dated> {
  const asked = rows.flatMap((row, place) => (isUndated(row) && parsesAsPrice(row) ? [{ ...row, place }] : []));
  type Found = { place: number; today: string; isTaken: boolean; validFrom: string | null; validTo: string | null; ending: string[] };
  const found = asked.length === 0 ? [] : await tx.query<Found>(DATED_PRICES, [JSON.stringify(asked), byDay]);
  const places = new Map(found.map((one) => [one.place, one]));
  const days = rows.map((row, place) => {
    if (!isUndated(row)) return row;
    const one = places.get(place);
    if (one === undefined) return { ...row, validFrom: businessDateOf(systemClock.now()) };
    // An end that was agreed on here stays where nothing is said of one. A new one begins by the clock by which the old one ends.
    return one.validFrom === null ? { ...row, validFrom: one.today } : { validTo: one.validTo, ...row, validFrom: one.validFrom };
  });
  const crowded = new Set(found.flatMap(({ place, validFrom, isTaken }) => (validFrom === null && isTaken ? [place] : [])));
  return { days, crowded, ending: found.map(({ place, ending: ids }) => ({ place, ids })) };
} // prettier-ignore

/** What the statement can read; the rest is refused with its reason afterwards. */
const parsesAsPrice = (row: object): boolean => readRow('prices', { ...row, validFrom: '2000-01-01' }).ok;

/**
 * A GTIN is of one article for ever: a row that gives it to another one is refused, unless it names the article that it was taken from. Moved
 * without a word, every order that names it would deliver something else.
 */
async function withoutTakenGtins(tx: Tx, sifted: SiftedRows): Promise<SiftedRows> {
  const gtins = sifted.rows.packagings.flatMap(({ gtin }) => gtin ?? []);
  if (gtins.length === 0) return sifted;
  const known = await tx.query<{ gtin: string; article: string }>(
    'SELECT p.gtin, a.number AS article FROM packaging p JOIN article a ON a.id = p.article_id WHERE p.gtin = ANY ($1)',
    [gtins],
  );
  const owners = new Map(known.map(({ gtin, article }) => [gtin, article]));
  const ownerOf = ({ gtin, article, takenFrom }: MasterRows['packagings'][number]): string | null => {
    const owner = gtin === null ? undefined : owners.get(gtin);
    return owner === undefined || owner === article || owner === takenFrom ? null : owner;
  };
  const taken = sifted.rows.packagings.filter((row) => ownerOf(row) !== null);
  if (taken.length === 0) return sifted;
  // Rows are known by what they say, which may leave out the zero in front.
  const keys = new Map(
    sifted.accepted.flatMap(({ table, key }) => (table === 'packagings' ? [[parseGtin(key), key] as const] : [])),
  );
  const refusedKeys = new Set(taken.map(({ gtin }) => keys.get(gtin) ?? gtin));
  return {
    rows: { ...sifted.rows, packagings: sifted.rows.packagings.filter((row) => ownerOf(row) === null) },
    accepted: sifted.accepted.filter(({ table, key }) => table !== 'packagings' || !refusedKeys.has(key)),
    refused: [
      ...sifted.refused,
      ...taken.map((row) => ({
        table: 'packagings' as const,
        key: keys.get(row.gtin) ?? row.gtin ?? '',
        row,
        faults: [`its GTIN is of article ${String(ownerOf(row))}; where it moved on purpose, takenFrom says so`],
      })),
    ],
  };
}

/** Where nothing was refused nothing can come right: a great many rows need not be compared with nothing. */
async function anyRefused(tx: Tx, tables: readonly MasterTable[]): Promise<boolean> {
  return (await tx.query('SELECT FROM master_refusal WHERE table_name = ANY ($1) LIMIT 1', [tables])).length > 0;
}

// A file may hold some rows only, so one that is not in it says nothing.
const COME_RIGHT = `
  DELETE FROM master_refusal m USING jsonb_to_recordset($1::jsonb) AS r ("table" text, key text) WHERE m.table_name = r."table" AND m.key = r.key`;

/** How fresh what it told us is, by table (ERP-002). */
const SYNCED = `
  INSERT INTO master_sync (table_name, synced_at, rows)
  SELECT s."table", now(), s.rows FROM jsonb_to_recordset($1::jsonb) AS s ("table" text, rows integer) ORDER BY s."table"
  ON CONFLICT (table_name) DO UPDATE SET synced_at = EXCLUDED.synced_at, rows = EXCLUDED.rows`;

const REFUSALS = `
  INSERT INTO master_refusal (table_name, key, row, faults)
  SELECT DISTINCT ON (r."table", r.key) r."table", r.key, r.row, r.faults
  FROM jsonb_to_recordset($1::jsonb) AS r ("table" text, key text, row jsonb, faults text[])
  ORDER BY r."table", r.key
  ON CONFLICT (table_name, key) DO UPDATE SET row = EXCLUDED.row, faults = EXCLUDED.faults, seen_at = now()`;
