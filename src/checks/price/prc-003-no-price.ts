import { fieldOf, lineRule } from '../rule';
import { basisOfOurs, oursAsTheyCount } from './shown-prices';

/**
 * PRC-003: the buyer names no net price and ours applies. A gross price is one before the discounts that our net price has in it, and
 * a price for information is what the shop asks: comparing either would cry wolf on every line, so both count as no price. What our price is
 * for is told where that is not one base unit: the buyer has no price of his own to lay beside it.
 */
export const noPriceSent = lineRule('PRC-003', (line) => {
  const { kind } = line.theirPrice;
  if (kind !== 'none' && kind !== 'gross' && kind !== 'information') return null;
  const ours = oursAsTheyCount(line);
  if (ours === null) return null;
  return { field: fieldOf(line, 'price'), expected: ours, params: { kind, ours, ...basisOfOurs(line) } };
});
