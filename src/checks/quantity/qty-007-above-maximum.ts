import { plain } from '../../kernel';
import { fieldOf, lineRule } from '../rule';
import { deliverableUpTo, mostOf } from './deliverable';
import { suggestQuantity } from './suggest-quantity';
import { leftFor } from './taken-before';

/** QTY-007: more than the customer may order of it on a line, or than is left of what was set apart for him. */
export const aboveMaximum = lineRule('QTY-007', (line, order) => {
  const { article, orderedBaseQuantity, unitFactor } = line.resolution;
  const { maximumQuantity, allocated } = line.terms;
  if (maximumQuantity === null && allocated === null) return null;
  if (article === null || orderedBaseQuantity === null || unitFactor === null) return null;
  const left = allocated === null ? null : leftFor(line, order, allocated);
  const most = mostOf({ maximumQuantity, allocated: left });
  if (most === null || orderedBaseQuantity.lte(most)) return null;
  return {
    field: fieldOf(line, 'quantity'),
    cause: `${article.number}|${plain(orderedBaseQuantity)}`,
    actual: plain(orderedBaseQuantity),
    expected: plain(most),
    params: {
      q: plain(orderedBaseQuantity),
      max: plain(most),
      unit: article.baseUnit,
      why: left?.lte(most) === true ? 'allocated' : 'maximum',
    },
    suggestions: suggestQuantity(deliverableUpTo(most, line.terms), unitFactor, article.baseUnit),
  };
});
