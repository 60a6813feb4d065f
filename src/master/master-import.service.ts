import { Injectable } from '@nestjs/common';
import type { Tx } from '../platform';
import { DemoService } from './demo.service';
import { parseGtin } from '../kernel';
import type { MasterRows, MasterTable } from './master-rows';
import {
  namesIn, siftMasterRows, type KnownNames, type MasterFiles, type RefusedRow, type SiftedRows,
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

/** What was brought up to date: not a table of which every row was refused. */
const synced = (tables: readonly MasterTable[], files: MasterFiles, rows: MasterRows): readonly object[] =>
  tables.flatMap((table) =>
    rows[table].length === 0 && !isEmpty(files[table]) ? [] : [{ table, rows: rows[table].length }],
  );

/** Takes rows of the master over: the good ones are written, the bad ones are kept with what is wrong with them. */
@Injectable()
export class MasterImport {
  constructor(private readonly rows: DemoService) {}

  async run(tx: Tx, files: MasterFiles): Promise<Imported> {
    const known = await this.known(tx, files);
    const { rows, accepted, refused } = await withoutTakenGtins(tx, siftMasterRows(files, known));
    await this.rows.saveAll(tx, rows);
    const tables = Object.keys(files) as readonly MasterTable[];
    await tx.query(COME_RIGHT, [JSON.stringify(accepted), tables]);
    await tx.query(REFUSALS, [JSON.stringify(refused)]);
    await tx.query(SYNCED, [JSON.stringify(synced(tables, files, rows))]);
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

// A file may hold some rows only, so one that is not in it says nothing. What had no key that could be read is known by its place in the file.
const COME_RIGHT = `
  DELETE FROM master_refusal m
  WHERE m.table_name = ANY ($2) AND (m.key ~ '^row [0-9]+$' OR (m.table_name, m.key) IN (
    SELECT r."table", r.key FROM jsonb_to_recordset($1::jsonb) AS r ("table" text, key text)))`;

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
