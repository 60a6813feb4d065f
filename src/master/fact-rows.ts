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
import type { AgreedDiscount, PriceContract, PriceKind, PriceSource, Promotion } from './price';
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

export type ArticleRow = AsText<
  Article,
  'minimumQuantity' | 'orderMultiple' | 'stock' | 'nominalWeight' | 'maximumQuantity' | 'vatRate' | 'cost'
> & {
  /** GTIN, level and base quantity of each packaging, the smallest first. */
  readonly packagings: readonly (readonly [gtin: Gtin | null, level: PackagingLevel, baseQuantity: string])[];
  /** Whose it is alone, and what the customers of the batch may not order; null when nobody. */
  readonly particular: readonly AssortmentEntry[] | null;
  /** What the customers of the batch have other than all; null when nobody. */
  readonly terms: readonly CustomerArticleRow[] | null;
  /** Day and quantity; null when nobody tells. */
  readonly availability: readonly (readonly [day: IsoDate, quantity: string])[] | null;
};

export type CustomerArticleRow = AsText<CustomerArticle, keyof CustomerArticle> & { readonly customerId: string };

export interface PriceRow {
  readonly id: string;
  readonly articleId: string;
  readonly source: PriceSource;
  readonly kind: PriceKind;
  readonly customerId: string | null;
  readonly priceGroupId: string | null;
  readonly contractNumber: string | null;
  readonly contract:
    | (Omit<PriceContract, 'counted'> & {
        readonly counted: AsText<NonNullable<PriceContract['counted']>, 'agreed' | 'calledOff'> | null;
      })
    | null;
  readonly promotion: AsText<Promotion, 'left'> | null;
  readonly currency: string;
  readonly amount: string;
  readonly basisQuantity: string;
  readonly minimumQuantity: string;
  readonly validFrom: IsoDate;
  readonly validTo: IsoDate | null;
}
