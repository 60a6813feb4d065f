import type { BytePosition } from '../../kernel';
import { Cursor } from './cursor';
import type { LineCounter } from './line-counter';
import { Preamble, type Opening } from './preamble';
import { MARK_SHIFT, type PlaceInFile, type SegmentData } from './segment-data';
import {
  BREAK,
  byteClasses,
  counting,
  CONTROL,
  HIGH,
  PLAIN,
  RELEASE,
  REPETITION,
  TAG_END,
  TERMINATOR,
  type ServiceCharacters,
} from './service-characters';
import type { SegmentSink } from './segment-sink';
import { SegmentUnit } from './unit';

/** A segment with more components than this is no segment; the largest one of the directories has under 100. */
const SEGMENT_MARKS = 4096;
const CR = 13;
const LF = 10;

/** `seeking`: outside an interchange; `between`: before a tag; `skipping`: inside a segment over the limit. */
type State = 'seeking' | 'between' | 'inside' | 'skipping';

/**
 * Cuts bytes into segments, elements and components in one pass, with chunks cut anywhere. Segments gather in a unit (one
 * message, or one service segment) until the sink takes and discards it: memory is bounded by the largest unit the sink allows.
 */
export class Scanner {
  private characters: ServiceCharacters;
  inUse: ServiceCharacters;
  readonly unit: SegmentUnit;

  private readonly cursor = new Cursor();
  readonly lines: Pick<LineCounter, 'wrapped' | 'agree'> = this.cursor.lines;
  private readonly preamble: Preamble;
  private classes: Uint8Array;
  private state: State = 'seeking';
  private released = false;
  /** Index in the window of the first byte of the unit. */
  private unitStart = 0;
  private segmentMark = 0;
  private segmentOffset = 0;
  private segmentLine = 1;
  private segmentLineStart = 0;
  private segmentContinuations = 0;
  private overflow = false;

  constructor(
    private readonly opening: Opening,
    private readonly sink: SegmentSink,
    private readonly segmentBytes: number,
  ) {
    this.characters = opening.characters;
    this.inUse = counting(opening.characters, opening.repeats);
    this.classes = byteClasses(opening.characters, opening.repeats);
    this.unit = new SegmentUnit(opening.characters);
    this.preamble = new Preamble(opening, this.cursor, (place, length, sample) => {
      sink.garbage(place, length, sample);
    });
  }

  push(chunk: Uint8Array): void {
    const { cursor } = this;
    cursor.window.append(chunk);
    this.scan(false);
    if (this.state === 'inside' && cursor.window.length - this.segmentStart() > this.segmentBytes) this.skipSegment();
    if (this.state === 'skipping' || (this.unit.listLength === 0 && this.state !== 'inside'))
      this.unitStart = cursor.at;
    cursor.at -= this.unitStart;
    cursor.window.release(this.unitStart);
    this.unitStart = 0;
  }

  /** No more bytes come. A trailer of the interchange without terminator is as good as one with. Returns whether another segment was left without. */
  end(): boolean {
    this.scan(true);
    this.preamble.closeGarbage();
    const { length } = this.cursor.window;
    if (this.state === 'inside' && this.tagOf(this.segmentStart(), length) === this.opening.trailer) this.finish();
    // A segment without terminator is not counted, so its marks must not become elements of the one before it.
    if (this.state === 'inside') this.unit.markCount = this.segmentMark;
    return this.state === 'inside' || this.state === 'skipping';
  }

  /** Where the scanner stands. */
  here(): PlaceInFile {
    return this.cursor.here();
  }

  /** Begins between two segments at a place of the file, instead of at its first byte. */
  continueAt({ offset, line, column }: BytePosition, characters: ServiceCharacters, wrapped: boolean): void {
    this.useCharacters(characters, true);
    this.cursor.window.offset = offset;
    this.cursor.lines.continueAt(offset, line, column, wrapped);
    this.state = 'between';
  }

  /** Where the last segment begins. */
  get segmentPlace(): PlaceInFile {
    const offset = this.segmentOffset;
    const bytesInLine = offset - this.segmentLineStart;
    return { offset, line: this.segmentLine, bytesInLine, continuationsInLine: this.segmentContinuations };
  }

  /** Bytes of the unit so far. */
  get unitBytes(): number {
    return this.cursor.at - this.unitStart;
  }

  /** Syntax version 4 separates the repetitions of an element with a character of its own. */
  useRepetition(repeats: boolean): void {
    this.useCharacters(this.characters, repeats);
  }

  /** After UNZ: what follows is another interchange or the end. */
  seek(): void {
    this.state = 'seeking';
    this.preamble.forgetAdvice();
  }

  /** A copy of the first `count` segments of the unit. */
  take(count: number, firstIndex: number): SegmentData {
    const { window, lines } = this.cursor;
    const last = this.unitStart + this.unit.endOf(count);
    const crlf = this.unit.characters.terminator === LF && window.byte(last) === CR;
    const end = Math.min(last + (crlf ? 2 : 1), window.length);
    const wrapped = this.unit.firstBreak >= 0 && lines.wrapped;
    return this.unit.copy(window.copy(this.unitStart, end), count, firstIndex, wrapped);
  }

  /** Forgets the unit; the next segment starts a new one. */
  discard(): void {
    this.unitStart = this.cursor.at;
    this.unit.clear();
  }

  /** Forgets all of the unit but its last segment, which becomes the first one of a new unit. */
  discardAllButLast(): void {
    this.unitStart += this.unit.startOfLast();
    const bytes = this.cursor.window.bytes.subarray(this.unitStart, this.cursor.at);
    this.unit.keepLast(this.segmentPlace, bytes, this.classes);
  }

  private segmentStart(): number {
    return this.unitStart + ((this.unit.marks[this.segmentMark] ?? 0) >> MARK_SHIFT);
  }

  private scan(final: boolean): void {
    const limit = this.cursor.window.length;
    while (this.cursor.at < limit && this.step(limit, final));
  }

  /** Goes on as far as the state allows; false when more bytes are needed. */
  private step(limit: number, final: boolean): boolean {
    switch (this.state) {
      case 'inside':
        return this.inside(limit);
      case 'between':
        return this.between(limit, final);
      case 'seeking':
        return this.seeking(final);
      case 'skipping':
        return this.skipping(limit);
    }
  }

  private seeking(final: boolean): boolean {
    const found = this.preamble.look(final);
    if (found === 'advice') this.readAdvice();
    else if (found === 'garbage') this.preamble.passGarbage();
    else if (found === 'header') {
      this.readHeaderCharacters();
      this.state = 'between';
    }
    return found !== 'wait';
  }

  private readHeaderCharacters(): void {
    const characters = this.preamble.headerCharacters();
    if (characters !== null) this.useCharacters(characters);
  }

  private readAdvice(): void {
    const place = this.here();
    const characters = this.preamble.readAdvice();
    this.useCharacters(characters ?? this.opening.characters);
    this.sink.advice(characters, place);
    this.state = 'seeking';
  }

  private useCharacters(characters: ServiceCharacters, repeats = this.opening.repeats): void {
    this.characters = characters;
    this.inUse = counting(characters, repeats);
    this.classes = byteClasses(characters, repeats);
  }

  private between(limit: number, final: boolean): boolean {
    const { cursor } = this;
    cursor.skipBlanks(false);
    if (cursor.at >= limit) return false;
    const byte = cursor.window.bytes[cursor.at] ?? 0;
    if (byte === this.characters.terminator) {
      this.unit.noteEmpty();
      cursor.at++;
      return true;
    }
    const found = byte === this.opening.lead ? this.preamble.lookBetween(final) : 'segment';
    if (found === 'wait') return false;
    if (found === 'advice') {
      this.readAdvice();
      return true;
    }
    if (found === 'header') this.readHeaderCharacters();
    this.startSegment();
    return true;
  }

  private startSegment(): void {
    const { unit, cursor } = this;
    const { lines, window, at } = cursor;
    this.segmentOffset = window.offset + at;
    this.segmentLine = lines.line;
    this.segmentLineStart = lines.lineStart;
    this.segmentContinuations = lines.continuations;
    if (unit.listLength === 0) {
      this.unitStart = at;
      unit.offset = this.segmentOffset;
      unit.line = lines.line;
      unit.lineStart = lines.lineStart;
      unit.continuations = lines.continuations;
      unit.characters = this.inUse;
    }
    this.segmentMark = unit.markCount;
    this.overflow = false;
    unit.markElement(at - this.unitStart);
    this.state = 'inside';
  }

  /** The hot loop: plain bytes are only looked up, everything else has its case. False when the bytes run out. */
  private inside(limit: number): boolean {
    const { unit, cursor } = this;
    const { bytes } = cursor.window;
    let { unitStart, classes } = this;
    let at = this.released ? this.releasedByte(cursor.at, limit) : cursor.at;
    let { marks, markCount } = unit;
    for (; at < limit; at++) {
      const kind = classes[bytes[at] ?? 0] ?? PLAIN;
      if (kind === PLAIN) continue;
      if (kind <= REPETITION) {
        if (markCount >= marks.length) {
          unit.markCount = markCount;
          this.makeRoom();
          ({ marks, markCount } = unit);
        }
        marks[markCount++] = ((at + 1 - unitStart) << MARK_SHIFT) | kind;
        continue;
      }
      unit.markCount = markCount;
      if (kind === TERMINATOR) {
        cursor.at = at;
        this.finish();
        if (!this.atPlainTag(limit)) return true;
        this.startSegment();
        at = cursor.at - 1;
        // The header of an interchange may have changed what its bytes mean.
        ({ unitStart, classes } = this);
        ({ marks, markCount } = unit);
        continue;
      }
      if (kind === RELEASE) {
        unit.markCare();
        this.released = true;
        at = this.releasedByte(at + 1, limit) - 1;
      } else if (kind === TAG_END) {
        unit.endTag(this.segmentMark, at + 1 - unitStart);
        cursor.at = at + 1;
        return true;
      } else this.oddByte(at, kind);
    }
    unit.markCount = markCount;
    cursor.at = at;
    return false;
  }

  /** The usual case, worth a short way: the next segment follows at once, and its tag is none of the service segments. */
  private atPlainTag(limit: number): boolean {
    const { at, window } = this.cursor;
    const byte = at < limit ? (window.bytes[at] ?? 0) : 0;
    return this.state === 'between' && byte > 0x40 && byte !== this.opening.lead && byte !== this.characters.terminator;
  }

  /** More room for marks; a segment over its limit gets none, its marks are written over, but for the one that ends its tag. */
  private makeRoom(): void {
    if (this.unit.markCount - this.segmentMark > SEGMENT_MARKS) {
      this.overflow = true;
      this.unit.markCount = this.segmentMark + 2;
    } else this.unit.growMarks();
  }

  /** Passes the byte behind a release character; line breaks of a wrapped file may stand between the two. */
  private releasedByte(from: number, limit: number): number {
    let at = from;
    while (at < limit) {
      const byte = this.cursor.window.bytes[at] ?? 0;
      const kind = this.classes[byte] ?? PLAIN;
      if (kind >= BREAK) this.oddByte(at, kind);
      else this.cursor.lineBreak(at, byte);
      at++;
      if (kind !== BREAK) {
        this.released = false;
        return at;
      }
    }
    return at;
  }

  /** A byte above 7F, a line break or a control character inside a segment. */
  private oddByte(at: number, kind: number): void {
    const { unit, cursor } = this;
    const byte = cursor.window.bytes[at] ?? 0;
    unit.markCare();
    unit.odd = true;
    if (kind === HIGH) {
      unit.noteHigh(at - this.unitStart, byte);
      if ((byte & 0xc0) === 0x80) cursor.lines.continuations++;
    } else if (kind === BREAK) {
      if (unit.firstBreak < 0) unit.firstBreak = at - this.unitStart;
      if (unit.markCount === this.segmentMark + 1) cursor.lines.tagBroken = true;
      cursor.lineBreak(at, byte);
    } else if (kind === CONTROL && unit.firstControl < 0) unit.firstControl = at - this.unitStart;
  }

  /** The terminator is reached: notes the segment, or refuses it when it is over the limit. */
  private finish(): void {
    const { unit, cursor, characters } = this;
    const terminator = cursor.at;
    const start = this.segmentStart();
    let end = terminator;
    if (characters.terminator === LF && end > start && cursor.window.byte(end - 1) === CR) {
      end--;
      if (unit.firstBreak === end - this.unitStart) unit.firstBreak = -1;
    }
    if (characters.terminator < 0x20 && terminator < cursor.window.length)
      cursor.lineBreak(terminator, characters.terminator);
    const tag = this.tagOf(start, end);
    cursor.at = Math.min(terminator + 1, cursor.window.length);
    this.state = 'between';
    if (this.overflow || unit.markCount - this.segmentMark > SEGMENT_MARKS || terminator - start > this.segmentBytes) {
      this.refuseSegment(tag);
    } else {
      unit.addSegment(this.segmentMark, end - this.unitStart, tag);
      this.sink.segment(tag);
    }
  }

  /** The tag of the segment at hand, which ends here if it has no elements; no longer than a segment may be. */
  private tagOf(start: number, segmentEnd: number): number {
    const { marks, markCount } = this.unit;
    const next = this.segmentMark + 1;
    const end = next < markCount ? this.unitStart + ((marks[next] ?? 0) >> MARK_SHIFT) - 1 : segmentEnd;
    return this.cursor.tag(start, Math.min(end, start + this.segmentBytes), this.opening.leastTag);
  }

  /** The segment that the bytes end in is already over the limit: tells so and keeps nothing of it. */
  private skipSegment(): void {
    this.refuseSegment(this.tagOf(this.segmentStart(), this.cursor.window.length));
    this.state = 'skipping';
  }

  /** Its marks must not become elements of the segment before it. */
  private refuseSegment(tag: number): void {
    this.unit.markCount = this.segmentMark;
    this.sink.oversize(tag, this.segmentPlace);
    this.discard();
  }

  private skipping(limit: number): boolean {
    const { cursor } = this;
    while (cursor.at < limit) {
      const kind = this.classes[cursor.window.byte(cursor.at)] ?? PLAIN;
      // A line break that separates is none, as inside a segment that is kept.
      if (kind > PLAIN && kind <= REPETITION) cursor.at++;
      else cursor.pass();
      if (this.released) this.released = kind === BREAK;
      else if (kind === RELEASE) this.released = true;
      else if (kind === TERMINATOR) {
        this.state = 'between';
        return true;
      }
    }
    return false;
  }
}
