import { isUtf8 } from 'node:buffer';

/** Turns the bytes of one component, already free of release characters, into text. */
export interface TextDecoderOf {
  /** IANA name, as shown to people: "ISO-8859-1". */
  readonly name: string;
  readonly decode: (bytes: Buffer, start: number, end: number) => string;
  /** Each byte is the character of its number. */
  readonly direct: boolean;
  /** 1 for each byte that the set leaves open; null where there are none. */
  readonly open: Uint8Array | null;
}

/** What a syntax identifier (UNB 0001) stands for. `declared` null: not known to us. */
interface SyntaxLevel {
  readonly charset: string;
  /** Only the 7-bit set may occur (levels A and B). */
  readonly ascii: boolean;
}

/**
 * Syntax identifiers and their repertoires: ISO 9735 code list 0001, levels A to K, X, Y; W is the UTF-8 of practice.
 * Levels A and B are 7-bit, X uses ISO 2022 escapes (read as 7-bit, an escape is a finding), Y is read as UTF-8.
 */
const LEVELS: Readonly<Record<string, SyntaxLevel>> = {
  UNOA: { charset: 'US-ASCII', ascii: true },
  UNOB: { charset: 'US-ASCII', ascii: true },
  UNOC: { charset: 'ISO-8859-1', ascii: false },
  UNOD: { charset: 'ISO-8859-2', ascii: false },
  UNOE: { charset: 'ISO-8859-5', ascii: false },
  UNOF: { charset: 'ISO-8859-7', ascii: false },
  UNOG: { charset: 'ISO-8859-3', ascii: false },
  UNOH: { charset: 'ISO-8859-4', ascii: false },
  UNOI: { charset: 'ISO-8859-6', ascii: false },
  UNOJ: { charset: 'ISO-8859-8', ascii: false },
  UNOK: { charset: 'ISO-8859-9', ascii: false },
  UNOX: { charset: 'ISO-2022', ascii: true },
  UNOY: { charset: 'UTF-8', ascii: false },
  UNOW: { charset: 'UTF-8', ascii: false },
};

/** The character set that a syntax identifier declares; null when the identifier is not one of ours. */
export const charsetOf = (syntaxId: string | null): string | null =>
  syntaxId === null ? null : (LEVELS[syntaxId.toUpperCase()]?.charset ?? null);

/** Pure ASCII and ISO 8859-1: the bytes are the code points. */
const LATIN1: TextDecoderOf = {
  name: 'ISO-8859-1',
  decode: (bytes, start, end) => bytes.toString('latin1', start, end),
  direct: true,
  open: null,
};

const UTF8: TextDecoderOf = {
  name: 'UTF-8',
  decode: (bytes, start, end) => bytes.toString('utf8', start, end),
  direct: false,
  open: null,
};

/** For messages without a byte above 7F, whatever was declared. */
export const ASCII: TextDecoderOf = { ...LATIN1, name: 'US-ASCII' };

const WINDOWS_1252 = 'windows-1252';
/** Bytes 80 to 9F of windows-1252 (Unicode mapping CP1252.TXT): some releases of Node 20 decode them as controls. */
const C1_OF_1252 = '€\ufffd‚ƒ„…†‡ˆ‰Š‹Œ\ufffdŽ\ufffd\ufffd‘’“”•–—˜™š›œ\ufffdžŸ';

const tables = new Map<string, TextDecoderOf>();

/** Decoder of a single-byte set, from the runtime's own tables; bytes that the set leaves open become U+FFFD. */
function singleByte(name: string): TextDecoderOf {
  const known = tables.get(name);
  if (known) return known;
  const all = Uint8Array.from({ length: 256 }, (_, byte) => byte);
  const characters = Array.from(new TextDecoder(name).decode(all));
  for (let byte = 0x80; byte < 0xa0; byte++)
    characters[byte] = name === WINDOWS_1252 ? (C1_OF_1252[byte - 0x80] ?? '\ufffd') : '\ufffd';
  const decoder: TextDecoderOf = {
    name,
    decode: (bytes, start, end) => {
      let text = '';
      for (let at = start; at < end; at++) text += characters[bytes[at] ?? 0] ?? '\ufffd';
      return text;
    },
    direct: false,
    open: Uint8Array.from(characters, (character) => (character === '\ufffd' ? 1 : 0)),
  };
  tables.set(name, decoder);
  return decoder;
}

/** Turns text into the bytes of a character set. */
export interface TextEncoderOf {
  readonly has: (character: string) => boolean;
  readonly encode: (text: string) => Buffer;
}

/** The encoder of a syntax identifier's character set; an unknown identifier is taken as 7-bit. */
export function encoderOf(syntaxId: string): TextEncoderOf {
  const level = LEVELS[syntaxId.toUpperCase()];
  const encoder = ENCODERS.get(level) ?? newEncoder(level);
  ENCODERS.set(level, encoder);
  return encoder;
}

/** One for each level that was asked for. */
const ENCODERS = new Map<SyntaxLevel | undefined, TextEncoderOf>();
/** The same bytes in every set but UTF-16. */
const SEVEN_BIT = /^[\0-\x7f]*$/;

function newEncoder(level: SyntaxLevel | undefined): TextEncoderOf {
  if (level?.charset === 'UTF-8') return { has: () => true, encode: (text) => Buffer.from(text, 'utf8') };
  const codes = new Map<string, number>();
  const decoder =
    level === undefined || level.ascii || level.charset === 'ISO-8859-1' ? LATIN1 : singleByte(level.charset);
  const top = level === undefined || level.ascii ? 0x7f : 0xff;
  for (let byte = 0; byte <= top; byte++) {
    const character = decoder.decode(Buffer.of(byte), 0, 1);
    if ((byte < 0x80 || byte > 0x9f) && character !== '\ufffd') codes.set(character, byte);
  }
  return {
    has: (character) => codes.has(character),
    encode: (text) =>
      SEVEN_BIT.test(text)
        ? Buffer.from(text, 'latin1')
        : Buffer.from(Array.from(text, (character) => codes.get(character) ?? 0x3f)),
  };
}

/** Why a message was decoded as it was; goes into Charset.reason and decides the finding. */
type CharsetReason =
  | 'ascii'
  | 'declared'
  | 'utf8-found'
  | 'utf8-illegal'
  | 'windows-1252-found'
  | 'mixed'
  | 'not-declared'
  | 'undeclared-bytes';

export interface CharsetDecision {
  readonly decoder: TextDecoderOf;
  readonly reason: CharsetReason;
  /** Offset in the given bytes of the byte that decided; -1 when there is none above 7F. */
  readonly at: number;
}

/** Offset of the first byte between `low` and `high` (both included), from `from` on; -1 for none. */
export function firstByteBetween(bytes: Uint8Array, low: number, high: number, from = 0): number {
  for (let at = from; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    if (byte >= low && byte <= high) return at;
  }
  return -1;
}

/** What the scanner saw of bytes above 7F; offsets from the first byte of the unit, -1 for none. */
export interface HighBytes {
  readonly first: number;
  /** The first byte from 80 to 9F: controls in ISO 8859, letters in windows-1252, the middle of characters in UTF-8. */
  firstC1: number;
  /** A continuation byte stood behind the lead byte of a sequence: some of it is UTF-8. */
  sequence: boolean;
  lastAt: number;
  lastByte: number;
}

export const NO_HIGH_BYTES: HighBytes = Object.freeze({
  first: -1,
  firstC1: -1,
  sequence: false,
  lastAt: -1,
  lastByte: 0,
});

/** What is seen when one more byte above 7F goes by. */
export function withHighByte(seen: HighBytes, at: number, byte: number): HighBytes {
  const high = seen === NO_HIGH_BYTES ? { ...NO_HIGH_BYTES, first: at } : seen;
  if (byte < 0xc0 && high.lastAt === at - 1 && high.lastByte >= 0xc2) high.sequence = true;
  if (byte < 0xa0 && high.firstC1 < 0) high.firstC1 = at;
  high.lastAt = at;
  high.lastByte = byte;
  return high;
}

/** @param separators bytes that are no text */
export function highBytesOf(bytes: Uint8Array, separators: readonly number[]): HighBytes {
  let high = NO_HIGH_BYTES;
  for (let at = firstByteBetween(bytes, 0x80, 0xff); at >= 0; at = firstByteBetween(bytes, 0x80, 0xff, at + 1)) {
    const byte = bytes[at] ?? 0;
    if (!separators.includes(byte)) high = withHighByte(high, at, byte);
  }
  return high;
}

/** Offset of the first byte that breaks UTF-8. */
function brokenUtf8(bytes: Uint8Array, from: number): number {
  let good = from;
  for (let size = bytes.length - from; size > 0; size >>= 1) {
    while (good + size <= bytes.length && isUtf8(bytes.subarray(from, good + size))) good += size;
  }
  while (good > from && ((bytes[good - 1] ?? 0) & 0xc0) === 0x80) good--;
  return Math.min(good, bytes.length - 1);
}

/**
 * Decides how the bytes of one message are read (EDI facts, section 4.6): 7-bit bytes need no decision; else UTF-8 wherever the
 * bytes are well-formed UTF-8, since every byte is legal in ISO 8859-1 and the text would become wrong in silence; else the
 * declared set; bytes 80 to 9F where 8859-1 is meant are windows-1252.
 */
export function decideCharset(bytes: Uint8Array, high: HighBytes, syntaxId: string | null): CharsetDecision {
  if (high.first < 0) return { decoder: ASCII, reason: 'ascii', at: -1 };
  const level = syntaxId === null ? undefined : LEVELS[syntaxId.toUpperCase()];
  const at = high.first;
  if (isUtf8(bytes)) return { decoder: UTF8, reason: level?.charset === 'UTF-8' ? 'declared' : 'utf8-found', at };
  const latin = level === undefined || level.ascii || level.charset === 'ISO-8859-1' || level.charset === 'UTF-8';
  if (!latin) return { decoder: singleByte(level.charset), reason: 'declared', at };
  const decoder = high.firstC1 < 0 ? LATIN1 : singleByte(WINDOWS_1252);
  if (high.sequence) return { decoder, reason: 'mixed', at: brokenUtf8(bytes, at) };
  if (level?.charset === 'UTF-8') return { decoder, reason: 'utf8-illegal', at: brokenUtf8(bytes, at) };
  if (high.firstC1 >= 0) return { decoder, reason: 'windows-1252-found', at: high.firstC1 };
  if (level === undefined) return { decoder, reason: 'not-declared', at };
  return { decoder, reason: level.ascii ? 'undeclared-bytes' : 'declared', at };
}
