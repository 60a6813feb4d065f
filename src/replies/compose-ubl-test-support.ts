import type { Message, XmlElement } from '../formats';

/** All elements of a document. */
const all = (element: XmlElement): readonly XmlElement[] => [element, ...element.children.flatMap(all)];

/** Children of OrderResponse, LineItem and Item that we write, in the order of the UBL 2.1 schema. */
const ORDER: Readonly<Record<string, readonly string[]>> = {
  OrderResponse: ['CustomizationID', 'ProfileID', 'ID', 'SalesOrderID', 'IssueDate', 'IssueTime', 'OrderResponseCode', 'Note',
    'DocumentCurrencyCode', 'OrderReference',
    'OrderChangeDocumentReference', 'SellerSupplierParty', 'BuyerCustomerParty', 'Delivery', 'OrderLine'],
  OrderLine: ['LineItem', 'SellerSubstitutedLineItem', 'OrderLineReference'],
  LineItem: ['ID', 'Note', 'LineStatusCode', 'Quantity', 'Delivery', 'Price', 'Item'],
  Item: ['Name', 'BuyersItemIdentification', 'SellersItemIdentification', 'StandardItemIdentification'],
  Party: ['EndpointID', 'PartyIdentification', 'PartyLegalEntity'],
}; // prettier-ignore

/** Elements that the structure of T76 makes mandatory, by their parent. */
const MANDATORY: Readonly<Record<string, readonly string[]>> = {
  OrderResponse: ['CustomizationID', 'ProfileID', 'ID', 'IssueDate', 'OrderResponseCode', 'DocumentCurrencyCode', 'OrderReference',
    'SellerSupplierParty', 'BuyerCustomerParty'],
  OrderLine: ['LineItem', 'OrderLineReference'],
  LineItem: ['ID', 'LineStatusCode', 'Item'],
  SellerSubstitutedLineItem: ['ID', 'Item'],
  Item: ['Name'],
  Party: ['EndpointID'],
}; // prettier-ignore

type Rule = readonly [id: string, holds: (root: XmlElement) => boolean];
const code = (root: XmlElement): string => root.child('OrderResponseCode')?.text ?? '';
const lineCount = (root: XmlElement): number => root.childrenNamed('OrderLine').length;
const named = (root: XmlElement, role: string): boolean => {
  const party = root.child(role)?.child('Party');
  const name = party?.child('PartyLegalEntity')?.child('RegistrationName')?.text;
  return (name ?? party?.child('PartyIdentification')?.child('ID')?.text ?? null) !== null;
};

/** Which profile goes with which transaction. */
const PROFILES: Readonly<Record<string, string>> = {
  'urn:fdc:peppol.eu:poacc:trns:order_response:3': 'urn:fdc:peppol.eu:poacc:bis:ordering:3',
  'urn:fdc:peppol.eu:poacc:trns:order_response_advanced:3': 'urn:fdc:peppol.eu:poacc:bis:advanced_ordering:3',
};

/** The rules of Peppol for T76 (PEPPOLBIS-T76 and the common ones that can concern us), in our words. */
const RULES: readonly Rule[] = [
  ['COMMON-R001', (root) => all(root).every(({ children, text }) => children.length > 0 || text !== null)],
  ['COMMON-R030', (root) => all(root).filter(({ name }) => name.endsWith('Date')).every(({ text }) => /^\d{4}-\d\d-\d\d$/.test(text ?? ''))],
  ['T76-R001', (root) => named(root, 'BuyerCustomerParty')],
  ['T76-R002', (root) => named(root, 'SellerSupplierParty')],
  ['T76-R003', (root) => {
    const ids = root.childrenNamed('OrderLine').map((line) => line.child('LineItem')?.child('ID')?.text);
    return new Set(ids).size === ids.length;
  }],
  ['T76-R005', (root) => all(root).filter(({ name }) => name === 'PriceAmount')
    .every((amount) => amount.attribute('currencyID') === root.child('DocumentCurrencyCode')?.text)],
  ['T76-R006, T116-R006', (root) => PROFILES[root.child('CustomizationID')?.text ?? ''] === root.child('ProfileID')?.text],
  ['only T116 names a change', (root) => root.child('OrderChangeDocumentReference') === null ||
    root.child('ProfileID')?.text === 'urn:fdc:peppol.eu:poacc:bis:advanced_ordering:3'],
  ['T76-R007', (root) => code(root) !== 'CA' || lineCount(root) > 0],
  ['T76-R008 to R010', (root) => code(root) === 'CA' || lineCount(root) === 0],
  ['schemeID and unitCode', (root) => all(root).every((element) =>
    (element.name !== 'EndpointID' || element.attribute('schemeID') !== null) &&
    (!element.name.endsWith('Quantity') || element.attribute('unitCode') !== null))],
  ['order of the schema', (root) => all(root).every(({ name, children }) => {
    const places = children.map((child) => ORDER[name]?.indexOf(child.name) ?? 0);
    return !places.includes(-1) && places.every((place, i) => i === 0 || place >= (places[i - 1] ?? 0));
  })],
  ['mandatory elements', (root) => all(root).every((element) => (MANDATORY[element.name] ?? []).every((name) => element.child(name) !== null))],
]; // prettier-ignore

/** The rules that an order response breaks. */
export function violationsOf({ content }: Message): readonly string[] {
  if (content.kind !== 'xml') return ['not XML'];
  return RULES.filter(([, holds]) => !holds(content.root)).map(([id]) => id);
}
