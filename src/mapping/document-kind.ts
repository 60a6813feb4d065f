import type { Format } from '../formats';

export const DOCUMENT_KINDS = [
  'order', 'order-change', 'order-cancellation', 'order-response', 'despatch-advice', 'invoice', 'catalogue', 'acknowledgement',
  'other',
] as const; // prettier-ignore

/** What a message is about, whether or not we have a guide for it. */
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

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

/** The kind of document by message type: "ORDERS" in EDIFACT, the name of the root element in UBL. */
export function documentKind(format: Format, type: string): DocumentKind {
  const kinds = format === 'edifact' ? EDIFACT_KINDS : UBL_KINDS;
  return Object.hasOwn(kinds, type) ? (kinds[type] ?? 'other') : 'other';
}
