import { decimal, plain, roundTo, type Decimal } from '../../kernel';
import { orderRule } from '../rule';
import { isReckoned } from './reckoned';

const TWO = decimal(2);

/** The one in the middle, or between the two in the middle. Null of none. */
function medianOf(amounts: readonly Decimal[]): Decimal | null {
  const sorted = [...amounts].sort((a, b) => a.cmp(b));
  const middle = sorted.length >> 1;
  const [lower, upper] = [sorted[middle - 1], sorted[middle]];
  if (upper === undefined) return null;
  return sorted.length % 2 === 1 || lower === undefined ? upper : upper.plus(lower).div(TWO);
}

/**
 * HDR-008: an order worth many times what this customer's orders usually come to, or more than may go without a look. The median stands
 * still when one big order is among them; a customer of whom we know few orders is not compared.
 */
export const unusualValue = orderRule('HDR-008', (order) => {
  const { customer, total, currency } = order.resolution;
  if (customer === null || !isReckoned(order)) return null;
  const { settings, currency: ours } = order.input.master.company;
  const said = (kind: string, usual: Decimal, times: Decimal | null) => ({
    actual: plain(total),
    expected: plain(usual),
    atStake: { amount: plain(total), percent: null },
    params: { kind, amount: plain(total), usual: plain(usual), x: times === null ? null : plain(roundTo(times, 1)) },
  });
  // What the company set is in its own currency; in another one only what is agreed with the customer is comparable.
  const inOurs = currency === ours;
  const most = customer.terms.mostOrderAmount ?? (inOurs ? settings.mostOrderAmount : null);
  if (most !== null && total.gt(most)) return said('bound', most, null);
  if (!inOurs) return null;
  const values = order.input.sales.orderValues ?? [];
  if (values.length < settings.unusualOrderHistory || values.length === 0) return null;
  // Most orders are no bigger than the excess that counts, and need no median.
  if (total.lt(settings.unusualOrderAmount)) return null;
  const median = medianOf(values);
  if (median === null || median.lte(0)) return null;
  if (total.lt(median.times(settings.unusualOrderTimes)) || total.minus(median).lt(settings.unusualOrderAmount))
    return null;
  return said('usual', median, total.div(median));
});
