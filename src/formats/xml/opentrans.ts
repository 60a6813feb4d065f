import { NO_ENVELOPE, type Envelope } from '../message';
import type { XmlElement } from './message';
import { descendant, wallClock, type XmlVocabulary } from './vocabulary';

const NAMESPACE = 'http://www.opentrans.org/XMLSchema/';
/** Of BMEcat, whose elements openTRANS 2 uses for whatever both have. */
const CATALOGUE_NAMESPACE = 'http://www.bmecat.org/bmecat/';

/** Documents that the supplier sends to the buyer. */
const FROM_SUPPLIER: ReadonlySet<string> = new Set([
  'QUOTATION',
  'ORDERRESPONSE',
  'DISPATCHNOTIFICATION',
  'INVOICE',
  'INVOICELIST',
]);

/**
 * openTRANS 2.1 and 1.0. The names of a document begin with that of its root: ORDER, ORDER_HEADER, ORDER_INFO. Programs that write no
 * namespaces are known by that.
 */
export const OPENTRANS: XmlVocabulary = {
  format: 'opentrans',
  isRoot: (root) =>
    root.namespace.startsWith(NAMESPACE) || (root.namespace === '' && root.child(`${root.name}_HEADER`) !== null),
  owns: (namespace) => namespace === '' || namespace.startsWith(NAMESPACE) || namespace.startsWith(CATALOGUE_NAMESPACE),
  read: (root) => {
    const header = root.child(`${root.name}_HEADER`);
    const info = descendant(header, `${root.name}_INFO`);
    const reference = numberOf(root.name, info);
    const version = root.attribute('version') ?? (root.namespace.slice(NAMESPACE.length) || '2.1');
    return [
      { envelope: envelopeOf(root, header, info, reference), parts: [{ root, type: root.name, version, reference }] },
    ];
  },
};

/** The number of the document itself. A change has that of the order and counts; a response has none of its own. */
function numberOf(type: string, info: XmlElement | null): string | null {
  const text = (name: string): string | null => info?.child(name)?.text ?? null;
  if (type !== 'ORDERCHANGE') return text(`${type}_ID`);
  const parts = [text('ORDER_ID'), text('ORDERCHANGE_SEQUENCE_ID')].filter((part) => part !== null);
  return parts.length === 0 ? null : parts.join('/');
}

function envelopeOf(
  root: XmlElement,
  header: XmlElement | null,
  info: XmlElement | null,
  reference: string | null,
): Envelope {
  const [from, to] = FROM_SUPPLIER.has(root.name) ? (['SUPPLIER', 'BUYER'] as const) : (['BUYER', 'SUPPLIER'] as const);
  const sender = identifierOf(info, from);
  const receiver = identifierOf(info, to);
  return {
    ...NO_ENVELOPE,
    sender: sender?.text ?? null,
    senderQualifier: sender?.attribute('type') ?? null,
    receiver: receiver?.text ?? null,
    receiverQualifier: receiver?.attribute('type') ?? null,
    reference,
    preparedAt: wallClock(descendant(header, 'CONTROL_INFO', 'GENERATION_DATE')?.text),
    position: root.position,
  };
}

/** Of the party with that role; without roles the one that is referred to, and in openTRANS 1 the one that stands below the role. */
function identifierOf(info: XmlElement | null, role: 'BUYER' | 'SUPPLIER'): XmlElement | null {
  const parties = info?.child('PARTIES')?.childrenNamed('PARTY') ?? [];
  const hasRole = (party: XmlElement): boolean =>
    party.childrenNamed('PARTY_ROLE').some(({ text }) => text?.toUpperCase() === role);
  const byRole = parties.find(hasRole)?.child('PARTY_ID') ?? null;
  if (byRole !== null) return byRole;
  const ending = (end: string): XmlElement | null => info?.children.find(({ name }) => name.endsWith(end)) ?? null;
  return (
    descendant(ending('_PARTIES_REFERENCE'), `${role}_IDREF`) ??
    descendant(ending('_PARTIES'), `${role}_PARTY`, 'PARTY', 'PARTY_ID')
  );
}
