import { plain, roundTo } from '../../kernel';
import { goesInto } from '../resolve/exact';
import { isDiscontinued } from '../resolve/resolve-line';
import { fieldOf, lineRule } from '../rule';
import { suggestQuantity } from './suggest-quantity';

/** QTY-005: the customer is to order whole layers or pallets, and these are none. Silent where the master does not know how much that is. */
export const fullLayers = lineRule('QTY-005', (line, { resolution: { customer }, askedOn }) => {
  const { article, orderedBaseQuantity, unitFactor } = line.resolution;
  if (customer === null || customer.fullLayers === 'none') return null;
  if (article === null || orderedBaseQuantity === null || unitFactor === null) return null;
  // Of what is no longer made there is what is left.
  if (isDiscontinued(article, askedOn)) return null;
  const [layer, ...others] = line.packagings.filter(({ level }) => level === customer.fullLayers);
  if (layer === undefined || others.length > 0 || layer.baseQuantity.lte(0)) return null;
  const size = layer.baseQuantity;
  if (goesInto(size, orderedBaseQuantity)) return null;
  const below = orderedBaseQuantity.minus(orderedBaseQuantity.mod(size));
  return {
    field: fieldOf(line, 'quantity'),
    cause: `${article.number}|${plain(orderedBaseQuantity)}`,
    actual: plain(orderedBaseQuantity),
    expected: plain(size),
    params: {
      q: plain(orderedBaseQuantity),
      x: plain(roundTo(orderedBaseQuantity.div(size), 2)),
      size: plain(size),
      level: customer.fullLayers,
    },
    suggestions: [below, below.plus(size)].flatMap((quantity) =>
      suggestQuantity(quantity, unitFactor, article.baseUnit),
    ),
  };
});
