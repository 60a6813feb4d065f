import { decimal, isMultipleOf, type Decimal } from '../../kernel';

export const ONE = decimal(1);

/** Most factors and bases are one, and an exact division costs twenty times what a look at them does. */
export const times = (a: Decimal, b: Decimal): Decimal => (b.eq(ONE) ? a : a.times(b));
export const over = (a: Decimal, b: Decimal): Decimal => (b.eq(ONE) ? a : a.div(b));

/** True for a whole number: big.js keeps its digits without trailing zeros, so none may stand behind the point. */
const isWhole = (value: Decimal): boolean => value.c.length <= value.e + 1;

/** As `isMultipleOf`, without dividing by one. */
export const goesInto = (step: Decimal, value: Decimal): boolean =>
  step.eq(ONE) ? isWhole(value) : isMultipleOf(value, step);
