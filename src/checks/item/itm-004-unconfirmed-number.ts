import { given } from '../given';
import { fieldOf, lineRule } from '../rule';

/** ITM-004: only the buyer's own number says which article it is, and nobody has vouched yet for what that number means. */
export const unconfirmedNumber = lineRule('ITM-004', (line) => {
  const { article, matchedBy, reference } = line.identification;
  if (matchedBy !== 'buyer-article' || article === null || reference === null || reference.confirmed) return null;
  const code = given(line.line.buyerArticle);
  return {
    field: fieldOf(line, 'buyerArticle'),
    cause: `${code ?? ''}|${article.number}`,
    actual: code,
    expected: article.number,
    params: { code, sku: article.number },
  };
});
