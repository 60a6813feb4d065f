import { ARTICLE_STATUSES } from '../article';
import type { MasterTable } from '../master-rows';

/** Who decides about a value: who looks after articles and customers, after prices, or after credit. */
export const REQUEST_OWNERS = ['master-data', 'prices', 'credit'] as const;
export type RequestOwner = (typeof REQUEST_OWNERS)[number];

/** What a value is; `names` is that of a row of another table, which must be there. */
type ValueKind = 'text' | 'amount' | 'whole' | 'day' | 'choice' | 'gtin' | 'gln' | 'names';

export interface ChangeField {
  readonly kind: ValueKind;
  readonly owner: RequestOwner;
  /** Whether it may be empty. */
  readonly optional: boolean;
  readonly choices?: readonly string[];
  readonly names?: 'articles' | 'price-groups' | 'locations';
}

type Fields = Readonly<Record<string, ChangeField>>;

const field = (kind: ValueKind, owner: RequestOwner = 'master-data', more: Partial<ChangeField> = {}): ChangeField => ({
  kind,
  owner,
  optional: false,
  ...more,
});
const optional = { optional: true };

/** Everything that may be asked for, by table and by column as `master-rows` has them. */
const FIELDS = {
  articles: {
    description: field('text'),
    status: field('choice', 'master-data', { choices: ARTICLE_STATUSES }),
    statusReason: field('text', 'master-data', optional),
    availableFrom: field('day', 'master-data', optional),
    discontinuedOn: field('day', 'master-data', optional),
    successor: field('names', 'master-data', { ...optional, names: 'articles' }),
    baseUnit: field('text'),
    minimumQuantity: field('amount', 'master-data', optional),
    orderMultiple: field('amount', 'master-data', optional),
    maximumQuantity: field('amount', 'master-data', optional),
    nominalWeight: field('amount', 'master-data', optional),
    permit: field('text', 'master-data', optional),
    vatRate: field('amount', 'credit', optional),
  },
  packagings: { gtin: field('gtin'), quantity: field('amount') },
  customers: {
    name: field('text'),
    blockedReason: field('text', 'credit', optional),
    creditLimit: field('amount', 'credit', optional),
    paymentDays: field('whole', 'credit', optional),
    deliveryTerms: field('text', 'master-data', optional),
    defaultDeliveryPlace: field('names', 'master-data', { ...optional, names: 'locations' }),
    priceGroup: field('names', 'prices', { ...optional, names: 'price-groups' }),
    minimumOrderAmount: field('amount', 'prices', optional),
    smallOrderCharge: field('amount', 'prices', optional),
    leadTimeDays: field('whole'),
    orderNote: field('text', 'master-data', optional),
    vatRate: field('amount', 'credit', optional),
  },
  locations: {
    gln: field('gln', 'master-data', optional),
    name: field('text'),
    street: field('text'),
    postcode: field('text'),
    city: field('text'),
    validTo: field('day', 'master-data', optional),
  },
  prices: { amount: field('amount', 'prices'), validTo: field('day', 'prices', optional) },
  'cross-references': {
    article: field('names', 'master-data', { names: 'articles' }),
    validTo: field('day', 'master-data', optional),
  },
} as const satisfies Readonly<Partial<Record<MasterTable, Fields>>>;

export const CHANGE_TABLES = Object.keys(FIELDS) as [ChangeTable, ...ChangeTable[]];
export type ChangeTable = keyof typeof FIELDS;

export const isChangeTable = (table: string): table is ChangeTable => Object.hasOwn(FIELDS, table);

/** What may be asked for of a table. */
export const fieldsOf = (table: ChangeTable): Fields => FIELDS[table];

/** One of them; null where that may not be asked for. */
export const fieldOf = (table: ChangeTable, name: string): ChangeField | null =>
  Object.hasOwn(FIELDS[table], name) ? (fieldsOf(table)[name] ?? null) : null;

/** The column with the number of the customer whose row it is. What is master data in it is decided by who looks after him, before all others. */
const CUSTOMER_IN: Readonly<Partial<Record<ChangeTable, string>>> = {
  customers: 'number',
  locations: 'customer',
  'cross-references': 'customer',
};

/** The number of the customer whose holder decides about a value; null where only those of a role do. */
export function customerOf(table: ChangeTable, field: string, row: Readonly<Record<string, unknown>>): string | null {
  const number = row[CUSTOMER_IN[table] ?? ''];
  return fieldOf(table, field)?.owner === 'master-data' && typeof number === 'string' ? number : null;
}
