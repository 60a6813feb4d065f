import { isDiscontinued } from '../resolve/resolve-line';
import { articleField } from '../order-case';
import { lineRule } from '../rule';

/** ITM-006: no longer sold, nothing succeeds it, and what is left in stock does not cover the line. */
export const discontinued = lineRule('ITM-006', (line, { today }) => {
  const { article, orderedBaseQuantity } = line.resolution;
  if (article === null || line.successor !== null || !isDiscontinued(article, today)) return null;
  if (article.stock !== null && orderedBaseQuantity !== null && article.stock.gte(orderedBaseQuantity)) return null;
  return {
    field: articleField(line.index, line.line),
    actual: article.number,
    params: { sku: article.number, date: article.discontinuedOn },
  };
});
