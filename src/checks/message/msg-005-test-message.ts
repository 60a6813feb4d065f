import type { CheckInput } from '../check-input';
import { orderRule } from '../rule';

/** True when the envelope or the message itself says that it is a test: it is read in full and never becomes a real order. */
export const isTest = (input: Pick<CheckInput, 'arrival' | 'order'>): boolean =>
  input.arrival.test || input.order.function === 'test';

/** MSG-005: says so; the road decides what a test becomes. */
export const testMessage = orderRule('MSG-005', ({ input }) => (isTest(input) ? {} : null));
