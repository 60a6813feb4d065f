import type { Decimal } from '../kernel';
import { PRICE_SOURCES, type Price } from './price';
import {
  applied,
  choosePrice,
  floorOf,
  unfitness,
  whyNotChosen,
  type AppliedPrice,
  type PriceChoice,
  type PriceSituation,
  type Unfit,
  type WhyNot,
} from './price-choice';

/** Why a price was used or not. */
export const PRICE_REASONS = [
  'chosen', 'conflict', 'not-his', 'no-basis', 'floor', 'other-currency', 'not-yet', 'ended', 'contract-closed', 'scale-not-reached',
  'promotion-used-up', 'less-particular', 'gross-beside-net', 'lower-scale', 'superseded', 'same',
] as const satisfies readonly (Unfit | WhyNot | 'chosen' | 'conflict')[]; // prettier-ignore
export type PriceReason = (typeof PRICE_REASONS)[number];

/** One price of ours for the article, and what became of it. */
export interface PriceStep extends AppliedPrice {
  readonly why: PriceReason;
}

/** How a price came about. */
export interface PriceExplanation {
  readonly choice: PriceChoice;
  /** Every price of ours that the customer could think of: list, group, customer, contract, promotion, each with its days and scales. */
  readonly steps: readonly PriceStep[];
  /** Nobody may sell below it without leave; null when there is none. */
  readonly floor: Decimal | null;
}

/** Explains what {@link choosePrice} chooses from the same prices in the same situation: the choice in it is that very one. */
export function explainPrice(prices: readonly Price[], situation: PriceSituation): PriceExplanation {
  const choice = choosePrice(prices, situation);
  const steps = prices
    .filter((price) => price.kind !== 'floor')
    .sort(inWaterfall)
    .map((price): PriceStep => {
      // A basis of zero is no price at all; nothing is divided by it.
      const shown = price.basisQuantity.lte(0)
        ? { price, amount: price.amount, perBaseUnit: price.amount, discounts: [] }
        : applied(price, situation);
      return { ...shown, why: reasonOf(price, choice, situation) };
    });
  return { choice, steps, floor: floorOf(prices, situation)?.perBaseUnit ?? null };
}

function reasonOf(price: Price, choice: PriceChoice, situation: PriceSituation): PriceReason {
  const unfit = unfitness(price, situation);
  if (unfit !== null) return unfit;
  if (choice.kind === 'none') throw new RangeError('A price that fits was not chosen');
  if (choice.kind === 'conflict') {
    const [first, second] = choice.prices;
    if (price === first.price || price === second.price) return 'conflict';
    return whyNotChosen(price, first.price, situation);
  }
  return price === choice.applied.price ? 'chosen' : whyNotChosen(price, choice.applied.price, situation);
}

/** From what holds for everybody to the most particular; within a source by day and scale. */
const inWaterfall = (a: Price, b: Price): number =>
  PRICE_SOURCES.indexOf(b.source) - PRICE_SOURCES.indexOf(a.source) ||
  (a.validFrom < b.validFrom ? -1 : a.validFrom > b.validFrom ? 1 : a.minimumQuantity.cmp(b.minimumQuantity));
