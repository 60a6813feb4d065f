import { z } from 'zod';
import { decimal, plain, type Decimal, type IsoDate } from '../../kernel';
import type { ErpRow } from '../port';
import { packOf, type ArticleReferences, type TrytonProduct } from './tryton-articles';
import type { TrytonModel } from './tryton-calls';
import { formulaOf, roundedPrice } from './tryton-formula';
import type { TrytonModule } from './tryton-modules';
import { priceGroupCode } from './tryton-parties';
import { PriceLines, stepsOf, type ListLine, type PriceStep } from '../price-steps';
import { dateValue, floatValue, idsValue, idValue, textValue } from './tryton-values';

/* Prices of Tryton as rows of the master: the list price of an article, and what each price list makes of it as the price of a group. */

export const PRICE_LISTS = {
  model: 'product.price_list',
  deactivable: true,
  // In the order in which Tryton itself walks the lines.
  fields: ['name', 'active', 'tax_included', 'unit', 'lines'],
  record: z.object({
    id: idValue,
    name: textValue,
    active: z.boolean(),
    tax_included: z.boolean().nullable(),
    unit: z.string(),
    lines: idsValue,
  }),
} as const satisfies TrytonModel<unknown>;
export type TrytonPriceList = z.output<typeof PRICE_LISTS.record>;

const priceLine = z.object({
  id: idValue,
  price_list: idValue,
  product: idValue.nullable(),
  category: idValue.nullable(),
  quantity: floatValue.nullable(),
  formula: z.string(),
  start_date: dateValue.nullable().default(null),
  end_date: dateValue.nullable().default(null),
});
export type TrytonPriceLine = z.output<typeof priceLine>;

export const priceLinesWith = (has: (module: TrytonModule) => boolean): TrytonModel<TrytonPriceLine> => ({
  model: 'product.price_list.line',
  deactivable: false,
  fields: [
    ...['price_list', 'product', 'category', 'quantity', 'formula'],
    ...(has('product_price_list_dates') ? ['start_date', 'end_date'] : []),
  ],
  record: priceLine,
});

/** A price list as it is walked. */
export interface PriceListContent {
  readonly list: TrytonPriceList;
  readonly lines: PriceLines;
}

/** A list with its lines in its own order. */
export function contentOf(list: TrytonPriceList, lines: readonly TrytonPriceLine[]): PriceListContent {
  const byId = new Map(lines.map((line) => [line.id, line]));
  const inOrder = list.lines.flatMap((id): readonly ListLine[] => {
    const line = byId.get(id);
    return line === undefined ? [] : [{ ...line, from: line.start_date, to: line.end_date }];
  });
  return { list, lines: new PriceLines(inOrder) };
}

/** What a category and all above it are. */
function withParents(categories: readonly number[], references: ArticleReferences): ReadonlySet<number> {
  const all = new Set<number>();
  for (const category of categories) {
    for (let at: number | null = category; at !== null && !all.has(at);) {
      all.add(at);
      at = references.categories.get(at)?.parent ?? null;
    }
  }
  return all;
}

/** A price that only Tryton can work out. */
export interface PriceQuestion {
  readonly product: number;
  readonly unit: number;
  readonly list: number;
  readonly day: IsoDate | null;
  /** In base units. */
  readonly quantity: string;
  /** For lists whose prices have the taxes in them. */
  readonly withTaxes: boolean;
}

/** A price of a list for an article: what it is, or what must be asked for it. */
export interface ListPrice {
  readonly step: PriceStep;
  /** In base units. */
  readonly minimum: string;
  readonly price: Decimal | PriceQuestion;
}

/** What a list makes of an article. */
export function listPricesOf(
  product: TrytonProduct,
  { list, lines }: PriceListContent,
  references: ArticleReferences,
): readonly ListPrice[] {
  const fitting = lines.for([product.id], withParents(product.categories_all, references));
  // The quantities of a list count base units, or those in which the article is sold.
  const pack = list.unit === 'product_sale' ? (packOf(product, references.units) ?? '1') : '1';
  return stepsOf(fitting).flatMap((step): readonly ListPrice[] => {
    const minimum = plain(decimal(step.minimum).times(pack));
    const formula = formulaOf(step.formula);
    const withTaxes = list.tax_included === true;
    if (formula.kind === 'other' || withTaxes) {
      const question = { product: product.id, unit: product.default_uom, list: list.id, day: step.from ?? step.to };
      return [{ step, minimum, price: { ...question, quantity: minimum, withTaxes } }];
    }
    if (formula.kind === 'amount') return [{ step, minimum, price: formula.value }];
    return product.list_price === null
      ? []
      : [{ step, minimum, price: decimal(product.list_price).times(formula.factor) }];
  });
}

export const isQuestion = (price: ListPrice['price']): price is PriceQuestion => 'list' in price;

export const questionKey = ({ product, list, day, quantity }: PriceQuestion): string =>
  `${product} ${list} ${day ?? ''} ${quantity}`;

/** Our prices have always been where nothing says since when. */
const FROM_THE_BEGINNING: IsoDate = '2000-01-01';

/** How prices become rows. */
export interface PriceRowContext {
  readonly currency: string;
  /** Digits that a price of a sale may have in Tryton. */
  readonly digits: number;
  /** What Tryton said to questions, by their key. */
  readonly answers: ReadonlyMap<string, Decimal>;
  /** True where not everything is read: then a list that makes nothing else of an article says so, for it may have made something before. */
  readonly inPart: boolean;
}

/** The list price of an article as a row; none where Tryton has none. */
export function listPriceRow(product: TrytonProduct, { currency, digits }: PriceRowContext): readonly ErpRow[] {
  if (product.code === null || product.list_price === null) return [];
  const amount = plain(roundedPrice(decimal(product.list_price), digits));
  const row = priceRow({ article: product.code, source: 'list', currency, amount, validFrom: FROM_THE_BEGINNING });
  // For a change of it; the variant is in it because one template has a price of each.
  return [{ ...row, ref: { product: product.id, template: product.template } }];
}

/** What a list makes of an article as rows. What is no other than the list price is left out where nothing below it would hold instead. */
export function groupPriceRows(
  product: TrytonProduct,
  list: number,
  prices: readonly ListPrice[],
  { currency, digits, answers, inPart }: PriceRowContext,
): readonly ErpRow[] {
  const { code } = product;
  if (code === null) return [];
  const listPrice = product.list_price === null ? null : plain(roundedPrice(decimal(product.list_price), digits));
  const group = { article: code, source: 'group', priceGroup: priceGroupCode(list), currency };
  const rows: ErpRow[] = [];
  /** The amount that holds below, within the same days. */
  let below: { readonly from: IsoDate | null; readonly amount: string | null } = { from: null, amount: listPrice };
  for (const { step, minimum, price } of prices) {
    if (step.from !== below.from) below = { from: step.from, amount: listPrice };
    const worked = isQuestion(price) ? answers.get(questionKey(price)) : price;
    if (worked === undefined || (step.to !== null && step.to < FROM_THE_BEGINNING)) continue;
    const amount = plain(roundedPrice(worked, digits));
    if (amount === below.amount) continue;
    below = { from: step.from, amount };
    const validFrom = step.from === null || step.from < FROM_THE_BEGINNING ? FROM_THE_BEGINNING : step.from;
    rows.push(priceRow({ ...group, amount, minimumQuantity: minimum, validFrom, validTo: step.to }));
  }
  const isNone = rows.length === 0 && inPart && listPrice !== null;
  return isNone ? [priceRow({ ...group, amount: listPrice, validFrom: FROM_THE_BEGINNING })] : rows;
}

const priceRow = (row: ErpRow['row']): ErpRow => ({
  table: 'prices',
  row,
  ref: null,
  allOf: ['article', 'source', 'priceGroup'],
});

/** A price list as a group of customers. */
export const priceGroupRow = ({ id, name }: TrytonPriceList): ErpRow => ({
  table: 'price-groups',
  row: { code: priceGroupCode(id), name: name ?? priceGroupCode(id) },
  ref: { priceList: id },
});
