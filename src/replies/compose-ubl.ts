import { writeXml, type XmlNode } from '../formats';
import { businessDateOf, businessTimeOf } from '../kernel';
import type { Party } from '../purchase-order';
import type { Composed, ComposeContext } from './compose-context';
import { aggregate, basic, listOf, promisedDelivery } from './compose-ubl-elements';
import { orderLine } from './compose-ubl-line';
import { orderWords } from './compose-words';
import type { AnswerAddress, OrderOutcome, OrderResponseModel } from './outcome';

const NAMESPACES = {
  '': 'urn:oasis:names:specification:ubl:schema:xsd:OrderResponse-2',
  cac: 'urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2',
  cbc: 'urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2',
};
/** T76 answers an order; a change is answered with T116, for it has the reference to the change. */
const [CUSTOMIZATION, PROFILE] = [
  'urn:fdc:peppol.eu:poacc:trns:order_response:3',
  'urn:fdc:peppol.eu:poacc:bis:ordering:3',
];
const [CUSTOMIZATION_OF_CHANGE, PROFILE_OF_CHANGE] = [
  'urn:fdc:peppol.eu:poacc:trns:order_response_advanced:3',
  'urn:fdc:peppol.eu:poacc:bis:advanced_ordering:3',
];

/** OrderResponseCode (UNCL4343, subset of T76): accepted, conditionally accepted, rejected. AB is no answer of ours: it promises one. */
const CODE: Readonly<Record<OrderOutcome['kind'], string>> = { accepted: 'AP', changed: 'CA', rejected: 'RE' };

/** T76 demands a currency also where no price is given; an order without one is in euro, as all our prices are. */
const DEFAULT_CURRENCY = 'EUR';

/**
 * Writes the answer as a UBL OrderResponse of Peppol BIS Ordering 3 (transaction T76), to a change of BIS Advanced Ordering 3 (T116), elements
 * in the order of the UBL 2.1 schema. Only CA carries lines, and then all of them (PEPPOL-T76-R007 to R010, and the same of T116).
 *
 * @throws when a line is not decided yet
 */
export function writeUblResponse(model: OrderResponseModel, context: ComposeContext): Composed {
  const { outcome, address } = model;
  const { change } = address;
  // None is put down while lines wait (`canSayPending`): whatever this said of such a line would be an answer to it.
  if (outcome.lines.some(({ kind }) => kind === 'pending'))
    throw new TypeError('An OrderResponse cannot say that a line waits');
  const language = context.language ?? 'nl';
  const currency = outcome.currency ?? DEFAULT_CURRENCY;
  const lines = outcome.kind === 'changed' ? outcome.lines : [];
  const root: XmlNode = {
    name: 'OrderResponse',
    children: listOf(
      basic('CustomizationID', change === undefined ? CUSTOMIZATION : CUSTOMIZATION_OF_CHANGE),
      basic('ProfileID', change === undefined ? PROFILE : PROFILE_OF_CHANGE),
      basic('ID', context.controlReference),
      basic('SalesOrderID', outcome.reference),
      basic('IssueDate', businessDateOf(context.preparedAt)),
      basic('IssueTime', `${businessTimeOf(context.preparedAt)}:00`),
      basic('OrderResponseCode', CODE[outcome.kind]),
      basic('Note', orderWords(outcome, language)),
      basic('DocumentCurrencyCode', currency),
      // The number is mandatory here; an order without one, or with blanks for one, has at least the reference of its message.
      aggregate(
        'OrderReference',
        basic('ID', outcome.buyerOrderNumber) ??
          basic('ID', address.messageReference) ??
          basic('ID', outcome.reference),
      ),
      aggregate('OrderChangeDocumentReference', basic('ID', change?.number ?? null)),
      aggregate('SellerSupplierParty', seller(outcome, address, context)),
      aggregate('BuyerCustomerParty', partyElement(address.sender, outcome.parties.buyer, outcome.parties.buyer.name)),
      promisedDelivery(outcome.confirmedDate),
      ...lines.map((_, index) => orderLine({ outcome, index, currency, language })),
    ),
  };
  const text = writeXml(root, NAMESPACES);
  return { text, bytes: Buffer.from(text, 'utf8'), replaced: [] };
}

/** Our side: we are the seller, and the address is the one that the order was sent to. */
function seller(
  { parties }: OrderOutcome,
  { receiver }: AnswerAddress,
  { ours, company }: ComposeContext,
): XmlNode | null {
  return partyElement(receiver ?? ours, parties.supplier, company ?? parties.supplier.name);
}

interface Identifier {
  readonly scheme: string | null;
  readonly value: string;
}

/** Scheme identifiers of ISO 6523 (ICD), the only ones that PartyIdentification takes; the 99.. are of the EAS list alone. */
const ICD = /^0\d{3}$/;

/**
 * A party: its electronic address, then its name or, without one, its identifier (one of both: PEPPOL-T76-R001, R002). An address of
 * thirteen digits without a scheme is a GLN (0088).
 */
function partyElement(endpoint: Identifier, party: Party, name: string | null): XmlNode | null {
  const scheme = endpoint.scheme ?? (/^\d{13}$/.test(endpoint.value) ? '0088' : null);
  const id: Identifier = party.id === null ? { ...endpoint, scheme } : { scheme: party.idScheme, value: party.id };
  return aggregate(
    'Party',
    basic('EndpointID', endpoint.value, { schemeID: scheme }),
    aggregate('PartyIdentification', basic('ID', id.value, { schemeID: ICD.test(id.scheme ?? '') ? id.scheme : null })),
    aggregate('PartyLegalEntity', basic('RegistrationName', name)),
  );
}
