import type { RememberedAnswer, ResolutionScope } from '../master';

type Weighed = Pick<RememberedAnswer, 'scope' | 'cause' | 'conditions' | 'action'>;

/** A chain and a partner are different sets of orders, and neither is within the other: they weigh the same. */
const WIDTH: Readonly<Record<ResolutionScope, number>> = { article: 0, customer: 1, chain: 2, partner: 2, global: 3 };

/**
 * Below zero when the first is more particular than the second: for fewer orders; then one about this very question before one about all
 * that fulfil conditions; then the one with more conditions.
 */
export const byParticularity = (a: Weighed, b: Weighed): number =>
  WIDTH[a.scope] - WIDTH[b.scope] ||
  Number(a.cause === null) - Number(b.cause === null) ||
  b.conditions.length - a.conditions.length;

/** Of all remembered answers that are about a finding the most particular; null when there is none, or two of them contradict each other. */
export function winningAnswer<T extends Weighed>(fits: readonly T[]): T | null {
  const [first, ...others] = fits.toSorted(byParticularity);
  if (first === undefined) return null;
  const torn = others.some((one) => byParticularity(first, one) === 0 && one.action !== first.action);
  return torn ? null : first;
}
