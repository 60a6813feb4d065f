import type { Finding } from '../findings';
import type { OrderFormat } from '../kernel';
import type { ChangeIntent, ChangeItem, OrderCancellation, OrderChange, PurchaseOrder } from '../purchase-order';

/**
 * `unmatched` waits for its order, or for a person; `requested` waits for a person's word; `applied`, `partly-applied` and `refused` are
 * decided.
 */
export const CHANGE_STATES = ['unmatched', 'requested', 'applied', 'partly-applied', 'refused'] as const;
export type ChangeState = (typeof CHANGE_STATES)[number];

/** What is asked of an order: a change of it, to wait with it, or what nobody knows yet (CHG-008). */
export type AskedIntent = ChangeIntent | 'hold' | 'unknown';

/** What applied a change without a person: the agreement, as `agreement:` and its id, and the bounds that held then. */
export interface AppliedBy {
  readonly by: string;
  readonly bounds: Readonly<Record<'until' | 'quantityPercent' | 'quantity' | 'days', string | null>>;
}

/** What asks for a change: a message of that kind, or an order whose function says so. */
export type AskingDocument = OrderChange | OrderCancellation | PurchaseOrder;

/** A change or a cancellation of an order, as the buyer sent it, and what became of it. */
export interface RequestedChange {
  readonly id: string;
  readonly messageId: string;
  readonly orderId: string | null;
  readonly partnerId: string | null;
  readonly orderNumberKey: string | null;
  readonly intent: AskedIntent;
  readonly format: OrderFormat;
  /** As the message named it: of UBL its customisation, which says whether it may change anything (MSG-013). */
  readonly messageVersion: string;
  readonly state: ChangeState;
  /** Counts every change of this row; what `If-Match` compares. */
  readonly version: number;
  readonly document: AskingDocument;
  readonly items: readonly ChangeItem[];
  readonly findings: readonly Finding[];
  readonly receivedAt: Date;
  readonly decidedAt: Date | null;
  readonly reason: string | null;
  readonly auto: AppliedBy | null;
}

/** A change that has just come. */
export interface NewChange extends Pick<
  RequestedChange,
  'messageId' | 'orderId' | 'partnerId' | 'orderNumberKey' | 'intent' | 'format' | 'messageVersion' | 'state' | 'document' | 'items' | 'findings' | 'receivedAt'
> {
  readonly contentHash: string;
} // prettier-ignore
