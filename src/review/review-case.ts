import type { Finding } from '../findings';
import type { LastDecision } from './desk-decision';

/** Why somebody has to look. */
export type CaseReason =
  /** An order with open findings. */
  | 'findings'
  /** A message that was refused in its acknowledgement: only a resend can become an order. */
  | 'refused'
  /** A file that could not be read at all. */
  | 'unreadable'
  /** A message that is read but is not an order that we process. */
  | 'not-an-order'
  /** Work that failed again and again. */
  | 'quarantined'
  /** A file that was not let in. */
  | 'refused-file'
  /** The buyer gets other than he asked for and no answer tells him: somebody calls him. */
  | 'tell-buyer'
  /** A partner's acknowledgement refuses something that we sent, or is about nothing that we sent. */
  | 'acknowledgement'
  /** What we owe a partner, or he us, is past its time. */
  | 'overdue'
  /** What arrived on a day and what became of it do not add up. */
  | 'balance'
  /** A partner sends nothing, or other than he usually does. */
  | 'traffic'
  /** Nothing can be fetched from a partner's system, or from a mailbox, for long. */
  | 'connection'
  /** A mail that is not taken in: of a stranger, without an order, not to be read. */
  | 'mail'
  /** Several orders of a partner ask the same thing: it is answered once. */
  | 'partner-question'
  /** Our own master data contradicts itself, or a row of it was not taken over. */
  | 'master'
  /** The buyer asks for a change of an order, or cancels it, and somebody decides. */
  | 'change';

/**
 * The states of a case. An order's case ends with the order; the others are closed by a person who has seen to it, or `retried`: then
 * the case opens again should it fail once more. `settled` is one whose matter came right by itself; it opens again as well.
 */
export const CASE_STATES = ['open', 'released', 'rejected', 'closed', 'retried', 'settled'] as const;
export type CaseState = (typeof CASE_STATES)[number];

/** A case to be opened. `subjectKey` makes it one case however often it is reported. */
export interface NewCase {
  readonly reason: CaseReason;
  readonly subjectKey: string;
  readonly owner: 'customer-service' | 'technical' | 'master-data';
  /** The order whose own case it is: it ends with the order. */
  readonly salesOrderId?: string;
  /** The order that it is about all the same, as the one whose answer was refused. */
  readonly aboutOrderId?: string | null;
  readonly interchangeId?: string;
  readonly messageId?: string;
  readonly receiptId?: string;
  /** What it is about, for a list: an order number, a file name. */
  readonly title: string | null;
  /** For cases without an order; an order's findings stand with the order. */
  readonly findings: readonly Finding[];
}

export interface ReviewCase {
  readonly id: string;
  /** What it is about: `work:`, `outbox:`, `interchange:` ... and its id. */
  readonly subjectKey: string;
  readonly reason: CaseReason;
  readonly state: CaseState;
  readonly version: number;
  readonly owner: NewCase['owner'];
  readonly salesOrderId: string | null;
  readonly aboutOrder: {
    readonly id: string;
    readonly reference: string;
    readonly buyerOrderNumber: string | null;
  } | null;
  readonly interchangeId: string | null;
  readonly messageId: string | null;
  readonly receiptId: string | null;
  readonly title: string | null;
  readonly findings: readonly Finding[];
  readonly openedAt: Date;
  readonly closedAt: Date | null;
  /** What somebody decided about it last; null where nobody did. */
  readonly decision: LastDecision | null;
}
