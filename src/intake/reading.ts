import { DEFAULT_CHECKS, heldTo, makeFinding, type Finding, type SyntaxChecks, type SyntaxReason } from '../findings';
import type { Charset, Envelope, MessageGroup } from '../formats';
import type { SourcePosition } from '../kernel';
import type { TradingPartner } from '../master';
import { DEFAULT_LIMITS, type Limits } from '../platform';
import { EnvelopeReading, type ReadEnvelope } from './envelope-reading';
import { referenceKey, type PriorUse } from './envelope-reference';
import type { ReadMessage } from './read-message';
import { mostTelling, refuses, reports } from './refusal';
import type { Range } from './range-digests';
import type { FirstState } from './road';
import type { UnderstoodEvent, UnderstoodMessage } from './understood';

/** How much of one file is kept until its end. */
export type ReadingLimits = Pick<Limits, 'envelopes' | 'groups' | 'refusedMessages'>;

/** An envelope whose acknowledgement does not refuse it, so that it would use its control reference. */
export interface Claimant extends Range {
  readonly index: number;
  readonly key: string;
  readonly partner: TradingPartner | null;
}

/** Where a message stands. */
type Place = Pick<ReadMessage, 'envelope' | 'groupIndex'>;

/** Refused messages that are kept of an envelope which has too many of them: examples of what is wrong, for the case. */
const EXAMPLES = 10;

/**
 * Turns what is understood of a file into what is written down. One instance reads one file; its memory grows with the number of envelopes, of
 * groups and of what is refused up to their limits, not with the file.
 */
export class Reading {
  private readonly open: EnvelopeReading[] = [];
  private lastCharset: Charset | null = null;
  private readonly loose: Finding[] = [];
  /** All groups of the file, by their index: what a message says may depend on its group. */
  readonly groups: MessageGroup[] = [];
  /** Refused messages and groups kept so far, over all envelopes. */
  private kept = 0;
  /** Messages that are accepted with errors, over all envelopes. */
  private reported = 0;
  /** More envelopes or groups than we process, as it was noticed: then the whole file is refused. */
  private tooMany: Finding | null = null;
  /** Envelopes of which nothing is kept any more. */
  private left = 0;
  /** What is told of the file as a whole: one finding, however often it is asked for. */
  private told: Finding | null = null;

  constructor(
    private readonly partnerOf: (envelope: Envelope) => TradingPartner | null,
    private readonly limits: ReadingLimits = DEFAULT_LIMITS,
  ) {}

  /** Takes in events, in their order. @returns the messages among them */
  take(events: readonly UnderstoodEvent[]): readonly ReadMessage[] {
    const messages: ReadMessage[] = [];
    for (const event of events) {
      if (this.tooMany !== null) this.countLeft(event);
      else if (event.kind === 'message') messages.push(this.message(event.message));
      else if (event.kind === 'envelope') this.begin(event);
      else if (event.kind === 'group') this.beginGroup(event.group);
      else if (event.kind === 'group-end') this.endGroup(event);
      else this.end(event);
    }
    return messages;
  }

  /** Of what follows in the file envelopes are counted, so that people know how many senders hear nothing, and nothing else. */
  get isOver(): boolean {
    return this.tooMany !== null;
  }

  /** To be asked when the file was read to its end. */
  get envelopes(): readonly ReadEnvelope[] {
    const above = this.ofFile;
    return this.open.map((open) => open.read(above));
  }

  /** What refuses the whole file. */
  private get ofFile(): Finding | null {
    const { tooMany, left } = this;
    if (tooMany === null || left === 0) return tooMany;
    this.told ??= { ...tooMany, params: { ...tooMany.params, left } };
    return this.told;
  }

  /** What holds no header of an interchange is rubbish behind the last one. */
  private countLeft(event: UnderstoodEvent): void {
    if (event.kind === 'envelope' && event.header !== undefined) this.left++;
  }

  /**
   * The envelopes that would use their control references, in the order of the file. One that is refused, itself or with each of its
   * messages, uses none: it may come again corrected.
   */
  get claimants(): readonly Claimant[] {
    if (this.tooMany !== null) return [];
    return this.open.flatMap((open, index) => {
      const { envelope, partner, headerStart: start, end } = open;
      const key = referenceKey(envelope);
      return key === null || end === null || open.allRefused || open.isWrong
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
    const open = this.open[index];
    const use = open?.priorUse ?? null;
    if (open === undefined || use?.sameContent !== true) return null;
    return makeFinding('MSG-009', { params: open.useParams(use) });
  }

  /** Whether a message is refused together with its envelope or its group, whatever it says itself. */
  refuses({ envelope, groupIndex }: Place): boolean {
    const open = this.open[envelope];
    return open !== undefined && (this.tooMany !== null || open.isRefused || open.refusesGroup(groupIndex));
  }

  /** Where limits of the file were passed: too many envelopes or groups, and too many refused messages of an envelope. */
  get passedLimits(): readonly Finding[] {
    return [this.ofFile, ...this.open.map(({ overflow }) => overflow)].filter((finding) => finding !== null);
  }

  /** Findings of a file in which no envelope begins. */
  get looseFindings(): readonly Finding[] {
    return this.loose;
  }

  /** How the text was decoded; the last word of the reader. Null when nothing was read. */
  get charset(): Charset | null {
    return this.lastCharset;
  }

  private begin(event: Extract<UnderstoodEvent, { kind: 'envelope' }>): void {
    if (this.open.length >= this.limits.envelopes) {
      this.tooMany = limitFinding('too-many-envelopes', this.limits.envelopes, event.envelope.position);
      this.countLeft(event);
      return;
    }
    this.lastCharset = event.charset;
    this.open.push(new EnvelopeReading(event, this.partnerOf(event.envelope)));
  }

  private beginGroup(group: MessageGroup): void {
    if (this.groups.length < this.limits.groups) this.groups.push(group);
    else this.tooMany = limitFinding('too-many-groups', this.limits.groups, group.position);
  }

  private endGroup(event: Extract<UnderstoodEvent, { kind: 'group-end' }>): void {
    const open = this.open[event.group.envelope];
    if (open?.endGroup(event) === true) this.keep(open, event.group.position);
  }

  private end(event: Extract<UnderstoodEvent, { kind: 'envelope-end' }>): void {
    this.lastCharset = event.charset;
    const open = this.open[event.index];
    if (open === undefined) this.loose.push(...event.findings);
    else open.close(event);
  }

  private message(message: UnderstoodMessage): ReadMessage {
    const open = this.open[message.envelope];
    const read = note(message, open?.checks ?? DEFAULT_CHECKS);
    open?.count(read);
    if (open === undefined) return read;
    if (read.state === 'refused' && this.keep(open, message.position)) open.keepRefused(read);
    if (read.state !== 'refused' && this.isReported(message, read, open)) open.keepReported(read);
    return read;
  }

  /** Whether the acknowledgement names a message that it accepts, with its errors. Beyond the limit it only accepts, which is as true. */
  private isReported(
    { format, groupIndex }: UnderstoodMessage,
    { findings }: ReadMessage,
    open: EnvelopeReading,
  ): boolean {
    if (format !== 'x12' || groupIndex === null || !findings.some((finding) => reports(finding, open.checks)))
      return false;
    return this.reported++ < this.limits.refusedMessages;
  }

  /**
   * Whether something more that is refused can be kept. What the acknowledgement does not name it accepts (edi-facts, 4.2), so a refusal
   * that is not kept must refuse the envelope with everything in it.
   */
  private keep(open: EnvelopeReading, position: SourcePosition): boolean {
    if (open.overflow !== null) return false;
    if (this.kept < this.limits.refusedMessages) {
      this.kept++;
      return true;
    }
    open.overflow = limitFinding('too-many-refused-messages', this.limits.refusedMessages, position);
    this.kept -= open.refusedMessages.splice(EXAMPLES).length;
    return false;
  }
}

/** What is written down of a message, under the checks that its sender is held to. */
function note(message: UnderstoodMessage, checks: SyntaxChecks): ReadMessage {
  const { order, taken, frame, syntaxFindings, guideFindings, position, format: _, ...kept } = message;
  const own = heldTo(syntaxFindings, checks);
  const found = [...own, ...heldTo(guideFindings, checks)];
  const refused = found.some((finding) => refuses(finding, checks));
  const start = placeOf(position);
  return {
    ...kept,
    startLine: start.line,
    startColumn: start.column,
    orderNumber: order?.number ?? null,
    orderingKey: order?.orderingKey ?? null,
    state: firstState(refused, taken, frame),
    findings: mostTelling(refused || !taken ? found : own, checks),
  };
}

const limitFinding = (reason: SyntaxReason, limit: number, position: SourcePosition | null): Finding =>
  makeFinding('MSG-012', { reason, expected: String(limit), position, params: { limit: String(limit) } });

const firstState = (refused: boolean, taken: boolean, frame: boolean): FirstState => {
  if (refused) return 'refused';
  if (frame) return 'frame';
  return taken ? 'waiting' : 'set-aside';
};

const placeOf = (position: SourcePosition): { readonly line: number; readonly column: number } =>
  'line' in position ? position : { line: 1, column: 1 };
