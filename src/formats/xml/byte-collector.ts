const FIRST_BYTES = 64 * 1024;

/** Collects chunks, however small, into one buffer that doubles as it fills, up to a limit. */
export class ByteCollector {
  private buffer: Buffer = Buffer.alloc(0);
  private used = 0;

  /** @param limit the most bytes that are kept */
  constructor(private readonly limit: number) {}

  /** Copies a chunk in. False when it does not fit below the limit: then everything is let go and nothing more is taken. */
  add(chunk: Uint8Array): boolean {
    const needed = this.used + chunk.length;
    if (needed > this.limit) {
      this.buffer = Buffer.alloc(0);
      this.used = Number.POSITIVE_INFINITY;
      return false;
    }
    if (needed > this.buffer.length) {
      const larger = Buffer.allocUnsafeSlow(
        Math.min(this.limit, Math.max(needed, this.buffer.length * 2, FIRST_BYTES)),
      );
      this.buffer.copy(larger, 0, 0, this.used);
      this.buffer = larger;
    }
    this.buffer.set(chunk, this.used);
    this.used = needed;
    return true;
  }

  /** The bytes collected, handed over: the collector is empty afterwards. */
  take(): Buffer {
    const bytes = this.buffer.subarray(0, this.used);
    this.buffer = Buffer.alloc(0);
    this.used = 0;
    return bytes;
  }
}
