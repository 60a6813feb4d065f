import { currencyDigits, decimal, plain, roundTo, type Decimal } from '../../kernel';
import type { LineCase, OrderCase } from '../order-case';
import { over, times } from '../resolve/exact';
import { orderRule } from '../rule';
import { isWithinTolerance, sentTotal, totalAtTheirPrices } from './tot-003-order-amount';

function amountAtOurPrice({ resolution: { ours, orderedBaseQuantity } }: LineCase, digits: number): Decimal | null {
  if (ours === null || orderedBaseQuantity === null) return null;
  return roundTo(over(times(ours.price.amount, orderedBaseQuantity), ours.price.basisQuantity), digits);
}

/** The whole order at our prices; null where a line has none, or is not delivered. */
function valueAtOurPrices({ lines, resolution }: OrderCase): Decimal | null {
  const digits = currencyDigits(resolution.currency ?? 'EUR');
  let sum = decimal(0);
  for (const line of lines) {
    const amount = line.resolution.rejected ? null : amountAtOurPrice(line, digits);
    if (amount === null) return null;
    sum = sum.plus(amount);
  }
  return sum;
}

/**
 * TOT-005: what the order is worth at our prices, where the buyer states another total. Only told: the lines say whose price holds. Where his
 * total is not that of his own lines, TOT-003 asks and nothing is compared.
 */
export const ourValue = orderRule('TOT-005', (order) => {
  const sent = sentTotal(order);
  const theirs = sent === null ? null : totalAtTheirPrices(order, sent.field);
  if (sent === null || theirs === null || !isWithinTolerance(sent.value, theirs, order)) return null;
  const value = valueAtOurPrices(order);
  if (value === null || isWithinTolerance(value, sent.value, order)) return null;
  const difference = value.minus(sent.value);
  return {
    field: sent.field,
    actual: plain(sent.value),
    expected: plain(value),
    params: { value: plain(value), difference: plain(difference.abs()), direction: difference.gt(0) ? 'more' : 'less' },
  };
});
