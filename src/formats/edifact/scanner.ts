import type { BytePosition } from '../../kernel';
import { Garbage } from './garbage';
import { LineCounter } from './line-counter';
import type { PlaceInFile } from './places';
import { KIND_ELEMENT, MARK_CARE, MARK_SHIFT, packTag, type SegmentData } from './segments';
import {
  BREAK,
  byteClasses,
  CONTROL,
  DEFAULT_CHARACTERS,
  HIGH,
  isAlphanumeric,
  LEVEL_B_CHARACTERS,
  PLAIN,
  readAdvice,
  RELEASE,
  REPETITION,
  TERMINATOR,
  type ServiceCharacters,
} from './service-characters';
import { SegmentUnit } from './unit';
import { Window } from './window';

/** Who is told what the scanner finds. Called while the scanner stands right behind what it tells about. */
export interface SegmentSink {
  /** A service string advice, which opens an interchange; null characters: it contradicts itself, the defaults hold. */
  advice(characters: ServiceCharacters | null, place: PlaceInFile): void;
  /** A segment is complete and the last one of the unit. The sink leaves it in the unit, or takes and discards the unit. */
  segment(tag: number): void;
  /** The segment at hand is over the limit; the scanner drops the unit after this call and skips to the terminator. */
  oversize(tag: number, place: PlaceInFile): void;
  /** Bytes before a UNA or UNB that are no segments. */
  garbage(place: PlaceInFile, length: number, sample: string): void;
}

/** A segment with more components than this is no segment; the largest one of the directories has under 100. */
const SEGMENT_MARKS = 4096;
/** UNA and its six characters, and the tag behind it. */
const ADVICE_LOOKAHEAD = 12;
const CR = 13;
const LF = 10;
const BYTE_ORDER_MARK = 0xefbbbf;
const UNA = packTag('UNA');
const UNZ = packTag('UNZ');
const OPENING_TAGS: ReadonlySet<number> = new Set(['UNB', 'UNG', 'UNH'].map(packTag));

/** `seeking`: outside an interchange; `between`: before a tag; `skipping`: inside a segment over the limit. */
type State = 'seeking' | 'between' | 'inside' | 'skipping';

/**
 * Cuts bytes into segments, elements and components in one pass, with chunks cut anywhere. Segments gather in a unit (one
 * message, or one service segment) until the sink takes and discards it: memory is bounded by the largest unit the sink allows.
 */
export class Scanner {
  characters: ServiceCharacters = DEFAULT_CHARACTERS;
  readonly unit = new SegmentUnit();
  readonly lines = new LineCounter();

  private readonly window = new Window();
  private readonly garbage = new Garbage();
  private classes = byteClasses(DEFAULT_CHARACTERS, false);
  private state: State = 'seeking';
  private advised = false;
  private atFileStart = true;
  private at = 0;
  private released = false;
  private unitStart = 0;
  private segmentMark = 0;
  private segmentOffset = 0;
  private segmentLine = 1;
  private segmentLineStart = 0;
  private segmentContinuations = 0;
  private overflow = false;

  constructor(
    private readonly sink: SegmentSink,
    private readonly segmentBytes: number,
  ) {}

  push(chunk: Uint8Array): void {
    this.window.append(chunk);
    this.scan(false);
    if (this.state === 'inside' && this.window.length - this.segmentStart() > this.segmentBytes) this.skipSegment();
    if (this.state === 'skipping' || (this.unit.listLength === 0 && this.state !== 'inside')) this.unitStart = this.at;
    const dropped = this.window.release(this.unitStart);
    this.at -= dropped;
    this.unitStart = 0;
  }

  /** No more bytes come. A UNZ without terminator is as good as one with. Returns whether another segment was left without. */
  end(): boolean {
    this.scan(true);
    this.closeGarbage();
    if (this.state === 'inside' && this.tagOf(this.segmentStart(), this.window.length) === UNZ) this.finish();
    return this.state === 'inside' || this.state === 'skipping';
  }

  /** Where the scanner stands. */
  here(): PlaceInFile {
    return this.lines.placeOf(this.window.offset + this.at);
  }

  /** What is pushed next stands at another place of the file; nothing may be pending. */
  continueAt(start: BytePosition): void {
    this.window.offset = start.offset;
    this.lines.continueAt(start.offset, start.line, start.column);
    this.atFileStart = false;
  }

  /** Where the last segment begins. */
  get segmentPlace(): PlaceInFile {
    const offset = this.segmentOffset;
    const bytesInLine = offset - this.segmentLineStart;
    return { offset, line: this.segmentLine, bytesInLine, continuationsInLine: this.segmentContinuations };
  }

  /** Bytes of the unit so far. */
  get unitBytes(): number {
    return this.at - this.unitStart;
  }

  /** Syntax version 4 separates the repetitions of an element with a character of its own. */
  useRepetition(): void {
    this.classes = byteClasses(this.characters, true);
  }

  /** After UNZ: what follows is another interchange or the end. */
  seek(): void {
    this.state = 'seeking';
    this.advised = false;
  }

  /** A copy of the first `count` segments of the unit. */
  take(count: number, firstIndex: number): SegmentData {
    const end = Math.min(this.unitStart + this.unit.endOf(count) + 1, this.window.length);
    const wrapped = this.unit.firstBreak >= 0 && this.lines.wrapped;
    return this.unit.copy(this.window.copy(this.unitStart, end), count, firstIndex, wrapped);
  }

  /** Forgets the unit; the next segment starts a new one. */
  discard(): void {
    this.unitStart = this.at;
    this.unit.clear();
  }

  /** Forgets all of the unit but its last segment, which becomes the first one of a new unit. */
  discardAllButLast(): void {
    this.unitStart += this.unit.startOfLast();
    this.unit.keepLast(this.segmentPlace, this.window.bytes.subarray(this.unitStart, this.at));
  }

  private segmentStart(): number {
    return this.unitStart + ((this.unit.marks[this.segmentMark] ?? 0) >> MARK_SHIFT);
  }

  private scan(final: boolean): void {
    const limit = this.window.length;
    while (this.at < limit && this.step(limit, final));
  }

  /** Goes on as far as the state allows; false when more bytes are needed. */
  private step(limit: number, final: boolean): boolean {
    switch (this.state) {
      case 'inside':
        return this.inside(limit);
      case 'between':
        return this.between(limit, final);
      case 'seeking':
        return this.seeking(limit, final);
      case 'skipping':
        return this.skipping(limit);
    }
  }

  /** Skips blanks and line breaks; in front of an interchange also the padding of old transports (NUL, Ctrl-Z). */
  private skipBlanks(limit: number, padding: boolean): void {
    const { bytes } = this.window;
    for (; this.at < limit; this.at++) {
      const byte = bytes[this.at] ?? 0;
      if (byte === LF || byte === CR) this.lineBreak(this.at, byte);
      else if (byte !== 0x20 && byte !== 0x09 && !(padding && (byte === 0 || byte === 0x1a))) return;
    }
  }

  private lineBreak(at: number, byte: number): void {
    if (byte === LF || byte === CR) this.lines.lineBreak(this.window.offset + at, byte);
  }

  private seeking(limit: number, final: boolean): boolean {
    if (this.atFileStart) {
      if (limit < 3 && !final) return false;
      this.atFileStart = false;
      if (this.window.tag(0) === BYTE_ORDER_MARK) {
        this.at = 3;
        this.lines.lineStart = 3;
      }
    }
    if (!this.garbage.open) this.skipBlanks(limit, true);
    const left = limit - this.at;
    if (left === 0) return true;
    const tag = this.window.tag(this.at);
    if (!final && (left < 4 || (left < ADVICE_LOOKAHEAD && tag === UNA))) return false;
    if (tag === UNA) this.readServiceString();
    else if (OPENING_TAGS.has(tag) && !isAlphanumeric(this.window.byte(this.at + 3))) this.open();
    else this.passGarbage();
    return true;
  }

  private readServiceString(): void {
    this.closeGarbage();
    const place = this.here();
    const { characters, length } = readAdvice(this.window.bytes.subarray(0, this.window.length), this.at);
    this.characters = characters ?? DEFAULT_CHARACTERS;
    this.classes = byteClasses(this.characters, false);
    for (const end = Math.min(this.at + length, this.window.length); this.at < end; this.at++) {
      this.lineBreak(this.at, this.window.byte(this.at));
    }
    this.sink.advice(characters, place);
    this.state = 'seeking';
    this.advised = true;
  }

  /** An interchange opens with UNB or, headless, with UNG or UNH. */
  private open(): void {
    this.closeGarbage();
    if (!this.advised) {
      const levelB = this.window.byte(this.at + 3) === LEVEL_B_CHARACTERS.element;
      this.characters = levelB ? LEVEL_B_CHARACTERS : DEFAULT_CHARACTERS;
      this.classes = byteClasses(this.characters, false);
    }
    this.state = 'between';
  }

  private passGarbage(): void {
    const byte = this.window.byte(this.at);
    this.garbage.add(byte, () => this.here());
    if ((byte & 0xc0) === 0x80) this.lines.continuations++;
    this.lineBreak(this.at, byte);
    this.at++;
  }

  private closeGarbage(): void {
    this.garbage.close((place, length, sample) => {
      this.sink.garbage(place, length, sample);
    });
  }

  private between(limit: number, final: boolean): boolean {
    this.skipBlanks(limit, false);
    if (this.at >= limit) return false;
    const byte = this.window.bytes[this.at] ?? 0;
    if (byte === this.characters.terminator) {
      this.unit.emptySegments++;
      this.at++;
      return true;
    }
    if (byte === 0x55) {
      if (!final && limit - this.at < ADVICE_LOOKAHEAD && this.couldBeAdvice(limit)) return false;
      if (this.window.tag(this.at) === UNA) {
        this.readServiceString();
        return true;
      }
    }
    this.startSegment();
    return true;
  }

  /** True when the bytes at hand begin like "UNA" and more are needed to tell. */
  private couldBeAdvice(limit: number): boolean {
    const { bytes } = this.window;
    const next = this.at + 1;
    return (next >= limit || bytes[next] === 0x4e) && (next + 1 >= limit || bytes[next + 1] === 0x41);
  }

  private startSegment(): void {
    const { unit, lines } = this;
    this.segmentOffset = this.window.offset + this.at;
    this.segmentLine = lines.line;
    this.segmentLineStart = lines.lineStart;
    this.segmentContinuations = lines.continuations;
    if (unit.listLength === 0) {
      this.unitStart = this.at;
      unit.place = this.segmentPlace;
      unit.characters = this.characters;
    }
    this.segmentMark = unit.markCount;
    this.overflow = false;
    if (unit.markCount >= unit.marks.length) unit.growMarks();
    unit.marks[unit.markCount++] = ((this.at - this.unitStart) << MARK_SHIFT) | KIND_ELEMENT;
    this.state = 'inside';
  }

  /** The hot loop: plain bytes are only looked up, everything else has its case. False when the bytes run out. */
  private inside(limit: number): boolean {
    const { classes, unitStart, unit } = this;
    const { bytes } = this.window;
    let at = this.released ? this.releasedByte(this.at, limit) : this.at;
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
        this.at = at;
        this.finish();
        return true;
      }
      if (kind === RELEASE) {
        this.markCare();
        this.released = true;
        at = this.releasedByte(at + 1, limit) - 1;
      } else this.oddByte(at, kind);
    }
    unit.markCount = markCount;
    this.at = at;
    return false;
  }

  /** More room for marks; a segment over its limit gets none, its marks are written over. */
  private makeRoom(): void {
    if (this.unit.markCount - this.segmentMark > SEGMENT_MARKS) {
      this.overflow = true;
      this.unit.markCount = this.segmentMark + 1;
    } else this.unit.growMarks();
  }

  private markCare(): void {
    const { marks, markCount } = this.unit;
    marks[markCount - 1] = (marks[markCount - 1] ?? 0) | MARK_CARE;
  }

  /** Passes the byte behind a release character; line breaks of a wrapped file may stand between the two. */
  private releasedByte(from: number, limit: number): number {
    let at = from;
    while (at < limit) {
      const byte = this.window.bytes[at] ?? 0;
      const kind = this.classes[byte] ?? PLAIN;
      if (kind >= BREAK) this.oddByte(at, kind);
      else this.lineBreak(at, byte);
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
    const byte = this.window.bytes[at] ?? 0;
    const { unit } = this;
    this.markCare();
    if (kind === HIGH) {
      unit.noteHigh(at - this.unitStart, byte);
      if ((byte & 0xc0) === 0x80) this.lines.continuations++;
    } else if (kind === BREAK) {
      if (unit.firstBreak < 0) unit.firstBreak = at - this.unitStart;
      if (unit.markCount === this.segmentMark + 1) this.lines.tagBroken = true;
      this.lineBreak(at, byte);
    } else if (kind === CONTROL && unit.firstControl < 0) unit.firstControl = at - this.unitStart;
  }

  /** The terminator is reached: notes the segment, or refuses it when it is over the limit. */
  private finish(): void {
    const { unit } = this;
    const terminator = this.at;
    const start = this.segmentStart();
    let end = terminator;
    if (this.characters.terminator === LF && end > start && this.window.byte(end - 1) === CR) {
      end--;
      if (unit.firstBreak === end - this.unitStart) unit.firstBreak = -1;
    }
    if (this.classes[LF] !== BREAK || this.classes[CR] !== BREAK) this.lineBreak(terminator, this.characters.terminator);
    const tag = this.tagOf(start, end);
    this.at = terminator + 1;
    this.state = 'between';
    if (this.overflow || unit.markCount - this.segmentMark > SEGMENT_MARKS || terminator - start > this.segmentBytes) {
      this.sink.oversize(tag, this.segmentPlace);
      this.discard();
    } else {
      unit.addSegment(this.segmentMark, end - this.unitStart, tag);
      this.sink.segment(tag);
    }
  }

  /** The tag of the segment at hand as a number; line breaks inside a tag are never data; 0 when it is no tag. */
  private tagOf(start: number, segmentEnd: number): number {
    const { bytes } = this.window;
    const next = this.segmentMark + 1;
    const { marks, markCount } = this.unit;
    const end = next < markCount ? this.unitStart + ((marks[next] ?? 0) >> MARK_SHIFT) - 1 : segmentEnd;
    let tag = 0;
    let length = 0;
    for (let at = start; at < end && length < 4; at++) {
      const byte = bytes[at] ?? 0;
      if (byte === CR || byte === LF) continue;
      if (!((byte >= 0x41 && byte <= 0x5a) || (length > 0 && byte >= 0x30 && byte <= 0x39))) return 0;
      tag = (tag << 8) | byte;
      length++;
    }
    return length === 3 ? tag : 0;
  }

  /** The segment that the bytes end in is already over the limit: tells so and keeps nothing of it. */
  private skipSegment(): void {
    const start = this.segmentStart();
    this.sink.oversize(this.tagOf(start, this.window.length), this.segmentPlace);
    this.discard();
    this.state = 'skipping';
  }

  private skipping(limit: number): boolean {
    const { bytes } = this.window;
    for (; this.at < limit; this.at++) {
      const byte = bytes[this.at] ?? 0;
      const kind = this.classes[byte] ?? PLAIN;
      this.lineBreak(this.at, byte);
      if (kind === HIGH && (byte & 0xc0) === 0x80) this.lines.continuations++;
      if (this.released) this.released = kind === BREAK;
      else if (kind === RELEASE) this.released = true;
      else if (kind === TERMINATOR) {
        this.at++;
        this.state = 'between';
        return true;
      }
    }
    return false;
  }
}
