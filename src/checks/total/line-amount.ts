import { currencyDigits, parseDecimal, roundTo, type Decimal } from '../../kernel';
import { effective } from '../../purchase-order';
import { given } from '../given';
import type { LineCase, OrderCase } from '../order-case';
import { over, times } from '../resolve/exact';

/** The buyer's own figures, of which one that staff corrected says nothing about what he reckoned with. */
const FIGURES = ['quantity', 'unit', 'price', 'priceBasis.quantity', 'priceBasis.unit', 'gtin'];

/** What a line comes to at the buyer's price, and what he says that it comes to. */
export interface LineAmount {
  readonly stated: Decimal;
  readonly computed: Decimal;
}

/** Quantity times price, for what the price is for. Straight from the message where it needs no conversion, so that no article need be known. */
function computedOf({ line, quantity, theirPrice, resolution }: LineCase): Decimal | null {
  if (quantity === null || line.priceKind === 'gross' || line.priceKind === 'information') return null;
  const price = parseDecimal(given(line.price));
  const size = line.priceBasis === null ? null : parseDecimal(line.priceBasis.quantity);
  const unit = given(line.priceBasis?.unit ?? null);
  if (
    price !== null &&
    (line.priceBasis === null || size?.gt(0) === true) &&
    (unit === null || unit === given(line.unit))
  )
    return size === null ? price.times(quantity) : over(price.times(quantity), size);
  if (theirPrice.kind !== 'net' || resolution.unitFactor === null) return null;
  return over(times(quantity, resolution.unitFactor).times(theirPrice.amount), theirPrice.basisFactor);
}

/**
 * The amount that the buyer states for a line beside the one that his own figures give. Null where he states none or not enough, and where
 * there are discounts in it, which PRC-012 asks about.
 */
export function lineAmountOf(line: LineCase, order: OrderCase): LineAmount | null {
  const stated = parseDecimal(given(line.line.amount));
  if (stated === null || effective(line.line.allowances).length > 0) return null;
  const { corrected } = order.input;
  if (corrected !== undefined && FIGURES.some((name) => corrected.has(`lines[${String(line.index)}].${name}`)))
    return null;
  const computed = computedOf(line);
  if (computed === null) return null;
  return { stated, computed: roundTo(computed, currencyDigits(order.resolution.currency ?? 'EUR')) };
}

/** Whether the two are further apart than the company lets pass. */
export const isOff = ({ stated, computed }: LineAmount, order: OrderCase): boolean =>
  stated.minus(computed).abs().gt(order.input.master.company.settings.lineAmountTolerance);
