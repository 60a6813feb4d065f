import { ErpFault } from '../port';

/*
 * Which characters the bytes of an XML file are: what its first bytes and its declaration say (XML 1.0, appendix F). SAP declares UTF-16 in
 * texts that its programs hold and a port wrote as UTF-8: where the bytes are plainly no UTF-16 they are read as UTF-8.
 */

/** What stands for bytes that are no characters in the encoding. */
export const NO_CHARACTER = '\ufffd';

/** Bytes piece by piece as text; null ends. */
type Decode = (bytes: Uint8Array | null) => string;

/** How far into the file a declaration may stand. */
const DECLARATION_BYTES = 256;
const DECLARED = /^\s*<\?xml[^>]*?\bencoding\s*=\s*["']([A-Za-z0-9._-]+)["']/;

const NAMES: Readonly<Record<string, string>> = {
  'utf-8': 'utf-8', utf8: 'utf-8', 'us-ascii': 'utf-8', 'utf-16': 'utf-8', 'iso-8859-1': 'iso-8859-1', latin1: 'iso-8859-1',
  'windows-1252': 'windows-1252', cp1252: 'windows-1252',
}; // prettier-ignore

/** Characters of Windows 1252 that ISO 8859-1 has not, by their bytes from 0x80 on; a blank is none. */
export const WINDOWS_1252 = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';
const FIRST_OF_WINDOWS = 0x80;

const latin1Of = (bytes: Uint8Array | null): string => (bytes === null ? '' : Buffer.from(bytes).toString('latin1'));

function windowsOf(bytes: Uint8Array | null): string {
  const character = (one: string): string => WINDOWS_1252[one.charCodeAt(0) - FIRST_OF_WINDOWS]?.replace(' ', NO_CHARACTER) ?? one; // prettier-ignore
  return latin1Of(bytes).replace(/[\u0080-\u009f]/g, character);
}

function decoderOf(encoding: string): Decode {
  // The decoder of the web reads ISO 8859-1 as Windows 1252, and that of Node as ISO 8859-1 where it takes a short cut.
  if (encoding === 'iso-8859-1') return latin1Of;
  if (encoding === 'windows-1252') return windowsOf;
  const decoder = new TextDecoder(encoding);
  return (bytes) => (bytes === null ? decoder.decode() : decoder.decode(bytes, { stream: true }));
}

/** @throws ErpFault for an encoding that is not read */
function encodingOf(start: Uint8Array): string {
  const [a, b] = start;
  if ((a === 0xff && b === 0xfe) || (a === 0x3c && b === 0x00)) return 'utf-16le';
  if ((a === 0xfe && b === 0xff) || (a === 0x00 && b === 0x3c)) return 'utf-16be';
  const text = Buffer.from(start.subarray(0, DECLARATION_BYTES)).toString('latin1').replace(/^\u00ef\u00bb\u00bf/, '');
  const declared = DECLARED.exec(text)?.[1]?.toLowerCase() ?? 'utf-8';
  const encoding = Object.hasOwn(NAMES, declared) ? NAMES[declared] : undefined;
  if (encoding !== undefined) return encoding;
  throw new ErpFault('strange', { nl: 'Volgens het bestand is zijn tekencodering "{declared}", en die wordt niet gelezen: laat het schrijven als UTF-8.', en: 'The file says that its encoding is "{declared}", which is not read: have it written as UTF-8.' }, { declared });
} // prettier-ignore

/** Pieces of text of at most so many bytes each: one large piece would be parsed at once. */
const PIECE_BYTES = 64 * 1024;

/** The text of a file, piece by piece. @throws ErpFault where its encoding is not read */
export async function* textOf(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string, void, void> {
  let decode: Decode | null = null;
  let start = new Uint8Array(0);
  for await (const chunk of bytes) {
    let rest = chunk;
    if (decode === null) {
      start = new Uint8Array(Buffer.concat([start, chunk]));
      if (start.length < DECLARATION_BYTES) continue;
      decode = decoderOf(encodingOf(start));
      rest = start;
    }
    for (let at = 0; at < rest.length; at += PIECE_BYTES) yield decode(rest.subarray(at, at + PIECE_BYTES));
  }
  if (decode === null) {
    decode = decoderOf(encodingOf(start));
    yield decode(start);
  }
  yield decode(null);
}
