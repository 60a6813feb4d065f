import { currencyDigits, decimal, parseDecimal, plain, roundTo, type Decimal } from '../../kernel';
import { effective } from '../../purchase-order';
import { given } from '../given';
import type { LineCase, OrderCase } from '../order-case';
import { over, times } from '../resolve/exact';
import { orderRule } from '../rule';

/**
 * The buyer's total of the goods. The total of the whole order only in EDIFACT, where order messages know no tax: a PayableAmount
 * of UBL has VAT in it.
 */
function sentTotal({ input: { order, arrival } }: OrderCase): { field: string; value: Decimal } | null {
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

/** TOT-003: the buyer's total is not the sum of his lines. Silent where a line has no price of his: nothing is guessed. */
export const orderAmount = orderRule('TOT-003', (order) => {
  const sent = sentTotal(order);
  if (sent === null || order.lines.length === 0 || hasAllowances(order, sent.field)) return null;
  const digits = currencyDigits(order.resolution.currency ?? 'EUR');
  let computed = decimal(0);
  for (const line of order.lines) {
    const amount = amountAtTheirPrice(line, digits);
    if (amount === null) return null;
    computed = computed.plus(amount);
  }
  const { orderTotalTolerance, orderTotalTolerancePerLine } = order.input.master.company.settings;
  const perLine = orderTotalTolerancePerLine.times(order.lines.length);
  const tolerance = perLine.gt(orderTotalTolerance) ? perLine : orderTotalTolerance;
  if (sent.value.minus(computed).abs().lte(tolerance)) return null;
  return {
    field: sent.field,
    actual: plain(sent.value),
    expected: plain(computed),
    params: { theirs: plain(sent.value), computed: plain(computed) },
  };
});
