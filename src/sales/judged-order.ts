import type { AutoAnswer, Finding } from '../findings';
import type { PurchaseOrder } from '../purchase-order';
import type { OrderHead } from './order-columns';
import type { SalesOrder, SalesOrderLine } from './sales-order';

/** An order as it comes from judging: what is stored the first time, and again at every later judgement. */
export interface JudgedOrder {
  readonly id: string;
  readonly head: OrderHead;
  readonly lines: readonly SalesOrderLine[];
  readonly findings: readonly JudgedFinding[];
  /** Overrides that no longer count, as more is at stake now than their role may give away: the findings are open again. */
  readonly reopened?: readonly string[];
}

export interface JudgedFinding {
  readonly fingerprint: string;
  readonly finding: Finding;
  /** What settled it without a person; absent or null: nothing did. */
  readonly auto?: AutoAnswer | null;
}

/** What is known of an order only when it first comes in. */
export interface NewOrder extends JudgedOrder {
  readonly messageId: string;
  readonly interchangeId: string;
  readonly contentHash: string;
  readonly document: PurchaseOrder;
  readonly receivedAt: Date;
}

/** What a release gives an order. */
export type Release = Pick<SalesOrder, 'version' | 'occurrence' | 'outcomeVersion' | 'releasedAt'>;

/** An order that was released in the transaction that wrote it: as it would be read back, without reading it. */
export const releasedOrder = (order: NewOrder, reference: string, release: Release): SalesOrder => ({
  id: order.id,
  reference,
  messageId: order.messageId,
  interchangeId: order.interchangeId,
  state: 'released',
  ...order.head,
  contentHash: order.contentHash,
  document: order.document,
  asked: null,
  fulfilment: 'none',
  corrections: [],
  rejectionReason: null,
  receivedAt: order.receivedAt,
  lines: order.lines,
  ...release,
});
