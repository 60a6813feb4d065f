import type { Finding } from '../../findings';
import type { PurchaseOrder } from '../../purchase-order';
import { placesOf } from '../resolve/kept-terms';
import { orderRule } from '../rule';

/** PAR-011: parts of the order are for different places, and a sales order goes to one. */
export const severalPlaces = orderRule('PAR-011', ({ input: { order } }) => {
  const places = placesOf(order);
  if (places.length < 2) return null;
  return {
    field: 'parties.deliverTo',
    actual: places.join(', ').slice(0, 200),
    params: { n: places.length },
  };
});

/**
 * What reading says of a line that is divided (MSG-010), without those that are divided over places alone: where the order goes to several,
 * PAR-011 asks once for all of them.
 */
export function withoutPlaces(findings: readonly Finding[], order: PurchaseOrder): readonly Finding[] {
  if (!findings.some(({ reason }) => reason === 'schedule-divided') || placesOf(order).length < 2) return findings;
  return findings.filter(({ reason, field }) => {
    if (reason !== 'schedule-divided') return true;
    const index = Number(/^lines\[(\d+)\]/.exec(field ?? '')?.[1] ?? -1);
    return isDividedOverDays(order.lines[index]);
  });
}

function isDividedOverDays(line: PurchaseOrder['lines'][number] | undefined): boolean {
  if (line === undefined) return true;
  const { schedules, requestedDelivery } = line;
  const [first] = schedules;
  return schedules.some(
    (one) =>
      one.requestedDelivery !== first?.requestedDelivery ||
      one.requestedDispatch !== first.requestedDispatch ||
      one.earliestDelivery !== first.earliestDelivery ||
      one.latestDelivery !== first.latestDelivery ||
      (one.requestedDelivery !== null && one.requestedDelivery !== requestedDelivery),
  );
}
