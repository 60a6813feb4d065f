import { z } from 'zod';
import { columnsOf, type MasterTable } from '../../master';
import { tokensOf } from './csv-values';

/* How a CSV is written: that of a table of the master, that of orders, and that of answers. */

const name = z.string().min(1).max(200);

/** What every CSV has: how its cells and values are written. */
const dialect = {
  /** What stands between cells: one character, a tab as "\t". */
  delimiter: z.string().length(1).default(';'),
  encoding: z.enum(['utf-8', 'windows-1252', 'iso-8859-1', 'iso-8859-15']).default('utf-8'),
  /** What stands around a cell that holds a delimiter or a line break; doubled inside it. Null where nothing does and everything is as it stands. */
  quote: z.string().length(1).nullable().default('"'),
  decimal: z.enum(['.', ',']).default('.'),
  /** What stands between thousands; null for nothing. */
  thousands: z.enum(['.', ',', ' ', "'"]).nullable().default(null),
  /** Of yyyy, MM or M, dd or d and what stands between them. */
  dates: z
    .string()
    .max(20)
    .refine((pattern) => tokensOf(pattern) !== null, 'has yyyy, MM (or M) and dd (or d) once each, as "dd-MM-yyyy"')
    .default('yyyy-MM-dd'),
} as const;

type Dialect = z.output<z.ZodObject<typeof dialect>>;

function dialectFault({ delimiter, quote, decimal, thousands }: Dialect): string | null {
  if (delimiter === quote) return 'the same character cannot be delimiter and quote';
  if (/[\r\n]/.test(delimiter + (quote ?? ''))) return 'a line break is no delimiter and no quote';
  if (decimal === thousands) return 'the same character cannot stand before decimals and between thousands';
  return null;
}

const checkDialect = (settings: Dialect, context: z.core.$RefinementCtx): void => {
  const message = dialectFault(settings);
  if (message !== null) context.addIssue({ code: 'custom', message });
};

/** A column by its name in the header, or by its place from 1. */
const theirColumn = z.union([name, z.int().min(1).max(1_000)]);

/** Where a value of ours comes from: their column, their column with more to say about it, or the same for all rows. */
const source = z.union([
  theirColumn,
  z.strictObject({
    column: theirColumn,
    /** Our value by theirs, as units ("ST": "PCE") and codes of states. */
    codes: z.record(z.string().max(100), z.string().max(200).nullable()).nullable().default(null),
    /** What a value is that is not among the codes: a fault of its row, or kept as it stands. */
    otherwise: z.enum(['fault', 'keep']).default('fault'),
    /** What an empty cell means; null: nothing is said. */
    empty: z.string().max(200).nullable().default(null),
  }),
  z.strictObject({ constant: z.string().max(200) }),
]);
export type ColumnSource = z.output<typeof source>;

/** How the CSV of a table is read. */
export const csvTableSettings = z
  .strictObject({
    ...dialect,
    /** Whether the first line names the columns. Without it columns are told by their places. */
    header: z.boolean().default(true),
    /** How many cells a line has where no header says it; null: as many as the first line. */
    width: z.int().min(1).max(1_000).nullable().default(null),
    /** Our columns (docs/erp.md names them), each with where it comes from. */
    columns: z.record(z.string(), source),
    /** The column that says that the ERP has a row no more, and by which values. */
    gone: z
      .strictObject({ column: theirColumn, values: z.array(z.string().max(100)).min(1) })
      .nullable()
      .default(null),
    /** Characters of a line beyond which it is refused unread. */
    longestLine: z.int().min(1_000).max(10_000_000).default(1_000_000),
  })
  .superRefine((settings, context) => {
    checkDialect(settings, context);
    if (settings.header) return;
    const named = [...Object.values(settings.columns).map(columnOfSource), settings.gone?.column ?? null].find((one) => typeof one === 'string'); // prettier-ignore
    if (named !== undefined) context.addIssue({ code: 'custom', path: ['columns'], message: `without a header there is no column "${named}": say its place` }); // prettier-ignore
  });
export type CsvTableSettings = z.output<typeof csvTableSettings>;

/** Their column that a source reads; null for a constant. */
export const columnOfSource = (one: ColumnSource): string | number | null =>
  typeof one !== 'object' ? one : 'column' in one ? one.column : null;

/** What of a table's columns cannot be; null where all can. */
export function columnsFault(table: MasterTable, { columns }: CsvTableSettings): string | null {
  const known = columnsOf(table);
  const strange = Object.keys(columns).filter((column) => !known.has(column));
  if (strange.length > 0)
    return `${table} has no ${strange.map((one) => `"${one}"`).join(', ')}; there are ${[...known.keys()].join(', ')}`;
  const lacking = [...known].flatMap(([column, { isOptional }]) => (isOptional || column in columns ? [] : [column]));
  return lacking.length > 0 ? `${table} cannot be without ${lacking.join(', ')}` : null;
}

/** What a line of an order says, one row a line of the order, what is of the whole order on each. */
const ORDER_COLUMNS = [
  'action', 'order', 'release', 'buyerOrderNumber', 'orderDate', 'deliveryDate', 'currency', 'customer', 'deliveryPlace', 'invoicePlace',
  'line', 'buyerLine', 'article', 'description', 'quantity', 'unitPrice', 'netAmount', 'lineDeliveryDate', 'contract',
] as const; // prettier-ignore
export type OrderColumn = (typeof ORDER_COLUMNS)[number];

const orderColumn = z.strictObject({
  /** Its name in the header. */
  name,
  /** What stands in it; null where the constant does. */
  value: z.enum(ORDER_COLUMNS).nullable().default(null),
  constant: z.string().max(200).default(''),
});

/** How an order is written. */
export const csvOrderSettings = z
  .strictObject({
    ...dialect,
    header: z.boolean().default(true),
    newline: z.enum(['\n', '\r\n']).default('\r\n'),
    /** The columns in their sequence. */
    columns: z
      .array(orderColumn)
      .min(1)
      .default(ORDER_COLUMNS.map((value) => ({ name: value, value, constant: '' }))),
    /** Words for what is wanted. */
    actions: z
      .strictObject({
        new: z.string().max(30).default('new'),
        change: z.string().max(30).default('change'),
        cancellation: z.string().max(30).default('cancellation'),
      })
      .prefault({}),
  })
  .superRefine((settings, context) => {
    checkDialect(settings, context);
    const has = (value: OrderColumn): boolean => settings.columns.some((column) => column.value === value);
    const lacking = (['action', 'order', 'release', 'line', 'article', 'quantity'] as const).filter((value) => !has(value)); // prettier-ignore
    if (lacking.length > 0) context.addIssue({ code: 'custom', path: ['columns'], message: `an order cannot be without ${lacking.join(', ')}` }); // prettier-ignore
  });
export type CsvOrderSettings = z.output<typeof csvOrderSettings>;

/** What an answer may say. */
export const ANSWER_COLUMNS = [
  'order', 'release', 'kind', 'number', 'code', 'text', 'line', 'article', 'quantity', 'date', 'net', 'gross', 'currency', 'state',
  'document',
] as const; // prettier-ignore
export type AnswerColumn = (typeof ANSWER_COLUMNS)[number];
export const ANSWER_KINDS = ['taken', 'refused', 'delivery', 'invoice', 'done', 'cancelled'] as const;
export type AnswerKind = (typeof ANSWER_KINDS)[number];

/** How answers are read. */
export const csvAnswerSettings = z
  .strictObject({
    ...dialect,
    header: z.boolean().default(true),
    /** Their column for each of ours; those that a file does not have are empty, but for order and kind. */
    columns: z
      .partialRecord(z.enum(ANSWER_COLUMNS), theirColumn)
      .default(Object.fromEntries(ANSWER_COLUMNS.map((column) => [column, column]))),
    /** Our kind by their word, where they have other words. */
    kinds: z.record(z.string().max(50), z.enum(ANSWER_KINDS)).default({}),
    /** Our state of a delivery or an invoice by their word. */
    states: z
      .record(z.string().max(50), z.enum(['waiting', 'picking', 'shipped', 'cancelled', 'draft', 'posted', 'paid']))
      .default({}),
  })
  .superRefine((settings, context) => {
    checkDialect(settings, context);
    const lacking = (['order', 'kind'] as const).filter((column) => settings.columns[column] === undefined);
    if (lacking.length > 0) context.addIssue({ code: 'custom', path: ['columns'], message: `an answer cannot be without ${lacking.join(', ')}` }); // prettier-ignore
  });
export type CsvAnswerSettings = z.output<typeof csvAnswerSettings>;
