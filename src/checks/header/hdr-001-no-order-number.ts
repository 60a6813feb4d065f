import { given } from '../given';
import { orderRule } from '../rule';

/** HDR-001: without a number nobody can refer to the order, and it can be nobody's duplicate. */
export const noOrderNumber = orderRule('HDR-001', ({ input: { order } }) =>
  given(order.number) === null ? { field: 'number', actual: order.number } : null,
);
