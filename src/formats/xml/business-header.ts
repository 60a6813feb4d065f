import { NO_ENVELOPE, type Envelope } from '../message';
import type { XmlElement } from './message';
import { descendant, wallClock } from './vocabulary';

/** The Standard Business Document Header of UN/CEFACT, around documents of GS1 and of Peppol. */
const NAMESPACE = 'http://www.unece.org/cefact/namespaces/StandardBusinessDocumentHeader';
const named = (name: string): string => `{${NAMESPACE}}${name}`;

/** The authority under which Peppol names parties: "0088:8712345000004" is a scheme and a number. */
const PEPPOL_AUTHORITY = 'iso6523-actorid-upis';
const SCHEME_AND_NUMBER = /^(\d{4}):(.+)$/;

const HEADER = named('StandardBusinessDocumentHeader');

/** The header that stands in an element; null when there is none. */
export const businessHeaderOf = (element: XmlElement): XmlElement | null => element.child(HEADER);

/** The document that a StandardBusinessDocument carries, which is the document itself for any other root. */
export function carriedDocument(root: XmlElement): XmlElement {
  if (root.namespace !== NAMESPACE || root.name !== 'StandardBusinessDocument') return root;
  return root.children.find(({ namespace }) => namespace !== NAMESPACE) ?? root;
}

/** What a header says, and the document itself where it says nothing. */
export function businessEnvelope(header: XmlElement, document: Envelope): Envelope {
  const sender = partyOf(header, 'Sender');
  const receiver = partyOf(header, 'Receiver');
  const identification = descendant(header, named('DocumentIdentification'));
  const said = (name: string): string | null => descendant(identification, named(name))?.text ?? null;
  return {
    ...NO_ENVELOPE,
    sender: sender?.number ?? document.sender,
    senderQualifier: sender === null ? document.senderQualifier : sender.scheme,
    receiver: receiver?.number ?? document.receiver,
    receiverQualifier: receiver === null ? document.receiverQualifier : receiver.scheme,
    reference: said('InstanceIdentifier') ?? document.reference,
    test: document.test,
    preparedAt: wallClock(said('CreationDateAndTime')) ?? document.preparedAt,
    position: header.position,
  };
}

interface Party {
  readonly number: string;
  readonly scheme: string | null;
}

/** The first of the senders or receivers that has an identifier. */
function partyOf(header: XmlElement, role: 'Sender' | 'Receiver'): Party | null {
  for (const party of header.childrenNamed(named(role))) {
    const identifier = party.child(named('Identifier'));
    const number = identifier?.text ?? null;
    if (identifier === null || number === null) continue;
    const authority = identifier.attribute('Authority');
    const [, scheme, own] = (authority === PEPPOL_AUTHORITY ? SCHEME_AND_NUMBER.exec(number) : null) ?? [];
    return own === undefined ? { number, scheme: authority } : { number: own, scheme: scheme ?? null };
  }
  return null;
}
