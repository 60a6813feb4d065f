import type { Words } from '../../kernel';
import { bookedDifference, type HeldSale } from '../one-sale';
import type { ErpOrder } from '../port';
import { roundedPrice } from './tryton-formula';
import { bookedOf, isDraft, isOver, releaseOf, type WholeSale } from './tryton-sales';

/* What the plan of `one-sale` goes by in Tryton. */

export const heldSale = (sale: WholeSale): HeldSale => ({
  release: releaseOf(sale),
  state: isOver(sale) ? 'over' : isDraft(sale) ? 'draft' : 'standing',
});

/** In what a sale differs from the order it was made of, in words for people; null when in nothing. */
export function differenceOf(whole: WholeSale, order: ErpOrder, digits: number): Words | null {
  const { untaxed_amount: total } = whole.sale;
  return bookedDifference(
    { lines: bookedOf(whole).lines, total, rounded: (price) => roundedPrice(price, digits) },
    order,
  );
}
