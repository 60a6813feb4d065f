import { makeFinding, type Finding, type SyntaxReason } from '../findings';
import type { Charset, Envelope, Message, ReadEvent } from '../formats';
import type { SourcePosition } from '../kernel';
import type { GuideBook, StoredEnvelope } from '../mapping';
import type { TradingPartner } from '../master';
import { DEFAULT_LIMITS, type Limits } from '../platform';
import { orderingKey } from '../purchase-order';
import { isAcknowledgement } from './acknowledgement-types';
import { referenceKey, type PriorUse } from './envelope-reference';
import { refuses } from './refusal';
import type { Range } from './range-digests';
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
  /** Another envelope uses its control reference. With the same content it is that one once more: none of its messages counts again. */
  readonly priorUse: PriorUse | null;
}

/** An envelope whose acknowledgement does not refuse it, so that it would use its control reference. */
export interface Claimant extends Range {
  readonly index: number;
  readonly key: string;
  readonly partner: TradingPartner | null;
}

interface OpenEnvelope {
  readonly envelope: Envelope;
  readonly partner: TradingPartner | null;
  readonly headerStart: number;
  readonly headerEnd: number;
  findings: readonly Finding[];
  /** Of its groups so far, as many as are kept. */
  groupFindings: readonly Finding[];
  /** More messages were refused than are named one by one: then it is refused as a whole. */
  overflow: Finding | null;
  messageCount: number;
  readonly refusedMessages: ReadMessage[];
  onlyAcknowledgements: boolean;
  closed: boolean;
  /** One past its trailer; null without one. */
  end: number | null;
  priorUse: PriorUse | null;
}

/** Findings kept of a refused message, an envelope, a case: enough to mend it by, and a bound on what a hostile file can make us keep. */
export const MOST_FINDINGS = 50;
/** Refused messages that are kept of an envelope which has too many of them: examples of what is wrong, for the case. */
const EXAMPLES = 10;

/**
 * Turns what a reader tells into what is written down. One instance reads one file; its memory grows with the number of envelopes and of
 * refused messages up to their limits, not with the file.
 */
export class Reading {
  private readonly open: OpenEnvelope[] = [];
  private lastCharset: Charset | null = null;
  private readonly loose: Finding[] = [];
  /** Refused messages kept so far, over all envelopes. */
  private kept = 0;
  /** More envelopes than we process: then the whole file is refused. */
  private tooMany: Finding | null = null;

  constructor(
    private readonly guides: GuideBook,
    private readonly partnerOf: (envelope: Envelope) => TradingPartner | null,
    private readonly limits: Pick<Limits, 'envelopes' | 'refusedMessages'> = DEFAULT_LIMITS,
  ) {}

  /** Takes in events, in their order. @returns the messages among them */
  take(events: readonly ReadEvent[]): readonly ReadMessage[] {
    const messages: ReadMessage[] = [];
    for (const event of events) {
      if (this.tooMany !== null) break;
      if (event.kind === 'message') messages.push(this.message(event.message));
      else if (event.kind === 'envelope') this.begin(event);
      else if (event.kind === 'group-end') this.endGroup(event.group.envelope, event.findings);
      else if (event.kind === 'envelope-end') this.end(event);
    }
    return messages;
  }

  /** Nothing that follows in the file is looked at any more: its reader need not go on. */
  get isOver(): boolean {
    return this.tooMany !== null;
  }

  get envelopes(): readonly ReadEnvelope[] {
    return this.open.map((open) => {
      const { overflow, findings, groupFindings: _, end: __, ...envelope } = open;
      const all = [this.tooMany, overflow, reuse(open), ...tellingReuseOnce(open, findings)];
      return { ...envelope, findings: all.filter((finding) => finding !== null), refused: this.isRefused(open) };
    });
  }

  /**
   * The envelopes that would use their control references, in the order of the file. One that is refused, itself or with each of its
   * messages, uses none: it may come again corrected.
   */
  get claimants(): readonly Claimant[] {
    return this.open.flatMap((open, index) => {
      const { envelope, partner, headerStart: start, end, messageCount, refusedMessages } = open;
      const key = referenceKey(envelope);
      const allRefused = messageCount > 0 && refusedMessages.length === messageCount;
      return key === null || end === null || allRefused || this.isWrong(open)
        ? []
        : [{ index, key, partner, start, end }];
    });
  }

  /** Notes that another envelope uses the reference: it is refused, or with the same content that one once more. */
  notePriorUse(index: number, use: PriorUse | null): void {
    const envelope = this.open[index];
    if (envelope !== undefined) envelope.priorUse = use;
  }

  /** The envelope that this one is a repetition of, and what to say of it; null where it is none. */
  repeats(index: number): Finding | null {
    const { envelope, priorUse } = this.open[index] ?? { envelope: null, priorUse: null };
    if (envelope === null || priorUse?.sameContent !== true) return null;
    return makeFinding('MSG-009', { params: useParams(envelope, priorUse) });
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
    return this.lastCharset;
  }

  private begin({ envelope, charset, header }: Extract<ReadEvent, { kind: 'envelope' }>): void {
    if (this.open.length >= this.limits.envelopes) {
      this.tooMany = limitFinding('too-many-envelopes', this.limits.envelopes, envelope.position);
      return;
    }
    this.lastCharset = charset;
    this.open.push({
      envelope,
      partner: this.partnerOf(envelope),
      headerStart: header?.start ?? 0,
      headerEnd: header?.end ?? 0,
      findings: [],
      groupFindings: [],
      overflow: null,
      messageCount: 0,
      refusedMessages: [],
      onlyAcknowledgements: true,
      closed: false,
      end: null,
      priorUse: null,
    });
  }

  /** A hostile file may have millions of groups, each with something wrong. */
  private endGroup(index: number, findings: readonly Finding[]): void {
    const envelope = this.open[index];
    if (envelope !== undefined && findings.length > 0)
      envelope.groupFindings = mostTelling([...envelope.groupFindings, ...findings]);
  }

  private end({ index, findings, charset, end }: Extract<ReadEvent, { kind: 'envelope-end' }>): void {
    this.lastCharset = charset;
    const envelope = this.open[index];
    if (envelope === undefined) {
      this.loose.push(...findings);
      return;
    }
    // A group that cannot be trusted refuses the interchange: what is missing from it may be anything.
    envelope.findings = mostTelling([...envelope.groupFindings, ...findings]);
    envelope.groupFindings = [];
    envelope.closed = true;
    envelope.end = end ?? null;
  }

  private message(message: Message): ReadMessage {
    const envelope = this.open[message.envelope];
    const read = this.note(message, envelope);
    if (envelope !== undefined) {
      envelope.messageCount++;
      envelope.onlyAcknowledgements &&= isAcknowledgement(message.type);
      if (read.state === 'refused') this.keepRefused(envelope, read, message);
    }
    return read;
  }

  /**
   * What the acknowledgement does not name it accepts (edi-facts, 4.2), so a refusal that is not kept must refuse the envelope with
   * everything in it.
   */
  private keepRefused(envelope: OpenEnvelope, read: ReadMessage, { content }: Message): void {
    if (envelope.overflow !== null) return;
    if (this.kept < this.limits.refusedMessages) {
      envelope.refusedMessages.push({ ...read, findings: read.findings.filter(isRefusal) });
      this.kept++;
      return;
    }
    const position = content.kind === 'segments' ? content.position(0) : content.root.position;
    envelope.overflow = limitFinding('too-many-refused-messages', this.limits.refusedMessages, position);
    this.kept -= envelope.refusedMessages.splice(EXAMPLES).length;
  }

  private note(message: Message, envelope: OpenEnvelope | undefined): ReadMessage {
    const understanding = this.guides.understand(message, envelope?.envelope ?? null);
    const { document, guide } = understanding;
    const policy = envelope?.partner?.controlCounts ?? 'refuse';
    const found = [...message.findings, ...understanding.findings];
    const refused = found.some((finding) => refuses(finding, policy));
    const start = placeOf(
      message.content.kind === 'segments' ? message.content.position(0) : message.content.root.position,
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
      findings: mostTelling(refused || document === null ? found : message.findings),
    };
  }

  private isRefused(open: OpenEnvelope): boolean {
    return this.isWrong(open) || open.priorUse?.sameContent === false;
  }

  /** Refused for what it says itself. */
  private isWrong({ findings, overflow, partner }: OpenEnvelope): boolean {
    if (this.tooMany !== null || overflow !== null) return true;
    return findings.some((finding) => refuses(finding, partner?.controlCounts ?? 'refuse'));
  }
}

const useParams = ({ reference }: Envelope, { usedAt }: PriorUse): Finding['params'] => ({
  ref: reference,
  date: usedAt.toISOString().slice(0, 10),
});

/** That the reference was used before with other content. */
function reuse({ envelope, priorUse }: OpenEnvelope): Finding | null {
  if (priorUse?.sameContent !== false) return null;
  const { reference, position } = envelope;
  const segment = position !== null && 'segment' in position ? position.segment : null;
  const params = { ...useParams(envelope, priorUse), actual: reference, segment };
  return makeFinding('MSG-015', { reason: 'interchange-duplicate', actual: reference, position, params });
}

/** What the reader says of a reference that comes again in the file is left out where more is known about it. */
const tellingReuseOnce = ({ priorUse }: OpenEnvelope, findings: readonly Finding[]): readonly Finding[] =>
  priorUse === null ? findings : findings.filter(({ reason }) => reason !== 'interchange-duplicate');

/** What CONTRL tells; a partner whose counts are tolerated reads of them as well where something else refuses his message. */
const isRefusal = (finding: Finding): boolean => refuses(finding, 'refuse');

/** As many findings as are kept. Those that refuse go first where some are left out: without one, the acknowledgement would accept. */
const mostTelling = (findings: readonly Finding[]): readonly Finding[] =>
  findings.length <= MOST_FINDINGS
    ? findings
    : [...findings.filter(isRefusal), ...findings.filter((finding) => !isRefusal(finding))].slice(0, MOST_FINDINGS);

const limitFinding = (reason: SyntaxReason, limit: number, position: SourcePosition | null): Finding =>
  makeFinding('MSG-012', { reason, expected: String(limit), position, params: { limit: String(limit) } });

const firstState = (refused: boolean, isOrder: boolean): FirstState => {
  if (refused) return 'refused';
  return isOrder ? 'waiting' : 'set-aside';
};

const placeOf = (position: SourcePosition): { readonly line: number; readonly column: number } =>
  'line' in position ? position : { line: 1, column: 1 };
