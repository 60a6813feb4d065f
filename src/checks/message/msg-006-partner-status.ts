import { orderRule } from '../rule';
import { isTest } from './msg-005-test-message';

/** MSG-006: a test from a live partner, or a real order from one that is still in test. */
export const partnerStatus = orderRule('MSG-006', ({ input }) => {
  if (input.partner === null) return null;
  const flag = isTest(input) ? 'test' : 'live';
  const { name, status } = input.partner;
  return flag === status ? null : { actual: flag, expected: status, params: { partner: name, status, flag } };
});
