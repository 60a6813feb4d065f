import { z } from 'zod';
import { findingName, render, wholeFinding, type KeptFinding } from '../findings';
import { caseTitle } from './case-title';
import { QUEUE_STATES, type QueueState } from './queue-filter';
import type { CaseWeight } from './case-weight';
import type { ReviewCase } from './review-case';

const text = z.object({ nl: z.string(), en: z.string() });
const person = z.object({ id: z.uuid(), name: z.string() });
const severity = z.enum(['blocking', 'error', 'warning', 'info']);

export const queueRowSchema = z.object({
  id: z.uuid(),
  state: z.enum(QUEUE_STATES),
  reason: z.string(),
  owner: z.enum(['customer-service', 'technical', 'master-data']),
  titleText: text.nullable().describe('What it is about, where it has no order'),
  order: z.object({ id: z.uuid(), reference: z.string(), number: z.string().nullable() }).nullable(),
  customer: person.nullable(),
  finding: z
    .object({
      code: z.string(),
      name: text.describe('What it is called, where its sentence has no room'),
      severity,
      text,
    })
    .nullable()
    .describe('The one that matters most'),
  mix: z
    .array(z.object({ code: z.string(), name: text, severity, count: z.number().int() }))
    .describe('Open findings, the gravest first'),
  errors: z.number().int(),
  warnings: z.number().int(),
  lines: z.number().int(),
  affected: z.number().int().describe('Lines with a finding'),
  value: z.string(),
  atRisk: z.string().describe('Worth of the lines that are held, of all where the order itself is'),
  currency: z.string().nullable(),
  receivedAt: z.iso.datetime().nullable(),
  openedAt: z.iso.datetime(),
  dueAt: z.iso.datetime(),
  dueBy: z
    .enum(['cut-off', 'response', 'target'])
    .describe('cut-off: the goods would come late; response: the buyer waits for his answer; target: our own'),
  snoozedUntil: z.iso.datetime().nullable(),
  claimedBy: person.nullable(),
  assignee: person.nullable(),
});

export const groupSchema = z.object({
  key: z.string().describe('Filter the queue by it: finding, customer or article'),
  name: z.string().nullable(),
  text: text.nullable().describe('A sentence of one of them, where they have a finding in common'),
  count: z.number().int(),
  errors: z.number().int(),
  atRisk: z.string(),
  dueAt: z.iso.datetime(),
});

export const countsSchema = z.object({
  total: z.number().int(),
  facets: z.array(
    z.object({
      facet: z.string(),
      key: z.string(),
      name: z.string().nullable().describe('Of a customer, a partner or a person'),
      text: text.nullable().describe('What a finding is called'),
      count: z.number().int(),
    }),
  ),
});

export const placeSchema = z.object({
  at: z.number().int().nullable().describe('From 1; null where it is not among them'),
  total: z.number().int(),
  previous: z.uuid().nullable(),
  next: z.uuid().nullable().describe('The first of all where the case is the last, or not among them'),
});

interface Person {
  readonly id: string;
  readonly name: string;
}

/** A case of the queue as it is read. */
export interface QueueRow
  extends
    Pick<ReviewCase, 'id' | 'reason' | 'owner' | 'subjectKey' | 'title' | 'openedAt'>,
    Omit<CaseWeight, 'codes' | 'causes' | 'articles'> {
  readonly queueState: QueueState;
  readonly orderId: string | null;
  readonly reference: string | null;
  readonly orderNumber: string | null;
  readonly customer: Person | null;
  readonly topFinding: KeptFinding | null;
  readonly currency: string | null;
  readonly receivedAt: Date | null;
  readonly snoozedUntil: Date | null;
  readonly claimedBy: Person | null;
  readonly assignee: Person | null;
  readonly cursorAt: string;
}

/** Cases that have a finding, a customer or an article in common. */
export interface QueueGroupRow {
  readonly key: string;
  readonly name: string | null;
  readonly topFinding: KeptFinding | null;
  readonly count: number;
  readonly errors: number;
  readonly atRisk: string;
  readonly dueAt: Date;
}

/** A case as a row of the queue, with its gravest finding in words. */
export function queueRowView(row: QueueRow): z.output<typeof queueRowSchema> {
  const { id, reason, owner, errors, warnings, lines, affected, value, atRisk, currency, dueBy } = row;
  return {
    ...{ id, reason, owner, errors, warnings, lines, affected, value, atRisk, currency, dueBy },
    state: row.queueState,
    titleText: caseTitle(row),
    order:
      row.orderId === null || row.reference === null
        ? null
        : { id: row.orderId, reference: row.reference, number: row.orderNumber },
    customer: row.customer,
    finding:
      row.topFinding === null
        ? null
        : {
            code: row.topFinding.code,
            name: findingName(row.topFinding.code),
            severity: row.topFinding.severity,
            text: sentence(row.topFinding),
          },
    mix: row.mix.map((one) => ({ ...one, name: findingName(one.code) })),
    receivedAt: row.receivedAt?.toISOString() ?? null,
    openedAt: row.openedAt.toISOString(),
    dueAt: row.dueAt.toISOString(),
    snoozedUntil: row.snoozedUntil?.toISOString() ?? null,
    claimedBy: row.claimedBy,
    assignee: row.assignee,
  };
}

export const groupView = ({
  key,
  name,
  topFinding,
  count,
  errors,
  atRisk,
  dueAt,
}: QueueGroupRow): z.output<typeof groupSchema> => ({
  ...{ key, name, count, errors, atRisk },
  text: topFinding === null ? null : sentence(topFinding),
  dueAt: dueAt.toISOString(),
});

const sentence = (kept: KeptFinding): z.output<typeof text> => {
  const finding = wholeFinding(kept);
  return { nl: render(finding, 'nl', 'staff'), en: render(finding, 'en', 'staff') };
};
