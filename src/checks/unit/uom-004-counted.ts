import { plain } from '../../kernel';
import { given } from '../given';
import { ONE } from '../resolve/exact';
import { fieldOf, lineRule } from '../rule';

/** UOM-004: the quantity counts packages, because that is what the code of the line identifies. Counting pieces needs no word. */
export const counted = lineRule('UOM-004', (line) => {
  const { unit, quantity } = line;
  const { article, orderedBaseQuantity } = line.resolution;
  if (unit.kind !== 'counted' || unit.factor.eq(ONE) || article === null) return null;
  if (quantity === null || orderedBaseQuantity === null) return null;
  const { gtin, buyerArticle } = line.line;
  return {
    field: fieldOf(line, 'quantity'),
    actual: given(line.line.unit),
    expected: plain(unit.factor),
    params: {
      level: unit.level,
      code: given(gtin) ?? given(buyerArticle) ?? article.number,
      q: plain(quantity),
      factor: plain(unit.factor),
      base: plain(orderedBaseQuantity),
      baseUnit: article.baseUnit,
    },
  };
});
