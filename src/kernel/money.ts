import { decimal, roundTo, type Decimal } from './decimal';
import type { Quantity } from './quantity';
import type { UnitPrice } from './unit-price';

/** An amount in one currency (ISO 4217 alphabetic code). */
export interface Money {
  readonly amount: Decimal;
  readonly currency: string;
}

/** Currencies whose minor unit is not a hundredth (ISO 4217, table A.1); every other one has two digits. */
export const MINOR_UNIT_DIGITS: Readonly<Record<string, number>> = {
  BHD: 3,
  CLP: 0,
  ISK: 0,
  JOD: 3,
  JPY: 0,
  KRW: 0,
  KWD: 3,
  OMR: 3,
  TND: 3,
  VND: 0,
};

/** Digits behind the point of a currency's minor unit. */
export const currencyDigits = (currency: string): number => MINOR_UNIT_DIGITS[currency] ?? 2;

export const money = (amount: string | number | Decimal, currency: string): Money => ({
  amount: decimal(amount),
  currency,
});

/** Rounds to the minor unit of the currency, half away from zero. */
export const roundMoney = ({ amount, currency }: Money): Money => ({
  amount: roundTo(amount, currencyDigits(currency)),
  currency,
});

/** Adds two amounts of one currency. Throws on two currencies: mixing them is a programming error, not an outcome. */
export function addMoney(a: Money, b: Money): Money {
  if (a.currency !== b.currency) throw new RangeError(`Cannot add ${b.currency} to ${a.currency}`);
  return { amount: a.amount.plus(b.amount), currency: a.currency };
}

/**
 * The amount of an order line: quantity times price per basis, rounded once to the currency's minor unit.
 * Quantity and price basis must be in the same unit; a caller converts first.
 */
export function lineAmount(quantity: Quantity, price: UnitPrice): Money {
  if (quantity.unit !== price.basis.unit) {
    throw new RangeError(`Quantity in ${quantity.unit} cannot be priced per ${price.basis.unit}`);
  }
  return roundMoney({
    amount: quantity.value.times(price.amount).div(price.basis.value),
    currency: price.currency,
  });
}
