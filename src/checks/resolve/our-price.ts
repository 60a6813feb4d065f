import type { Decimal, IsoDate } from '../../kernel';
import { PRICE_SOURCES, type Customer, type Price } from '../../master';
import type { AppliedPrice } from '../resolution';
import { over } from './exact';

const isOurs = (price: Price, customer: Customer): boolean =>
  (price.customerId === null || price.customerId === customer.id) &&
  price.currency === customer.currency &&
  price.basisQuantity.gt(0);

const isValidOn = (price: Price, date: IsoDate): boolean =>
  price.validFrom <= date && (price.validTo === null || date <= price.validTo);

const rank = (price: Price): number => PRICE_SOURCES.indexOf(price.source);

/** True when `a` goes before `b`: the more particular source, then the higher scale, then the later one; ids make it certain. */
function goesBefore(a: Price, b: Price): boolean {
  if (a.source !== b.source) return rank(a) < rank(b);
  const scale = a.minimumQuantity.cmp(b.minimumQuantity);
  if (scale !== 0) return scale > 0;
  if (a.validFrom !== b.validFrom) return a.validFrom > b.validFrom;
  return a.id < b.id;
}

/** Our price for so many base units on that day: contract before customer before list, the highest scale that is reached. */
export function choosePrice(
  prices: readonly Price[],
  customer: Customer,
  date: IsoDate,
  baseQuantity: Decimal,
): AppliedPrice | null {
  let best: Price | null = null;
  for (const price of prices) {
    if (!isValidOn(price, date) || !isOurs(price, customer) || price.minimumQuantity.gt(baseQuantity)) continue;
    if (best === null || goesBefore(price, best)) best = price;
  }
  return best === null ? null : { price: best, perBaseUnit: over(best.amount, best.basisQuantity) };
}

/** The latest of our prices that had ended before the day and that this is, within `precision` per base unit (PRC-007). */
export function oldPriceLike(
  theirs: Decimal,
  precision: Decimal,
  prices: readonly Price[],
  customer: Customer,
  date: IsoDate,
): Price | null {
  let found: Price | null = null;
  for (const price of prices) {
    if (price.validTo === null || price.validTo >= date || !isOurs(price, customer)) continue;
    if (over(price.amount, price.basisQuantity).minus(theirs).abs().gt(precision)) continue;
    if (price.validTo > (found?.validTo ?? '')) found = price;
  }
  return found;
}
