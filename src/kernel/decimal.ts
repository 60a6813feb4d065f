import Big from 'big.js';

/**
 * Exact decimal arithmetic. big.js keeps its rounding settings on the constructor, so we take a constructor of our own:
 * nobody else in the process can change how our money is rounded.
 */
const ExactDecimal = Big();
/** Digits kept behind the point by a division. Prices have at most six, so twelve leave room for a chain of conversions. */
ExactDecimal.DP = 12;
/** Half away from zero, as Dutch invoices are rounded. */
ExactDecimal.RM = Big.roundHalfUp;

export type Decimal = Big;

/**
 * Comparing is most of what is done with decimals, and big.js copies the other number for it. The same without the copy, on a prototype of
 * our own; `eq`, `lt` and the others of big.js ask this one.
 */
const prototype = Object.create(Big.prototype as object) as Decimal;
prototype.cmp = function (this: Decimal, other: Big.BigSource): Big.Comparison {
  if (other === 0) return signOf(this);
  const y = other instanceof Big ? other : new ExactDecimal(other);
  const [sign, otherSign] = [signOf(this), signOf(y)];
  if (sign !== otherSign) return sign > otherSign ? 1 : -1;
  if (sign === 0) return 0;
  const larger = compareSizes(this, y);
  return sign > 0 ? larger : ((0 - larger) as Big.Comparison);
};
Object.assign(ExactDecimal, { prototype });

const signOf = ({ c, s }: Decimal): Big.Comparison => (c[0] === 0 ? 0 : s > 0 ? 1 : -1);

/** Compares numbers other than zero without their signs: the exponent first, then digit by digit; none ends in zeros. */
function compareSizes(x: Decimal, y: Decimal): Big.Comparison {
  if (x.e !== y.e) return x.e > y.e ? 1 : -1;
  const [digits, others] = [x.c, y.c];
  const common = Math.min(digits.length, others.length);
  for (let at = 0; at < common; at++) {
    const difference = (digits[at] ?? 0) - (others[at] ?? 0);
    if (difference !== 0) return difference > 0 ? 1 : -1;
  }
  if (digits.length === others.length) return 0;
  return digits.length > others.length ? 1 : -1;
}

/** The digits that we accept in one number; more is not a quantity or a price but an attack or an accident. */
export const MAX_DECIMAL_LENGTH = 40;

/** Quantities, bases and scales are nearly all small whole numbers, and a decimal never changes: of each of these there is one. */
const SMALL: readonly Decimal[] = Array.from({ length: 1_000 }, (_, value) => new ExactDecimal(value));
const MOST_SMALL_DIGITS = 3;
const ZERO_CODE = 48;
const NINE_CODE = 57;

/** The one decimal of a text that is a small whole number in its shortest form; undefined for any other text. */
function smallDecimal(text: string): Decimal | undefined {
  const { length } = text;
  if (length === 0 || length > MOST_SMALL_DIGITS) return undefined;
  let value = 0;
  for (let at = 0; at < length; at++) {
    const code = text.charCodeAt(at);
    if (code < ZERO_CODE || code > NINE_CODE || (at === 0 && code === ZERO_CODE && length > 1)) return undefined;
    value = value * 10 + code - ZERO_CODE;
  }
  return SMALL[value];
}

const PLAIN_DECIMAL = /^-?\d+(\.\d+)?$/;

/**
 * Makes an exact decimal of trusted text or of a whole number. Throws on anything else, because the caller vouches for it;
 * text from outside goes through {@link parseDecimal}.
 */
export function decimal(value: string | number | Decimal): Decimal {
  if (typeof value === 'number' && !Number.isSafeInteger(value)) {
    throw new RangeError(`A decimal is made of text or of a safe integer, not of ${String(value)}`);
  }
  return (typeof value === 'string' ? smallDecimal(value) : undefined) ?? new ExactDecimal(value);
}

/** Reads a plain decimal ("12", "-0.5", "3.49"). Null when the text is not one: no exponent, no grouping, no blanks. */
export function parseDecimal(text: string | null | undefined): Decimal | null {
  if (text === null || text === undefined || text.length > MAX_DECIMAL_LENGTH) return null;
  return smallDecimal(text) ?? (PLAIN_DECIMAL.test(text) ? new ExactDecimal(text) : null);
}

/** Rounds half away from zero to the given number of digits behind the point. */
export const roundTo = (value: Decimal, digits: number): Decimal => value.round(digits, Big.roundHalfUp);

/** The shortest plain notation: no exponent, no trailing zeros ("12", "3.5"). */
export const plain = (value: Decimal): string => value.toFixed();

/** True when `value` is a whole number of times `step`; false for a step of zero. */
export const isMultipleOf = (value: Decimal, step: Decimal): boolean => !step.eq(0) && value.mod(step).eq(0);
