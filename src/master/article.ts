import type { Decimal, Gtin, IsoDate } from '../kernel';

/** Packaging levels from small to large. A level says how a trade item is handled, not how much is in it. */
export const PACKAGING_LEVELS = ['each', 'inner', 'case', 'layer', 'pallet'] as const;
export type PackagingLevel = (typeof PACKAGING_LEVELS)[number];

/** `announced` is not yet to be had, `discontinued` no longer made, `blocked` may not leave (quality, recall, law). */
export type ArticleStatus = 'active' | 'announced' | 'discontinued' | 'blocked';

/** Something we sell. Quantities are in the base unit, the smallest one we sell or count in. */
export interface Article {
  readonly id: string;
  /** Our article number, as buyers send it in SA or SellersItemIdentification. */
  readonly number: string;
  readonly description: string;
  readonly status: ArticleStatus;
  readonly statusReason: string | null;
  readonly availableFrom: IsoDate | null;
  readonly discontinuedOn: IsoDate | null;
  readonly successorId: string | null;
  /** UNECE Recommendation 20 code of the base unit: H87 piece, KGM kilogram, MTR metre. */
  readonly baseUnit: string;
  /** True when the base unit is only sold whole. */
  readonly discrete: boolean;
  /** The least we deliver of it, in base units; null for no minimum. */
  readonly minimumQuantity: Decimal | null;
  /** We deliver multiples of this, in base units; null for any quantity. */
  readonly orderMultiple: Decimal | null;
  /** What is left in stock, in base units; null when unknown here. */
  readonly stock: Decimal | null;
}

/** One packaging level of an article with its GTIN and what it holds. The base unit itself is one too (level each, quantity 1). */
export interface Packaging {
  readonly articleId: string;
  readonly gtin: Gtin | null;
  readonly level: PackagingLevel;
  /** Base units in one package of this level. */
  readonly baseQuantity: Decimal;
}

/** The number a buyer uses for an article of ours. */
export interface CrossReference {
  readonly customerId: string;
  readonly buyerArticle: string;
  readonly articleId: string;
  /** The level the buyer means by it; null for the base unit. */
  readonly level: PackagingLevel | null;
}
