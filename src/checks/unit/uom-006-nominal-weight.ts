import { plain } from '../../kernel';
import { fieldOf, lineRule } from '../rule';

/** UOM-006: pieces were ordered of what is sold by weight, and were counted at the weight that was agreed for one. */
export const nominalWeight = lineRule('UOM-006', (line) => {
  const { unit, quantity } = line;
  const { article, orderedBaseQuantity } = line.resolution;
  if (unit.kind !== 'nominal' || article === null || quantity === null || orderedBaseQuantity === null) return null;
  return {
    field: fieldOf(line, 'quantity'),
    cause: article.number,
    actual: plain(quantity),
    expected: plain(unit.factor),
    params: {
      sku: article.number,
      q: plain(quantity),
      nominal: plain(unit.factor),
      base: plain(orderedBaseQuantity),
      unit: article.baseUnit,
    },
  };
});
