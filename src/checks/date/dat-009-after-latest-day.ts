import type { IsoDate } from '../../kernel';
import { lineField } from '../order-case';
import { dayOf, type DateReading } from '../resolve/delivery-date';
import { orderRule, type Said } from '../rule';

/**
 * DAT-009: what we would confirm lies after the last day on which the buyer takes the goods. Where the day itself is asked about, as one that
 * has passed or is too early, or contradicts the last day (DAT-007), this would be the same question once more.
 */
export const afterLatestDay = orderRule('DAT-009', (order) => {
  const latest = dayOf(order.input.order.latestDelivery);
  if (latest === null) return null;
  const { earliestDelivery } = order.input.order;
  if (earliestDelivery !== null && earliestDelivery > latest) return null;
  const found: Said[] = [];
  let headIsUsed = order.lines.length === 0;
  for (const { index, line, label, date, resolution } of order.lines) {
    if (resolution.rejected) continue;
    if (dayOf(line.requestedDelivery) === null) headIsUsed = true;
    else if (isLate(date, resolution.confirmedDate, latest)) {
      const one = said(lineField(index, 'requestedDelivery'), resolution.confirmedDate, latest);
      found.push({ ...one, line: index, params: { ...one.params, line: label } });
    }
  }
  const { confirmedDate } = order.resolution;
  if (headIsUsed && isLate(order.date, confirmedDate, latest)) {
    found.push(said('latestDelivery', confirmedDate, latest));
  }
  return found.length === 0 ? null : found;
});

function isLate({ outcome, asked }: DateReading, confirmed: IsoDate | null, latest: IsoDate): boolean {
  if (confirmed === null || confirmed <= latest) return false;
  return outcome !== 'past' && outcome !== 'too-early' && (asked === null || asked <= latest);
}

const said = (field: string, confirmed: IsoDate | null, latest: IsoDate): Said => ({
  field,
  cause: latest,
  actual: latest,
  expected: confirmed,
  params: { confirmed, latest, line: null },
});
