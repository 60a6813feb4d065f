import { z } from 'zod';
import { allowedChecks, SYNTAX_REASONS, type SyntaxChecks, type SyntaxReason } from '../findings';
import { err, isIsoDate, LANGUAGES, ok, parseGln, ORDER_FORMATS, parseGtin, type Gtin, type Result } from '../kernel';
import { PACKAGING_LEVELS } from './article';
import { settingsRow } from './company-settings';
import { PRICE_SOURCES } from './price';

/*
 * The master as plain rows that name each other by number or code instead of by id: what files hold and what other systems send.
 * Defaults are those of the tables, so that a file only says what is particular.
 */

const text = z.string().trim().min(1);
const amount = z.string().regex(/^\d{1,15}(\.\d{1,6})?$/, 'is not an amount as "12" or "3.49"');
const day = z.string().refine(isIsoDate, 'is not a date as "2026-11-23"');
const gln = z.string().refine((value) => parseGln(value) !== null, 'is not a GLN with a right check digit');
const weekdays = z.array(z.int().min(1).max(7));
const level = z.enum(PACKAGING_LEVELS);
const format = z.enum(ORDER_FORMATS);
const identifier = z.strictObject({ scheme: text, value: text });

const gtin = z.string().transform((value, context): Gtin => {
  const read = parseGtin(value);
  if (read !== null) return read;
  context.addIssue({ code: 'custom', message: 'is not a GTIN with a right check digit' });
  return z.NEVER;
});

const company = z.strictObject({
  name: text,
  glns: z.array(gln).min(1),
  currency: text.length(3),
  workingDays: weekdays.min(1),
  settings: settingsRow,
});

const holiday = z.strictObject({ day, name: text });

const article = z.strictObject({
  number: text,
  description: text,
  status: z.enum(['active', 'announced', 'discontinued', 'blocked']).default('active'),
  statusReason: text.nullable().default(null),
  availableFrom: day.nullable().default(null),
  discontinuedOn: day.nullable().default(null),
  /** Number of the article that takes its place. */
  successor: text.nullable().default(null),
  baseUnit: text.default('H87'),
  discrete: z.boolean().default(true),
  minimumQuantity: amount.nullable().default(null),
  orderMultiple: amount.nullable().default(null),
  stock: amount.nullable().default(null),
});

const packaging = z.strictObject({ article: text, gtin: gtin.nullable().default(null), level, quantity: amount });

const customer = z.strictObject({
  number: text,
  name: text,
  language: z.enum(LANGUAGES).default('nl'),
  blockedReason: text.nullable().default(null),
  currency: text.length(3).default('EUR'),
  priceDate: z.enum(['order', 'delivery']).default('order'),
  assortment: z.enum(['all', 'listed']).default('all'),
  creditLimit: amount.nullable().default(null),
  openInvoices: amount.default('0'),
  leadTimeDays: z.int().min(0).default(2),
  cutOffTime: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'is not a time as "14:00"')
    .default('14:00'),
  /** GLN of a delivery place of this customer. */
  defaultDeliveryPlace: gln.nullable().default(null),
  priceTolerancePercent: amount.default('0.5'),
  priceToleranceLineAmount: amount.default('5'),
  representative: text.nullable().default(null),
  overdueCount: z.int().min(0).nullable().default(null),
  overdueSince: day.nullable().default(null),
  orderNote: text.nullable().default(null),
  paymentDays: z.int().min(0).nullable().default(null),
  deliveryTerms: text.nullable().default(null),
  minimumOrderAmount: amount.nullable().default(null),
  minimumOrderQuantity: amount.nullable().default(null),
  smallOrderCharge: amount.nullable().default(null),
});

const location = z
  .strictObject({
    customer: text,
    role: z.enum(['buyer', 'delivery', 'invoice', 'ultimate']),
    gln: gln.nullable().default(null),
    code: text.nullable().default(null),
    name: text,
    street: text,
    postcode: text,
    city: text,
    country: text.length(2).default('NL'),
    receivingDays: weekdays.default([]),
    validFrom: day.default('2020-01-01'),
    validTo: day.nullable().default(null),
  })
  .refine((row) => row.gln !== null || row.code !== null, 'needs a GLN or a code');

const syntaxChecks = z.record(z.string(), z.string()).transform((settings, context): SyntaxChecks => {
  for (const [check, setting] of Object.entries(settings)) {
    const message = faultOfCheck(check, setting);
    if (message !== null) context.addIssue({ code: 'custom', path: [check], message });
  }
  return settings;
});

/** Why a check of the syntax may not be set so; null where it may. */
function faultOfCheck(check: string, setting: string): string | null {
  if (!Object.hasOwn(SYNTAX_REASONS, check)) return 'is no check of the syntax';
  const allowed: readonly string[] = allowedChecks(check as SyntaxReason);
  if (allowed.includes(setting)) return null;
  return allowed.length === 0 ? 'cannot be set' : `cannot be "${setting}", only ${allowed.join(', ')}`;
}

/** The number is what duplicates go by; other parts tell orders with one number apart. */
const duplicateKey = z
  .array(z.enum(['number', 'release', 'place']))
  .refine((parts) => parts.includes('number'), 'has no "number" in it');

const partner = z.strictObject({
  code: z.string().regex(/^[a-z0-9][a-z0-9-]*$/, 'is not a code as "stal-en-erf"'),
  name: text,
  status: z.enum(['test', 'live']).default('live'),
  identifiers: z.array(identifier).min(1),
  /** Numbers of the customers it orders for. */
  customers: z.array(text).default([]),
  syntaxChecks: syntaxChecks.default({}),
  lineBreaks: z.enum(['auto', 'wrapped', 'data']).default('auto'),
  acknowledge: z.boolean().default(true),
  controlVersion: z.enum(['un', 'eancom']).default('un'),
  functionalAcknowledgement: z.enum(['997', '999']).default('997'),
  respond: z.enum(['always', 'changes', 'never']).default('changes'),
  dateShift: z.enum(['next', 'previous']).default('next'),
  orderNumberPattern: text.max(70).nullable().default(null),
  ourNumber: text.nullable().default(null),
  duplicateKey: duplicateKey.default(['number']),
  duplicateOutcome: z.enum(['ask', 'answer-again']).default('ask'),
  ourIdentifier: identifier,
});

const partnerUnit = z.discriminatedUnion('kind', [
  z.strictObject({ partner: text, format, code: text, kind: z.literal('counting') }),
  z.strictObject({ partner: text, format, code: text, kind: z.literal('level'), level }),
  z.strictObject({ partner: text, format, code: text, kind: z.literal('measure'), unit: text }),
]);

const assortment = z.strictObject({ customer: text, article: text });

const crossReference = z.strictObject({
  customer: text,
  buyerArticle: text,
  article: text,
  level: level.nullable().default(null),
});

const price = z
  .strictObject({
    article: text,
    source: z.enum(PRICE_SOURCES),
    customer: text.nullable().default(null),
    contractNumber: text.nullable().default(null),
    currency: text.length(3).default('EUR'),
    amount,
    basisQuantity: amount.default('1'),
    minimumQuantity: amount.default('0'),
    validFrom: day,
    validTo: day.nullable().default(null),
  })
  .refine(
    (row) => (row.customer === null) === (row.source === 'list'),
    'names a customer exactly when it is not of the list',
  )
  .refine(
    (row) => (row.contractNumber !== null) === (row.source === 'contract'),
    'names a contract exactly when it is of one',
  )
  .refine((row) => row.validTo === null || row.validTo >= row.validFrom, 'ends before it begins');

/** Tables in the order in which they can be written, by the name of their file. */
const TABLES = {
  company: z.array(company).length(1),
  holidays: z.array(holiday),
  articles: z.array(article),
  packagings: z.array(packaging),
  customers: z.array(customer),
  locations: z.array(location),
  partners: z.array(partner),
  'partner-units': z.array(partnerUnit),
  assortment: z.array(assortment),
  'cross-references': z.array(crossReference),
  prices: z.array(price),
};

type Tables = typeof TABLES;
export type MasterTable = keyof Tables;

/** Rows of the master by table, valid by themselves and with each other. */
export type MasterRows = { readonly [T in MasterTable]: Readonly<z.infer<Tables[T]>> };

export const MASTER_TABLES = Object.keys(TABLES) as readonly MasterTable[];

/** Which columns name a row of another table, and by which column there. */
const REFERENCES: readonly (readonly [table: MasterTable, column: string, of: MasterTable, key: string])[] = [
  ['articles', 'successor', 'articles', 'number'],
  ['packagings', 'article', 'articles', 'number'],
  ['locations', 'customer', 'customers', 'number'],
  ['customers', 'defaultDeliveryPlace', 'locations', 'gln'],
  ['partners', 'customers', 'customers', 'number'],
  ['partner-units', 'partner', 'partners', 'code'],
  ['assortment', 'customer', 'customers', 'number'],
  ['assortment', 'article', 'articles', 'number'],
  ['cross-references', 'customer', 'customers', 'number'],
  ['cross-references', 'article', 'articles', 'number'],
  ['prices', 'customer', 'customers', 'number'],
  ['prices', 'article', 'articles', 'number'],
];

/**
 * Reads the whole master from parsed files.
 *
 * @returns the rows, or every fault as "prices.json, row 12, amount: is not ...", rows counted from 1
 */
export function readMasterRows(files: Readonly<Record<MasterTable, unknown>>): Result<MasterRows, readonly string[]> {
  const parsed = z.object(TABLES).safeParse({ ...files, company: [files.company] });
  if (!parsed.success) return err(parsed.error.issues.map(({ path, message }) => `${place(path)}: ${message}`));
  const faults = dangling(parsed.data);
  return faults.length === 0 ? ok(parsed.data) : err(faults);
}

/** References to rows that are not there: a join would drop them without a word. */
function dangling(rows: MasterRows): readonly string[] {
  return REFERENCES.flatMap(([table, column, of, key]) => {
    const keys = new Set(rows[of].map((row) => valueOf(row, key)));
    return rows[table].flatMap((row, index) =>
      [valueOf(row, column)]
        .flat()
        .filter((value) => value !== null && value !== undefined && !keys.has(value))
        .map((value) => `${place([table, index, column])}: ${of}.json has no ${String(value)}`),
    );
  });
}

const valueOf = (row: object, key: string): unknown => (row as Readonly<Record<string, unknown>>)[key];

function place([table, row, ...fields]: readonly PropertyKey[]): string {
  const where = table === 'company' || row === undefined ? [] : [`row ${String(Number(row) + 1)}`];
  return [`${String(table)}.json`, ...where, ...(fields.length > 0 ? [fields.map(String).join('.')] : [])].join(', ');
}
