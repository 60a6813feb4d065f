import { z } from 'zod';
import { decimal, parseGtin, plain } from '../../kernel';
import type { ErpRow } from '../port';
import type { TrytonModel } from './tryton-calls';
import type { TrytonSettings } from './tryton-settings';
import { decimalValue, floatValue, idsValue, idValue, textValue } from './tryton-values';

/* Articles of Tryton as rows of the master. A variant (`product.product`) is an article; what its variants share stands in the template. */

export const PRODUCTS = {
  model: 'product.product',
  deactivable: true,
  fields: [
    ...['code', 'name', 'type', 'active', 'salable', 'template', 'default_uom', 'sale_uom', 'account_category'],
    ...['list_price', 'cost_price', 'categories_all'],
  ],
  record: z.object({
    id: idValue,
    code: textValue,
    name: textValue,
    type: z.string(),
    active: z.boolean(),
    salable: z.boolean(),
    template: idValue,
    default_uom: idValue,
    sale_uom: idValue.nullable(),
    account_category: idValue.nullable(),
    list_price: decimalValue.nullable(),
    cost_price: decimalValue.nullable(),
    categories_all: idsValue,
  }),
} as const satisfies TrytonModel<unknown>;
export type TrytonProduct = z.output<typeof PRODUCTS.record>;

export const PRODUCT_IDENTIFIERS = {
  model: 'product.identifier',
  deactivable: false,
  fields: ['type', 'code', 'product'],
  record: z.object({ id: idValue, type: textValue, code: textValue, product: idValue.nullable() }),
} as const satisfies TrytonModel<unknown>;
export type TrytonProductIdentifier = z.output<typeof PRODUCT_IDENTIFIERS.record>;

export const UNITS = {
  model: 'product.uom',
  deactivable: true,
  fields: ['symbol', 'name', 'category', 'factor', 'digits'],
  record: z.object({
    id: idValue,
    symbol: z.string(),
    name: z.string(),
    category: idValue,
    factor: floatValue,
    digits: z.int(),
  }),
} as const satisfies TrytonModel<unknown>;
export type TrytonUnit = z.output<typeof UNITS.record>;

export const CATEGORIES = {
  model: 'product.category',
  deactivable: false,
  fields: ['parent', 'accounting', 'taxes_parent', 'customer_taxes'],
  record: z.object({
    id: idValue,
    parent: idValue.nullable(),
    accounting: z.boolean().nullable(),
    taxes_parent: z.boolean().nullable(),
    customer_taxes: idsValue,
  }),
} as const satisfies TrytonModel<unknown>;
type TrytonCategory = z.output<typeof CATEGORIES.record>;

export const TAXES = {
  model: 'account.tax',
  deactivable: true,
  fields: ['type', 'rate', 'parent'],
  record: z.object({
    id: idValue,
    type: z.string(),
    rate: decimalValue.nullable(),
    parent: idValue.nullable(),
  }),
} as const satisfies TrytonModel<unknown>;
type TrytonTax = z.output<typeof TAXES.record>;

/** Codes of UNECE Recommendation 20 by the symbols that Tryton comes with. */
const UNIT_CODES: Readonly<Record<string, string>> = {
  u: 'H87', kg: 'KGM', g: 'GRM', m: 'MTR', cm: 'CMT', mm: 'MMT', km: 'KMT', 'm²': 'MTK', 'cm²': 'CMK', l: 'LTR', 'm³': 'MTQ',
  'cm³': 'CMQ', ft: 'FOT', in: 'INH', yd: 'YRD', lb: 'LBR', oz: 'ONZ', gal: 'GLL', h: 'HUR', d: 'DAY', min: 'MIN', a: 'ARE', ha: 'HAR',
}; // prettier-ignore

/** The code of a unit; null for one that neither we nor the settings know. */
export const unitCodeOf = (
  { symbol }: Pick<TrytonUnit, 'symbol'>,
  { units }: Pick<TrytonSettings, 'units'>,
): string | null => units[symbol] ?? UNIT_CODES[symbol] ?? null;

/** What articles refer to, small enough to be held. */
export interface ArticleReferences {
  readonly units: ReadonlyMap<number, TrytonUnit>;
  readonly categories: ReadonlyMap<number, TrytonCategory>;
  readonly taxes: ReadonlyMap<number, TrytonTax>;
}

/** The taxes on what is sold of a category of the accounts: its own, or those of the one above it. */
export function customerTaxesOf(category: number | null, { categories }: ArticleReferences): readonly number[] {
  const seen = new Set<number>();
  for (let at = category; at !== null && !seen.has(at);) {
    seen.add(at);
    const one = categories.get(at);
    if (one === undefined) return [];
    if (one.taxes_parent !== true) return one.customer_taxes;
    at = one.parent;
  }
  return [];
}

const HUNDRED = decimal(100);

/** The VAT of an article in percent; null when there is none, or more than one makes it. */
function vatRateOf(product: TrytonProduct, references: ArticleReferences): string | null {
  const [only, ...others] = customerTaxesOf(product.account_category, references);
  const tax = only === undefined ? undefined : references.taxes.get(only);
  if (tax?.type !== 'percentage' || tax.rate === null || others.length > 0) return null;
  return plain(decimal(tax.rate).times(HUNDRED));
}

const REASONS = {
  service: { nl: 'Een dienst, niet om te bestellen', en: 'A service, not to be ordered' },
  salable: { nl: 'Niet voor verkoop in Tryton', en: 'Not for sale in Tryton' },
} as const;

/** Services stay in the master, blocked: an order for one then says so, instead of that nobody knows the article. */
function statusOf(product: TrytonProduct, { language }: TrytonSettings) {
  if (!product.active) return { status: 'discontinued', statusReason: null };
  if (product.type === 'service') return { status: 'blocked', statusReason: REASONS.service[language] };
  if (!product.salable) return { status: 'blocked', statusReason: REASONS.salable[language] };
  return { status: 'active', statusReason: null };
}

/** How many of the base unit the sale unit holds; null when it is the base unit, or none can be said. */
export function packOf(
  product: Pick<TrytonProduct, 'default_uom' | 'sale_uom'>,
  units: ArticleReferences['units'],
): string | null {
  const base = units.get(product.default_uom);
  const sale = product.sale_uom === null ? undefined : units.get(product.sale_uom);
  if (base === undefined || sale === undefined || sale.id === base.id || sale.category !== base.category) return null;
  if (decimal(base.factor).lte(0)) return null;
  const content = decimal(sale.factor).div(decimal(base.factor)).round(MOST_DIGITS);
  return content.gt(1) ? plain(content) : null;
}

const MOST_DIGITS = 6;

/** The rows of one article: itself, a packaging for each GTIN of the base unit, and one for its sale unit. */
export function rowsOfProduct(
  product: TrytonProduct,
  identifiers: readonly TrytonProductIdentifier[],
  references: ArticleReferences,
  settings: TrytonSettings,
): readonly ErpRow[] {
  // One without a code keeps its empty number, so that it is refused and told of instead of missed.
  const number = product.code ?? '';
  const base = references.units.get(product.default_uom);
  const pack = packOf(product, references.units);
  const article = {
    number,
    description: product.name ?? number,
    ...statusOf(product, settings),
    baseUnit: base === undefined ? '' : (unitCodeOf(base, settings) ?? base.symbol),
    discrete: base?.digits === 0,
    vatRate: vatRateOf(product, references),
    cost: product.cost_price !== null && decimal(product.cost_price).gt(0) ? product.cost_price : null,
  };
  const gtins = identifiers.filter(
    ({ type, code }) => type !== null && code !== null && settings.gtinTypes.includes(type),
  );
  return [
    { table: 'articles', row: article, ref: { product: product.id, template: product.template } },
    ...gtins
      .toSorted((a, b) => a.id - b.id)
      .map(({ id, code }): ErpRow => ({
        table: 'packagings',
        // A wrong check digit stays as it is: it is refused with its reason.
        row: { article: number, gtin: parseGtin(code) ?? code, level: 'each', quantity: '1' },
        ref: { identifier: id },
        allOf: ['article'],
      })),
    ...(pack === null
      ? []
      : [
          {
            table: 'packagings' as const,
            row: { article: number, level: 'case', quantity: pack },
            ref: null,
            allOf: ['article'],
          },
        ]),
  ];
}
