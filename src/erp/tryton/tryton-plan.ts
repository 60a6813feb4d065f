import { bookedDifference, nextSaleStep, type HeldSale, type SaleStep } from '../one-sale';
import type { ErpOrder } from '../port';
import { roundedPrice } from './tryton-formula';
import { bookedOf, isDraft, isOver, releaseOf, type WholeSale } from './tryton-sales';

/* The plan of `one-sale` in Tryton, where a draft is quoted before it is confirmed. */

export type NextStep =
  SaleStep<WholeSale> | { readonly kind: 'quote'; readonly sale: WholeSale; readonly earlier: readonly WholeSale[] };

/** @param sales everything with the key of the order, what is kept first */
export function nextStep(sales: readonly WholeSale[], release: number): NextStep {
  const step = nextSaleStep(sales, release, heldSale);
  return step.kind === 'confirm' && step.sale.sale.state === 'draft' ? { ...step, kind: 'quote' } : step;
}

const heldSale = (sale: WholeSale): HeldSale => ({
  release: releaseOf(sale),
  state: isOver(sale) ? 'over' : isDraft(sale) ? 'draft' : 'standing',
});

/** In what a sale differs from the order it was made of, in words for people; null when in nothing. */
export function differenceOf(whole: WholeSale, order: ErpOrder, digits: number): string | null {
  const { untaxed_amount: total } = whole.sale;
  return bookedDifference(
    { lines: bookedOf(whole).lines, total, rounded: (price) => roundedPrice(price, digits) },
    order,
  );
}
