import { createHash, type Hash } from 'node:crypto';

/** Bytes of a file, [start, end). */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** Takes the SHA-256 of ranges of a file, which stand one behind the other, while its bytes go by in pieces. */
export class RangeDigests {
  private readonly hashes: readonly Hash[];
  private offset = 0;
  /** Ranges before this one are complete. */
  private first = 0;

  constructor(private readonly ranges: readonly Range[]) {
    this.hashes = ranges.map(() => createHash('sha256'));
  }

  push(piece: Uint8Array): void {
    const [from, to] = [this.offset, this.offset + piece.length];
    this.offset = to;
    for (let at = this.first; at < this.ranges.length; at++) {
      const { start, end } = this.ranges[at] ?? { start: to, end: to };
      if (start >= to) break;
      if (end > from) this.hashes[at]?.update(piece.subarray(Math.max(start - from, 0), end - from));
      if (end <= to) this.first = at + 1;
    }
  }

  /** Hexadecimal, in the order of the ranges. Ends the taking. */
  end(): readonly string[] {
    return this.hashes.map((hash) => hash.digest('hex'));
  }
}
