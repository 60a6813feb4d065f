import { articleField } from '../order-case';
import { lineRule } from '../rule';

/** ITM-009: announced, and not to be had on the day that we would confirm. */
export const notYetAvailable = lineRule('ITM-009', (line) => {
  const { article, confirmedDate } = line.resolution;
  if (article?.status !== 'announced') return null;
  const from = article.availableFrom;
  if (from !== null && confirmedDate !== null && from <= confirmedDate) return null;
  return {
    field: articleField(line.index, line.line),
    actual: article.number,
    expected: from,
    params: { sku: article.number, date: from },
    suggestions:
      from === null
        ? []
        : [{ action: 'DATE' as const, value: from, evidence: { nl: 'eerste leverdag', en: 'first day of delivery' } }],
  };
});
