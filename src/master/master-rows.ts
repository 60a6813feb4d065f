import { z } from 'zod';
import { allowedChecks, SYNTAX_REASONS, type SyntaxChecks, type SyntaxReason } from '../findings';
import { err, LANGUAGES, ok, parseGln, ORDER_FORMATS, parseGtin, type Gtin, type Result } from '../kernel';
import { ASSORTMENT_KINDS, PACKAGING_LEVELS } from './article';
import { calendarDayRow, calendarRow, carrierRow, clock, cutOff, siteRow } from './calendar-rows';
import { settingsRow } from './company-settings';
import { ITEM_CODES } from './partner';
import { DEMAND_KINDS } from './customer-terms';
import { changeAgreement, functionMeaning } from './message-rows';
import {
  agreedDiscount,
  contract,
  contractLine,
  price,
  priceGroup,
  promotion,
  promotionLine,
  quote,
} from './price-rows';
import { customerContact } from './contact-rows';
import { amount, count, day, endsAfterItBegins, ENDS_BEFORE, quantity, text, vatRate } from './row-values';

/*
 * The master as plain rows that name each other by number or code instead of by id: what files hold and what other systems send.
 * Defaults are those of the tables, so that a file only says what is particular.
 */

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
  placeholderPrices: z.array(amount).default(['0.01', '999.99', '9999']),
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
  kind: z.enum(['goods', 'deposit']).default('goods'),
  permit: text.nullable().default(null),
  nominalWeight: quantity.nullable().default(null),
  maximumQuantity: quantity.nullable().default(null),
  vatRate: vatRate.nullable().default(null),
  stockKeepsUntil: day.nullable().default(null),
  cost: amount.nullable().default(null),
});

/** What can be promised of an article from a day on. */
const availability = z.strictObject({ article: text, day, quantity: amount });

const FROM_THE_BEGINNING = '2000-01-01';
const period = { validFrom: day.default(FROM_THE_BEGINNING), validTo: day.nullable().default(null) };

const packaging = z.strictObject({
  article: text,
  gtin: gtin.nullable().default(null),
  level,
  quantity: amount,
  /** The article whose GTIN it was: said where a GTIN moves on purpose. */
  takenFrom: text.nullable().default(null),
});

const customer = z.strictObject({
  number: text,
  name: text,
  language: z.enum(LANGUAGES).default('nl'),
  blockedReason: text.nullable().default(null),
  currency: text.length(3).default('EUR'),
  /** Null: not agreed. */
  priceDate: z.enum(['order', 'delivery']).nullable().default('order'),
  /** Code of the group whose prices he has. */
  priceGroup: text.nullable().default(null),
  oldPriceGraceDays: count.default(0),
  assortment: z.enum(['all', 'listed']).default('all'),
  creditLimit: amount.nullable().default(null),
  openInvoices: amount.default('0'),
  leadTimeDays: count.default(2),
  cutOffTime: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'is not a time as "14:00"')
    .default('14:00'),
  cutOff: cutOff.default({}),
  /** GLN of a delivery place of this customer. */
  defaultDeliveryPlace: gln.nullable().default(null),
  priceTolerancePercent: amount.default('0.5'),
  priceToleranceLineAmount: amount.default('5'),
  representative: text.nullable().default(null),
  chain: text.nullable().default(null),
  historyComplete: z.boolean().default(false),
  substitution: z.enum(['ask', 'never']).default('ask'),
  fullLayers: z.enum(['none', 'layer', 'pallet']).default('none'),
  permits: z
    .array(z.strictObject({ permit: text, ...period }).refine(endsAfterItBegins, ENDS_BEFORE))
    .refine(
      (all) => new Set(all.map(({ permit, validFrom }) => `${permit}|${validFrom}`)).size === all.length,
      'has one twice',
    )
    .default([]),
  overdueCount: count.nullable().default(null),
  overdueSince: day.nullable().default(null),
  orderNote: text.nullable().default(null),
  paymentDays: count.nullable().default(null),
  deliveryTerms: text.nullable().default(null),
  minimumOrderAmount: amount.nullable().default(null),
  minimumOrderQuantity: amount.nullable().default(null),
  smallOrderCharge: amount.nullable().default(null),
  vatRate: vatRate.nullable().default(null),
  minimumPalletPlaces: amount.nullable().default(null),
  mostOrderAmount: amount.nullable().default(null),
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
    /** Codes of the site that its goods leave, of who carries them and of its own calendar. */
    site: text.nullable().default(null),
    carrier: text.nullable().default(null),
    calendar: text.nullable().default(null),
    opens: clock.nullable().default(null),
    closes: clock.nullable().default(null),
    validFrom: day.default('2020-01-01'),
    validTo: day.nullable().default(null),
  })
  .refine((row) => row.gln !== null || row.code !== null, 'needs a GLN or a code')
  .refine(
    ({ opens, closes }) => (opens ?? '') < (closes ?? '~') && (opens === null) === (closes === null),
    'has no such hours',
  );

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
  automation: z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3)]).default(2),
  partialAcceptance: z.enum(['never', 'by-hand', 'automatic']).default('never'),
  /** Goes before what his customers have. */
  priceDate: z.enum(['order', 'delivery']).nullable().default(null),
  codePriority: z.array(z.enum(ITEM_CODES)).length(ITEM_CODES.length).nullable().default(null),
  orderNumberPattern: text.max(70).nullable().default(null),
  ourNumber: text.nullable().default(null),
  duplicateKey: duplicateKey.default(['number']),
  duplicateOutcome: z.enum(['ask', 'answer-again', 'replacement']).default('ask'),
  changeQuantities: z.enum(['total', 'difference']).default('total'),
  ourIdentifier: identifier,
});

const partnerUnit = z.discriminatedUnion('kind', [
  z.strictObject({ partner: text, format, code: text, kind: z.literal('counting') }),
  z.strictObject({ partner: text, format, code: text, kind: z.literal('level'), level }),
  z.strictObject({ partner: text, format, code: text, kind: z.literal('measure'), unit: text }),
]);

const assortment = z
  .strictObject({ customer: text, article: text, kind: z.enum(ASSORTMENT_KINDS).default('listed'), ...period })
  .refine(endsAfterItBegins, ENDS_BEFORE);

/** In base units; what is left out is as for all. */
const customerArticle = z.strictObject({
  customer: text,
  article: text,
  minimumQuantity: quantity.nullable().default(null),
  orderMultiple: quantity.nullable().default(null),
  maximumQuantity: quantity.nullable().default(null),
  allocated: amount.nullable().default(null),
});

/** A demand of transport, packing, marking or handling that was agreed. */
const customerDemand = z.strictObject({ customer: text, kind: z.enum(DEMAND_KINDS), code: text });

const crossReference = z
  .strictObject({
    customer: text.nullable().default(null),
    partner: text.nullable().default(null),
    buyerArticle: text,
    article: text,
    level: level.nullable().default(null),
    ...period,
    /** False for one that was only guessed: it is used, and told of (ITM-004). */
    confirmed: z.boolean().default(true),
    reason: text.nullable().default(null),
  })
  .refine((row) => (row.customer === null) !== (row.partner === null), 'names a customer or a partner')
  .refine(endsAfterItBegins, ENDS_BEFORE);

/** Tables in the order in which they can be written, by the name of their file. */
const TABLES = {
  company: z.array(company).length(1),
  holidays: z.array(holiday),
  calendars: z.array(calendarRow),
  'calendar-days': z.array(calendarDayRow),
  sites: z.array(siteRow),
  carriers: z.array(carrierRow),
  articles: z.array(article),
  packagings: z.array(packaging),
  'price-groups': z.array(priceGroup),
  customers: z.array(customer),
  locations: z.array(location),
  contacts: z.array(customerContact),
  partners: z.array(partner),
  'partner-units': z.array(partnerUnit),
  assortment: z.array(assortment),
  'cross-references': z.array(crossReference),
  promotions: z.array(promotion),
  'promotion-lines': z.array(promotionLine),
  contracts: z.array(contract),
  'contract-lines': z.array(contractLine),
  'agreed-discounts': z.array(agreedDiscount),
  quotes: z.array(quote),
  'customer-demands': z.array(customerDemand),
  'customer-articles': z.array(customerArticle),
  availability: z.array(availability),
  prices: z.array(price),
  'function-meanings': z.array(functionMeaning),
  'change-agreements': z.array(changeAgreement),
};

type Tables = typeof TABLES;
export type MasterTable = keyof Tables;

/** Rows of the master by table, valid by themselves and with each other. */
export type MasterRows = { readonly [T in MasterTable]: Readonly<z.infer<Tables[T]>> };

export const MASTER_TABLES = Object.keys(TABLES) as readonly MasterTable[];

export const isMasterTable = (name: string): name is MasterTable => Object.hasOwn(TABLES, name);

/** A row of any table. */
export type MasterRow = MasterRows[MasterTable][number];

/** The columns that rows of a table may have, each as its schema. */
export function shapeOf(table: MasterTable): Readonly<Record<string, z.core.$ZodType>> {
  const { element } = TABLES[table];
  return element instanceof z.ZodObject ? element.shape : {};
}

/** Reads a single row of a table. @returns the row with its defaults, or every fault as "amount: is not ..." */
export function readRow(table: MasterTable, row: unknown): Result<MasterRow, readonly string[]> {
  const parsed = TABLES[table].element.safeParse(row);
  if (parsed.success) return ok(parsed.data);
  return err(
    parsed.error.issues.map(({ path, message }) => [...(path.length > 0 ? [path.join('.')] : []), message].join(': ')),
  );
}

/** Which columns name a row of another table, and by which column there. */
export const REFERENCES: readonly (readonly [table: MasterTable, column: string, of: MasterTable, key: string])[] = [
  ['articles', 'successor', 'articles', 'number'],
  ['packagings', 'article', 'articles', 'number'],
  ['locations', 'customer', 'customers', 'number'],
  ['contacts', 'customer', 'customers', 'number'],
  ['customers', 'defaultDeliveryPlace', 'locations', 'gln'],
  ['calendar-days', 'calendar', 'calendars', 'code'],
  ['sites', 'calendar', 'calendars', 'code'],
  ['carriers', 'calendar', 'calendars', 'code'],
  ['locations', 'site', 'sites', 'code'],
  ['locations', 'carrier', 'carriers', 'code'],
  ['locations', 'calendar', 'calendars', 'code'],
  ['partners', 'customers', 'customers', 'number'],
  ['partner-units', 'partner', 'partners', 'code'],
  ['assortment', 'customer', 'customers', 'number'],
  ['assortment', 'article', 'articles', 'number'],
  ['cross-references', 'customer', 'customers', 'number'],
  ['cross-references', 'partner', 'partners', 'code'],
  ['customer-articles', 'customer', 'customers', 'number'],
  ['customer-articles', 'article', 'articles', 'number'],
  ['availability', 'article', 'articles', 'number'],
  ['cross-references', 'article', 'articles', 'number'],
  ['customers', 'priceGroup', 'price-groups', 'code'],
  ['promotion-lines', 'promotion', 'promotions', 'code'],
  ['promotion-lines', 'article', 'articles', 'number'],
  ['contracts', 'customer', 'customers', 'number'],
  ['contract-lines', 'customer', 'customers', 'number'],
  ['contract-lines', 'contract', 'contracts', 'number'],
  ['contract-lines', 'article', 'articles', 'number'],
  ['agreed-discounts', 'customer', 'customers', 'number'],
  ['quotes', 'customer', 'customers', 'number'],
  ['customer-demands', 'customer', 'customers', 'number'],
  ['agreed-discounts', 'priceGroup', 'price-groups', 'code'],
  ['prices', 'priceGroup', 'price-groups', 'code'],
  ['prices', 'promotion', 'promotions', 'code'],
  ['prices', 'customer', 'customers', 'number'],
  ['prices', 'article', 'articles', 'number'],
  ['function-meanings', 'partner', 'partners', 'code'],
  ['change-agreements', 'partner', 'partners', 'code'],
  ['change-agreements', 'customer', 'customers', 'number'],
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

/** What stands in a column: one value, several, or none. */
export const valuesOf = (row: object, key: string): readonly unknown[] =>
  [valueOf(row, key)].flat().filter((value) => value !== null && value !== undefined);

const valueOf = (row: object, key: string): unknown => (row as Readonly<Record<string, unknown>>)[key];

function place([table, row, ...fields]: readonly PropertyKey[]): string {
  const where = table === 'company' || row === undefined ? [] : [`row ${String(Number(row) + 1)}`];
  return [`${String(table)}.json`, ...where, ...(fields.length > 0 ? [fields.map(String).join('.')] : [])].join(', ');
}
