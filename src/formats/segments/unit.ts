import { ASCII, NO_HIGH_BYTES, withHighByte, type HighBytes } from './charset';
import type { PlaceInFile } from './segment-data';
import { KIND_ELEMENT, MARK_CARE, MARK_SHIFT, SEGMENT_STRIDE, type SegmentData } from './segment-data';
import { copyOfInts } from './slab';
import { BREAK, CONTROL, HIGH, type ServiceCharacters } from './service-characters';

const FIRST_CAPACITY = 8192;
const KEEP_CAPACITY = 1 << 20;

/** What is being gathered: the segments of one message, or one service segment. Offsets count from its first byte. */
export class SegmentUnit {
  marks = new Int32Array(FIRST_CAPACITY);
  markCount = 0;
  list = new Int32Array(FIRST_CAPACITY);
  listLength = 0;
  /** Where the unit begins: offset, line, and what columns are counted from. Numbers, since every service segment sets them. */
  offset = 0;
  line = 1;
  lineStart = 0;
  continuations = 0;
  /** Something of what follows was seen. */
  odd = false;
  high: HighBytes = NO_HIGH_BYTES;
  /** The first control character other than CR and LF, the first CR or LF inside a segment; -1 for none. */
  firstControl = -1;
  firstBreak = -1;
  /** Terminators right behind a terminator; how many of them behind the last segment that has such, and that segment's end in `list`. */
  private emptySegments = 0;
  private emptyRun = 0;
  private emptyAfter = 0;

  constructor(public characters: ServiceCharacters) {}

  get place(): PlaceInFile {
    const { offset, line, lineStart, continuations } = this;
    return { offset, line, bytesInLine: offset - lineStart, continuationsInLine: continuations };
  }

  get segmentCount(): number {
    return this.listLength / SEGMENT_STRIDE;
  }

  clear(): void {
    const grown = this.markCount > FIRST_CAPACITY || this.listLength > FIRST_CAPACITY;
    this.markCount = 0;
    this.listLength = 0;
    this.emptySegments = 0;
    this.emptyAfter = 0;
    if (this.odd) this.forgetOdd();
    if (grown && this.marks.length > KEEP_CAPACITY) this.marks = new Int32Array(FIRST_CAPACITY);
    if (grown && this.list.length > KEEP_CAPACITY) this.list = new Int32Array(FIRST_CAPACITY);
  }

  private forgetOdd(): void {
    this.odd = false;
    this.high = NO_HIGH_BYTES;
    this.firstControl = -1;
    this.firstBreak = -1;
  }

  /** Takes note of a byte above 7F. */
  noteHigh(at: number, byte: number): void {
    this.high = withHighByte(this.high, at, byte);
  }

  noteEmpty(): void {
    // What stands before the first segment is outside the unit.
    if (this.listLength === 0) return;
    if (this.emptyAfter !== this.listLength) this.emptyRun = 0;
    this.emptyAfter = this.listLength;
    this.emptyRun++;
    this.emptySegments++;
  }

  /** Empty segments among the first `count` segments. */
  emptyWithin(count: number): number {
    return this.emptyAfter < count * SEGMENT_STRIDE ? this.emptySegments : this.emptySegments - this.emptyRun;
  }

  growMarks(): void {
    const larger = new Int32Array(this.marks.length * 2);
    larger.set(this.marks);
    this.marks = larger;
  }

  /** Notes where an element begins; the tag is one too. */
  markElement(at: number): void {
    if (this.markCount >= this.marks.length) this.growMarks();
    this.marks[this.markCount++] = (at << MARK_SHIFT) | KIND_ELEMENT;
  }

  /** The component at hand has bytes in it that are not simply copied. */
  markCare(): void {
    const { marks, markCount } = this;
    marks[markCount - 1] = (marks[markCount - 1] ?? 0) | MARK_CARE;
  }

  /** What stands behind the tag of a segment, whose mark this is, begins its first element; further on the same byte is data. */
  endTag(firstMark: number, at: number): void {
    if (this.markCount === firstMark + 1) this.markElement(at);
  }

  addSegment(firstMark: number, end: number, tag: number): void {
    if (this.listLength + SEGMENT_STRIDE > this.list.length) {
      const larger = new Int32Array(this.list.length * 2);
      larger.set(this.list);
      this.list = larger;
    }
    this.list[this.listLength++] = firstMark;
    this.list[this.listLength++] = end;
    this.list[this.listLength++] = tag;
  }

  /** Offset of the terminator of the last of `count` segments. */
  endOf(count: number): number {
    return this.list[count * SEGMENT_STRIDE - 2] ?? 0;
  }

  /** Offset of the first byte of the last segment. */
  startOfLast(): number {
    return (this.marks[this.list[this.listLength - SEGMENT_STRIDE] ?? 0] ?? 0) >> MARK_SHIFT;
  }

  /** The first `count` segments over a copy of their bytes, undecided in character set. */
  copy(bytes: Buffer, count: number, firstIndex: number, wrapped: boolean): SegmentData {
    const length = count * SEGMENT_STRIDE;
    const marks = length >= this.listLength ? this.markCount : (this.list[length] ?? 0);
    return {
      bytes,
      marks: copyOfInts(this.marks, marks),
      list: copyOfInts(this.list, length),
      place: this.place,
      firstIndex,
      release: this.characters.release,
      terminator: this.characters.terminator,
      decoder: ASCII,
      wrapped,
    };
  }

  /** Forgets all but the last segment, which then begins the unit; `bytes` are those of that segment, `classes` what they mean. */
  keepLast(place: PlaceInFile, bytes: Uint8Array, classes: Uint8Array): void {
    const first = this.list[this.listLength - SEGMENT_STRIDE] ?? 0;
    const end = this.endOf(this.segmentCount);
    const tag = this.list[this.listLength - 1] ?? 0;
    const start = this.startOfLast();
    const count = this.markCount - first;
    for (let n = 0; n < count; n++) this.marks[n] = (this.marks[first + n] ?? 0) - (start << MARK_SHIFT);
    this.clear();
    this.markCount = count;
    this.offset = place.offset;
    this.line = place.line;
    this.lineStart = place.offset - place.bytesInLine;
    this.continuations = place.continuationsInLine;
    this.odd = true;
    this.addSegment(0, end - start, tag);
    bytes.subarray(0, end - start).forEach((byte, at) => {
      const kind = classes[byte];
      if (kind === HIGH) this.noteHigh(at, byte);
      else if (kind === BREAK && this.firstBreak < 0) this.firstBreak = at;
      else if (kind === CONTROL && this.firstControl < 0) this.firstControl = at;
    });
  }
}
