import type { XmlElement } from './message';

/** Every UBL 2 namespace begins so: documents, aggregates, basics, extensions (UBL 2.1, section 5.2 and appendix A). */
export const UBL_NAMESPACE = 'urn:oasis:names:specification:ubl:schema:xsd:';

/** An XML vocabulary that we can name but do not read. */
interface KnownRoot {
  readonly looksLike: string;
  readonly matches: (root: XmlElement) => boolean;
}

const inNamespace =
  (beginning: string) =>
  (root: XmlElement): boolean =>
    root.namespace.startsWith(beginning);

/**
 * What an XML that is not read looks like, so that the clerk can tell the partner. A vocabulary that is read some day moves from
 * this table to vocabularies.ts.
 */
const KNOWN_ROOTS: readonly KnownRoot[] = [
  { looksLike: 'GS1 XML', matches: inNamespace('urn:gs1:') },
  { looksLike: 'GS1 XML 2', matches: inNamespace('urn:ean.ucc:') },
  { looksLike: 'SBDH', matches: inNamespace('http://www.unece.org/cefact/namespaces/StandardBusinessDocumentHeader') },
  { looksLike: 'UN/CEFACT XML', matches: inNamespace('urn:un:unece:uncefact:data:') },
  {
    looksLike: 'UBL 1',
    matches: (root) => root.namespace.startsWith(UBL_NAMESPACE) && root.namespace.endsWith('-1.0'),
  },
];

/** The name of the vocabulary that a root belongs to; null when it is none that we know. */
export const looksLike = (root: XmlElement): string | null =>
  KNOWN_ROOTS.find((known) => known.matches(root))?.looksLike ?? null;
