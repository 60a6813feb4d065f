import type { AuthorityLimit, Decimal, Gtin, IsoDate, OrderFormat } from '../kernel';
import type { Article, AssortmentEntry, Availability, CrossReference, CustomerArticle, Packaging } from './article';
import type { Logistics } from './calendar';
import type { CompanySettings } from './company-settings';
import type { Customer, CustomerLocation } from './customer';
import type { FindingSettings } from './finding-setting';
import type { TradingPartner } from './partner';
import type { Price } from './price';
import type { RememberedAnswers } from './remembered-answer';
import type { UnitMap } from './unit';

/** Our own company, as partners address it. */
export interface Company {
  readonly name: string;
  readonly glns: readonly string[];
  readonly currency: string;
  /** Figures that systems send where no price was filled in; each counts as no price (PRC-014). */
  readonly placeholderPrices: readonly Decimal[];
  /** ISO weekdays on which we deliver. */
  readonly workingDays: readonly number[];
  /** Days on which we do not deliver, with their name. */
  readonly holidays: ReadonlyMap<IsoDate, string>;
  /** The numbers that rules go by. */
  readonly settings: CompanySettings;
}

/** What a batch of orders asks of the master. Values as they stand in the messages. */
export interface FactRequest {
  readonly senders: readonly { readonly scheme: string | null; readonly value: string }[];
  /** Identifiers of parties: GLNs and the buyers' own codes alike. */
  readonly locations: readonly string[];
  readonly gtins: readonly Gtin[];
  readonly supplierArticles: readonly string[];
  readonly buyerArticles: readonly string[];
  /** Our own numbers of customers, where somebody asks for them by these. */
  readonly customerNumbers?: readonly string[];
  /** Numbers of contracts, quotes and promotions that the orders name. */
  readonly agreements?: readonly string[];
  /** The day the orders are judged on; today when absent. Prices that ended long before it are left out. */
  readonly asOf?: IsoDate;
}

/** Days that an ended price stays known, so that a buyer who still uses it can be told so (PRC-007). */
export const ENDED_PRICE_DAYS = 400;

/**
 * Everything the master knows about a batch of orders, read with a handful of queries. Lookups only: what follows from them is for
 * the checks to say. Lists are empty where nothing is known.
 */
export interface MasterFacts {
  readonly company: Company;
  readonly findingSettings: FindingSettings;
  readonly authorityLimits: readonly AuthorityLimit[];
  /** Those that have not ended and are not suspended. */
  readonly rememberedAnswers: RememberedAnswers;
  /** Whether any of them is on trial. */
  readonly onTrial: boolean;
  /** Calendars, sites and carriers, where there are any besides the company's own calendar. */
  readonly logistics: Logistics;
  /** When each table of the master was last told us from outside; a table that never was is missing. */
  readonly syncedAt: ReadonlyMap<string, Date>;
  /** Without a scheme the value decides; null when it then fits several partners. */
  partnerByIdentifier(scheme: string | null, value: string): TradingPartner | null;
  partnerById(id: string): TradingPartner | null;
  customer(id: string): Customer | null;
  customerByNumber(number: string): Customer | null;
  /** The customers a partner orders for; known for the partners among the senders of the request. */
  customersOfPartner(partnerId: string): readonly Customer[];
  /** All locations with this GLN, of any customer and role, whatever their validity. */
  locationsByGln(gln: string): readonly CustomerLocation[];
  locationsByCode(customerId: string, code: string): readonly CustomerLocation[];
  location(id: string): CustomerLocation | null;
  article(id: string): Article | null;
  articlesByNumber(number: string): readonly Article[];
  packagingsByGtin(gtin: Gtin): readonly Packaging[];
  packagingsOf(articleId: string): readonly Packaging[];
  /** Those of the customer himself, whatever their validity. */
  crossReferences(customerId: string, buyerArticle: string): readonly CrossReference[];
  /** Those that hold for whomever the partner orders for, whatever their validity. */
  partnerReferences(partnerId: string, buyerArticle: string): readonly CrossReference[];
  /** Of the batch's customers whatever lists they have the article on, and whose alone it is; whatever their validity. */
  assortment(articleId: string): readonly AssortmentEntry[];
  /** Null when the customer has what all have. */
  customerArticle(customerId: string, articleId: string): CustomerArticle | null;
  /** Day by day in rising order; empty when nobody tells what can be promised. */
  availability(articleId: string): readonly Availability[];
  /**
   * Prices of the article for anybody, for this customer's group and for himself, floors included: valid ones, future ones, and those that ended less than
   * {@link ENDED_PRICE_DAYS} ago. Of one day and source the scale's steps in rising order.
   */
  prices(articleId: string, customerId: string): readonly Price[];
  unitMap(format: OrderFormat, partnerId: string | null): UnitMap;
}
