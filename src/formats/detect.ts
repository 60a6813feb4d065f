import type { SyntaxReason } from '../findings';
import type { Format, XmlFormat } from './message';
import { findDialect } from './table/csv-dialect';
import { decodeTable } from './table/decode';

/** How many bytes from the start of a file decide; a caller hands over that many, or all there are. */
export const DETECTION_BYTES = 4096;

/** What a file looks like from its first bytes. */
export interface Detection {
  readonly kind: 'edifact' | 'x12' | 'tradacoms' | 'idoc' | 'xml' | 'csv' | 'zip' | 'unknown';
  /** For `unknown`: why, and what it looks like to us. */
  readonly reason: SyntaxReason;
  readonly looksLike: string;
  /** For a text that we cannot name: how it begins. */
  readonly begins?: string;
}

/** First bytes of files that are certainly no orders in text (file format specifications of each). */
const SIGNATURES: readonly (readonly [looksLike: string, hex: string])[] = [
  ['PDF', '25504446'],
  ['GZIP', '1f8b'],
  ['PNG', '89504e47'],
  ['JPEG', 'ffd8ff'],
  ['GIF', '47494638'],
  ['TIFF', '49492a00'],
  ['TIFF', '4d4d002a'],
  ['Windows program', '4d5a9000'],
  ['7-Zip', '377abcaf'],
];

/** Texts of other worlds, by how they begin. */
const TEXTS: readonly (readonly [looksLike: string, start: RegExp])[] = [
  ['SAP IDoc', /^EDI_DC/],
  ['RTF', /^\{\\rtf/],
  ['JSON', /^[[{]/],
];
/** Separators in the first line, though no table follows. */
const CSV_LIKE = /^[^\r\n]*[;\t,][^\r\n]*[;\t,]/;

/** ZIP files (a workbook among them) by the header of their first entry, or of a directory without entries. */
const ZIP = /^504b(?:0304|0506)/;
/** Compound files (MS-CFB): what Office wrote before 2007, and what it writes with a password. */
const OLD_OFFICE = 'd0cf11e0';
/** As much of a text as is shown to say what it is. */
const BEGINNING = 60;

const known = (kind: Exclude<Detection['kind'], 'unknown'>): Detection => ({
  kind,
  reason: 'file-unknown-format',
  looksLike: kind,
});
const unknown = (reason: SyntaxReason, looksLike: string): Detection => ({ kind: 'unknown', reason, looksLike });

/** ISA; or a functional group or transaction set without one, which ST of other worlds is not. */
const X12_BEGIN = /^ISA[^A-Za-z0-9]|^GS([^A-Za-z0-9\s])[A-Z]{2}\1|^ST([^A-Za-z0-9\s])\d{3}\2/;

/** STX, or a batch or message without one; with something in front of it STX must name its syntax. */
const TRADACOMS_BEGIN = /^(?:STX|BAT|MHD)=/;
const TRADACOMS_INSIDE = /STX=ANAA?:1\+/;

/** The control record of an IDoc in records; of XML it is an element. Records begin where their lines do. */
const IDOC_BEGIN = /^[\r\n]*EDI_DC40/;

/** Looks at the first bytes of a file. */
export function detect(firstBytes: Uint8Array): Detection {
  const head = Buffer.from(firstBytes.buffer, firstBytes.byteOffset, Math.min(firstBytes.byteLength, DETECTION_BYTES));
  if (head.length === 0) return unknown('file-empty', '');
  // Nearly every XML document: nothing but its first sign needs to be looked at.
  if (head[0] === 0x3c && head[1] !== 0) return known('xml');
  const hex = head.subarray(0, 4).toString('hex');
  const utf16 = hex.startsWith('fffe') || hex.startsWith('feff') || hex === '3c003f00' || hex === '003c003f';
  const text = Buffer.from(utf16 ? head.filter((byte) => byte !== 0) : head)
    .toString('latin1')
    .replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, '');
  const begin = text.replace(/^[\s\0\x1a]+/, '');
  if (begin.startsWith('<')) return known('xml');
  if (utf16) return isTable(head) ? known('csv') : unknown('file-binary', 'UTF-16');
  // How a file begins counts before what stands somewhere in it: a text may quote anything.
  if (/^UN[ABGH]/.test(begin)) return known('edifact');
  if (X12_BEGIN.test(begin)) return known('x12');
  if (TRADACOMS_BEGIN.test(begin)) return known('tradacoms');
  if (IDOC_BEGIN.test(text)) return known('idoc');
  if (/UNA[^A-Za-z0-9].{5}\s*UNB|UNB[+\x1d]UNO/s.test(text)) return known('edifact');
  if (TRADACOMS_INSIDE.test(text)) return known('tradacoms');
  if (begin === '') return unknown(text.includes('\0') ? 'file-binary' : 'file-empty', '');
  if (ZIP.test(hex)) return known('zip');
  if (hex === OLD_OFFICE) return unknown('file-old-office', 'Microsoft Office');
  const signature = SIGNATURES.find(([, start]) => hex.startsWith(start));
  if (signature) return unknown('file-binary', signature[0]);
  if (text.includes('\0')) return unknown('file-binary', 'binary');
  const other = TEXTS.find(([, start]) => start.test(begin))?.[0];
  if (other !== undefined) return unknown('file-unknown-format', other);
  if (isTable(head)) return known('csv');
  const begins = (begin.split(/[\r\n]/, 1)[0] ?? '').slice(0, BEGINNING);
  return { ...unknown('file-unknown-format', CSV_LIKE.test(begin) ? 'CSV' : 'text'), begins };
}

/** Whether a text has rows and columns; the line that the first bytes cut through is not looked at where there is another. */
function isTable(head: Buffer): boolean {
  const { text } = decodeTable(head);
  const whole = head.length < DETECTION_BYTES ? -1 : text.lastIndexOf('\n');
  return findDialect(whole < 0 ? text : text.slice(0, whole + 1)) !== null;
}

/** What stands near the beginning of a document of each vocabulary: its namespace, or a name where it has none. */
const XML_MARKS: readonly (readonly [format: XmlFormat, mark: string])[] = [
  ['ubl', 'urn:oasis:names:specification:ubl:'],
  ['cxml', '<cXML'],
  ['opentrans', 'http://www.opentrans.org/XMLSchema/'],
  ['gs1xml', 'urn:gs1:ecom:'],
  ['idoc', '<EDI_DC40'],
  ['ketenstandaard', 'ketenstandaard.nl'],
];

/** The format that the first bytes promise; which vocabulary an XML is of is certain only when it was read. */
export function detectFormat(firstBytes: Uint8Array): Format {
  const { kind } = detect(firstBytes);
  // Whether a ZIP file is a workbook says the directory at its end.
  if (kind === 'zip') return 'unknown';
  if (kind !== 'xml') return kind;
  const head = Buffer.from(firstBytes.buffer, firstBytes.byteOffset, Math.min(firstBytes.byteLength, DETECTION_BYTES));
  const text = Buffer.from(head.filter((byte) => byte !== 0));
  return XML_MARKS.find(([, mark]) => text.includes(mark))?.[0] ?? 'unknown';
}
