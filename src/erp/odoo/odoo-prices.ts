import { z } from 'zod';
import { decimal, plain, type Decimal, type IsoDate, type Language } from '../../kernel';
import { PriceLines, stepsOf, type ListLine, type PriceStep } from '../price-steps';
import type { ErpRow } from '../port';
import { taxesOf, type ArticleReferences, type OdooProduct } from './odoo-articles';
import type { OdooModel } from './odoo-calls';
import { priceGroupCode, type OdooPriceList } from './odoo-partners';
import { dayOf, floatValue, idValue, maybeStamp, relationValue, rounded } from './odoo-values';

/*
 * Prices of Odoo as rows of the master: the price of an article, and what each price list makes of it as the price of a group. Of a list the first rule
 * that fits article, day and quantity holds; rules go by what they are for, then by quantity downwards, then by category and id downwards
 * (odoo/odoo `addons/product/models/product_pricelist_item.py`, `_order` and `_compute_price`, 17.0).
 */

const APPLIED_ON = ['0_product_variant', '1_product', '2_product_category', '3_global'] as const;

export const PRICE_RULES = {
  model: 'product.pricelist.item',
  fields: [
    ...['pricelist_id', 'applied_on', 'categ_id', 'product_tmpl_id', 'product_id', 'min_quantity', 'date_start', 'date_end'],
    ...['compute_price', 'base', 'fixed_price', 'percent_price', 'price_discount', 'price_surcharge', 'price_round'],
    ...['price_min_margin', 'price_max_margin'],
  ],
  record: z.object({
    id: idValue,
    pricelist_id: relationValue,
    applied_on: z.enum(APPLIED_ON),
    categ_id: relationValue,
    product_tmpl_id: relationValue,
    product_id: relationValue,
    min_quantity: floatValue,
    date_start: maybeStamp,
    date_end: maybeStamp,
    compute_price: z.string(),
    base: z.union([z.string(), z.literal(false)]),
    fixed_price: floatValue,
    percent_price: floatValue,
    price_discount: floatValue,
    price_surcharge: floatValue,
    price_round: floatValue,
    price_min_margin: floatValue,
    price_max_margin: floatValue,
  }),
} as const satisfies OdooModel<unknown>; // prettier-ignore
export type OdooPriceRule = z.output<typeof PRICE_RULES.record>;

/** What a rule makes of the price of an article, or why that cannot be said without Odoo. */
export type PriceFormula =
  | { readonly kind: 'fixed'; readonly value: string }
  | {
      readonly kind: 'derived';
      /** Taken off, in percent. */
      readonly discount: string;
      readonly round: string;
      readonly surcharge: string;
      readonly minMargin: string;
      readonly maxMargin: string;
    }
  | { readonly kind: 'other'; readonly rule: number; readonly why: keyof typeof WHY };

/** In words, for who looks after the ERP. */
const WHY = {
  cost: {
    nl: 'Regel {rule} van de prijslijst gaat uit van de kostprijs. Geef in Odoo een vaste prijs of een korting op de verkoopprijs.',
    en: 'Rule {rule} of the price list starts from the cost. Give a fixed price or a discount on the sales price in Odoo.',
  },
  list: {
    nl: 'Regel {rule} van de prijslijst gaat uit van een andere prijslijst. Geef in Odoo een vaste prijs of een korting op de verkoopprijs.',
    en: 'Rule {rule} of the price list starts from another price list. Give a fixed price or a discount on the sales price in Odoo.',
  },
  currency: {
    nl: 'Regel {rule} van de prijslijst rekent om naar een andere munt, met de koers van de dag. Geef in Odoo een vaste prijs.',
    en: 'Rule {rule} of the price list converts into another currency, at the rate of the day. Give a fixed price in Odoo.',
  },
  unknown: {
    nl: 'Regel {rule} van de prijslijst rekent op een manier die deze koppeling niet kent.',
    en: 'Rule {rule} of the price list works in a way that this connector does not know.',
  },
} as const satisfies Record<string, Record<Language, string>>;

const TAX_INCLUDED = {
  nl: 'In Odoo zit de btw in de prijs van dit artikel. Geef het een belasting die erbovenop komt.',
  en: 'The price of this article has its tax in it in Odoo. Give it a tax that comes on top.',
} as const;

/** What a rule does; that which only Odoo can work out is named and not guessed. */
export function formulaOf(rule: OdooPriceRule, isForeign: boolean): PriceFormula {
  const { id, compute_price: kind, base } = rule;
  const other = (why: keyof typeof WHY): PriceFormula => ({ kind: 'other', rule: id, why });
  if (kind === 'fixed') return { kind: 'fixed', value: rule.fixed_price };
  if (kind !== 'percentage' && kind !== 'formula') return other('unknown');
  if (base === 'standard_price') return other('cost');
  if (base === 'pricelist') return other('list');
  if (base !== 'list_price' && base !== false) return other('unknown');
  if (isForeign) return other('currency');
  const none = { round: '0', surcharge: '0', minMargin: '0', maxMargin: '0' };
  return kind === 'percentage'
    ? { kind: 'derived', discount: rule.percent_price, ...none }
    : {
        kind: 'derived',
        discount: rule.price_discount,
        round: rule.price_round,
        surcharge: rule.price_surcharge,
        minMargin: rule.price_min_margin,
        maxMargin: rule.price_max_margin,
      };
}

const HUNDRED = decimal(100);
const isSet = (amount: string): boolean => !decimal(amount).eq(0);

/** As Odoo works a rule out: the discount, rounding, the surcharge, and then what must at least and at most be earned. */
export function derivedPrice(listPrice: Decimal, formula: PriceFormula & { readonly kind: 'derived' }): Decimal {
  const { discount, round, surcharge, minMargin, maxMargin } = formula;
  let price = listPrice.times(HUNDRED.minus(decimal(discount))).div(HUNDRED);
  if (isSet(round)) price = price.div(decimal(round)).round(0).times(decimal(round));
  price = price.plus(decimal(surcharge));
  if (isSet(minMargin)) price = price.lt(listPrice.plus(decimal(minMargin))) ? listPrice.plus(decimal(minMargin)) : price; // prettier-ignore
  if (isSet(maxMargin)) price = price.gt(listPrice.plus(decimal(maxMargin))) ? listPrice.plus(decimal(maxMargin)) : price; // prettier-ignore
  return price;
}

/** A price list as it is walked. */
export interface PriceListContent {
  readonly list: OdooPriceList;
  readonly lines: PriceLines;
  readonly formulas: ReadonlyMap<string, PriceFormula>;
}

/** A list with its rules in the order in which Odoo looks at them. */
export function contentOf(
  list: OdooPriceList,
  rules: readonly OdooPriceRule[],
  { categories, currency }: Pick<ArticleReferences, 'categories'> & { readonly currency: number },
): PriceListContent {
  const isForeign = list.currency_id !== null && list.currency_id.id !== currency;
  const formulas = new Map<string, PriceFormula>();
  const depthOf = (category: number | null): number => withParents(category, categories).size;
  const inOrder = rules.toSorted(
    (a, b) =>
      a.applied_on.localeCompare(b.applied_on) ||
      decimal(b.min_quantity).cmp(decimal(a.min_quantity)) ||
      // Two categories of one product lie one within the other, and by its whole name the inner one comes first.
      depthOf(b.categ_id) - depthOf(a.categ_id) ||
      b.id - a.id,
  );
  const lines = inOrder.map((rule): ListLine => {
    const formula = formulaOf(rule, isForeign);
    const key = JSON.stringify(formula);
    formulas.set(key, formula);
    return {
      product: productOf(rule),
      category: rule.applied_on === '2_product_category' ? rule.categ_id : null,
      quantity: isSet(rule.min_quantity) ? rule.min_quantity : null,
      formula: key,
      from: rule.date_start === null ? null : dayOf(rule.date_start),
      to: rule.date_end === null ? null : dayOf(rule.date_end),
    };
  });
  return { list, lines: new PriceLines(lines), formulas };
}

const variantKey = (id: number): string => `variant ${id}`;
const templateKey = (id: number): string => `template ${id}`;

function productOf({ applied_on: on, product_id: variant, product_tmpl_id: template }: OdooPriceRule): string | null {
  // One whose article was not said is for nothing.
  if (on === '0_product_variant') return variantKey(variant ?? -1);
  return on === '1_product' ? templateKey(template ?? -1) : null;
}

/** What a category and all above it are. */
function withParents(category: number | null, categories: ArticleReferences['categories']): ReadonlySet<number> {
  const all = new Set<number>();
  for (let at = category; at !== null && !all.has(at);) {
    all.add(at);
    at = categories.get(at)?.parent_id ?? null;
  }
  return all;
}

/** Our prices have always been where nothing says since when. */
const FROM_THE_BEGINNING: IsoDate = '2000-01-01';

/** How prices become rows. */
export interface PriceRowContext {
  readonly references: ArticleReferences;
  /** Of the company. */
  readonly currency: string;
  /** Digits that a price of a sale may have in Odoo. */
  readonly digits: number;
  readonly language: Language;
  /** True where not everything is read: then a list that makes nothing else of an article says so, for it may have made something before. */
  readonly inPart: boolean;
}

const isTaxIncluded = (one: OdooProduct, { references }: PriceRowContext): boolean =>
  taxesOf(one, references).some(({ price_include: isIncluded }) => isIncluded);

/** The price of an article as a row. */
export function listPriceRow(one: OdooProduct, context: PriceRowContext): readonly ErpRow[] {
  if (one.number === null) return [];
  const { currency, digits, language } = context;
  const key = { article: one.number, source: 'list', currency, validFrom: FROM_THE_BEGINNING };
  const row = priceRow({ ...key, amount: rounded(one.lst_price, digits) });
  return [isTaxIncluded(one, context) ? { ...row, fault: TAX_INCLUDED[language] } : row];
}

/** What a list makes of an article as rows. What is no other than the list price is left out where nothing below it would hold instead. */
export function groupPriceRows(
  one: OdooProduct,
  content: PriceListContent,
  context: PriceRowContext,
): readonly ErpRow[] {
  // prettier-ignore
  const { list, lines, formulas } = content;
  const { digits, language, references, inPart } = context;
  if (one.number === null) return [];
  const listPrice = rounded(one.lst_price, digits);
  const currency = list.currency_id?.name ?? context.currency;
  const group = { article: one.number, source: 'group', priceGroup: priceGroupCode(list.id), currency };
  const rows: ErpRow[] = [];
  /** What holds below, within the same days. */
  let below: { readonly from: IsoDate | null; readonly amount: string | null } = { from: null, amount: currency === context.currency ? listPrice : null }; // prettier-ignore
  const known = [variantKey(one.id), ...(one.product_tmpl_id === null ? [] : [templateKey(one.product_tmpl_id)])];
  for (const step of stepsOf(lines.for(known, withParents(one.categ_id, references.categories)))) {
    if (step.from !== below.from) below = { from: step.from, amount: currency === context.currency ? listPrice : null };
    if (step.to !== null && step.to < FROM_THE_BEGINNING) continue;
    const { amount, fault } = amountOf(one, formulas.get(step.formula), context);
    if (amount !== null && amount === below.amount) continue;
    below = { from: step.from, amount };
    const row = priceRow({ ...group, amount: amount ?? '0', ...spanOf(step) });
    rows.push(fault === null ? row : { ...row, fault: fault[language] });
  }
  const isNone = rows.length === 0 && inPart && currency === context.currency;
  return isNone ? [priceRow({ ...group, amount: listPrice, validFrom: FROM_THE_BEGINNING })] : rows;
}

const spanOf = ({ from, to, minimum }: PriceStep) => ({
  minimumQuantity: minimum,
  validFrom: from === null || from < FROM_THE_BEGINNING ? FROM_THE_BEGINNING : from,
  validTo: to,
});

const NEGATIVE = {
  nl: 'De prijslijst maakt van dit artikel een prijs onder nul.',
  en: 'The price list makes a price below zero of this article.',
} as const;

interface Worked {
  readonly amount: string | null;
  readonly fault: Readonly<Record<Language, string>> | null;
}

function amountOf(one: OdooProduct, formula: PriceFormula | undefined, context: PriceRowContext): Worked {
  if (isTaxIncluded(one, context)) return { amount: null, fault: TAX_INCLUDED };
  if (formula === undefined || formula.kind === 'other') return { amount: null, fault: whyOf(formula) };
  const price = formula.kind === 'fixed' ? decimal(formula.value) : derivedPrice(decimal(one.lst_price), formula);
  return price.lt(0)
    ? { amount: null, fault: NEGATIVE }
    : { amount: rounded(plain(price), context.digits), fault: null };
}

function whyOf(formula: (PriceFormula & { readonly kind: 'other' }) | undefined): Readonly<Record<Language, string>> {
  const words = WHY[formula?.why ?? 'unknown'];
  const rule = String(formula?.rule ?? '');
  return { nl: words.nl.replace('{rule}', rule), en: words.en.replace('{rule}', rule) };
}

const priceRow = (row: ErpRow['row']): ErpRow => ({
  table: 'prices',
  row,
  ref: null,
  allOf: ['article', 'source', 'priceGroup'],
});
