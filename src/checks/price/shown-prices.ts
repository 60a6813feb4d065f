import { plain, roundTo, type Decimal } from '../../kernel';
import type { AppliedPrice } from '../../master';
import type { LineCase } from '../order-case';
import { ONE, over, times } from '../resolve/exact';

/** Kept behind the point of a price that people read. */
const PRICE_DIGITS = 6;

/**
 * A price of ours for as many base units as the buyer's is for, so that both can be laid side by side; for one ordered unit where that
 * cannot be said. Null when it is not known.
 */
export function asTheyCount({ resolution }: LineCase, ours: AppliedPrice | null): string | null {
  const factor = resolution.priceBasisFactor ?? resolution.unitFactor;
  if (ours === null || factor === null) return null;
  return plain(roundTo(over(times(ours.amount, factor), ours.price.basisQuantity), PRICE_DIGITS));
}

/** The price that we would charge, for as many as the buyer counts. */
export const oursAsTheyCount = (line: LineCase): string | null => asTheyCount(line, line.resolution.ours);

/** Pieces need no word beside a number. */
const PIECE = 'H87';

/**
 * What our price is for, for the texts: `per` of the price as the buyer counts, and `listed` for `basis` as it stands in our master where that is
 * for another quantity. Each null where it is for one base unit, which needs no word.
 */
export function basisOfOurs({
  resolution,
}: LineCase): Readonly<Record<'per' | 'listed' | 'basis' | 'unit', string | null>> {
  const { ours, article, priceBasisFactor, unitFactor } = resolution;
  const counted = priceBasisFactor ?? unitFactor ?? ONE;
  const basis = ours?.price.basisQuantity ?? ONE;
  const isOwn = ours !== null && !basis.eq(ONE) && !basis.eq(counted);
  return {
    per: counted.eq(ONE) ? null : plain(counted),
    listed: isOwn ? plain(ours.amount) : null,
    basis: isOwn ? plain(basis) : null,
    unit: article === null || article.baseUnit === PIECE ? null : article.baseUnit,
  };
}

/** A price per base unit, for as many as the buyer counts. */
export function perTheirBasis({ resolution }: LineCase, perBaseUnit: Decimal): string {
  const factor = resolution.priceBasisFactor ?? resolution.unitFactor;
  return plain(roundTo(factor === null ? perBaseUnit : times(perBaseUnit, factor), PRICE_DIGITS));
}

/** Source and name of a price, for the texts. */
export const sourceOf = ({ price }: AppliedPrice): { readonly source: string; readonly contract: string | null } => ({
  source: price.source,
  contract: price.contractNumber ?? price.promotion?.code ?? null,
});
