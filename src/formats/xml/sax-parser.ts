import { Parser } from 'xml2js';

/**
 * The character-level parser inside xml2js, as far as we use it. xml2js hangs its own callbacks on it and builds objects in
 * them; we hang ours on instead, because its objects have no positions, no namespaces and no order between siblings of
 * different names, and cost half of the time.
 */
export interface SaxParser {
  /** UTF-16 units read so far. */
  readonly position: number;
  /** The value of `position` behind the `<` of the latest markup; not set before the first. */
  readonly startTagPosition?: number;
  /** Named entities; a document without a DTD has only the five of XML. */
  ENTITIES: Readonly<Record<string, string | undefined>>;
  onopentag: (tag: { readonly name: string; readonly isSelfClosing: boolean }) => void;
  onattribute: (attribute: { readonly name: string; readonly value: string }) => void;
  onclosetag: (name: string) => void;
  ontext: (text: string) => void;
  onopencdata: () => void;
  oncdata: (text: string) => void;
  onclosecdata: () => void;
  oncomment: (comment: string) => void;
  onprocessinginstruction: (instruction: { readonly name: string; readonly body: string }) => void;
  ondoctype: (doctype: string) => void;
  onerror: (error: Error) => void;
  onend: () => void;
  /** The start tag being read. */
  readonly tag: { readonly attributes: { hasOwnProperty?: unknown } } | null;
  write(text: string): unknown;
  close(): unknown;
}

/** A fresh strict parser of xml2js, with its saxParser to hang callbacks on. */
export function strictSaxParser(): SaxParser {
  const parser = new Parser({ strict: true });
  if (!hasSaxParser(parser))
    throw new Error('This version of xml2js has no saxParser: see src/formats/xml/sax-parser.ts');
  return parser.saxParser;
}

const hasSaxParser = (parser: object): parser is { readonly saxParser: SaxParser } =>
  'saxParser' in parser &&
  typeof parser.saxParser === 'object' &&
  parser.saxParser !== null &&
  'ENTITIES' in parser.saxParser;
