import { orderRule } from '../rule';
import { isTest } from './msg-005-test-message';

/**
 * MSG-006: a test from a live partner, or a real order from one that is still in test. The first cannot be overridden: what is marked as a
 * test never becomes a real order (MSG-005), whoever says so.
 */
export const partnerStatus = orderRule('MSG-006', ({ input }) => {
  if (input.partner === null) return null;
  const flag = isTest(input) ? 'test' : 'live';
  const { name, status } = input.partner;
  if (flag === status) return null;
  const said = { actual: flag, expected: status, params: { partner: name, status, flag } };
  return flag === 'test' ? { ...said, severity: 'blocking' } : said;
});
