import { copyOfBytes } from './slab';

const FIRST_CAPACITY = 64 * 1024;
const KEEP_CAPACITY = 4 * 1024 * 1024;

/**
 * The bytes at hand: a chunk as it came, read in place, or what an earlier chunk left over with the new chunk behind it. Chunks
 * are never kept.
 */
export class Window {
  bytes: Buffer = Buffer.alloc(0);
  length = 0;
  /** Offset in the file of bytes[0]. */
  offset = 0;
  private own = Buffer.alloc(0);

  append(chunk: Uint8Array): void {
    if (this.length === 0) {
      this.bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
      this.length = chunk.byteLength;
      return;
    }
    const needed = this.length + chunk.byteLength;
    if (this.own.length < needed) this.moveTo(Math.max(needed, this.own.length * 2, FIRST_CAPACITY));
    this.own.set(chunk, this.length);
    this.bytes = this.own;
    this.length = needed;
  }

  /** Drops bytes from the front and makes the rest our own. */
  release(count: number): void {
    const rest = this.length - count;
    if (this.bytes === this.own && count > 0) this.own.copyWithin(0, count, this.length);
    else if (this.bytes !== this.own) {
      if (this.own.length < rest) this.own = Buffer.allocUnsafeSlow(Math.max(rest, FIRST_CAPACITY));
      this.bytes.copy(this.own, 0, count, this.length);
    }
    this.offset += count;
    this.length = rest;
    if (this.own.length > KEEP_CAPACITY && rest < FIRST_CAPACITY) this.moveTo(FIRST_CAPACITY);
    this.bytes = this.own;
  }

  /** A copy that shares no memory with the window. */
  copy(start: number, end: number): Buffer {
    return copyOfBytes(this.bytes, start, end);
  }

  /** A byte of the window, -1 outside it. */
  byte(at: number): number {
    return at < this.length ? (this.bytes[at] ?? -1) : -1;
  }

  /** Three bytes as one number, 0 when the window ends before. */
  tag(at: number): number {
    return at + 2 < this.length ? (this.byte(at) << 16) | (this.byte(at + 1) << 8) | this.byte(at + 2) : 0;
  }

  private moveTo(capacity: number): void {
    const larger = Buffer.allocUnsafeSlow(capacity);
    this.own.copy(larger, 0, 0, this.length);
    this.own = larger;
  }
}
