import { plain } from '../../kernel';
import { fieldOf, lineRule } from '../rule';
import { deliverableFrom } from './deliverable';
import { suggestQuantity } from './suggest-quantity';

/** QTY-003: less than the least we deliver of the article. Compared and said in base units. */
export const belowMinimum = lineRule('QTY-003', (line) => {
  const { article, orderedBaseQuantity, unitFactor } = line.resolution;
  const minimum = line.terms.minimumQuantity;
  if (article === null || minimum === null || orderedBaseQuantity === null || unitFactor === null) return null;
  if (orderedBaseQuantity.gte(minimum)) return null;
  return {
    field: fieldOf(line, 'quantity'),
    cause: `${article.number}|${plain(orderedBaseQuantity)}`,
    actual: plain(orderedBaseQuantity),
    expected: plain(minimum),
    params: { q: plain(orderedBaseQuantity), moq: plain(minimum), unit: article.baseUnit },
    suggestions: suggestQuantity(deliverableFrom(orderedBaseQuantity, line.terms), unitFactor, article.baseUnit),
  };
});
