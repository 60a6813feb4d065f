import { plain } from '../../kernel';
import { given } from '../given';
import { ONE } from '../resolve/exact';
import { fieldOf, lineRule } from '../rule';

/** UOM-003: the unit was converted into base units. */
export const converted = lineRule('UOM-003', (line) => {
  const { unit, quantity } = line;
  const { article, orderedBaseQuantity } = line.resolution;
  if (unit.kind !== 'named' || unit.factor.eq(ONE) || article === null) return null;
  if (quantity === null || orderedBaseQuantity === null) return null;
  const base = plain(orderedBaseQuantity);
  return {
    field: fieldOf(line, 'unit'),
    actual: given(line.line.unit),
    expected: article.baseUnit,
    params: { q: plain(quantity), unit: given(line.line.unit), base, baseUnit: article.baseUnit },
  };
});
