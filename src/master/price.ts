import type { Decimal, IsoDate } from '../kernel';

/** Where a price comes from, the most particular first: a contract goes before the customer's own price, that before the list. */
export const PRICE_SOURCES = ['contract', 'customer', 'list'] as const;
export type PriceSource = (typeof PRICE_SOURCES)[number];

/** A net price of ours. The first and the last day of validity are both valid. */
export interface Price {
  readonly id: string;
  readonly articleId: string;
  readonly source: PriceSource;
  /** Whose price it is; null for the list. */
  readonly customerId: string | null;
  /** Number of the contract, for source contract. */
  readonly contractNumber: string | null;
  readonly currency: string;
  readonly amount: Decimal;
  /** The amount is for this many base units. */
  readonly basisQuantity: Decimal;
  /** Holds from this quantity in base units on (scale). */
  readonly minimumQuantity: Decimal;
  readonly validFrom: IsoDate;
  readonly validTo: IsoDate | null;
}
