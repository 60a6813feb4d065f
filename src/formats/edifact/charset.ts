import { isUtf8 } from 'node:buffer';

/** Turns the bytes of one component, already free of release characters, into text. */
export interface TextDecoderOf {
  /** IANA name, as shown to people: "ISO-8859-1". */
  readonly name: string;
  decode(bytes: Buffer, start: number, end: number): string;
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
};

const UTF8: TextDecoderOf = {
  name: 'UTF-8',
  decode: (bytes, start, end) => bytes.toString('utf8', start, end),
};

/** For messages without a byte above 7F, whatever was declared. */
export const ASCII: TextDecoderOf = { name: 'US-ASCII', decode: LATIN1.decode };

const tables = new Map<string, TextDecoderOf>();

/** Decoder of a single-byte set, from the runtime's own tables; bytes that the set leaves open become U+FFFD. */
function singleByte(name: string): TextDecoderOf {
  const known = tables.get(name);
  if (known) return known;
  const all = Uint8Array.from({ length: 256 }, (_, byte) => byte);
  const characters = [...new TextDecoder(name).decode(all)];
  for (let byte = 0x80; byte < 0xa0; byte++) {
    const character = characters[byte] ?? '\ufffd';
    if (character.charCodeAt(0) < 0xa0) characters[byte] = '\ufffd';
  }
  const decoder: TextDecoderOf = {
    name,
    decode: (bytes, start, end) => {
      let text = '';
      for (let at = start; at < end; at++) text += characters[bytes[at] ?? 0] ?? '\ufffd';
      return text;
    },
  };
  tables.set(name, decoder);
  return decoder;
}

/** Why a message was decoded as it was; goes into Charset.reason and decides the finding. */
export type CharsetReason =
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

/** First byte of the bytes from `low` up to and including `high`, or -1. */
export function firstByteBetween(bytes: Uint8Array, low: number, high: number): number {
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    if (byte >= low && byte <= high) return at;
  }
  return -1;
}

/** Length of the well-formed UTF-8 sequence of more than one byte that starts here, 0 when there is none. */
function utf8SequenceLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] ?? 0;
  const length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc2 ? 2 : 0;
  return length > 0 && at + length <= bytes.length && isUtf8(bytes.subarray(at, at + length)) ? length : 0;
}

/** Where UTF-8 breaks for the first time, and whether well-formed sequences stand next to the broken ones. */
function brokenUtf8(bytes: Uint8Array): { readonly at: number; readonly mixed: boolean } {
  let broken = -1;
  let wellFormed = false;
  for (let at = 0; at < bytes.length && !(broken >= 0 && wellFormed);) {
    const length = (bytes[at] ?? 0) < 0x80 ? 1 : utf8SequenceLength(bytes, at);
    if (length > 1) wellFormed = true;
    if (length === 0 && broken < 0) broken = at;
    at += Math.max(length, 1);
  }
  return { at: broken, mixed: wellFormed };
}

/**
 * Decides how the bytes of one message are read (EDI facts, section 4.6): 7-bit bytes need no decision; else UTF-8 wherever the
 * bytes are well-formed UTF-8, since every byte is legal in ISO 8859-1 and the text would become wrong in silence; else the
 * declared set; bytes 80 to 9F where 8859-1 is meant are windows-1252.
 */
export function decideCharset(bytes: Uint8Array, syntaxId: string | null): CharsetDecision {
  const high = firstByteBetween(bytes, 0x80, 0xff);
  if (high < 0) return { decoder: ASCII, reason: 'ascii', at: -1 };
  const level = syntaxId === null ? undefined : LEVELS[syntaxId.toUpperCase()];
  if (isUtf8(bytes)) return { decoder: UTF8, reason: level?.charset === 'UTF-8' ? 'declared' : 'utf8-found', at: high };
  const broken = brokenUtf8(bytes);
  const latin = level === undefined || level.ascii || level.charset === 'ISO-8859-1' || level.charset === 'UTF-8';
  if (!latin) return { decoder: singleByte(level.charset), reason: 'declared', at: high };
  const c1 = firstByteBetween(bytes, 0x80, 0x9f);
  if (broken.mixed) return { decoder: c1 < 0 ? LATIN1 : singleByte('windows-1252'), reason: 'mixed', at: broken.at };
  if (level?.charset === 'UTF-8') {
    return { decoder: c1 < 0 ? LATIN1 : singleByte('windows-1252'), reason: 'utf8-illegal', at: broken.at };
  }
  if (c1 >= 0) return { decoder: singleByte('windows-1252'), reason: 'windows-1252-found', at: c1 };
  if (level === undefined) return { decoder: LATIN1, reason: 'not-declared', at: high };
  return { decoder: LATIN1, reason: level.ascii ? 'undeclared-bytes' : 'declared', at: high };
}
