import { NO_ENVELOPE } from '../message';
import { descendant, wallClock, type XmlVocabulary } from './vocabulary';

/** http://www.ketenstandaard.nl/order/SALES/005, and http://www.gs1.nl/order/insbou/004 before that. */
const NAMESPACE =
  /^https?:\/\/(?:www\.)?(?:ketenstandaard\.nl\/[\w-]+\/([A-Za-z]+)|gs1\.nl\/[\w-]+\/(insbou))\/(\d+)\/?$/i;

/** Documents that the supplier sends to the buyer. */
const FROM_SUPPLIER: ReadonlySet<string> = new Set(['OrderResponse', 'DespatchAdvice', 'Invoice']);

/** SALES and INSBOU of Ketenstandaard Bouw en Techniek; a document is one message. */
export const KETENSTANDAARD: XmlVocabulary = {
  format: 'ketenstandaard',
  isRoot: (root) => NAMESPACE.test(root.namespace),
  owns: (namespace) => NAMESPACE.test(namespace),
  read: (root) => {
    const [from, to] = FROM_SUPPLIER.has(root.name) ? ['Supplier', 'Buyer'] : ['Buyer', 'Supplier'];
    const party = (name = ''): string | null => descendant(root, name, 'GLN')?.text ?? null;
    const qualifier = (gln: string | null): string | null => (gln === null ? null : 'GLN');
    const [sender, receiver] = [party(from), party(to)];
    const reference = root.child(`${root.name}Number`)?.text ?? null;
    const [, sales, insbou, release = ''] = NAMESPACE.exec(root.namespace) ?? [];
    const version = `${(sales ?? insbou ?? '').toUpperCase()}${release}`;
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
    return [{ envelope, parts: [{ root, type: root.name, version, reference }] }];
  },
};
