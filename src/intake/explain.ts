import {
  DETECTION_BYTES,
  openReader,
  type Charset,
  type Envelope,
  type FileReader,
  type Format,
  type ReadEvent,
} from '../formats';
import type { Finding } from '../findings';
import type { GuideBook } from '../mapping';
import { Acknowledger } from './explain-acknowledgement';
import {
  explainFinding,
  explainInterchange,
  explainMessage,
  type ExplainedAcknowledgement,
  type ExplainedInterchange,
  type ExplainedMessage,
} from './explain-contract';

/** A file to explain. Nothing here knows where it came from. */
export interface ExplainInput {
  /** The name to print. */
  readonly file: string;
  /** Of the bytes, in hexadecimal; made beforehand, because it stands in front of messages that are not kept. */
  readonly sha256: string;
  readonly chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
  readonly guides: GuideBook;
  /** The whole canonical documents instead of the fields of the contract. */
  readonly full?: boolean;
}

/** What is understood of a file, piece by piece in this order: one head, its messages, one tail. */
export type ExplainedPart =
  | { readonly part: 'head'; readonly format: Format; readonly interchange: ExplainedInterchange | null }
  | { readonly part: 'message'; readonly message: ExplainedMessage; readonly findings: readonly Finding[] }
  | {
      readonly part: 'tail';
      readonly charset: Charset | null;
      readonly interchanges: readonly ExplainedInterchange[];
      /** Findings of the envelopes and of the file. */
      readonly findings: readonly Finding[];
      readonly acknowledgements: readonly ExplainedAcknowledgement[];
      /** Whether the file could be read at all: there is a message in it, or an envelope without one. */
      readonly readable: boolean;
    };

/**
 * Explains a file while it is read. Only the message at hand, the envelopes and what is wrong are kept, so that memory does not
 * grow with the file.
 */
export async function* explainParts(input: ExplainInput): AsyncGenerator<ExplainedPart> {
  const explainer = new Explainer(input);
  for await (const chunk of input.chunks) yield* explainer.push(chunk);
  yield* explainer.end();
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

/** Turns what a reader tells into what is printed. */
class Explainer {
  private reader: FileReader | null = null;
  /** What came before there was enough to tell the format by. */
  private head: Buffer = Buffer.alloc(0);
  private headTold = false;
  private readonly envelopes: Envelope[] = [];
  private charset: Charset | null = null;
  private readonly findings: Finding[] = [];
  private readonly acknowledger = new Acknowledger();
  private readonly acknowledgements: ExplainedAcknowledgement[] = [];
  private messages = 0;

  constructor(private readonly input: ExplainInput) {}

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
    const { format } = reader;
    const unreadable = this.findings.some(({ code }) => code === 'MSG-001' || code === 'MSG-012');
    yield {
      part: 'tail',
      charset: this.charset,
      interchanges: this.envelopes.map(explainInterchange),
      findings: this.findings,
      acknowledgements: this.acknowledgements,
      readable: format !== 'unknown' && (this.messages > 0 || !unreadable),
    };
  }

  private *open(): Generator<ExplainedPart, FileReader> {
    const reader = openReader(this.head);
    this.reader = reader;
    for (const event of reader.push(this.head)) yield* this.take(event);
    this.head = Buffer.alloc(0);
    return reader;
  }

  private *tellHead(): Generator<ExplainedPart> {
    if (this.headTold) return;
    this.headTold = true;
    const [first] = this.envelopes;
    const format = this.reader?.format ?? 'unknown';
    const interchange = first === undefined || first.position === null ? null : explainInterchange(first);
    yield { part: 'head', format, interchange };
  }

  private *take(event: ReadEvent): Generator<ExplainedPart> {
    switch (event.kind) {
      case 'envelope':
        this.envelopes.push(event.envelope);
        this.charset ??= event.charset;
        this.acknowledger.begin(event.envelope);
        yield* this.tellHead();
        return;
      case 'message':
        yield* this.tellHead();
        yield this.explain(event);
        return;
      case 'group':
        return;
      case 'group-end':
        this.findings.push(...event.findings);
        this.acknowledger.endGroup(event);
        return;
      case 'envelope-end':
        this.findings.push(...event.findings);
        if (event.index === 0) this.charset = event.charset;
        this.acknowledgements.push(...this.acknowledger.end(this.reader?.format ?? 'unknown', event.findings));
        return;
    }
  }

  private explain({ message }: Extract<ReadEvent, { kind: 'message' }>): ExplainedPart {
    this.messages++;
    const envelope = this.envelopes[message.envelope] ?? null;
    const understood = this.input.guides.explain(message, envelope);
    this.acknowledger.add(message);
    const explained = explainMessage(message, understood, this.input.full === true);
    return { part: 'message', message: explained, findings: [...message.findings, ...understood.findings] };
  }
}
