import { orderRule } from '../rule';

/** CHG-011: the buyer sends an order and asks to wait with it. A person lifts that, or a change of it does. */
export const onHold = orderRule('CHG-011', ({ input: { order, sales } }) => {
  if (order.function !== 'hold') return null;
  const { number } = order;
  return {
    field: 'function',
    actual: 'hold',
    params: { order: null, po: number, state: 'other' },
    // A second order with its number is never released on a word about waiting.
    ...(sales.earlierOrders.length > 0 ? { severity: 'blocking' as const } : {}),
  };
});
