import type { Finding } from '../../findings';
import type { BytePosition } from '../../kernel';
import { DEFAULT_READ_LIMITS, type FileReader, type LineBreaksOf, type ReadEvent, type ReadLimits } from '../message';
import type { Dialect, EnvelopeTags } from './dialect';
import { Interchange, type ClosedGroup } from './interchange';
import type { MessageContext } from './message-context';
import { bytePosition } from './places';
import { syntaxOf } from './preamble';
import { readMessage } from './read-message';
import { Scanner } from './scanner';
import type { SegmentSink } from './segment-sink';
import { decodedWith, tagText, type PlaceInFile, type SegmentData } from './segment-data';
import { SeenReferences } from './seen-references';
import { SegmentRun } from './segment-run';
import type { ServiceCharacters } from './service-characters';
import { inSyntax, syntaxFinding } from './syntax-findings';
import { decide, traitsWithin, type TextTraits } from './text-check';

/** A message over a limit: its header, and why; nothing else of it is kept. */
interface Refusal {
  readonly header: SegmentData;
  readonly traits: TextTraits;
  readonly finding: Finding;
}

/**
 * Reads files of segments: several interchanges, groups or none, rubbish between them. One event an envelope, a group, a message,
 * an end of group or envelope; every fault a finding. Memory is bounded by the largest message.
 */
export class SegmentReader implements FileReader {
  readonly format: Dialect['format'];
  private readonly scanner: Scanner;
  private events: ReadEvent[] = [];
  private interchange: Interchange | null = null;
  private interchanges = 0;
  private readonly references = new SeenReferences();
  private groups = 0;
  private messages = 0;
  private inMessage = false;
  private refusal: Refusal | null = null;
  /** Decimal mark of the service string advice, -1 without one. */
  private decimal = -1;
  /** Offset of the advice before the interchange to come. */
  private adviceStart: number | null = null;
  /** Found before the interchange that it belongs to. */
  private early: Finding[] = [];

  /** Segments that cannot stand in a message: before them a message without trailer has ended. */
  private readonly boundaries: readonly number[];
  private readonly tags: EnvelopeTags;

  constructor(
    private readonly dialect: Dialect,
    private readonly limits: ReadLimits = DEFAULT_READ_LIMITS,
    private readonly lineBreaksOf: LineBreaksOf = () => 'auto',
  ) {
    const { format, tags, opening } = dialect;
    this.format = format;
    this.tags = tags;
    const { interchange, group, message } = tags;
    this.boundaries = [interchange.header, group.header, message.header, group.trailer, interchange.trailer];
    const sink: SegmentSink = {
      advice: (characters, place) => {
        this.advice(characters, place);
      },
      segment: (tag) => {
        this.segment(tag);
      },
      oversize: (tag, place) => {
        this.oversize(tag, place);
      },
      garbage: (place, length, sample) => {
        this.garbage(place, length, sample);
      },
    };
    this.scanner = new Scanner(opening, sink, limits.segmentBytes);
  }

  push(chunk: Uint8Array): readonly ReadEvent[] {
    this.scanner.push(chunk);
    return this.takeEvents();
  }

  end(): readonly ReadEvent[] {
    const unfinished = this.scanner.end();
    const truncated = unfinished || this.inMessage || this.refusal !== null;
    const stray = unfinished && (this.interchange?.closed ?? true);
    this.closeInterchange(truncated);
    if (this.interchanges === 0 || stray) {
      const reason = this.interchanges === 0 ? 'interchange-header-missing' : 'interchange-truncated';
      this.early.push(
        syntaxFinding(reason, {
          segment: this.header,
          position: this.position(this.scanner.here()),
          expected: this.header,
        }),
      );
    }
    this.tellEarly();
    return this.takeEvents();
  }

  /** What was found outside every interchange goes to an envelope of which nothing is known. */
  private tellEarly(): void {
    if (this.early.length === 0) return;
    const interchange = new Interchange(this.dialect, this.interchanges++, null);
    const { index, envelope, charset } = interchange;
    this.events.push(
      { kind: 'envelope', index, envelope, charset },
      { kind: 'envelope-end', index, findings: this.early, charset },
    );
    this.early = [];
  }

  /** What is pushed is one message of a file, which is read as it was there. */
  continueAt({ index, envelope, group, interchange, characters, start, wrapped }: MessageContext): void {
    this.scanner.continueAt(start, characters, wrapped);
    this.decimal = characters.decimal;
    this.interchange = new Interchange(this.dialect, envelope, null, interchange);
    this.interchange.continueGroup(group);
    this.interchanges = envelope + 1;
    this.messages = index;
  }

  /** What segments are cut by at present; the decimal mark is that of the service string advice, -1 without one. */
  get characters(): ServiceCharacters {
    return { ...this.scanner.inUse, decimal: this.decimal };
  }

  private takeEvents(): readonly ReadEvent[] {
    const { events } = this;
    this.events = [];
    return inSyntax(events, this.format);
  }

  private position(place: PlaceInFile): BytePosition {
    return bytePosition(place, this.interchange?.charset.used === 'UTF-8');
  }

  /** Tag of the segment that opens an interchange. */
  private get header(): string {
    return tagText(this.tags.interchange.header);
  }

  private advice(characters: ServiceCharacters | null, place: PlaceInFile): void {
    this.closeInterchange(this.inMessage || this.refusal !== null);
    this.decimal = characters?.decimal ?? -1;
    this.adviceStart = place.offset;
    if (characters !== null) return;
    const position = { segment: 'UNA', segmentIndex: 1, ...this.position(place) };
    this.early.push(
      syntaxFinding('service-characters-invalid', { segment: 'UNA', position, actual: 'UNA', expected: ":+.? '" }),
    );
  }

  private garbage(place: PlaceInFile, length: number, sample: string): void {
    const finding = syntaxFinding('garbage-between-segments', {
      segment: this.header,
      position: this.position(place),
      actual: sample,
      expected: length,
      otherSyntax: syntaxOf(sample),
    });
    if (this.interchange === null) this.early.push(finding);
    else this.interchange.add(finding);
  }

  private segment(tag: number): void {
    if (this.interchange !== null) this.interchange.segments++;
    if (this.refusal !== null) this.segmentOfRefused(tag);
    else if (this.inMessage) this.segmentOfMessage(tag);
    else this.serviceSegment(tag);
  }

  private segmentOfMessage(tag: number): void {
    const { scanner } = this;
    if (tag === this.tags.message.trailer) {
      this.finishMessage(scanner.unit.segmentCount, scanner.here().offset);
      scanner.discard();
    } else if (this.boundaries.includes(tag)) {
      this.finishMessage(scanner.unit.segmentCount - 1, null);
      scanner.discardAllButLast();
      this.serviceSegment(tag);
    } else if (scanner.unitBytes > this.limits.messageBytes || scanner.unit.markCount > this.limits.messageBytes / 2) {
      this.refuse('message-too-large', tag, scanner.segmentPlace, scanner.unit.segmentCount, this.limits.messageBytes);
      scanner.discard();
    }
  }

  private segmentOfRefused(tag: number): void {
    if (tag === this.tags.message.trailer) this.finishRefused(this.scanner.here().offset);
    else if (this.boundaries.includes(tag)) {
      this.finishRefused(this.scanner.segmentPlace.offset);
      this.serviceSegment(tag);
      return;
    }
    this.scanner.discard();
  }

  private serviceSegment(tag: number): void {
    const { scanner, tags } = this;
    if (tag === tags.interchange.header) this.openInterchange(this.takeService(1));
    else if (this.interchange === null || this.interchange.closed) this.openInterchange(null);
    if (tag === tags.message.header) {
      this.inMessage = true;
      return;
    }
    const { interchange } = this;
    if (interchange !== null && tag !== tags.interchange.header) this.insideInterchange(interchange, tag);
    scanner.discard();
  }

  private insideInterchange(interchange: Interchange, tag: number): void {
    const { tags } = this;
    if (this.dialect.lone.has(tag)) {
      interchange.lowerLevelSeen = true;
      this.emit(this.scanner.take(1, 1), [], this.scanner.here().offset, null);
      return;
    }
    if (this.dialect.requests.has(tag)) return;
    const segment = this.takeService(interchange.segments);
    if (tag === tags.group.header) {
      this.endGroup(interchange.abandonGroup(this.position(this.scanner.segmentPlace)));
      this.events.push({ kind: 'group', group: interchange.openGroup(segment, this.groups++) });
    } else if (tag === tags.group.trailer) this.endGroup(interchange.closeGroup(segment));
    else if (tag === tags.interchange.trailer) {
      this.endGroup(interchange.abandonGroup(this.position(this.scanner.segmentPlace)));
      interchange.close(segment);
      interchange.end = this.scanner.here().offset;
      this.scanner.seek();
      // An advice holds for one interchange.
      this.decimal = -1;
    } else interchange.addOutside(segment);
  }

  private endGroup(closed: ClosedGroup | null): void {
    if (closed === null) return;
    const { group, messages: messageCount, declared, findings } = closed;
    this.events.push({ kind: 'group-end', group, messageCount, declared, findings });
  }

  /** A service segment by itself; a line break inside one is never data. */
  private takeService(segmentIndex: number): SegmentRun {
    return this.decoded({ ...this.scanner.take(1, segmentIndex), wrapped: true });
  }

  /** The segments of the unit in their character set, by which columns are counted. */
  private decoded(data: SegmentData): SegmentRun {
    const { high } = traitsWithin(this.scanner.unit, data.bytes);
    const decision = decide(data.bytes, high, this.interchange?.charsetId ?? null);
    return new SegmentRun(decision === null ? data : decodedWith(data, decision.decoder));
  }

  private openInterchange(header: SegmentRun | null): void {
    this.closeInterchange(false);
    const interchange = new Interchange(this.dialect, this.interchanges++, header);
    this.interchange = interchange;
    for (const finding of this.early.splice(0)) interchange.add(finding);
    const { index, envelope, charset } = interchange;
    const lineBreaks = header === null ? 'auto' : this.lineBreaksOf(envelope, index);
    this.scanner.lines.agree(lineBreaks);
    if (header === null) {
      const position = this.position(this.scanner.segmentPlace);
      const segment = this.header;
      interchange.add(
        syntaxFinding('interchange-header-missing', { segment, position, actual: null, expected: segment }),
      );
    } else {
      interchange.noteReference('interchange', header, this.references);
      this.scanner.useRepetition(this.dialect.opening.repeats || this.dialect.separatesRepetitions(envelope));
    }
    const range = { start: this.adviceStart ?? this.scanner.unit.place.offset, end: this.scanner.here().offset };
    this.adviceStart = null;
    const { characters } = this;
    const told = { index, envelope, charset, characters, lineBreaks };
    this.events.push({ kind: 'envelope', ...told, ...(header === null ? {} : { header: range }) });
  }

  /**
   * Ends what is open.
   * @param truncated the bytes ended within a message or segment
   * @param place where it ends
   */
  private closeInterchange(truncated: boolean, place = this.scanner.here()): void {
    if (this.inMessage) {
      this.finishMessage(this.scanner.unit.segmentCount, null);
      this.scanner.discard();
    }
    if (this.refusal !== null) this.finishRefused(place.offset);
    const { interchange } = this;
    if (interchange === null) return;
    this.endGroup(interchange.abandonGroup(this.position(place)));
    interchange.addMissingTrailer(truncated, this.position(place));
    const { index, findings, charset, end } = interchange;
    this.events.push({ kind: 'envelope-end', index, findings, charset, ...(end === null ? {} : { end }) });
    this.interchange = null;
  }

  /** @param byteEnd one past the terminator of the trailer, null when there is none. */
  private finishMessage(segments: number, byteEnd: number | null): void {
    this.inMessage = false;
    const { unit } = this.scanner;
    const data = this.scanner.take(segments, 1);
    const known: Finding[] = [];
    if (byteEnd === null) {
      const position = this.decoded(data).position(segments - 1);
      const segment = tagText(this.tags.message.trailer);
      known.push(syntaxFinding('message-trailer-missing', { segment, position, actual: null, expected: segment }));
    }
    const empty = unit.emptyWithin(segments);
    if (empty > 0) {
      const position = this.decoded(data).position(segments - 1);
      known.push(syntaxFinding('segment-empty', { segment: '', position, actual: empty, expected: 0 }));
    }
    this.emit(data, known, byteEnd ?? data.place.offset + data.bytes.length, null);
  }

  private finishRefused(byteEnd: number): void {
    const { refusal } = this;
    this.refusal = null;
    if (refusal === null) return;
    // How many lines of a refused segment went by before it was refused is a matter of chunks; at its end it is not.
    const header = { ...refusal.header, wrapped: this.scanner.lines.wrapped };
    this.emit(header, [refusal.finding], byteEnd, refusal);
  }

  private emit(data: SegmentData, known: readonly Finding[], byteEnd: number, refusal: Refusal | null): void {
    const { interchange } = this;
    if (interchange === null) return;
    const lone = this.dialect.lone.has(data.list[2] ?? 0);
    const again = lone ? null : interchange.countMessage(new SegmentRun(data));
    const { message, charset } = readMessage(data, {
      dialect: this.dialect,
      index: this.messages++,
      envelope: interchange.index,
      group: interchange.group?.group ?? null,
      byteEnd,
      charsetId: interchange.charsetId,
      decimal: this.dialect.decimalMark(this.decimal),
      traits: refusal?.traits ?? traitsWithin(this.scanner.unit, data.bytes),
      known: again === null ? known : [again, ...known],
      refused: refusal !== null,
    });
    interchange.noteCharset(charset);
    this.events.push({ kind: 'message', message });
  }

  private oversize(tag: number, place: PlaceInFile): void {
    if (this.interchange !== null) this.interchange.segments++;
    // What follows is another interchange, which may be cut by other characters, whatever its header says.
    if (tag === this.tags.interchange.header) this.closeInterchange(false, place);
    if (this.refusal !== null) return;
    if (this.inMessage) {
      const index = this.scanner.unit.segmentCount + 1;
      this.refuse('segment-too-large', tag, place, index, this.limits.segmentBytes);
      return;
    }
    if (this.interchange === null || this.interchange.closed) this.openInterchange(null);
    this.interchange?.add(
      this.tooLarge(
        'segment-too-large',
        tag,
        this.position(place),
        this.interchange.segments,
        this.limits.segmentBytes,
      ),
    );
  }

  /** Keeps the header of the message at hand, to name it by, and skips the rest of it. */
  private refuse(
    reason: 'message-too-large' | 'segment-too-large',
    tag: number,
    place: PlaceInFile,
    segmentIndex: number,
    limit: number,
  ): void {
    this.inMessage = false;
    const header = this.scanner.take(1, 1);
    const traits = traitsWithin(this.scanner.unit, header.bytes);
    // Columns are counted as those of the header are: of the rest of the message nothing is kept.
    const charset = decide(header.bytes, traits.high, this.interchange?.charsetId ?? null);
    const position = bytePosition(place, charset?.decoder.name === 'UTF-8');
    this.refusal = { header, traits, finding: this.tooLarge(reason, tag, position, segmentIndex, limit) };
  }

  private tooLarge(
    reason: 'message-too-large' | 'segment-too-large',
    tag: number,
    place: BytePosition,
    segmentIndex: number,
    limit: number,
  ): Finding {
    const segment = tagText(tag);
    const position = { segment, segmentIndex, ...place };
    return syntaxFinding(reason, { segment, position, actual: null, expected: limit });
  }
}
