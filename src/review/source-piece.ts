import { isUtf8 } from 'node:buffer';

/** A stretch of a file as text. Nothing of it is interpreted: whatever it holds is characters to be shown. */
export interface SourcePiece {
  readonly text: string;
  /** The bytes that it is: [from, to). */
  readonly from: number;
  readonly to: number;
  /** The character that begins at a byte of the file; null outside of the piece. Ask in ascending order: it goes on from the one before. */
  charAt(offset: number): number | null;
}

type Encoding = 'utf8' | 'utf16le' | 'utf16be' | 'latin1';

/** Longest character of UTF-8, in bytes. */
const LONGEST = 4;
const isContinuation = (byte: number | undefined): boolean => byte !== undefined && (byte & 0xc0) === 0x80;

/**
 * Reads bytes as the text that people see.
 *
 * @param from where the bytes stand in the file
 * @param head the first bytes of the file, for a byte order mark
 */
export function pieceOf(bytes: Buffer, from: number, head: Buffer): SourcePiece {
  const encoding = encodingOf(bytes, head);
  const [skipped, length] = wholeCharacters(bytes, from, encoding);
  const own = bytes.subarray(skipped, skipped + length);
  const start = from + skipped;
  const text = decode(own, encoding);
  let [lastByte, lastChar] = [0, 0];
  return {
    text,
    from: start,
    to: start + length,
    charAt: (offset) => {
      const at = offset - start;
      if (at < 0 || at > length) return null;
      if (encoding === 'latin1') return at;
      if (encoding !== 'utf8') return at >> 1;
      if (at < lastByte) [lastByte, lastChar] = [0, 0];
      lastChar += own.toString('utf8', lastByte, at).length;
      lastByte = at;
      return lastChar;
    },
  };
}

function encodingOf(bytes: Buffer, head: Buffer): Encoding {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf16be';
  // A character that the piece cuts through says nothing.
  let [first, last] = [0, bytes.length];
  while (first < LONGEST && isContinuation(bytes[first])) first++;
  for (let back = 1; back <= LONGEST && back <= bytes.length; back++) {
    const byte = bytes[bytes.length - back];
    if (isContinuation(byte)) continue;
    if (byte !== undefined && byte >= 0xc0) last = bytes.length - back;
    break;
  }
  return isUtf8(bytes.subarray(first, Math.max(first, last))) ? 'utf8' : 'latin1';
}

/** Of these bytes those that are whole characters: how many before are not, and how many are. */
function wholeCharacters(bytes: Buffer, from: number, encoding: Encoding): readonly [number, number] {
  if (encoding === 'latin1') return [0, bytes.length];
  if (encoding !== 'utf8') {
    const skipped = from % 2;
    return [skipped, (bytes.length - skipped) & ~1];
  }
  let first = 0;
  while (from > 0 && first < LONGEST && isContinuation(bytes[first])) first++;
  let end = bytes.length;
  for (let back = 1; back < LONGEST && back <= bytes.length; back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (isContinuation(byte)) continue;
    const needed = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1;
    if (needed > back) end = bytes.length - back;
    break;
  }
  return [first, Math.max(0, end - first)];
}

function decode(bytes: Buffer, encoding: Encoding): string {
  if (encoding === 'utf16be') return Buffer.from(bytes).swap16().toString('utf16le');
  return bytes.toString(encoding);
}
