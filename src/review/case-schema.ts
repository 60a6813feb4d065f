import { z } from 'zod';
import { CASE_STATES } from './review-case';

const text = z.object({ nl: z.string(), en: z.string() });

/** A finding as the API shows it. */
export const findingSchema = z.object({
  id: z.string().describe('The fingerprint: rule, field, their value and ours'),
  code: z.string(),
  name: text.describe('What it is called, where its sentence has no room'),
  severity: z.enum(['blocking', 'error', 'warning', 'info']),
  state: z
    .enum(['open', 'overridden', 'auto', 'resolved'])
    .describe('auto: a setting or a remembered answer settled it'),
  stops: z.boolean().describe('While it is open the order cannot be released'),
  severityFrom: z.enum(['rule', 'company', 'partner', 'document']).describe('Who says that it is so grave'),
  said: z.enum(['blocking', 'error', 'warning', 'info']).describe('What the rule said'),
  ruleVersion: z.number().int(),
  source: z.enum(['judge', 'erp', 'change']).describe('Who found it'),
  line: z.number().int().nullable().describe('The line it is about, from 0'),
  cause: z.string().nullable().describe('Findings with one code and cause are one question'),
  atStake: z
    .object({ amount: z.string(), percent: z.string().nullable() })
    .nullable()
    .describe("What an answer gives away, in the order's currency"),
  auto: z
    .object({ action: z.string(), by: z.string().describe('setting: or resolution: and its id') })
    .nullable()
    .describe('The answer that no person gave'),
  field: z.string().nullable(),
  params: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
  actual: z.string().nullable().describe("The buyer's value"),
  expected: z.string().nullable().describe('Our value'),
  position: z.record(z.string(), z.unknown()).nullable().describe('Where it stands in the source'),
  text,
  customerText: text.describe('The sentence for the telephone'),
  actions: z.array(z.string()),
  authority: z.string().describe('Who may override it'),
  suggestions: z.array(
    z.object({ action: z.string(), value: z.string().nullable(), evidence: text, by: z.string().optional() }),
  ),
  override: z.object({ action: z.string(), reason: z.string(), by: z.string(), at: z.iso.datetime() }).nullable(),
});

export const caseSummarySchema = z.object({
  id: z.uuid(),
  state: z.enum(CASE_STATES),
  reason: z.enum([
    'findings',
    'refused',
    'unreadable',
    'not-an-order',
    'quarantined',
    'refused-file',
    'tell-buyer',
    'acknowledgement',
    'overdue',
    'balance',
    'traffic',
    'mail',
    'change',
    'connection',
    'master',
    'partner-question',
  ]),
  owner: z.enum(['customer-service', 'technical', 'master-data']),
  version: z.number().int().describe('Send it back as If-Match'),
  title: z.string().nullable().describe('What it is about, as it was noted'),
  titleText: text.nullable().describe('The same for people'),
  salesOrder: z.uuid().nullable().describe('The order whose own case it is'),
  aboutOrder: z
    .object({ id: z.uuid(), reference: z.string(), buyerOrderNumber: z.string().nullable() })
    .nullable()
    .describe(
      'The order that it is about all the same: its answer was refused, did not leave, or nobody tells the buyer',
    ),
  interchange: z.uuid().nullable(),
  message: z.uuid().nullable(),
  openedAt: z.iso.datetime(),
  closedAt: z.iso.datetime().nullable(),
  findings: z.array(findingSchema).describe('In a list at most 20, open and severe ones first'),
  findingCount: z.number().int().describe('How many there are in all'),
  leaving: z
    .object({ decision: z.uuid(), by: z.string(), dueAt: z.iso.datetime(), summary: text })
    .nullable()
    .describe('Somebody decided about it, and that is carried out then: until then it can be undone'),
});

export const caseSchema = caseSummarySchema.extend({
  refused: z
    .object({ decision: z.uuid(), by: z.string(), text })
    .nullable()
    .describe('What was decided last could not be carried out any more, and why'),
  questions: z
    .array(
      z.object({
        code: z.string(),
        cause: z.string().nullable().describe('Null: a question of its own'),
        findings: z.array(z.string()).describe('Ids of its findings'),
        lines: z.array(z.number().int()).describe('The lines that it is about, from 0'),
        open: z.boolean().describe('It holds the order and has no answer'),
      }),
    )
    .describe('Findings of one code and cause are one question, and may be answered as one'),
  partnerQuestion: z
    .object({
      partner: z.string().describe('Code of the partner'),
      code: z.string(),
      cause: z.string().describe('What makes it the same question: a path, or what the buyer has and what we have'),
      count: z.number().int().describe('Orders in which it came up since it was answered last'),
      orders: z
        .array(
          z.object({
            id: z.uuid(),
            reference: z.string(),
            buyerOrderNumber: z.string().nullable(),
            state: z.string(),
            waits: z.boolean().describe('It is held by this question'),
          }),
        )
        .describe('At most 200, those that wait first'),
    })
    .nullable()
    .describe('Of a case of the reason partner-question; null for others'),
  order: z
    .object({
      reference: z.string(),
      buyerOrderNumber: z.string().nullable(),
      document: z.unknown().describe('The order as understood from the message'),
      corrections: z.array(
        z.object({ field: z.string(), value: z.string().nullable(), by: z.string(), at: z.string() }),
      ),
      confirmedDate: z.string().nullable(),
      currency: z.string().nullable(),
      total: z.string(),
      lines: z.array(z.unknown()).describe('The order as it would be booked'),
    })
    .nullable(),
});
