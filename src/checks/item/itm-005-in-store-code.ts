import { fieldOf, lineRule } from '../rule';
import { inStoreCodeOf } from './in-store-code';
import { suggestArticles } from './suggest-article';

/** ITM-005: a number that a shop gave to something itself. Nobody outside knows what it means, unless a cross-reference says so. */
export const inStoreCode = lineRule('ITM-005', (line, order) => {
  const gtin = inStoreCodeOf(line);
  if (gtin === null) return null;
  return {
    field: fieldOf(line, 'gtin'),
    cause: gtin,
    actual: gtin,
    params: { gtin },
    suggestions: suggestArticles(line, order),
  };
});
