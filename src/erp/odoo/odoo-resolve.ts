import { z } from 'zod';
import { addDays, decimal, parseDecimal, parseGln, plain, roundTo, type Language, type Words } from '../../kernel';
import { saleMarkText } from '../one-sale';
import type { ErpOrder, ErpOrderLine, ErpReason, Named } from '../port';
import { ourReason } from '../reasons';
import { PLAIN_NAMES, productsWith, TAXES, taxesOf, type OdooProduct } from './odoo-articles';
import { allRecords, recordMap } from './odoo-calls';
import { idOfCode, PRICE_LISTS } from './odoo-partners';
import { companyOf, priceDigits, type OdooCompany, type Opened } from './odoo-references';
import { unitField } from './odoo-sales';
import type { OdooSettings } from './odoo-settings';
import { idValue, noonOf, relationValue, rounded } from './odoo-values';

/* From an order of ours to the values of a sale. What is left out Odoo fills in as on its own screens: taxes, terms of payment, the price list. */

const REASONS = {
  customer: { nl: 'Odoo kent klant {key} niet, of hij is gearchiveerd.', en: 'Odoo does not know customer {key}, or it is archived.' },
  place: { nl: 'Odoo kent afleveradres {key} niet.', en: 'Odoo does not know delivery place {key}.' },
  invoice: { nl: 'Odoo kent factuuradres {key} niet.', en: 'Odoo does not know invoice address {key}.' },
  currency: { nl: 'Odoo verkoopt deze klant niet in {key}: zijn prijslijst heeft een andere munt.', en: 'Odoo does not sell to this customer in {key}: its price list has another currency.' },
  article: { nl: 'Odoo kent artikel {key} niet.', en: 'Odoo does not know article {key}.' },
  several: { nl: 'In Odoo hebben meerdere artikelen nummer {key}.', en: 'Several articles have number {key} in Odoo.' },
  inactive: { nl: 'Artikel {key} is gearchiveerd of niet voor verkoop in Odoo.', en: 'Article {key} is archived or not for sale in Odoo.' },
  tax: { nl: 'Artikel {key}: in Odoo zit de btw in de prijs, en de regel zou een ander bedrag worden.', en: 'Article {key}: its price has the tax in it in Odoo, and the line would come to another amount.' },
  quantity: { nl: 'Artikel {key}: een aantal van niets of minder, of met meer cijfers dan Odoo bewaart.', en: 'Article {key}: a quantity of nothing or less, or with more digits than Odoo keeps.' },
  amount: { nl: 'Artikel {key}: met de cijfers die een prijs in Odoo heeft, wordt de regel een ander bedrag.', en: 'Article {key}: with the digits that a price has in Odoo the line comes to another amount.' },
  lines: { nl: 'De order heeft geen regels.', en: 'The order has no lines.' },
} as const satisfies Readonly<Record<string, Words>>; // prettier-ignore
type ReasonCode = keyof typeof REASONS;
const say = (code: ReasonCode, key: string, line: number | null = null): ErpReason =>
  ourReason(code, REASONS[code], { key }, line);

/** What an order needs to be written, and why it cannot be where that is so. */
export type Resolved =
  | { readonly kind: 'values'; readonly values: Readonly<Record<string, unknown>> }
  | { readonly kind: 'refused'; readonly reasons: readonly ErpReason[] };

const PARTNERS = {
  model: 'res.partner',
  fields: ['commercial_partner_id'],
  record: z.object({ id: idValue, commercial_partner_id: relationValue }),
} as const;
type Partner = z.output<typeof PARTNERS.record>;

/** The values of the sale of an order. */
export async function saleOf(opened: Opened, order: ErpOrder): Promise<Resolved> {
  const { settings } = opened;
  const partner = await customerOf(opened, order.customer);
  if (partner === null) return { kind: 'refused', reasons: [say('customer', order.customer.key)] };
  const place = order.deliveryPlace === null ? null : await placeOf(opened, order.deliveryPlace, partner);
  const invoice = order.invoicePlace === null ? null : await placeOf(opened, order.invoicePlace, partner);
  const company = await companyOf(opened.odoo);
  const currency = await currencyOf(opened, partner, company);
  const products = await productsOf(opened, order.lines);
  const included = await includedTaxes(opened, products, company);
  const context = { opened, included, digits: company.currency.digits };
  const reasons = [
    ...(place === undefined ? [say('place', order.deliveryPlace?.key ?? '')] : []),
    ...(invoice === undefined ? [say('invoice', order.invoicePlace?.key ?? '')] : []),
    ...(currency === order.currency ? [] : [say('currency', order.currency)]),
    ...(order.lines.length === 0 ? [say('lines', '')] : []),
    ...order.lines.flatMap((line) => faultsOfLine(line, products.get(line.index) ?? [], context)),
  ];
  if (reasons.length > 0) return { kind: 'refused', reasons };
  const leaving = leavingOf(order, settings);
  const values = {
    company_id: company.id,
    partner_id: partner.id,
    ...(place ? { partner_shipping_id: place.id } : {}),
    ...(invoice ? { partner_invoice_id: invoice.id } : {}),
    ...(order.buyerOrderNumber === null ? {} : { client_order_ref: order.buyerOrderNumber }),
    ...(order.orderDate === null ? {} : { date_order: noonOf(order.orderDate) }),
    ...(leaving === null ? {} : { commitment_date: noonOf(leaving) }),
    [settings.keyField]: saleMarkText(order),
    // One command a line that makes it (odoo/documentation `content/developer/reference/backend/orm.rst`, Command).
    order_line: order.lines.map((line) => [0, 0, lineValues(line, products.get(line.index)?.[0], opened)]),
  };
  return { kind: 'values', values };
}

const numberOf = (ref: Named['ref'], name: string): number | null => {
  const value = ref?.[name];
  return typeof value === 'number' ? value : null;
};

/** A value for a field that may be the id. */
const valueFor = (field: string, key: string): unknown => (field === 'id' ? Number(key) || 0 : key);

async function customerOf(
  { odoo, settings: { customerNumber } }: Opened,
  { key, ref }: Named,
): Promise<Partner | null> {
  const id = numberOf(ref, 'partner');
  const found = await allRecords(odoo, PARTNERS, [id === null ? [customerNumber, '=', valueFor(customerNumber, key)] : ['id', '=', id]]); // prettier-ignore
  // The number is on the company; people and addresses below it may carry it as well.
  return found.find((one) => one.commercial_partner_id === one.id) ?? found[0] ?? null;
}

/** An address that an order names, by how it was read, by our code of it or by its GLN. Undefined when there is none. */
async function placeOf({ odoo, shape, settings }: Opened, { key, ref }: Named, customer: Partner): Promise<Partner | undefined> {
  const id = numberOf(ref, 'partner') ?? idOfCode(key);
  if (id !== null) return (await allRecords(odoo, PARTNERS, [['id', '=', id]]))[0];
  if (parseGln(key) === null || !shape.has('res.partner', settings.glnField)) return undefined;
  const found = await allRecords(odoo, PARTNERS, [[settings.glnField, '=', key]]);
  // A GLN of several partners is none; an address of the customer goes before others.
  const own = found.filter((one) => one.commercial_partner_id === customer.commercial_partner_id);
  return own[0] ?? (found.length === 1 ? found[0] : undefined);
} // prettier-ignore

const listed = z.object({ id: idValue, property_product_pricelist: relationValue });

/** The currency in which Odoo will sell: that of the customer's price list, else the company's. */
async function currencyOf({ odoo, shape }: Opened, { id }: Partner, { currency }: OdooCompany): Promise<string> {
  if (!shape.has('res.partner', 'property_product_pricelist')) return currency.code;
  const model = { model: 'res.partner', fields: ['property_product_pricelist'], record: listed };
  const [partner] = await allRecords(odoo, model, [['id', '=', id]]);
  const list = partner?.property_product_pricelist ?? null;
  return (list === null ? null : (await recordMap(odoo, PRICE_LISTS, [list])).get(list)?.currency_id?.name) ?? currency.code; // prettier-ignore
}

/** By the index of the line: the products that have its number. */
async function productsOf(
  { odoo, shape, settings }: Opened,
  lines: readonly ErpOrderLine[],
): Promise<ReadonlyMap<number, readonly OdooProduct[]>> {
  const { articleNumber } = settings;
  const ids = lines.flatMap(({ article }) => numberOf(article.ref, 'product') ?? []);
  const keys = lines.flatMap(({ article: { key, ref } }) => (numberOf(ref, 'product') === null ? [valueFor(articleNumber, key)] : [])); // prettier-ignore
  const domain = ['|', ['id', 'in', ids], [articleNumber, 'in', keys]];
  const found = await allRecords(odoo, productsWith(shape, settings), domain, PLAIN_NAMES);
  return new Map(
    lines.map(({ index, article: { key, ref } }) => {
      const id = numberOf(ref, 'product');
      const fitting = found.filter((one) => (id === null ? one.number === key : one.id === id));
      const active = fitting.filter((one) => one.active);
      return [index, active.length > 0 ? active : fitting] as const;
    }),
  );
}

/** Products whose taxes are within their price. */
async function includedTaxes(
  { odoo, shape }: Opened,
  products: ReadonlyMap<number, readonly OdooProduct[]>,
  { id: company }: OdooCompany,
): Promise<ReadonlySet<number>> {
  const all = [...products.values()].flat();
  if (!shape.has('account.tax')) return new Set();
  const taxes = await recordMap(odoo, TAXES, [...new Set(all.flatMap(({ taxes_id: ids }) => ids))]);
  const isIncluded = (one: OdooProduct): boolean => taxesOf(one, { taxes, company }).some((tax) => tax.price_include);
  return new Set(all.filter(isIncluded).map(({ id }) => id));
}

interface LineContext {
  readonly opened: Opened;
  readonly included: ReadonlySet<number>;
  /** Of an amount. */
  readonly digits: number;
}

function faultsOfLine(
  line: ErpOrderLine,
  [sold, ...others]: readonly OdooProduct[],
  { opened: { shape, settings }, included, digits }: LineContext,
): readonly ErpReason[] {
  const { index, article } = line;
  if (sold === undefined) return [say('article', article.key, index)];
  if (!sold.active || !sold.sale_ok) return [say('inactive', article.key, index)];
  if (others.length > 0) return [say('several', article.key, index)];
  if (included.has(sold.id)) return [say('tax', article.key, index)];
  const quantity = parseDecimal(line.quantity);
  const kept = shape.digits('sale.order.line', 'product_uom_qty');
  if (quantity === null || quantity.lte(0) || (kept !== null && !quantity.round(kept).eq(quantity)))
    return [say('quantity', article.key, index)];
  const theirs = roundTo(quantity.times(rounded(line.unitPrice, priceDigits(shape))), digits);
  const apart = theirs.minus(decimal(line.netAmount)).abs();
  return apart.gt(decimal(settings.amountTolerance)) ? [say('amount', article.key, index)] : [];
}

/** Price and discount are ours, so that Odoo's own do not take their place; taxes are what Odoo makes of product and customer. */
function lineValues(
  line: ErpOrderLine,
  sold: OdooProduct | undefined,
  { shape, settings }: Opened,
): Readonly<Record<string, unknown>> {
  const words = nameOf(line, sold, settings.language);
  return {
    ...{ sequence: line.index + 1, product_id: sold?.id, [unitField(shape)]: sold?.uom_id },
    product_uom_qty: Number(line.quantity),
    price_unit: Number(rounded(line.unitPrice, priceDigits(shape))),
    ...(shape.has('sale.order.line', 'discount') ? { discount: 0 } : {}),
    ...(words === null ? {} : { name: words }),
  };
}

const NOTES = {
  nl: { number: 'Regel van de koper', day: 'Leveren op', contract: 'Contract' },
  en: { number: 'Line of the buyer', day: 'To be there on', contract: 'Contract' },
} as const;

/** What a line of Odoo has no field for stands in its words, for the people who look at it; null where Odoo's own words do. */
function nameOf(line: ErpOrderLine, sold: OdooProduct | undefined, language: Language): string | null {
  const { number, deliveryDate, contract, description } = line;
  const words = NOTES[language];
  const notes = [
    ...(number === null ? [] : [`${words.number}: ${number}`]),
    ...(deliveryDate === null ? [] : [`${words.day}: ${deliveryDate}`]),
    ...(contract === null ? [] : [`${words.contract}: ${contract}`]),
  ];
  if (notes.length === 0 && description === null) return null;
  return [description ?? sold?.display_name ?? line.article.key, ...notes].join('\n');
}

/** Odoo has one day for a sale, on which the goods leave: of several the first, and never before the day of the order. */
function leavingOf(order: ErpOrder, { transitDays }: OdooSettings): string | null {
  const days = [order.deliveryDate, ...order.lines.map(({ deliveryDate }) => deliveryDate)].filter((day) => day !== null); // prettier-ignore
  const [first] = days.toSorted();
  if (first === undefined) return null;
  const leaving = addDays(order.deliveryDate ?? first, -transitDays);
  return order.orderDate !== null && leaving < order.orderDate ? order.orderDate : leaving;
}

/** The price with the digits that it may have, as it must stand there. */
export const priceThere =
  (opened: Opened) =>
  (price: ReturnType<typeof decimal>): ReturnType<typeof decimal> =>
    decimal(rounded(plain(price), priceDigits(opened.shape)));
