import { plain } from '../../kernel';
import { articleField } from '../order-case';
import { lineRule } from '../rule';
import { barOf } from './may-buy';

/**
 * ITM-011: not on the list that the customer buys by, on one of what he may not buy, or for others alone; as the lists are on the day by
 * which his prices are chosen. What was agreed for the order's own day is not undone while the order waits for us.
 */
export const notInAssortment = lineRule('ITM-011', (line, { input: { master }, resolution: { customer } }) => {
  const { article } = line.resolution;
  if (article === null || customer === null) return null;
  const why = barOf(customer, master.assortment(article.id), line.priceDate);
  if (why === null) return null;
  return {
    field: articleField(line.index, line.line),
    actual: article.number,
    expected: customer.number,
    cause: article.number,
    atStake: line.resolution.amount === null ? null : { amount: plain(line.resolution.amount), percent: null },
    params: { sku: article.number, customer: customer.name, why },
  };
});
