import { articleField } from '../order-case';
import { lineRule } from '../rule';
import { isPermitted } from './may-buy';

/** ITM-015: what may only be sold to who has a permit for it, on the day on which it would be delivered. */
export const permit = lineRule('ITM-015', (line, { resolution: { customer }, today }) => {
  const { article, confirmedDate } = line.resolution;
  if (article === null || article.permit === null || customer === null) return null;
  if (isPermitted(customer, article, confirmedDate ?? today)) return null;
  return {
    field: articleField(line.index, line.line),
    cause: article.permit,
    actual: article.number,
    expected: article.permit,
    params: { sku: article.number, permit: article.permit, customer: customer.name },
  };
});
