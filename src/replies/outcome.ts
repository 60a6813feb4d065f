import type { IsoDate, OrderFormat } from '../kernel';
import { decimal, parseDecimal } from '../kernel';
import {
  effective,
  NO_PARTY,
  partyKey,
  type Allowance,
  type Party,
  type PriceBasis,
  type PurchaseOrder,
  type PurchaseOrderLine,
} from '../purchase-order';
import type { KeptTerm, SalesOrder, SalesOrderLine } from '../sales';

/**
 * What we tell the buyer about an order, before any format: the one model that every kind of order response is composed from. It is
 * stored with the reply, so composing needs nothing else.
 */
export interface OrderOutcome {
  /**
   * `accepted` only when article, quantity, unit, price and date are confirmed exactly as sent (validation rules, section 2.0); any
   * difference makes it `changed`, and so does a line that is not decided yet.
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
  /** As the buyer named them. */
  readonly parties: PurchaseOrder['parties'];
  /** Where we deliver when it is not the place the buyer named; a change as well. */
  readonly otherDeliverTo: Party | null;
  /** Discounts and charges on the order that we do not apply; a change as well. Absent where there are none. */
  readonly notApplied?: readonly Allowance[];
  /** Agreed discounts on the order that our prices have off. */
  readonly applied?: readonly Allowance[];
  /** Terms of the whole order that stay as agreed, where the buyer asks for others. Absent without any. */
  readonly kept?: readonly KeptTerm[];
  readonly reason: string | null;
  readonly lines: readonly LineOutcome[];
}

export type LineChange = 'article' | 'quantity' | 'price' | 'allowance' | 'date';

export interface LineOutcome {
  readonly number: string | null;
  /** `pending`: neither confirmed nor declined yet; another answer says what becomes of it. */
  readonly kind: 'accepted' | 'changed' | 'rejected' | 'pending';
  readonly changes: readonly LineChange[];
  readonly asked: LineTerms;
  /** Null for a rejected line, and for one that is pending. */
  readonly confirmed: LineTerms | null;
  /** Discounts and charges on the line that we do not apply. Absent where there are none. */
  readonly notApplied?: readonly Allowance[];
  /** Agreed discounts on the line that our price has off; a change as well, since the answer states the price without them. */
  readonly applied?: readonly Allowance[];
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
  readonly format: OrderFormat;
  readonly messageVersion: string;
  readonly association: string | null;
  readonly syntax: { readonly id: string; readonly version: string } | null;
  /** Identifier and qualifier of the buyer's envelope: the answer goes back to it. */
  readonly sender: { readonly scheme: string | null; readonly value: string };
  /** What the buyer addressed us by. */
  readonly receiver: { readonly scheme: string | null; readonly value: string } | null;
  readonly messageReference: string | null;
  readonly test: boolean;
  /** X12: who sent the group of the order to whom (GS02, GS03). Absent in other formats. */
  readonly group?: { readonly sender: string | null; readonly receiver: string | null };
  /** The change of the order that is answered with it. Absent where nothing was changed. */
  readonly change?: AnsweredChange;
}

/** How the buyer knows a change of his, for an answer that names it. */
export interface AnsweredChange {
  /** Its own number; null where it has none beside the order's. */
  readonly number: string | null;
  /** Which change of the order it is. */
  readonly sequence: string | null;
  readonly date: IsoDate | null;
  /** What it asks for, line by line; of a change that came in X12, whose answer repeats it. */
  readonly lines?: readonly { readonly number: string | null; readonly action: PurchaseOrderLine['action'] }[];
}

/** What a reply row keeps for an order response. */
export interface OrderResponseModel {
  readonly outcome: OrderOutcome;
  readonly address: AnswerAddress;
}

/** What the buyer asked for last: an answer is held against that, whatever came of it. */
const askedOf = ({ asked, document }: SalesOrder): PurchaseOrder => asked ?? document;

/** States what we tell the buyer: his order as sent (without our corrections) against what we booked. */
export function outcomeOf(order: SalesOrder): OrderOutcome {
  const document = askedOf(order);
  const lines = document.lines.flatMap((asked, index) => {
    const booked = order.lines[index];
    if (asked.withdrawn !== true) return [lineOutcome(order, asked, booked, index)];
    // What he asks for no more and does not get is nothing to speak of; what he gets all the same is.
    const delivered = order.state !== 'rejected' && booked?.rejectedReason === null;
    return delivered ? [lineOutcome(order, { ...asked, quantity: '0' }, booked, index)] : [];
  });
  const kind = orderKind(order, lines);
  return {
    kind,
    version: order.outcomeVersion,
    reference: order.reference,
    // Where the message has no number, the one that the buyer told us later.
    buyerOrderNumber: document.number ?? order.buyerOrderNumber,
    orderDate: document.date,
    documentType: document.documentType,
    currency: order.currency ?? document.currency,
    requestedDate: document.requestedDelivery,
    confirmedDate: kind === 'rejected' ? null : order.confirmedDate,
    parties: document.parties,
    otherDeliverTo: kind === 'rejected' ? null : otherDeliverTo(order),
    ...(kind === 'rejected' ? {} : allowancesOf(document.allowances, hasAllOff(order))),
    ...(kind === 'rejected' ? {} : kept(order)),
    reason: order.rejectionReason,
    lines,
  };
}

/**
 * All that the buyer counts with: no allowance or charge is booked beside our prices (decision 17). Agreed discounts are off them already
 * (decision 44). With either an order is never "accepted without amendment": the answer states a price and no allowance.
 */
function allowancesOf(allowances: readonly Allowance[], areOff: boolean): Pick<LineOutcome, 'notApplied' | 'applied'> {
  const all = effective(allowances);
  if (all.length === 0) return {};
  return areOff ? { applied: all } : { notApplied: all };
}

/** What stands on the order is off when every line that we deliver has it off. */
function hasAllOff({ lines }: SalesOrder): boolean {
  const delivered = lines.filter(({ rejectedReason, held }) => rejectedReason === null && !held);
  return delivered.length > 0 && delivered.every(({ discountsApplied }) => discountsApplied);
}

function orderKind(order: SalesOrder, lines: readonly LineOutcome[]): OrderOutcome['kind'] {
  const nothingLeft = lines.length > 0 && lines.every(({ kind }) => kind === 'rejected');
  if (order.state === 'rejected' || nothingLeft) return 'rejected';
  const document = askedOf(order);
  const otherHeader =
    isOtherDate(document.requestedDelivery, order.confirmedDate, document) ||
    isOtherCurrency(document.currency, order.currency) ||
    otherDeliverTo(order) !== null ||
    kept(order).kept !== undefined ||
    effective(document.allowances).length > 0;
  return otherHeader || lines.some(({ kind }) => kind !== 'accepted') ? 'changed' : 'accepted';
}

/** Another date than the one sent; where the buyer sent only a window (64, 63), a date outside it. */
function isOtherDate(asked: IsoDate | null, confirmed: IsoDate | null, window: PurchaseOrder): boolean {
  if (asked !== null) return asked !== confirmed;
  if (confirmed === null) return false;
  const { earliestDelivery, latestDelivery } = window;
  return (
    (earliestDelivery !== null && confirmed < earliestDelivery) ||
    (latestDelivery !== null && confirmed > latestDelivery)
  );
}

/** The same figure in another currency is another price. */
const isOtherCurrency = (asked: string | null, booked: string | null): boolean =>
  asked !== null && booked !== null && asked !== booked;

/** The place we deliver to when staff put another in the stead of the one sent. */
function otherDeliverTo(order: SalesOrder): Party | null {
  const { deliverTo } = askedOf(order).parties;
  const ofOrder = order.document.parties.deliverTo;
  const correction = order.corrections.find(({ field }) => field === 'parties.deliverTo');
  // A place that he asked for in a change, and that was refused: it goes where the order said.
  if (correction === undefined) return partyKey(ofOrder) === partyKey(deliverTo) ? null : ofOrder;
  if (correction.value === deliverTo.id) return null;
  const { value } = correction;
  const isGln = value !== null && /^\d{13}$/.test(value);
  return { ...NO_PARTY, id: value, idScheme: value === null ? null : isGln ? '9' : '92', gln: isGln ? value : null };
}

/** What we keep to although the buyer asks for something else; the invoicee also where staff put another in the stead of the one sent. */
function kept({ document, corrections, keptTerms }: SalesOrder): { readonly kept?: readonly KeptTerm[] } {
  const correction = corrections.find(({ field }) => field === 'parties.invoicee');
  const otherInvoicee = correction !== undefined && correction.value !== document.parties.invoicee.id;
  const all = otherInvoicee && !keptTerms.includes('invoicee') ? [...keptTerms, 'invoicee' as const] : keptTerms;
  return all.length === 0 ? {} : { kept: all };
}

function lineOutcome(
  order: SalesOrder,
  line: PurchaseOrderLine,
  booked: SalesOrderLine | undefined,
  index: number,
): LineOutcome {
  const asked = askedTerms(askedOf(order), line);
  const delivered = order.state !== 'rejected' && booked?.rejectedReason === null;
  if (!delivered) {
    const reason = booked?.rejectedReason ?? order.rejectionReason;
    return { number: line.number, kind: 'rejected', changes: [], asked, confirmed: null, reason };
  }
  if (booked.held) return { number: line.number, kind: 'pending', changes: [], asked, confirmed: null, reason: null };
  const corrected = (field: string): string | null | undefined =>
    order.corrections.find((correction) => correction.field === `lines[${String(index)}].${field}`)?.value;
  const otherArticle = isOtherArticle(asked, booked, corrected('buyerArticle'));
  const confirmed = confirmedTerms(asked, booked, otherArticle, correctedBasis(line.priceBasis, corrected));
  const otherCurrency = isOtherCurrency(line.currency, order.currency);
  const changes: LineChange[] = [];
  if (otherArticle) changes.push('article');
  if (!sameNumber(asked.quantity, confirmed.quantity) || asked.unit !== confirmed.unit) changes.push('quantity');
  if (asked.price !== null && (otherCurrency || !samePrice(asked, confirmed))) changes.push('price');
  const allowances = allowancesOf(line.allowances, booked.discountsApplied);
  if (Object.keys(allowances).length > 0) changes.push('allowance');
  if (isOtherDate(asked.date, confirmed.date, askedOf(order))) changes.push('date');
  const kind = changes.length === 0 ? 'accepted' : 'changed';
  return { number: line.number, kind, changes, asked, confirmed, ...allowances, reason: null };
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

/**
 * What we booked, in the buyer's terms. The price keeps the basis of the message also where the buyer's own figure says nothing (a
 * gross price, none at all), because the booked price was converted to that basis.
 */
const confirmedTerms = (
  asked: LineTerms,
  booked: SalesOrderLine,
  otherArticle: boolean,
  priceBasis: PriceBasis | null,
): LineTerms => ({
  // Codes of the article asked for must never stand beside another article.
  gtin: otherArticle ? booked.gtin : (booked.gtin ?? asked.gtin),
  supplierArticle: otherArticle ? booked.supplierArticle : (booked.supplierArticle ?? asked.supplierArticle),
  buyerArticle: otherArticle ? null : asked.buyerArticle,
  description: otherArticle ? booked.description : (asked.description ?? booked.description),
  quantity: booked.confirmedQuantity,
  unit: booked.unit,
  price: booked.answeredPrice,
  priceBasis: booked.answeredPrice === null ? null : priceBasis,
  date: booked.confirmedDate,
});

function isOtherArticle(
  asked: LineTerms,
  booked: SalesOrderLine,
  correctedBuyerArticle: string | null | undefined,
): boolean {
  if (booked.substituted) return true;
  if (asked.gtin !== null) return booked.gtin !== null && padGtin(asked.gtin) !== padGtin(booked.gtin);
  if (asked.supplierArticle !== null) {
    return booked.supplierArticle !== null && asked.supplierArticle !== booked.supplierArticle;
  }
  return asked.buyerArticle !== null && (correctedBuyerArticle ?? asked.buyerArticle) !== asked.buyerArticle;
}

const padGtin = (gtin: string): string => gtin.padStart(14, '0');

/** The basis of the buyer's price as staff corrected it; null when it is not a number of units that a price can be for. */
function correctedBasis(
  sent: PriceBasis | null,
  corrected: (field: string) => string | null | undefined,
): PriceBasis | null {
  const [quantity, unit] = [corrected('priceBasis.quantity'), corrected('priceBasis.unit')];
  if (sent === null && quantity === undefined && unit === undefined) return null;
  const basis = {
    quantity: quantity ?? sent?.quantity ?? '1',
    unit: unit === undefined ? (sent?.unit ?? null) : unit,
  };
  return (parseDecimal(basis.quantity) ?? decimal(0)).gt(0) ? basis : null;
}

const sameNumber = (a: string | null, b: string | null): boolean => {
  const [x, y] = [parseDecimal(a), parseDecimal(b)];
  return x === null || y === null ? a === b : x.eq(y);
};

/** The same figure for the same number of the same units. A price without a basis is for one of the units ordered. */
const samePrice = (asked: LineTerms, confirmed: LineTerms): boolean =>
  sameNumber(asked.price, confirmed.price) &&
  sameNumber(asked.priceBasis?.quantity ?? '1', confirmed.priceBasis?.quantity ?? '1') &&
  (asked.priceBasis?.unit ?? asked.unit) === (confirmed.priceBasis?.unit ?? asked.unit);

/** Whether anything differs from what the buyer sent: decides about an answer to a buyer who only wants to hear changes (4343 = AI). */
export const differs = (outcome: Pick<OrderOutcome, 'kind'>): boolean => outcome.kind !== 'accepted';

/** The party that the answer names, or nobody. */
export const isNamed = (party: Party): boolean => party.id !== null || party.name !== null;
