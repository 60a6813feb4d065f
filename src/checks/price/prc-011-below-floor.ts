import { plain, roundTo, type Decimal } from '../../kernel';
import type { Stake } from '../../findings';
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
    atStake: orderedBaseQuantity === null ? null : below(floor.perBaseUnit, bookedPerBaseUnit, orderedBaseQuantity),
    params: { price: perTheirBasis(line, bookedPerBaseUnit), floor: perTheirBasis(line, floor.perBaseUnit) },
  };
});

/** What the line brings less than at the floor: so much somebody gives away who lets it go. */
const below = (floor: Decimal, booked: Decimal, quantity: Decimal): Stake => ({
  amount: plain(roundTo(floor.minus(booked).times(quantity), 2)),
  percent: plain(roundTo(floor.minus(booked).div(floor).times(100), 2)),
});
