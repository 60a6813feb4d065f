import { z } from 'zod';
import { decimal, plain } from '../../kernel';
import { groupBy } from '../lists';
import type { BookedDelivery, BookedInvoice, BookedLine, BookedOrder, BookedState } from '../port';
import { MADE_TOGETHER_MS, saleMarkOf } from '../one-sale';
import type { Domain, TrytonModel } from './tryton-calls';
import {
  dateValue,
  decimalValue,
  floatValue,
  idsValue,
  idValue,
  instantOf,
  stampValue,
  textValue,
} from './tryton-values';

/*
 * Sales of Tryton as orders of ours. Tryton knows no key of others: ours stands in the description of the sale, for the reference is the
 * buyer's number, by which people look. A later release has its number behind the key. Our line is found again by its sequence.
 */

const code = z.object({ code: textValue }).nullable();

export const SALES = {
  model: 'sale.sale',
  deactivable: false,
  fields: [
    ...[
      'number',
      'reference',
      'description',
      'state',
      'party',
      'currency.code',
      'shipment_state',
      'shipments',
      'invoices',
    ],
    ...['untaxed_amount', 'invoice_method', 'write_date', 'create_date'],
    'create_uid',
  ],
  record: z.object({
    id: idValue,
    number: textValue,
    reference: textValue,
    description: textValue,
    state: z.enum(['draft', 'quotation', 'confirmed', 'processing', 'done', 'cancelled']),
    party: idValue,
    'currency.': code,
    shipment_state: z.string(),
    shipments: idsValue,
    invoices: idsValue,
    untaxed_amount: decimalValue.nullable(),
    invoice_method: z.string(),
    write_date: stampValue.nullable(),
    create_date: stampValue,
    create_uid: idValue.nullable(),
  }),
} as const satisfies TrytonModel<unknown>;
export type TrytonSale = z.output<typeof SALES.record>;

const unit = z.object({ id: idValue, factor: floatValue });
export const SALE_LINES = {
  model: 'sale.line',
  deactivable: false,
  fields: [
    ...['sale', 'type', 'sequence', 'quantity', 'unit_price', 'amount', 'create_date', 'unit.factor', 'product.code'],
    'product.default_uom.factor',
  ],
  record: z.object({
    id: idValue,
    sale: idValue,
    type: z.string(),
    sequence: z.int().nullable(),
    quantity: floatValue.nullable(),
    unit_price: decimalValue.nullable(),
    amount: decimalValue.nullable(),
    create_date: stampValue,
    'unit.': unit.nullable(),
    'product.': z.object({ id: idValue, code: textValue, 'default_uom.': unit }).nullable(),
  }),
} as const satisfies TrytonModel<unknown>;
type TrytonSaleLine = z.output<typeof SALE_LINES.record>;

export const MOVES = {
  model: 'stock.move',
  deactivable: false,
  fields: ['origin', 'state', 'internal_quantity', 'shipment', 'product.code'],
  record: z.object({
    id: idValue,
    origin: textValue,
    state: z.string(),
    internal_quantity: floatValue.nullable(),
    shipment: textValue,
    'product.': code,
  }),
} as const satisfies TrytonModel<unknown>;
type TrytonMove = z.output<typeof MOVES.record>;
export const movesOf = (sales: readonly number[]): Domain => [['origin.sale', 'in', sales, 'sale.line']];

export const SHIPMENTS = {
  model: 'stock.shipment.out',
  deactivable: false,
  fields: ['number', 'state', 'effective_date'],
  record: z.object({
    id: idValue,
    number: textValue,
    state: z.enum(['draft', 'waiting', 'assigned', 'picked', 'packed', 'done', 'cancelled']),
    effective_date: dateValue.nullable(),
  }),
} as const satisfies TrytonModel<unknown>;
export type TrytonShipment = z.output<typeof SHIPMENTS.record>;

export const INVOICES = {
  model: 'account.invoice',
  deactivable: false,
  fields: ['number', 'state', 'invoice_date', 'untaxed_amount', 'total_amount', 'currency.code'],
  record: z.object({
    id: idValue,
    number: textValue,
    state: z.enum(['draft', 'validated', 'posted', 'paid', 'cancelled']),
    invoice_date: dateValue.nullable(),
    untaxed_amount: decimalValue.nullable(),
    total_amount: decimalValue.nullable(),
    'currency.': code,
  }),
} as const satisfies TrytonModel<unknown>;
export type TrytonInvoice = z.output<typeof INVOICES.record>;

/** A sale with everything that hangs on it. */
export interface WholeSale {
  readonly sale: TrytonSale;
  readonly lines: readonly TrytonSaleLine[];
  readonly moves: readonly TrytonMove[];
  readonly shipments: readonly TrytonShipment[];
  readonly invoices: readonly TrytonInvoice[];
}

/** Sales with one of these keys, of whatever release. What fits too much is left out by {@link saleMarkOf}. */
export const salesWith = (keys: readonly string[]): Domain => [
  [
    'OR',
    ['description', 'in', keys],
    ...keys.map((key) => ['description', 'like', `${key.replace(/[\\%]/g, '_')} (%)`]),
  ],
];

/** Nothing is delivered of it, and it is over: cancelled, or closed when everything that came of it had been cancelled. */
export const isOver = ({ sale, moves, invoices }: WholeSale): boolean =>
  sale.state === 'cancelled' ||
  (sale.state === 'done' &&
    moves.length > 0 &&
    moves.every(({ state }) => state === 'cancelled') &&
    invoices.every(({ state }) => state === 'cancelled'));

const STEPS: readonly TrytonSale['state'][] = ['cancelled', 'draft', 'quotation', 'confirmed', 'processing', 'done'];

/** What is kept goes first: what is alive, then what is furthest, then what was made first. */
export const inOrderOfKeeping = (sales: readonly WholeSale[]): readonly WholeSale[] =>
  sales.toSorted(
    (a, b) =>
      Number(isOver(a)) - Number(isOver(b)) ||
      releaseOf(b) - releaseOf(a) ||
      STEPS.indexOf(b.sale.state) - STEPS.indexOf(a.sale.state) ||
      a.sale.id - b.sale.id,
  );
export const releaseOf = ({ sale }: WholeSale): number => saleMarkOf(sale.description)?.release ?? 0;

/**
 * Without the copies that people made: they have the key as well. Of one release ours go before those of others; where there are only those of
 * others, our user had another name when it was made.
 */
export function withoutCopies(sales: readonly WholeSale[], userId: number): readonly WholeSale[] {
  return [...groupBy(sales, releaseOf).values()].flatMap((of) => {
    const own = of.filter(({ sale }) => sale.create_uid === userId);
    return own.length > 0 ? own : of;
  });
}

/** Nobody promised anything of it yet. */
export const isDraft = ({ sale }: WholeSale): boolean => sale.state === 'draft' || sale.state === 'quotation';

/** Picked goods lie ready for the customer, or left. */
export const isPicked = ({ state }: TrytonShipment): boolean => ['picked', 'packed', 'done'].includes(state);
export const isPosted = ({ state }: TrytonInvoice): boolean => state === 'posted' || state === 'paid';

export function bookedOf(whole: WholeSale): BookedOrder {
  const { sale } = whole;
  const byLine = new Map(whole.lines.map((line) => [`sale.line,${line.id}`, line]));
  return {
    ref: { sale: sale.id },
    number: sale.number,
    state: stateOf(whole),
    changedAt: instantOf(sale.write_date ?? sale.create_date),
    lines: whole.lines.filter(({ type }) => type === 'line').map((line) => bookedLine(line, sale)),
    deliveries: whole.shipments.map((shipment) => deliveryOf(shipment, whole, byLine)),
    invoices: whole.invoices.map(bookedInvoice),
  };
}

/** A sale is done in Tryton when its invoices are paid; for us when all goods have left and all invoices have their number. */
function stateOf(whole: WholeSale): BookedState {
  if (isDraft(whole)) return 'draft';
  if (isOver(whole)) return 'cancelled';
  const { sale, invoices } = whole;
  const isInvoiced =
    sale.invoice_method === 'manual' || (invoices.length > 0 && invoices.every(({ state }) => isSettled(state)));
  return sale.state === 'done' || (sale.shipment_state === 'sent' && isInvoiced) ? 'done' : 'open';
}
const isSettled = (state: TrytonInvoice['state']): boolean => ['posted', 'paid', 'cancelled'].includes(state);

function indexOf(line: TrytonSaleLine, sale: TrytonSale): number | null {
  const later = instantOf(line.create_date).getTime() - instantOf(sale.create_date).getTime();
  return line.sequence !== null && line.sequence > 0 && later < MADE_TOGETHER_MS ? line.sequence - 1 : null;
}

/** Base units in the unit of a line. */
function contentOf(line: TrytonSaleLine) {
  const base = line['product.']?.['default_uom.'];
  const own = line['unit.'];
  if (base === undefined || own === null || base.id === own.id) return decimal(1);
  return decimal(own.factor).div(decimal(base.factor));
}

const MOST_DIGITS = 6;

function bookedLine(line: TrytonSaleLine, sale: TrytonSale): BookedLine {
  const content = contentOf(line);
  return {
    index: indexOf(line, sale),
    article: line['product.']?.code ?? null,
    quantity: plain(
      decimal(line.quantity ?? '0')
        .times(content)
        .round(MOST_DIGITS),
    ),
    unitPrice: line.unit_price === null ? null : plain(decimal(line.unit_price).div(content).round(MOST_DIGITS)),
    netAmount: line.amount,
  };
}

const DELIVERY_STATES = {
  draft: 'waiting',
  waiting: 'waiting',
  // Goods are set apart for it, and lie where they lay.
  assigned: 'waiting',
  picked: 'picking',
  packed: 'picking',
  done: 'shipped',
  cancelled: 'cancelled',
} as const satisfies Record<TrytonShipment['state'], BookedDelivery['state']>;

function deliveryOf(
  shipment: TrytonShipment,
  { sale, moves }: WholeSale,
  byLine: ReadonlyMap<string, TrytonSaleLine>,
): BookedDelivery {
  const state = DELIVERY_STATES[shipment.state];
  const counted = moves.filter(
    (move) =>
      move.shipment === `stock.shipment.out,${shipment.id}` &&
      (state === 'shipped' ? move.state === 'done' : state === 'cancelled' || move.state !== 'cancelled'),
  );
  return {
    number: shipment.number ?? String(shipment.id),
    shippedOn: state === 'shipped' ? shipment.effective_date : null,
    state,
    // What was split in picking is one again: a line stands once in a delivery.
    lines: [...groupBy(counted, ({ origin }) => origin)].map(([origin, of]) => {
      const line = byLine.get(origin ?? '');
      const sum = of.reduce((total, move) => total.plus(decimal(move.internal_quantity ?? '0')), decimal(0));
      return {
        index: line === undefined ? null : indexOf(line, sale),
        article: of[0]?.['product.']?.code ?? null,
        quantity: plain(sum),
      };
    }),
  };
}

const INVOICE_STATES = {
  draft: 'draft',
  validated: 'draft',
  posted: 'posted',
  paid: 'paid',
  cancelled: 'cancelled',
} as const satisfies Record<TrytonInvoice['state'], BookedInvoice['state']>;

const bookedInvoice = (invoice: TrytonInvoice): BookedInvoice => ({
  number: invoice.number,
  date: invoice.invoice_date,
  currency: invoice['currency.']?.code ?? '',
  netAmount: invoice.untaxed_amount,
  grossAmount: invoice.total_amount,
  state: INVOICE_STATES[invoice.state],
});
