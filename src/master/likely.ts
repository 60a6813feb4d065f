import type { Gtin, IsoDate } from '../kernel';
import type { Article, AssortmentEntry } from './article';

/** A line whose article nobody knows. */
export interface UnknownLine {
  /** The order it is in, as the caller knows it, and its place there. */
  readonly order: string;
  readonly line: number;
  readonly customerId: string | null;
  /** Who orders for the customer. */
  readonly partnerId: string | null;
  /** The buyer's own number. */
  readonly code: string | null;
  /** GTINs one slip of the keyboard away from the one sent. */
  readonly near: readonly Gtin[];
  /** GTINs of other packages of what the one sent may be a package of. */
  readonly kin: readonly Gtin[];
  /** It has words that may be compared with those of articles. */
  readonly described: boolean;
}

/** An article as far as one chooses by it. */
export interface LikelyArticle extends Pick<
  Article,
  'id' | 'number' | 'description' | 'status' | 'availableFrom' | 'discontinuedOn' | 'successorId' | 'permit' | 'kind'
> {
  readonly assortment: readonly AssortmentEntry[];
  /** How often the customers of the request ordered it: customer, times. */
  readonly ordered: readonly (readonly [customerId: string, times: number])[];
}

/**
 * Why an article comes into question: a sister of the customer (same partner, same chain) uses the number for it; its GTIN is nearly the one
 * sent; the customer used the number for it before; its GTIN is of another package of the same item.
 */
export type Likeness = 'sister' | 'near' | 'former' | 'kin';

export interface LikelyCandidate {
  readonly why: Likeness;
  readonly article: LikelyArticle;
  /** The GTIN or the buyer's number that led to it. */
  readonly code: string;
  /** The sister's name. */
  readonly whose: string | null;
  /** The last day on which the customer used the number. */
  readonly until: IsoDate | null;
}

/** What a line may have been meant to be. */
export interface LikelyArticles {
  readonly candidates: readonly LikelyCandidate[];
  /** What the customer ordered before or has on his list, for a comparison of words. */
  readonly usual: readonly LikelyArticle[];
  /** The article that takes the place of one of them. */
  readonly articleById: (id: string) => LikelyArticle | null;
}

export const NOTHING_LIKELY: LikelyArticles = { candidates: [], usual: [], articleById: () => null };
