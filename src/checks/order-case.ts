import type { Decimal, IsoDate } from '../kernel';
import type { AppliedPrice, Article, Packaging, Price, PriceChoice, PriceSituation, Succession } from '../master';
import type { PurchaseOrderLine } from '../purchase-order';
import type { CheckInput } from './check-input';
import { given } from './given';
import type { Identification, LineIdentification, LineResolution, OrderResolution } from './resolution';
import type { QuantityTerms } from './quantity/deliverable';
import type { DateReading } from './resolve/delivery-date';
import type { PriceComparison } from './resolve/price-comparison';
import type { TheirPrice } from './resolve/their-price';
import type { UnitReading } from './resolve/unit-reading';

/** Everything the rules look at, worked out once: a rule says what is wrong with it and computes nothing twice. */
export interface OrderCase {
  readonly input: CheckInput;
  readonly identification: Identification;
  readonly resolution: OrderResolution;
  /** The Dutch date at which the order is judged. */
  readonly today: IsoDate;
  /**
   * The Dutch day on which the buyer said last what he asks for: on which the order came, or its last change. What is sold and who pays is
   * judged by it, so that time lost on our side is not held against him.
   */
  readonly askedOn: IsoDate;
  readonly date: DateReading;
  /** All lines of the order in its sequence, rejected ones too. */
  readonly lines: readonly LineCase[];
}

export interface LineCase {
  readonly index: number;
  readonly line: PurchaseOrderLine;
  /** The line's number as people read it: the buyer's, else its place from 1. */
  readonly label: string;
  readonly identification: LineIdentification;
  readonly resolution: LineResolution;
  /** The article that takes the place of a discontinued one, whether or not staff decided to deliver it; null when there is none. */
  readonly successor: Article | null;
  /** Whether the master's line of succession of the article makes sense; a circle in it is not the same as no successor. */
  readonly succession: Succession['kind'];
  /** How much of the article this customer may order: his own terms where he has any. */
  readonly terms: QuantityTerms;
  /** Those of the resolved article. */
  readonly packagings: readonly Packaging[];
  /** As sent; null when it is no number above zero. */
  readonly quantity: Decimal | null;
  readonly unit: UnitReading;
  readonly theirPrice: TheirPrice;
  /** Null when one of the two prices is not known. */
  readonly comparison: PriceComparison | null;
  readonly priceDate: IsoDate;
  readonly pricing: LinePricing;
  readonly date: DateReading;
}

/** How our price of a line came about. */
export interface LinePricing {
  /** Null while customer, article or quantity is not known. */
  readonly choice: PriceChoice | null;
  readonly situation: PriceSituation | null;
  /** Those of the article for this customer, valid or not. */
  readonly prices: readonly Price[];
  /** Nobody may pay less without leave. */
  readonly floor: AppliedPrice | null;
}

/** The path of a line's field, as findings and positions name it. */
export const lineField = (index: number, field: string): string => `lines[${String(index)}].${field}`;

/** The path of the code by which a line names its article: the first that is there, GTIN before our number before the buyer's. */
export function articleField(index: number, line: PurchaseOrderLine): string {
  const named = (['gtin', 'supplierArticle', 'buyerArticle'] as const).find((code) => given(line[code]) !== null);
  return lineField(index, named ?? 'gtin');
}
