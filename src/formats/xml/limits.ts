/**
 * Limits of one XML document beside those of ReadLimits (architecture, decision 14). They bound memory rather than meaning:
 * no order comes near them, and without them 16 MB of `<a/>` or of ever new names would cost ten times that in the node table.
 */
export const XML_LIMITS = {
  /**
   * One document, in bytes; where ReadLimits.messageBytes is less, that holds. Half of what other messages may have, by measure: the
   * text, the node table and what xml2js leaves to be collected take 12 to 19 times the bytes, and a process is to stay below 400 MB.
   * 16 MiB of UBL are an order of 20,000 lines.
   */
  documentBytes: 16 * 1024 * 1024,
  /** One piece of markup: a start tag with its attributes, a comment, a processing instruction. In characters. */
  markupCharacters: 64 * 1024,
  /** Elements in one document. UBL as senders print it has 60 to 90 bytes an element: 16 MB hold about 300,000. */
  elements: 500_000,
  /** Attributes in one document. */
  attributes: 500_000,
  /** Distinct names of elements and attributes, namespaces included; UBL 2.4 defines fewer than 4,000. */
  names: 10_000,
} as const;
