import { plain } from '../../kernel';
import { goesInto } from '../resolve/exact';
import { fieldOf, lineRule } from '../rule';
import { deliverableFrom, deliverableUpTo, stepOf } from './deliverable';
import { suggestQuantity } from './suggest-quantity';

/** QTY-004: no whole number of what we deliver; half a piece counts too. Compared and said in base units. */
export const notAMultiple = lineRule('QTY-004', (line) => {
  const { article, orderedBaseQuantity, unitFactor } = line.resolution;
  if (article === null || orderedBaseQuantity === null || unitFactor === null) return null;
  const step = stepOf(article);
  if (step === null || goesInto(step, orderedBaseQuantity)) return null;
  const [lo, hi] = [deliverableUpTo(orderedBaseQuantity, article), deliverableFrom(orderedBaseQuantity, article)];
  const nearest = orderedBaseQuantity.minus(lo).lt(hi.minus(orderedBaseQuantity)) ? [lo, hi] : [hi, lo];
  return {
    field: fieldOf(line, 'quantity'),
    actual: plain(orderedBaseQuantity),
    expected: plain(step),
    params: { q: plain(orderedBaseQuantity), m: plain(step), lo: plain(lo), hi: plain(hi) },
    suggestions: nearest.flatMap((quantity) => suggestQuantity(quantity, unitFactor, article.baseUnit)),
  };
});
