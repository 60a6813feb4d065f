import { plain } from '../../kernel';
import { goesInto } from '../resolve/exact';
import { fieldOf, lineRule } from '../rule';
import { deliverableFrom, deliverableUpTo, stepOf } from './deliverable';
import { isBroken } from './qty-002-not-whole';
import { suggestQuantity } from './suggest-quantity';

/** QTY-004: no whole number of what we deliver; half a piece is QTY-002's question. Compared and said in base units. */
export const notAMultiple = lineRule('QTY-004', (line) => {
  const { article, orderedBaseQuantity, unitFactor } = line.resolution;
  if (article === null || orderedBaseQuantity === null || unitFactor === null) return null;
  const { terms } = line;
  const step = stepOf(terms);
  if (step === null || goesInto(step, orderedBaseQuantity) || isBroken(article, orderedBaseQuantity)) return null;
  const [lo, hi] = [deliverableUpTo(orderedBaseQuantity, terms), deliverableFrom(orderedBaseQuantity, terms)];
  const nearest = orderedBaseQuantity.minus(lo).lt(hi.minus(orderedBaseQuantity)) ? [lo, hi] : [hi, lo];
  return {
    field: fieldOf(line, 'quantity'),
    cause: `${article.number}|${plain(orderedBaseQuantity)}`,
    actual: plain(orderedBaseQuantity),
    expected: plain(step),
    params: { q: plain(orderedBaseQuantity), m: plain(step), lo: plain(lo), hi: plain(hi) },
    suggestions: nearest.flatMap((quantity) => suggestQuantity(quantity, unitFactor, article.baseUnit)),
  };
});
