import { z } from 'zod';
import { allowedChecks, SYNTAX_CHECKS, SYNTAX_REASONS, type SyntaxReason } from '../findings';
import {
  ALLOWANCE_FIELDS,
  CONTROL_FIELDS,
  DOCUMENT_FIELDS,
  GUIDE_NAME,
  identification,
  LINE_FIELDS,
  NAME,
  notation,
  PARTY_FIELDS,
  path,
  paths,
  rule,
  text,
} from './guide-schema';
import { EXPECTED } from './guide-faults';

/*
 * What an overlay may say: how one partner's messages are read where that differs from the base guide. Everything that it does not say is
 * the base guide's. mappings/overlay.schema.json is generated from it.
 */

const NOT_HERE = 'null: this partner does not send it';

/** Fields of the base guide that are read otherwise, or not at all. */
const overridden = <const Names extends readonly [string, ...string[]]>(names: Names) =>
  z.strictObject(
    Object.fromEntries(names.map((name) => [name, rule.nullable().optional().describe(NOT_HERE)])) as Record<
      Names[number],
      z.ZodOptional<z.ZodNullable<typeof rule>>
    >,
  );

const partyFields = overridden(PARTY_FIELDS);
const party = z.strictObject({
  at: paths.optional().describe('Which part of the message is this party'),
  fields: z.union([z.string().regex(NAME), partyFields]).optional(),
});
const repeated = z.looseObject({}).describe('As in a guide; takes the place of what the base guide says');

const isReason = (reason: string): reason is SyntaxReason => Object.hasOwn(SYNTAX_REASONS, reason);

/** What is agreed with the partner beside how his messages are read. */
const agreed = z.strictObject({
  dates: z
    .enum(['delivery', 'dispatch'])
    .optional()
    .describe('What his requested days mean: the goods are there (the default of a guide), or they leave us'),
  transitDays: z
    .int()
    .min(0)
    .max(30)
    .optional()
    .describe('Where his days mean despatch: how many days later the goods are there. Without it a person decides'),
  lineBreaks: z.enum(['auto', 'wrapped', 'data']).optional().describe('What a line break inside a segment of his is'),
  syntaxChecks: z
    .record(z.string(), z.enum(SYNTAX_CHECKS))
    .superRefine((settings, context) => {
      for (const [reason, setting] of Object.entries(settings)) {
        const allowed = isReason(reason) ? allowedChecks(reason) : [];
        if (allowed.includes(setting)) continue;
        const words = allowed.length === 0 ? EXPECTED.check : EXPECTED.oneOf(allowed);
        context.addIssue({ code: 'custom', path: [reason], message: words.en, params: { words } });
      }
    })
    .optional()
    .describe('What is done with faults of the syntax'),
});

export const overlaySchema = z
  .strictObject({
    guide: z.string().regex(GUIDE_NAME).describe('Its name for ever: partner/message'),
    version: z.int().min(1).describe('Counts up with each change'),
    title: z.string().min(1),
    extends: z.string().regex(GUIDE_NAME).describe('The base guide'),
    partner: z
      .string()
      .regex(/^[a-z0-9][a-z0-9-]*$/)
      .describe('The code of the trading partner whose messages are read by it'),
    validFrom: z.iso
      .date()
      .optional()
      .describe('The first day of receipt on which it holds; without one it always did'),
    agreed: agreed.optional(),
    message: z
      .strictObject({
        type: z.string().min(1).optional(),
        from: z.string().optional(),
        to: z.string().optional(),
        columns: z.array(path).min(1).optional(),
      })
      .optional()
      .describe(
        'Only messages of this type and these directories; the others of the partner are read by the base guide',
      ),
    namespaces: z.record(z.string(), z.string()).optional(),
    tables: z
      .record(z.string().regex(NAME), z.record(z.string(), z.string().nullable()))
      .optional()
      .describe(
        'Codes that mean something else with this partner; the other codes of the table stay. null: such a code is no value',
      ),
    blocks: z.record(z.string().regex(NAME), partyFields).optional(),
    document: overridden(DOCUMENT_FIELDS).optional(),
    texts: z.array(text).optional(),
    notation,
    control: overridden(CONTROL_FIELDS).optional(),
    parties: z
      .strictObject({
        buyer: party.optional(),
        supplier: party.optional(),
        deliverTo: party.optional(),
        invoicee: party.optional(),
      })
      .optional()
      .describe('Which party is the buyer, and so on'),
    allowances: z
      .strictObject({
        order: z.array(path).optional(),
        line: z.array(path).optional(),
        fields: overridden(ALLOWANCE_FIELDS).optional(),
      })
      .optional(),
    references: z.array(z.looseObject({})).optional(),
    demands: z.array(z.looseObject({})).optional(),
    lines: z
      .strictObject({
        each: paths.optional(),
        fields: overridden(LINE_FIELDS).optional().describe('A field said here goes before the same field in a group'),
        texts: z.array(text).optional(),
        groups: z.array(z.looseObject({})).optional(),
        identifications: z.array(identification).optional(),
        subLines: repeated.nullable().optional(),
        schedules: repeated.nullable().optional(),
      })
      .optional(),
    required: z.array(z.string()).optional(),
    expected: z.array(z.string()).optional(),
    unread: z.array(path).optional().describe('Added to those of the base guide'),
    ignored: z.array(path).optional().describe('Added to those of the base guide'),
  })
  .meta({
    title: 'Binnendienst overlay',
    description: 'How the messages of one partner are read, where that differs.',
  });

export type OverlaySource = z.infer<typeof overlaySchema>;
export type Agreed = z.infer<typeof agreed>;

/** The JSON Schema of an overlay, as published in mappings/overlay.schema.json. */
export const overlayJsonSchema = (): string =>
  `${JSON.stringify(z.toJSONSchema(overlaySchema, { reused: 'ref' }), null, 2)}\n`;
