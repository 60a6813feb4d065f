import { given } from '../given';
import { fieldOf, lineRule } from '../rule';

/** UOM-002: we know the unit, but not how many base units of this article it is, or not which of several. */
export const noConversion = lineRule('UOM-002', (line) => {
  const { article } = line.resolution;
  if (line.unit.kind !== 'unconvertible' || article === null) return null;
  // Without a unit of its own the line counts a package that its codes name.
  const unit = given(line.line.unit) ?? line.identification.level ?? '';
  return {
    field: fieldOf(line, 'unit'),
    cause: `${article.number}|${unit}`,
    actual: unit,
    expected: article.baseUnit,
    params: { unit, base: article.baseUnit, sku: article.number },
  };
});
