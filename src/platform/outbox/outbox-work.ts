import type { WorkRequest } from '../work';
import type { NewOutboxRow } from './outbox';

/** What of a row says in which order it leaves. */
export type Ordering = Pick<NewOutboxRow, 'orderId' | 'subjectId' | 'version'>;

/** Rows of one order are done in the order of their versions; everything else is nobody's predecessor. */
const ordering = (step: string, row: Ordering): { orderingKey: string; orderingSequence: string } => ({
  orderingKey: `${step} ${row.orderId ?? row.subjectId}`,
  orderingSequence: String(row.version).padStart(6, '0'),
});

/**
 * To make the bytes of a row when it is due. Composing has a key of its own: a newer answer is made although an older one is still being
 * tried, for that is what supersedes the older one.
 */
export const composeWork = (row: Ordering & { readonly id: string; readonly dueAt?: Date | null }): WorkRequest => ({
  job: { kind: 'compose-reply', outboxId: row.id },
  ...(row.dueAt !== null && row.dueAt !== undefined && { dueAt: row.dueAt }),
  ...ordering('compose', row),
});

/** To bring the bytes of a row to the partner. */
export const deliverWork = (row: Ordering & { readonly id: string }): WorkRequest => ({
  job: { kind: 'deliver', outboxId: row.id },
  ...ordering('outbox', row),
});
