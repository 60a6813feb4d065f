import { articleField } from '../order-case';
import { lineRule } from '../rule';
import { isPermitted } from './may-buy';

/** ITM-015: what may only be sold to who has a permit for it, on the day on which it would be delivered. */
export const permit = lineRule('ITM-015', (line, { resolution: { customer }, today }) => {
  const { article, confirmedDate } = line.resolution;
  const needed = article?.permit ?? null;
  if (article === null || needed === null || customer === null) return null;
  if (isPermitted(customer, article, confirmedDate ?? today)) return null;
  return {
    field: articleField(line.index, line.line),
    cause: needed,
    actual: article.number,
    expected: needed,
    params: { sku: article.number, permit: needed, customer: customer.name },
  };
});
