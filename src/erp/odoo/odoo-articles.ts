import { z } from 'zod';
import { decimal, parseGtin, plain } from '../../kernel';
import type { PackagingLevel } from '../../master';
import type { ErpRow } from '../port';
import type { OdooModel } from './odoo-calls';
import type { OdooSettings } from './odoo-settings';
import type { OdooShape } from './odoo-shape';
import { floatValue, idsValue, idValue, namedValue, relationValue, textValue } from './odoo-values';

/*
 * Articles of Odoo as rows of the master. A variant (`product.product`) is an article; what its variants share stands in the template
 * (odoo/odoo `addons/product/models/product_product.py` and `product_template.py`, 17.0 to 19.0; unchecked).
 */

/** A field that may be text or the id itself, by which we know a record. */
export const numberIn = (record: Readonly<Record<string, unknown>>, field: string): string | null => {
  const value = record[field];
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
};

const product = z.looseObject({
  id: idValue,
  display_name: textValue,
  type: z.string(),
  sale_ok: z.boolean(),
  active: z.boolean(),
  product_tmpl_id: relationValue,
  uom_id: relationValue,
  barcode: textValue,
  lst_price: floatValue,
  standard_price: floatValue.default('0'),
  taxes_id: idsValue,
  categ_id: relationValue,
  uom_ids: idsValue.default([]),
});
export type OdooProduct = z.output<typeof product> & { readonly number: string | null };

export const productsWith = (
  { of }: OdooShape,
  { articleNumber }: Pick<OdooSettings, 'articleNumber'>,
): OdooModel<OdooProduct> => ({
  model: 'product.product',
  archivable: true,
  fields: [
    ...new Set([articleNumber, 'display_name', 'type', 'sale_ok', 'active', 'product_tmpl_id', 'uom_id', 'barcode']),
    ...['lst_price', 'taxes_id', 'categ_id', ...of('product.product', 'standard_price', 'uom_ids')],
  ],
  record: product.transform((one) => ({ ...one, number: numberIn(one, articleNumber) })),
});

/** Without the number before the name (odoo/odoo `product_product.py`, `_compute_display_name`, 17.0; `name_get` before it; unchecked). */
export const PLAIN_NAMES = { display_default_code: false } as const;

const unit = z.object({
  id: idValue,
  name: z.string(),
  factor: floatValue,
  factor_inv: floatValue.optional(),
});

/** A unit, with how many of the smallest of its kind it holds. */
export interface OdooUnit {
  readonly id: number;
  readonly name: string;
  readonly content: string;
}

/**
 * Until 18 `factor` says how many of a unit make the one that all of its kind refer to, and `factor_inv` the reverse; from 19 on `factor` is the
 * reverse itself (odoo/odoo `addons/uom/models/uom_uom.py`, 17.0; that of 19.0 is unchecked).
 */
export const unitsWith = ({ of }: OdooShape): OdooModel<OdooUnit> => ({
  model: 'uom.uom',
  archivable: true,
  fields: ['name', 'factor', ...of('uom.uom', 'factor_inv')],
  record: unit.transform(({ id, name, factor, factor_inv: inverse }) => ({ id, name, content: inverse ?? factor })),
});

export const CATEGORIES = {
  model: 'product.category',
  fields: ['parent_id'],
  record: z.object({ id: idValue, parent_id: relationValue }),
} as const satisfies OdooModel<unknown>;
type OdooCategory = z.output<typeof CATEGORIES.record>;

export const TAXES = {
  model: 'account.tax',
  archivable: true,
  fields: ['amount_type', 'amount', 'price_include', 'company_id'],
  record: z.object({
    id: idValue,
    amount_type: z.string(),
    amount: floatValue,
    price_include: z.boolean(),
    company_id: relationValue,
  }),
} as const satisfies OdooModel<unknown>;
type OdooTax = z.output<typeof TAXES.record>;

/** What a product is packed in: until 18 `product.packaging`, from 19 on units that a product may be sold in, with a barcode in `product.uom` each. */
export interface OdooPackaging {
  readonly name: string;
  readonly barcode: string | null;
  /** Base units. */
  readonly quantity: string;
}

export const PACKAGINGS = {
  model: 'product.packaging',
  fields: ['name', 'barcode', 'qty', 'product_id', 'sales'],
  record: z.object({
    id: idValue,
    name: textValue,
    barcode: textValue,
    qty: floatValue,
    product_id: relationValue,
    sales: z.boolean().default(true),
  }),
} as const satisfies OdooModel<unknown>;

export const PRODUCT_UNITS = {
  model: 'product.uom',
  fields: ['barcode', 'uom_id', 'product_id'],
  record: z.object({ id: idValue, barcode: textValue, uom_id: namedValue, product_id: relationValue }),
} as const satisfies OdooModel<unknown>;

/** Codes of UNECE Recommendation 20 by the English names that Odoo comes with (odoo/odoo `addons/uom/data/uom_data.xml`, 17.0 to 19.0; unchecked). */
const UNIT_CODES: Readonly<Record<string, string>> = {
  Units: 'H87', Dozens: 'DZN', kg: 'KGM', g: 'GRM', t: 'TNE', lb: 'LBR', oz: 'ONZ', Hours: 'HUR', Days: 'DAY', mm: 'MMT', cm: 'CMT',
  m: 'MTR', km: 'KMT', in: 'INH', ft: 'FOT', yd: 'YRD', mi: 'SMI', 'm²': 'MTK', 'ft²': 'FTK', L: 'LTR', 'm³': 'MTQ', 'in³': 'INQ', 'ft³': 'FTQ',
}; // prettier-ignore

/** Units of which there are no parts. */
const COUNTED = new Set(['H87', 'C62', 'EA', 'PCE', 'NAR', 'DZN', 'PR', 'SET']);

/** The code of a unit; null for one that neither we nor the settings know. */
export const unitCodeOf = ({ name }: Pick<OdooUnit, 'name'>, { units }: Pick<OdooSettings, 'units'>): string | null =>
  units[name] ?? UNIT_CODES[name] ?? null;

/** What articles refer to, small enough to be held. */
export interface ArticleReferences {
  readonly units: ReadonlyMap<number, OdooUnit>;
  readonly categories: ReadonlyMap<number, OdooCategory>;
  readonly taxes: ReadonlyMap<number, OdooTax>;
  /** The company for which is sold: a product has the taxes of all of them. */
  readonly company: number;
}

export const taxesOf = (
  { taxes_id: ids }: Pick<OdooProduct, 'taxes_id'>,
  { taxes, company }: Pick<ArticleReferences, 'taxes' | 'company'>,
): readonly OdooTax[] =>
  ids.flatMap((id) => taxes.get(id) ?? []).filter((tax) => tax.company_id === null || tax.company_id === company);

/** The VAT of an article in percent; null when there is none, or more than one makes it. */
function vatRateOf(one: OdooProduct, references: ArticleReferences): string | null {
  const [tax, ...others] = taxesOf(one, references);
  return tax?.amount_type !== 'percent' || others.length > 0 || tax.amount.startsWith('-') ? null : tax.amount;
}

const REASONS = {
  service: { nl: 'Een dienst, niet om te bestellen', en: 'A service, not to be ordered' },
  combo: { nl: 'Een combinatie, in Odoo alleen samen te stellen', en: 'A combination, only to be composed in Odoo' },
  salable: { nl: 'Niet voor verkoop in Odoo', en: 'Not for sale in Odoo' },
} as const;

/** Services stay in the master, blocked: an order for one then says so, instead of that nobody knows the article. */
function statusOf({ active, type, sale_ok: isSold }: OdooProduct, { language }: OdooSettings) {
  if (!active) return { status: 'discontinued', statusReason: null };
  if (type === 'service') return { status: 'blocked', statusReason: REASONS.service[language] };
  if (type === 'combo') return { status: 'blocked', statusReason: REASONS.combo[language] };
  if (!isSold) return { status: 'blocked', statusReason: REASONS.salable[language] };
  return { status: 'active', statusReason: null };
}

const MOST_DIGITS = 6;

/** How many of the base unit another unit holds; null where they are not of one kind or it holds no more than one. */
export function contentIn(
  unitId: number,
  base: OdooUnit | undefined,
  units: ArticleReferences['units'],
): string | null {
  const of = units.get(unitId);
  if (of === undefined || base === undefined || decimal(base.content).lte(0)) return null;
  const content = decimal(of.content).div(decimal(base.content)).round(MOST_DIGITS);
  return content.gt(1) ? plain(content) : null;
}

/** The rows of one article: itself, a packaging for its own barcode, and one for each thing it is packed in. */
export function rowsOfProduct(
  one: OdooProduct,
  packagings: readonly OdooPackaging[],
  references: ArticleReferences,
  settings: OdooSettings,
): readonly ErpRow[] {
  // One without a number keeps its empty number, so that it is refused and told of instead of missed.
  const number = one.number ?? '';
  const base = one.uom_id === null ? undefined : references.units.get(one.uom_id);
  const unitCode = base === undefined ? null : unitCodeOf(base, settings);
  const article = {
    number,
    description: one.display_name ?? number,
    ...statusOf(one, settings),
    baseUnit: unitCode ?? base?.name ?? '',
    discrete: unitCode !== null && COUNTED.has(unitCode),
    vatRate: vatRateOf(one, references),
    cost: decimal(one.standard_price).gt(0) ? one.standard_price : null,
  };
  const ref = { product: one.id, template: one.product_tmpl_id };
  const goods: ErpRow = { table: 'articles', row: article, ref };
  if (!one.active) return [{ ...goods, gone: true }];
  const own = { name: '', barcode: one.barcode, quantity: '1' };
  return [
    goods,
    ...(isMeantAsGtin(one.barcode) ? [packagingRow(number, own, 'each')] : []),
    ...packagingRows(number, packagings, settings),
  ];
}

/** Odoo lets anything be a barcode; what has as many digits as a GTIN is meant as one, and told of where its check digit is wrong. */
const isMeantAsGtin = (barcode: string | null): boolean => barcode !== null && /^(\d{8}|\d{12,14})$/.test(barcode);

function packagingRow(article: string, { barcode }: OdooPackaging, level: PackagingLevel, quantity = '1'): ErpRow {
  const gtin = isMeantAsGtin(barcode) ? (parseGtin(barcode) ?? barcode) : null;
  return {
    table: 'packagings',
    row: { article, ...(gtin === null ? {} : { gtin }), level, quantity },
    ref: null,
    allOf: ['article'],
  };
}

/** What several sizes are, from the smallest on: their names say nothing that is the same everywhere. */
const LEVELS: Readonly<Record<number, readonly PackagingLevel[]>> = {
  1: ['case'],
  2: ['case', 'pallet'],
  3: ['inner', 'case', 'pallet'],
  4: ['inner', 'case', 'layer', 'pallet'],
};
const TOO_MANY = 'Odoo has more sizes of it than we have levels: say under "packagingLevels" what each is.';

function packagingRows(
  article: string,
  packagings: readonly OdooPackaging[],
  { packagingLevels }: Pick<OdooSettings, 'packagingLevels'>,
): readonly ErpRow[] {
  const guessed = packagings.filter(({ name }) => packagingLevels[name] === undefined);
  const sizes = [...new Set(guessed.map(({ quantity }) => quantity))].toSorted((a, b) => decimal(a).cmp(decimal(b)));
  const levels = LEVELS[sizes.length] ?? [];
  const seen = new Set<string>();
  return packagings.flatMap((packaging) => {
    const level = packagingLevels[packaging.name] ?? levels[sizes.indexOf(packaging.quantity)];
    const row = packagingRow(article, packaging, level ?? 'case', packaging.quantity);
    const key = JSON.stringify(row.row);
    if (seen.has(key)) return [];
    seen.add(key);
    return [level === undefined ? { ...row, fault: TOO_MANY } : row];
  });
}
