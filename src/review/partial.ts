import { isComplete, type OrderResolution } from '../checks';
import { holdsOneLine, lineOfFinding, type Finding } from '../findings';
import type { OrderHead, SalesOrder } from '../sales';

/**
 * What waits of an order of which a part is released. Only that is judged again and written; the lines that went, and the head with which they
 * went, stay as they are whatever has become of the master since.
 */
export interface Rest {
  readonly lines: ReadonlySet<number>;
  readonly head: OrderHead;
}

/** What waits of this order; null where nothing went on yet. */
export const restOf = (order: SalesOrder): Rest | null =>
  order.state === 'partly-released' ? { lines: waitingLines(order), head: headOf(order) } : null;

const headOf = (order: SalesOrder): OrderHead => ({
  partnerId: order.partnerId,
  customerId: order.customerId,
  deliveryPlaceId: order.deliveryPlaceId,
  buyerOrderNumber: order.buyerOrderNumber,
  orderNumberKey: order.orderNumberKey,
  orderNumberScope: order.orderNumberScope,
  bodyHash: order.bodyHash,
  orderDate: order.orderDate,
  requestedDate: order.requestedDate,
  confirmedDate: order.confirmedDate,
  currency: order.currency,
  total: order.total,
  keptTerms: order.keptTerms,
});

const waitingLines = ({ lines }: SalesOrder): ReadonlySet<number> =>
  new Set(lines.flatMap(({ index, held }) => (held ? [index] : [])));

/** Whether a finding is about what waits: about the order as a whole, or about a line that did not go on. */
export const isOfRest = (finding: Finding, { lines }: Rest): boolean => {
  const line = lineOfFinding(finding);
  return line === null || lines.has(line);
};

/** Whether a field belongs to what went on already, and can no longer be corrected: every field but those of lines that wait. */
export function isGone(order: SalesOrder, field: string | null): boolean {
  const rest = restOf(order);
  if (rest === null) return false;
  const line = lineOfFinding({ line: null, field });
  return line === null || !rest.lines.has(line);
}

/** Whether a finding is about a line that went on already. */
export function isOfGoneLine(order: SalesOrder, finding: Finding): boolean {
  const rest = restOf(order);
  return rest !== null && !isOfRest(finding, rest);
}

/** Whether the rest is judged to be for somebody or somewhere else than what went on: that is no rest of this order. */
export const isOtherHead = (head: OrderHead, { head: gone }: Rest): boolean =>
  head.customerId !== gone.customerId ||
  head.deliveryPlaceId !== gone.deliveryPlaceId ||
  head.currency !== gone.currency ||
  head.partnerId !== gone.partnerId;

/** The open findings that hold more than the lines that are to wait. */
export const holdingMore = (open: readonly Finding[], waiting: ReadonlySet<number>): readonly Finding[] =>
  open.filter((finding) => !holdsOneLine(finding) || !waiting.has(lineOfFinding(finding) ?? -1));

/**
 * The lines that must wait so that the others can go on: those with an open stopping finding. Null where no part can go on: something that is
 * asked bears on the whole order, nothing is asked, or no line is left.
 */
export function linesToHold(open: readonly Finding[], resolution: OrderResolution): readonly number[] | null {
  if (open.length === 0 || !open.every(holdsOneLine)) return null;
  const waiting = new Set(open.flatMap((finding) => lineOfFinding(finding) ?? []));
  return isComplete(resolution, waiting) ? [...waiting].sort((a, b) => a - b) : null;
}
