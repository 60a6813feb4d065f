import { differsFrom } from '../duplicate/dup-003-not-a-duplicate';
import { resendOf } from '../duplicate/earlier-orders';
import { orderRule } from '../rule';

/**
 * MSG-002: what is not a new order never becomes one silently. What changes or cancels an order goes the road of changes before it is judged;
 * a replacement of an order that we do not have is a new one (CHG-001).
 */
export const notANewOrder = orderRule('MSG-002', (order) => {
  const { function: meaning, functionCode } = order.input.order;
  if (meaning !== 'original' && meaning !== 'test') {
    const isResend = (meaning === 'duplicate' || meaning === 'copy') && resendOf(order.input) !== null;
    // What calls itself a duplicate and is none is asked about by DUP-003.
    if (isResend || differsFrom(order.input) !== null) return null;
    if (meaning === 'replacement' && order.input.sales.earlierOrders.length === 0) return null;
    return {
      field: 'function',
      actual: functionCode ?? meaning,
      params: { subject: 'function', function: meaning, code: functionCode ?? meaning },
    };
  }
  return null;
});
