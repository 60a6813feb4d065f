import { resendOf } from '../duplicate/earlier-orders';
import { orderRule } from '../rule';

/**
 * Order types that are ordinary orders to us (element 1001, validation rules HDR-013): order, rush order, call-off, cross-docking,
 * standing order. A blanket order, a consignment or a sample would be delivered or invoiced wrongly as one.
 */
const ORDINARY_TYPES: ReadonlySet<string> = new Set(['220', '105', '224', '226', '258', '23B', '401', '402', '50E']);

/**
 * MSG-002: what is not a new order never becomes one silently. What changes or cancels an order goes the road of changes before it is judged,
 * where its format has one; a replacement of an order that we do not have is a new one (CHG-001).
 */
export const notANewOrder = orderRule('MSG-002', (order) => {
  const { function: meaning, functionCode, documentType } = order.input.order;
  if (meaning !== 'original' && meaning !== 'test') {
    const isResend = (meaning === 'duplicate' || meaning === 'copy') && resendOf(order.input) !== null;
    if (isResend || (meaning === 'replacement' && order.input.sales.earlierOrders.length === 0)) return null;
    return {
      field: 'function',
      actual: functionCode ?? meaning,
      params: { subject: 'function', function: meaning, code: functionCode ?? meaning },
    };
  }
  if (documentType === null || ORDINARY_TYPES.has(documentType)) return null;
  return { field: 'documentType', actual: documentType, params: { subject: 'document', code: documentType } };
});
