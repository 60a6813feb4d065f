import type { ActionCode, Finding, FindingCode } from '../findings';
import type { SalesOrder, StoredFinding } from '../sales';

/**
 * What is a matter of the partner and not of one order (validation rules, section 2.0): content that nobody reads, currency, terms of delivery and
 * payment, kind of document, invoicee, and the number by which he knows us.
 */
const SHARED: ReadonlySet<FindingCode> = new Set<FindingCode>([
  'MSG-010', 'HDR-003', 'HDR-005', 'HDR-006', 'HDR-013', 'PAR-012', 'PAR-013',
]); // prettier-ignore

/** Orders in which a question must come up before it is one of the partner. */
export const REPEATED = 2;

/**
 * What makes a finding the same question in all orders of a partner: the path of unread content, whatever stands there; else both values. Null
 * where it is a question of its order alone.
 */
export function sharedCause({ code, line, actual, expected, params }: Finding): string | null {
  if (!SHARED.has(code) || line !== null) return null;
  if (code !== 'MSG-010') return `${actual ?? ''}|${expected ?? ''}`;
  const { path } = params;
  return typeof path === 'string' && path !== '' ? path : null;
}

/** A finding of an order that its partner's other orders may have too. */
export interface SharedFinding {
  readonly partnerId: string;
  readonly orderId: string;
  readonly code: FindingCode;
  readonly cause: string;
  readonly fingerprint: string;
  readonly finding: Finding;
}

/** The subject of the case of a question. */
export const subjectOfQuestion = (id: string): string => `partner:${id}`;

/** Orders that one answer takes along; more are answered by the next one, and the case stays until then. */
export const MOST_ORDERS = 200;

/** A finding of an order, and the answer to it. */
export interface AskedOrder {
  readonly order: SalesOrder;
  readonly stored: StoredFinding;
  readonly action: ActionCode;
}
