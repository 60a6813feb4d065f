import { parseDecimal, plain } from '../../kernel';
import { given } from '../given';
import { orderRule } from '../rule';

/**
 * TOT-001: the message says how many lines it has. All lines count, those that staff rejected too: it is about the message. Some count
 * what is inside an article as well (EDIFACT writes sub-lines as lines): both counts are right.
 */
export const lineCount = orderRule('TOT-001', ({ input: { order } }) => {
  const expected = parseDecimal(given(order.control.lineCount));
  const actual = order.lines.length;
  if (expected === null || expected.eq(actual)) return null;
  const withSubLines = order.lines.reduce((count, { subLines }) => count + subLines.length, actual);
  if (expected.eq(withSubLines)) return null;
  return {
    field: 'control.lineCount',
    actual: String(actual),
    expected: plain(expected),
    params: { actual, expected: plain(expected) },
  };
});
