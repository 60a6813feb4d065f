import { articleField } from '../order-case';
import { lineRule } from '../rule';

/** ITM-017: a line for what is charged for packaging that comes back. */
export const deposit = lineRule('ITM-017', (line) => {
  const { article } = line.resolution;
  if (article?.kind !== 'deposit') return null;
  return { field: articleField(line.index, line.line), actual: article.number, params: { sku: article.number } };
});
