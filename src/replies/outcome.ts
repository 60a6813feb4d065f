import type { IsoDate } from '../kernel';
import { decimal, parseDecimal, plain } from '../kernel';
import type { Party, PriceBasis, PurchaseOrder, PurchaseOrderLine } from '../purchase-order';
import type { SalesOrder, SalesOrderLine } from '../sales';

/**
 * What we tell the buyer about an order, before any format: the one model that every kind of order response is composed from. It is
 * stored with the reply, so composing needs nothing else.
 */
export interface OrderOutcome {
  /**
   * `accepted` only when article, quantity, unit, price and date are confirmed exactly as sent (validation rules, section 2.0); any
   * difference makes it `changed`.
   */
  readonly kind: 'accepted' | 'changed' | 'rejected';
  /** Counts the answers to this order, from 1. */
  readonly version: number;
  /** Our order number. */
  readonly reference: string;
  readonly buyerOrderNumber: string | null;
  readonly orderDate: IsoDate | null;
  readonly documentType: string | null;
  readonly currency: string | null;
  readonly requestedDate: IsoDate | null;
  readonly confirmedDate: IsoDate | null;
  readonly parties: PurchaseOrder['parties'];
  readonly reason: string | null;
  readonly lines: readonly LineOutcome[];
}

export type LineChange = 'article' | 'quantity' | 'price' | 'date';

export interface LineOutcome {
  readonly number: string | null;
  readonly kind: 'accepted' | 'changed' | 'rejected';
  readonly changes: readonly LineChange[];
  readonly asked: LineTerms;
  /** Null for a rejected line. */
  readonly confirmed: LineTerms | null;
  readonly reason: string | null;
}

/** Terms of a line in the buyer's own unit and price basis. Decimals are plain text. */
export interface LineTerms {
  readonly gtin: string | null;
  readonly supplierArticle: string | null;
  readonly buyerArticle: string | null;
  readonly description: string | null;
  readonly quantity: string | null;
  readonly unit: string | null;
  readonly price: string | null;
  readonly priceBasis: PriceBasis | null;
  readonly date: IsoDate | null;
}

/** How the order arrived: an answer goes back in the same format and version. */
export interface AnswerAddress {
  readonly format: 'edifact' | 'ubl';
  readonly messageVersion: string;
  readonly association: string | null;
  readonly syntax: { readonly id: string; readonly version: string } | null;
  /** Identifier and qualifier of the buyer's envelope: the answer goes back to it. */
  readonly sender: { readonly scheme: string | null; readonly value: string };
  /** What the buyer addressed us by. */
  readonly receiver: { readonly scheme: string | null; readonly value: string } | null;
  readonly messageReference: string | null;
  readonly test: boolean;
}

/** What a reply row keeps for an order response. */
export interface OrderResponseModel {
  readonly outcome: OrderOutcome;
  readonly address: AnswerAddress;
}

/** States what we tell the buyer: his order as sent (without our corrections) against what we booked. */
export function outcomeOf(order: SalesOrder): OrderOutcome {
  const { document } = order;
  const rejected = order.state === 'rejected';
  const lines = document.lines.map((asked, index) => lineOutcome(order, asked, order.lines[index], rejected));
  const dateChanged = document.requestedDelivery !== null && order.confirmedDate !== document.requestedDelivery;
  const deliveryPlaceChanged = order.corrections.some(({ field }) => field.startsWith('parties.deliverTo'));
  return {
    kind: orderKind(rejected, lines, dateChanged || deliveryPlaceChanged),
    version: order.outcomeVersion,
    reference: order.reference,
    buyerOrderNumber: document.number,
    orderDate: document.date,
    documentType: document.documentType,
    currency: order.currency ?? document.currency,
    requestedDate: document.requestedDelivery,
    confirmedDate: rejected ? null : order.confirmedDate,
    parties: document.parties,
    reason: order.rejectionReason,
    lines,
  };
}

function orderKind(rejected: boolean, lines: readonly LineOutcome[], headerChanged: boolean): OrderOutcome['kind'] {
  if (rejected || (lines.length > 0 && lines.every(({ kind }) => kind === 'rejected'))) return 'rejected';
  return headerChanged || lines.some(({ kind }) => kind !== 'accepted') ? 'changed' : 'accepted';
}

function lineOutcome(
  order: SalesOrder,
  line: PurchaseOrderLine,
  booked: SalesOrderLine | undefined,
  orderRejected: boolean,
): LineOutcome {
  const asked = askedTerms(order.document, line);
  if (orderRejected || booked === undefined || booked.rejectedReason !== null) {
    const reason = booked?.rejectedReason ?? order.rejectionReason;
    return { number: line.number, kind: 'rejected', changes: [], asked, confirmed: null, reason };
  }
  const confirmed = confirmedTerms(asked, booked);
  const changes = changesBetween(asked, confirmed, booked);
  return {
    number: line.number,
    kind: changes.length === 0 ? 'accepted' : 'changed',
    changes,
    asked,
    confirmed,
    reason: null,
  };
}

const askedTerms = (order: PurchaseOrder, line: PurchaseOrderLine): LineTerms => ({
  gtin: line.gtin,
  supplierArticle: line.supplierArticle,
  buyerArticle: line.buyerArticle,
  description: line.description,
  quantity: line.quantity,
  unit: line.unit,
  price: line.priceKind === 'net' || line.priceKind === null ? line.price : null,
  priceBasis: line.priceBasis,
  date: line.requestedDelivery ?? order.requestedDelivery,
});

const confirmedTerms = (asked: LineTerms, booked: SalesOrderLine): LineTerms => ({
  gtin: booked.gtin ?? asked.gtin,
  supplierArticle: booked.supplierArticle ?? asked.supplierArticle,
  buyerArticle: asked.buyerArticle,
  description: booked.substituted ? booked.description : asked.description,
  quantity: booked.confirmedQuantity,
  unit: booked.unit ?? asked.unit,
  price: booked.answeredPrice,
  priceBasis: asked.price === null ? null : asked.priceBasis,
  date: booked.confirmedDate,
});

const sameNumber = (a: string | null, b: string | null): boolean => {
  const [x, y] = [parseDecimal(a), parseDecimal(b)];
  return x === null || y === null ? a === b : x.eq(y);
};

/** A term that the buyer did not send is no change when we fill it in; one that he did send and we differ from is. */
function changesBetween(asked: LineTerms, confirmed: LineTerms, booked: SalesOrderLine): readonly LineChange[] {
  const changes: LineChange[] = [];
  const otherGtin = asked.gtin !== null && confirmed.gtin !== null && padGtin(asked.gtin) !== padGtin(confirmed.gtin);
  const otherArticle =
    asked.gtin === null && asked.supplierArticle !== null && asked.supplierArticle !== confirmed.supplierArticle;
  if (booked.substituted || otherGtin || otherArticle) changes.push('article');
  if (!sameNumber(asked.quantity, confirmed.quantity) || asked.unit !== confirmed.unit) changes.push('quantity');
  if (asked.price !== null && !sameNumber(asked.price, confirmed.price)) changes.push('price');
  if (asked.date !== null && asked.date !== confirmed.date) changes.push('date');
  return changes;
}

const padGtin = (gtin: string): string => gtin.padStart(14, '0');

/** Whether anything differs from what the buyer sent: decides about an answer to a buyer who only wants to hear changes (4343 = AI). */
export const differs = (outcome: OrderOutcome): boolean => outcome.kind !== 'accepted';

/** The amount of a confirmed line at the booked price, for a total in the answer; null when it cannot be said. */
export function confirmedAmount(line: LineOutcome): string | null {
  const { confirmed } = line;
  const [quantity, price] = [parseDecimal(confirmed?.quantity), parseDecimal(confirmed?.price)];
  if (confirmed === null || quantity === null || price === null) return null;
  const basis = parseDecimal(confirmed.priceBasis?.quantity) ?? decimal(1);
  return plain(quantity.times(price).div(basis).round(2));
}

/** The party that the answer names, or nobody. */
export const isNamed = (party: Party): boolean => party.id !== null || party.name !== null;
