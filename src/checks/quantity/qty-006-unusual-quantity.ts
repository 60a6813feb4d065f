import { decimal, plain, type Decimal } from '../../kernel';
import type { LineCase } from '../order-case';
import { fieldOf, lineRule } from '../rule';
import { isUsual, MIN_HISTORY, usualQuantity } from './usual-quantity';

/** So many times the usual is unusual. */
const UNUSUAL_RATIO = 3;
/** Within this factor of the usual no test can fire, not even one for a pack of three that misses by the slack. */
const CLEARLY_USUAL = decimal('2.5');
/** A line must be worth so much more than usual before anybody is asked, in the customer's currency. */
const UNUSUAL_AMOUNT = decimal(250);
/** A ratio this close to a pack size is the pack size. */
const FACTOR_SLACK = 0.1;
/** Twice as much as usual is everyday business, so a pack of two proves nothing. */
const MIN_PACK = 3;

/** The pack size by which the quantity differs from the usual, up or down: pieces and boxes mixed up? */
function mixedUpPack(ratio: number, { packagings, resolution }: LineCase): number | null {
  const sizes: readonly (Decimal | null)[] = [
    ...packagings.map(({ baseQuantity }) => baseQuantity),
    resolution.article?.orderMultiple ?? null,
  ];
  const times = ratio > 1 ? ratio : 1 / ratio;
  const found = sizes.find((size) => {
    const pack = Number(size ?? 0);
    return pack >= MIN_PACK && Math.abs(times / pack - 1) <= FACTOR_SLACK;
  });
  return found === undefined || found === null ? null : Number(found);
}

/**
 * QTY-006: far from what this customer usually orders. Upwards when it is worth asking about; in both directions when the ratio is a
 * pack size, whatever the worth, because then the delivery would be wrong and not only large.
 */
export const unusualQuantity = lineRule('QTY-006', (line, { input: { sales } }) => {
  const { article, orderedBaseQuantity, bookedPerBaseUnit } = line.resolution;
  if (article === null || orderedBaseQuantity === null) return null;
  const history = sales.quantityHistory(article.id);
  if (history.length < MIN_HISTORY || isUsual(orderedBaseQuantity, history, CLEARLY_USUAL)) return null;
  const usual = usualQuantity(history);
  if (usual === null) return null;
  const ratio = Number(orderedBaseQuantity) / usual.median;
  // A hair below the limit is the limit: logarithms and back cost the last digits. Pack sizes may miss by the slack.
  const smallest = UNUSUAL_RATIO * (1 - FACTOR_SLACK);
  if ((ratio < smallest && ratio > 1 / smallest) || !usual.isOutside(Math.log(ratio))) return null;
  const pack = mixedUpPack(ratio, line);
  const median = decimal(Number(usual.median.toPrecision(6)).toFixed(3));
  const above = orderedBaseQuantity.minus(median);
  const worthAsking = bookedPerBaseUnit !== null && above.times(bookedPerBaseUnit).gte(UNUSUAL_AMOUNT);
  if (pack === null && !(ratio >= UNUSUAL_RATIO * (1 - 1e-9) && worthAsking)) return null;
  return {
    field: fieldOf(line, 'quantity'),
    actual: plain(orderedBaseQuantity),
    params: {
      q: plain(orderedBaseQuantity),
      x: (ratio > 1 ? ratio : 1 / ratio).toFixed(1).replace(/\.0$/, ''),
      median: plain(median),
      direction: ratio > 1 ? 'up' : 'down',
      mixup: pack === null ? 'no' : 'yes',
    },
    suggestions:
      pack === null
        ? []
        : [
            {
              action: 'UOM' as const,
              value: null,
              evidence: {
                nl: `de verhouding tot het gebruikelijke is een verpakking van ${String(pack)}`,
                en: `the ratio to the usual is a pack of ${String(pack)}`,
              },
            },
          ],
  };
});
