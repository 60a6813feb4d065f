import { decimal, plain, roundTo, type Decimal } from '../../kernel';
import type { Stake } from '../../findings';
import type { Company } from '../../master';
import type { LineCase, OrderCase } from '../order-case';
import { fieldOf, lineRule } from '../rule';
import { perTheirBasis } from './shown-prices';

const HUNDRED = decimal(100);

/** What the article may be sold for at the least, so that the company's margin is left; null where its cost is not known, or no margin is set. */
function leastForMargin(
  { resolution: { article } }: LineCase,
  company: Company,
  currency: string | null,
): Decimal | null {
  const least = company.settings.leastMarginPercent;
  const cost = article?.cost ?? null;
  if (least === null || cost === null || currency !== company.currency || least.gte(HUNDRED)) return null;
  return cost.times(HUNDRED).div(HUNDRED.minus(least));
}

/** Exact; and as it is shown: rounded up, so that a price of that has the margin. */
interface Floor {
  readonly floor: Decimal;
  readonly shown: Decimal;
  readonly margin: string | null;
}

function roundedUp(price: Decimal): Decimal {
  const rounded = roundTo(price, 6);
  return rounded.lt(price) ? rounded.plus('0.000001') : rounded;
}

/** The higher of both, and the margin where it is that. */
function floorOf(line: LineCase, { input, resolution }: OrderCase): Floor | null {
  const floor = line.pricing.floor?.perBaseUnit ?? null;
  const least = leastForMargin(line, input.master.company, resolution.currency);
  if (least !== null && (floor === null || least.gt(floor))) {
    const margin = input.master.company.settings.leastMarginPercent;
    return { floor: least, shown: roundedUp(least), margin: margin === null ? null : plain(margin) };
  }
  return floor === null ? null : { floor, shown: floor, margin: null };
}

/**
 * PRC-011: what would be booked lies below the floor, or leaves less than the company's margin, however it came to that: a price of ours, one that somebody accepted, rounding, a
 * correction. So it is asked of the booked price and of nothing that led to it.
 */
export const belowFloor = lineRule('PRC-011', (line, order) => {
  const least = floorOf(line, order);
  const { bookedPerBaseUnit, orderedBaseQuantity } = line.resolution;
  if (least === null || bookedPerBaseUnit === null || bookedPerBaseUnit.gte(least.floor)) return null;
  return {
    field: fieldOf(line, 'price'),
    // With the quantity: leave for one piece is no leave for ten thousand.
    actual: `${plain(bookedPerBaseUnit)} x ${orderedBaseQuantity === null ? '' : plain(orderedBaseQuantity)}`,
    expected: plain(least.shown),
    atStake: orderedBaseQuantity === null ? null : below(least.floor, bookedPerBaseUnit, orderedBaseQuantity),
    params: {
      price: perTheirBasis(line, bookedPerBaseUnit),
      floor: perTheirBasis(line, least.shown),
      margin: least.margin,
    },
  };
});

/** What the line brings less than at the floor: so much somebody gives away who lets it go. */
const below = (floor: Decimal, booked: Decimal, quantity: Decimal): Stake => ({
  amount: plain(roundTo(floor.minus(booked).times(quantity), 2)),
  percent: plain(roundTo(floor.minus(booked).div(floor).times(100), 2)),
});
