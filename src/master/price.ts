import type { Decimal, IsoDate } from '../kernel';

/** Where a price comes from, the most particular first. A contract that the order names goes before a promotion. */
export const PRICE_SOURCES = ['promotion', 'contract', 'customer', 'group', 'list'] as const;
export type PriceSource = (typeof PRICE_SOURCES)[number];

/**
 * `net`: what is charged. `gross`: from it the discounts are taken that were agreed with the customer. `floor`: nobody pays less without
 * leave (PRC-011); it is never charged.
 */
export const PRICE_KINDS = ['net', 'gross', 'floor'] as const;
export type PriceKind = (typeof PRICE_KINDS)[number];

/** A price of ours. The first and the last day of validity are both valid. */
export interface Price {
  readonly id: string;
  readonly articleId: string;
  readonly source: PriceSource;
  readonly kind: PriceKind;
  /** Whose price it is; null for the list and for groups. */
  readonly customerId: string | null;
  readonly priceGroupId: string | null;
  /** Number of the contract, for source contract. */
  readonly contractNumber: string | null;
  /** What is known of that contract beside its prices; null when it is only a number. */
  readonly contract: PriceContract | null;
  /** For source promotion. */
  readonly promotion: Promotion | null;
  readonly currency: string;
  readonly amount: Decimal;
  /** The amount is for this many base units. */
  readonly basisQuantity: Decimal;
  /** Holds from this quantity in base units on (scale). */
  readonly minimumQuantity: Decimal;
  readonly validFrom: IsoDate;
  readonly validTo: IsoDate | null;
}

/** A contract as far as it bears on a price of one article. */
export interface PriceContract {
  readonly status: 'active' | 'closed';
  readonly validFrom: IsoDate;
  readonly validTo: IsoDate | null;
  /** What was agreed and what of it has been called off, in base units or in money; null when nothing is counted. */
  readonly counted: {
    readonly basis: 'quantity' | 'value';
    readonly agreed: Decimal;
    readonly calledOff: Decimal;
    /** Counted over all articles of the contract. */
    readonly whole: boolean;
    /** The last day on which so much was agreed, where it has gone since. */
    readonly until?: IsoDate | null;
  } | null;
}

/** A promotion as far as it bears on a price of one article. */
export interface Promotion {
  readonly code: string;
  /** Which day must lie between the first and the last. */
  readonly byDate: 'order' | 'delivery';
  readonly validFrom: IsoDate;
  readonly validTo: IsoDate;
  /** Base units of the article that are left of it; null when there is no end to them. */
  readonly left: Decimal | null;
  /** The last day on which that was the most, where it has gone since. */
  readonly leftUntil?: IsoDate | null;
}

/** A discount on gross prices, agreed with the customer or with his group. */
export interface AgreedDiscount {
  /** As the buyer names it. */
  readonly code: string;
  readonly percentage: Decimal;
  /** The order in which discounts are taken off, each of what the ones before it left. */
  readonly sequence: number;
  readonly validFrom: IsoDate;
  readonly validTo: IsoDate | null;
}
