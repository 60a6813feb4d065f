import { plain } from '../../kernel';
import { articleField } from '../order-case';
import { lineRule } from '../rule';

/** ITM-011: a customer with a list of articles orders one that is not on it. */
export const notInAssortment = lineRule('ITM-011', (line, { input: { master }, resolution: { customer } }) => {
  const { article } = line.resolution;
  if (article === null || customer?.assortment !== 'listed') return null;
  if (master.inAssortment(customer.id, article.id)) return null;
  return {
    field: articleField(line.index, line.line),
    actual: article.number,
    expected: customer.number,
    cause: article.number,
    atStake: line.resolution.amount === null ? null : { amount: plain(line.resolution.amount), percent: null },
    params: { sku: article.number, customer: customer.name },
  };
});
