import { orderRule } from '../rule';

/**
 * CHG-001: it replaces an order that we do not have, and is taken as a new one. Nothing else is lost by that, so it only tells. Of a change it
 * is said where the change is taken in, before there is an order to judge.
 */
export const unknownOrder = orderRule('CHG-001', ({ input }) => {
  const { order, sales } = input;
  if (order.function !== 'replacement' || sales.earlierOrders.length > 0) return null;
  const { number } = order;
  return { field: 'function', actual: number, severity: 'warning', stops: false, params: { po: number, n: 0 } };
});
