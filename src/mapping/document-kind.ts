import type { Message } from '../formats';

export const DOCUMENT_KINDS = [
  'order', 'order-change', 'order-cancellation', 'order-response', 'despatch-advice', 'invoice', 'catalogue', 'acknowledgement',
  'other',
] as const; // prettier-ignore

/** What a message is about, whether or not we have a guide for it. */
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** Whether a message of this kind becomes an order of ours, or changes one; in every format that has a guide for it. */
export const isProcessed = (kind: DocumentKind): boolean =>
  kind === 'order' || kind === 'order-change' || kind === 'order-cancellation';

const EDIFACT_KINDS: Readonly<Record<string, DocumentKind>> = {
  ORDERS: 'order',
  ORDCHG: 'order-change',
  ORDRSP: 'order-response',
  DESADV: 'despatch-advice',
  INVOIC: 'invoice',
  PRICAT: 'catalogue',
  CONTRL: 'acknowledgement',
  APERAK: 'acknowledgement',
};

const UBL_KINDS: Readonly<Record<string, DocumentKind>> = {
  Order: 'order',
  OrderChange: 'order-change',
  OrderCancellation: 'order-cancellation',
  OrderResponse: 'order-response',
  OrderResponseSimple: 'order-response',
  DespatchAdvice: 'despatch-advice',
  Invoice: 'invoice',
  CreditNote: 'invoice',
  Catalogue: 'catalogue',
  ApplicationResponse: 'acknowledgement',
};

const X12_KINDS: Readonly<Record<string, DocumentKind>> = {
  '850': 'order',
  '875': 'order',
  '860': 'order-change',
  '876': 'order-change',
  '855': 'order-response',
  '865': 'order-response',
  '856': 'despatch-advice',
  '857': 'despatch-advice',
  '810': 'invoice',
  '811': 'invoice',
  '880': 'invoice',
  '832': 'catalogue',
  '879': 'catalogue',
  '997': 'acknowledgement',
  '999': 'acknowledgement',
  '824': 'acknowledgement',
  TA1: 'acknowledgement',
};

/** Header and trailer messages of a file are none of these: they say what the messages between them share. */
const TRADACOMS_KINDS: Readonly<Record<string, DocumentKind>> = {
  ORDERS: 'order',
  ACKMNT: 'order-response',
  DELIVR: 'despatch-advice',
  INVOIC: 'invoice',
  CREDIT: 'invoice',
  PRIINF: 'catalogue',
  PROINF: 'catalogue',
};

/** By what a request or message carries; a response that says no more than how it went is named so itself. */
const CXML_KINDS: Readonly<Record<string, DocumentKind>> = {
  OrderRequest: 'order',
  ConfirmationRequest: 'order-response',
  ShipNoticeRequest: 'despatch-advice',
  InvoiceDetailRequest: 'invoice',
  CatalogUploadRequest: 'catalogue',
  Index: 'catalogue',
  Response: 'acknowledgement',
};

const OPENTRANS_KINDS: Readonly<Record<string, DocumentKind>> = {
  ORDER: 'order',
  ORDERCHANGE: 'order-change',
  ORDERRESPONSE: 'order-response',
  DISPATCHNOTIFICATION: 'despatch-advice',
  INVOICE: 'invoice',
  INVOICELIST: 'invoice',
};

const GS1_KINDS: Readonly<Record<string, DocumentKind>> = {
  order: 'order',
  orderResponse: 'order-response',
  despatchAdvice: 'despatch-advice',
  invoice: 'invoice',
  applicationReceiptAcknowledgement: 'acknowledgement',
};

/** Message types of SAP; the same in flat files and in XML. */
const IDOC_KINDS: Readonly<Record<string, DocumentKind>> = {
  ORDERS: 'order',
  ORDCHG: 'order-change',
  ORDRSP: 'order-response',
  DESADV: 'despatch-advice',
  INVOIC: 'invoice',
  PRICAT: 'catalogue',
};

const KETENSTANDAARD_KINDS: Readonly<Record<string, DocumentKind>> = {
  Order: 'order',
  OrderChange: 'order-change',
  OrderResponse: 'order-response',
  DespatchAdvice: 'despatch-advice',
  Invoice: 'invoice',
};

const TABLE_KINDS: Readonly<Record<string, DocumentKind>> = { order: 'order' };

const KINDS: Readonly<Record<Message['format'], Readonly<Record<string, DocumentKind>>>> = {
  edifact: EDIFACT_KINDS,
  ubl: UBL_KINDS,
  x12: X12_KINDS,
  tradacoms: TRADACOMS_KINDS,
  cxml: CXML_KINDS,
  opentrans: OPENTRANS_KINDS,
  gs1xml: GS1_KINDS,
  idoc: IDOC_KINDS,
  ketenstandaard: KETENSTANDAARD_KINDS,
  csv: TABLE_KINDS,
  xlsx: TABLE_KINDS,
};

/**
 * The kind of document by message type: "ORDERS" in EDIFACT, TRADACOMS and IDocs, "850" in X12, the name of an element in XML
 * ("Order" in UBL, "OrderRequest" in cXML).
 */
export function documentKind(format: Message['format'], type: string): DocumentKind {
  const kinds = KINDS[format];
  return Object.hasOwn(kinds, type) ? (kinds[type] ?? 'other') : 'other';
}
