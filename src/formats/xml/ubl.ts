import { NO_ENVELOPE, type Envelope } from '../message';
import type { XmlElement } from './message';
import { UBL_NAMESPACE } from './roots';
import { wallClock, type XmlVocabulary } from './vocabulary';

/** `urn:oasis:names:specification:ubl:schema:xsd:Order-2`: the name of the document type and the major version. */
const UBL_DOCUMENT = /^urn:oasis:names:specification:ubl:schema:xsd:([A-Za-z]+)-2$/;

/** UBL 2: the namespace of a root carries its own name; a document is one message. */
export const UBL: XmlVocabulary = {
  format: 'ubl',
  isRoot: (root) => UBL_DOCUMENT.exec(root.namespace)?.[1] === root.name,
  owns: (namespace) => namespace.startsWith(UBL_NAMESPACE),
  read: (root) => [
    {
      envelope: ublEnvelope(root),
      parts: [{ root, type: root.name, version: documentVersion(root), reference: documentId(root) }],
    },
  ],
};

/** Where a document names its two sides: the aggregates to look into, the best first. */
interface Sides {
  readonly sender: readonly string[];
  readonly receiver: readonly string[];
}

const BUYER = ['BuyerCustomerParty', 'AccountingCustomerParty', 'DeliveryCustomerParty'];
const SELLER = ['SellerSupplierParty', 'AccountingSupplierParty', 'DespatchSupplierParty'];
const FROM_BUYER: Sides = { sender: BUYER, receiver: SELLER };
const FROM_SELLER: Sides = { sender: SELLER, receiver: BUYER };

/** Documents that the seller sends to the buyer; all others go the way of an order (UBL 2.1, section 2, business processes). */
const SIDES_BY_TYPE: ReadonlyMap<string, Sides> = new Map([
  ['OrderResponse', FROM_SELLER],
  ['OrderResponseSimple', FROM_SELLER],
  [
    'DespatchAdvice',
    {
      sender: ['DespatchSupplierParty', 'SellerSupplierParty'],
      receiver: ['DeliveryCustomerParty', 'BuyerCustomerParty'],
    },
  ],
  [
    'ReceiptAdvice',
    {
      sender: ['DeliveryCustomerParty', 'BuyerCustomerParty'],
      receiver: ['DespatchSupplierParty', 'SellerSupplierParty'],
    },
  ],
  ['Invoice', FROM_SELLER],
  ['CreditNote', FROM_SELLER],
  ['Quotation', FROM_SELLER],
  [
    'Catalogue',
    { sender: ['ProviderParty', 'SellerSupplierParty'], receiver: ['ReceiverParty', 'ContractorCustomerParty'] },
  ],
  ['ApplicationResponse', { sender: ['SenderParty'], receiver: ['ReceiverParty'] }],
]);

/**
 * The envelope of a UBL document, which travels without one: the parties name each other, each with its EndpointID (Peppol
 * BIS 3 demands it) or else its first PartyIdentification; the qualifier is the scheme of that number.
 */
function ublEnvelope(root: XmlElement): Envelope {
  const sides = SIDES_BY_TYPE.get(root.name) ?? FROM_BUYER;
  const sender = identifierOf(root, sides.sender);
  const receiver = identifierOf(root, sides.receiver);
  return {
    ...NO_ENVELOPE,
    sender: sender?.text ?? null,
    senderQualifier: sender?.attribute('schemeID') ?? null,
    receiver: receiver?.text ?? null,
    receiverQualifier: receiver?.attribute('schemeID') ?? null,
    reference: documentId(root),
    preparedAt: wallClock(root.child('IssueDate')?.text, root.child('IssueTime')?.text ?? ''),
    position: root.position,
  };
}

/** The document's own number. */
const documentId = (root: XmlElement): string | null => root.child('ID')?.text ?? null;

/** What the document claims to follow: its customisation, else the version of UBL, else only the major version. */
const documentVersion = (root: XmlElement): string =>
  root.child('CustomizationID')?.text ?? root.child('UBLVersionID')?.text ?? '2';

function identifierOf(root: XmlElement, roles: readonly string[]): XmlElement | null {
  for (const role of roles) {
    const holder = root.child(role);
    const party = holder?.child('Party') ?? holder;
    const candidates = [
      party?.child('EndpointID'),
      ...(party?.childrenNamed('PartyIdentification') ?? []).map((id) => id.child('ID')),
    ];
    const found = candidates.find((candidate) => typeof candidate?.text === 'string');
    if (found) return found;
  }
  return null;
}
