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

/**
 * Whether an answer can say of a line that it is not decided yet: the ORDRSP of EDIFACT by LIN 1229 = 4 (no action), the 855 of X12 by ACK01 = IH
 * (on hold). An OrderResponse of UBL cannot (Peppol T76: CA states what is accepted and what is not, AB carries no lines), and where there
 * is no answer nothing is said at all: there the answer waits until every line is decided.
 */
export const canSayPending = (format: OrderFormat): boolean => ['ORDRSP', '855'].includes(responseKindOf(format) ?? '');
