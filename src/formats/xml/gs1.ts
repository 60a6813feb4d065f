import { NO_ENVELOPE, type Envelope } from '../message';
import { businessEnvelope, businessHeaderOf } from './business-header';
import type { XmlElement } from './message';
import { descendant, wallClock, type XmlPart, type XmlVocabulary } from './vocabulary';

const NAMESPACE = 'urn:gs1:ecom:';

/** Who sends a document, and who gets it; an order and all that is not named here goes from buyer to seller. */
const FROM_SELLER: ReadonlySet<string> = new Set(['orderResponse', 'invoice']);
const SIDES: Readonly<Record<string, readonly [sender: string, receiver: string]>> = {
  despatchAdvice: ['shipper', 'receiver'],
  receivingAdvice: ['receiver', 'shipper'],
};

/**
 * GS1 XML 3. The root, such as orderMessage, holds a header and any number of documents of one kind, each of which is a message. Only
 * the root is in a namespace.
 */
export const GS1_XML: XmlVocabulary = {
  format: 'gs1xml',
  isRoot: (root) => root.namespace.startsWith(NAMESPACE) && root.name.endsWith('Message'),
  owns: (namespace) => namespace === '' || namespace.startsWith(NAMESPACE),
  read: (root) => {
    const header = businessHeaderOf(root);
    const documents = root.children.filter(({ namespace }) => GS1_XML.owns(namespace));
    const version = versionOf(root, header);
    const parts = documents.map((document): XmlPart => {
      const reference = descendant(document, `${document.name}Identification`, 'entityIdentification')?.text ?? null;
      return { root: document, type: document.name, version, reference };
    });
    const own = documentEnvelope(root, parts[0] ?? null);
    return [{ envelope: header === null ? own : businessEnvelope(header, own), parts }];
  },
};

/** "3.4" as the header says, else the major version that ends the namespace: urn:gs1:ecom:order:xsd:3. */
const versionOf = (root: XmlElement, header: XmlElement | null): string =>
  header?.children.flatMap(({ children }) => children).find(({ name }) => name === 'TypeVersion')?.text ??
  root.namespace.slice(root.namespace.lastIndexOf(':') + 1);

/** The parties of the first document, where the header names nobody. */
function documentEnvelope(root: XmlElement, first: XmlPart | null): Envelope {
  const document = first?.root ?? null;
  const type = first?.type ?? '';
  const ordinary = FROM_SELLER.has(type) ? (['seller', 'buyer'] as const) : (['buyer', 'seller'] as const);
  const [from, to] = SIDES[type] ?? ordinary;
  const sender = descendant(document, from, 'gln')?.text ?? null;
  const receiver = descendant(document, to, 'gln')?.text ?? null;
  return {
    ...NO_ENVELOPE,
    sender,
    senderQualifier: sender === null ? null : 'GS1',
    receiver,
    receiverQualifier: receiver === null ? null : 'GS1',
    reference: first?.reference ?? null,
    preparedAt: wallClock(descendant(document, 'creationDateTime')?.text),
    position: root.position,
  };
}
