import type { Finding } from '../findings';
import type { JudgedOrder } from '../sales';
import type { Candidate } from './admission';

/** What would become of an order that came in now. */
export interface Rehearsed {
  readonly outcome: 'released' | 'in-review' | 'duplicate' | 'test' | 'change';
  /** Our number of the order that it would be a change of, though it came as an order; null of any other. */
  readonly changes: string | null;
  /** All of them, with those of reading. */
  readonly findings: readonly Finding[];
  /** What would be booked. */
  readonly judged: Pick<JudgedOrder, 'head' | 'lines'>;
  /** The order response that would go out at once; null when none would. */
  readonly answer: string | null;
}

/** An order to be tried; `orderId` of the sales order that it became already, which it then does not repeat. */
export type Trial = Candidate & { readonly orderId?: string };
