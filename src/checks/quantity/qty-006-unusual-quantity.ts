import { plain } from '../../kernel';
import { fieldOf, lineRule } from '../rule';
import { isUnitAsked, suggestUnit } from './mix-up';
import { timesInWords, unusualQuantityOf } from './unusual';

/**
 * QTY-006: far from what this customer usually orders. Upwards when it is worth asking about; in both directions when the ratio is a
 * pack size, whatever the worth, because then the delivery would be wrong and not only large. Where another sign says the same, UOM-005 asks.
 */
export const unusualQuantity = lineRule('QTY-006', (line, order) => {
  const unusual = unusualQuantityOf(line, order);
  const { orderedBaseQuantity, bookedPerBaseUnit } = line.resolution;
  if (unusual === null || orderedBaseQuantity === null) return null;
  const { ratio, median, pack } = unusual;
  const { unusualQuantityTimes, unusualQuantityAmount } = order.input.master.company.settings;
  const above = orderedBaseQuantity.minus(median);
  const worthAsking = bookedPerBaseUnit !== null && above.times(bookedPerBaseUnit).gte(unusualQuantityAmount);
  if (pack === null && !(ratio >= Number(unusualQuantityTimes) * (1 - 1e-9) && worthAsking)) return null;
  if (isUnitAsked(line, order)) return null;
  return {
    field: fieldOf(line, 'quantity'),
    actual: plain(orderedBaseQuantity),
    params: {
      q: plain(orderedBaseQuantity),
      x: timesInWords(unusual),
      median: plain(median),
      direction: ratio > 1 ? 'up' : 'down',
      mixup: pack === null ? 'no' : 'yes',
    },
    suggestions: suggestUnit(line, order, unusual),
  };
});
