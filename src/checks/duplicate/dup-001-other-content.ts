import { compareContent, contentHash } from '../../purchase-order';
import { orderRule } from '../rule';
import { latestEarlier, resendOf } from './earlier-orders';

/** DUP-001: the number exists with other content. Only of new orders: a change differs from its order by nature. */
export const otherContent = orderRule('DUP-001', ({ input }) => {
  const { order } = input;
  if (order.function !== 'original' && order.function !== 'test') return null;
  const earlier = latestEarlier(input);
  if (earlier === null || resendOf(input) !== null) return null;
  // With this partner the first order holds, and its answer goes out again: nobody is asked.
  const outcome = input.partner?.duplicateOutcome ?? 'ask';
  const ignored = outcome === 'answer-again';
  return {
    field: 'number',
    ...(ignored ? { severity: 'info' as const, stops: false } : {}),
    // The answer is bound to both contents: another change of the order is another question.
    actual: contentHash(order),
    expected: earlier.contentHash,
    params: {
      po: order.number,
      order: earlier.orderReference,
      date: earlier.receivedOn,
      n: compareContent(earlier.order, order).length,
      outcome: ignored ? 'again' : outcome === 'replacement' ? 'replaces' : 'ask',
    },
  };
});
