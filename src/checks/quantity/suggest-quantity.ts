import { plain, type Decimal } from '../../kernel';
import type { Suggestion } from '../../findings';

/** A deliverable quantity as the action QTY would set it: in the buyer's own unit. None when that is no round number of it. */
export function suggestQuantity(baseQuantity: Decimal, unitFactor: Decimal, baseUnit: string): readonly Suggestion[] {
  if (baseQuantity.lte(0)) return [];
  const value = baseQuantity.div(unitFactor);
  if (!value.times(unitFactor).eq(baseQuantity)) return [];
  const text = `${plain(baseQuantity)} ${baseUnit}`;
  return [
    { action: 'QTY', value: plain(value), evidence: { nl: `${text} is te leveren`, en: `${text} can be delivered` } },
  ];
}
