import type { XmlElement } from './message';

/** Every UBL 2 namespace begins so: documents, aggregates, basics, extensions (UBL 2.1, section 5.2 and appendix A). */
export const UBL_NAMESPACE = 'urn:oasis:names:specification:ubl:schema:xsd:';

/** `urn:oasis:names:specification:ubl:schema:xsd:Order-2`: the name of the document type and the major version. */
const UBL_DOCUMENT = /^urn:oasis:names:specification:ubl:schema:xsd:([A-Za-z]+)-2$/;

/** True for a root element that UBL 2 defines: its namespace carries its own name. */
export const isUblRoot = (root: XmlElement): boolean => UBL_DOCUMENT.exec(root.namespace)?.[1] === root.name;

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
 * What an XML that is no UBL looks like, so that the clerk can tell the partner. A format that is read some day moves from
 * this table to a reader of its own, known by the same test.
 */
const KNOWN_ROOTS: readonly KnownRoot[] = [
  { looksLike: 'cXML', matches: (root) => root.name === 'cXML' },
  { looksLike: 'openTRANS', matches: inNamespace('http://www.opentrans.org/XMLSchema/') },
  { looksLike: 'SAP IDoc', matches: (root) => root.namespace === '' && root.child('IDOC') !== null },
  { looksLike: 'GS1 XML', matches: inNamespace('urn:gs1:ecom:') },
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
