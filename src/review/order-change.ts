import type { Finding } from '../findings';
import type { OrderFormat } from '../kernel';
import type { ChangeIntent, ChangeItem, OrderCancellation, OrderChange, PurchaseOrder } from '../purchase-order';

/**
 * `unmatched` waits for its order, or for a person; `requested` waits for a person's word; `applied`, `partly-applied` and `refused` are
 * decided.
 */
export const CHANGE_STATES = ['unmatched', 'requested', 'applied', 'partly-applied', 'refused'] as const;
export type ChangeState = (typeof CHANGE_STATES)[number];

/** What asks for a change: a message of that kind, or an order whose function says so. */
export type AskingDocument = OrderChange | OrderCancellation | PurchaseOrder;

/** A change or a cancellation of an order, as the buyer sent it, and what became of it. */
export interface RequestedChange {
  readonly id: string;
  readonly messageId: string;
  readonly orderId: string | null;
  readonly partnerId: string | null;
  readonly orderNumberKey: string | null;
  readonly intent: ChangeIntent;
  readonly format: OrderFormat;
  readonly state: ChangeState;
  /** Counts every change of this row; what `If-Match` compares. */
  readonly version: number;
  readonly document: AskingDocument;
  readonly items: readonly ChangeItem[];
  readonly findings: readonly Finding[];
  readonly receivedAt: Date;
  readonly decidedAt: Date | null;
  readonly reason: string | null;
}

/** A change that has just come. */
export interface NewChange extends Pick<
  RequestedChange,
  'messageId' | 'orderId' | 'partnerId' | 'orderNumberKey' | 'intent' | 'format' | 'state' | 'document' | 'items' | 'findings' | 'receivedAt'
> {
  readonly contentHash: string;
} // prettier-ignore
