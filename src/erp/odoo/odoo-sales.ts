import { z } from 'zod';
import { decimal, plain, type Decimal } from '../../kernel';
import { groupBy } from '../lists';
import { MADE_TOGETHER_MS, saleMarkOf, type HeldSale } from '../one-sale';
import type { BookedDelivery, BookedInvoice, BookedLine, BookedOrder, BookedState } from '../port';
import { numberIn } from './odoo-articles';
import type { OdooModel } from './odoo-calls';
import type { OdooSettings } from './odoo-settings';
import type { OdooShape } from './odoo-shape';
import {
  dayOf,
  floatValue,
  idsValue,
  idValue,
  instantOf,
  maybeDate,
  maybeStamp,
  namedValue,
  relationValue,
  stampValue,
  textValue,
} from './odoo-values';

/*
 * Sales of Odoo as orders of ours. Odoo knows no key of others: ours stands in a text of the sale, by default the one for its source document, for the
 * customer's reference is the buyer's number, by which people look. A later release has its number behind the key. Our line is found again by its
 * sequence (odoo/odoo `addons/sale/models/sale_order.py` and `sale_order_line.py`, `addons/sale_stock/models`, 17.0 to 19.0).
 */

const sale = z.looseObject({
  id: idValue,
  name: textValue,
  // Until 16 a locked sale had a state of its own.
  state: z.enum(['draft', 'sent', 'sale', 'done', 'cancel']),
  locked: z.boolean().default(false),
  amount_untaxed: floatValue,
  invoice_status: z.union([z.string(), z.literal(false)]),
  invoice_ids: idsValue,
  picking_ids: idsValue.default([]),
  create_date: stampValue,
  write_date: stampValue,
  create_uid: relationValue,
});
export type OdooSale = z.output<typeof sale> & { readonly mark: string | null };

export const salesWith = ({ of }: OdooShape, { keyField }: Pick<OdooSettings, 'keyField'>): OdooModel<OdooSale> => ({
  model: 'sale.order',
  fields: [
    ...new Set([keyField, 'name', 'state', 'amount_untaxed', 'invoice_status', 'invoice_ids', 'create_date']),
    ...['write_date', 'create_uid', ...of('sale.order', 'locked', 'picking_ids')],
  ],
  record: sale.transform((one) => ({ ...one, mark: numberIn(one, keyField) })),
});

const saleLine = z.looseObject({
  id: idValue,
  order_id: relationValue,
  display_type: z.union([z.string(), z.literal(false)]),
  sequence: z.int(),
  product_id: relationValue,
  product_uom_qty: floatValue,
  unit: relationValue,
  price_unit: floatValue,
  discount: floatValue.default('0'),
  price_subtotal: floatValue,
  qty_delivered: floatValue.default('0'),
  create_date: stampValue,
});
export type OdooSaleLine = z.output<typeof saleLine>;

/** Until 18 a line has its unit in `product_uom`, from 19 on in `product_uom_id` (odoo/odoo `sale_order_line.py`, 18.0 and 19.0). */
export const unitField = ({ has }: OdooShape): string =>
  has('sale.order.line', 'product_uom_id') ? 'product_uom_id' : 'product_uom';

export function saleLinesWith(shape: OdooShape): OdooModel<OdooSaleLine> {
  const unit = unitField(shape);
  return {
    model: 'sale.order.line',
    fields: [
      ...['order_id', 'display_type', 'sequence', 'product_id', 'product_uom_qty', unit, 'price_unit'],
      ...['price_subtotal', 'create_date', ...shape.of('sale.order.line', 'discount', 'qty_delivered')],
    ],
    record: z.preprocess((one: object) => ({ ...one, unit: (one as Record<string, unknown>)[unit] }), saleLine),
  };
}

const move = z.looseObject({
  id: idValue,
  sale_line_id: relationValue,
  picking_id: relationValue,
  product_id: relationValue,
  state: z.string(),
  product_qty: floatValue,
  product_uom_qty: floatValue,
  done: floatValue,
  picked: z.boolean().default(false),
});
export type OdooMove = z.output<typeof move>;

/** What is done stands until 16 in `quantity_done`; from 17 on in `quantity`, with a mark for what is picked (odoo/odoo `stock_move.py`, 16.0 and 17.0; unchecked). */
export function movesWith(shape: OdooShape): OdooModel<OdooMove> {
  const hasMark = shape.has('stock.move', 'picked');
  const done = hasMark ? 'quantity' : 'quantity_done';
  return {
    model: 'stock.move',
    fields: [
      ...['sale_line_id', 'picking_id', 'product_id', 'state', 'product_qty', 'product_uom_qty', done],
      ...(hasMark ? ['picked'] : []),
    ],
    record: z.preprocess((one: object) => {
      const values = one as Readonly<Record<string, unknown>>;
      return { ...values, done: values[done], ...(hasMark ? {} : { picked: Number(values[done]) > 0 }) };
    }, move),
  };
}

export const PICKINGS = {
  model: 'stock.picking',
  fields: ['name', 'state', 'date_done', 'picking_type_code'],
  record: z.object({
    id: idValue,
    name: textValue,
    state: z.enum(['draft', 'waiting', 'confirmed', 'assigned', 'done', 'cancel']),
    date_done: maybeStamp,
    picking_type_code: z.union([z.string(), z.literal(false)]),
  }),
} as const satisfies OdooModel<unknown>;
type OdooPicking = z.output<typeof PICKINGS.record>;

export const INVOICES = {
  model: 'account.move',
  fields: ['name', 'state', 'payment_state', 'move_type', 'invoice_date', 'amount_untaxed', 'amount_total', 'currency_id'],
  record: z.object({
    id: idValue,
    name: textValue,
    state: z.enum(['draft', 'posted', 'cancel']),
    payment_state: z.union([z.string(), z.literal(false)]),
    move_type: z.string(),
    invoice_date: maybeDate,
    amount_untaxed: floatValue,
    amount_total: floatValue,
    currency_id: namedValue,
  }),
} as const satisfies OdooModel<unknown>; // prettier-ignore
type OdooInvoice = z.output<typeof INVOICES.record>;

/** What a product of a line is called by us, and how many base units a unit of the line holds. */
export interface SoldProduct {
  readonly number: string | null;
  readonly unit: number | null;
}

/** A sale with everything that hangs on it. */
export interface WholeSale {
  readonly sale: OdooSale;
  readonly lines: readonly OdooSaleLine[];
  readonly moves: readonly OdooMove[];
  readonly pickings: readonly OdooPicking[];
  readonly invoices: readonly OdooInvoice[];
  readonly products: ReadonlyMap<number, SoldProduct>;
  /** Base units in a unit, by the id of the unit and of the product's own. */
  readonly contentOf: (unit: number | null, base: number | null) => Decimal;
}

const releaseOf = ({ sale: { mark } }: WholeSale): number => saleMarkOf(mark)?.release ?? 0;
export const isOver = ({ sale: { state } }: WholeSale): boolean => state === 'cancel';
/** Nobody promised anything of it yet. */
export const isDraft = ({ sale: { state } }: WholeSale): boolean => state === 'draft' || state === 'sent';
export const isLocked = ({ sale: { locked, state } }: WholeSale): boolean => locked || state === 'done';

export const heldSale = (whole: WholeSale): HeldSale => ({
  release: releaseOf(whole),
  state: isOver(whole) ? 'over' : isDraft(whole) ? 'draft' : 'standing',
});

/** What is kept goes first: what is alive, then the later release, then what is confirmed, then what was made first. */
export const inOrderOfKeeping = (sales: readonly WholeSale[]): readonly WholeSale[] =>
  sales.toSorted(
    (a, b) =>
      Number(isOver(a)) - Number(isOver(b)) ||
      releaseOf(b) - releaseOf(a) ||
      Number(isDraft(a)) - Number(isDraft(b)) ||
      a.sale.id - b.sale.id,
  );

/**
 * Without the copies that people made: the text with our key is copied with a sale. Of one release ours go before those of others; where there are only
 * those of others, our user was another one when it was made.
 */
export function withoutCopies(sales: readonly WholeSale[], userId: number): readonly WholeSale[] {
  return [...groupBy(sales, releaseOf).values()].flatMap((of) => {
    const own = of.filter(({ sale: { create_uid: maker } }) => maker === userId);
    return own.length > 0 ? own : of;
  });
}

/** Goods have left, or lie ready: of a warehouse that picks first that is a transfer of its own. */
export const isPicked = (picking: OdooPicking, { moves }: Pick<WholeSale, 'moves'>): boolean =>
  picking.state === 'done' ||
  (picking.state !== 'cancel' && moves.some(({ picking_id: of, picked }) => of === picking.id && picked));
export const isPosted = ({ state }: OdooInvoice): boolean => state === 'posted';

export const bookedOf = (whole: WholeSale): BookedOrder => ({
  ref: { sale: whole.sale.id },
  number: whole.sale.name,
  state: stateOf(whole),
  changedAt: instantOf(whole.sale.write_date),
  lines: whole.lines.filter(({ display_type: type }) => type === false).map((line) => bookedLine(line, whole)),
  // What is moved within the house or comes back is no delivery.
  deliveries: whole.pickings
    .filter(({ picking_type_code: code }) => code === 'outgoing')
    .map((picking) => deliveryOf(picking, whole)),
  invoices: whole.invoices
    .filter(({ move_type: type }) => type === 'out_invoice' || type === 'out_refund')
    .map(bookedInvoice),
});

/** Odoo calls a sale that is delivered and invoiced what it was before; for us it is done then. */
function stateOf(whole: WholeSale): BookedState {
  if (isDraft(whole)) return 'draft';
  if (isOver(whole)) return 'cancelled';
  const { sale: one, lines, pickings, invoices } = whole;
  const going = pickings.filter(({ picking_type_code: code, state }) => code === 'outgoing' && state !== 'cancel');
  const isSent =
    going.length > 0
      ? going.every(({ state }) => state === 'done')
      : lines.every((line) => decimal(line.qty_delivered).gte(decimal(line.product_uom_qty)));
  const isInvoiced =
    (one.invoice_status === 'invoiced' || one.invoice_status === 'upselling') &&
    invoices.length > 0 &&
    invoices.every(({ state }) => state !== 'draft');
  return isSent && isInvoiced ? 'done' : 'open';
}

function indexOf(line: OdooSaleLine, { sale: { create_date: made } }: WholeSale): number | null {
  const later = instantOf(line.create_date).getTime() - instantOf(made).getTime();
  return line.sequence > 0 && later < MADE_TOGETHER_MS ? line.sequence - 1 : null;
}

const MOST_DIGITS = 6;
const HUNDRED = decimal(100);
const text = (value: Decimal): string => plain(value.round(MOST_DIGITS));

function bookedLine(line: OdooSaleLine, whole: WholeSale): BookedLine {
  const sold = whole.products.get(line.product_id ?? 0);
  const content = whole.contentOf(line.unit, sold?.unit ?? null);
  const price = decimal(line.price_unit)
    .times(HUNDRED.minus(decimal(line.discount)))
    .div(HUNDRED);
  return {
    index: indexOf(line, whole),
    article: sold?.number ?? null,
    quantity: text(decimal(line.product_uom_qty).times(content)),
    unitPrice: text(price.div(content)),
    netAmount: line.price_subtotal,
  };
}

function deliveryState(picking: OdooPicking, whole: WholeSale): BookedDelivery['state'] {
  if (picking.state === 'done') return 'shipped';
  if (picking.state === 'cancel') return 'cancelled';
  return isPicked(picking, whole) ? 'picking' : 'waiting';
}

function deliveryOf(picking: OdooPicking, whole: WholeSale): BookedDelivery {
  const state = deliveryState(picking, whole);
  const counted = whole.moves.filter(
    (one) =>
      one.picking_id === picking.id &&
      (state === 'shipped' ? one.state === 'done' : state === 'cancelled' || one.state !== 'cancel'),
  );
  const byLine = new Map(whole.lines.map((line) => [line.id, line]));
  return {
    number: picking.name ?? String(picking.id),
    shippedOn: state === 'shipped' && picking.date_done !== null ? dayOf(picking.date_done) : null,
    state,
    // What was split is one again: a line stands once in a delivery.
    lines: [...groupBy(counted, ({ sale_line_id: line }) => line)].map(([id, of]) => {
      const line = id === null ? undefined : byLine.get(id);
      const sum = of.reduce((total, one) => total.plus(state === 'shipped' ? doneOf(one) : decimal(one.product_qty)), decimal(0)); // prettier-ignore
      return {
        index: line === undefined ? null : indexOf(line, whole),
        article: whole.products.get(of[0]?.product_id ?? 0)?.number ?? null,
        quantity: text(sum),
      };
    }),
  };
}

/** What is done counts in the unit of the move; `product_qty` is what was asked for in base units. */
function doneOf({ done, product_qty: base, product_uom_qty: own }: OdooMove): Decimal {
  return decimal(own).eq(0) ? decimal(done) : decimal(done).times(decimal(base)).div(decimal(own));
}

const PAID = new Set(['paid', 'in_payment', 'reversed']);

function bookedInvoice(invoice: OdooInvoice): BookedInvoice {
  const sign = invoice.move_type === 'out_refund' ? -1 : 1;
  const amount = (value: string): string => plain(decimal(value).times(sign));
  const isPaid = invoice.payment_state !== false && PAID.has(invoice.payment_state);
  return {
    // A draft has no number yet, whatever stands there.
    number: invoice.state === 'draft' ? null : invoice.name,
    date: invoice.invoice_date,
    currency: invoice.currency_id?.name ?? '',
    netAmount: amount(invoice.amount_untaxed),
    grossAmount: amount(invoice.amount_total),
    state: invoice.state === 'cancel' ? 'cancelled' : invoice.state === 'draft' ? 'draft' : isPaid ? 'paid' : 'posted',
  };
}
