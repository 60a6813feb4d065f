import { NO_ENVELOPE, type Envelope } from '../message';
import type { XmlElement } from './message';
import { descendant, wallClock, type XmlVocabulary } from './vocabulary';

/** What may stand below the header of a document (cXML Reference Guide, "cXML Envelope"). */
const CARRIERS = ['Request', 'Response', 'Message'];

/** cXML 1.2. Its names are in no namespace; a document is one message, or a catalogue (Index) without an envelope. */
export const CXML: XmlVocabulary = {
  format: 'cxml',
  isRoot: (root) => root.name === 'cXML' || (root.name === 'Index' && root.child('SupplierID') !== null),
  owns: (namespace) => namespace === '',
  read: (root) => {
    const envelope = cxmlEnvelope(root);
    const type = root.name === 'cXML' ? typeOf(root) : root.name;
    const version = root.attribute('version') ?? '1.2';
    return [{ envelope, parts: type === null ? [] : [{ root, type, version, reference: envelope.reference }] }];
  },
};

const carrierOf = (root: XmlElement): XmlElement | null =>
  root.children.find(({ name }) => CARRIERS.includes(name)) ?? null;

/** The name of the element that is carried, "OrderRequest". A response may carry nothing but how it went: then it is a "Response". */
function typeOf(root: XmlElement): string | null {
  const carrier = carrierOf(root);
  if (carrier === null) return null;
  const content = carrier.children.find(({ name }) => name !== 'Status');
  return content?.name ?? (carrier.child('Status') === null ? null : carrier.name);
}

function cxmlEnvelope(root: XmlElement): Envelope {
  const header = root.child('Header');
  const sender = credentialOf(descendant(header, 'From'));
  const receiver = credentialOf(descendant(header, 'To'));
  return {
    ...NO_ENVELOPE,
    sender: identityOf(sender),
    senderQualifier: sender?.attribute('domain') ?? null,
    receiver: identityOf(receiver),
    receiverQualifier: receiver?.attribute('domain') ?? null,
    reference: root.attribute('payloadID'),
    test: carrierOf(root)?.attribute('deploymentMode') === 'test',
    preparedAt: wallClock(root.attribute('timestamp')),
    position: root.position,
  };
}

/** The first credential with an identity. A marketplace that passes the document on may be named beside the party itself. */
function credentialOf(party: XmlElement | null): XmlElement | null {
  const named = (party?.childrenNamed('Credential') ?? []).filter((credential) => identityOf(credential) !== null);
  return named.find((credential) => credential.attribute('type') !== 'marketplace') ?? named[0] ?? null;
}

const identityOf = (credential: XmlElement | null): string | null => credential?.child('Identity')?.text ?? null;
