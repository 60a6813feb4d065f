import type { Gtin, IsoDate } from '../kernel';
import type { Article, PackagingLevel } from './article';
import type { Customer, CustomerLocation } from './customer';
import type { TermsRow } from './customer-terms';
import type { Company } from './facts';
import type { TradingPartner } from './partner';
import type { PriceSource } from './price';
import type { PartnerUnit } from './units';

/** What is small and rarely changes: kept in memory until its token changes. */
export interface Reference {
  readonly token: string;
  readonly company: Company;
  readonly partners: readonly TradingPartner[];
  /** By partner id. */
  readonly partnerUnits: ReadonlyMap<string, readonly PartnerUnit[]>;
}

/** Numbers as the driver gives them. They become decimals when they are asked for: most of what a batch reads never is. */
type AsText<T, K extends keyof T> = Omit<T, K> & { readonly [P in K]: string | Extract<T[P], null> };

export type CustomerRow = AsText<
  Omit<Customer, 'terms'>,
  'creditLimit' | 'openInvoices' | 'priceTolerancePercent' | 'priceToleranceLineAmount'
> & {
  readonly terms: TermsRow;
  readonly locations: readonly CustomerLocation[];
  /** The partners among the senders that order for this customer. */
  readonly partnerIds: readonly string[];
};

export type ArticleRow = AsText<Article, 'minimumQuantity' | 'orderMultiple' | 'stock'> & {
  /** GTIN, level and base quantity of each packaging, the smallest first. */
  readonly packagings: readonly (readonly [gtin: Gtin | null, level: PackagingLevel, baseQuantity: string])[];
};

export interface PriceRow {
  readonly id: string;
  readonly articleId: string;
  readonly source: PriceSource;
  readonly customerId: string | null;
  readonly contractNumber: string | null;
  readonly currency: string;
  readonly amount: string;
  readonly basisQuantity: string;
  readonly minimumQuantity: string;
  readonly validFrom: IsoDate;
  readonly validTo: IsoDate | null;
}
