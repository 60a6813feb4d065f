import type { SyntaxReason } from '../findings';
import type { Format, XmlFormat } from './message';

/** How many bytes from the start of a file decide; a caller hands over that many, or all there are. */
export const DETECTION_BYTES = 4096;

/** What a file looks like from its first bytes. */
export interface Detection {
  readonly kind: 'edifact' | 'x12' | 'tradacoms' | 'idoc' | 'xml' | 'unknown';
  /** For `unknown`: why, and what it looks like to us. */
  readonly reason: SyntaxReason;
  readonly looksLike: string;
}

/** First bytes of files that are certainly no orders in text (file format specifications of each). */
const SIGNATURES: readonly (readonly [looksLike: string, hex: string])[] = [
  ['PDF', '25504446'],
  ['ZIP', '504b0304'],
  ['ZIP', '504b0506'],
  ['GZIP', '1f8b'],
  ['PNG', '89504e47'],
  ['JPEG', 'ffd8ff'],
  ['GIF', '47494638'],
  ['TIFF', '49492a00'],
  ['TIFF', '4d4d002a'],
  ['Microsoft Office', 'd0cf11e0'],
  ['Windows program', '4d5a9000'],
  ['7-Zip', '377abcaf'],
];

/** Texts of other worlds, by how they begin. */
const TEXTS: readonly (readonly [looksLike: string, start: RegExp])[] = [
  ['SAP IDoc', /^EDI_DC/],
  ['RTF', /^\{\\rtf/],
  ['JSON', /^[[{]/],
  ['CSV', /^[^\r\n]*[;\t,][^\r\n]*[;\t,]/],
];

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
  const hex = head.subarray(0, 4).toString('hex');
  const utf16 = hex.startsWith('fffe') || hex.startsWith('feff') || hex === '3c003f00' || hex === '003c003f';
  const text = Buffer.from(utf16 ? head.filter((byte) => byte !== 0) : head)
    .toString('latin1')
    .replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, '');
  const begin = text.replace(/^[\s\0\x1a]+/, '');
  if (begin.startsWith('<')) return known('xml');
  if (utf16) return unknown('file-binary', 'UTF-16');
  // How a file begins counts before what stands somewhere in it: a text may quote anything.
  if (/^UN[ABGH]/.test(begin)) return known('edifact');
  if (X12_BEGIN.test(begin)) return known('x12');
  if (TRADACOMS_BEGIN.test(begin)) return known('tradacoms');
  if (IDOC_BEGIN.test(text)) return known('idoc');
  if (/UNA[^A-Za-z0-9].{5}\s*UNB|UNB[+\x1d]UNO/s.test(text)) return known('edifact');
  if (TRADACOMS_INSIDE.test(text)) return known('tradacoms');
  if (begin === '') return unknown(text.includes('\0') ? 'file-binary' : 'file-empty', '');
  const signature = SIGNATURES.find(([, start]) => hex.startsWith(start));
  if (signature) return unknown('file-binary', signature[0]);
  if (text.includes('\0')) return unknown('file-binary', 'binary');
  return unknown('file-unknown-format', TEXTS.find(([, start]) => start.test(begin))?.[0] ?? 'text');
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
  if (kind !== 'xml') return kind;
  const head = Buffer.from(firstBytes.buffer, firstBytes.byteOffset, Math.min(firstBytes.byteLength, DETECTION_BYTES));
  const text = Buffer.from(head.filter((byte) => byte !== 0));
  return XML_MARKS.find(([, mark]) => text.includes(mark))?.[0] ?? 'unknown';
}
