import { decimal, parseDecimal, type Decimal } from '../../kernel';
import type { AgreedDiscount, AppliedPrice } from '../../master';
import { effective, type Allowance, type PurchaseOrder, type PurchaseOrderLine } from '../../purchase-order';
import { ONE, over, times } from './exact';
import type { NetPrice } from './their-price';

const HUNDRED = decimal(100);
const HUNDREDTH = decimal('0.01');

/** Whether it is this discount: by its percentage, or by the amount that this makes of what it is stated to be of, else of what is left of the line. */
function isIt(
  { kind, code, percentage, amount, basis }: Allowance,
  discount: AgreedDiscount,
  left: Decimal | null,
  tolerance: Decimal,
): boolean {
  if (kind !== 'allowance' || code !== discount.code) return false;
  if (percentage !== null && parseDecimal(percentage)?.eq(discount.percentage) !== true) return false;
  if (amount === null) return percentage !== null;
  const [stated, of] = [parseDecimal(amount), parseDecimal(basis) ?? left];
  if (stated === null || of === null) return false;
  return stated.minus(of.times(discount.percentage).times(HUNDREDTH)).abs().lte(tolerance);
}

/** What the line comes to at the buyer's price before discounts; null where its price is for something else than the unit ordered. */
function grossOf({ quantity, price, priceBasis }: PurchaseOrderLine): Decimal | null {
  const [number, each] = [parseDecimal(quantity), parseDecimal(price)];
  if (number === null || each === null || (priceBasis !== null && priceBasis.unit !== null)) return null;
  const basis = priceBasis === null ? ONE : parseDecimal(priceBasis.quantity);
  return basis === null || basis.lte(0) ? null : over(times(number, each), basis);
}

/**
 * The discounts that the buyer states on the order and on the line, where each of them is one that our price has off; null where he states
 * none, or one that is not. An amount on the order that does not say what it is of is not compared: it is of all lines together.
 */
export function agreedDiscounts(
  order: PurchaseOrder,
  line: PurchaseOrderLine,
  ours: AppliedPrice | null,
  tolerance: Decimal,
): readonly AgreedDiscount[] | null {
  if (ours === null || ours.discounts.length === 0) return null;
  const left = new Set(ours.discounts);
  const found: AgreedDiscount[] = [];
  const take = (allowances: readonly Allowance[], gross: Decimal | null): boolean => {
    let rest = gross;
    for (const allowance of effective(allowances)) {
      const discount = [...left].find((one) => isIt(allowance, one, rest, tolerance));
      if (discount === undefined) return false;
      left.delete(discount);
      found.push(discount);
      rest = rest === null ? null : rest.times(HUNDRED.minus(discount.percentage)).times(HUNDREDTH);
    }
    return true;
  };
  const gross = line.allowances.length === 0 ? null : grossOf(line);
  if (!take(order.allowances, null) || !take(line.allowances, gross)) return null;
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
