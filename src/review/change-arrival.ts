import type { Arrival } from '../checks';
import type { Finding } from '../findings';
import type { Intent, MessageRoad } from '../purchase-order';
import type { SalesOrder } from '../sales';
import type { AskingDocument } from './order-change';

/** What is no order of its own on its way in. */
export interface ChangeArrival {
  readonly messageId: string;
  readonly interchangeId: string;
  readonly document: AskingDocument;
  readonly intent: Intent;
  readonly road: MessageRoad;
  readonly arrival: Arrival;
  readonly readingFindings: readonly Finding[];
  /** It came as an order, and is a change because we have one with its number: it must not become an order after all. */
  readonly ofKnownOrder?: true;
  /** A person said which order it is about. `touched`: he corrected or declined something in it that the message does not say. */
  readonly ofOrder?: { readonly order: SalesOrder; readonly touched: boolean };
}

/** What became of it. */
export type ChangeOutcome =
  | { readonly messageId: string; readonly outcome: 'change' | 'information' | 'test' | 'duplicate'; readonly findings: readonly Finding[] }
  /** It speaks of an order that we do not have: it is judged as a new one. */
  | { readonly messageId: string; readonly outcome: 'as-new' }; // prettier-ignore
