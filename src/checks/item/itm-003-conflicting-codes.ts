import { articleField } from '../order-case';
import { lineRule } from '../rule';

/**
 * ITM-003: the codes of a line point to different articles. Staff may keep the one that the most reliable code names; where no code
 * names a single article there is nothing to keep, and only other data help.
 */
export const conflictingCodes = lineRule('ITM-003', (line) => {
  const { article, conflicting } = line.identification;
  if (conflicting.length === 0) return null;
  const all = article === null ? conflicting : [article, ...conflicting];
  const list = all.map(({ number }) => number).join(', ');
  return {
    field: articleField(line.index, line.line),
    actual: list,
    expected: article?.number ?? null,
    severity: article === null ? ('blocking' as const) : ('error' as const),
    params: { list },
    suggestions: all.map(({ number, description }) => ({
      action: 'MAP_ITEM' as const,
      value: number,
      evidence: { nl: description, en: description },
    })),
  };
});
