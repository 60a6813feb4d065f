import type { Question } from '../../findings';
import { currencyDigits, decimal, isMultipleOf, plain, roundTo, type Decimal, type IsoDate } from '../../kernel';
import type { Customer, Packaging, Price } from '../../master';
import type { AppliedPrice } from '../resolution';
import { oldPriceLike } from './our-price';
import type { NetPrice } from './their-price';

/** The buyer's price beside ours. Differences are theirs minus ours. */
export interface PriceComparison {
  readonly verdict: 'equal' | 'rounding' | 'less' | 'more';
  readonly perBaseUnit: Decimal;
  /** On the whole line, rounded to the currency. */
  readonly onLine: Decimal;
  /** Of our price, to two digits; null when ours is zero. */
  readonly percent: Decimal | null;
  /** A price of ours that has ended and that the buyer's equals. */
  readonly oldPrice: Price | null;
  /** How many base units the buyer's price would be for, if it were ours; null when no usual number explains it. */
  readonly likelyBasis: Decimal | null;
  /** What an answer to the difference is bound to (PRC-001). */
  readonly question: Question;
}

/** What is compared, all of one line. */
export interface ComparedLine {
  readonly field: string;
  readonly theirs: NetPrice;
  readonly ours: AppliedPrice;
  readonly baseQuantity: Decimal;
  readonly unitFactor: Decimal | null;
  readonly prices: readonly Price[];
  readonly packagings: readonly Packaging[];
  readonly priceDate: IsoDate;
}

const HUNDRED = decimal(100);
const ROUND_BASES: readonly Decimal[] = [decimal(1), decimal(10), HUNDRED, decimal(1000)];

/** Compares net prices per base unit, after conversion of unit and basis (PRC-001, PRC-002). */
export function comparePrices(line: ComparedLine, customer: Customer): PriceComparison {
  const { theirs, ours, baseQuantity } = line;
  const perBaseUnit = theirs.perBaseUnit.minus(ours.perBaseUnit);
  const exactOnLine = perBaseUnit.times(baseQuantity);
  const tolerance = toleranceOf(line, customer);
  const different = !perBaseUnit.eq(0);
  const tolerable = perBaseUnit.abs().lte(tolerance) && exactOnLine.abs().lte(customer.priceToleranceLineAmount);
  const verdict = !different ? 'equal' : tolerable ? 'rounding' : perBaseUnit.lt(0) ? 'less' : 'more';
  const real = verdict === 'less' || verdict === 'more';
  return {
    verdict,
    perBaseUnit,
    onLine: roundTo(exactOnLine, currencyDigits(customer.currency)),
    percent: real && !ours.perBaseUnit.eq(0) ? roundTo(perBaseUnit.times(HUNDRED).div(ours.perBaseUnit), 2) : null,
    oldPrice: real ? oldPriceLike(theirs.perBaseUnit, theirs.precision, line.prices, customer, line.priceDate) : null,
    likelyBasis: real ? likelyBasisOf(line, customer) : null,
    question: {
      code: 'PRC-001',
      reason: null,
      field: line.field,
      actual: plain(theirs.perBaseUnit),
      expected: plain(ours.perBaseUnit),
    },
  };
}

const toleranceOf = ({ theirs, ours }: ComparedLine, customer: Customer): Decimal => {
  const share = ours.perBaseUnit.times(customer.priceTolerancePercent).div(HUNDRED).abs();
  return share.gt(theirs.precision) ? share : theirs.precision;
};

/** Tries the numbers that prices are usually for: a piece, each package, 10, 100, 1000, and the basis of our own price. */
function likelyBasisOf({ theirs, ours, unitFactor, packagings }: ComparedLine, customer: Customer): Decimal | null {
  if (ours.perBaseUnit.lte(0) || theirs.amount.lte(0)) return null;
  const sizes = packagings.map(({ baseQuantity }) => baseQuantity);
  const usual = unitFactor === null ? [] : ROUND_BASES.map((size) => size.times(unitFactor));
  const bases = [...ROUND_BASES, ...sizes, ours.price.basisQuantity, ...usual];
  const isIt = (basis: Decimal): boolean => {
    // Half of the last decimal of a price per case is little per piece: precision shrinks with the basis, the share does not.
    const expected = ours.perBaseUnit.times(basis);
    const slack = expected.times(customer.priceTolerancePercent).div(HUNDRED);
    const half = theirs.precision.times(theirs.basisFactor);
    return theirs.amount.minus(expected).abs().lte(slack.gt(half) ? slack : half);
  };
  const found = bases.filter((basis) => basis.gt(0) && !basis.eq(theirs.basisFactor) && isIt(basis));
  // Coincidence is likely where the candidates differ by little, so only a ratio of two or more explains anything.
  return found.find((basis) => isFarFrom(basis, theirs.basisFactor)) ?? null;
}

const isFarFrom = (a: Decimal, b: Decimal): boolean =>
  (isMultipleOf(a, b) || isMultipleOf(b, a)) && (a.gte(b.times(2)) || b.gte(a.times(2)));
