import { missingParams, render, type Finding } from '../../src/findings';
import {
  openReader,
  readFile,
  rereadMessage,
  type FileReader,
  type Format,
  type Message,
  type ReadEvent,
  type ReadLimits,
} from '../../src/formats';
import { explainJson, explainText } from '../../src/intake';
import { LANGUAGES } from '../../src/kernel';
import { heldToContract, type Explained } from '../harness/explained';
import { book } from '../harness/reading';
import { disorder, findingsAtEnd } from './order-of-events';
import { told, toldMessage } from './told';

/** A file, the places where it is cut into chunks (in ascending order, a place may come twice), and the limits it is read with. */
export interface FuzzInput {
  readonly bytes: Buffer;
  readonly cuts: readonly number[];
  readonly limits: ReadLimits;
  /** Look at the dear promises as well. */
  readonly thorough: boolean;
}

/** A promise that a reader, or what builds on it, did not keep. */
export interface Fault {
  readonly promise: string;
  readonly detail: string;
}

export interface Examined {
  readonly format: Format;
  readonly faults: readonly Fault[];
}

export type OpenReader = (firstBytes: Uint8Array, limits: ReadLimits) => FileReader;

/** What promises are kept with one file; empty when all are. */
export async function examine(input: FuzzInput, open: OpenReader = openReader): Promise<Examined> {
  const faults: Fault[] = [];
  const keep = async (promise: string, look: () => string | null | Promise<string | null>): Promise<void> => {
    try {
      const detail = await look();
      if (detail !== null) faults.push({ promise, detail });
    } catch (error) {
      faults.push({ promise, detail: error instanceof Error ? (error.stack ?? error.message) : String(error) });
    }
  };
  const whole: ReadEvent[] = [];
  let text = '';
  let format: Format = 'unknown';
  await keep('is read without an exception', () => {
    const read = readInChunks({ ...input, cuts: [] }, open);
    ({ format } = read);
    whole.push(...read.events);
    text = told(whole);
    return null;
  });
  if (faults.length > 0) return { format, faults };
  await keep('is read the same in any chunks', () => difference(text, told(readInChunks(input, open).events)));
  await keep('is told in order', () => disorder(whole, input.bytes.length));
  await keep('has findings with texts', () => {
    const odd = someOfEach(findingsOf(whole)).map(wordless);
    return odd.find((found) => found !== null) ?? null;
  });
  let json = '';
  await keep('is explained', async () => {
    json = await explained(input.bytes, input.cuts);
    return acknowledgementFault(JSON.parse(json) as Acknowledged);
  });
  if (!input.thorough) return { format, faults };
  await keep('has messages that can be read again alone', () => rereadDifference(whole, input, format));
  await keep('is explained the same in any chunks', async () => difference(await explained(input.bytes, []), json));
  await keep('is explained by the contract', () => {
    heldToContract(json);
    return null;
  });
  await keep('is explained in words', async () => {
    const language = LANGUAGES[input.bytes.length % LANGUAGES.length]!;
    await all(explainText(explainInput(input.bytes, input.cuts), language));
    return null;
  });
  return { format, faults };
}

/** The parts, copies that are written over when the next one is asked for: a reader keeps no chunk. A whole file stays as it is. */
function* chunksOf(bytes: Buffer, cuts: readonly number[]): Generator<Buffer> {
  let from = 0;
  for (const to of [...cuts, bytes.length]) {
    const chunk = Buffer.from(bytes.subarray(from, to));
    yield chunk;
    if (cuts.length > 0) chunk.fill(0x2b);
    from = to;
  }
}

/** What a file was read as, which some readers know only at its end, and all that was told. */
interface Read {
  readonly format: Format;
  readonly events: readonly ReadEvent[];
}

export function readInChunks(
  { bytes, cuts, limits }: Omit<FuzzInput, 'thorough'>,
  open: OpenReader = openReader,
): Read {
  const reader = open(bytes, limits);
  const events: ReadEvent[] = [];
  for (const chunk of chunksOf(bytes, cuts)) events.push(...reader.push(chunk));
  events.push(...reader.end());
  return { format: reader.format, events };
}

/** Where two texts part, with some of both; null when they are the same. */
export function difference(expected: string, found: string): string | null {
  if (expected === found) return null;
  let at = 0;
  while (expected[at] === found[at]) at++;
  const around = (text: string): string => text.slice(Math.max(0, at - 120), at + 120);
  return `\n    ${around(expected)}\n    ${around(found)}`;
}

/** A message that was stored is read again from its own bytes and the header of its envelope. */
function rereadDifference(events: readonly ReadEvent[], { bytes, limits }: FuzzInput, format: Format): string | null {
  let header: Uint8Array | null = null;
  const advised = bytes.includes('UNA');
  for (const event of events) {
    if (event.kind === 'envelope') {
      header = event.header === undefined ? null : bytes.subarray(event.header.start, event.header.end);
    }
    if (event.kind !== 'message') continue;
    const { index, envelope, byteStart, byteEnd } = event.message;
    if (dependsOnMore(event.message, header, advised)) continue;
    const own = bytes.subarray(byteStart, byteEnd);
    const start = startOf(event.message);
    const again = rereadMessage({ format, header: header ?? NOTHING, own, start, index, envelope }, limits);
    if (again === null) return `message ${index} is not found again`;
    const found = difference(toldAlone(event.message), toldAlone(again));
    if (found !== null) return `message ${index} ${found}`;
  }
  return null;
}

/** Its group is known where the message is stored, and not to the reader of the message alone. */
const toldAlone = (message: Message): string => JSON.stringify(toldMessage({ ...message, group: null }));

/**
 * What cannot be read alone as it was read in its file. Without a header nothing says what separates the segments, and such a file
 * is refused. An X12 message has the version of its
 * group, and the separators of an ISA that is too short show only in what follows it. An interchange that was not closed lends its UNA to the next. Whether a line break is data depends on all lines before.
 */
function dependsOnMore(
  { content, findings, format, group, type }: Message,
  header: Uint8Array | null,
  advised: boolean,
): boolean {
  if (!('segmentCount' in content)) return false;
  if (header === null) return true;
  if (format === 'x12' && (group !== null || type === 'TA1' || header.length < ISA_BYTES)) return true;
  if (advised && !Buffer.from(header).includes('UNA')) return true;
  return (
    // That its reference came before only the whole file tells; such a message is refused, and never read alone.
    findings.some(({ reason }) => reason === 'line-break-in-data' || reason === 'message-duplicate') ||
    /^[US][\r\n]|^(?:UN|ST)[\r\n]/.test(Buffer.from(header).toString('latin1'))
  );
}

/** An ISA of full width with its terminator. */
const ISA_BYTES = 106;
const NOTHING = Buffer.alloc(0);

const startOf = ({ content }: Message): { offset: number; line: number; column: number } =>
  'segmentCount' in content ? content.position(0) : content.root.position;

function findingsOf(events: readonly ReadEvent[]): readonly Finding[] {
  let envelope = null;
  const findings: Finding[] = [];
  for (const event of events) {
    if (event.kind === 'envelope') envelope = event.envelope;
    else if (event.kind === 'message')
      findings.push(...event.message.findings, ...book.understand(event.message, envelope).findings);
    else findings.push(...findingsAtEnd(event));
  }
  return findings;
}

/** At most so many that say the same, with the first values. */
const MOST_ALIKE = 2;

function someOfEach(findings: readonly Finding[]): readonly Finding[] {
  const seen = new Map<string, number>();
  return findings.filter(({ code, reason }) => {
    const times = (seen.get(`${code} ${reason}`) ?? 0) + 1;
    seen.set(`${code} ${reason}`, times);
    return times <= MOST_ALIKE;
  });
}

/** Why a finding cannot be told to somebody; null when it can. */
function wordless(finding: Finding): string | null {
  const missing = missingParams(finding);
  if (missing.length > 0) return `${finding.code} ${finding.reason} lacks ${missing.join()}`;
  for (const language of LANGUAGES) {
    for (const audience of ['staff', 'customer'] as const) {
      if (render(finding, language, audience).trim() === '') return `${finding.code} has no text in ${language}`;
    }
  }
  return null;
}

const explainInput = (bytes: Buffer, cuts: readonly number[]): Parameters<typeof explainJson>[0] => ({
  file: 'a',
  sha256: '0'.repeat(64),
  chunks: chunksOf(bytes, cuts),
  guides: book,
});

const explained = (bytes: Buffer, cuts: readonly number[]): Promise<string> =>
  all(explainJson(explainInput(bytes, cuts)));

async function all(pieces: AsyncGenerator<string>): Promise<string> {
  let text = '';
  for await (const piece of pieces) text += piece;
  return text;
}

type Acknowledged = Pick<Explained, 'acknowledgements'>;

/** An acknowledgement of ours that we could not read ourselves, nobody can. */
function acknowledgementFault({ acknowledgements }: Acknowledged): string | null {
  for (const { standard, text } of acknowledgements ?? []) {
    // A character set of more than 256 characters is only ever written as UTF-8.
    const bytes = Buffer.from(text, /^[\0-\xff]*$/.test(text) ? 'latin1' : 'utf8');
    const events = readFile(bytes);
    const wrong = findingsOf(events).find(
      ({ code, severity }) => code !== 'MSG-002' && (severity === 'blocking' || severity === 'error'),
    );
    if (wrong !== undefined) return `${standard}: ${render(wrong, 'en', 'staff')}\n    ${text}`;
    if (!events.some((event) => event.kind === 'message')) return `${standard} holds no message: ${text}`;
  }
  return null;
}
