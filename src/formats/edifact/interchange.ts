import type { Finding } from '../../findings';
import type { SegmentPosition } from '../../kernel';
import { NO_ENVELOPE, type Charset, type Envelope } from '../message';
import { charsetOf, type CharsetDecision } from './charset';
import { checkHeader, envelopeOf, sameCount, sameReference } from './envelope';
import type { EdifactSegments } from './segments';
import { elementFinding, syntaxFinding } from './syntax-findings';
import { FINDING_LIMIT } from './structure';

interface Group {
  readonly reference: string | null;
  messages: number;
}

/** One interchange while it is read: what UNB said, what was counted, what was found. */
export class Interchange {
  readonly envelope: Envelope;
  readonly findings: Finding[] = [];
  /** Segments so far, UNB being 1, those of messages included. */
  segments = 1;
  messages = 0;
  /** UNZ was read. */
  closed = false;
  private groups = 0;
  private group: Group | null = null;
  private lastOutside = -1;
  private charsets: CharsetDecision[] = [];

  constructor(
    readonly index: number,
    readonly header: EdifactSegments | null,
  ) {
    this.envelope = header === null ? NO_ENVELOPE : envelopeOf(header);
    if (header !== null) this.findings.push(...checkHeader(header));
  }

  get syntaxId(): string | null {
    return this.envelope.syntax?.id ?? null;
  }

  /** What the messages were read as, over all of them. Messages decide for themselves, so an interchange can be mixed. */
  get charset(): Charset {
    const declared = this.syntaxId;
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

  countMessage(): void {
    this.messages++;
    if (this.group !== null) this.group.messages++;
  }

  openGroup(header: EdifactSegments): void {
    this.groups++;
    this.group = { reference: header.value(0, 5), messages: 0 };
  }

  /** UNE 0060 and 0048 against UNG. */
  closeGroup(trailer: EdifactSegments): void {
    if (this.group === null) {
      this.addOutside(trailer);
      return;
    }
    this.compare(trailer, this.group.messages, this.group.reference);
    this.group = null;
  }

  /** UNZ 0036 (groups where UNG is used, else messages) and 0020 against UNB. */
  close(trailer: EdifactSegments): void {
    this.closed = true;
    this.compare(trailer, this.groups > 0 ? this.groups : this.messages, this.envelope.reference);
    if (this.messages === 0) {
      this.add(syntaxFinding('interchange-empty', { segment: 'UNZ', position: trailer.position(0), actual: 0 }));
    }
  }

  /** Segments where none may be; told once for those that stand together. */
  addOutside(segment: EdifactSegments): void {
    const again = this.lastOutside === this.segments - 1;
    this.lastOutside = this.segments;
    if (again) return;
    const position = segment.position(0);
    this.add(
      syntaxFinding('segment-outside-message', { segment: position.segment, position, actual: segment.text(0) }),
    );
  }

  /** The interchange ends without UNZ, within a segment or message (truncated) or between them. */
  addMissingTrailer(truncated: boolean, place: Omit<SegmentPosition, 'segment' | 'segmentIndex'>): void {
    if (this.closed) return;
    const reason = truncated ? 'interchange-truncated' : 'interchange-trailer-missing';
    const position = { segment: 'UNZ', segmentIndex: this.segments + 1, ...place };
    this.add(syntaxFinding(reason, { segment: 'UNZ', position, actual: null, expected: 'UNZ' }));
  }

  private compare(trailer: EdifactSegments, counted: number, reference: string | null): void {
    const written = trailer.value(0, 1);
    if (!sameCount(written, counted)) {
      this.add(elementFinding('interchange-message-count', trailer.position(0, 1), written, counted));
    }
    const given = trailer.value(0, 2);
    if (!sameReference(given, reference) && this.header !== null) {
      this.add(elementFinding('interchange-reference-mismatch', trailer.position(0, 2), given, reference));
    }
  }
}
