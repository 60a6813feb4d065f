import { given } from '../given';
import { startOf } from '../resolve/our-price';
import { lineRule } from '../rule';

/** PRC-008: the buyer's price is one of ours that has not begun. It explains PRC-001, which asks; this one is for the statistics. */
export const futurePrice = lineRule('PRC-008', ({ comparison, line }) => {
  if (comparison?.cause?.kind !== 'future') return null;
  const { field, actual } = comparison.question();
  const date = startOf(comparison.cause.price);
  return { field, actual, expected: date, params: { date, theirs: given(line.price) } };
});
