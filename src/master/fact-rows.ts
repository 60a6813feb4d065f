import type { AuthorityLimit, Gtin, IsoDate } from '../kernel';
import type { Article, AssortmentEntry, CustomerArticle, PackagingLevel } from './article';
import type { Customer, CustomerLocation } from './customer';
import type { Logistics } from './calendar';
import type { TermsRow } from './customer-terms';
import type { ChangeAgreements } from './change-agreement';
import type { Company } from './facts';
import type { FindingSettings } from './finding-setting';
import type { FunctionMeanings } from './function-meaning';
import type { TradingPartner } from './partner';
import type { AgreedDiscount, PriceContract, Promotion } from './price';
import type { RememberedAnswers } from './remembered-answer';
import type { PartnerUnit } from './units';

/** What is small and rarely changes: kept in memory until its token changes. */
export interface Reference {
  readonly token: string;
  readonly company: Company;
  readonly findingSettings: FindingSettings;
  readonly authorityLimits: readonly AuthorityLimit[];
  readonly rememberedAnswers: RememberedAnswers;
  readonly functionMeanings: FunctionMeanings;
  readonly changeAgreements: ChangeAgreements;
  readonly onTrial: boolean;
  readonly logistics: Logistics;
  readonly syncedAt: ReadonlyMap<string, Date>;
  readonly partners: readonly TradingPartner[];
  /** By partner id. */
  readonly partnerUnits: ReadonlyMap<string, readonly PartnerUnit[]>;
}

/** Numbers as the driver gives them. They become decimals when they are asked for: most of what a batch reads never is. */
type AsText<T, K extends keyof T> = Omit<T, K> & { readonly [P in K]: string | Extract<T[P], null> };

export type CustomerRow = AsText<
  Omit<Customer, 'discounts' | 'terms'>,
  'creditLimit' | 'openInvoices' | 'priceTolerancePercent' | 'priceToleranceLineAmount'
> & {
  readonly discounts: readonly AsText<AgreedDiscount, 'percentage'>[];
  readonly terms: TermsRow;
  readonly locations: readonly CustomerLocation[];
  /** The partners among the senders that order for this customer. */
  readonly partnerIds: readonly string[];
};

/** An article as ARTICLES of facts.repository.ts reads it: the columns in their order. */
export type ArticleRow = readonly [
  id: string,
  number: string,
  description: string,
  status: Article['status'],
  statusReason: string | null,
  availableFrom: IsoDate | null,
  discontinuedOn: IsoDate | null,
  successorId: string | null,
  baseUnit: string,
  discrete: boolean,
  kind: Article['kind'],
  permit: string | null,
  stockKeepsUntil: IsoDate | null,
  minimumQuantity: string | null,
  orderMultiple: string | null,
  stock: string | null,
  nominalWeight: string | null,
  maximumQuantity: string | null,
  vatRate: string | null,
  cost: string | null,
  packagings: PackagingRows,
  /** Whose it is alone, and what the customers of the batch may not order; null when nobody. */
  particular: readonly AssortmentEntry[] | null,
  /** What the customers of the batch have other than all; null when nobody. */
  terms: readonly CustomerArticleRow[] | null,
  /** Day and quantity; null when nobody tells. */
  availability: readonly (readonly [day: IsoDate, quantity: string])[] | null,
];

/** GTIN, level and base quantity of each packaging, the smallest first. */
export type PackagingRows = readonly (readonly [gtin: Gtin | null, level: PackagingLevel, baseQuantity: string])[];

export type CustomerArticleRow = AsText<CustomerArticle, keyof CustomerArticle> & { readonly customerId: string };

/** All prices of an article that the customers of the batch may get, as PRICES of facts.repository.ts reads them: see loaded-price.ts. */
export type PricesRow = readonly [articleId: string, prices: string];

/** What belongs to a price of a contract or of a promotion. */
export interface AgreementOfPrice {
  readonly number?: string | null;
  readonly contract?: ContractOfPrice | null;
  readonly promotion?: AsText<Promotion, 'left'>;
}

type ContractOfPrice = Omit<PriceContract, 'counted'> & {
  readonly counted: AsText<NonNullable<PriceContract['counted']>, 'agreed' | 'calledOff'> | null;
};
