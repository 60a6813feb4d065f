import { plain } from '../../kernel';
import { given } from '../given';
import { lineRule } from '../rule';

/** PRC-002: a difference that nobody argues about. The buyer's price is booked, so the answer can say that nothing changed. */
export const rounding = lineRule('PRC-002', ({ comparison, line }) => {
  if (comparison?.verdict !== 'rounding') return null;
  const { field, actual, expected } = comparison.question();
  return { field, actual, expected, params: { difference: plain(comparison.onLine), theirs: given(line.price) } };
});
