import type { Decimal } from '../../kernel';

/** This many robust standard deviations away from the usual is unusual for a customer who varies a lot. */
const DEVIATIONS = 3;
/** Makes the median absolute deviation comparable to a standard deviation (normal distribution). */
const MAD_TO_SIGMA = 1.4826;

/** What a customer usually orders of an article, in base units. A statistic and no bookkeeping: floating point is good enough. */
export interface UsualQuantity {
  readonly median: number;
  /** True when the natural logarithm of a ratio to the median lies outside the customer's own spread. */
  readonly isOutside: (logarithm: number) => boolean;
}

function medianOf(sorted: Float64Array): number {
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? 0)) / 2;
}

/**
 * True when most of the earlier quantities are within the factor of this one. Then the median is too, and nothing needs computing:
 * so it is with almost every line.
 */
export function isUsual(quantity: Decimal, history: readonly Decimal[], factor: Decimal): boolean {
  const [least, most] = [quantity.div(factor), quantity.times(factor)];
  const majority = (history.length >> 1) + 1;
  let near = 0;
  for (const earlier of history) {
    if (earlier.gt(least) && earlier.lt(most)) near += 1;
    if (near === majority) return true;
  }
  return false;
}

/** The usual quantity as the median of the logarithms, which one pallet by mistake does not move. Null with less history than the least. */
export function usualQuantity(history: readonly Decimal[], least: number): UsualQuantity | null {
  if (history.length < least) return null;
  const logarithms = Float64Array.from(history, (quantity) => Math.log(Number(quantity)))
    .filter(Number.isFinite)
    .sort();
  if (logarithms.length < least || logarithms.length === 0) return null;
  const median = medianOf(logarithms);
  let spread: number | null = null;
  return {
    median: Math.exp(median),
    isOutside(logarithm) {
      spread ??= DEVIATIONS * MAD_TO_SIGMA * medianOf(logarithms.map((one) => Math.abs(one - median)).sort());
      return Math.abs(logarithm) > spread;
    },
  };
}
