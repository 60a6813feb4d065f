import type { OrderCase } from '../order-case';
import { articleField } from '../order-case';
import { lineRule } from '../rule';

const wasSettled = ({ input: { partner } }: OrderCase): boolean => partner !== null && partner.codePriority !== null;

/**
 * ITM-003: the codes of a line point to different articles. Staff may keep the one that the most reliable code names; where no code
 * names a single article there is nothing to keep, and only other data help. Only told where it was settled with the partner which code
 * decides.
 */
export const conflictingCodes = lineRule('ITM-003', (line, order) => {
  const { article, conflicting } = line.identification;
  if (conflicting.length === 0) return null;
  const all = article === null ? conflicting : [article, ...conflicting];
  const list = all.map(({ number }) => number).join(', ');
  const settled = article !== null && wasSettled(order);
  return {
    field: articleField(line.index, line.line),
    cause: list,
    actual: list,
    expected: article?.number ?? null,
    severity: article === null ? ('blocking' as const) : settled ? ('warning' as const) : ('error' as const),
    stops: !settled,
    params: { list, sku: settled ? article.number : null },
    suggestions: all.map(({ number, description }) => ({
      action: 'MAP_ITEM' as const,
      value: number,
      evidence: { nl: description, en: description },
    })),
  };
});
