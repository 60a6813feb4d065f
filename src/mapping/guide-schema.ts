import { z } from 'zod';
import { MESSAGE_FORMATS } from '../formats';
import { isDayPattern } from './dates';
import { DOCUMENT_KINDS } from './document-kind';
import { FUNCTIONS, type FunctionName } from './functions';
import { EXPECTED, zodFault } from './guide-faults';

/*
 * What a guide may say, as a zod schema. mappings/guide.schema.json is generated from it, so that an editor helps while a guide
 * is written; what a JSON Schema cannot say (does this path make sense, is that table there) is checked when a guide is compiled.
 */

export const NAME = /^[a-z][a-zA-Z0-9-]*$/;
export const GUIDE_NAME = /^[a-z0-9-]+(\/[a-z0-9-]+)+$/;
export const path = z
  .string()
  .min(1)
  .describe('A path into the message; docs: src/mapping/edifact-path.ts, xml-path.ts and table-path.ts');
export const paths = z
  .union([path, z.array(path).min(1)])
  .describe('One path, or several: the first that leads somewhere counts');
const functionNames = Object.keys(FUNCTIONS) as [FunctionName, ...FunctionName[]];

export const text = z.union([
  path.describe('Each value there is a text'),
  z
    .strictObject({
      each: path.describe('What repeats once a text; the paths below start there'),
      lines: path.describe('The lines of the text, which become one, with a blank between them'),
      glued: path.optional().describe('Those of the lines that go on in the middle of a word, without a blank'),
    })
    .describe('XML: a text that stands in lines'),
]);

const ruleObject = z
  .strictObject({
    from: paths.optional().describe('The first value with content'),
    join: paths.optional().describe('All values of the first path that has any, joined by a blank'),
    words: z.array(path).min(2).optional().describe('The first value of each of these paths, joined by a blank'),
    apply: z.enum(functionNames).optional().describe('A named function, applied to the values of the paths in `to`'),
    to: z.array(path).min(1).max(2).optional(),
    constant: z.string().min(1).optional().describe('This very value, whatever the message says'),
    codes: z.string().regex(NAME).optional().describe("A table that turns the sender's codes into ours"),
    date: z
      .enum(['first', 'last', 'last-of-period'])
      .optional()
      .describe(
        'Of a week or period the first day (the default) or the last; `last-of-period`: nothing when it is one day',
      ),
    addDays: z
      .int()
      .min(-30)
      .max(30)
      .optional()
      .describe('So many days later: where a sender names the day of despatch and the goods take that long'),
  })
  .refine(
    ({ from, join, words, apply, constant }) =>
      [from, join, words, apply, constant].filter((source) => source !== undefined).length === 1,
    zodFault(EXPECTED.oneSource),
  )
  .refine((rule) => (rule.apply === undefined) === (rule.to === undefined), zodFault(EXPECTED.applyWithTo));

export const rule = z.union([path, ruleObject, z.array(z.union([path, ruleObject])).min(1)]);

/** Every field optional: a guide says nothing about what its message cannot carry. */
const fields = <const Names extends readonly [string, ...string[]]>(names: Names) =>
  z.strictObject(
    Object.fromEntries(names.map((name) => [name, rule.optional()])) as Record<
      Names[number],
      z.ZodOptional<typeof rule>
    >,
  );

export const DOCUMENT_FIELDS = [
  'number', 'orderNumber', 'sequence', 'date', 'function', 'functionCode', 'documentType', 'responseType', 'currency',
  'requestedDelivery', 'earliestDelivery', 'latestDelivery', 'requestedDispatch', 'paymentTerms', 'deliveryTerms',
  'vatNumber',
] as const; // prettier-ignore
export const CONTROL_FIELDS = ['lineCount', 'quantitySum', 'lineAmount', 'totalAmount'] as const;
export const PARTY_FIELDS = ['id', 'idScheme', 'gln', 'name', 'street', 'city', 'postcode', 'country'] as const;
export const PARTY_NAMES = ['buyer', 'supplier', 'deliverTo', 'invoicee'] as const;
export const REFERENCE_FIELDS = ['type', 'number'] as const;
export const LINE_FIELDS = [
  'number', 'action', 'gtin', 'supplierArticle', 'buyerArticle', 'description', 'quantity', 'unit', 'price', 'priceKind',
  'basisQuantity', 'basisUnit', 'currency', 'requestedDelivery', 'requestedDispatch', 'amount', 'unitsPerPack', 'orderLine',
  'packages', 'vatRate', 'keepUntil', 'substitution',
] as const; // prettier-ignore
export const ALLOWANCE_FIELDS = ['kind', 'code', 'percentage', 'amount', 'basis', 'sequence'] as const;
export const SUB_LINE_FIELDS = [
  'number', 'gtin', 'supplierArticle', 'buyerArticle', 'description', 'quantity', 'unit',
] as const; // prettier-ignore
export const SCHEDULE_FIELDS = [
  'quantity', 'unit', 'requestedDelivery', 'requestedDispatch', 'earliestDelivery', 'latestDelivery', 'deliverTo',
] as const; // prettier-ignore
/** What a guide may call required or expected. */
const NEEDS = ['date', 'parties.buyer', 'parties.supplier', 'lines', 'lines.quantity'] as const;

const partyFields = fields(PARTY_FIELDS);
const party = z.strictObject({
  at: paths.describe('Where the party is; the paths of its fields start there'),
  fields: z.union([z.string().regex(NAME).describe('The name of a block'), partyFields]),
});

/** Numbers of an article: all of one kind, or each with a qualifier that says its kind. */
export const identification = z
  .strictObject({
    each: path.describe('What leads to the numbers, all of them'),
    type: z.string().min(1).optional().describe('Their kind, where it is the same for all'),
    qualifier: z
      .string()
      .min(2)
      .optional()
      .describe('Where the kind stands, seen from a number: `.2` a component, `-1` the element before, `@schemeID`'),
    codes: z.string().regex(NAME).optional().describe('The table that turns qualifiers into kinds'),
  })
  .refine(
    ({ type, qualifier }) => (type === undefined) !== (qualifier === undefined),
    zodFault(EXPECTED.typeOrQualifier),
  )
  .refine(
    ({ qualifier, codes }) => (qualifier === undefined) === (codes === undefined),
    zodFault(EXPECTED.qualifierWithCodes),
  );

export const notation = z
  .strictObject({
    dates: z
      .string()
      .refine(isDayPattern, zodFault(EXPECTED.dayPattern))
      .optional()
      .describe('How days are written: CCYYMMDD, DD.MM.CCYY, MM/DD/YY ...; nothing but zeros is no day'),
    decimal: z
      .enum(['comma', 'point'])
      .optional()
      .describe('Which sign is the decimal mark of numbers; the other one may stand between thousands'),
    minus: z.literal('behind').optional().describe('The minus sign of a number may stand behind it: "5.00-"'),
  })
  .optional()
  .describe('How values are written, where not as in every message of the format');

/** A guide as written, before its paths are compiled. */
export const guideSchema = z
  .strictObject({
    guide: z.string().regex(GUIDE_NAME).describe('Its name for ever: format/message'),
    version: z.int().min(1).describe('Counts up with each change that may change an interpretation'),
    title: z.string().min(1),
    like: z
      .string()
      .regex(GUIDE_NAME)
      .optional()
      .describe('The name of a guide: how it reads holds here too, but for what is said here'),
    format: z.enum(MESSAGE_FORMATS),
    message: z.strictObject({
      type: z
        .string()
        .min(1)
        .describe(
          'ORDERS; for UBL the name of the root element; `order` for a table with a quantity and an article, else `table`',
        ),
      from: z.string().optional().describe('EDIFACT: the oldest directory, "D.93A"'),
      to: z.string().optional().describe('EDIFACT: the newest directory'),
      columns: z
        .array(path)
        .min(1)
        .optional()
        .describe(
          'CSV and XLSX: columns that must be there, "Aantal|Quantity"; of the guides that fit the one with most of them wins',
        ),
    }),
    kind: z
      .enum(DOCUMENT_KINDS)
      .describe('Orders, their changes and cancellations are processed; any other kind is read for people to look at'),
    notation,
    namespaces: z.record(z.string(), z.string()).optional().describe('XML: prefixes used in the paths of this guide'),
    tables: z
      .record(z.string().regex(NAME), z.record(z.string(), z.string()))
      .optional()
      .describe(
        'Code tables: theirs to ours; `"*": x` for any other code, `"*": =` keeps it as sent, `"*": "?"` tells it as unreadable ("" is then a code that says nothing, and capitals count as small letters), else it is no value',
      ),
    blocks: z.record(z.string().regex(NAME), partyFields).optional().describe('Fields shared by several parties'),
    document: fields(DOCUMENT_FIELDS).optional(),
    texts: z.array(text).optional().describe('Free texts of the whole order, all of them'),
    control: fields(CONTROL_FIELDS).optional(),
    parties: z
      .strictObject({
        buyer: party.optional(),
        supplier: party.optional(),
        deliverTo: party.optional(),
        invoicee: party.optional(),
      })
      .optional(),
    allowances: z
      .strictObject({
        order: z.array(path).optional().describe('Where those of the whole order are, each of them'),
        line: z.array(path).optional().describe('Where those of a line are; the paths start at the line'),
        fields: fields(ALLOWANCE_FIELDS).describe('The paths start at the allowance or charge'),
      })
      .optional()
      .describe('Allowances and charges'),
    references: z.array(z.strictObject({ each: path, fields: fields(REFERENCE_FIELDS) })).optional(),
    demands: z
      .array(z.strictObject({ each: path, fields: fields(REFERENCE_FIELDS) }))
      .optional()
      .describe('How the goods are to be carried, packed, marked and handled: the kind of demand, and its code'),
    lines: z
      .strictObject({
        each: paths.optional().describe('What repeats once a line; the paths below start there'),
        fields: fields(LINE_FIELDS).optional(),
        texts: z.array(text).optional(),
        groups: z
          .array(z.strictObject({ at: paths, fields: fields(LINE_FIELDS) }))
          .optional()
          .describe('Fields that must come from one and the same part, such as a price and its basis'),
        identifications: z
          .array(identification)
          .optional()
          .describe('Every number of the article, and what kind of number each is'),
        subLines: z
          .strictObject({
            each: paths.describe('What repeats once a sub-line'),
            from: z
              .enum(['line', 'message'])
              .optional()
              .describe(
                'Where these paths start: in the line (the default), or in the message, where sub-lines stand beside lines',
              ),
            parent: rule
              .optional()
              .describe('From the message: the number of the line that it belongs to; without one the line before it'),
            fields: fields(SUB_LINE_FIELDS),
          })
          .optional()
          .describe('What is inside the article of a line'),
        schedules: z
          .strictObject({ each: paths, fields: fields(SCHEDULE_FIELDS) })
          .optional()
          .describe('Parts of a quantity for days or places of their own; the paths start at the line'),
      })
      .optional(),
    required: z.array(z.enum(NEEDS)).optional().describe('Missing: MSG-003'),
    expected: z.array(z.enum(NEEDS)).optional().describe('Missing: MSG-003, for information only'),
    unread: z.array(path).optional().describe('Content known to be left out on purpose: MSG-010 where it occurs'),
    ignored: z
      .array(path)
      .optional()
      .describe('Content that says nothing about the order, wherever it stands, with all that is in it: no MSG-010'),
  })
  // Said in a guide or in the one that it is like; only when both are put together it must be there.
  .refine(({ lines }) => lines === undefined || lines.each !== undefined, {
    path: ['lines'],
    ...zodFault(EXPECTED.eachOfLines),
  })
  .refine(({ kind, lines }) => kind !== 'order' || lines !== undefined, {
    path: ['kind'],
    ...zodFault(EXPECTED.linesInOrder),
  })
  .meta({ title: 'Binnendienst mapping guide', description: 'How one message becomes our purchase order.' });

export type GuideSource = z.infer<typeof guideSchema>;
export type RuleObject = z.infer<typeof ruleObject>;
export type Rule = z.infer<typeof rule>;
export type TextSource = z.infer<typeof text>;
export type TextInLines = Exclude<TextSource, string>;
export type Notation = NonNullable<GuideSource['notation']>;
export type PartySource = z.infer<typeof party>;
export type IdentificationSource = z.infer<typeof identification>;

/** The JSON Schema of a guide, as published in mappings/guide.schema.json. */
export const guideJsonSchema = (): string =>
  `${JSON.stringify(z.toJSONSchema(guideSchema, { reused: 'ref' }), null, 2)}\n`;
