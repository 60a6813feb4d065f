import type { Prolog } from './prolog';
import { notWellFormed, unsafe, type Refusal } from './refusal';

/** Everything that begins with `<!` or `<?`; blanks behind the `<` are an error that the parser of xml2js forgives. */
const DECLARATION = /<[ \t\r\n]*[!?]/g;

/** What ends each kind of markup in which a `<` is nothing but a character. */
const OPAQUE: readonly (readonly [opening: string, closing: string])[] = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
];

/**
 * The first `<!` of a document that is no comment, no CDATA section and not the DOCTYPE that the prolog allows; null when there is
 * none. Decided before the parser sees that part of the text: it would read such a declaration in quadratic time. Exact, because a
 * `<` stands nowhere else but in comments, CDATA sections and processing instructions, which are skipped as wholes; linear.
 */
export function firstForbiddenDeclaration(text: string, doctype: Prolog['doctype']): Refusal | null {
  DECLARATION.lastIndex = 0;
  for (let match = DECLARATION.exec(text); match !== null; match = DECLARATION.exec(text)) {
    const { index } = match;
    if (index === doctype?.index) continue;
    const opaque = OPAQUE.find(([opening]) => text.startsWith(opening, index));
    if (opaque === undefined) return refusalAt(text, index);
    const [opening, closing] = opaque;
    const end = text.indexOf(closing, index + opening.length);
    // Markup without an end swallows the rest; the parser says so.
    if (end < 0) return null;
    DECLARATION.lastIndex = end + closing.length;
  }
  return null;
}

function refusalAt(text: string, index: number): Refusal {
  if (/^<[ \t\r\n]/.test(text.slice(index, index + 2))) return notWellFormed('blanks behind "<"', index);
  const isDoctype = text.slice(index, index + '<!DOCTYPE'.length).toUpperCase() === '<!DOCTYPE';
  return isDoctype
    ? unsafe('xml-doctype', 'a DOCTYPE out of place', index)
    : notWellFormed('a declaration outside of a DTD', index);
}
