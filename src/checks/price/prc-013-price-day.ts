import { choosePrice } from '../../master';
import { agreedPriceDay } from '../resolve/resolve-line';
import { fieldOf, lineRule } from '../rule';
import { asTheyCount, oursAsTheyCount } from './shown-prices';

/** PRC-013: nobody agreed whether prices go by the day of the order or of the delivery, and here they are two. That of the order holds. */
export const priceDay = lineRule('PRC-013', (line, { input: { partner }, resolution: { customer } }) => {
  const { choice, situation, prices } = line.pricing;
  if (situation === null || choice?.kind !== 'chosen' || agreedPriceDay(customer, partner) !== null) return null;
  if (situation.orderDate === situation.deliveryDate) return null;
  const other = choosePrice(prices, { ...situation, date: situation.deliveryDate });
  if (other.kind !== 'chosen' || other.applied.perBaseUnit.eq(choice.applied.perBaseUnit)) return null;
  const [ours, later] = [oursAsTheyCount(line), asTheyCount(line, other.applied)];
  return {
    field: fieldOf(line, 'price'),
    actual: later,
    expected: ours,
    params: { ours, later, ordered: situation.orderDate, delivered: situation.deliveryDate },
  };
});
