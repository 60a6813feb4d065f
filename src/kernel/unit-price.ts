import { decimal, type Decimal } from './decimal';
import type { Quantity } from './quantity';

/** A price for a basis: 349 euro per 100 pieces is amount 349, basis 100 PCE. */
export interface UnitPrice {
  readonly amount: Decimal;
  readonly currency: string;
  readonly basis: Quantity;
}

export const unitPrice = (
  amount: string | number | Decimal,
  currency: string,
  basisQuantity: string | number | Decimal,
  basisUnit: string,
): UnitPrice => {
  const value = decimal(basisQuantity);
  if (value.lte(0)) throw new RangeError('A price basis is more than zero');
  return { amount: decimal(amount), currency, basis: { value, unit: basisUnit } };
};

/** The price of one unit of the basis; exact to twelve digits, rounded only where it is compared or multiplied. */
export const pricePerUnit = (price: UnitPrice): Decimal => price.amount.div(price.basis.value);
