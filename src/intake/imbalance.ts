import { makeFinding, type Finding } from '../findings';

/** Ids that a finding names; the balance of the day has them all. */
const NAMED_ITEMS = 3;

/** The part of a kept balance that is told (`reports/balance.ts`). */
export interface Imbalance {
  readonly day: string;
  readonly unequal: readonly { readonly scope: string; readonly equation: string }[];
  readonly faults: readonly { readonly kind: string; readonly count: number; readonly items: readonly { readonly id: string }[] }[];
} // prettier-ignore

/** BAL-001. What is named one by one goes first; the counts that differ say the same once more, and perhaps of something that has no name. */
export function imbalanceFindings({ day, unequal, faults }: Imbalance): readonly Finding[] {
  const finding = (kind: string, count: number, items: readonly string[]): Finding =>
    makeFinding('BAL-001', {
      actual: kind,
      params: { day, kind: kind.replaceAll('-', '_'), count, items: items.slice(0, NAMED_ITEMS).join(', ') || 'none' },
    });
  return [
    ...faults.map(({ kind, count, items }) =>
      finding(
        kind,
        count,
        items.map(({ id }) => id),
      ),
    ),
    ...unequal.map(({ equation, scope }) => finding(equation, 1, [scope])),
  ];
}
