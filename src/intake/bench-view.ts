import { z } from 'zod';
import { positionText, render, type Finding } from '../findings';
import type { Unmapped } from '../mapping';
import type { Rehearsed } from '../review';
import { benchSource } from './bench-source';
import { explainDocument, type ExplainedDocument } from './explain-contract';
import { NO_ACKNOWLEDGEMENT } from './explain-words';
import type { BenchedMessage, TestedFile } from './guide-bench';
import { FIRST_STATES } from './road';

/** So much of each list is shown: what is tried is looked at by a person. */
const MOST_LINES = 500;
const MOST_FINDINGS = 200;

const text = z.object({ nl: z.string(), en: z.string() });
const word = z.string().nullable();
const finding = z.object({
  code: z.string(),
  severity: z.enum(['blocking', 'error', 'warning', 'info']),
  stops: z.boolean().describe('It would hold the order'),
  line: z.number().int().nullable().describe('The line it is about, from 0'),
  text,
  place: text.nullable().describe('Where it stands in the bytes'),
  suggestions: z.array(z.object({ action: z.string(), value: word, evidence: text })),
});
const party = z.object({ id: word, gln: word, name: word });
const order = z.object({
  kind: z.string(),
  number: word,
  date: word,
  function: word,
  currency: word,
  requestedDelivery: word,
  parties: z.object({ buyer: party, supplier: party, deliverTo: party, invoicee: party }),
  lines: z.array(
    z.object({
      number: word,
      gtin: word,
      supplierArticle: word,
      buyerArticle: word,
      description: word,
      quantity: word,
      unit: word,
      price: word,
      priceBasis: z.object({ quantity: z.string(), unit: word }).nullable(),
    }),
  ),
});

export const benchSchema = z.object({
  format: z.string(),
  charset: word,
  text: z.string().describe('The beginning of the bytes as text; a workbook with tabs between its cells'),
  textIsWhole: z.boolean(),
  messages: z.array(
    z.object({
      reference: word,
      type: z.string(),
      version: z.string(),
      guide: word.describe('What reads it; null when nothing does'),
      edition: word,
      overlay: z.boolean(),
      would: z
        .enum([...FIRST_STATES, 'released', 'in-review', 'test', 'change'])
        .describe('What would become of it if it came in now'),
      changes: word.describe('Our number of the order that it would be a change of'),
      wrong: z.array(finding).describe('What is missing or wrong'),
      hints: z.array(finding).describe('What is noticed and stops nothing'),
      unused: z.array(z.object({ path: z.string(), value: z.string(), count: z.number().int(), place: text })),
      order: order.describe('As it is understood'),
      lineCount: z.number().int(),
      values: z
        .array(z.object({ path: z.string(), offset: z.number().int(), length: z.number().int() }))
        .describe('Which characters of the text each understood value is read from'),
      answer: word.describe('The order response that would go out at once'),
    }),
  ),
  left: z.number().int().describe('Messages of the file that were not looked at'),
  findings: z.array(finding).describe('Of the envelopes and the file'),
  acknowledgements: z.array(z.object({ standard: z.string(), text: z.string() })),
  unacknowledged: z.array(text).describe('Why there is no acknowledgement where one might be expected'),
});
export type BenchView = z.output<typeof benchSchema>;
type MessageView = BenchView['messages'][number];

/** What came of a file on the bench, as the API shows it. */
export function benchView(bytes: Buffer, tested: TestedFile & { readonly left: number }, mostText: number): BenchView {
  const source = benchSource(bytes, tested.messages, mostText);
  return {
    format: tested.format,
    charset: tested.charset?.used ?? null,
    text: source.text,
    textIsWhole: source.isWhole,
    messages: tested.messages.map((one, at) => ({
      ...messageView(one, tested.rehearsed[at] ?? null),
      values: source.values[at]?.map((span) => ({ ...span })) ?? [],
    })),
    left: tested.left,
    findings: tested.findings.slice(0, MOST_FINDINGS).map(findingView),
    acknowledgements: tested.acknowledgements.made.map((one) => ({ ...one })),
    unacknowledged: tested.acknowledgements.none.map(({ reason }) => ({
      nl: NO_ACKNOWLEDGEMENT.nl[reason],
      en: NO_ACKNOWLEDGEMENT.en[reason],
    })),
  };
}

/** What the guide leaves out is listed by itself, as `partner test` does. */
const isOfReading = ({ code }: Finding): boolean => code === 'MSG-010';

function messageView(one: BenchedMessage, rehearsed: Rehearsed | null): Omit<MessageView, 'values'> {
  const { message, understood } = one;
  const all = rehearsed?.findings ?? one.findings;
  const isUnused = (found: Finding): boolean =>
    found.reason === null && one.unused.some(({ path }) => found.params['path'] === path);
  const wrong = all.filter((found) => !isOfReading(found) || found.stops);
  const hints = all.filter((found) => isOfReading(found) && !found.stops && !isUnused(found));
  const document = explainDocument(understood.kind, understood.reading);
  return {
    reference: message.reference,
    type: message.type,
    version: message.version,
    guide: understood.guide?.id ?? null,
    edition: understood.guide?.edition ?? null,
    overlay: (understood.guide?.overlay ?? null) !== null,
    would: rehearsed?.outcome ?? one.state,
    changes: rehearsed?.changes ?? null,
    wrong: wrong.slice(0, MOST_FINDINGS).map(findingView),
    hints: hints.slice(0, MOST_FINDINGS).map(findingView),
    unused: one.unused.slice(0, MOST_FINDINGS).map(unusedView),
    order: orderView(document),
    lineCount: document.lines.length,
    answer: rehearsed?.answer ?? null,
  };
}

const orderView = ({ parties, lines, ...head }: ExplainedDocument): MessageView['order'] => ({
  ...head,
  parties: {
    buyer: { ...parties.buyer },
    supplier: { ...parties.supplier },
    deliverTo: { ...parties.deliverTo },
    invoicee: { ...parties.invoicee },
  },
  lines: lines.slice(0, MOST_LINES).map((line) => ({
    ...line,
    priceBasis: line.priceBasis === null ? null : { ...line.priceBasis },
  })),
});

const placeOf = (position: NonNullable<Finding['position']>): z.output<typeof text> => ({
  nl: positionText(position, 'nl'),
  en: positionText(position, 'en'),
});

const findingView = (found: Finding): z.output<typeof finding> => ({
  code: found.code,
  severity: found.severity,
  stops: found.stops,
  line: found.line,
  text: { nl: render(found, 'nl', 'staff'), en: render(found, 'en', 'staff') },
  place: found.position === null ? null : placeOf(found.position),
  suggestions: found.suggestions.map(({ action, value, evidence }) => ({ action, value, evidence: { ...evidence } })),
});

const unusedView = ({ path, value, count, position }: Unmapped): MessageView['unused'][number] => ({
  path,
  value,
  count,
  place: placeOf(position),
});
