import type { IsoDate } from '../../kernel';
import type { PurchaseOrder } from '../../purchase-order';
import { lineField, type LineCase } from '../order-case';
import { dayOf } from '../resolve/delivery-date';
import { orderRule, type Said } from '../rule';

/**
 * DAT-007: not before a day that lies after the last one, or a day asked for outside of the days that the order allows. A day that cannot be
 * read is asked about where it was read (MSG-010), and one on which the goods are to leave later than they are to arrive by DAT-008.
 */
export const datesContradict = orderRule('DAT-007', ({ input: { order }, lines }) => {
  const [from, to] = [dayOf(order.earliestDelivery), dayOf(order.latestDelivery)];
  const found: Said[] = [];
  if (from !== null && to !== null && from > to) {
    found.push(said('earliestDelivery', from, to, null));
  } else if (from !== null || to !== null) {
    ofDay(order.requestedDelivery, 'requestedDelivery', { from, to }, found, null);
    for (const line of lines) if (!line.resolution.rejected) ofLine(line, order, { from, to }, found);
  }
  for (const { index, line, label, resolution } of lines) {
    if (resolution.rejected) continue;
    for (const [n, part] of line.schedules.entries()) {
      const [first, last] = [dayOf(part.earliestDelivery), dayOf(part.latestDelivery)];
      const field = lineField(index, `schedules[${String(n)}].earliestDelivery`);
      if (first !== null && last !== null && first > last)
        found.push({ ...said(field, first, last, label), line: index });
    }
  }
  return found.length === 0 ? null : found;
});

/** Days that an order allows. */
interface Span {
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
}

const said = (field: string, first: IsoDate, second: IsoDate, label: string | null): Said => ({
  field,
  cause: `${first} ${second}`,
  actual: first,
  expected: second,
  params: { first, second, line: label },
});

function ofDay(text: IsoDate | null, field: string, { from, to }: Span, found: Said[], line: LineCase | null): void {
  const day = dayOf(text);
  if (day === null) return;
  const other = from !== null && day < from ? from : to !== null && day > to ? to : null;
  if (other === null) return;
  found.push({ ...said(field, day, other, line?.label ?? null), ...(line === null ? {} : { line: line.index }) });
}

/** A line whose day is that of the order has been asked about with it. */
function ofLine(line: LineCase, order: PurchaseOrder, span: Span, found: Said[]): void {
  if (line.line.requestedDelivery === order.requestedDelivery) return;
  ofDay(line.line.requestedDelivery, lineField(line.index, 'requestedDelivery'), span, found, line);
}
