import { fieldOf, lineRule } from '../rule';
import { oursAsTheyCount } from './shown-prices';

/**
 * PRC-003: the buyer names no net price and ours applies. A gross price is one before the discounts that our net price has in it, and
 * a price for information is what the shop asks: comparing either would cry wolf on every line, so both count as no price.
 */
export const noPriceSent = lineRule('PRC-003', (line) => {
  const { kind } = line.theirPrice;
  if (kind !== 'none' && kind !== 'gross' && kind !== 'information') return null;
  const ours = oursAsTheyCount(line);
  return ours === null ? null : { field: fieldOf(line, 'price'), expected: ours, params: { kind, ours } };
});
