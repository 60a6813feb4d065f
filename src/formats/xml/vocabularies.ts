import { businessEnvelope, businessHeaderOf, carriedDocument } from './business-header';
import { CXML } from './cxml';
import { GS1_XML } from './gs1';
import { IDOC } from './idoc';
import { KETENSTANDAARD } from './ketenstandaard';
import type { XmlElement } from './message';
import { OPENTRANS } from './opentrans';
import { UBL } from './ubl';
import type { XmlEnvelope, XmlVocabulary } from './vocabulary';

/** The vocabularies that are read. No root is of two of them. */
const VOCABULARIES: readonly XmlVocabulary[] = [UBL, CXML, GS1_XML, KETENSTANDAARD, OPENTRANS, IDOC];

/** The vocabulary of a document, whether or not it stands in a business document; null when it is none that we read. */
export function vocabularyOf(root: XmlElement): XmlVocabulary | null {
  const document = carriedDocument(root);
  return VOCABULARIES.find(({ isRoot }) => isRoot(document)) ?? null;
}

/** The envelopes of a document. Of a business document its header says who sends it to whom: an access point goes by that, and so do we. */
export function envelopesOf(root: XmlElement, { read }: XmlVocabulary): readonly XmlEnvelope[] {
  const document = carriedDocument(root);
  const header = document === root ? null : businessHeaderOf(root);
  const envelopes = read(document);
  if (header === null) return envelopes;
  return envelopes.map(({ envelope, parts }) => ({ envelope: businessEnvelope(header, envelope), parts }));
}
