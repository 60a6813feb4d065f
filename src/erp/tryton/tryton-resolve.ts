import { z } from 'zod';
import { addDays, decimal, parseDecimal, plain, type Language, type Words } from '../../kernel';
import { saleMarkText } from '../one-sale';
import type { ErpOrder, ErpOrderLine, ErpReason, Named } from '../port';
import { ourReason } from '../reasons';
import { CATEGORIES, customerTaxesOf } from './tryton-articles';
import { allRecords, recordsOf, type Tryton, type TrytonModel } from './tryton-calls';
import { roundedPrice } from './tryton-formula';
import type { TrytonCompany } from './tryton-references';
import type { TrytonSettings } from './tryton-settings';
import { idsValue, idValue, textValue, toDate, toDecimal } from './tryton-values';

/* From an order of ours to the values of a sale: Tryton fills in nothing of what it would on its own screens. */

const REASONS = {
  customer: { nl: 'Tryton kent klant {key} niet, of hij is niet actief.', en: 'Tryton does not know customer {key}, or it is not active.' },
  place: { nl: 'Tryton kent afleveradres {key} niet.', en: 'Tryton does not know delivery place {key}.' },
  invoice: { nl: 'Tryton kent factuuradres {key} niet.', en: 'Tryton does not know invoice address {key}.' },
  currency: { nl: 'Tryton kent de munt {key} niet.', en: 'Tryton does not know the currency {key}.' },
  article: { nl: 'Tryton kent artikel {key} niet.', en: 'Tryton does not know article {key}.' },
  inactive: { nl: 'Artikel {key} is niet actief of niet voor verkoop in Tryton.', en: 'Article {key} is not active or not for sale in Tryton.' },
  quantity: { nl: 'Artikel {key}: een aantal van niets of minder boekt Tryton als retour.', en: 'Article {key}: a quantity of nothing or less would be booked as a return.' },
  amount: { nl: 'Artikel {key}: met de cijfers die een prijs in Tryton heeft, wordt de regel een ander bedrag.', en: 'Article {key}: with the digits that a price has in Tryton the line comes to another amount.' },
  lines: { nl: 'De order heeft geen regels.', en: 'The order has no lines.' },
} as const satisfies Readonly<Record<string, Words>>; // prettier-ignore
type ReasonCode = keyof typeof REASONS;

const product = z.object({
  id: idValue,
  code: textValue,
  active: z.boolean(),
  salable: z.boolean(),
  default_uom: idValue,
  account_category: idValue.nullable(),
  'account_category.': z.object({ customer_taxes: idsValue, taxes_parent: z.boolean().nullable() }).nullable(),
});
const PRODUCTS_TO_SELL = {
  model: 'product.product',
  deactivable: true,
  fields: [
    ...['code', 'active', 'salable', 'default_uom', 'account_category', 'account_category.customer_taxes'],
    'account_category.taxes_parent',
  ],
  record: product,
} as const satisfies TrytonModel<unknown>;
type ProductToSell = z.output<typeof product>;

const PARTIES = {
  model: 'party.party',
  deactivable: false,
  fields: ['code', 'customer_tax_rule'],
  record: z.object({ id: idValue, code: textValue, customer_tax_rule: idValue.nullable().default(null) }),
} as const satisfies TrytonModel<unknown>;

const ADDRESSES = {
  model: 'party.address',
  deactivable: false,
  fields: ['party', 'delivery', 'sequence'],
  record: z.object({ id: idValue, party: idValue, delivery: z.boolean().nullable(), sequence: z.int().nullable() }),
} as const satisfies TrytonModel<unknown>;

const defaults = z.object({
  price_list: idValue.nullable().default(null),
  payment_term: idValue.nullable().default(null),
  invoice_address: idValue.nullable().default(null),
  shipment_address: idValue.nullable().default(null),
});

/** What an order needs to be written, and why it cannot be where that is so. */
export type Resolved =
  | { readonly kind: 'values'; readonly values: Readonly<Record<string, unknown>> }
  | { readonly kind: 'refused'; readonly reasons: readonly ErpReason[] };

export interface Resolving {
  readonly tryton: Tryton;
  readonly settings: TrytonSettings;
  readonly company: TrytonCompany;
  /** Digits that a price may have. */
  readonly digits: number;
}

/** The values of the sale of an order. */
export async function saleOf(resolving: Resolving, order: ErpOrder): Promise<Resolved> {
  const { tryton, settings, company } = resolving;
  const party = await partyOf(tryton, order.customer);
  if (party === null) return { kind: 'refused', reasons: [say('customer', order.customer.key)] };
  const told = defaults.parse(
    await tryton.call('model.sale.sale.on_change_party', [{ party: party.id, company: company.id }]),
  );
  const place = order.deliveryPlace === null ? null : await addressOf(tryton, order.deliveryPlace, party.id);
  const invoice = order.invoicePlace === null ? null : await addressOf(tryton, order.invoicePlace, party.id);
  const currency = order.currency === company.currency.code ? company.currency.id : await currencyOf(tryton, order.currency); // prettier-ignore
  const products = await productsOf(tryton, order.lines);
  const reasons = [
    ...(place === undefined ? [say('place', order.deliveryPlace?.key ?? '')] : []),
    ...(invoice === undefined ? [say('invoice', order.invoicePlace?.key ?? '')] : []),
    ...(currency === null ? [say('currency', order.currency)] : []),
    ...(order.lines.length === 0 ? [say('lines', '')] : []),
    ...order.lines.flatMap((line) => faultsOfLine(line, products.get(line.index), resolving)),
  ];
  if (reasons.length > 0) return { kind: 'refused', reasons };
  const taxes = await taxesOf(tryton, [...products.values()], { party, company: company.id });
  const values = {
    ...{ company: company.id, party: party.id, currency, description: saleMarkText(order) },
    reference: order.buyerOrderNumber,
    sale_date: order.orderDate === null ? null : toDate(order.orderDate),
    shipping_date: shippingDateOf(order, settings),
    ...{ payment_term: told.payment_term, price_list: told.price_list },
    invoice_address: invoice?.id ?? told.invoice_address,
    ...(invoice && invoice.party !== party.id ? { invoice_party: invoice.party } : {}),
    shipment_address: place?.id ?? told.shipment_address,
    ...(place && place.party !== party.id ? { shipment_party: place.party } : {}),
    lines: [['create', order.lines.map((line) => lineValues(line, products.get(line.index), taxes, resolving))]],
  };
  return { kind: 'values', values };
}

const say = (code: ReasonCode, key: string, line: number | null = null): ErpReason =>
  ourReason(code, REASONS[code], { key }, line);

/** Tryton rounds half to the even cent; we half up. */
const CENTS = 2;

function faultsOfLine(
  line: ErpOrderLine,
  sold: ProductToSell | undefined,
  { settings, digits }: Resolving,
): readonly ErpReason[] {
  const { index, article } = line;
  if (sold === undefined) return [say('article', article.key, index)];
  if (!sold.active || !sold.salable) return [say('inactive', article.key, index)];
  const quantity = parseDecimal(line.quantity);
  if (quantity === null || quantity.lte(0)) return [say('quantity', article.key, index)];
  const theirs = roundedPrice(quantity.times(roundedPrice(decimal(line.unitPrice), digits)), CENTS);
  const apart = theirs.minus(decimal(line.netAmount)).abs();
  return apart.gt(decimal(settings.amountTolerance)) ? [say('amount', article.key, index)] : [];
}

const numberOf = (ref: Named['ref'], name: string): number | null => {
  const value = ref?.[name];
  return typeof value === 'number' ? value : null;
};

async function partyOf(tryton: Tryton, { key, ref }: Named) {
  const id = numberOf(ref, 'party');
  const domain = id === null ? ['code', '=', key] : ['id', '=', id];
  const [party] = recordsOf(
    PARTIES.model,
    PARTIES.record,
    await tryton.call('model.party.party.search_read', [[domain], 0, 1, null, PARTIES.fields]),
  );
  return party ?? null;
}

/** An address that an order names; of a party without a certain one that to which it is delivered. Undefined when there is none. */
async function addressOf(tryton: Tryton, { key, ref }: Named, customer: number) {
  const address = numberOf(ref, 'address') ?? numberOfCode(key);
  if (address !== null) return (await allRecords(tryton, ADDRESSES, [['id', '=', address]]))[0];
  const party = numberOf(ref, 'party');
  const whose = party !== null ? ['party', '=', party] : ['party.identifiers.code', '=', key];
  const found = await allRecords(tryton, ADDRESSES, [whose, ['delivery', '=', true]]);
  // A GLN of several parties is none; the customer's own goes before it.
  const own = found.filter((one) => one.party === customer);
  const isOne = new Set(found.map((one) => one.party)).size === 1;
  const [first] = (own.length > 0 ? own : isOne ? found : []).toSorted((a, b) => (a.sequence ?? -1) - (b.sequence ?? -1) || a.id - b.id); // prettier-ignore
  return first;
}

/** Our code of an address has its id in it. */
const numberOfCode = (code: string): number | null => {
  const [, id] = /^A(\d{1,9})$/.exec(code) ?? [];
  return id === undefined ? null : Number(id);
};

async function currencyOf(tryton: Tryton, code: string): Promise<number | null> {
  const [id] = idsValue.parse(await tryton.call('model.currency.currency.search', [[['code', '=', code]], 0, 1, null]));
  return id ?? null;
}

/** By the index of the line. */
async function productsOf(tryton: Tryton, lines: readonly ErpOrderLine[]): Promise<ReadonlyMap<number, ProductToSell>> {
  const ids = lines.flatMap(({ article }) => numberOf(article.ref, 'product') ?? []);
  const codes = lines
    .filter(({ article }) => numberOf(article.ref, 'product') === null)
    .map(({ article }) => article.key);
  const found = await allRecords(tryton, PRODUCTS_TO_SELL, [['OR', ['id', 'in', ids], ['code', 'in', codes]]]);
  return new Map(
    lines.flatMap((line) => {
      const id = numberOf(line.article.ref, 'product');
      const one = found.find((sold) => (id === null ? sold.code === line.article.key : sold.id === id));
      return one === undefined ? [] : [[line.index, one] as const];
    }),
  );
}

const taxed = z.object({ taxes: z.unknown() });
const added = z.object({ add: z.array(z.tuple([z.int(), z.object({ id: idValue })])) });

/** The taxes by category of the accounts. A customer with rules of his own has those that Tryton works out for him. */
async function taxesOf(
  tryton: Tryton,
  products: readonly ProductToSell[],
  { party, company }: { readonly party: z.output<typeof PARTIES.record>; readonly company: number },
): Promise<ReadonlyMap<number | null, readonly number[]>> {
  const byCategory = new Map(products.map((sold) => [sold.account_category, sold]));
  if (party.customer_tax_rule === null) {
    const own = [...byCategory].map(([category, sold]) => [category, sold['account_category.']] as const);
    if (own.every(([, of]) => of?.taxes_parent !== true))
      return new Map(own.map(([category, of]) => [category, of?.customer_taxes ?? []]));
    const categories = new Map((await allRecords(tryton, CATEGORIES, [])).map((one) => [one.id, one]));
    const references = { categories, units: new Map(), taxes: new Map() };
    return new Map([...byCategory.keys()].map((category) => [category, customerTaxesOf(category, references)]));
  }
  const taxes = new Map<number | null, readonly number[]>();
  for (const [category, sold] of byCategory) {
    const line = {
      type: 'line',
      product: sold.id,
      quantity: 1,
      unit: null,
      taxes: [],
      company,
      '_parent_sale.party': party.id,
    };
    const told = taxed.parse(await tryton.call('model.sale.line.on_change_product', [line]));
    const read = added.safeParse(told.taxes);
    taxes.set(category, read.success ? read.data.add.map(([, { id }]) => id) : []);
  }
  return taxes;
}

function lineValues(
  line: ErpOrderLine,
  sold: ProductToSell | undefined,
  taxes: ReadonlyMap<number | null, readonly number[]>,
  { settings, digits }: Resolving,
): Readonly<Record<string, unknown>> {
  const own = taxes.get(sold?.account_category ?? null) ?? [];
  return {
    ...{ type: 'line', sequence: line.index + 1, product: sold?.id, unit: sold?.default_uom },
    quantity: Number(line.quantity),
    unit_price: toDecimal(plain(roundedPrice(decimal(line.unitPrice), digits))),
    description: line.description,
    note: noteOf(line, settings.language),
    ...(own.length > 0 ? { taxes: [['add', own]] } : {}),
  };
}

const NOTES = {
  nl: { number: 'Regel van de koper', day: 'Leveren op', contract: 'Contract' },
  en: { number: 'Line of the buyer', day: 'To be there on', contract: 'Contract' },
} as const;

/** What a sale of Tryton has no field for, for the people who look at it. */
function noteOf({ number, deliveryDate, contract }: ErpOrderLine, language: Language): string | null {
  const words = NOTES[language];
  const parts = [
    ...(number === null ? [] : [`${words.number}: ${number}`]),
    ...(deliveryDate === null ? [] : [`${words.day}: ${deliveryDate}`]),
    ...(contract === null ? [] : [`${words.contract}: ${contract}`]),
  ];
  return parts.length === 0 ? null : parts.join('\n');
}

/** Tryton has one day for a sale, on which the goods leave: of several the first, and never before the day of the order. */
function shippingDateOf(order: ErpOrder, { transitDays }: TrytonSettings): unknown {
  const days = [order.deliveryDate, ...order.lines.map(({ deliveryDate }) => deliveryDate)].filter(
    (day) => day !== null,
  );
  const [first] = days.toSorted();
  if (first === undefined) return null;
  const leaving = addDays(order.deliveryDate ?? first, -transitDays);
  return toDate(order.orderDate !== null && leaving < order.orderDate ? order.orderDate : leaving);
}
