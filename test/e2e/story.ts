import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { FINDING_CODES, type FindingCode } from '../../src/findings';

/** Where the stories are: fixtures/stories/README.md says what each file of one holds. */
const STORIES = path.resolve(__dirname, '../../fixtures/stories');

const codes = z.enum(FINDING_CODES as unknown as [FindingCode, ...FindingCode[]]);
const finding = z.strictObject({
  code: codes,
  severity: z.enum(['blocking', 'error', 'warning', 'info']),
  stops: z.boolean(),
  field: z.string().nullable(),
  position: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
});
const findings = z.array(z.strictObject({ interchange: z.array(finding), messages: z.array(z.array(finding)) }));

const line = z.strictObject({
  article: z.string().nullable(),
  confirmedQuantity: z.string().nullable(),
  bookedPrice: z.string().nullable(),
  amount: z.string().nullable(),
});
const order = {
  number: z.string().nullable(),
  total: z.string(),
  confirmedDate: z.string().nullable(),
  lines: z.array(line),
};
const answer = z.string().nullable();
/** Somebody is asked to tell the buyer by other means. */
const tell = z.literal(true).optional();
/** What a person does: answers every finding with this code so. */
const decision = z.strictObject({ code: codes, action: z.string() });
const message = z.discriminatedUnion('outcome', [
  z.strictObject({ outcome: z.literal('released'), ...order, answer, tell }),
  z
    .strictObject({ outcome: z.literal('in-review'), ...order, desk: z.array(decision).optional(), answer, tell })
    .refine((told) => told.answer === null || told.desk !== undefined, { error: 'an answer only after the desk' }),
  z.strictObject({ outcome: z.literal('duplicate'), number: z.string(), answer }),
  z.strictObject({
    outcome: z.enum(['refused', 'set-aside', 'test', 'frame', 'change', 'information']),
    number: z.string().nullable(),
    answer: z.null(),
  }),
]);
const outcome = z.array(
  z.strictObject({
    interchange: z.enum(['read', 'repeated', 'unreadable']),
    /** The partner over whose account it comes; over one of our own without. */
    account: z.string().optional(),
    acknowledgement: z.string().nullable(),
    messages: z.array(message),
  }),
);

export type StoryFinding = z.output<typeof finding>;
export type StoryMessage = z.output<typeof message>;
export type StoryOrder = Extract<StoryMessage, { outcome: 'released' | 'in-review' }>;

/** What is sent in one file, and what must come of it. */
export interface StoryFile {
  readonly name: string;
  readonly bytes: Buffer;
  readonly findings: z.output<typeof findings>[number];
  readonly outcome: z.output<typeof outcome>[number];
}

export interface Story {
  readonly name: string;
  readonly files: readonly StoryFile[];
  /** The documents of the last file, as `explain` prints them. */
  readonly documents: unknown;
  /** A template of what goes out. */
  template(name: string): string;
}

export const storyNames = (): readonly string[] =>
  readdirSync(STORIES, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort((a, b) => Number.parseInt(a) - Number.parseInt(b) || (a < b ? -1 : 1));

export const filesOf = (story: string): readonly string[] => readdirSync(path.join(STORIES, story)).sort();

export const isMessage = (file: string): boolean => /^message(-\d)?\.(edi|x12|xml|csv|idoc|bin)$/.test(file);

/** Reads a story; throws with the place when one of its files is not as it should be. */
export function readStory(name: string): Story {
  const bytesOf = (file: string): Buffer => readFileSync(path.join(STORIES, name, file));
  const json = (file: string): unknown => JSON.parse(bytesOf(file).toString('utf8'));
  const found = findings.parse(json('findings.json'));
  const became = outcome.parse(json('outcome.json'));
  const sent = filesOf(name).filter(isMessage);
  if (sent.length !== found.length || sent.length !== became.length) {
    throw new Error(`${name}: ${sent.length} messages, ${found.length} findings, ${became.length} outcomes`);
  }
  return {
    name,
    files: sent.map((file, i) => ({ name: file, bytes: bytesOf(file), findings: found[i]!, outcome: became[i]! })),
    documents: json('order.json'),
    template: (file) => textOf(file, bytesOf(file)),
  };
}

/** Bytes of ours as text: EDIFACT leaves in ISO 8859-1 (UNOC), XML in UTF-8, X12 in what both have. */
const textOf = (file: string, bytes: Buffer): string => bytes.toString(file.endsWith('.edi') ? 'latin1' : 'utf8');

/** Parts that differ each time, by the name that stands for them in braces. */
const VOLATILE: Readonly<Record<string, string>> = {
  CONTROL: String.raw`\d{8}`,
  NUMBER: String.raw`[1-9]\d{0,7}`,
  DATE: String.raw`\d{6}`,
  TIME: String.raw`\d{4}`,
  'YY-MM-DD': String.raw`\d\d-\d\d-\d\d`,
  'HH:MM': String.raw`\d\d:\d\d`,
};

const linesOf = (file: string, text: string): readonly string[] =>
  file.endsWith('.x12')
    ? text.split('~').flatMap((segment) => (segment.trim() === '' ? [] : [segment.trim()]))
    : file.endsWith('.edi')
      ? // A release character takes the next one along; line breaks of a template stand between segments only.
        (text.match(/\s*(?:\?[^]|[^?'])*'/g) ?? [text]).map((segment) => segment.trim())
      : text.split('\n').flatMap((one) => (one.trim() === '' ? [] : [one.trim()]));

/**
 * Lays what was sent beside its template, segment by segment. A part that differs each time must have the form of its name and be the
 * same wherever the name stands; `known` gives the values that are known beforehand.
 *
 * @returns both sides to be compared; where a line fits its template, it is the template's
 */
export function laidBeside(
  file: string,
  template: string,
  sent: Buffer,
  known: Readonly<Record<string, string>> = {},
): { readonly sent: readonly string[]; readonly expected: readonly string[] } {
  const values = new Map(Object.entries(known));
  const expected = linesOf(file, template);
  const actual = linesOf(file, textOf(file, sent));
  return { expected, sent: actual.map((one, i) => (fits(one, expected[i] ?? '', values) ? (expected[i] ?? '') : one)) };
}

function fits(line: string, template: string, values: Map<string, string>): boolean {
  const names: string[] = [];
  const pattern = template
    .split(/\{([A-Z][A-Z:-]*)\}/)
    .map((part, i) => {
      if (i % 2 === 0) return quoted(part);
      names.push(part);
      const value = values.get(part);
      return `(${value === undefined ? (VOLATILE[part] ?? '(?!)') : quoted(value)})`;
    })
    .join('');
  const match = new RegExp(`^${pattern}$`).exec(line);
  if (match === null) return false;
  const found = new Map(names.map((name, i) => [name, match[i + 1] ?? '']));
  if (names.some((name, i) => found.get(name) !== match[i + 1])) return false;
  for (const [name, value] of found) values.set(name, value);
  return true;
}

const quoted = (text: string): string => text.replace(/[$()*+.?[\\\]^{|}]/g, String.raw`\$&`);
