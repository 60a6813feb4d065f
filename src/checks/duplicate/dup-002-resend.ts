import type { PurchaseOrder } from '../../purchase-order';
import { orderRule } from '../rule';
import { resendOf } from './earlier-orders';

/** What can be the same order once more. A cancellation often repeats every line of its order and is none. */
const RESENDS: ReadonlySet<PurchaseOrder['function']> = new Set(['original', 'test', 'duplicate', 'copy']);

/** DUP-002: the same order again. The gate makes no second one of it. */
export const resend = orderRule('DUP-002', ({ input }) => {
  const earlier = RESENDS.has(input.order.function) ? resendOf(input) : null;
  if (earlier === null) return null;
  return {
    field: 'number',
    actual: input.order.number,
    expected: earlier.orderReference,
    params: { order: earlier.orderReference, po: input.order.number },
  };
});
