import { decimal, plain } from '../kernel';
import { auditMaster, type MasterFault } from './audit';
import {
  MASTER_TABLES,
  readRow,
  REFERENCES,
  valuesOf,
  type MasterRow,
  type MasterRows,
  type MasterTable,
} from './master-rows';

/** A row that is not taken over, and why. */
export interface RefusedRow {
  readonly table: MasterTable;
  /** Its natural key, as far as it can be read; else its place. */
  readonly key: string;
  readonly row: unknown;
  readonly faults: readonly string[];
}

/** Rows of some tables, apart: those that can be written, and those that cannot. */
export interface SiftedRows {
  readonly rows: MasterRows;
  readonly accepted: readonly { readonly table: MasterTable; readonly key: string }[];
  readonly refused: readonly RefusedRow[];
}

/** Rows of some tables as files hold them: a list a table, the company a single row. */
export type MasterFiles = Readonly<Partial<Record<MasterTable, unknown>>>;

/** What the database has already, by table: the numbers, codes and GLNs that rows name. */
export type KnownNames = Readonly<Partial<Record<MasterTable, ReadonlySet<string>>>>;

/** What makes two rows of a table the same one. */
const KEYS: Readonly<Partial<Record<MasterTable, readonly string[]>>> = {
  holidays: ['day'],
  calendars: ['code'],
  'calendar-days': ['calendar', 'day'],
  sites: ['code'],
  carriers: ['code'],
  articles: ['number'],
  packagings: ['gtin'],
  customers: ['number'],
  locations: ['customer', 'role', 'gln', 'code', 'validFrom'],
  contacts: ['customer', 'name'],
  partners: ['code'],
  'partner-units': ['partner', 'format', 'code'],
  assortment: ['customer', 'article', 'kind'],
  'cross-references': ['customer', 'partner', 'buyerArticle', 'article', 'validFrom'],
  'customer-articles': ['customer', 'article'],
  availability: ['article', 'day'],
  'price-groups': ['code'],
  promotions: ['code'],
  'promotion-lines': ['promotion', 'article'],
  contracts: ['customer', 'number'],
  quotes: ['customer', 'number'],
  'customer-demands': ['customer', 'kind', 'code'],
  'contract-lines': ['customer', 'contract', 'article'],
  'agreed-discounts': ['customer', 'priceGroup', 'code', 'sequence', 'validFrom'],
  prices: [
    'article', 'source', 'kind', 'customer', 'priceGroup', 'promotion', 'contractNumber', 'currency', 'minimumQuantity', 'validFrom',
  ],
  'function-meanings': ['partner', 'kind', 'documentType', 'code', 'validFrom'],
  'change-agreements': ['partner', 'customer', 'documentType'],
}; // prettier-ignore

/** Columns that say which row a row is: of a package without a GTIN, its article and level. */
export const keyColumnsOf = (table: MasterTable): readonly string[] =>
  table === 'packagings' ? ['gtin', 'article', 'level'] : (KEYS[table] ?? []);

const field = (row: unknown, name: string): unknown =>
  typeof row === 'object' && row !== null ? (row as Readonly<Record<string, unknown>>)[name] : undefined;

/** "0", "0.0" and "000" are one quantity, as the tables know it. What is no number stays as it is. */
const bare = (value: unknown): unknown =>
  typeof value === 'string' && /^\d+(\.\d+)?$/.test(value) ? plain(decimal(value)) : value;

const NOTHING_SAID: Readonly<Record<string, unknown>> = {};

/**
 * What a row is known by, as far as it can be read; else its place.
 *
 * @param said what it means where it leaves something out
 */
export function keyOf(table: MasterTable, row: unknown, place: number, said = NOTHING_SAID): string {
  const valueOf = (name: string): unknown => field(row, name) ?? said[name];
  const names =
    table === 'packagings' && (field(row, 'gtin') ?? null) === null ? ['article', 'level'] : (KEYS[table] ?? []);
  const values = names.map((name) => (name === 'minimumQuantity' ? bare(valueOf(name)) : valueOf(name)));
  const isKnown = values.some((value) => typeof value === 'string' && value !== '');
  return isKnown
    ? values.map((value) => (typeof value === 'string' || typeof value === 'number' ? String(value) : '')).join('|')
    : `row ${String(place)}`;
}

/** Whether a key is the place of a row that has none. */
export const isPlace = (key: string): boolean => /^row [0-9]+$/.test(key);

interface Candidate {
  readonly table: MasterTable;
  readonly key: string;
  readonly raw: unknown;
  readonly row: MasterRow;
}

/**
 * Parts the rows that can be written from those that cannot: a wrong value, a quantity of nothing, a name of what is not there, or two rows
 * with one key that say different things. One bad row keeps no other one out, but for those that name it and nothing else does.
 *
 * @param known what the rows may name besides each other
 */
export function siftMasterRows(files: MasterFiles, known: KnownNames): SiftedRows {
  const refused: RefusedRow[] = [];
  let good: readonly Candidate[] = MASTER_TABLES.flatMap((table) => readTable(table, files[table], refused));
  good = withoutContradictions(good, refused);
  for (let before = -1; before !== good.length;) {
    before = good.length;
    good = withoutDangling(good, known, refused);
  }
  const rows = Object.fromEntries(
    MASTER_TABLES.map((table) => [table, good.filter((one) => one.table === table).map(({ row }) => row)]),
  ) as Record<MasterTable, MasterRow[]> as MasterRows;
  return { rows, accepted: good.map(({ table, key }) => ({ table, key })), refused };
}

function readTable(table: MasterTable, content: unknown, refused: RefusedRow[]): readonly Candidate[] {
  if (content === undefined) return [];
  const list: readonly unknown[] = Array.isArray(content) ? content : [content];
  return list.flatMap((raw, index) => {
    const key = keyOf(table, raw, index + 1);
    const read = readRow(table, raw);
    const faults = read.ok ? ownFaults(table, read.value) : read.error;
    if (read.ok && faults.length === 0) return [{ table, key, raw, row: read.value }];
    refused.push({ table, key, row: raw, faults });
    return [];
  });
}

const WORDS: Readonly<Record<string, string>> = {
  pack: 'holds nothing',
  multiple: 'has a multiple of nothing',
  minimum: 'has a minimum of nothing',
  unreachable: 'has a minimum above its maximum',
  basis: 'is a price for nothing',
};

/** What the tables would refuse, said before they do. */
function ownFaults(table: MasterTable, row: MasterRow): readonly string[] {
  const word = ({ code, params }: MasterFault): string =>
    code === 'MAS-002' ? 'is its own successor' : (WORDS[String(params['what'])] ?? 'ends before it begins');
  return [...new Set(auditMaster({ [table]: [row] }).map(word))];
}

/** The same row twice is one; two that say different things of one key are none. */
function withoutContradictions(rows: readonly Candidate[], refused: RefusedRow[]): readonly Candidate[] {
  const byKey = new Map<string, Candidate[]>();
  for (const [place, one] of rows.entries()) {
    // By the row as it was read: one that leaves a default out is the same as one that says it.
    const key = `${one.table} ${keyOf(one.table, one.row, place)}`;
    const group = byKey.get(key);
    if (group === undefined) byKey.set(key, [one]);
    else group.push(one);
  }
  return [...byKey.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined || group.length === 1) return group;
    const saying = new Set(group.map(({ row }) => JSON.stringify(row, (_, value: unknown) => bare(value))));
    if (saying.size === 1) return [first];
    const raws = group.map(({ raw }) => raw);
    refused.push({
      table: first.table,
      key: first.key,
      row: raws,
      faults: ['stands there more than once and says different things'],
    });
    return [];
  });
}

function withoutDangling(rows: readonly Candidate[], known: KnownNames, refused: RefusedRow[]): readonly Candidate[] {
  const names = new Map<string, ReadonlySet<unknown>>();
  for (const [, , of, key] of REFERENCES) {
    names.set(
      `${of} ${key}`,
      new Set(rows.filter(({ table }) => table === of).flatMap(({ row }) => valuesOf(row, key))),
    );
  }
  return rows.filter(({ table, key, raw, row }) => {
    const faults = REFERENCES.filter(([from]) => from === table).flatMap(([, column, of, keyName]) =>
      valuesOf(row, column)
        .filter((value) => names.get(`${of} ${keyName}`)?.has(value) !== true && known[of]?.has(String(value)) !== true)
        .map((value) => `${column}: there is no ${String(value)} in ${of}`),
    );
    if (faults.length > 0) refused.push({ table, key, row: raw, faults });
    return faults.length === 0;
  });
}

/** What rows name of each table, so that it can be asked whether it is there. */
export function namesIn(files: MasterFiles): Readonly<Partial<Record<MasterTable, readonly string[]>>> {
  const wanted: Partial<Record<MasterTable, Set<string>>> = {};
  for (const [table, column, of] of REFERENCES) {
    const content = files[table];
    const list: readonly unknown[] = Array.isArray(content) ? content : content === undefined ? [] : [content];
    for (const row of list) {
      for (const value of [field(row, column)].flat()) {
        if (typeof value === 'string') (wanted[of] ??= new Set()).add(value);
      }
    }
  }
  return Object.fromEntries(Object.entries(wanted).map(([table, names]) => [table, [...names]]));
}
