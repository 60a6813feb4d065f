import { decimal, parseDecimal } from '../../kernel';
import type { AgreedDiscount, AppliedPrice } from '../../master';
import { effective, type Allowance, type PurchaseOrder, type PurchaseOrderLine } from '../../purchase-order';
import type { NetPrice } from './their-price';

const HUNDRED = decimal(100);
const HUNDREDTH = decimal('0.01');

const isIt = ({ kind, code, percentage, amount }: Allowance, discount: AgreedDiscount): boolean =>
  kind === 'allowance' &&
  amount === null &&
  code === discount.code &&
  parseDecimal(percentage)?.eq(discount.percentage) === true;

/**
 * The discounts that the buyer states on the order and on the line, where each of them is one that our price has off; null where he states
 * none, or one that is not. One that states an amount is not compared: the master knows percentages.
 */
export function agreedDiscounts(
  order: PurchaseOrder,
  line: PurchaseOrderLine,
  ours: AppliedPrice | null,
): readonly AgreedDiscount[] | null {
  if (ours === null || ours.discounts.length === 0) return null;
  const stated = [...effective(order.allowances), ...effective(line.allowances)];
  const left = new Set(ours.discounts);
  const found: AgreedDiscount[] = [];
  for (const allowance of stated) {
    const discount = [...left].find((one) => isIt(allowance, one));
    if (discount === undefined) return null;
    left.delete(discount);
    found.push(discount);
  }
  return found.length === 0 ? null : found;
}

/** The buyer's price with these discounts off. */
export function lessDiscounts(theirs: NetPrice, discounts: readonly AgreedDiscount[]): NetPrice {
  let { amount, perBaseUnit } = theirs;
  for (const { percentage } of discounts) {
    amount = amount.times(HUNDRED.minus(percentage)).times(HUNDREDTH);
    perBaseUnit = perBaseUnit.times(HUNDRED.minus(percentage)).times(HUNDREDTH);
  }
  return { ...theirs, amount, perBaseUnit };
}
