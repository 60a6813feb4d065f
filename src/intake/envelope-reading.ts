import { DEFAULT_CHECKS, heldTo, makeFinding, type Finding, type SyntaxChecks } from '../findings';
import {
  isAcknowledgement,
  type Envelope,
  type LineBreaks,
  type MessageGroup,
  type ReadEvent,
  type ServiceCharacters,
} from '../formats';
import { businessDateOf } from '../kernel';
import type { StoredEnvelope } from '../mapping';
import type { TradingPartner } from '../master';
import type { PriorUse } from './envelope-reference';
import type { ReadMessage } from './read-message';
import { isTold, mostTelling, refuses } from './refusal';

/** A group of an envelope. */
export interface ReadGroup {
  readonly group: MessageGroup;
  /** The count that its trailer gives; null without trailer. */
  readonly declared: string | null;
  readonly messageCount: number;
  /** Of the group itself, where it is refused or told of with errors. */
  readonly findings: readonly Finding[];
  /** With everything in it. */
  readonly refused: boolean;
}

/** An envelope of the file, with everything its acknowledgements are made of. */
export interface ReadEnvelope extends StoredEnvelope {
  readonly partner: TradingPartner | null;
  /** Of the envelope itself. */
  readonly findings: readonly Finding[];
  /** The envelope itself is wrong, so that none of its messages counts. */
  readonly refused: boolean;
  readonly messageCount: number;
  readonly groups: readonly ReadGroup[];
  /** Messages that are refused one by one, in groups or outside, with what they are refused for. */
  readonly refusedMessages: readonly ReadMessage[];
  /** Messages of groups that are accepted with errors, with those; only of a syntax whose acknowledgements can say so. */
  readonly reportedMessages: readonly ReadMessage[];
  /** Only acknowledgements inside: they are never acknowledged in turn. */
  readonly onlyAcknowledgements: boolean;
  readonly closed: boolean;
  /** Another envelope uses its control reference. With the same content it is that one once more: none of its messages counts again. */
  readonly priorUse: PriorUse | null;
}

/** Groups that are refused with everything in them, by their index in the file. */
export const refusedGroups = ({ groups }: Pick<ReadEnvelope, 'groups'>): ReadonlySet<number> =>
  new Set(groups.filter(({ refused }) => refused).map(({ group }) => group.index));

type EnvelopeEvent = Extract<ReadEvent, { kind: 'envelope' }>;
type EnvelopeEnd = Extract<ReadEvent, { kind: 'envelope-end' }>;
type GroupEnd = Extract<ReadEvent, { kind: 'group-end' }>;

/** One envelope while it is read: what was counted and found so far. */
export class EnvelopeReading {
  readonly envelope: Envelope;
  readonly headerStart: number;
  private readonly headerEnd: number;
  private readonly characters: ServiceCharacters | null;
  private readonly lineBreaks: LineBreaks;
  /** One past its trailer; null without one. */
  end: number | null = null;
  priorUse: PriorUse | null = null;
  refusedMessages: ReadMessage[] = [];
  /** What is done with faults of this sender; an unknown one is held to the defaults. */
  readonly checks: SyntaxChecks;
  /** More of it was refused than is named one by one: then it is refused as a whole. */
  overflow: Finding | null = null;
  private readonly reportedMessages: ReadMessage[] = [];
  private findings: readonly Finding[] = [];
  private readonly groups: ReadGroup[] = [];
  private readonly refusedGroups = new Set<number>();
  private messageCount = 0;
  private onlyAcknowledgements = true;
  private closed = false;

  constructor(
    { envelope, header, characters, lineBreaks = 'auto' }: EnvelopeEvent,
    readonly partner: TradingPartner | null,
  ) {
    this.envelope = envelope;
    this.checks = partner?.syntaxChecks ?? DEFAULT_CHECKS;
    this.headerStart = header?.start ?? 0;
    this.headerEnd = header?.end ?? 0;
    this.characters = characters ?? null;
    this.lineBreaks = lineBreaks;
  }

  /** Whether a finding refuses what it is about. */
  refusesFor(finding: Finding): boolean {
    return refuses(finding, this.checks);
  }

  count({ type }: Pick<ReadMessage, 'type'>): void {
    this.messageCount++;
    this.onlyAcknowledgements &&= isAcknowledgement(type);
  }

  /** A group is over: what refuses it stays with it, everything else that was found is told of the envelope. @returns whether it is refused */
  endGroup({ group, declared, messageCount, findings: found }: GroupEnd): boolean {
    const findings = heldTo(found, this.checks);
    const refused = findings.some((finding) => this.refusesFor(finding));
    if (refused) this.refusedGroups.add(group.index);
    else if (findings.length > 0) this.add(findings);
    // Of an envelope that is refused as a whole no group is told.
    if (this.overflow === null)
      this.groups.push({
        group,
        declared,
        messageCount,
        findings: refused ? this.most(findings) : this.told(findings),
        refused,
      });
    return refused;
  }

  private add(findings: readonly Finding[]): void {
    this.findings = this.most([...this.findings, ...findings]);
  }

  private most(findings: readonly Finding[]): readonly Finding[] {
    return mostTelling(findings, this.checks);
  }

  private told(findings: readonly Finding[]): readonly Finding[] {
    return this.most(findings.filter((finding) => isTold(finding, this.checks)));
  }

  close({ findings, end }: EnvelopeEnd): void {
    this.add(heldTo(findings, this.checks));
    this.closed = true;
    this.end = end ?? null;
  }

  /** Refused for what it says itself. */
  get isWrong(): boolean {
    return this.overflow !== null || this.findings.some((finding) => this.refusesFor(finding));
  }

  /** Refused with everything in it. */
  get isRefused(): boolean {
    return this.isWrong || this.priorUse?.sameContent === false;
  }

  /** Whether a message is refused together with its group. */
  refusesGroup(groupIndex: number | null): boolean {
    return groupIndex !== null && this.refusedGroups.has(groupIndex);
  }

  /** Each of its messages is refused, one by one or with its group. */
  get allRefused(): boolean {
    const ofGroups = this.groups.reduce(
      (count, { group, messageCount }) => count + (this.refusedGroups.has(group.index) ? messageCount : 0),
      0,
    );
    const others = this.refusedMessages.filter(({ groupIndex }) => !this.refusesGroup(groupIndex)).length;
    return this.messageCount > 0 && ofGroups + others === this.messageCount;
  }

  /** @param above what is wrong with the file as a whole */
  read(above: Finding | null): ReadEnvelope {
    const { envelope, partner, headerStart, headerEnd, messageCount, groups, refusedMessages, priorUse, closed } = this;
    const { onlyAcknowledgements, reportedMessages, characters, lineBreaks } = this;
    const all = [above, this.overflow, reuse(envelope, priorUse), ...tellingReuseOnce(priorUse, this.findings)];
    return {
      envelope, partner, headerStart, headerEnd, characters, lineBreaks, messageCount, groups, refusedMessages, reportedMessages, onlyAcknowledgements, closed, priorUse,
      findings: all.filter((finding) => finding !== null),
      refused: above !== null || this.isRefused,
    }; // prettier-ignore
  }

  /** What is said of an envelope that another one came before. */
  useParams(use: PriorUse): Finding['params'] {
    return useParams(this.envelope, use);
  }

  /** Keeps a refused message, with what its acknowledgement tells of it. */
  keepRefused(message: ReadMessage): void {
    this.refusedMessages.push({ ...message, findings: this.told(message.findings) });
  }

  /** Keeps a message that is accepted with errors. */
  keepReported(message: ReadMessage): void {
    this.reportedMessages.push({ ...message, findings: this.told(message.findings) });
  }
}

const useParams = ({ reference }: Envelope, { usedAt }: PriorUse): Finding['params'] => ({
  ref: reference,
  date: businessDateOf(usedAt),
});

/** That the reference was used before with other content. */
function reuse(envelope: Envelope, priorUse: PriorUse | null): Finding | null {
  if (priorUse?.sameContent !== false) return null;
  const { reference, position } = envelope;
  const segment = position !== null && 'segment' in position ? position.segment : null;
  const params = { ...useParams(envelope, priorUse), actual: reference, segment };
  return makeFinding('MSG-015', { reason: 'interchange-duplicate', actual: reference, position, params });
}

/** What the reader says of a reference that comes again in the file is left out where more is known about it. */
const tellingReuseOnce = (priorUse: PriorUse | null, findings: readonly Finding[]): readonly Finding[] =>
  priorUse === null ? findings : findings.filter(({ reason }) => reason !== 'interchange-duplicate');
