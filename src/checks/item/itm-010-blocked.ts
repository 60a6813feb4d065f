import { articleField } from '../order-case';
import { lineRule } from '../rule';

/** ITM-010: an article that may not leave (quality, recall, law). Nobody may override it. */
export const blockedArticle = lineRule('ITM-010', (line) => {
  const { article } = line.resolution;
  if (article?.status !== 'blocked') return null;
  return {
    field: articleField(line.index, line.line),
    actual: article.number,
    params: { sku: article.number, reason: article.statusReason },
  };
});
