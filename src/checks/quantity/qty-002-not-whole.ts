import { plain, type Decimal } from '../../kernel';
import type { Article } from '../../master';
import { goesInto, ONE } from '../resolve/exact';
import { fieldOf, lineRule } from '../rule';
import { deliverableFrom, deliverableUpTo } from './deliverable';
import { suggestQuantity } from './suggest-quantity';

/** True for half a piece of what is only sold whole. Half a case is fine when it is whole pieces. */
export const isBroken = ({ discrete }: Pick<Article, 'discrete'>, baseQuantity: Decimal): boolean =>
  discrete && !goesInto(ONE, baseQuantity);

/** QTY-002: a part of a piece. Compared and said in base units. */
export const notWhole = lineRule('QTY-002', (line) => {
  const { article, orderedBaseQuantity, unitFactor } = line.resolution;
  if (article === null || orderedBaseQuantity === null || unitFactor === null) return null;
  if (!isBroken(article, orderedBaseQuantity)) return null;
  const around = [deliverableUpTo(orderedBaseQuantity, line.terms), deliverableFrom(orderedBaseQuantity, line.terms)];
  return {
    field: fieldOf(line, 'quantity'),
    cause: `${article.number}|${plain(orderedBaseQuantity)}`,
    actual: plain(orderedBaseQuantity),
    params: { q: plain(orderedBaseQuantity), unit: article.baseUnit },
    suggestions: around.flatMap((quantity) => suggestQuantity(quantity, unitFactor, article.baseUnit)),
  };
});
