import { plain, roundTo, type Decimal } from '../../kernel';
import { given } from '../given';
import type { LineCase } from '../order-case';
import { isUnitAsked } from '../quantity/mix-up';
import { ONE } from '../resolve/exact';
import type { PriceComparison } from '../resolve/price-comparison';
import type { NetPrice } from '../resolve/their-price';
import { fieldOf, lineRule, type Said } from '../rule';

/** The basis as the buyer states it: "100 PCE"; without one it is the ordered unit. */
function statedBasis({ line }: LineCase): string | null {
  if (line.priceBasis === null) return given(line.unit);
  return [line.priceBasis.quantity, given(line.priceBasis.unit)].filter((part) => part !== null).join(' ');
}

/** What the price would be ours for. */
function basisMeant(comparison: PriceComparison | null): Decimal | null {
  const cause = comparison?.cause;
  return cause?.kind === 'pack' || cause?.kind === 'basis' ? cause.basis : null;
}

const isOurBasis = ({ line, resolution: { ours } }: LineCase, theirs: NetPrice): boolean =>
  ours === null || line.priceBasis === null || theirs.basisFactor.eq(ours.price.basisQuantity);

/**
 * PRC-005: prices for different quantities. Converted where that is possible, and then only told. An error where it is not possible,
 * and where the price makes no sense as stated but is ours for another usual quantity: then the quantity may be mixed up as well.
 */
export const priceBasis = lineRule('PRC-005', (line, order) => {
  const { theirPrice, comparison, resolution } = line;
  const { article, ours } = resolution;
  // Most prices are per ordered unit without a word about it; only a stated basis that is not ours is worth telling.
  const basis = theirPrice.kind === 'net' ? basisMeant(comparison) : null;
  if (theirPrice.kind === 'net' && basis === null && isOurBasis(line, theirPrice)) return null;
  const field = fieldOf(line, 'price');
  const theirs = given(line.line.price);
  if (theirPrice.kind === 'unreadable') return { field, actual: theirs, params: { problem: 'price', theirs } };
  if (article === null) return null;
  const perOurs = (basis: Decimal): string => `${plain(basis)} ${article.baseUnit}`;
  if (theirPrice.kind === 'unconvertible') {
    const a = statedBasis(line);
    const b = perOurs(ours?.price.basisQuantity ?? ONE);
    return { field, actual: a, expected: b, params: { problem: 'unknown', theirs, a, b } };
  }
  if (theirPrice.kind !== 'net' || ours === null) return null;
  const told = (problem: string, a: Decimal, b: Decimal, more: Said): Said => ({
    field,
    actual: plain(theirPrice.perBaseUnit),
    expected: plain(a),
    params: {
      problem,
      theirs,
      a: perOurs(a),
      b: perOurs(b),
      converted: plain(roundTo(theirPrice.amount.times(b).div(a), 6)),
    },
    ...more,
  });
  if (basis !== null && isUnitAsked(line, order)) return null;
  if (basis !== null) return told('mixup', basis, theirPrice.basisFactor, {});
  return told('converted', theirPrice.basisFactor, ours.price.basisQuantity, { severity: 'info' });
});
