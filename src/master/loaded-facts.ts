import { decimal, type AuthorityLimit, type Decimal, type Gtin, type OrderFormat } from '../kernel';
import type { Article, AssortmentEntry, Availability, CrossReference, CustomerArticle, Packaging } from './article';
import type { Logistics } from './calendar';
import type { Customer, CustomerLocation } from './customer';
import type { CustomerTerms, TermsRow } from './customer-terms';
import type { ArticleRow, CustomerArticleRow, CustomerRow, PackagingRows, PricesRow, Reference } from './fact-rows';
import type { Company, MasterFacts } from './facts';
import type { FindingSettings } from './finding-setting';
import type { TradingPartner } from './partner';
import { pricesOf } from './loaded-price';
import type { Price } from './price';
import type { RememberedAnswers } from './remembered-answer';
import type { UnitMap } from './unit';
import { unitMapOf } from './units';

/** An article on the list of a customer who buys by list. */
export type ListedRow = AssortmentEntry & { readonly articleId: string };

/** What was read for one batch. */
export interface FactRows {
  readonly reference: Reference;
  readonly customers: readonly CustomerRow[];
  readonly articles: readonly ArticleRow[];
  readonly crossReferences: readonly CrossReference[];
  readonly prices: readonly PricesRow[];
  readonly assortment: readonly ListedRow[];
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
  readonly findingSettings: FindingSettings;
  readonly authorityLimits: readonly AuthorityLimit[];
  readonly rememberedAnswers: RememberedAnswers;
  readonly onTrial: boolean;
  readonly logistics: Logistics;
  readonly syncedAt: ReadonlyMap<string, Date>;
  private readonly partners: ReadonlyMap<string, TradingPartner>;
  private readonly partnersByValue: ReadonlyMap<
    string,
    readonly { readonly scheme: string; readonly partner: TradingPartner }[]
  >;
  private readonly partnerUnits: Reference['partnerUnits'];
  private readonly unitMaps = new Map<string, UnitMap>();
  private readonly customers = new Map<string, Customer>();
  private readonly customersByNumber = new Map<string, Customer>();
  private readonly customersByPartner = new Map<string, Customer[]>();
  private readonly locations: ReadonlyMap<string, CustomerLocation>;
  private readonly locationsWithGln: ReadonlyMap<string, readonly CustomerLocation[]>;
  private readonly locationsWithCode: ReadonlyMap<string, readonly CustomerLocation[]>;
  private readonly articles = new Map<string, Article>();
  private readonly articlesWithNumber = new Map<string, readonly Article[]>();
  private readonly packagingRows = new Map<string, PackagingRows>();
  private readonly packagings = new Map<string, readonly Packaging[]>();
  private readonly articleIdByGtin = new Map<string, string>();
  private readonly references: ReadonlyMap<string, readonly CrossReference[]>;
  private readonly lists: Map<string, readonly AssortmentEntry[]>;
  private readonly terms = new Map<string, CustomerArticle>();
  private readonly availabilities = new Map<string, readonly Availability[]>();
  /** As texts: see pricesOf. */
  private readonly pricesOfArticle: ReadonlyMap<string, string>;

  constructor(rows: FactRows) {
    const { company, partners, partnerUnits } = rows.reference;
    this.company = company;
    this.findingSettings = rows.reference.findingSettings;
    this.authorityLimits = rows.reference.authorityLimits;
    this.rememberedAnswers = rows.reference.rememberedAnswers;
    this.onTrial = rows.reference.onTrial;
    this.logistics = rows.reference.logistics;
    this.syncedAt = rows.reference.syncedAt;
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
    this.references = group(rows.crossReferences, ({ customerId, partnerId, buyerArticle }) => `${customerId ?? partnerId ?? ''}|${buyerArticle}`); // prettier-ignore
    this.lists = new Map(group(rows.assortment, ({ articleId }) => articleId));
    rows.articles.forEach((row) => this.addAgreements(row));
    this.pricesOfArticle = new Map(rows.prices);
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

  customerByNumber(number: string): Customer | null {
    return this.customersByNumber.get(number) ?? null;
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

  partnerReferences(partnerId: string, buyerArticle: string): readonly CrossReference[] {
    return this.references.get(`${partnerId}|${buyerArticle}`) ?? [];
  }

  assortment(articleId: string): readonly AssortmentEntry[] {
    return this.lists.get(articleId) ?? [];
  }

  customerArticle(customerId: string, articleId: string): CustomerArticle | null {
    return this.terms.size === 0 ? null : (this.terms.get(`${customerId}|${articleId}`) ?? null);
  }

  availability(articleId: string): readonly Availability[] {
    return this.availabilities.get(articleId) ?? [];
  }

  prices(articleId: string, customerId: string): readonly Price[] {
    const text = this.pricesOfArticle.get(articleId);
    if (text === undefined) return NO_PRICES;
    const all = pricesOf(articleId, text);
    // Of most articles nobody has prices of his own.
    if (all.every(isOfAll)) return all;
    const group = this.customers.get(customerId)?.priceGroupId ?? null;
    const own = all.filter((price) => price.customerId === customerId);
    const ofGroup = group === null ? NO_PRICES : all.filter((price) => price.priceGroupId === group);
    return [...own, ...ofGroup, ...all.filter(isOfAll)];
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

  private addCustomer({ locations: _, partnerIds, discounts, terms, ...row }: CustomerRow): void {
    const customer: Customer = {
      ...row,
      creditLimit: decimalOrNull(row.creditLimit),
      openInvoices: decimal(row.openInvoices),
      priceTolerancePercent: decimal(row.priceTolerancePercent),
      priceToleranceLineAmount: decimal(row.priceToleranceLineAmount),
      discounts: discounts.map((one) => ({ ...one, percentage: decimal(one.percentage) })),
      terms: customerTermsOf(terms),
    };
    this.customers.set(customer.id, customer);
    this.customersByNumber.set(customer.number, customer);
    for (const partnerId of partnerIds) {
      const known = this.customersByPartner.get(partnerId);
      if (known === undefined) this.customersByPartner.set(partnerId, [customer]);
      else known.push(customer);
    }
  }

  private addArticle(row: ArticleRow): void {
    const article: Article = {
      id: row[0],
      number: row[1],
      description: row[2],
      status: row[3],
      statusReason: row[4],
      availableFrom: row[5],
      discontinuedOn: row[6],
      successorId: row[7],
      baseUnit: row[8],
      discrete: row[9],
      kind: row[10],
      permit: row[11],
      stockKeepsUntil: row[12],
      minimumQuantity: decimalOrNull(row[13]),
      orderMultiple: decimalOrNull(row[14]),
      stock: decimalOrNull(row[15]),
      nominalWeight: decimalOrNull(row[16]),
      maximumQuantity: decimalOrNull(row[17]),
      vatRate: decimalOrNull(row[18]),
      cost: decimalOrNull(row[19]),
    };
    this.articles.set(article.id, article);
    this.articlesWithNumber.set(article.number, [article]);
    this.packagingRows.set(article.id, row[20]);
    for (const [gtin] of row[20]) if (gtin !== null) this.articleIdByGtin.set(gtin, article.id);
  }

  /** Almost no article has any of these. */
  private addAgreements(row: ArticleRow): void {
    const [id, particular, terms, availability] = [row[0], row[21], row[22], row[23]];
    if (particular !== null) this.lists.set(id, [...this.assortment(id), ...particular]);
    for (const term of terms ?? []) this.terms.set(`${term.customerId}|${id}`, termsOf(term));
    if (availability !== null) {
      this.availabilities.set(id, availability.map(([day, quantity]) => ({ day, quantity: decimal(quantity) }))); // prettier-ignore
    }
  }
}

const termsOf = (row: CustomerArticleRow): CustomerArticle => ({
  minimumQuantity: decimalOrNull(row.minimumQuantity),
  orderMultiple: decimalOrNull(row.orderMultiple),
  maximumQuantity: decimalOrNull(row.maximumQuantity),
  allocated: decimalOrNull(row.allocated),
});

const customerTermsOf = (row: TermsRow): CustomerTerms => ({
  ...row,
  minimumOrderAmount: decimalOrNull(row.minimumOrderAmount),
  minimumOrderQuantity: decimalOrNull(row.minimumOrderQuantity),
  smallOrderCharge: decimalOrNull(row.smallOrderCharge),
  minimumPalletPlaces: decimalOrNull(row.minimumPalletPlaces),
  mostOrderAmount: decimalOrNull(row.mostOrderAmount),
  vatRate: decimalOrNull(row.vatRate),
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

const isOfAll = ({ customerId, priceGroupId }: Price): boolean => customerId === null && priceGroupId === null;

const NO_PRICES: readonly Price[] = [];
