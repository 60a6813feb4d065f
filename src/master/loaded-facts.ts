import { decimal, type Decimal, type Gtin, type OrderFormat } from '../kernel';
import type { Article, CrossReference, Packaging } from './article';
import type { Customer, CustomerLocation } from './customer';
import type { CustomerTerms, TermsRow } from './customer-terms';
import type { ArticleRow, CustomerRow, PriceRow, Reference } from './fact-rows';
import type { Company, MasterFacts } from './facts';
import type { TradingPartner } from './partner';
import type { Price } from './price';
import type { UnitMap } from './unit';
import { unitMapOf } from './units';

/** What was read for one batch. */
export interface FactRows {
  readonly reference: Reference;
  readonly customers: readonly CustomerRow[];
  readonly articles: readonly ArticleRow[];
  readonly crossReferences: readonly CrossReference[];
  readonly prices: readonly PriceRow[];
  readonly assortment: readonly { readonly customerId: string; readonly articleId: string }[];
}

const decimalOrNull = (text: string | null): Decimal | null => (text === null ? null : decimal(text));

/** A map of lists. */
function group<T>(items: Iterable<T>, keyOf: (item: T) => string | null): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    if (key === null) continue;
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [item]);
    else known.push(item);
  }
  return groups;
}

/** Answers from memory what the checks ask about the orders of one batch. */
export class LoadedFacts implements MasterFacts {
  readonly company: Company;
  private readonly partners: ReadonlyMap<string, TradingPartner>;
  private readonly partnersByValue: ReadonlyMap<
    string,
    readonly { readonly scheme: string; readonly partner: TradingPartner }[]
  >;
  private readonly partnerUnits: Reference['partnerUnits'];
  private readonly unitMaps = new Map<string, UnitMap>();
  private readonly customers = new Map<string, Customer>();
  private readonly customersByPartner = new Map<string, Customer[]>();
  private readonly locations: ReadonlyMap<string, CustomerLocation>;
  private readonly locationsWithGln: ReadonlyMap<string, readonly CustomerLocation[]>;
  private readonly locationsWithCode: ReadonlyMap<string, readonly CustomerLocation[]>;
  private readonly articles = new Map<string, Article>();
  private readonly articlesWithNumber = new Map<string, readonly Article[]>();
  private readonly packagingRows = new Map<string, ArticleRow['packagings']>();
  private readonly packagings = new Map<string, readonly Packaging[]>();
  private readonly articleIdByGtin = new Map<string, string>();
  private readonly references: ReadonlyMap<string, readonly CrossReference[]>;
  private readonly listed: ReadonlySet<string>;
  private readonly priceRows: ReadonlyMap<string, readonly PriceRow[]>;
  private readonly pricesAsked = new Map<string, readonly Price[]>();

  constructor(rows: FactRows) {
    const { company, partners, partnerUnits } = rows.reference;
    this.company = company;
    this.partners = new Map(partners.map((partner) => [partner.id, partner]));
    this.partnersByValue = groupByValue(partners);
    this.partnerUnits = partnerUnits;
    rows.customers.forEach((row) => this.addCustomer(row));
    const locations = rows.customers.flatMap((row) => row.locations);
    this.locations = new Map(locations.map((location) => [location.id, location]));
    this.locationsWithGln = group(locations, ({ gln }) => gln);
    this.locationsWithCode = group(locations, ({ customerId, code }) =>
      code === null ? null : `${customerId}|${code}`,
    );
    rows.articles.forEach((row) => this.addArticle(row));
    this.references = group(rows.crossReferences, ({ customerId, buyerArticle }) => `${customerId}|${buyerArticle}`);
    this.listed = new Set(rows.assortment.map(({ customerId, articleId }) => `${customerId}|${articleId}`));
    this.priceRows = group(rows.prices, ({ articleId, customerId }) => `${articleId}|${customerId ?? ''}`);
  }

  partnerByIdentifier(scheme: string | null, value: string): TradingPartner | null {
    const candidates = (this.partnersByValue.get(value) ?? []).filter(
      (one) => scheme === null || one.scheme === scheme,
    );
    const found = new Set(candidates.map(({ partner }) => partner));
    return found.size === 1 ? (candidates[0]?.partner ?? null) : null;
  }

  partnerById(id: string): TradingPartner | null {
    return this.partners.get(id) ?? null;
  }

  customer(id: string): Customer | null {
    return this.customers.get(id) ?? null;
  }

  customersOfPartner(partnerId: string): readonly Customer[] {
    return this.customersByPartner.get(partnerId) ?? [];
  }

  locationsByGln(gln: string): readonly CustomerLocation[] {
    return this.locationsWithGln.get(gln) ?? [];
  }

  locationsByCode(customerId: string, code: string): readonly CustomerLocation[] {
    return this.locationsWithCode.get(`${customerId}|${code}`) ?? [];
  }

  location(id: string): CustomerLocation | null {
    return this.locations.get(id) ?? null;
  }

  article(id: string): Article | null {
    return this.articles.get(id) ?? null;
  }

  articlesByNumber(number: string): readonly Article[] {
    return this.articlesWithNumber.get(number) ?? [];
  }

  packagingsByGtin(gtin: Gtin): readonly Packaging[] {
    const articleId = this.articleIdByGtin.get(gtin);
    return articleId === undefined ? [] : this.packagingsOf(articleId).filter((packaging) => packaging.gtin === gtin);
  }

  packagingsOf(articleId: string): readonly Packaging[] {
    let known = this.packagings.get(articleId);
    if (known === undefined) {
      const rows = this.packagingRows.get(articleId) ?? [];
      known = rows.map(([gtin, level, baseQuantity]) => ({
        articleId,
        gtin,
        level,
        baseQuantity: decimal(baseQuantity),
      }));
      this.packagings.set(articleId, known);
    }
    return known;
  }

  crossReferences(customerId: string, buyerArticle: string): readonly CrossReference[] {
    return this.references.get(`${customerId}|${buyerArticle}`) ?? [];
  }

  inAssortment(customerId: string, articleId: string): boolean {
    return this.customers.get(customerId)?.assortment === 'all' || this.listed.has(`${customerId}|${articleId}`);
  }

  prices(articleId: string, customerId: string): readonly Price[] {
    const key = `${articleId}|${customerId}`;
    let known = this.pricesAsked.get(key);
    if (known === undefined) {
      known = [...(this.priceRows.get(key) ?? []), ...(this.priceRows.get(`${articleId}|`) ?? [])].map(priceOf);
      this.pricesAsked.set(key, known);
    }
    return known;
  }

  unitMap(format: OrderFormat, partnerId: string | null): UnitMap {
    const key = `${format}|${partnerId ?? ''}`;
    let known = this.unitMaps.get(key);
    if (known === undefined) {
      known = unitMapOf(format, partnerId === null ? [] : this.partnerUnits.get(partnerId));
      this.unitMaps.set(key, known);
    }
    return known;
  }

  private addCustomer({ locations: _, partnerIds, terms, ...row }: CustomerRow): void {
    const customer: Customer = {
      ...row,
      creditLimit: decimalOrNull(row.creditLimit),
      openInvoices: decimal(row.openInvoices),
      priceTolerancePercent: decimal(row.priceTolerancePercent),
      priceToleranceLineAmount: decimal(row.priceToleranceLineAmount),
      terms: termsOf(terms),
    };
    this.customers.set(customer.id, customer);
    for (const partnerId of partnerIds) {
      const known = this.customersByPartner.get(partnerId);
      if (known === undefined) this.customersByPartner.set(partnerId, [customer]);
      else known.push(customer);
    }
  }

  private addArticle({ packagings, ...row }: ArticleRow): void {
    const article: Article = {
      ...row,
      minimumQuantity: decimalOrNull(row.minimumQuantity),
      orderMultiple: decimalOrNull(row.orderMultiple),
      stock: decimalOrNull(row.stock),
    };
    this.articles.set(article.id, article);
    this.articlesWithNumber.set(article.number, [article]);
    this.packagingRows.set(article.id, packagings);
    for (const [gtin] of packagings) if (gtin !== null) this.articleIdByGtin.set(gtin, article.id);
  }
}

const termsOf = (row: TermsRow): CustomerTerms => ({
  ...row,
  minimumOrderAmount: decimalOrNull(row.minimumOrderAmount),
  minimumOrderQuantity: decimalOrNull(row.minimumOrderQuantity),
  smallOrderCharge: decimalOrNull(row.smallOrderCharge),
});

const groupByValue = (
  partners: readonly TradingPartner[],
): ReadonlyMap<
  string,
  readonly { readonly scheme: string; readonly value: string; readonly partner: TradingPartner }[]
> =>
  group(
    partners.flatMap((partner) => partner.identifiers.map((identifier) => ({ ...identifier, partner }))),
    ({ value }) => value,
  );

const priceOf = (row: PriceRow): Price => ({
  ...row,
  amount: decimal(row.amount),
  basisQuantity: decimal(row.basisQuantity),
  minimumQuantity: decimal(row.minimumQuantity),
});
