import type { Decimal, IsoDate } from '../kernel';
import type {
  AppliedPrice,
  Article,
  CrossReference,
  Customer,
  CustomerLocation,
  Packaging,
  PackagingLevel,
} from '../master';
import type { KeptTerm } from './resolve/kept-terms';

/** Who and what an order is about in our own terms, before any judgement. Made by `identify`. */
export interface Identification {
  /** Every customer the buyer's identification fits; exactly one when it is known. */
  readonly customers: readonly Customer[];
  readonly customer: Customer | null;
  readonly deliveryPlace: CustomerLocation | null;
  readonly lines: readonly LineIdentification[];
}

export interface LineIdentification {
  /** Place in the order's list of lines, from 0. */
  readonly index: number;
  readonly article: Article | null;
  /** The packaging level that the line's codes name; null when they name no level of its own. */
  readonly packaging: Packaging | null;
  /** The level that the codes name, also when the article has no packaging, or more than one, for it. */
  readonly level: PackagingLevel | null;
  readonly matchedBy: 'gtin' | 'supplier-article' | 'buyer-article' | null;
  /** The buyer's own number as we know it, where the line has one that means this article; who vouches for it is ITM-004's matter. */
  readonly reference: CrossReference | null;
  /** Articles that other codes of the same line point to, or all candidates when no code decides (ITM-003). */
  readonly conflicting: readonly Article[];
}

/** What we would book and confirm for one line. Null where it cannot be said yet. */
export interface LineResolution {
  readonly index: number;
  readonly rejected: boolean;
  readonly article: Article | null;
  /** The article was replaced by its successor. */
  readonly substituted: boolean;
  /** Base units in one ordered unit. */
  readonly unitFactor: Decimal | null;
  /** What the buyer asks for, in base units. */
  readonly orderedBaseQuantity: Decimal | null;
  /** What we confirm, in the buyer's unit and in base units. */
  readonly confirmedQuantity: Decimal | null;
  readonly confirmedBaseQuantity: Decimal | null;
  readonly ours: AppliedPrice | null;
  /** The buyer's net price per base unit; null when none was sent or it cannot be converted. */
  readonly theirsPerBaseUnit: Decimal | null;
  /** What is booked and invoiced, per base unit. */
  readonly bookedPerBaseUnit: Decimal | null;
  /**
   * Base units in the basis of the buyer's price, or in one ordered unit when the buyer stated no basis: the answer states our price
   * for this many, so that the buyer reads it in his own terms. Null when it cannot be said: a figure beside a basis that it is not
   * for would be a wrong price.
   */
  readonly priceBasisFactor: Decimal | null;
  readonly bookedBy: 'ours' | 'buyer' | null;
  /** All discounts that the buyer states, on the line and on the order, are agreed, and our price has them off. */
  readonly discountsApplied: boolean;
  /** Rounded once to the currency's minor unit. */
  readonly amount: Decimal | null;
  readonly confirmedDate: IsoDate | null;
}

/** The order in our own terms: what becomes the sales order when it is released. */
export interface OrderResolution {
  readonly customer: Customer | null;
  readonly deliveryPlace: CustomerLocation | null;
  readonly currency: string | null;
  /** The day whose prices apply. */
  readonly priceDate: IsoDate;
  /** The day the buyer asked for; null when none was sent. */
  readonly requestedDate: IsoDate | null;
  /** The day we confirm. */
  readonly confirmedDate: IsoDate | null;
  readonly lines: readonly LineResolution[];
  /** What we keep to although the order asks for something else. */
  readonly keptTerms: readonly KeptTerm[];
  /** Sum of the rounded line amounts; lines without an amount count as zero. */
  readonly total: Decimal;
}
