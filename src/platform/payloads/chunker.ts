const SMALLEST = 16 * 1024;

/** Gathers bytes that arrive in pieces of any size into chunks of one size. The chunks are its own copies. */
export class Chunker {
  /** Grows with what comes: most of what comes is small. */
  private buffer = Buffer.allocUnsafe(0);
  private filled = 0;

  constructor(private readonly size: number) {}

  /** Takes bytes in. @returns the chunks that became full, each to be used before the next is asked for or kept */
  *add(bytes: Uint8Array): Iterable<Buffer> {
    for (let from = 0; from < bytes.length;) {
      const taken = Math.min(bytes.length - from, this.size - this.filled);
      this.makeRoom(this.filled + taken);
      this.buffer.set(bytes.subarray(from, from + taken), this.filled);
      this.filled += taken;
      from += taken;
      if (this.filled === this.size) {
        const full = this.buffer;
        this.buffer = Buffer.allocUnsafe(this.size);
        this.filled = 0;
        yield full;
      }
    }
  }

  private makeRoom(bytes: number): void {
    if (bytes <= this.buffer.length) return;
    const larger = Buffer.allocUnsafe(Math.min(this.size, Math.max(bytes, 4 * this.buffer.length, SMALLEST)));
    larger.set(this.buffer.subarray(0, this.filled));
    this.buffer = larger;
  }

  /** What is left at the end; may be empty. */
  rest(): Buffer {
    return this.buffer.subarray(0, this.filled);
  }
}
