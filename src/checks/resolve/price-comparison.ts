import type { Question } from '../../findings';
import { currencyDigits, daysBetween, decimal, isMultipleOf, plain, roundTo, type Decimal } from '../../kernel';
import type { AppliedPrice, Customer, Packaging, Price, PriceSituation } from '../../master';
import { times } from './exact';
import { endOf, knownPriceLike, type KnownPrice } from './our-price';
import type { NetPrice } from './their-price';

/** The buyer's price beside ours. Differences are theirs minus ours. */
export interface PriceComparison {
  readonly verdict: 'equal' | 'rounding' | 'less' | 'more';
  readonly perBaseUnit: Decimal;
  /** On the whole line, rounded to the currency. */
  readonly onLine: Decimal;
  /** Of our price, to two digits; null when ours is zero. */
  readonly percent: Decimal | null;
  /** What most likely makes the difference, one thing at most. */
  readonly cause: PriceCause | null;
  /** His figure is an old price of ours, and he may still use it: it is booked (PRC-007). */
  readonly honoured: boolean;
  /** What an answer to the difference is bound to (PRC-001). */
  readonly question: () => Question;
}

export type PriceCause =
  | KnownPrice
  /** The buyer's price would be ours for another number of base units: that of a package, or another usual one. */
  | { readonly kind: 'pack' | 'basis'; readonly basis: Decimal };

/** What is compared, all of one line. */
export interface ComparedLine {
  readonly field: string;
  readonly theirs: NetPrice;
  readonly ours: AppliedPrice;
  readonly baseQuantity: Decimal;
  readonly unitFactor: Decimal | null;
  readonly prices: readonly Price[];
  readonly packagings: readonly Packaging[];
  readonly situation: PriceSituation;
}

const HUNDRED = decimal(100);
const ROUND_BASES: readonly Decimal[] = [decimal(1), decimal(10), HUNDRED, decimal(1000)];

const ZERO = decimal(0);

/** Compares net prices per base unit, after conversion of unit and basis (PRC-001, PRC-002). */
export function comparePrices(line: ComparedLine, customer: Customer): PriceComparison {
  const { theirs, ours, baseQuantity } = line;
  const question = (): Question => ({
    code: 'PRC-001',
    reason: null,
    field: line.field,
    // With the quantity: who lets a price through for one piece has not let it through for ten thousand.
    actual: `${plain(theirs.perBaseUnit)} x ${plain(baseQuantity)}`,
    expected: plain(ours.perBaseUnit),
  });
  const none = { percent: null, cause: null, honoured: false, question } as const;
  // Most prices are ours.
  if (theirs.perBaseUnit.eq(ours.perBaseUnit)) return { verdict: 'equal', perBaseUnit: ZERO, onLine: ZERO, ...none };
  const perBaseUnit = theirs.perBaseUnit.minus(ours.perBaseUnit);
  const exactOnLine = perBaseUnit.times(baseQuantity);
  const onLine = roundTo(exactOnLine, currencyDigits(customer.currency));
  const tolerable =
    perBaseUnit.abs().lte(toleranceOf(line, customer)) && exactOnLine.abs().lte(customer.priceToleranceLineAmount);
  if (tolerable) return { verdict: 'rounding', perBaseUnit, onLine, ...none };
  const verdict = perBaseUnit.lt(ZERO) ? 'less' : 'more';
  const cause = causeOf(line, customer);
  return {
    verdict,
    perBaseUnit,
    onLine,
    percent: ours.perBaseUnit.eq(ZERO) ? null : roundTo(perBaseUnit.times(HUNDRED).div(ours.perBaseUnit), 2),
    cause,
    honoured: verdict === 'less' && cause?.kind === 'old' && isInGrace(cause.price, line, customer),
    question,
  };
}

/** What is exactly a price of ours goes before what could be one. */
function causeOf(line: ComparedLine, customer: Customer): PriceCause | null {
  const { theirs, ours, prices, situation, packagings } = line;
  const known = knownPriceLike(theirs.perBaseUnit, theirs.precision, prices, ours, situation);
  if (known !== null) return known;
  const basis = likelyBasisOf(line, customer);
  if (basis === null) return null;
  const isPack = packagings.some(({ level, baseQuantity }) => level !== 'each' && baseQuantity.eq(basis));
  return { kind: isPack ? 'pack' : 'basis', basis };
}

function isInGrace(old: Price, { situation }: ComparedLine, { oldPriceGraceDays }: Customer): boolean {
  const end = endOf(old);
  return end !== null && oldPriceGraceDays > 0 && daysBetween(end, situation.date) <= oldPriceGraceDays;
}

const toleranceOf = ({ theirs, ours }: ComparedLine, customer: Customer): Decimal => {
  const share = ours.perBaseUnit.times(customer.priceTolerancePercent).div(HUNDRED).abs();
  return share.gt(theirs.precision) ? share : theirs.precision;
};

/** Tries the numbers that prices are usually for: a piece, each package, 10, 100, 1000, and the basis of our own price. */
function likelyBasisOf({ theirs, ours, unitFactor, packagings }: ComparedLine, customer: Customer): Decimal | null {
  if (ours.perBaseUnit.lte(0) || theirs.amount.lte(0)) return null;
  const sizes = packagings.map(({ baseQuantity }) => baseQuantity);
  const usual = unitFactor === null ? [] : ROUND_BASES.map((size) => times(size, unitFactor));
  const bases = [...ROUND_BASES, ...sizes, ours.price.basisQuantity, ...usual];
  const share = customer.priceTolerancePercent.div(HUNDRED);
  const half = times(theirs.precision, theirs.basisFactor);
  const isIt = (basis: Decimal): boolean => {
    const expected = times(ours.perBaseUnit, basis);
    const distance = theirs.amount.minus(expected).abs();
    return distance.lte(half) || distance.lte(expected.times(share));
  };
  const found = bases.filter((basis) => basis.gt(ZERO) && !basis.eq(theirs.basisFactor) && isIt(basis));
  // Coincidence is likely where the candidates differ by little, so only a ratio of two or more explains anything.
  return found.find((basis) => isFarFrom(basis, theirs.basisFactor)) ?? null;
}

const isFarFrom = (a: Decimal, b: Decimal): boolean =>
  (isMultipleOf(a, b) || isMultipleOf(b, a)) && (a.gte(b.times(2)) || b.gte(a.times(2)));
