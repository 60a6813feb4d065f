import { businessDateOf } from '../../kernel';
import { dayOf } from '../resolve/delivery-date';
import { isUnusualOrderDate } from '../resolve/resolve';
import { orderRule } from '../rule';

/** HDR-004: an order of a day that is yet to come, or of long ago. Its prices are those of the day of receipt. */
export const orderDate = orderRule('HDR-004', ({ input: { order, arrival, master } }) => {
  const date = dayOf(order.date);
  const received = businessDateOf(arrival.receivedAt);
  if (date === null || !isUnusualOrderDate(date, received, master.company)) return null;
  const when = date > received ? 'future' : 'old';
  return { field: 'date', actual: date, expected: received, params: { date, when, received } };
});
