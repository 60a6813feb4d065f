import { z } from 'zod';
import type { CaseReason } from './review-case';

/** Where a case stands in the queue, by the clock: a claim that nobody renews ends, and what was put off comes back. */
export const QUEUE_STATES = ['new', 'claimed', 'waiting-customer', 'waiting-colleague', 'snoozed'] as const;
export type QueueState = (typeof QUEUE_STATES)[number];

const QUEUE_SEVERITIES = ['error', 'warning', 'none'] as const;
export const QUEUE_GROUPS = ['finding', 'customer', 'article'] as const;
export type QueueGroup = (typeof QUEUE_GROUPS)[number];

/** What the queue can be narrowed by; the same words stand in the address of the screen. */
export const queueFilter = z.object({
  states: z
    .string()
    .regex(/^[a-z,-]+$/)
    .max(100)
    .optional()
    .describe(`One or more of ${QUEUE_STATES.join(', ')}, with commas between; all without it`),
  customer: z.uuid().optional(),
  partner: z.uuid().optional().describe('Who sent the order or the file'),
  code: z
    .string()
    .regex(/^[A-Z]{3}-\d{3}$/)
    .optional(),
  finding: z.string().max(500).optional().describe('A code and a cause, as "ITM-001|4711": one question'),
  article: z.string().max(200).optional(),
  severity: z.enum(QUEUE_SEVERITIES).optional().describe('The gravest of the case'),
  reason: z
    .string()
    .regex(/^[a-z-]+$/)
    .max(40)
    .optional(),
  assignee: z.union([z.uuid(), z.enum(['me', 'nobody'])]).optional(),
  olderThanHours: z.coerce.number().int().min(0).max(100_000).optional(),
});
export type QueueQuery = z.output<typeof queueFilter>;

/** The same as values of a statement. */
export interface QueueFilter {
  readonly states: readonly string[] | null;
  readonly customer: string | null;
  readonly partner: string | null;
  readonly code: string | null;
  readonly finding: string | null;
  readonly article: string | null;
  readonly severity: string | null;
  readonly reason: CaseReason | null;
  /** The id of a person, or `nobody`. */
  readonly assignee: string | null;
  readonly olderThanHours: number | null;
}

export const filterOf = (query: QueueQuery, me: string): QueueFilter => ({
  states: query.states?.split(',') ?? null,
  customer: query.customer ?? null,
  partner: query.partner ?? null,
  code: query.code ?? null,
  finding: query.finding ?? null,
  article: query.article ?? null,
  severity: query.severity ?? null,
  reason: (query.reason as CaseReason | undefined) ?? null,
  assignee: query.assignee === 'me' ? me : (query.assignee ?? null),
  olderThanHours: query.olderThanHours ?? null,
});
