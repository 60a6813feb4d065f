import { compareContent, contentHash } from '../../purchase-order';
import type { CheckInput, EarlierOrder } from '../check-input';
import { orderRule } from '../rule';
import { latestEarlier, resendOf } from './earlier-orders';

/** The order that a message calls itself a duplicate of, and that it differs from; null when it is no such message. */
export function differsFrom(input: CheckInput): EarlierOrder | null {
  if (input.order.function !== 'duplicate' || resendOf(input) !== null) return null;
  return latestEarlier(input);
}

/** DUP-003: the message says that it is a duplicate (1225 = 7), and says something else than the order with its number. */
export const notADuplicate = orderRule('DUP-003', ({ input }) => {
  const earlier = differsFrom(input);
  if (earlier === null) return null;
  const { order } = input;
  return {
    field: 'function',
    actual: contentHash(order),
    expected: earlier.contentHash,
    params: {
      po: order.number,
      order: earlier.orderReference,
      date: earlier.receivedOn,
      n: compareContent(earlier.order, order).length,
    },
  };
});
