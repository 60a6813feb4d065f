import { plain } from '../../kernel';
import { fieldOf, lineRule } from '../rule';
import { perTheirBasis } from './shown-prices';

/**
 * PRC-011: what would be booked lies below the floor, however it came to that: a price of ours, one that somebody accepted, rounding, a
 * correction. So it is asked of the booked price and of nothing that led to it.
 */
export const belowFloor = lineRule('PRC-011', (line) => {
  const { floor } = line.pricing;
  const { bookedPerBaseUnit, orderedBaseQuantity } = line.resolution;
  if (floor === null || bookedPerBaseUnit === null || bookedPerBaseUnit.gte(floor.perBaseUnit)) return null;
  return {
    field: fieldOf(line, 'price'),
    // With the quantity: leave for one piece is no leave for ten thousand.
    actual: `${plain(bookedPerBaseUnit)} x ${orderedBaseQuantity === null ? '' : plain(orderedBaseQuantity)}`,
    expected: plain(floor.perBaseUnit),
    params: { price: perTheirBasis(line, bookedPerBaseUnit), floor: perTheirBasis(line, floor.perBaseUnit) },
  };
});
