/** The middle of numbers; between the two middle ones when their count is even. 0 of none. */
export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  const upper = sorted[half] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? 0) + upper) / 2;
}

/** Of a normal distribution the median of the distances from the middle is this part of the standard deviation, inverted. */
const TO_DEVIATION = 1.4826;

/** How far numbers lie around 0, as a standard deviation would say of normal ones; the odd one far away does not count. */
export const spreadOf = (deviations: readonly number[]): number =>
  TO_DEVIATION * median(deviations.map((one) => Math.abs(one)));

/** A count on a scale on which chance spreads counts by about 1, whatever their size (Anscombe 1948: the variance of a Poisson count, stabilised). */
export const stable = (count: number): number => 2 * Math.sqrt(count + 3 / 8);
