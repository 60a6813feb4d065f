import { printGtin } from '../../kernel';
import type { Suggestion } from '../../findings';
import type { CheckInput } from '../check-input';
import { nearGtins } from './near-gtins';

/** More would not help anybody to choose. */
const MAX_SUGGESTIONS = 5;

/** Articles whose GTIN is almost the one sent; those that the customer ordered before come first. Only from the facts at hand. */
export function likelyArticles(gtin: string, input: CheckInput): readonly Suggestion[] {
  const found = new Map<string, { ordered: boolean; suggestion: Suggestion }>();
  for (const near of nearGtins(gtin)) {
    for (const { articleId } of input.master.packagingsByGtin(near)) {
      const article = input.master.article(articleId);
      if (article === null || found.has(articleId)) continue;
      const times = input.sales.quantityHistory(articleId).length;
      const [nl, en] =
        times > 0
          ? [`; deze klant bestelde het ${String(times)} keer`, `; this customer ordered it ${String(times)} times`]
          : ['', ''];
      const evidence = {
        nl: `GTIN ${printGtin(near)} lijkt erop: ${article.description}${nl}`,
        en: `GTIN ${printGtin(near)} is almost it: ${article.description}${en}`,
      };
      found.set(articleId, { ordered: times > 0, suggestion: { action: 'MAP_ITEM', value: article.number, evidence } });
    }
  }
  return [...found.values()]
    .sort((a, b) => Number(b.ordered) - Number(a.ordered))
    .slice(0, MAX_SUGGESTIONS)
    .map(({ suggestion }) => suggestion);
}
