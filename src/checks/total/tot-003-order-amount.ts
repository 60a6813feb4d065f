import { currencyDigits, decimal, parseDecimal, plain, roundTo, type Decimal } from '../../kernel';
import { effective } from '../../purchase-order';
import { given } from '../given';
import type { LineCase, OrderCase } from '../order-case';
import { over, times } from '../resolve/exact';
import { orderRule } from '../rule';
import { isOff, lineAmountOf } from './line-amount';

/**
 * The buyer's total of the goods. The total of the whole order only in EDIFACT, where order messages know no tax: a PayableAmount
 * of UBL has VAT in it.
 */
export function sentTotal({ input: { order, arrival } }: OrderCase): { field: string; value: Decimal } | null {
  const lines = parseDecimal(given(order.control.lineAmount));
  if (lines !== null) return { field: 'control.lineAmount', value: lines };
  const total = arrival.format === 'edifact' ? parseDecimal(given(order.control.totalAmount)) : null;
  return total === null ? null : { field: 'control.totalAmount', value: total };
}

/** A line at the buyer's own price and quantity; null when he does not say enough to compute it. */
function amountAtTheirPrice({ quantity, theirPrice, resolution }: LineCase, digits: number): Decimal | null {
  if (quantity === null || theirPrice.kind !== 'net' || resolution.unitFactor === null) return null;
  const base = times(quantity, resolution.unitFactor);
  return roundTo(over(base.times(theirPrice.amount), theirPrice.basisFactor), digits);
}

/** True when the total has discounts or charges in it that we do not reckon: PRC-012 asks about those, and one cause is one question. */
const hasAllowances = ({ input: { order } }: OrderCase, field: string): boolean =>
  order.lines.some((line) => effective(line.allowances).length > 0) ||
  (field === 'control.totalAmount' && effective(order.allowances).length > 0);

/** The order at the buyer's prices, as that total counts it; null where a line has no price of his: nothing is guessed. */
export function totalAtTheirPrices(order: OrderCase, field: string): Decimal | null {
  if (order.lines.length === 0 || hasAllowances(order, field)) return null;
  const digits = currencyDigits(order.resolution.currency ?? 'EUR');
  let computed = decimal(0);
  for (const line of order.lines) {
    const amount = amountAtTheirPrice(line, digits);
    if (amount === null) return null;
    computed = computed.plus(amount);
  }
  return computed;
}

/** Whether two totals of this order are as good as one: roundings of lines add up. */
export function isWithinTolerance(one: Decimal, other: Decimal, { input, lines }: OrderCase): boolean {
  const { orderTotalTolerance, orderTotalTolerancePerLine } = input.master.company.settings;
  const perLine = orderTotalTolerancePerLine.times(lines.length);
  return one
    .minus(other)
    .abs()
    .lte(perLine.gt(orderTotalTolerance) ? perLine : orderTotalTolerance);
}

/** True when the total is off by what the amounts of single lines are off, about which TOT-004 asks. */
function isOfTheLines(total: Decimal, order: OrderCase): boolean {
  let stated = decimal(0);
  let anyOff = false;
  for (const line of order.lines) {
    const amount = lineAmountOf(line, order);
    if (amount === null) return false;
    stated = stated.plus(amount.stated);
    anyOff ||= isOff(amount, order) && !line.resolution.rejected;
  }
  return anyOff && isWithinTolerance(total, stated, order);
}

/** TOT-003: the buyer's total is not the sum of his lines. Silent where a line has no price of his, and where only a line is wrong. */
export const orderAmount = orderRule('TOT-003', (order) => {
  const sent = sentTotal(order);
  const computed = sent === null ? null : totalAtTheirPrices(order, sent.field);
  if (sent === null || computed === null || isWithinTolerance(sent.value, computed, order)) return null;
  if (isOfTheLines(sent.value, order)) return null;
  return {
    field: sent.field,
    actual: plain(sent.value),
    expected: plain(computed),
    params: { theirs: plain(sent.value), computed: plain(computed) },
  };
});
