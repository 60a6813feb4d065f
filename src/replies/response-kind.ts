import type { OrderFormat } from '../kernel';
import type { AnswerAddress } from './outcome';

/** Answers to orders: EDIFACT ORDRSP, UBL OrderResponse, X12 855, and 865 to a change of an order that was answered before. */
export type ResponseKind = 'ORDRSP' | 'UBL-ORDER-RESPONSE' | '855' | '865';

const KINDS: Readonly<Partial<Record<OrderFormat, ResponseKind>>> = {
  edifact: 'ORDRSP',
  ubl: 'UBL-ORDER-RESPONSE',
  x12: '855',
};

/**
 * The answer to orders of this format; null where we have none yet: then somebody tells the buyer by other means.
 *
 * @param version of the outcome: the first answer to an order of X12 is an 855, whatever was changed before it
 */
export function responseKindOf(
  { format, change }: Pick<AnswerAddress, 'format' | 'change'>,
  version: number,
): ResponseKind | null {
  if (format === 'x12' && change !== undefined && version > 1) return '865';
  return KINDS[format] ?? null;
}

/**
 * Whether an answer can say of a line that it is not decided yet: the ORDRSP of EDIFACT by LIN 1229 = 4 (no action), the 855 of X12 by ACK01 = IH
 * (on hold). An OrderResponse of UBL cannot (Peppol T76: CA states what is accepted and what is not, AB carries no lines), and where there
 * is no answer nothing is said at all: there the answer waits until every line is decided.
 */
export const canSayPending = (format: OrderFormat): boolean => ['ORDRSP', '855'].includes(KINDS[format] ?? '');
