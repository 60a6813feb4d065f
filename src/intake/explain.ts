import {
  DEFAULT_READ_LIMITS,
  DETECTION_BYTES,
  openReader,
  type Charset,
  type Envelope,
  type FileReader,
  type Format,
  type ReadEvent,
} from '../formats';
import type { Finding } from '../findings';
import type { Explanation, GuideBook, ShownTable } from '../mapping';
import { DEFAULT_LIMITS, type Limits } from '../platform';
import { acknowledgementsFor, mustCompare, noteRepetitions, type Unacknowledged } from './explain-acknowledgement';
import {
  explainFinding,
  explainInterchange,
  explainMessage,
  type ExplainedAcknowledgement,
  type ExplainedInterchange,
  type ExplainedMessage,
} from './explain-contract';
import { RangeDigests } from './range-digests';
import { Reading } from './reading';
import { MessageUnderstanding } from './understood';

/** A file to explain. Nothing here knows where it came from. */
export interface ExplainInput {
  /** The name to print. */
  readonly file: string;
  /** Of the bytes, in hexadecimal; made beforehand, because it stands in front of messages that are not kept. */
  readonly sha256: string;
  /** Its bytes; asked for a second time where parts of the file must be compared. */
  readonly chunks: () => AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
  readonly guides: GuideBook;
  /** What intake would read and keep of it. */
  readonly limits?: Limits;
  /** The whole canonical documents instead of the fields of the contract. */
  readonly full?: boolean;
}

/** What is understood of a file, piece by piece in this order: one head, its messages with the beginnings of further interchanges, one tail. */
export type ExplainedPart =
  | { readonly part: 'head'; readonly format: Format; readonly interchange: ExplainedInterchange | null }
  /** Another interchange begins; null where its messages have no header. The first one is told by the head. */
  | { readonly part: 'interchange'; readonly interchange: ExplainedInterchange | null }
  | {
      readonly part: 'message';
      readonly message: ExplainedMessage;
      /** How a table was read; null of what is none. */
      readonly table: ShownTable | null;
      readonly findings: readonly Finding[];
    }
  | {
      readonly part: 'tail';
      readonly charset: Charset | null;
      readonly interchanges: readonly ExplainedInterchange[];
      /** Findings of the envelopes and of the file. */
      readonly findings: readonly Finding[];
      readonly acknowledgements: readonly ExplainedAcknowledgement[];
      /** Envelopes without, and why. */
      readonly unacknowledged: readonly Unacknowledged[];
      /** Whether the file could be read at all: there is a message in it, or an envelope without one. */
      readonly readable: boolean;
    };

/**
 * Explains a file while it is read. Only the message at hand, the envelopes and what is wrong are kept, so that memory does not
 * grow with the file.
 */
export async function* explainParts(input: ExplainInput): AsyncGenerator<ExplainedPart> {
  const explainer = new Explainer(input);
  for await (const chunk of input.chunks()) yield* explainer.push(chunk);
  yield* explainer.end();
  const { reading } = explainer;
  if (mustCompare(reading)) {
    const digests = new RangeDigests(reading.claimants);
    for await (const chunk of input.chunks()) digests.push(chunk);
    noteRepetitions(reading, digests.end());
  }
  yield explainer.tail();
}

/**
 * The same as one line of JSON, in pieces. Keys stand in the order of the contract, but for `charset`, which is known for certain
 * only when all was read.
 * @returns whether the file could be read at all
 */
export async function* explainJson(input: ExplainInput): AsyncGenerator<string, boolean> {
  let messages = 0;
  let readable = false;
  for await (const part of explainParts(input)) {
    switch (part.part) {
      case 'head': {
        const { format, interchange } = part;
        const head = JSON.stringify({ file: input.file, sha256: input.sha256, format, interchange });
        yield `${head.slice(0, -1)},"messages":[`;
        break;
      }
      case 'interchange':
        // All of them stand in the tail.
        break;
      case 'message':
        yield `${messages++ === 0 ? '' : ','}${JSON.stringify(part.message)}`;
        break;
      case 'tail': {
        const { charset, interchanges, acknowledgements } = part;
        const tail = JSON.stringify({
          ...(interchanges.length > 1 ? { interchanges } : {}),
          charset,
          findings: part.findings.map(explainFinding),
          acknowledgement: acknowledgements[0] ?? null,
          acknowledgements: acknowledgements.length === 0 ? null : acknowledgements,
        });
        yield `],${tail.slice(1)}\n`;
        readable = part.readable;
        break;
      }
    }
  }
  return readable;
}

const headerOf = (envelope: Envelope | undefined): ExplainedInterchange | null =>
  envelope === undefined || envelope.position === null ? null : explainInterchange(envelope);

/**
 * Turns what a reader tells into what is printed. Intake's own reading goes along, so that what would be refused and acknowledged is not
 * guessed; where that one stops, at a limit of the file, the rest is still shown.
 */
class Explainer {
  private reader: FileReader | null = null;
  /** What came before there was enough to tell the format by. */
  private head: Buffer = Buffer.alloc(0);
  private headTold = false;
  private readonly envelopes: Envelope[] = [];
  private charset: Charset | null = null;
  private readonly findings: Finding[] = [];
  private messages = 0;
  private understood: Explanation | null = null;
  private readonly limits: Limits;
  private readonly messagesOf: MessageUnderstanding;
  readonly reading: Reading;

  constructor(private readonly input: ExplainInput) {
    this.limits = input.limits ?? DEFAULT_LIMITS;
    // Each message is understood once, for both.
    const understand: GuideBook['understand'] = (message, envelope, by, header) =>
      (this.understood = input.guides.explain(message, envelope, by, header));
    this.messagesOf = new MessageUnderstanding({
      understand,
      headerOf: (message, envelope) => input.guides.headerOf(message, envelope),
    });
    this.reading = new Reading(() => null, this.limits);
  }

  *push(chunk: Uint8Array): Generator<ExplainedPart> {
    if (this.reader !== null) {
      for (const event of this.reader.push(chunk)) yield* this.take(event);
      return;
    }
    this.head = Buffer.concat([this.head, chunk]);
    if (this.head.length >= DETECTION_BYTES) yield* this.open();
  }

  *end(): Generator<ExplainedPart> {
    const reader = this.reader ?? (yield* this.open());
    for (const event of reader.end()) yield* this.take(event);
    yield* this.tellHead();
  }

  tail(): ExplainedPart {
    const format = this.reader?.format ?? 'unknown';
    const unreadable = this.findings.some(({ code }) => code === 'MSG-001' || code === 'MSG-012');
    const { made, none } = acknowledgementsFor(this.reading, format, this.envelopes.length);
    return {
      part: 'tail',
      charset: this.charset,
      interchanges: this.envelopes.map(explainInterchange),
      findings: [...this.findings, ...this.reading.passedLimits],
      acknowledgements: made,
      unacknowledged: none,
      readable: format !== 'unknown' && (this.messages > 0 || !unreadable),
    };
  }

  private *open(): Generator<ExplainedPart, FileReader> {
    const reader = openReader(this.head, { ...DEFAULT_READ_LIMITS, ...this.limits });
    this.reader = reader;
    for (const event of reader.push(this.head)) yield* this.take(event);
    this.head = Buffer.alloc(0);
    return reader;
  }

  private *tellHead(): Generator<ExplainedPart> {
    if (this.headTold) return;
    this.headTold = true;
    const format = this.reader?.format ?? 'unknown';
    yield { part: 'head', format, interchange: headerOf(this.envelopes[0]) };
  }

  private *take(event: ReadEvent): Generator<ExplainedPart> {
    this.understood = null;
    this.reading.take(this.messagesOf.take([event]));
    switch (event.kind) {
      case 'envelope':
        this.envelopes.push(event.envelope);
        this.charset ??= event.charset;
        if (this.headTold) yield { part: 'interchange', interchange: headerOf(event.envelope) };
        else yield* this.tellHead();
        return;
      case 'message':
        yield* this.tellHead();
        yield this.explain(event);
        return;
      case 'group':
        return;
      case 'group-end':
        this.findings.push(...event.findings);
        return;
      case 'envelope-end':
        this.findings.push(...event.findings);
        if (event.index === 0) this.charset = event.charset;
        return;
    }
  }

  private explain({ message }: Extract<ReadEvent, { kind: 'message' }>): ExplainedPart {
    this.messages++;
    const understood = this.understood ?? this.input.guides.explain(message, this.envelopes[message.envelope] ?? null);
    const explained = explainMessage(message, understood, this.input.full === true);
    const table = understood.guide?.shownTable(message) ?? null;
    return { part: 'message', message: explained, table, findings: [...message.findings, ...understood.findings] };
  }
}
