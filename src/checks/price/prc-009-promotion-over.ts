import { given } from '../given';
import { endOf } from '../resolve/our-price';
import { lineRule } from '../rule';

/** PRC-009: the buyer's price is that of a promotion that has ended, or of which less is left than he orders. It explains PRC-001. */
export const promotionOver = lineRule('PRC-009', ({ comparison, line }) => {
  const cause = comparison?.cause ?? null;
  if (comparison === null || (cause?.kind !== 'promotionEnded' && cause?.kind !== 'promotionUsedUp')) return null;
  const { field, actual } = comparison.question();
  const promotion = cause.price.promotion?.code ?? null;
  const date = cause.kind === 'promotionEnded' ? endOf(cause.price) : null;
  return {
    field,
    actual,
    expected: promotion,
    params: { why: cause.kind, promotion, date, theirs: given(line.price) },
  };
});
