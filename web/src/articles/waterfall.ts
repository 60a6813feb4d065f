import type { Explanation, PriceStep } from './articles';

/** A step of the way from what everybody pays to what this customer pays. Prices are per base unit. */
export interface Rung {
  readonly key: string;
  /** `base`: of a source before its scale; `scale`: from that quantity on; `source`: a price without scales; `discount`: what one takes off. */
  readonly kind: 'base' | 'scale' | 'source' | 'discount';
  readonly step: PriceStep;
  readonly discount: PriceStep['discounts'][number] | null;
  readonly price: string;
}

/** Prices that could hold; the others have a reason of their own. */
const COULD: readonly PriceStep['why'][] = [
  'chosen', 'less-particular', 'lower-scale', 'superseded', 'gross-beside-net', 'same',
]; // prettier-ignore
const SOURCES = ['list', 'group', 'customer', 'contract', 'promotion'] as const;

/** How a chosen price came about, step by step; nothing where none was chosen. */
export function waterfallOf({ steps }: Explanation): readonly Rung[] {
  const chosen = steps.find(({ why }) => why === 'chosen');
  if (chosen === undefined) return [];
  const others = SOURCES.filter((source) => source !== chosen.source).flatMap((source) => {
    const leading = steps.filter((step) => step.source === source && COULD.includes(step.why)).sort(byPrecedence)[0];
    return leading === undefined ? [] : rungsOf(leading, steps, leading.perBaseUnit);
  });
  const off = chosen.discounts.map((discount, at): Rung => ({ key: `${chosen.id} ${String(at)}`, kind: 'discount', step: chosen, discount, price: discount.perBaseUnit })); // prettier-ignore
  return [...others, ...rungsOf(chosen, steps, chosen.listedPerBaseUnit), ...off];
}

/** A price, and before it the one that would hold for a small quantity of the same source. */
function rungsOf(step: PriceStep, steps: readonly PriceStep[], price: string): readonly Rung[] {
  const lower = steps
    .filter((one) => one !== step && COULD.includes(one.why) && isSameList(one, step) && less(one, step))
    .sort((a, b) => Number(a.minimumQuantity) - Number(b.minimumQuantity))[0];
  if (lower === undefined) return [{ key: step.id, kind: 'source', step, discount: null, price }];
  return [
    { key: lower.id, kind: 'base', step: lower, discount: null, price: step.kind === 'gross' && price === step.listedPerBaseUnit ? lower.listedPerBaseUnit : lower.perBaseUnit },
    { key: step.id, kind: 'scale', step, discount: null, price },
  ]; // prettier-ignore
}

const less = (a: PriceStep, b: PriceStep): boolean => Number(a.minimumQuantity) < Number(b.minimumQuantity);

const isSameList = (a: PriceStep, b: PriceStep): boolean =>
  a.source === b.source && a.name === b.name && a.kind === b.kind;

/** Net before gross, then the higher scale, then the later one: as the choice itself goes. */
const byPrecedence = (a: PriceStep, b: PriceStep): number =>
  Number(a.kind !== 'net') - Number(b.kind !== 'net') ||
  Number(b.minimumQuantity) - Number(a.minimumQuantity) ||
  b.validFrom.localeCompare(a.validFrom);
