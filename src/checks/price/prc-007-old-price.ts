import { given } from '../given';
import { endOf } from '../resolve/our-price';
import { lineRule } from '../rule';

/**
 * PRC-007: the buyer's price is one of ours that has ended. It explains PRC-001, which asks; this one is for the statistics. Within the
 * days of grace of the customer it is booked, and nobody asks.
 */
export const oldPrice = lineRule('PRC-007', ({ comparison, line }) => {
  if (comparison?.cause?.kind !== 'old') return null;
  const { field, actual } = comparison.question();
  const date = endOf(comparison.cause.price);
  return {
    field,
    actual,
    expected: date,
    params: { date, theirs: given(line.price), honoured: comparison.honoured ? 'yes' : 'no' },
  };
});
