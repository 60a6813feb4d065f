import { addDays, businessDateOf, weekday, type IsoDate } from '../../kernel';
import type { Company } from '../../master';
import { orderRule } from '../rule';

/** Working days from the day after `from` up to `to`; no more are counted than `most` and one. */
function workingDaysBetween(from: IsoDate, to: IsoDate, company: Company, most: number): number {
  let count = 0;
  for (let day = addDays(from, 1); day <= to && count <= most; day = addDays(day, 1)) {
    if (company.workingDays.includes(weekday(day)) && !company.holidays.has(day)) count += 1;
  }
  return count;
}

/**
 * DUP-004: another order of the last days delivers exactly the same, under another number: sent twice by hand, perhaps. Where the number is
 * known as well, DUP-001 and DUP-002 speak of it.
 */
export const sameContent = orderRule('DUP-004', ({ input: { order, sales, master, arrival } }) => {
  const { alikeOrders = [], earlierOrders } = sales;
  if (alikeOrders.length === 0 || earlierOrders.length > 0 || order.function !== 'original') return null;
  const { company } = master;
  const received = businessDateOf(arrival.receivedAt);
  const most = company.settings.sameContentDays;
  // Only what came before: of two alike the later one is asked about.
  const alike = alikeOrders.find(
    (one) =>
      (one.letInBefore ?? one.receivedAt < arrival.receivedAt) &&
      workingDaysBetween(one.receivedOn, received, company, most) <= most,
  );
  if (alike === undefined) return null;
  return {
    field: 'number',
    actual: order.number,
    // By the buyer's own number, which both of a batch have before either has one of ours.
    expected: alike.orderNumber ?? alike.orderReference,
    params: { po: order.number, order: alike.orderReference, date: alike.receivedOn, earlier: alike.orderNumber },
  };
});
