import { fieldOf, lineRule } from '../rule';

/** PRC-004: article, customer and quantity are known, and we have no price for them. Nothing is sold without one. */
export const noPriceOfOurs = lineRule('PRC-004', (line, { resolution: { customer } }) => {
  const { article, orderedBaseQuantity, ours } = line.resolution;
  if (customer === null || article === null || orderedBaseQuantity === null || ours !== null) return null;
  return {
    field: fieldOf(line, 'price'),
    expected: line.priceDate,
    params: { sku: article.number, customer: customer.name, date: line.priceDate },
  };
});
