import { plain, roundTo } from '../../kernel';
import type { LineCase } from '../order-case';
import { over, times } from '../resolve/exact';

/** Kept behind the point of a price that people read. */
const PRICE_DIGITS = 6;

/**
 * Our price for as many base units as the buyer's is for, so that both can be laid side by side; for one ordered unit where that cannot be
 * said. Null when it is not known.
 */
export function oursAsTheyCount({ resolution }: LineCase): string | null {
  const { ours, priceBasisFactor, unitFactor } = resolution;
  const factor = priceBasisFactor ?? unitFactor;
  if (ours === null || factor === null) return null;
  return plain(roundTo(over(times(ours.price.amount, factor), ours.price.basisQuantity), PRICE_DIGITS));
}
