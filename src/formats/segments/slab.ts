/** Small enough that a message that is kept keeps little else, large enough for some messages. */
const SLAB_BYTES = 1 << 16;
/** A larger piece is a buffer of its own. */
const MOST_BYTES = SLAB_BYTES / 4;

let slab = new ArrayBuffer(0);
let used = 0;

/**
 * A message is a few arrays that are made at once and forgotten at once. Cut out of a larger buffer they cost a fraction of what the runtime
 * takes to make and to collect a buffer for each. Never given twice, so that all bytes are 0.
 */
function cut(bytes: number): number {
  const needed = (bytes + 7) & ~7;
  if (used + needed > slab.byteLength) {
    slab = new ArrayBuffer(SLAB_BYTES);
    used = 0;
  }
  used += needed;
  return used - needed;
}

/** So many numbers, all 0. */
export function newInts(count: number): Int32Array {
  const bytes = count * Int32Array.BYTES_PER_ELEMENT;
  if (bytes > MOST_BYTES) return new Int32Array(count);
  const at = cut(bytes);
  return new Int32Array(slab, at, count);
}

/** The first numbers of a list, in an array that is nobody else's. */
export function copyOfInts(source: Int32Array, count: number): Int32Array {
  if (count * Int32Array.BYTES_PER_ELEMENT > MOST_BYTES) return source.slice(0, count);
  const copy = newInts(count);
  copy.set(source.subarray(0, count));
  return copy;
}

/** Bytes from here to there, in a buffer that is nobody else's. */
export function copyOfBytes(source: Buffer, start: number, end: number): Buffer {
  const count = Math.max(end - start, 0);
  const at = count > MOST_BYTES ? -1 : cut(count);
  const copy = at < 0 ? Buffer.allocUnsafeSlow(count) : Buffer.from(slab, at, count);
  source.copy(copy, 0, start, end);
  return copy;
}
