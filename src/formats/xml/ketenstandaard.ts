import { NO_ENVELOPE } from '../message';
import type { XmlElement } from './message';
import { descendant, wallClock, type XmlVocabulary } from './vocabulary';

/** http://www.ketenstandaard.nl/order/SALES/005, and http://www.gs1.nl/order/insbou/004 before that. */
const NAMESPACE =
  /^https?:\/\/(?:www\.)?(?:ketenstandaard\.nl\/[\w-]+\/([A-Za-z]+)|gs1\.nl\/[\w-]+\/(insbou))\/(\d+)\/?$/i;

/** Documents that the supplier sends to the buyer. */
const FROM_SUPPLIER: ReadonlySet<string> = new Set(['OrderResponse', 'DespatchAdvice', 'Invoice']);

/** Of documents in no namespace: Order_insbou003.xsd. */
const SCHEMA = /(insbou|sales)(\d{3})/i;
const SCHEMA_LOCATION = '{http://www.w3.org/2001/XMLSchema-instance}noNamespaceSchemaLocation';

/** INSBOU003 had no namespace: a document is known by its number and its parties. */
const isWithoutNamespace = (root: XmlElement): boolean =>
  root.namespace === '' && [`${root.name}Number`, 'Buyer', 'Supplier'].every((name) => root.child(name) !== null);

/** "SALES005", "INSBOU004"; '' where a document does not say it. */
function versionOf(root: XmlElement): string {
  const [, sales, insbou, release = ''] = NAMESPACE.exec(root.namespace) ?? [];
  const [, name = '', number = ''] = SCHEMA.exec(root.attribute(SCHEMA_LOCATION) ?? '') ?? [];
  const family = sales ?? insbou;
  return family === undefined ? `${name.toUpperCase()}${number}` : `${family.toUpperCase()}${release}`;
}

/** SALES and INSBOU of Ketenstandaard Bouw en Techniek; a document is one message. */
export const KETENSTANDAARD: XmlVocabulary = {
  format: 'ketenstandaard',
  isRoot: (root) => NAMESPACE.test(root.namespace) || isWithoutNamespace(root),
  owns: (namespace) => namespace === '' || NAMESPACE.test(namespace),
  read: (root) => {
    const [from, to] = FROM_SUPPLIER.has(root.name) ? ['Supplier', 'Buyer'] : ['Buyer', 'Supplier'];
    const party = (name = ''): string | null => descendant(root, name, 'GLN')?.text ?? null;
    const qualifier = (gln: string | null): string | null => (gln === null ? null : 'GLN');
    const [sender, receiver] = [party(from), party(to)];
    const reference = root.child(`${root.name}Number`)?.text ?? null;
    const envelope = {
      ...NO_ENVELOPE,
      sender,
      senderQualifier: qualifier(sender),
      receiver,
      receiverQualifier: qualifier(receiver),
      reference,
      preparedAt: wallClock(root.child(`${root.name}Date`)?.text),
      position: root.position,
    };
    return [{ envelope, parts: [{ root, type: root.name, version: versionOf(root), reference }] }];
  },
};
