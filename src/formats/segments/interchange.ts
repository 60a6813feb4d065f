import type { Finding } from '../../findings';
import type { SegmentPosition } from '../../kernel';
import { NO_ENVELOPE, type Charset, type Envelope, type MessageGroup } from '../message';
import { charsetOf, type CharsetDecision } from './charset';
import { checkControls } from './control-check';
import type { Dialect, EnvelopeTags } from './dialect';
import type { SegmentRun } from './segment-run';
import { tagText } from './segment-data';
import { MessageSequence } from './message-sequence';
import { SeenReferences } from './seen-references';
import { elementFinding, syntaxFinding } from './syntax-findings';
import { FINDING_LIMIT } from './structure';

/** A group while it is read. */
export interface OpenGroup {
  readonly group: MessageGroup;
  readonly findings: Finding[];
  messages: number;
}

/** A group that is over. */
export interface ClosedGroup extends Readonly<OpenGroup> {
  /** What its trailer counts; null without trailer. */
  readonly declared: string | null;
}

/** One interchange while it is read: what its header said, what was counted, what was found. */
export class Interchange {
  readonly envelope: Envelope;
  readonly findings: Finding[] = [];
  /** Segments so far, the header being 1, those of messages included. */
  segments = 1;
  messages = 0;
  /** The trailer was read. */
  closed = false;
  /** Something that stands in place of messages was read, such as TA1. */
  lowerLevelSeen = false;
  /** One past the terminator of the trailer; null until it was read. */
  end: number | null = null;
  group: OpenGroup | null = null;
  private groups = 0;
  private readonly sequence = new MessageSequence();
  private messagesOutsideGroups = 0;
  private lastOutside = -1;
  private charsets: CharsetDecision[] = [];
  private readonly groupReferences = new SeenReferences();
  /** Of the group at hand; without groups of the interchange. */
  private messageReferences = new SeenReferences();

  constructor(
    private readonly dialect: Dialect,
    readonly index: number,
    readonly header: SegmentRun | null,
    known: Envelope = NO_ENVELOPE,
  ) {
    this.envelope = header === null ? known : dialect.readEnvelope(header);
    if (header !== null) this.findings.push(...dialect.checkEnvelope(header), ...checkControls(header));
  }

  /** What was declared, for decoding; undefined where nothing can be. */
  get charsetId(): string | null | undefined {
    return this.dialect.charsetId(this.envelope);
  }

  /** What the messages were read as, over all of them. Messages decide for themselves, so an interchange can be mixed. */
  get charset(): Charset {
    const declared = this.charsetId ?? null;
    const first = this.charsets[0];
    if (first === undefined) {
      const used = charsetOf(declared);
      return { declared, used: used ?? 'US-ASCII', reason: used === null ? 'ascii' : 'declared' };
    }
    const names = [...new Set(this.charsets.map(({ decoder }) => decoder.name))];
    if (names.length === 1) return { declared, used: first.decoder.name, reason: first.reason };
    return { declared, used: names.join(', '), reason: 'mixed' };
  }

  /** Notes how a message was decoded; one of each kind is enough. */
  noteCharset(decision: CharsetDecision | null): void {
    if (decision === null) return;
    const known = this.charsets.some(
      ({ decoder, reason }) => decoder === decision.decoder && reason === decision.reason,
    );
    if (!known) this.charsets.push(decision);
  }

  add(finding: Finding): void {
    if (this.findings.length < FINDING_LIMIT) this.findings.push(finding);
  }

  /**
   * @param message for what may be said about its place, and what it says about the interchange
   * @returns that its reference came before in the interchange, or in the group where it stands in one
   */
  countMessage(message: SegmentRun): Finding | null {
    this.messages++;
    if (this.group !== null) this.group.messages++;
    else this.tellUngrouped(message);
    if (this.header !== null) {
      for (const finding of this.dialect.checkAgainst(this.envelope, message)) this.add(finding);
    }
    const again = this.comesAgain('message', message, this.messageReferences);
    if (this.dialect.countedMessages) this.checkSequence(message, again !== null);
    return again;
  }

  openGroup(header: SegmentRun, index: number): MessageGroup {
    this.groups++;
    this.messageReferences = new SeenReferences();
    this.sequence.mayRestart();
    this.noteReference('group', header, this.groupReferences);
    const group = this.dialect.readGroup(header, index, this.index);
    this.group = { group, findings: [...this.dialect.checkGroup(header), ...checkControls(header)], messages: 0 };
    return group;
  }

  /** A message that is read alone stands in this group. */
  continueGroup(group: MessageGroup | null): void {
    this.group = group && { group, findings: [], messages: 0 };
  }

  /** The trailer of a group against its header and what was counted. Null when no group is open. */
  closeGroup(trailer: SegmentRun): ClosedGroup | null {
    const { group } = this;
    if (group === null) {
      this.addOutside(trailer);
      return null;
    }
    this.group = null;
    const found = this.compare(trailer, group.messages, group.group.reference, 'group');
    return { ...group, findings: [...group.findings, ...found], declared: trailer.value(0, 1) };
  }

  /** A group ends without its trailer. */
  abandonGroup(place: Omit<SegmentPosition, 'segment' | 'segmentIndex'>): ClosedGroup | null {
    const { group } = this;
    if (group === null) return null;
    this.group = null;
    const segment = tagText(this.dialect.tags.group.trailer);
    const position = { segment, segmentIndex: this.segments, ...place };
    const missing = syntaxFinding('group-trailer-missing', { segment, position, actual: null, expected: segment });
    return { ...group, findings: [...group.findings, missing], declared: null };
  }

  /** The trailer of the interchange against its header and what was counted. */
  close(trailer: SegmentRun): void {
    this.closed = true;
    const counted = this.dialect.countOf(this.groups, this.messages);
    for (const finding of this.compare(trailer, counted, this.envelope.reference, 'interchange')) this.add(finding);
    if (this.messages === 0 && !this.lowerLevelSeen) {
      const segment = tagText(this.dialect.tags.interchange.trailer);
      this.add(syntaxFinding('interchange-empty', { segment, position: trailer.position(0), actual: 0 }));
    }
  }

  /** Tells of a reference that came before. It may be the same thing once more: whoever reads decides. */
  noteReference(level: 'interchange' | 'group', header: SegmentRun, references: SeenReferences): void {
    const again = this.comesAgain(level, header, references);
    if (again !== null) this.add(again);
  }

  private comesAgain(level: keyof EnvelopeTags, header: SegmentRun, references: SeenReferences): Finding | null {
    const at = this.dialect.referenceAt[level];
    const reference = header.value(0, at);
    const whose = level === 'interchange' ? `${this.envelope.sender ?? ''} ${reference ?? ''}` : reference;
    return references.again(whose) ? elementFinding(`${level}-duplicate`, header.position(0, at), reference) : null;
  }

  /** A number that is not the next one: messages stand in another order, or one between is missing. The count says which. */
  private checkSequence(header: SegmentRun, again: boolean): void {
    const at = this.dialect.referenceAt.message;
    const reference = header.value(0, at);
    const expected = this.sequence.next(reference);
    if (expected === null || again || reference === null) return;
    const position = header.position(0, at);
    this.add(
      syntaxFinding('message-reference-mismatch', {
        ...{ segment: position.segment, position, actual: reference, expected },
        ...{ code: 'MSG-010', severity: 'warning' },
      }),
    );
  }

  /** Segments where none may be; told once for those that stand together. */
  addOutside(segment: SegmentRun): void {
    const again = this.lastOutside === this.segments - 1;
    this.lastOutside = this.segments;
    if (again) return;
    const position = segment.position(0);
    this.add(
      syntaxFinding('segment-outside-message', { segment: position.segment, position, actual: segment.text(0) }),
    );
  }

  /** The interchange ends without its trailer, within a segment or message (truncated) or between them. */
  addMissingTrailer(truncated: boolean, place: Omit<SegmentPosition, 'segment' | 'segmentIndex'>): void {
    if (this.closed) return;
    const reason = truncated ? 'interchange-truncated' : 'interchange-trailer-missing';
    const segment = tagText(this.dialect.tags.interchange.trailer);
    const position = { segment, segmentIndex: this.segments + 1, ...place };
    this.add(syntaxFinding(reason, { segment, position, actual: null, expected: segment }));
  }

  /** A message outside a group where others stand in one, or where all must. Told once an interchange. */
  private tellUngrouped(header: SegmentRun): void {
    const { grouping } = this.dialect;
    this.messagesOutsideGroups++;
    if (this.messagesOutsideGroups > 1 || this.header === null || grouping === 'free') return;
    if (grouping === 'all-or-none' && this.groups === 0) return;
    const segment = tagText(this.dialect.tags.group.header);
    this.add(
      syntaxFinding('message-outside-group', {
        segment,
        position: header.position(0),
        actual: null,
        expected: segment,
      }),
    );
  }

  private compare(
    trailer: SegmentRun,
    counted: number,
    reference: string | null,
    level: 'interchange' | 'group',
  ): readonly Finding[] {
    const findings: Finding[] = [...checkControls(trailer)];
    const written = trailer.value(0, 1);
    if (!sameCount(written, counted)) {
      findings.push(elementFinding(`${level}-message-count`, trailer.position(0, 1), written, counted));
    }
    if (!this.dialect.trailersRefer) return findings;
    const given = trailer.value(0, 2);
    if (!sameReference(given, reference, this.dialect.numericReferences) && this.header !== null) {
      findings.push(elementFinding(`${level}-reference-mismatch`, trailer.position(0, 2), given, reference));
    }
    return findings;
  }
}

/** Compares a control count with what was counted; leading zeros are no difference. */
export const sameCount = (written: string | null, counted: number): boolean =>
  written !== null && /^\d{1,9}$/.test(written.trim()) && Number(written) === counted;

/** Compares two control references; blanks around them are no difference, nor are zeros in front of a `numeric` one. */
export function sameReference(one: string | null, other: string | null, numeric = false): boolean {
  const plain = (reference: string | null): string => {
    const written = (reference ?? '').trim();
    return numeric ? written.replace(/^0+(?=\d)/, '') : written;
  };
  return plain(one) === plain(other);
}
