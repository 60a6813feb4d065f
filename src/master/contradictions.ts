import type { Decimal, IsoDate } from '../kernel';
import { PACKAGING_LEVELS, type PackagingLevel } from './article';
import type { PriceSource } from './price';

/*
 * What can be wrong with facts of the master that are each right by themselves. The audit of a night asks it of all of them, an order of
 * those that it uses (src/checks/master), and an import before it writes them. Nothing here throws, and nothing goes round in circles.
 */

/** More steps than this from an article to the one that is sold in its place is a mistake (MAS-002). */
const MOST_SUCCESSIONS = 10;

/** The terms of a price, whoever it is of. */
export interface PriceTerms {
  readonly source: PriceSource;
  readonly customerId: string | null;
  readonly contractNumber: string | null;
  /** Net, gross ...; the group and the promotion that it is of. Absent where there is only one kind. */
  readonly kind?: string;
  readonly priceGroupId?: string | null;
  readonly promotion?: { readonly code: string } | null;
  readonly currency: string;
  readonly amount: Decimal;
  readonly basisQuantity: Decimal;
  readonly minimumQuantity: Decimal;
  readonly validFrom: IsoDate;
  readonly validTo: IsoDate | null;
}

const isOfOneKind = (a: PriceTerms, b: PriceTerms): boolean =>
  a.source === b.source &&
  a.customerId === b.customerId &&
  a.contractNumber === b.contractNumber &&
  a.kind === b.kind &&
  a.priceGroupId === b.priceGroupId &&
  a.promotion?.code === b.promotion?.code &&
  a.currency === b.currency &&
  a.minimumQuantity.eq(b.minimumQuantity);

/** Per base unit; compared crosswise, for a division may round. */
const isEqualPrice = (a: PriceTerms, b: PriceTerms): boolean =>
  a.amount.times(b.basisQuantity).eq(b.amount.times(a.basisQuantity));

/** An open price of before gives way to a later one. One that says itself how long it holds does not. */
const givesWay = (a: PriceTerms, b: PriceTerms): boolean => {
  if (a.validFrom === b.validFrom) return false;
  return (a.validFrom < b.validFrom ? a : b).validTo === null;
};

/** The first and the last day are both valid. */
export const holdsOn = (price: PriceTerms, day: IsoDate): boolean =>
  price.validFrom <= day && (price.validTo === null || day <= price.validTo);

/** True when both are prices of one source, scale and currency and nothing says which of the two holds on a day when both do (MAS-001). */
export const contradict = (a: PriceTerms, b: PriceTerms): boolean =>
  isOfOneKind(a, b) && !givesWay(a, b) && a.basisQuantity.gt(0) && b.basisQuantity.gt(0) && !isEqualPrice(a, b);

/** What is wrong with the successors of an article. */
export interface SuccessionFault {
  readonly kind: 'circle' | 'long';
  /** Numbers of the articles in their order, as far as they were followed. */
  readonly numbers: readonly string[];
}

/**
 * Follows the successors of an article, as far as they are known.
 *
 * @param next the article that an article names as its successor; null when it names none, or one that is not known
 * @returns null when they come to an end within {@link MOST_SUCCESSIONS} steps
 */
export function successionFault<T extends { readonly number: string }>(
  article: T,
  next: (article: T) => T | null,
): SuccessionFault | null {
  let current = next(article);
  if (current === null) return null;
  const numbers = [article.number];
  while (current !== null) {
    if (numbers.includes(current.number)) return { kind: 'circle', numbers: [...numbers, current.number] };
    if (numbers.length > MOST_SUCCESSIONS) return { kind: 'long', numbers };
    numbers.push(current.number);
    current = next(current);
  }
  return null;
}

/** A packaging as far as it can contradict another one. */
export interface PackSize {
  readonly level: PackagingLevel;
  readonly baseQuantity: Decimal;
}

const rankOf = (level: PackagingLevel): number => PACKAGING_LEVELS.indexOf(level);

/**
 * Two packagings of an article of which the smaller level holds more than the larger one (MAS-003). Cases of 6 and of 12 are no
 * contradiction, a case of 12 on a pallet of 10 is.
 *
 * @param used only where one of the two is of this level; of any when absent
 */
export function contradictingPacks<T extends PackSize>(
  packs: readonly T[],
  used?: PackagingLevel,
): { readonly small: T; readonly large: T } | null {
  for (const small of packs) {
    for (const large of packs) {
      if (rankOf(small.level) >= rankOf(large.level) || large.baseQuantity.lte(0)) continue;
      if (used !== undefined && small.level !== used && large.level !== used) continue;
      if (small.baseQuantity.gt(large.baseQuantity)) return { small, large };
    }
  }
  return null;
}
