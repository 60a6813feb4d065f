import { articleField } from '../order-case';
import { deliverableUpTo } from '../quantity/deliverable';
import { isDiscontinued } from '../resolve/resolve-line';
import { lineRule } from '../rule';
import { lastStockOf } from './last-stock';

/**
 * ITM-006: no longer sold, nothing succeeds it, and nothing that could be delivered is left. A line of succession that leads nowhere because
 * the master is wrong is said to be so: there may well be a successor.
 */
export const discontinued = lineRule('ITM-006', (line, order) => {
  const { article } = line.resolution;
  if (article === null || line.successor !== null || !isDiscontinued(article, order.askedOn)) return null;
  const stock = lastStockOf(line, order);
  // What is ordered cannot be read: other rules ask, and then it is known whether what is left is enough.
  if (stock === null && article.stock?.gt(0) === true) return null;
  if (stock !== null && (stock.isEnough || deliverableUpTo(stock.left, line.terms).gt(0))) return null;
  return {
    field: articleField(line.index, line.line),
    cause: article.number,
    actual: article.number,
    params: {
      sku: article.number,
      date: article.discontinuedOn,
      succession: line.succession === 'too-long' ? 'endless' : line.succession,
    },
  };
});
