import { given } from '../given';
import { articleField } from '../order-case';
import { lineRule } from '../rule';
import { hasInvalidGtin } from './itm-001-invalid-gtin';
import { inStoreCodeOf } from './in-store-code';
import { suggestArticles } from './suggest-article';

/**
 * ITM-002: none of the line's codes is known. A GTIN that is none is asked about by ITM-001 alone, one that is not of a trade item by
 * ITM-005: one cause, one question.
 */
export const unknownArticle = lineRule('ITM-002', (line, order) => {
  const { article, conflicting } = line.identification;
  if (article !== null || conflicting.length > 0 || hasInvalidGtin(line) || inStoreCodeOf(line) !== null) return null;
  const { gtin, supplierArticle, buyerArticle } = line.line;
  const codes = [gtin, supplierArticle, buyerArticle].flatMap((code) => given(code) ?? []).join(' / ') || null;
  return {
    field: articleField(line.index, line.line),
    actual: codes,
    cause: codes,
    params: { codes },
    suggestions: suggestArticles(line, order),
  };
});
