import { XML_LIMITS } from './limits';
import { notWellFormed, unsafe, type Refusal } from './refusal';

/** `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` (XML 1.0, production 23). */
const DECLARATION =
  /<\?xml[ \t\r\n]+version[ \t\r\n]*=[ \t\r\n]*(?:"1\.\d{1,2}"|'1\.\d{1,2}')(?:[ \t\r\n]+encoding[ \t\r\n]*=[ \t\r\n]*(?:"([A-Za-z][\w.-]*)"|'([A-Za-z][\w.-]*)'))?(?:[ \t\r\n]+standalone[ \t\r\n]*=[ \t\r\n]*(?:"(?:yes|no)"|'(?:yes|no)'))?[ \t\r\n]*\?>/y;
const STARTS_DECLARATION = /^<\?xml[ \t\r\n?]/;

/** A document type declaration with nothing but an external identifier (production 28 without the internal subset). */
const EXTERNAL_DOCTYPE =
  /<!DOCTYPE[ \t\r\n]+([^\s>[\]"'<]+)[ \t\r\n]+(?:SYSTEM|PUBLIC[ \t\r\n]+(?:"[^"<]*"|'[^'<]*'))[ \t\r\n]+(?:"[^"<]*"|'[^'<]*')[ \t\r\n]*>/y;
/** Of markup, no more than this is looked at: an expression that runs over megabytes overflows its stack, in some processes and not in others. */
const headOf = (text: string, at: number): string => text.slice(at, at + XML_LIMITS.markupCharacters);

/** Roots whose real files name a DTD by rule: nearly all cXML does, and its catalogues (xml-order-facts.md). The DTD is never fetched. */
const ROOTS_WITH_DOCTYPE: ReadonlySet<string> = new Set(['cXML', 'Index']);

/** What stands before the root element, as far as it must be known before the parser sees the text. */
export interface Prolog {
  /** The encoding that the XML declaration names. */
  readonly encoding: string | null;
  /** The root that an allowed DOCTYPE names, with the place of that DOCTYPE; null when there is none. */
  readonly doctype: { readonly root: string; readonly index: number } | null;
  readonly refusal: Refusal | null;
}

/**
 * Reads the prolog of a document: declaration, comments, processing instructions, DOCTYPE. Decides MSG-012 before any parser
 * has seen the text: a DOCTYPE is tolerated only on an allowed root and only with an external identifier. Linear in the length
 * of the prolog; what is not recognised is left to the parser to refuse.
 */
export function readProlog(text: string): Prolog {
  DECLARATION.lastIndex = 0;
  const declaration = DECLARATION.exec(headOf(text, 0));
  const encoding = declaration?.[1] ?? declaration?.[2] ?? null;
  if (declaration === null && STARTS_DECLARATION.test(text)) {
    return { encoding, doctype: null, refusal: notWellFormed('the XML declaration is not readable', 0) };
  }
  const at = skipComments(text, declaration?.[0].length ?? 0);
  if (text.slice(at, at + '<!DOCTYPE'.length).toUpperCase() !== '<!DOCTYPE')
    return { encoding, doctype: null, refusal: null };
  return { encoding, ...readDoctype(text, at) };
}

function readDoctype(text: string, at: number): Pick<Prolog, 'doctype' | 'refusal'> {
  EXTERNAL_DOCTYPE.lastIndex = 0;
  const root = EXTERNAL_DOCTYPE.exec(headOf(text, at))?.[1];
  if (root !== undefined && ROOTS_WITH_DOCTYPE.has(root)) return { doctype: { root, index: at }, refusal: null };
  const detail =
    root === undefined ? 'a DOCTYPE with more than an external identifier' : 'a DOCTYPE on a root that has none';
  return { doctype: null, refusal: unsafe('xml-doctype', detail, at) };
}

const isBlank = (code: number): boolean => code === 0x20 || code === 0x09 || code === 0x0a || code === 0x0d;

/** The index behind blanks, comments and processing instructions; that of an unfinished one where it begins. */
function skipComments(text: string, from: number): number {
  let at = from;
  for (;;) {
    while (isBlank(text.charCodeAt(at))) at++;
    const close = text.startsWith('<!--', at) ? '-->' : text.startsWith('<?', at) ? '?>' : null;
    if (close === null) return at;
    const end = text.indexOf(close, at + (close === '-->' ? 4 : 2));
    if (end < 0) return at;
    at = end + close.length;
  }
}
