import { orderRule } from '../rule';
import { resendOf } from './earlier-orders';

/** DUP-002: the same order again. The gate makes no second one of it. */
export const resend = orderRule('DUP-002', ({ input }) => {
  const earlier = resendOf(input);
  if (earlier === null) return null;
  return {
    field: 'number',
    actual: input.order.number,
    expected: earlier.orderReference,
    params: { order: earlier.orderReference, po: input.order.number },
  };
});
