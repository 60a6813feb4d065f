import { isAscii, isUtf8 } from 'node:buffer';
import type { FindingCode, SyntaxReason } from '../../findings';
import { err, ok, type Result } from '../../kernel';
import type { Charset } from '../message';
import { readProlog } from './prolog';
import { SourceText, type TextPlace } from './source-text';
import { firstInvalidUtf16, firstInvalidUtf8 } from './utf';

/** A document in characters, and what its bytes were read as. */
export interface DecodedXml {
  readonly source: SourceText;
  readonly charset: Charset;
}

/** Bytes that are no text in the encoding they claim. */
export interface EncodingRefusal {
  readonly code: Extract<FindingCode, 'MSG-001'>;
  readonly reason: SyntaxReason;
  readonly detail: string;
  readonly place: TextPlace;
  readonly charset: Charset;
}

type Encoding = 'UTF-8' | 'UTF-16LE' | 'UTF-16BE' | 'ISO-8859-1' | 'ISO-8859-15' | 'windows-1252' | 'US-ASCII';

/** Names under which senders declare the encodings that we read (IANA character sets registry: names and aliases in use). */
const ENCODING_NAMES: Readonly<Record<string, Encoding | 'UTF-16'>> = {
  'utf-8': 'UTF-8',
  utf8: 'UTF-8',
  'utf-16': 'UTF-16',
  'utf-16le': 'UTF-16LE',
  'utf-16be': 'UTF-16BE',
  'iso-8859-1': 'ISO-8859-1',
  'iso_8859-1': 'ISO-8859-1',
  iso8859_1: 'ISO-8859-1',
  'iso8859-1': 'ISO-8859-1',
  latin1: 'ISO-8859-1',
  'iso-8859-15': 'ISO-8859-15',
  'iso_8859-15': 'ISO-8859-15',
  'latin-9': 'ISO-8859-15',
  'windows-1252': 'windows-1252',
  cp1252: 'windows-1252',
  'us-ascii': 'US-ASCII',
  ascii: 'US-ASCII',
};

/**
 * Where the two differ from ISO 8859-1 (tables of Microsoft and of ISO/IEC 8859-15). Tables of our own, because the TextDecoder of
 * Node 20 reads windows-1252 as if it were ISO 8859-1.
 */
const DIFFERENCES: Readonly<Record<'ISO-8859-15' | 'windows-1252', Readonly<Record<string, string>>>> = {
  'ISO-8859-15': {
    '\u00a4': '€',
    '\u00a6': 'Š',
    '\u00a8': 'š',
    '\u00b4': 'Ž',
    '\u00b8': 'ž',
    '\u00bc': 'Œ',
    '\u00bd': 'œ',
    '\u00be': 'Ÿ',
  },
  'windows-1252': Object.fromEntries(
    Array.from('€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ', (character, at) => [
      String.fromCharCode(0x80 + at),
      character,
    ]),
  ),
};

/** Bytes without a character in windows-1252 (Microsoft code page table). */
const UNDEFINED_IN_1252: ReadonlySet<number> = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d]);

/** How much of a file is looked at for its XML declaration. */
const DECLARATION_BYTES = 4096;

interface Choice {
  readonly encoding: Encoding;
  readonly bomBytes: number;
  readonly charset: Charset;
}

/**
 * Turns the bytes of a document into text. A byte order mark decides, then the form of the first bytes (XML 1.0, appendix F),
 * then the declaration, then UTF-8. Bytes that the encoding does not know are refused with their offset, never replaced.
 */
export function decodeXml(bytes: Buffer): Result<DecodedXml, EncodingRefusal> {
  const choice = chooseEncoding(bytes);
  if (!choice.ok) return choice;
  const { encoding, bomBytes, charset } = choice.value;
  const content = bytes.subarray(bomBytes);
  const bad = firstInvalidByte(content, encoding);
  if (bad < 0) return ok({ source: toSource(content, encoding, bomBytes), charset });
  const place = toSource(content.subarray(0, bad), encoding, bomBytes).placeOf(bad);
  const byte = (content[bad] ?? 0).toString(16).toUpperCase().padStart(2, '0');
  return err({ code: 'MSG-001', reason: 'xml-encoding', detail: `byte ${byte} is not ${encoding}`, place, charset });
}

function chooseEncoding(bytes: Buffer): Result<Choice, EncodingRefusal> {
  const marked = byteOrderMark(bytes);
  const shape = marked?.encoding ?? shapeOf(bytes);
  const bomBytes = marked?.bytes ?? 0;
  const head = bytes.subarray(bomBytes, bomBytes + DECLARATION_BYTES);
  const declared = readProlog(decode(head.subarray(0, head.length & ~1), shape ?? 'ISO-8859-1')).encoding;
  const known = declared === null ? undefined : encodingNamed(declared);
  const charset = (used: string, reason: string): Charset => ({ declared, used, reason });
  const chosen = (encoding: Encoding, reason: string): Result<Choice, EncodingRefusal> =>
    ok({ encoding, bomBytes, charset: charset(encoding, reason) });

  if (marked !== null) return chosen(marked.encoding, 'bom');
  if (shape === 'unsupported' || (declared !== null && known === undefined)) {
    const detail =
      declared === null ? 'the first bytes are no encoding that is read' : `encoding "${declared}" is not read`;
    const place = { offset: 0, line: 1, column: 1 };
    return err({ code: 'MSG-001', reason: 'xml-encoding', detail, place, charset: charset('unknown', 'unknown') });
  }
  if (shape !== null) return chosen(shape, known === shape || known === 'UTF-16' ? 'declared' : 'bytes');
  if (known === undefined) return chosen('UTF-8', 'default');
  // Programs that make the text in memory declare UTF-16 and then save it as UTF-8: the bytes are right, the word is not.
  if (known.startsWith('UTF-16')) return chosen('UTF-8', 'bytes');
  return chosen(known as Encoding, 'declared');
}

/** Own keys only: a document may declare the encoding "constructor". */
const encodingNamed = (name: string): Encoding | 'UTF-16' | undefined => {
  const key = name.toLowerCase();
  return Object.hasOwn(ENCODING_NAMES, key) ? ENCODING_NAMES[key] : undefined;
};

function byteOrderMark(bytes: Buffer): { readonly encoding: Encoding; readonly bytes: number } | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return { encoding: 'UTF-8', bytes: 3 };
  const isUtf32 = bytes[0] === 0xff && bytes[1] === 0xfe && bytes[2] === 0 && bytes[3] === 0;
  if (bytes[0] === 0xff && bytes[1] === 0xfe && !isUtf32) return { encoding: 'UTF-16LE', bytes: 2 };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { encoding: 'UTF-16BE', bytes: 2 };
  return null;
}

/** What four bytes without a mark give away: UTF-16, something wider or EBCDIC that is not read, or null for any ASCII-like one. */
function shapeOf(bytes: Buffer): 'UTF-16LE' | 'UTF-16BE' | 'unsupported' | null {
  const [a, b, c, d] = bytes;
  if (a === 0x3c && b === 0 && c !== 0) return 'UTF-16LE';
  if (a === 0 && b === 0x3c && c === 0 && d !== 0) return 'UTF-16BE';
  if (a === 0x3c && b === 0 && c === 0 && d === 0) return 'unsupported';
  if (a === 0 && b === 0 && (c === 0x3c || c === 0xfe || d === 0x3c)) return 'unsupported';
  if (a === 0xff && b === 0xfe && c === 0 && d === 0) return 'unsupported';
  if (a === 0x4c && b === 0x6f && c === 0xa7 && d === 0x94) return 'unsupported';
  return null;
}

/** The offset of the first byte that the encoding does not know, -1 when there is none. */
function firstInvalidByte(content: Buffer, encoding: Encoding): number {
  switch (encoding) {
    case 'UTF-8':
      return isUtf8(content) ? -1 : firstInvalidUtf8(content);
    case 'UTF-16LE':
    case 'UTF-16BE':
      return firstInvalidUtf16(content, encoding === 'UTF-16LE');
    case 'US-ASCII':
      return isAscii(content) ? -1 : content.findIndex((byte) => byte >= 0x80);
    case 'windows-1252':
      return isAscii(content) ? -1 : content.findIndex((byte) => UNDEFINED_IN_1252.has(byte));
    case 'ISO-8859-1':
    case 'ISO-8859-15':
      return -1;
  }
}

function toSource(content: Buffer, encoding: Encoding, bomBytes: number): SourceText {
  const width = encoding === 'UTF-8' ? 'utf-8' : encoding.startsWith('UTF-16') ? 'utf-16' : 'one';
  return new SourceText(decode(content, encoding), width, bomBytes);
}

/** Decodes bytes already found valid. `latin1` of Buffer is the true ISO 8859-1. */
function decode(content: Buffer, encoding: Encoding | 'unsupported'): string {
  switch (encoding) {
    case 'UTF-8':
      return content.toString('utf8');
    case 'US-ASCII':
    case 'ISO-8859-1':
    case 'unsupported':
      return content.toString('latin1');
    case 'ISO-8859-15':
    case 'windows-1252': {
      const differences = DIFFERENCES[encoding];
      return content
        .toString('latin1')
        .replaceAll(/[\u0080-\u00bf]/g, (character) => differences[character] ?? character);
    }
    case 'UTF-16LE':
    case 'UTF-16BE':
      return new TextDecoder(encoding, { ignoreBOM: true }).decode(content);
  }
}
