import { z } from 'zod';
import { ACTION_CODES, COMPARISONS, FINDING_CODES, type FindingCode } from '../findings';
import { RESOLUTION_SCOPES } from '../master';
import { ANSWER_ACTS, ANSWER_STATES } from './answer-life';
import { remember, rememberedFor } from './desk-acts';

// What the endpoints of remembered answers take and give.

const text = z.object({ nl: z.string(), en: z.string() });
const finding = {
  order: z.uuid().describe('The order in which the question stands'),
  finding: z.string().min(1).max(64).describe('The id of the finding'),
};

export const resolutionFilter = z.object({
  state: z.enum(ANSWER_STATES).optional(),
  code: z.enum(FINDING_CODES as [FindingCode, ...FindingCode[]]).optional(),
});

export const trialBody = z.strictObject({
  ...finding,
  ...rememberedFor,
  action: z.enum(ACTION_CODES),
  correction: z
    .strictObject({ field: z.string().min(1).max(40).describe('As unit, of each line'), value: z.string().max(70) })
    .nullable()
    .default(null)
    .describe('Another value instead of an answer'),
});

export const trialSchema = z.object({
  code: z.string(),
  cause: z.string().nullable(),
  found: z.number().int().describe('Such findings among the latest orders'),
  resolved: z.number().int().describe('How many of them it would have answered'),
  disagreed: z.number().int().describe('In how many of these people did something else'),
  bound: z
    .object({ orders: z.number().int(), findings: z.number().int() })
    .describe('So many of the latest orders, and so many findings in them, are looked at'),
  waiting: z
    .object({ orders: z.number().int(), lines: z.number().int() })
    .describe('Other open orders that it would answer now, and findings in them'),
  needsApproval: z.boolean().describe('It gives away more than who asks may'),
  parameters: z
    .array(
      z.object({
        name: z.string(),
        kind: z.enum(['number', 'date', 'choice', 'text']),
        options: z.array(z.string()),
      }),
    )
    .describe('What a condition may be about'),
  lines: z.array(
    z.object({
      order: z.uuid(),
      reference: z.string(),
      finding: z.string(),
      did: z.string().nullable().describe('What was answered; null: other values, or nothing yet'),
      value: z.string().nullable().describe('The value that a person put in its place'),
      why: z.string().nullable(),
      outcome: z.enum(['agreed', 'disagreed', 'open', 'beyond']),
    }),
  ),
});

export const proposal = remember
  .unwrap()
  .unwrap()
  .extend({ ...finding, action: z.enum(ACTION_CODES), mode: z.enum(['draft', 'shadow', 'auto']).default('draft') });
export const proposedSchema = z.object({ id: z.uuid(), mode: z.enum(['draft', 'shadow', 'auto']) });

const instant = z.iso.datetime().nullable();
export const resolutionSchema = z.object({
  id: z.uuid(),
  code: z.string(),
  cause: z.string().nullable().describe('Null: every question of the rule that fulfils the conditions'),
  conditions: z.array(z.object({ param: z.string(), is: z.enum(COMPARISONS), value: z.string() })),
  example: text.nullable().describe('The finding that it was made from, in words'),
  scope: z.enum(RESOLUTION_SCOPES),
  forWhom: z.string().nullable(),
  partnerId: z.uuid().nullable(),
  customerId: z.uuid().nullable(),
  chain: z.string().nullable(),
  articleId: z.uuid().nullable(),
  action: z.string(),
  mostAmount: z.string().nullable().describe('It gives away no more than this'),
  mostPercent: z.string().nullable(),
  mostQuantity: z.string().nullable(),
  mode: z.enum(['draft', 'shadow', 'auto', 'suspended', 'ended']),
  state: z.enum(ANSWER_STATES),
  acts: z.array(z.enum(ANSWER_ACTS)).describe('What can be done with it now'),
  needsApproval: z.boolean().describe('Its guard passes what its maker may give away'),
  validFrom: z.string(),
  validTo: z.string(),
  reason: z.string(),
  confirmedBy: z.uuid().nullable(),
  owner: z.string().nullable(),
  confirmedAt: z.iso.datetime(),
  approver: z.string().nullable(),
  approvedAt: instant,
  suspendedAt: instant,
  suspendedReason: z.string().nullable(),
  fromOrder: z.uuid().nullable(),
  uses: z.number().int().describe('How many findings it settled'),
  hits: z.number().int().describe('With those that it would have settled while on trial'),
  undone: z.number().int().describe('How many of these a person took back'),
  lastUsedAt: instant,
  agreed: z.number().int().describe('On trial: how often a person did the same'),
  disagreed: z.number().int().describe('On trial: how often a person did something else'),
});

export const resolutionDetail = resolutionSchema.extend({
  history: z.array(
    z.object({
      at: z.iso.datetime(),
      by: z.string().nullable(),
      act: z.string(),
      before: z.string().nullable(),
      after: z.string().nullable(),
    }),
  ),
});
