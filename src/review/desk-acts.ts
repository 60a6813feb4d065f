import { z } from 'zod';
import { ACTION_CODES, COMPARISONS, FINDING_CODES, type FindingCode } from '../findings';
import { isIsoDate } from '../kernel';
import { RESOLUTION_SCOPES } from '../master';

// What the desk can do, as requests ask for it: at once by the endpoints of cases and changes, or after a while as steps of a decision.

const reason = z.string().trim().min(3).max(500);
const group = z
  .strictObject({ code: z.enum(FINDING_CODES as [FindingCode, ...FindingCode[]]), cause: z.string().min(1).max(500) })
  .describe('All open findings with this code and cause');
const bound = z
  .string()
  .regex(/^\d{1,15}(\.\d{1,6})?$/)
  .nullable()
  .default(null);
const condition = z.strictObject({
  param: z.string().min(1).max(40).describe('A parameter of the finding, as percent'),
  is: z.enum(COMPARISONS).describe('The same, another, at most, at least'),
  value: z.string().min(1).max(100),
});
/** For whom and for which findings an answer is remembered, and how far it goes. */
export const rememberedFor = {
  scope: z.enum(RESOLUTION_SCOPES),
  conditions: z.array(condition).max(10).default([]).describe('What must hold of the finding; all of them'),
  wide: z
    .boolean()
    .default(false)
    .describe('Not for this very question alone, but for all of its rule that fulfil the conditions'),
  guard: z
    .strictObject({ mostAmount: bound, mostPercent: bound, mostQuantity: bound.describe('Base units of the line') })
    .nullable()
    .default(null)
    .describe('What it may give away; without it: as much as here'),
};
export const remember = z
  .strictObject({
    ...rememberedFor,
    validTo: z.string().refine(isIsoDate, 'is not a date as "2026-11-23"').nullable().default(null),
    reason,
    mode: z
      .enum(['auto', 'shadow'])
      .default('auto')
      .describe('On trial (shadow) it answers nothing: what it would say is shown and counted'),
  })
  .nullable()
  .default(null)
  .describe('Let the same question be answered so from now on');
const value = z.string().max(70).nullable();
export const corrections = z.strictObject({
  corrections: z
    .array(
      z.union([
        z.strictObject({ field: z.string().min(1).max(60), value }),
        z.strictObject({ group, field: z.string().min(1).max(40).describe('Of each of its lines, as unit'), value }),
      ]),
    )
    .min(1)
    .max(200),
  remember,
});
export const override = z
  .strictObject({
    finding: z.string().min(1).max(64).optional().describe('The id of the finding'),
    group: group.optional(),
    action: z.enum(ACTION_CODES).nullable().default(null).describe('Without it: accept it as the buyer has it'),
    reason,
    remember,
  })
  .refine((body) => (body.finding === undefined) !== (body.group === undefined), {
    message: 'names a finding or a group',
    path: ['finding'],
  });
/** Somebody else reads it: write it for the buyer. */
const toldReason = reason.describe('The buyer reads it in the order response, where one is sent');
export const lineRejections = z.strictObject({
  lines: z.array(z.number().int().min(0)).min(1).max(1000).describe('Places in the list of lines, from 0'),
  reason: toldReason,
});
export const release = z
  .strictObject({
    hold: z
      .array(z.number().int().min(0))
      .max(10_000)
      .default([])
      .describe(
        'Places of the lines that wait, or go on waiting, from 0; all others go on. Where the partner agreed to that',
      ),
  })
  .optional();
export const rejection = z.strictObject({ reason: toldReason });
export const application = z.strictObject({
  items: z.array(z.string().min(1).max(60)).min(1).max(1000).nullable().default(null).describe('Keys of the items to apply; all without it'),
  except: z.array(z.string().min(1).max(60)).max(1000).default([]).describe('Keys of the items that are not applied; of lines that were not found all is, once it is said what they mean'),
  values: z
    .array(z.strictObject({ key: z.string().min(1).max(60), value: z.string().min(1).max(70) }))
    .max(1000)
    .default([])
    .describe('Neither as asked nor as booked: what we offer instead of what an item asks for (quantity, price, requestedDelivery)'),
  lines: z
    .array(z.strictObject({ line: z.number().int().min(0), orderLine: z.number().int().min(0).nullable() }))
    .max(1000)
    .default([])
    .describe('For a line of the change that was not found (CHG-004): the line of the order that it means, or null for a new one'),
  reason: toldReason,
}); // prettier-ignore
export const refusal = z.strictObject({ reason: toldReason });
/** A repetition and a replacement: the reason is for ourselves. */
export const withReason = z.strictObject({ reason });

const ofChange = { change: z.uuid(), version: z.number().int().describe('Of the change, as the person saw it') };

/** One act of a decision: what its endpoint takes, by the name of that endpoint. */
export const deskStep = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('override'), body: override }),
  z.strictObject({ kind: z.literal('correction'), body: corrections }),
  z.strictObject({ kind: z.literal('line-rejection'), body: lineRejections }),
  z.strictObject({ kind: z.literal('release'), body: release }),
  z.strictObject({ kind: z.literal('rejection'), body: rejection }),
  z.strictObject({ kind: z.literal('duplicate'), body: withReason }),
  z.strictObject({ kind: z.literal('replacement'), body: withReason }),
  z.strictObject({ kind: z.literal('application'), ...ofChange, body: application }),
  z.strictObject({ kind: z.literal('refusal'), ...ofChange, body: refusal }),
]);
export type DeskStep = z.output<typeof deskStep>;
