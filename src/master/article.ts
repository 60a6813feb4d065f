import type { Decimal, Gtin, IsoDate } from '../kernel';

/** Packaging levels from small to large. A level says how a trade item is handled, not how much is in it. */
export const PACKAGING_LEVELS = ['each', 'inner', 'case', 'layer', 'pallet'] as const;
export type PackagingLevel = (typeof PACKAGING_LEVELS)[number];

/** `announced` is not yet to be had, `discontinued` no longer made, `blocked` may not leave (quality, recall, law). */
export const ARTICLE_STATUSES = ['active', 'announced', 'discontinued', 'blocked'] as const;
export type ArticleStatus = (typeof ARTICLE_STATUSES)[number];

/** `deposit` is what is charged for packaging that comes back: we add it ourselves. */
export type ArticleKind = 'goods' | 'deposit';

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
  readonly kind: ArticleKind;
  /** What its buyer must have a permit for, as `adr` or `age-18`; null when anybody may have it. */
  readonly permit: string | null;
  /** What a piece weighs by agreement where it is sold by weight, in base units; null when it is not of variable measure. */
  readonly nominalWeight: Decimal | null;
  /** The most that a customer may order on a line, in base units; null for any quantity. */
  readonly maximumQuantity: Decimal | null;
  /** The VAT on it, in percent; null when it is not known here. */
  readonly vatRate: Decimal | null;
  /** The day until which all of our stock keeps; null when it does not spoil, or nobody says. */
  readonly stockKeepsUntil: IsoDate | null;
  /** What one base unit costs us, in the company's currency; null when it is not known here. */
  readonly cost: Decimal | null;
}

/** What one customer has other than all: in base units, null where he has what all have. */
export interface CustomerArticle {
  readonly minimumQuantity: Decimal | null;
  readonly orderMultiple: Decimal | null;
  readonly maximumQuantity: Decimal | null;
  /** What is left of the quantity that is set apart for him; null when none is. */
  readonly allocated: Decimal | null;
}

/** How much can be promised from a day on, in base units, as the ERP says. */
export interface Availability {
  readonly day: IsoDate;
  readonly quantity: Decimal;
}

/** `listed` is on the list of a customer who buys by list, `exclusive` for him alone, `restricted` not for him. */
export const ASSORTMENT_KINDS = ['listed', 'exclusive', 'restricted'] as const;
export type AssortmentKind = (typeof ASSORTMENT_KINDS)[number];

export interface AssortmentEntry {
  readonly customerId: string;
  readonly kind: AssortmentKind;
  readonly validFrom: IsoDate;
  readonly validTo: IsoDate | null;
}

/** One packaging level of an article with its GTIN and what it holds. The base unit itself is one too (level each, quantity 1). */
export interface Packaging {
  readonly articleId: string;
  readonly gtin: Gtin | null;
  readonly level: PackagingLevel;
  /** Base units in one package of this level. */
  readonly baseQuantity: Decimal;
}

/** The number a buyer uses for an article of ours: of one customer, or of all for whom a partner orders. */
export interface CrossReference {
  readonly customerId: string | null;
  readonly partnerId: string | null;
  readonly buyerArticle: string;
  readonly articleId: string;
  /** The level the buyer means by it; null for the base unit. */
  readonly level: PackagingLevel | null;
  readonly validFrom: IsoDate;
  readonly validTo: IsoDate | null;
  /** Somebody vouches for it: it came from the ERP, or a person said so. */
  readonly confirmed: boolean;
}
