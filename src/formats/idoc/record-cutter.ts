import type { BytePosition } from '../../kernel';
import { CONTROL_CHARACTERS, CONTROL_RECORD, RECORD_CHARACTERS } from './layout';

const LF = 10;
const CR = 13;
const BLANK = 32;
/** What old systems end a file with. */
const END_OF_FILE = 0x1a;
const BYTE_ORDER_MARK = Buffer.from([0xef, 0xbb, 0xbf]);

/** One record as it stands in the file, without its line end. */
export interface CutRecord {
  readonly bytes: Buffer;
  readonly start: BytePosition;
  /** Offset behind its line end. */
  readonly end: number;
  /** `open`: the file ends with it, without a line end; `cut`: the file ends before it has its fixed length. */
  readonly close: 'whole' | 'open' | 'cut';
  /** It was longer than may be kept; `bytes` is its beginning. */
  readonly tooLarge: boolean;
}

/** A record, or null for a blank one, and where the next begins among the bytes at hand. */
interface Cut {
  readonly at: number;
  readonly record: CutRecord | null;
}

/** A character of UTF-8 has four bytes at most. */
const DECIDING_BYTES = 4 * (RECORD_CHARACTERS + 2);

/**
 * Cuts a file into records: one a line, or, where there are no line ends, one behind the other at their fixed lengths. Chunks may be cut
 * anywhere; no more is kept than what of a record has not come yet.
 */
export class RecordCutter {
  private rest: Buffer = Buffer.alloc(0);
  private begun = false;
  /** Null before it is known. */
  private lines: boolean | null = null;
  /** The beginning of a record that is longer than may be kept, while the rest of it goes by. */
  private large: Pick<CutRecord, 'bytes' | 'start'> | null = null;
  private offset: number;
  private line: number;
  private column: number;

  /** @param start where the bytes stand in their file */
  constructor(
    private readonly maximumBytes: number,
    start: BytePosition = { offset: 0, line: 1, column: 1 },
  ) {
    this.offset = start.offset;
    this.line = start.line;
    this.column = start.column;
  }

  push(chunk: Uint8Array): readonly CutRecord[] {
    this.rest = this.rest.length === 0 ? Buffer.from(chunk) : Buffer.concat([this.rest, chunk]);
    return this.cut(false);
  }

  end(): readonly CutRecord[] {
    return this.cut(true);
  }

  private cut(atEnd: boolean): readonly CutRecord[] {
    if (!this.begun && !this.begin(atEnd)) return [];
    this.lines ??= this.decide(atEnd);
    const records: CutRecord[] = [];
    let at = 0;
    for (let next = this.next(at, atEnd); next !== null; next = this.next(at, atEnd)) {
      at = next.at;
      if (next.record !== null) records.push(next.record);
    }
    this.rest = this.rest.subarray(at);
    return records;
  }

  /** Passes a byte order mark. False while it is not known whether there is one. */
  private begin(atEnd: boolean): boolean {
    if (this.rest.length < BYTE_ORDER_MARK.length && !atEnd) return false;
    this.begun = true;
    if (this.offset === 0 && this.rest.subarray(0, BYTE_ORDER_MARK.length).equals(BYTE_ORDER_MARK)) {
      this.rest = this.rest.subarray(BYTE_ORDER_MARK.length);
      this.offset = BYTE_ORDER_MARK.length;
    }
    return true;
  }

  private decide(atEnd: boolean): boolean | null {
    const head = this.rest.subarray(0, DECIDING_BYTES);
    if (head.includes(LF) || head.includes(CR)) return true;
    if (head.length === DECIDING_BYTES) return false;
    return atEnd ? head.length <= CONTROL_CHARACTERS : null;
  }

  private next(at: number, atEnd: boolean): Cut | null {
    if (this.lines === null || at >= this.rest.length) return null;
    return this.lines ? this.nextLine(at, atEnd) : this.nextFixed(at, atEnd);
  }

  private nextLine(at: number, atEnd: boolean): Cut | null {
    const { rest } = this;
    const found = lineEnd(rest, at);
    // Whether a CR is a line end of its own is known when the byte behind it is.
    if (!atEnd && (found < 0 || (rest[found] === CR && found + 1 === rest.length))) {
      if (found >= 0 || rest.length - at <= this.maximumBytes) return null;
      this.keepBeginning(at);
      this.move(rest.length - at, 0);
      return { at: rest.length, record: null };
    }
    const stop = found < 0 ? rest.length : found;
    const after = found < 0 ? stop : stop + (rest[stop] === CR && rest[stop + 1] === LF ? 2 : 1);
    if (stop - at > this.maximumBytes) this.keepBeginning(at);
    const { large } = this;
    const isEmpty = large === null && isBlank(rest, at, stop);
    const record = isEmpty
      ? null
      : { ...this.record(at, stop, after, found < 0 ? 'open' : 'whole'), ...large, tooLarge: large !== null };
    this.large = null;
    this.move(after - at, found < 0 ? 0 : 1);
    return { at: after, record };
  }

  private keepBeginning(at: number): void {
    const { offset, line, column } = this;
    const bytes = Buffer.from(this.rest.subarray(at, at + this.maximumBytes));
    this.large ??= { bytes, start: { offset, line, column } };
  }

  private nextFixed(at: number, atEnd: boolean): Cut | null {
    const { rest } = this;
    const isControl = rest.toString('latin1', at, at + CONTROL_RECORD.length) === CONTROL_RECORD;
    const control = isControl ? characters(rest, at, CONTROL_CHARACTERS) : -1;
    // Some pad the control record to the length of the others.
    const length = isControl && control >= 0 && rest[control] !== BLANK ? CONTROL_CHARACTERS : RECORD_CHARACTERS;
    const stop = characters(rest, at, length);
    // Behind it there must be room for the rest of a character that the chunk may have cut.
    if (!atEnd && (stop < 0 || stop + 3 > rest.length)) return null;
    const end = stop < 0 ? rest.length : stop;
    const record = isBlank(rest, at, end) ? null : this.record(at, end, end, stop < 0 ? 'cut' : 'whole');
    this.move(end - at, 0, length);
    return { at: end, record };
  }

  private record(at: number, stop: number, after: number, close: CutRecord['close']): CutRecord {
    const { offset, line, column } = this;
    return {
      bytes: Buffer.from(this.rest.subarray(at, stop)),
      start: { offset, line, column },
      end: offset + (after - at),
      close,
      tooLarge: false,
    };
  }

  private move(bytes: number, lineEnds: number, columns = bytes): void {
    this.offset += bytes;
    this.line += lineEnds;
    this.column = lineEnds > 0 ? 1 : this.column + columns;
  }
}

/** Offset of the next CR or LF, -1 for none. */
function lineEnd(bytes: Buffer, from: number): number {
  const lf = bytes.indexOf(LF, from);
  const cr = bytes.subarray(0, lf < 0 ? bytes.length : lf).indexOf(CR, from);
  return cr < 0 ? lf : cr;
}

function isBlank(bytes: Buffer, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const byte = bytes[at];
    if (byte !== BLANK && byte !== END_OF_FILE && byte !== CR && byte !== LF) return false;
  }
  return true;
}

/**
 * Offset behind so many characters, -1 when there are not so many. What is valid UTF-8 counts as that, any other byte as a character of
 * its own: a Unicode system counts characters, an older one bytes, and neither says which it is.
 */
function characters(bytes: Buffer, from: number, count: number): number {
  let at = from;
  for (let left = count; left > 0; left--) {
    if (at >= bytes.length) return -1;
    const size = sequenceLength(bytes[at] ?? 0);
    let length = 1;
    while (length < size && ((bytes[at + length] ?? 0) & 0xc0) === 0x80) length++;
    // Four bytes of UTF-8 are two units of UTF-16, in which SAP counts.
    if (length === 4) left--;
    at += length === size ? size : 1;
  }
  return at > bytes.length ? -1 : at;
}

/** Bytes of the UTF-8 sequence that a byte begins; 1 for ASCII and for what begins none. */
function sequenceLength(byte: number): number {
  if (byte >= 0xf0 && byte < 0xf5) return 4;
  if (byte >= 0xe0 && byte < 0xf0) return 3;
  return byte >= 0xc2 && byte < 0xe0 ? 2 : 1;
}
