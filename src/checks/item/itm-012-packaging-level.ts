import { isMultipleOf, printGtin } from '../../kernel';
import { ONE } from '../resolve/exact';
import { fieldOf, lineRule } from '../rule';

/** ITM-012: the GTIN is that of a package, while we count in base units. A package that holds no whole number of them is a warning. */
export const packagingLevel = lineRule('ITM-012', (line) => {
  const { packaging, matchedBy } = line.identification;
  const { article } = line.resolution;
  const gtin = packaging?.gtin ?? null;
  if (packaging === null || gtin === null || matchedBy !== 'gtin' || article === null) return null;
  if (packaging.baseQuantity.eq(ONE)) return null;
  const exact = !article.discrete || isMultipleOf(packaging.baseQuantity, ONE);
  return {
    field: fieldOf(line, 'gtin'),
    actual: gtin,
    severity: exact ? ('info' as const) : ('warning' as const),
    params: { level: packaging.level, gtin: printGtin(gtin), ours: article.baseUnit },
  };
});
