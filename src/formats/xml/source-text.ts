/** How many bytes a character takes in the file. */
export type ByteWidth = 'one' | 'utf-8' | 'utf-16';

/** A place in the file: bytes from 0, line and column (in characters, not UTF-16 units) from 1. */
export interface TextPlace {
  readonly offset: number;
  readonly line: number;
  readonly column: number;
}

/** Characters between two checkpoints: the most that has to be counted again for one position. */
const CHECKPOINT_CHARACTERS = 512;
/** Numbers kept for a checkpoint: byte offset, line, column. */
const FIELDS = 3;

const LF = 10;
const CR = 13;

const isHighSurrogate = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;
const isLowSurrogate = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;

/**
 * The decoded text of a file, and the way back from an index in it to the bytes. Nothing is counted until somebody asks for a
 * position; then one pass leaves a checkpoint every 512 characters, so that asking for each of 100,000 values stays linear.
 */
export class SourceText {
  private checkpoints: Float64Array | null = null;

  /** @param startOffset bytes of the byte order mark, which is not part of the text */
  constructor(
    readonly text: string,
    private readonly width: ByteWidth,
    private readonly startOffset: number,
  ) {}

  /** The place of a character. An index behind the end gives the end. */
  placeOf(index: number): TextPlace {
    const wanted = Math.max(0, Math.min(index, this.text.length));
    const nearest = Math.floor(wanted / CHECKPOINT_CHARACTERS);
    const place = this.checkpoint(nearest);
    for (let at = nearest * CHECKPOINT_CHARACTERS; at < wanted; at++) this.step(at, place);
    return place;
  }

  private checkpoint(nearest: number): { offset: number; line: number; column: number } {
    // Most documents are only asked for the place of their root.
    if (nearest === 0) return { offset: this.startOffset, line: 1, column: 1 };
    this.checkpoints ??= this.count();
    return {
      offset: this.checkpoints[nearest * FIELDS] ?? 0,
      line: this.checkpoints[nearest * FIELDS + 1] ?? 1,
      column: this.checkpoints[nearest * FIELDS + 2] ?? 1,
    };
  }

  private count(): Float64Array {
    const checkpoints = new Float64Array((Math.floor(this.text.length / CHECKPOINT_CHARACTERS) + 1) * FIELDS);
    const place = { offset: this.startOffset, line: 1, column: 1 };
    for (let at = 0; at <= this.text.length; at++) {
      if (at % CHECKPOINT_CHARACTERS === 0) {
        const checkpoint = (at / CHECKPOINT_CHARACTERS) * FIELDS;
        checkpoints[checkpoint] = place.offset;
        checkpoints[checkpoint + 1] = place.line;
        checkpoints[checkpoint + 2] = place.column;
      }
      if (at < this.text.length) this.step(at, place);
    }
    return checkpoints;
  }

  /** Moves over one UTF-16 unit. CR LF is one line end, counted at the LF (XML 1.0, section 2.11). */
  private step(at: number, place: { offset: number; line: number; column: number }): void {
    const unit = this.text.charCodeAt(at);
    place.offset += this.bytesOf(unit);
    if (unit === LF || (unit === CR && this.text.charCodeAt(at + 1) !== LF)) {
      place.line++;
      place.column = 1;
    } else if (!isLowSurrogate(unit)) {
      place.column++;
    }
  }

  /** Four bytes of a character outside the basic plane are booked two on each half of the pair. */
  private bytesOf(unit: number): number {
    if (this.width === 'one') return 1;
    if (this.width === 'utf-16') return 2;
    if (unit < 0x80) return 1;
    if (unit < 0x800 || isHighSurrogate(unit) || isLowSurrogate(unit)) return 2;
    return 3;
  }
}
