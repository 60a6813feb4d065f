import { documentKind } from './document-kind';

it.each([
  ['cxml', 'OrderRequest', 'order'],
  ['cxml', 'ShipNoticeRequest', 'despatch-advice'],
  ['cxml', 'QuoteMessage', 'other'],
  ['cxml', 'Index', 'catalogue'],
  ['cxml', 'Response', 'acknowledgement'],
  ['opentrans', 'ORDER', 'order'],
  ['opentrans', 'ORDERCHANGE', 'order-change'],
  ['opentrans', 'ORDERRESPONSE', 'order-response'],
  ['opentrans', 'DISPATCHNOTIFICATION', 'despatch-advice'],
  ['opentrans', 'Order', 'other'],
  ['gs1xml', 'order', 'order'],
  ['idoc', 'ORDERS', 'order'],
  ['ketenstandaard', 'Order', 'order'],
  ['ubl', 'constructor', 'other'],
] as const)('%s %s is of the kind %s', (format, type, kind) => {
  expect(documentKind(format, type)).toBe(kind);
});
