import { isAscii, isUtf8 } from 'node:buffer';
import type { Charset } from '../message';

/** 0x80 to 0x9f of windows-1252; five of them have no character, and stay what they are (as in the WHATWG encoding standard). */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

export interface DecodedText {
  readonly text: string;
  readonly charset: Charset;
}

/**
 * Turns the bytes of a table into text. A byte order mark decides; else what is valid UTF-8 is UTF-8, because no other text is by chance,
 * and anything else is what Excel writes in Western Europe.
 */
export function decodeTable(bytes: Buffer): DecodedText {
  const said = (used: string, reason: string): Charset => ({ declared: null, used, reason });
  if (bytes[0] === 0xff && bytes[1] === 0xfe)
    return { text: wellFormed(bytes.subarray(2).toString('utf16le')), charset: said('UTF-16LE', 'bom') };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) {
    const even = Buffer.from(bytes.subarray(2, bytes.length - (bytes.length % 2)));
    return { text: wellFormed(even.swap16().toString('utf16le')), charset: said('UTF-16BE', 'bom') };
  }
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const content = marked ? bytes.subarray(3) : bytes;
  if (isUtf8(content)) {
    const reason = marked ? 'bom' : isAscii(content) ? 'default' : 'bytes';
    return { text: content.toString('utf8'), charset: said('UTF-8', reason) };
  }
  const text = content
    .toString('latin1')
    .replace(/[\x80-\x9f]/g, (sign) => WINDOWS_1252.charAt(sign.charCodeAt(0) - 0x80));
  return { text, charset: said('windows-1252', 'bytes') };
}

/** Half a character of UTF-16 is none, and no database keeps it. */
const wellFormed = (text: string): string => text.replace(/\p{Surrogate}/gu, '\ufffd');
