import { plain } from '../../kernel';
import { deliverableUpTo } from '../quantity/deliverable';
import { suggestQuantity } from '../quantity/suggest-quantity';
import { fieldOf, lineRule } from '../rule';
import { lastStockOf } from './last-stock';

/**
 * ITM-007: no longer made, and delivered from what is left. Only told while that is enough; asked when it is not and nothing succeeds the
 * article (ITM-008 asks otherwise).
 */
export const lastStock = lineRule('ITM-007', (line, order) => {
  const stock = lastStockOf(line, order);
  const { article, orderedBaseQuantity, unitFactor } = line.resolution;
  if (stock === null || article === null || orderedBaseQuantity === null || unitFactor === null) return null;
  const most = deliverableUpTo(stock.left, line.terms);
  if (!stock.isEnough && (line.successor !== null || most.lte(0))) return null;
  return {
    field: fieldOf(line, 'quantity'),
    actual: plain(orderedBaseQuantity),
    expected: plain(stock.left),
    stops: !stock.isEnough,
    params: {
      sku: article.number,
      qty: plain(stock.left),
      q: plain(orderedBaseQuantity),
      most: plain(most),
      enough: stock.isEnough ? 'yes' : 'no',
    },
    suggestions: stock.isEnough ? [] : suggestQuantity(most, unitFactor, article.baseUnit),
  };
});
