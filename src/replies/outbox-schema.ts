import { z } from 'zod';

/** The states of what leaves, as the outbox has them. */
export const OUTBOX_STATES = ['held', 'due', 'sending', 'delivered', 'dead', 'cancelled', 'superseded'] as const;
export type ShownState = (typeof OUTBOX_STATES)[number];

const instant = z.iso.datetime().nullable();

/** Something that leaves, as the API shows it. */
export const outboxRowSchema = z.object({
  id: z.uuid(),
  kind: z.string().describe('CONTRL, TA1, 997, 999, ORDRSP, UBL-ORDER-RESPONSE, 855, 865'),
  state: z.enum(OUTBOX_STATES),
  revision: z.number().int().describe('Send it back as If-Match'),
  partner: z.object({ code: z.string(), name: z.string() }),
  order: z.object({ id: z.uuid(), reference: z.string(), buyerOrderNumber: z.string().nullable() }).nullable(),
  version: z.number().int().describe('Counts the answers to this order'),
  file: z.string().nullable(),
  controlReference: z.string().nullable(),
  bytes: z.number().int().nullable().describe('How large the body is; null while it is not made'),
  attempts: z.number().int().describe('Attempts to deliver it since it was made, or last sent again by a person'),
  failingSince: instant.describe('Since when it is tried in vain'),
  nextTryAt: instant,
  lastError: z.string().nullable(),
  failedAs: z.enum(['unreachable', 'refused', 'not-composed']).nullable().describe('Why it is dead'),
  dueAt: z.iso.datetime().describe('Until then it can be taken back'),
  createdAt: z.iso.datetime(),
  composedAt: instant,
  deliveredAt: instant,
  resentAt: instant.describe('When a person last had the same bytes sent again'),
  resendOf: z
    .uuid()
    .nullable()
    .describe('The row with the same bytes that the partner asked for again by repeating himself'),
  replaces: z.uuid().nullable().describe('The row that was composed before, where a person had it made anew'),
  acknowledgedAs: z.string().nullable().describe("What the partner's system said of it last"),
  acknowledgedAt: instant,
});

/** A single one, with the beginning of its text. */
export const outboxItemSchema = outboxRowSchema.extend({
  text: z.string().nullable().describe('The body as text, at most the first 64 kB; the whole of it is a download'),
  textIsWhole: z.boolean(),
});

export const holdSchema = z.object({
  held: z.boolean(),
  reason: z.string().nullable(),
  since: instant,
  by: z.string().nullable().describe('Id of the person, or system'),
});

export type OutboxRowView = z.output<typeof outboxRowSchema>;
export type OutboxItemView = z.output<typeof outboxItemSchema>;
