import type { Finding } from '../findings';
import type { Charset, Envelope, Message, ReadEvent } from '../formats';
import type { SourcePosition } from '../kernel';
import type { GuideBook, StoredEnvelope } from '../mapping';
import type { TradingPartner } from '../master';
import { orderingKey } from '../purchase-order';
import { refuses } from './refusal';
import type { FirstState } from './road';

/** A message as it is written down when its interchange is read. */
export interface ReadMessage {
  readonly index: number;
  readonly envelope: number;
  readonly reference: string | null;
  readonly type: string;
  readonly version: string;
  readonly association: string | null;
  readonly byteStart: number;
  readonly byteEnd: number;
  readonly startLine: number;
  readonly startColumn: number;
  readonly guide: string | null;
  readonly guideVersion: string | null;
  readonly orderNumber: string | null;
  readonly orderingKey: string | null;
  readonly state: FirstState;
  readonly findings: readonly Finding[];
}

/** An envelope of the file, with everything its acknowledgement is made of. */
export interface ReadEnvelope extends StoredEnvelope {
  readonly partner: TradingPartner | null;
  readonly findings: readonly Finding[];
  /** The envelope itself is wrong, so that none of its messages counts. */
  readonly refused: boolean;
  readonly messageCount: number;
  /** Messages that the acknowledgement refuses one by one, with what it refuses them for. */
  readonly refusedMessages: readonly ReadMessage[];
  /** Only acknowledgements inside: they are never acknowledged in turn. */
  readonly onlyAcknowledgements: boolean;
  readonly closed: boolean;
}

interface OpenEnvelope {
  readonly envelope: Envelope;
  readonly partner: TradingPartner | null;
  readonly headerStart: number;
  readonly headerEnd: number;
  findings: readonly Finding[];
  messageCount: number;
  readonly refusedMessages: ReadMessage[];
  onlyAcknowledgements: boolean;
  closed: boolean;
}

/** Acknowledgements are never acknowledged (edi-facts, 4.2). */
const ACKNOWLEDGEMENT_TYPES: ReadonlySet<string> = new Set(['CONTRL']);
/** Findings kept of one refused message; enough to mend it by, and a bound on what a hostile file can make us keep. */
export const MOST_FINDINGS = 50;

/**
 * Turns what a reader tells into what is written down. One instance reads one file; its memory grows with the number of envelopes and of
 * refused messages, not with the file.
 */
export class Reading {
  private readonly open: OpenEnvelope[] = [];
  private readonly charsets: Charset[] = [];
  private readonly loose: Finding[] = [];

  constructor(
    private readonly guides: GuideBook,
    private readonly partnerOf: (envelope: Envelope) => TradingPartner | null,
  ) {}

  /** Takes in events, in their order. @returns the messages among them */
  take(events: readonly ReadEvent[]): readonly ReadMessage[] {
    const messages: ReadMessage[] = [];
    for (const event of events) {
      if (event.kind === 'message') messages.push(this.message(event.message));
      else if (event.kind === 'envelope') this.begin(event);
      else this.end(event.index, event.findings, event.charset);
    }
    return messages;
  }

  get envelopes(): readonly ReadEnvelope[] {
    return this.open.map((envelope) => ({ ...envelope, refused: this.isRefused(envelope) }));
  }

  /** Whether an envelope is refused with everything in it. */
  refuses(index: number): boolean {
    const envelope = this.open[index];
    return envelope !== undefined && this.isRefused(envelope);
  }

  /** Findings of a file in which no envelope begins. */
  get looseFindings(): readonly Finding[] {
    return this.loose;
  }

  /** How the text was decoded; the last word of the reader. Null when nothing was read. */
  get charset(): Charset | null {
    return this.charsets.at(-1) ?? null;
  }

  private begin({ envelope, charset, header }: Extract<ReadEvent, { kind: 'envelope' }>): void {
    this.charsets.push(charset);
    this.open.push({
      envelope,
      partner: this.partnerOf(envelope),
      headerStart: header?.start ?? 0,
      headerEnd: header?.end ?? 0,
      findings: [],
      messageCount: 0,
      refusedMessages: [],
      onlyAcknowledgements: true,
      closed: false,
    });
  }

  private end(index: number, findings: readonly Finding[], charset: Charset): void {
    this.charsets.push(charset);
    const envelope = this.open[index];
    if (envelope === undefined) {
      this.loose.push(...findings);
      return;
    }
    envelope.findings = findings;
    envelope.closed = true;
  }

  private message(message: Message): ReadMessage {
    const envelope = this.open[message.envelope];
    const read = this.note(message, envelope);
    if (envelope !== undefined) {
      envelope.messageCount++;
      envelope.onlyAcknowledgements &&= ACKNOWLEDGEMENT_TYPES.has(message.type);
      if (read.state === 'refused')
        envelope.refusedMessages.push({ ...read, findings: read.findings.filter(isRefusal) });
    }
    return read;
  }

  private note(message: Message, envelope: OpenEnvelope | undefined): ReadMessage {
    const understanding = this.guides.understand(message, envelope?.envelope ?? null);
    const { document, guide } = understanding;
    const policy = envelope?.partner?.controlCounts ?? 'refuse';
    const refused = message.findings.some((finding) => refuses(finding, policy));
    const start = placeOf(
      message.content.kind === 'edifact' ? message.content.position(0) : message.content.root.position,
    );
    return {
      index: message.index,
      envelope: message.envelope,
      reference: message.reference,
      type: message.type,
      version: message.version,
      association: message.association,
      byteStart: message.byteStart,
      byteEnd: message.byteEnd,
      startLine: start.line,
      startColumn: start.column,
      guide: guide?.id ?? null,
      guideVersion: guide === null ? null : String(guide.version),
      orderNumber: document?.number ?? null,
      orderingKey: document === null ? null : orderingKey(document, envelope?.envelope.sender ?? null),
      state: firstState(refused, document !== null),
      findings: (refused || document === null
        ? [...message.findings, ...understanding.findings]
        : message.findings
      ).slice(0, MOST_FINDINGS),
    };
  }

  private isRefused({ findings, partner }: OpenEnvelope): boolean {
    return findings.some((finding) => refuses(finding, partner?.controlCounts ?? 'refuse'));
  }
}

/** What CONTRL tells; a partner whose counts are tolerated reads of them as well where something else refuses his message. */
const isRefusal = (finding: Finding): boolean => refuses(finding, 'refuse');

const firstState = (refused: boolean, isOrder: boolean): FirstState => {
  if (refused) return 'refused';
  return isOrder ? 'waiting' : 'set-aside';
};

const placeOf = (position: SourcePosition): { readonly line: number; readonly column: number } =>
  'line' in position ? position : { line: 1, column: 1 };
