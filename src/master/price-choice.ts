import { decimal, type Decimal, type IsoDate } from '../kernel';
import type { Customer } from './customer';
import { PRICE_SOURCES, type AgreedDiscount, type Price, type Promotion } from './price';

/** Everything that decides which of our prices holds. */
export interface PriceSituation {
  readonly customer: Pick<Customer, 'id' | 'currency' | 'priceGroupId' | 'discounts'>;
  /** The day that prices go by, as agreed: that of the order or of the delivery. */
  readonly date: IsoDate;
  /** Both days, for promotions have a rule of their own. */
  readonly orderDate: IsoDate;
  readonly deliveryDate: IsoDate;
  readonly baseQuantity: Decimal;
  /** Numbers of contracts that the order names. */
  readonly contracts: readonly string[];
  /** What of the quantity of a promotion for an article is taken and not yet counted; absent where nothing is. */
  readonly promotionTaken?: PromotionTaken | undefined;
}

/** By code of the promotion and id of the article, in base units; null for nothing. */
export type PromotionTaken = (promotion: string, articleId: string) => Decimal | null;

/** A price of ours as it applies: agreed discounts are off. */
export interface AppliedPrice {
  readonly price: Price;
  /** For `price.basisQuantity` base units. */
  readonly amount: Decimal;
  readonly perBaseUnit: Decimal;
  /** What was taken off, in that order; none of a net price. */
  readonly discounts: readonly AgreedDiscount[];
}

/** Why a price cannot hold, whatever the others are. */
export type Unfit =
  | 'not-his' | 'no-basis' | 'floor' | 'other-currency' | 'not-yet' | 'ended' | 'contract-closed' | 'promotion-used-up'
  | 'scale-not-reached'; // prettier-ignore

/** What was chosen. Two valid prices that contradict each other are a fault of the master, and then none is: somebody must say which. */
export type PriceChoice =
  | { readonly kind: 'none' }
  | { readonly kind: 'conflict'; readonly prices: readonly [AppliedPrice, AppliedPrice] }
  | {
      readonly kind: 'chosen';
      readonly applied: AppliedPrice;
      /** The lowest price that could have been his as well; null when his is (PRC-010). */
      readonly better: AppliedPrice | null;
    };

const ONE = decimal(1);
const HUNDRED = decimal(100);
const HUNDREDTH = decimal('0.01');
const NO_DISCOUNTS: readonly AgreedDiscount[] = [];
const NONE: PriceChoice = { kind: 'none' };

const isWithin = (date: IsoDate, from: IsoDate, to: IsoDate | null): boolean =>
  from <= date && (to === null || date <= to);

/** Before the days, within them or after them. */
function outside(date: IsoDate, from: IsoDate, to: IsoDate | null): 'not-yet' | 'ended' | null {
  if (date < from) return 'not-yet';
  return to !== null && date > to ? 'ended' : null;
}

/** Why this price cannot hold in the situation; null when it can. A floor is no price that is charged. */
export const unfitness = (price: Price, situation: PriceSituation): Unfit | null => unfitAs('price', price, situation);

function unfitAs(what: 'price' | 'floor', price: Price, situation: PriceSituation): Unfit | null {
  const { customer, date } = situation;
  if (price.customerId !== null && price.customerId !== customer.id) return 'not-his';
  if (price.priceGroupId !== null && price.priceGroupId !== customer.priceGroupId) return 'not-his';
  if (what === 'price' && price.kind === 'floor') return 'floor';
  if (price.basisQuantity.lte(0)) return 'no-basis';
  if (price.currency !== customer.currency) return 'other-currency';
  const { promotion, contract } = price;
  const day = promotion?.byDate === 'order' ? situation.orderDate : promotion ? situation.deliveryDate : date;
  const itsDays = outside(day, price.validFrom, price.validTo);
  if (itsDays !== null) return itsDays;
  if (promotion !== null) {
    const window = outside(day, promotion.validFrom, promotion.validTo);
    if (window !== null) return window;
  }
  if (contract !== null) {
    const term = outside(date, contract.validFrom, contract.validTo);
    if (term !== null) return term;
    if (contract.status === 'closed') return 'contract-closed';
  }
  if (price.minimumQuantity.gt(situation.baseQuantity)) return 'scale-not-reached';
  // Never half a line at one price and half at another: a line that the rest of a promotion does not cover is no part of it.
  if (promotion !== null && isLimitedOn(promotion, day) && isUsedUp(promotion, price.articleId, situation))
    return 'promotion-used-up';
  return null;
}

const isLimitedOn = ({ leftUntil = null }: Promotion, day: IsoDate): boolean => leftUntil === null || day <= leftUntil;

function isUsedUp(
  { code, left }: Promotion,
  articleId: string,
  { baseQuantity, promotionTaken }: PriceSituation,
): boolean {
  const taken = left === null ? null : (promotionTaken?.(code, articleId) ?? null);
  return left !== null && (taken === null ? left : left.minus(taken)).lt(baseQuantity);
}

/** The lower, the more particular: of promotions that of the customer, then of his group, then of all. */
function rankOf(price: Price, { contracts }: PriceSituation): number {
  if (price.contractNumber !== null && contracts.includes(price.contractNumber)) return -1;
  if (price.source !== 'promotion') return PRICE_SOURCES.indexOf(price.source) + 2;
  return price.customerId !== null ? 0 : price.priceGroupId !== null ? 1 : 2;
}

/** One contract, one promotion, or one list: within it later prices follow earlier ones. */
const isOneList = (a: Price, b: Price): boolean =>
  a.contractNumber === b.contractNumber && (a.promotion?.code ?? null) === (b.promotion?.code ?? null);

/**
 * Which of two prices that can hold goes first, below zero when it is `a`: the more particular, net before gross, the higher scale, the
 * later, and the id so that it is certain.
 */
function order(a: Price, b: Price, situation: PriceSituation): number {
  const rank = rankOf(a, situation) - rankOf(b, situation);
  if (rank !== 0) return rank;
  if (a.kind !== b.kind) return a.kind === 'net' ? -1 : 1;
  const scale = b.minimumQuantity.cmp(a.minimumQuantity);
  if (scale !== 0) return scale;
  if (a.validFrom !== b.validFrom) return a.validFrom > b.validFrom ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

/**
 * Whether two prices that can hold contradict each other: equally particular, another amount, and nothing says which. Of one list the
 * later one follows an earlier one that has no end; prices that begin together, or both end, stand side by side. Of two contracts, or two
 * promotions, neither follows the other.
 */
function contradict(a: AppliedPrice, b: AppliedPrice, situation: PriceSituation): boolean {
  const [one, other] = [a.price, b.price];
  if (rankOf(one, situation) !== rankOf(other, situation) || one.kind !== other.kind) return false;
  if (a.perBaseUnit.eq(b.perBaseUnit)) return false;
  if (!isOneList(one, other)) return true;
  if (!one.minimumQuantity.eq(other.minimumQuantity)) return false;
  return one.validFrom === other.validFrom || (one.validTo !== null && other.validTo !== null);
}

/** The price with the discounts of the day off, where it is gross. */
export function applied(price: Price, { customer, date }: Pick<PriceSituation, 'customer' | 'date'>): AppliedPrice {
  const discounts =
    price.kind === 'gross' && customer.discounts.length > 0
      ? customer.discounts.filter((one) => isWithin(date, one.validFrom, one.validTo))
      : NO_DISCOUNTS;
  const inOrder = discounts.length > 1 ? [...discounts].sort((a, b) => a.sequence - b.sequence) : discounts;
  let amount = price.amount;
  for (const { percentage } of inOrder) amount = lessPercentage(amount, percentage);
  return { price, amount, perBaseUnit: perBaseUnitOf(amount, price), discounts: inOrder };
}

export const lessPercentage = (amount: Decimal, percentage: Decimal): Decimal =>
  amount.times(HUNDRED.minus(percentage)).times(HUNDREDTH);

/** An amount for the basis of a price, for one base unit. A basis of zero is no price at all; nothing is divided by it. */
export const perBaseUnitOf = (amount: Decimal, { basisQuantity }: Price): Decimal =>
  basisQuantity.eq(ONE) || basisQuantity.lte(0) ? amount : amount.div(basisQuantity);

/**
 * Our price in this situation: a contract that the order names, then promotion, contract, customer, group, list; of each the highest
 * scale that is reached. Never one outside its days. Currencies are never converted.
 */
export function choosePrice(prices: readonly Price[], situation: PriceSituation): PriceChoice {
  let best: Price | null = null;
  let fit = 0;
  for (const price of prices) {
    if (unfitness(price, situation) !== null) continue;
    fit++;
    if (best === null || order(price, best, situation) < 0) best = price;
  }
  if (best === null) return NONE;
  const chosen = applied(best, situation);
  return fit === 1 ? { kind: 'chosen', applied: chosen, better: null } : amongOthers(chosen, prices, situation);
}

/** Holds what was chosen against everything else that can hold. */
function amongOthers(chosen: AppliedPrice, prices: readonly Price[], situation: PriceSituation): PriceChoice {
  let better: AppliedPrice | null = null;
  /** The first of each other contract or promotion: only that one could be chosen there. */
  let rival: AppliedPrice | null = null;
  for (const price of prices) {
    if (price === chosen.price || unfitness(price, situation) !== null) continue;
    const other = applied(price, situation);
    if (isOneList(price, chosen.price)) {
      if (contradict(chosen, other, situation)) return { kind: 'conflict', prices: [chosen, other] };
    } else if (rankOf(price, situation) === rankOf(chosen.price, situation) && price.kind === chosen.price.kind) {
      if (rival === null || order(price, rival.price, situation) < 0) rival = other;
    }
    // A lower scale of the same list is not another price that he could have.
    const isOther = price.source !== chosen.price.source || !isOneList(price, chosen.price);
    if (isOther && other.perBaseUnit.lt((better ?? chosen).perBaseUnit)) better = other;
  }
  if (rival !== null && contradict(chosen, rival, situation)) return { kind: 'conflict', prices: [chosen, rival] };
  return { kind: 'chosen', applied: chosen, better };
}

/** The price that nobody may go below without leave; null when there is none. The most particular counts, and of those the latest. */
export function floorOf(prices: readonly Price[], situation: PriceSituation): AppliedPrice | null {
  let floor: Price | null = null;
  for (const price of prices) {
    if (price.kind !== 'floor') continue;
    if (unfitAs('floor', price, situation) !== null) continue;
    if (floor === null || order(price, floor, situation) < 0) floor = price;
  }
  return floor === null ? null : applied(floor, situation);
}

/** Why a price that can hold does not, beside the one that does. */
export type WhyNot = 'less-particular' | 'gross-beside-net' | 'lower-scale' | 'superseded' | 'same';

/** How a price that can hold stands to the one that was chosen. */
export function whyNotChosen(price: Price, chosen: Price, situation: PriceSituation): WhyNot {
  if (rankOf(price, situation) !== rankOf(chosen, situation)) return 'less-particular';
  if (price.kind !== chosen.kind) return 'gross-beside-net';
  if (!isOneList(price, chosen)) return 'same';
  if (!price.minimumQuantity.eq(chosen.minimumQuantity)) return 'lower-scale';
  return price.validFrom === chosen.validFrom ||
    applied(price, situation).perBaseUnit.eq(applied(chosen, situation).perBaseUnit)
    ? 'same'
    : 'superseded';
}
