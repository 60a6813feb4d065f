import type { IsoDate } from '../kernel';
import type { PurchaseOrder } from '../purchase-order';

/**
 * The states of an order in the sales administration and what moves it from one to the next. `in-review` holds everything that is not
 * released yet; only the release gate fires `release`.
 */
export const SALES_ORDER_STATES = {
  'in-review': {
    release: 'released',
    part: 'partly-released',
    reject: 'rejected',
    cancel: 'cancelled',
    replace: 'became-change',
  },
  // Some lines went on and others wait: it is released when none waits any more, because it went on too or was declined.
  'partly-released': {
    release: 'released',
    part: 'partly-released',
    revise: 'in-review',
    refuse: 'in-review',
    cancel: 'cancelled',
  },
  // A change, or a refusal of the ERP, takes it back to the desk, from where the gate releases it anew.
  released: { revise: 'in-review', refuse: 'in-review', cancel: 'cancelled' },
  rejected: {},
  /** The buyer took it back. */
  cancelled: {},
  /** It was no order of its own: a person took it for a change of the order with its number, and what becomes of it stands with that change. */
  'became-change': {},
} as const satisfies Record<string, Partial<Record<SalesOrderEvent, string>>>;

export type SalesOrderState = keyof typeof SALES_ORDER_STATES;
/** The same as a list, for schemas. */
export const SALES_ORDER_STATE_NAMES = Object.keys(SALES_ORDER_STATES) as [SalesOrderState, ...SalesOrderState[]];
export type SalesOrderEvent = 'release' | 'part' | 'reject' | 'revise' | 'refuse' | 'cancel' | 'replace';

/** Whether the buyer has our word for an order, or for a part of it. */
export const isReleased = (state: SalesOrderState): boolean => state === 'released' || state === 'partly-released';

/** How far the goods of an order are, as the ERP tells. */
export type Fulfilment = 'none' | 'picking' | 'shipped' | 'invoiced';

/** The state after an event, or null when the event is not possible in this state. */
export function advance(state: SalesOrderState, event: SalesOrderEvent): SalesOrderState | null {
  const moves: Partial<Record<SalesOrderEvent, SalesOrderState>> = SALES_ORDER_STATES[state];
  return moves[event] ?? null;
}

/** An order in our own terms, as it stands in the sales administration. Decimals are plain text, as in the database. */
export interface SalesOrder {
  readonly id: string;
  /** Our order number, as staff and buyer know it. */
  readonly reference: string;
  readonly messageId: string;
  readonly interchangeId: string;
  readonly state: SalesOrderState;
  /** Counts every change; what `If-Match` compares. */
  readonly version: number;
  readonly partnerId: string | null;
  readonly customerId: string | null;
  readonly deliveryPlaceId: string | null;
  readonly buyerOrderNumber: string | null;
  readonly orderNumberKey: string | null;
  readonly orderNumberScope: string;
  readonly bodyHash: string | null;
  /** 1, or more when a second order with this number was let through on purpose. Null until it is released. */
  readonly occurrence: number | null;
  readonly orderDate: IsoDate | null;
  readonly requestedDate: IsoDate | null;
  readonly confirmedDate: IsoDate | null;
  readonly currency: string | null;
  readonly total: string;
  readonly keptTerms: readonly KeptTerm[];
  readonly contentHash: string;
  /**
   * What the buyer asks for, as understood: his order, and what was applied of his changes. Corrections stand beside it. A line keeps its
   * place for ever.
   */
  readonly document: PurchaseOrder;
  /** What he asked for last, where something else came of it: what he is answered is held against this. Null where it is the document. */
  readonly asked: PurchaseOrder | null;
  readonly fulfilment: Fulfilment;
  readonly corrections: readonly Correction[];
  readonly rejectionReason: string | null;
  /** How often the buyer was told an outcome of this order. */
  readonly outcomeVersion: number;
  readonly receivedAt: Date;
  readonly releasedAt: Date | null;
  /** The person who released it; null or absent: nobody had to. */
  readonly releasedBy?: string | null;
  readonly lines: readonly SalesOrderLine[];
}

/** A term of the order as a whole for which we give something else than the buyer asks. */
export type KeptTerm = 'invoicee' | 'payment' | 'delivery' | 'places';

/** A value that a person put in place of the one understood from the message. */
export interface Correction {
  /** A canonical field, as "lines[2].quantity" or "parties.deliverTo.gln". */
  readonly field: string;
  readonly value: string | null;
  readonly by: string;
  readonly at: string;
}

export interface SalesOrderLine {
  readonly index: number;
  readonly number: string | null;
  /** Why we do not deliver this line; null when we do. */
  readonly rejectedReason: string | null;
  /** It waits for a person while other lines of its order went on: neither booked nor declined. Only in a partly released order. */
  readonly held: boolean;
  readonly articleId: string | null;
  readonly substituted: boolean;
  /** GTIN and our number of the article that we deliver, for the answer. */
  readonly gtin: string | null;
  readonly supplierArticle: string | null;
  readonly buyerArticle: string | null;
  readonly description: string | null;
  /** What the buyer ordered, in his unit. */
  readonly quantity: string | null;
  readonly unit: string | null;
  /** Base units in one of the buyer's units. */
  readonly unitFactor: string | null;
  readonly confirmedQuantity: string | null;
  /** What we confirm, in base units. */
  readonly baseQuantity: string | null;
  /** Prices per base unit. */
  readonly buyerPrice: string | null;
  readonly ourPrice: string | null;
  readonly ourPriceId: string | null;
  readonly bookedPrice: string | null;
  readonly bookedBy: 'ours' | 'buyer' | null;
  /** The booked price in the buyer's own price basis, for the answer. */
  readonly answeredPrice: string | null;
  /** The discounts that the buyer states are agreed, and our price has them off. */
  readonly discountsApplied: boolean;
  readonly amount: string | null;
  readonly confirmedDate: IsoDate | null;
}
