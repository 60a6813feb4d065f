import { articleField } from '../order-case';
import { lineRule } from '../rule';

/** ITM-013: the customer never ordered it before. Only where all he ever ordered is known: else every first day would be full of it. */
export const firstOrder = lineRule('ITM-013', (line, { input: { sales }, resolution: { customer } }) => {
  const { article } = line.resolution;
  if (article === null || customer?.historyComplete !== true || sales.quantityHistory(article.id).length > 0)
    return null;
  return {
    field: articleField(line.index, line.line),
    cause: article.number,
    actual: article.number,
    params: { sku: article.number, customer: customer.name },
  };
});
