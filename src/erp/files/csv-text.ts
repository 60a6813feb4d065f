/* Bytes to text and back, in the encodings that files of ERPs have. */

export type Encoding = 'utf-8' | 'windows-1252' | 'iso-8859-1' | 'iso-8859-15';

/** Stands where bytes are no text of their encoding. */
export const UNREADABLE = '\uFFFD';

/** Characters of a cell that people are told. */
const SHOWN = 60;

/** A cell as people are told of it: short, and with nothing in it that is no text, which no database takes. */
export const shown = (text: string): string =>
  `"${(text.length > SHOWN ? `${text.slice(0, SHOWN)}...` : text).replace(/\p{Cc}/gu, UNREADABLE)}"`;

/** The first byte of two or three of UTF-8, and those that follow it, as windows-1252 has them. */
const MISREAD =
  /[ÂÃÄÅÆÉËâ][\u0080-\u00BF\u0152\u0153\u0160\u0161\u0178\u017D\u017E\u0192\u02C6\u02DC\u2013-\u2122\u20AC]/;

/** Whether a text looks like one in UTF-8 that was read as of one byte a character. */
export const isMisread = (text: string): boolean => MISREAD.test(text);

/** Turns pieces of bytes into pieces of text. What is no text comes as {@link UNREADABLE}; a byte order mark falls away. */
export function decoderOf(encoding: Encoding): (bytes: Uint8Array | null) => string {
  // For the web this name means windows-1252.
  if (encoding === 'iso-8859-1') return (bytes) => (bytes === null ? '' : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')); // prettier-ignore
  const decoder = new TextDecoder(encoding);
  return (bytes) => (bytes === null ? decoder.decode() : decoder.decode(bytes, { stream: true }));
}

/** Turns text into bytes; what the encoding does not have becomes a question mark. */
export function encoderOf(encoding: Encoding): (text: string) => Uint8Array {
  if (encoding === 'utf-8') return (text) => new TextEncoder().encode(text);
  const decode = decoderOf(encoding);
  const codes = new Map<string, number>();
  for (let code = 255; code >= 0; code--) codes.set(decode(Uint8Array.of(code)), code);
  const unknown = '?'.charCodeAt(0);
  return (text) => Uint8Array.from(Array.from(text), (character) => codes.get(character) ?? unknown);
}
