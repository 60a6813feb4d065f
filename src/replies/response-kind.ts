import type { OrderFormat } from '../kernel';

/** Answers to orders: EDIFACT ORDRSP, UBL OrderResponse, X12 855. */
export type ResponseKind = 'ORDRSP' | 'UBL-ORDER-RESPONSE' | '855';

const KINDS: Readonly<Partial<Record<OrderFormat, ResponseKind>>> = {
  edifact: 'ORDRSP',
  ubl: 'UBL-ORDER-RESPONSE',
  x12: '855',
};

/** The answer to orders of this format; null where we have none yet: then somebody tells the buyer by other means. */
export const responseKindOf = (format: OrderFormat): ResponseKind | null => KINDS[format] ?? null;
