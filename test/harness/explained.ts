import { MESSAGE_FORMATS } from '../../src/formats';
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { loadGuideBook } from '../../src/mapping/services';
import { explainJson } from '../../src/intake';
import { DEFAULT_LIMITS } from '../../src/platform';

const text = z.string().nullable();
/** "3.49": no grouping, no exponent, no bare point. */
const number = z.string().regex(/^-?(?:0|[1-9]\d*)(?:\.\d+)?$/);
const decimal = number.nullable();
const date = z.iso.date().nullable();
const count = z.int().min(1);

const position = z.union([
  z.strictObject({
    segment: z.string(),
    segmentIndex: count,
    element: count.optional(),
    component: count.optional(),
    repetition: count.optional(),
    offset: z.int().min(0),
    line: count,
    column: count,
  }),
  z.strictObject({ path: z.string().startsWith('/'), offset: z.int().min(0), line: count, column: count }),
  z.strictObject({ offset: z.int().min(0), line: count, column: count }),
]);
const finding = z.strictObject({
  code: z.string().regex(/^[A-Z]{3}-\d{3}$/),
  severity: z.enum(['blocking', 'error', 'warning', 'info']),
  params: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
  position: position.nullable(),
});
const party = z.strictObject({ id: text, gln: text, name: text });
const line = z.strictObject({
  number: text,
  gtin: text,
  supplierArticle: text,
  buyerArticle: text,
  description: text,
  quantity: decimal,
  unit: text,
  price: decimal,
  priceBasis: z.strictObject({ quantity: number, unit: text }).nullable(),
});
const kind = z.enum([
  'order', 'order-change', 'order-cancellation', 'order-response', 'despatch-advice', 'invoice', 'catalogue', 'acknowledgement', 'other',
]); // prettier-ignore
const document = z.strictObject({
  kind,
  number: text,
  date,
  function: text,
  currency: text,
  requestedDelivery: date,
  parties: z.strictObject({ buyer: party, supplier: party, deliverTo: party, invoicee: party }),
  lines: z.array(line),
});
const interchange = z.strictObject({
  sender: text,
  receiver: text,
  reference: text,
  test: z.boolean(),
  preparedAt: text,
});
const acknowledgement = z.strictObject({ standard: z.enum(['CONTRL', 'TA1', '997']), text: z.string() });

/** The contract of `explain --json` (foundation, "The `explain` contract"), strict: a field too many is a fault as well. */
const contract = z.strictObject({
  file: z.string(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  format: z.enum([...MESSAGE_FORMATS, 'unknown']),
  charset: z.strictObject({ declared: text, used: z.string(), reason: z.string() }).nullable(),
  interchange: interchange.nullable(),
  interchanges: z.array(interchange).min(2).optional(),
  messages: z.array(
    z.strictObject({
      reference: text,
      type: z.string(),
      version: z.string(),
      guide: text,
      interchange: z.int().min(0),
      document,
      findings: z.array(finding),
    }),
  ),
  findings: z.array(finding),
  acknowledgement: acknowledgement.nullable(),
  acknowledgements: z.array(acknowledgement).min(1).nullable(),
});
export type Explained = z.infer<typeof contract>;

const guides = loadGuideBook(DEFAULT_LIMITS.orderLines);

/** What a line of `explain --json` says; throws where it breaks the contract. */
export function heldToContract(json: string): Explained {
  if (json.indexOf('\n') !== json.length - 1) throw new Error('One file is one line');
  return contract.parse(JSON.parse(json));
}

/** Explains bytes and holds the result against the contract. */
export async function explained(
  bytes: Uint8Array,
  file = 'a.edi',
  chunkSize = bytes.length || 1,
): Promise<Explained & { readable: boolean }> {
  const chunks: Uint8Array[] = [];
  for (let at = 0; at < bytes.length; at += chunkSize) chunks.push(bytes.subarray(at, at + chunkSize));
  const pieces = explainJson({
    file,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    chunks: () => chunks,
    guides,
  });
  let json = '';
  for (;;) {
    const next = await pieces.next();
    if (next.done === true) {
      return { ...heldToContract(json), readable: next.value };
    }
    json += next.value;
  }
}
