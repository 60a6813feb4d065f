import type { Finding } from '../findings';
import type { PurchaseOrder } from '../purchase-order';
import type { OrderHead } from './order-columns';
import type { SalesOrderLine } from './sales-order';

/** An order as it comes from judging: what is stored the first time, and again at every later judgement. */
export interface JudgedOrder {
  readonly id: string;
  readonly head: OrderHead;
  readonly lines: readonly SalesOrderLine[];
  readonly findings: readonly JudgedFinding[];
}

export interface JudgedFinding {
  readonly fingerprint: string;
  readonly finding: Finding;
}

/** What is known of an order only when it first comes in. */
export interface NewOrder extends JudgedOrder {
  readonly messageId: string;
  readonly interchangeId: string;
  readonly contentHash: string;
  readonly document: PurchaseOrder;
  readonly receivedAt: Date;
}
