import type { SegmentPosition } from '../../kernel';
import { lineTable, type LineTable } from './places';
import {
  KIND_COMPONENT,
  KIND_ELEMENT,
  KIND_REPETITION,
  MARK_CARE,
  MARK_KIND,
  MARK_SHIFT,
  packBytes,
  packCode,
  SEGMENT_STRIDE,
  tagText,
  type SegmentData,
} from './segment-data';

const CR = 13;
const LF = 10;
let scratch = Buffer.allocUnsafe(4096);

/** Short ASCII strings (qualifiers, units, tags) come again and again: one slot per hash, bounded by its size. */
const SLOTS = 4096;
const slotKeys = new Int32Array(SLOTS).fill(-1);
const slotTexts: string[] = new Array<string>(SLOTS).fill('');

export function asciiText(bytes: Buffer, start: number, end: number): string {
  const key = packBytes(bytes, start, end);
  if (key < 0) return bytes.toString('latin1', start, end);
  const slot = (key ^ (key >>> 11)) & (SLOTS - 1);
  if (slotKeys[slot] !== key) {
    slotKeys[slot] = key;
    slotTexts[slot] = bytes.toString('latin1', start, end);
  }
  return slotTexts[slot] ?? '';
}

const isControl = (byte: number): boolean => (byte < 0x20 && byte !== CR && byte !== LF) || byte === 0x7f;

const emptyAsNull = (text: string): string | null => (text === '' ? null : text);

/** A run of segments as read: tags, elements and components by number, text made only when asked for. */
export class SegmentRun {
  protected readonly bytes: Buffer;
  private readonly marks: Int32Array;
  private readonly list: Int32Array;

  constructor(private readonly data: SegmentData) {
    this.bytes = data.bytes;
    this.marks = data.marks;
    this.list = data.list;
  }

  /** How many segments there are, service segments included. */
  get segmentCount(): number {
    return this.list.length / SEGMENT_STRIDE;
  }

  /** Tag of a segment (counted from 0), as written; without the numbers of explicit nesting, and without line breaks. */
  tag(segment: number): string {
    const mark = this.firstMark(segment);
    if (mark < 0) return '';
    const packed = this.list[segment * SEGMENT_STRIDE + 2] ?? 0;
    const careful = ((this.marks[mark] ?? 0) & MARK_CARE) !== 0;
    return careful && packed !== 0 ? tagText(packed) : this.component(mark, segment);
  }

  /** The characters of a segment's tag in one number (`packTag`); 0 for a tag that has a spelling of its own: see {@link tag}. */
  packedTag(segment: number): number {
    return this.list[segment * SEGMENT_STRIDE + 2] ?? 0;
  }

  /**
   * Text of one component, elements and components counted from 1 after the tag; release characters resolved, the message's
   * character set applied, a line break in the data made one space, control characters made spaces. Null when absent or empty.
   */
  value(segment: number, element: number, component = 1, repetition = 1): string | null {
    const at =
      repetition === 1
        ? this.findFirst(segment, element, component)
        : this.find(segment, element, component, repetition);
    if (at < 0) return null;
    const mark = this.marks[at] ?? 0;
    const start = mark >> MARK_SHIFT;
    const end = this.end(at, segment);
    if (end <= start) return null;
    return (mark & MARK_CARE) === 0 ? this.plainText(start, end) : emptyAsNull(this.careful(start, end));
  }

  /**
   * The value of a component that is a code, as a number that {@link packCode} makes of such codes: qualifiers are compared many times a
   * segment, and no text need be made for it. 0 when absent or empty, -1 when it is no short code.
   */
  code(segment: number, element: number, component: number): number {
    const at = this.findFirst(segment, element, component);
    return at < 0 ? 0 : this.codeAt(at, segment);
  }

  private codeAt(at: number, segment: number): number {
    const mark = this.marks[at] ?? 0;
    if ((mark & MARK_CARE) !== 0) return packCode(this.component(at, segment));
    return packBytes(this.bytes, mark >> MARK_SHIFT, this.end(at, segment));
  }

  /**
   * The codes of several components, as {@link code} gives each of them, in one look at the segment.
   *
   * @param places in the order in which they stand in a segment
   * @param into takes one code a place
   * @param expected what they may be: the segments of a message are nearly all like others
   * @returns whether that is what they are
   */
  codes(
    segment: number,
    places: readonly { element: number; component: number }[],
    into: Int32Array,
    expected: Int32Array,
  ): boolean {
    const { marks } = this;
    const end = this.lastMark(segment);
    let mark = this.firstMark(segment);
    let element = 0;
    let component = 1;
    let isExpected = true;
    for (let at = 0, count = places.length; at < count; at++) {
      const place = places[at];
      if (place === undefined) continue;
      let code = 0;
      while (element < place.element && mark < end) {
        if (++mark < end && ((marks[mark] ?? 0) & MARK_KIND) === KIND_ELEMENT) {
          element++;
          component = 1;
        }
      }
      while (element === place.element && component < place.component && mark + 1 < end) {
        if (((marks[mark + 1] ?? 0) & MARK_KIND) !== KIND_COMPONENT) break;
        mark++;
        component++;
      }
      if (mark < end && element === place.element && component === place.component) code = this.codeAt(mark, segment);
      into[at] = code;
      if (code !== expected[at]) isExpected = false;
    }
    return isExpected;
  }

  /** Number of elements after the tag, empty ones and those of no meaning included. */
  elementCount(segment: number): number {
    const { marks } = this;
    let count = -1;
    for (let at = this.firstMark(segment), end = this.lastMark(segment); at >= 0 && at < end; at++) {
      if (((marks[at] ?? 0) & MARK_KIND) === KIND_ELEMENT) count++;
    }
    return Math.max(count, 0);
  }

  /** Number of components of an element (1 for a simple one, 0 when the segment is shorter than that). */
  componentCount(segment: number, element: number, repetition = 1): number {
    const first = this.find(segment, element, 1, repetition);
    if (first < 0) return 0;
    const end = this.lastMark(segment);
    let at = first + 1;
    while (at < end && ((this.marks[at] ?? 0) & MARK_KIND) === KIND_COMPONENT) at++;
    return at - first;
  }

  /** How often an element is repeated (syntax version 4); 1 in version 3, 0 when the segment is shorter than that. */
  repetitionCount(segment: number, element: number): number {
    const first = this.find(segment, element, 1, 1);
    if (first < 0) return 0;
    let count = 1;
    for (let at = first + 1, end = this.lastMark(segment); at < end; at++) {
      const kind = (this.marks[at] ?? 0) & MARK_KIND;
      if (kind === KIND_ELEMENT) break;
      if (kind === KIND_REPETITION) count++;
    }
    return count;
  }

  /** The segment as it stands in the file, without its terminator: for people to look at. */
  text(segment: number): string {
    const mark = this.firstMark(segment);
    if (mark < 0) return '';
    return this.data.decoder.decode(this.bytes, this.start(mark), this.segmentEnd(segment));
  }

  /**
   * Where a segment, element or component stands. The place of something absent is where it would have to be: the end of its
   * element or segment.
   */
  position(segment: number, element?: number, component?: number, repetition?: number): SegmentPosition {
    const { place, firstIndex } = this.data;
    const relative = this.offsetOf(segment, element, component ?? 1, repetition ?? 1);
    const where = (this.lines ??= lineTable(this.data)).at(segment, relative);
    return {
      segment: this.tag(segment),
      segmentIndex: firstIndex + segment,
      ...(element === undefined ? {} : { element, component: component ?? 1 }),
      ...(repetition === undefined ? {} : { repetition }),
      offset: place.offset + relative,
      line: where.line,
      column: where.column,
    };
  }

  /** The position of a byte, counted from the first byte of the run, with the component that it belongs to. */
  positionOfByte(relative: number): SegmentPosition {
    const { marks } = this;
    let segment = 0;
    while (segment + 1 < this.segmentCount && this.start(this.firstMark(segment + 1)) <= relative) segment++;
    let element = 0;
    let component = 1;
    for (let at = this.firstMark(segment) + 1, end = this.lastMark(segment); at > 0 && at < end; at++) {
      if (this.start(at) > relative) break;
      const kind = (marks[at] ?? 0) & MARK_KIND;
      if (kind === KIND_ELEMENT) element++;
      component = kind === KIND_COMPONENT ? component + 1 : 1;
    }
    const base = element === 0 ? this.position(segment) : this.position(segment, element, component);
    const where = (this.lines ??= lineTable(this.data)).at(segment, relative);
    return { ...base, offset: this.data.place.offset + relative, line: where.line, column: where.column };
  }

  /** The first control character of each element of a segment, as bytes counted from the first of the run. Line breaks are none. */
  controlsIn(segment: number): readonly number[] {
    const { bytes, marks } = this;
    const found: number[] = [];
    let told = true;
    for (let mark = this.firstMark(segment) + 1, last = this.lastMark(segment); mark > 0 && mark < last; mark++) {
      if (((marks[mark] ?? 0) & MARK_KIND) === KIND_ELEMENT) told = false;
      if (told || ((marks[mark] ?? 0) & MARK_CARE) === 0) continue;
      const end = this.end(mark, segment);
      const at = bytes.subarray(0, end).findIndex((byte, i) => i >= this.start(mark) && isControl(byte));
      if (at >= 0) found.push(at);
      told = at >= 0;
    }
    return found;
  }

  /** A byte, counted from the first of the run. */
  byteAt(relative: number): number {
    return this.bytes[relative] ?? 0;
  }

  /** Text of the bytes of one component, given its mark: for the checks of this folder. */
  textOf(mark: number, start: number, end: number): string {
    return (mark & MARK_CARE) === 0 ? this.plainText(start, end) : this.careful(start, end);
  }

  /** Text of bytes that are one character each. */
  protected plainText(start: number, end: number): string {
    return asciiText(this.bytes, start, end);
  }

  private lines: LineTable | undefined;

  private firstMark(segment: number): number {
    return segment < 0 ? -1 : (this.list[segment * SEGMENT_STRIDE] ?? -1);
  }

  private lastMark(segment: number): number {
    return this.list[(segment + 1) * SEGMENT_STRIDE] ?? this.marks.length;
  }

  private segmentEnd(segment: number): number {
    return this.list[segment * SEGMENT_STRIDE + 1] ?? 0;
  }

  private start(mark: number): number {
    return (this.marks[mark] ?? 0) >> MARK_SHIFT;
  }

  private end(mark: number, segment: number): number {
    return mark + 1 < this.lastMark(segment) ? this.start(mark + 1) - 1 : this.segmentEnd(segment);
  }

  /** The mark of a component, -1 when the segment has no such component. */
  private find(segment: number, element: number, component: number, repetition: number): number {
    const { marks } = this;
    const end = this.lastMark(segment);
    let at = this.firstMark(segment);
    if (at < 0 || element < 1 || component < 1 || repetition < 1) return -1;
    for (let left = element; left > 0;) {
      if (++at >= end) return -1;
      if (((marks[at] ?? 0) & MARK_KIND) === KIND_ELEMENT) left--;
    }
    for (let left = repetition - 1; left > 0;) {
      if (++at >= end) return -1;
      const kind = (marks[at] ?? 0) & MARK_KIND;
      if (kind === KIND_ELEMENT) return -1;
      if (kind === KIND_REPETITION) left--;
    }
    for (let left = component - 1; left > 0; left--) {
      if (++at >= end || ((marks[at] ?? 0) & MARK_KIND) !== KIND_COMPONENT) return -1;
    }
    return at;
  }

  /** As `find` for the first repetition, in which nearly every value stands. */
  private findFirst(segment: number, element: number, component: number): number {
    const { marks, list } = this;
    const end = list[(segment + 1) * SEGMENT_STRIDE] ?? marks.length;
    let at = segment < 0 ? -1 : (list[segment * SEGMENT_STRIDE] ?? -1);
    if (at < 0 || element < 1 || component < 1) return -1;
    for (let left = element; left > 0;) {
      if (++at >= end) return -1;
      if (((marks[at] ?? 0) & MARK_KIND) === KIND_ELEMENT) left--;
    }
    for (let left = component; left > 1; left--) {
      if (++at >= end || ((marks[at] ?? 0) & MARK_KIND) !== KIND_COMPONENT) return -1;
    }
    return at;
  }

  private offsetOf(segment: number, element: number | undefined, component: number, repetition: number): number {
    const tagMark = this.firstMark(segment);
    if (tagMark < 0) return 0;
    if (element === undefined) return this.start(tagMark);
    const exact = this.find(segment, element, component, repetition);
    if (exact >= 0) return this.start(exact);
    const next = this.find(segment, element + 1, 1, 1);
    return this.find(segment, element, 1, 1) >= 0 && next >= 0 ? this.start(next) - 1 : this.segmentEnd(segment);
  }

  private component(mark: number, segment: number): string {
    const value = this.marks[mark] ?? 0;
    const start = value >> MARK_SHIFT;
    const end = this.end(mark, segment);
    return end <= start ? '' : this.textOf(value, start, end);
  }

  /** No release character, line break or control character among these bytes. */
  private isOfLetters(start: number, end: number): boolean {
    const { bytes } = this;
    const { release } = this.data;
    for (let at = start; at < end; at++) {
      const byte = bytes[at] ?? 0;
      if (byte < 0x20 || byte === release || byte === 0x7f) return false;
    }
    return true;
  }

  /** Resolves release characters, line breaks and control characters, then decodes. */
  private careful(start: number, end: number): string {
    const { bytes, release, terminator, decoder, wrapped } = this.data;
    // Most often it is only a letter with an accent that asks for care.
    if (decoder.direct && this.isOfLetters(start, end)) return this.plainText(start, end);
    if (scratch.length < end - start) scratch = Buffer.allocUnsafe(end - start);
    let length = 0;
    let released = false;
    let broken = false;
    for (let at = start; at < end; at++) {
      const byte = bytes[at] ?? 0;
      if (byte === CR || byte === LF) {
        broken = true;
        if (byte === terminator) released = false;
        continue;
      }
      if (byte === release && !released) {
        released = true;
        continue;
      }
      released = false;
      if (broken && length > 0 && !wrapped) scratch[length++] = 0x20;
      broken = false;
      scratch[length++] = byte < 0x20 || byte === 0x7f ? 0x20 : byte;
    }
    return decoder.decode(scratch, 0, length);
  }
}
