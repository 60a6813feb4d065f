import { given } from '../given';
import { lineRule } from '../rule';

/** PRC-007: the buyer's price is one of ours that has ended. It explains PRC-001, which asks; this one is for the statistics. */
export const oldPrice = lineRule('PRC-007', ({ comparison, line }) => {
  const price = comparison?.oldPrice ?? null;
  if (comparison === null || price === null) return null;
  const { field, actual } = comparison.question();
  return {
    field,
    actual,
    expected: price.validTo,
    params: { date: price.validTo, theirs: given(line.price) },
  };
});
