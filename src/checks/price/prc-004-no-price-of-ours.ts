import { plain } from '../../kernel';
import { fieldOf, lineRule } from '../rule';
import { asTheyCount, sourceOf } from './shown-prices';

/**
 * PRC-004: article, customer and quantity are known, and we have no price for them, or two that contradict each other and neither goes
 * before the other. Nothing is sold without a price, and none is chosen in silence.
 */
export const noPriceOfOurs = lineRule('PRC-004', (line, { resolution: { customer } }) => {
  const { article, orderedBaseQuantity, ours } = line.resolution;
  if (customer === null || article === null || orderedBaseQuantity === null || ours !== null) return null;
  const field = fieldOf(line, 'price');
  const known = { sku: article.number, customer: customer.name, date: line.priceDate };
  const { choice } = line.pricing;
  if (choice?.kind !== 'conflict') return { field, expected: line.priceDate, params: { problem: 'none', ...known } };
  const [a, b] = choice.prices;
  const names = [sourceOf(a).contract, sourceOf(b).contract].filter((name) => name !== null);
  return {
    field,
    actual: `${plain(a.perBaseUnit)}|${plain(b.perBaseUnit)}`,
    expected: line.priceDate,
    params: {
      problem: 'conflict',
      ...known,
      source: a.price.source,
      contract: names.length === 0 ? null : [...new Set(names)].join(', '),
      first: asTheyCount(line, a),
      second: asTheyCount(line, b),
    },
  };
});
