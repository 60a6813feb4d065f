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
  /** Of an order that is partly released: the lines that waited, which alone are judged and written. Its other lines are as they went. */
  readonly rest?: readonly number[];
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
export type Release = Pick<SalesOrder, 'version' | 'occurrence' | 'outcomeVersion' | 'releasedAt'> &
  Partial<Pick<SalesOrder, 'state' | 'total'>>;

/** An order that was released in the transaction that wrote it: as it would be read back, without reading it. */
export const releasedOrder = (
  order: NewOrder,
  reference: string,
  release: Release,
  held: readonly number[] = [],
): SalesOrder => ({
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
  releasedBy: null,
  receivedAt: order.receivedAt,
  lines:
    held.length === 0
      ? order.lines
      : order.lines.map((line) => (held.includes(line.index) ? { ...line, held: true } : line)),
  ...release,
});
