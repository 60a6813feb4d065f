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

/** A message that was stored is read again from its own bytes, and what is stored with it. */
export function rereadDifference(
  events: readonly ReadEvent[],
  { bytes, limits }: Pick<FuzzInput, 'bytes' | 'limits'>,
  format: Format,
): string | null {
  let opened: Extract<ReadEvent, { kind: 'envelope' }> | null = null;
  for (const event of events) {
    if (event.kind === 'envelope') opened = event;
    if (event.kind !== 'message' || opened === null) continue;
    const { message } = event;
    const again = rereadMessage(storedOf(message, opened, bytes, format), limits);
    if (again === null) return `message ${message.index} is not found again`;
    const found = difference(toldAlone(message), toldAlone(again));
    if (found !== null) return `message ${message.index} ${found}`;
  }
  return null;
}

function storedOf(
  message: Message,
  opened: Extract<ReadEvent, { kind: 'envelope' }>,
  bytes: Buffer,
  format: Format,
): Parameters<typeof rereadMessage>[0] {
  const { index, envelope, group, byteStart, byteEnd, content } = message;
  const own = bytes.subarray(byteStart, byteEnd);
  const wrapped = 'segmentCount' in content && content.wrapped;
  // As it comes back from where it is stored.
  const known = JSON.parse(
    JSON.stringify({ characters: opened.characters ?? null, interchange: opened.envelope, group }),
  ) as Pick<Parameters<typeof rereadMessage>[0], 'characters' | 'interchange' | 'group'>;
  return { format, index, envelope, own, wrapped, start: startOf(message), header: NOTHING, ...known };
}

/** That its reference came before only the whole file tells; such a message is refused, and never read alone. */
const toldAlone = (message: Message): string =>
  JSON.stringify(
    toldMessage({ ...message, findings: message.findings.filter(({ reason }) => reason !== 'message-duplicate') }),
  );

const NOTHING = Buffer.alloc(0);

const startOf = ({ content }: Message): { offset: number; line: number; column: number } => {
  if (content.kind === 'table') return { offset: 0, line: 1, column: 1 };
  return content.kind === 'segments' ? content.position(0) : content.root.position;
};

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
  chunks: () => chunksOf(bytes, cuts),
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
