import { decimal, parseGtin, type AuthorityLimit, type Gtin } from '../../src/kernel';
import type {
  Article, AssortmentEntry, Availability, Company, CompanySettings, CrossReference, Customer, CustomerArticle, CustomerLocation, FindingSetting,
  MasterFacts, Packaging, PackagingLevel, Price, TradingPartner,
} from '../../src/master'; // prettier-ignore
import {
  answersByCode, NO_LOGISTICS, NO_TERMS, settingsByCode, type CustomerTerms, type Logistics, type RememberedAnswer,
} from '../../src/master'; // prettier-ignore

import { BUYER_GLN, COMPANY, CUSTOMER, DC_GLN, LOCATION, PARTNER, UNITS } from './master-defaults';

const gtinOf = (text: string): Gtin => {
  const gtin = parseGtin(text);
  if (gtin === null) throw new Error(`${text} is no GTIN`);
  return gtin;
};

/** A price in a few words; what is left out is a list price of today, without scale. */
export interface PriceFields extends Partial<Omit<Price, 'amount' | 'basisQuantity' | 'minimumQuantity'>> {
  readonly amount: string;
  readonly per?: number;
  readonly from?: number;
}

/** An article in a few words. `packagings` maps a level to what it holds and its GTIN. */
export interface ArticleFields extends Partial<
  Omit<Article, 'minimumQuantity' | 'orderMultiple' | 'stock' | 'maximumQuantity' | 'nominalWeight'>
> {
  readonly number: string;
  readonly gtin?: string;
  readonly price?: string | readonly PriceFields[];
  readonly minimum?: number | string;
  readonly multiple?: number | string;
  readonly maximum?: number;
  /** What a piece weighs. */
  readonly nominal?: number | string;
  readonly inStock?: number;
  readonly packagings?: readonly {
    readonly level: PackagingLevel;
    readonly holds: number | string;
    readonly gtin?: string;
  }[];
}

const orNull = (value: number | string | undefined) => (value === undefined ? null : decimal(String(value)));

/** An in-memory master for specs: one company, one live partner, one customer with a buyer location and a distribution centre. */
export class MasterBuilder {
  private readonly partners: TradingPartner[] = [PARTNER];
  private readonly customers: Customer[] = [CUSTOMER];
  private readonly locations: CustomerLocation[] = [];
  private readonly articles: Article[] = [];
  private readonly packagings: Packaging[] = [];
  private readonly priceList: Price[] = [];
  private readonly references: CrossReference[] = [];
  private readonly settings: FindingSetting[] = [];
  private readonly limits: AuthorityLimit[] = [];
  private readonly remembered: RememberedAnswer[] = [];
  private readonly synced = new Map<string, Date>();
  private readonly lists: (AssortmentEntry & { readonly articleId: string })[] = [];
  private readonly terms = new Map<string, CustomerArticle>();
  private readonly availability = new Map<string, Availability[]>();
  private company: Company = COMPANY;
  private logistics: Logistics = NO_LOGISTICS;

  constructor() {
    this.location({ id: 'buyer-1', role: 'buyer', gln: BUYER_GLN, name: 'Hoofdkantoor' });
    this.location({ id: 'dc-1', gln: DC_GLN });
  }

  companyWith(fields: Partial<Company>): this {
    this.company = { ...this.company, ...fields };
    return this;
  }

  logisticsWith(fields: Partial<Logistics>): this {
    this.logistics = { ...this.logistics, ...fields };
    return this;
  }

  settingsWith(settings: Partial<CompanySettings>): this {
    return this.companyWith({ settings: { ...this.company.settings, ...settings } });
  }

  /** Changes the one customer there is. */
  customerWith(fields: Partial<Customer>): this {
    this.customers[0] = { ...CUSTOMER, ...this.customers[0], ...fields };
    return this;
  }

  /** What is agreed with the one customer there is. */
  agreed(terms: Partial<CustomerTerms>): this {
    return this.customerWith({ terms: { ...NO_TERMS, ...this.customers[0]?.terms, ...terms } });
  }

  customer(fields: Partial<Customer> & { readonly id: string }): this {
    this.customers.push({ ...CUSTOMER, ...fields });
    return this;
  }

  partnerWith(fields: Partial<TradingPartner>): this {
    this.partners[0] = { ...PARTNER, ...this.partners[0], ...fields };
    return this;
  }

  location(fields: Partial<CustomerLocation> & { readonly id: string }): this {
    this.locations.push({ ...LOCATION, ...fields });
    return this;
  }

  /** Changes a location that is there. */
  locationWith(id: string, fields: Partial<CustomerLocation>): this {
    const index = this.locations.findIndex((location) => location.id === id);
    this.locations[index] = { ...LOCATION, ...this.locations[index], ...fields };
    return this;
  }

  /** An article with a piece as its base unit, and a list price when `price` is given. */
  article(fields: ArticleFields): this {
    const { gtin, price, minimum, multiple, maximum, nominal, inStock, packagings = [], ...rest } = fields;
    const id = fields.id ?? `article-${fields.number}`;
    this.articles.push({
      id,
      description: `Artikel ${fields.number}`,
      status: 'active',
      statusReason: null,
      availableFrom: null,
      discontinuedOn: null,
      successorId: null,
      baseUnit: 'H87',
      discrete: true,
      minimumQuantity: orNull(minimum),
      orderMultiple: orNull(multiple),
      stock: orNull(inStock),
      kind: 'goods',
      permit: null,
      vatRate: null,
      stockKeepsUntil: null,
      cost: null,
      nominalWeight: orNull(nominal),
      maximumQuantity: orNull(maximum),
      ...rest,
    });
    const each = { articleId: id, level: 'each' as const, baseQuantity: decimal(1) };
    this.packagings.push({ ...each, gtin: gtin === undefined ? null : gtinOf(gtin) });
    for (const { level, holds, gtin: own } of packagings) {
      const baseQuantity = decimal(String(holds));
      this.packagings.push({ articleId: id, level, baseQuantity, gtin: own === undefined ? null : gtinOf(own) });
    }
    const prices = typeof price === 'string' ? [{ amount: price }] : (price ?? []);
    for (const one of prices) this.price(id, one);
    return this;
  }

  /** Changes an article that is there. */
  articleWith(number: string, fields: Partial<Article>): this {
    const index = this.articles.findIndex((article) => article.number === number);
    const known = this.articles[index];
    if (known !== undefined) this.articles[index] = { ...known, ...fields };
    return this;
  }

  price(articleId: string, { amount, per = 1, from = 0, ...rest }: PriceFields): this {
    this.priceList.push({
      id: `price-${String(this.priceList.length + 1)}`,
      articleId,
      source: 'list',
      kind: 'net',
      customerId: rest.source === 'contract' || rest.source === 'customer' ? CUSTOMER.id : null,
      priceGroupId: null,
      contract: null,
      promotion: null,
      contractNumber: null,
      currency: 'EUR',
      validFrom: '2026-01-01',
      validTo: null,
      ...rest,
      amount: decimal(amount),
      basisQuantity: decimal(per),
      minimumQuantity: decimal(from),
    });
    return this;
  }

  crossReference(
    buyerArticle: string,
    articleId: string,
    level: PackagingLevel | null = null,
    fields: Partial<CrossReference> = {},
  ): this {
    this.references.push({
      customerId: CUSTOMER.id, partnerId: null, buyerArticle, articleId, level, validFrom: '2020-01-01', validTo: null, confirmed: true,
      ...fields,
    }); // prettier-ignore
    return this;
  }

  /** A setting of the company, where it does not say otherwise, that leaves everything as it is. */
  setting(fields: Partial<FindingSetting> & Pick<FindingSetting, 'code'>): this {
    this.settings.push({
      id: `setting-${String(this.settings.length + 1)}`,
      partnerId: null,
      documentType: null,
      said: null,
      severity: null,
      stops: null,
      auto: null,
      ...fields,
    });
    return this;
  }

  listed(articleId: string, fields: Partial<AssortmentEntry> = {}): this {
    this.lists.push({ customerId: CUSTOMER.id, articleId, kind: 'listed', validFrom: '2020-01-01', validTo: null, ...fields }); // prettier-ignore
    return this;
  }

  /** What the one customer has other than all. */
  customerArticle(articleId: string, fields: { readonly [K in keyof CustomerArticle]?: number }): this {
    const { minimumQuantity, orderMultiple, maximumQuantity, allocated } = fields;
    this.terms.set(articleId, {
      minimumQuantity: orNull(minimumQuantity),
      orderMultiple: orNull(orderMultiple),
      maximumQuantity: orNull(maximumQuantity),
      allocated: orNull(allocated),
    });
    return this;
  }

  limit(fields: Partial<AuthorityLimit> & Pick<AuthorityLimit, 'role'>): this {
    this.limits.push({ code: null, action: null, mostAmount: null, mostPercent: null, ...fields });
    return this;
  }

  /** An answer of a senior that is remembered for the partner, where the case does not say otherwise. */
  remembers(fields: Partial<RememberedAnswer> & Pick<RememberedAnswer, 'code' | 'cause' | 'action'>): this {
    this.remembered.push({
      id: `resolution-${String(this.remembered.length + 1)}`,
      scope: 'partner',
      partnerId: PARTNER.id,
      customerId: null,
      chain: null,
      articleId: null,
      conditions: [],
      mostAmount: null,
      mostPercent: null,
      mostQuantity: null,
      mode: 'auto',
      validFrom: '2026-01-01',
      validTo: '2027-06-30',
      role: 'senior',
      ...fields,
    });
    return this;
  }

  /** The table was last told us from outside at this instant. */
  syncedOn(table: string, at: string): this {
    this.synced.set(table, new Date(at));
    return this;
  }

  available(articleId: string, day: string, quantity: number): this {
    this.availability.set(articleId, [...(this.availability.get(articleId) ?? []), { day, quantity: decimal(quantity) }]); // prettier-ignore
    return this;
  }

  build(): MasterFacts {
    return {
      company: this.company,
      findingSettings: settingsByCode(this.settings),
      authorityLimits: this.limits,
      rememberedAnswers: answersByCode(this.remembered),
      onTrial: this.remembered.some(({ mode }) => mode === 'shadow'),
      logistics: this.logistics,
      syncedAt: this.synced,
      partnerByIdentifier: (scheme, value) =>
        this.partners.find(({ identifiers }) =>
          identifiers.some((one) => one.value === value && one.scheme === (scheme ?? one.scheme)),
        ) ?? null,
      partnerById: (id) => this.partners.find((one) => one.id === id) ?? null,
      customer: (id) => this.customers.find((one) => one.id === id) ?? null,
      customerByNumber: (number) => this.customers.find((one) => one.number === number) ?? null,
      customersOfPartner: () => this.customers,
      locationsByGln: (gln) => this.locations.filter((one) => one.gln === gln),
      locationsByCode: (customerId, code) =>
        this.locations.filter((one) => one.customerId === customerId && one.code === code),
      location: (id) => this.locations.find((one) => one.id === id) ?? null,
      ...this.articleFacts(),
      unitMap: () => ({ meaningOf: (code) => UNITS[code] ?? null }),
    };
  }

  /** Indexed, because the bench measures the rules and not this builder. */
  private articleFacts() {
    const group = <T>(all: readonly T[], keyOf: (one: T) => string): ReadonlyMap<string, readonly T[]> => {
      const groups = new Map<string, T[]>();
      for (const one of all) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one]);
      return groups;
    };
    const articles = new Map(this.articles.map((one) => [one.id, one]));
    const byNumber = group(this.articles, ({ number }) => number);
    const byGtin = group(this.packagings, ({ gtin }) => gtin ?? '');
    const packagings = group(this.packagings, ({ articleId }) => articleId);
    const prices = group(this.priceList, ({ articleId }) => articleId);
    return {
      article: (id: string) => articles.get(id) ?? null,
      articlesByNumber: (number: string) => byNumber.get(number) ?? [],
      packagingsByGtin: (gtin: Gtin) => byGtin.get(gtin) ?? [],
      packagingsOf: (articleId: string) => packagings.get(articleId) ?? [],
      crossReferences: (customerId: string, buyerArticle: string) =>
        this.references.filter((one) => one.customerId === customerId && one.buyerArticle === buyerArticle),
      partnerReferences: (partnerId: string, buyerArticle: string) =>
        this.references.filter((one) => one.partnerId === partnerId && one.buyerArticle === buyerArticle),
      assortment: (articleId: string) => this.lists.filter((one) => one.articleId === articleId),
      customerArticle: (_customerId: string, articleId: string) => this.terms.get(articleId) ?? null,
      availability: (articleId: string) => this.availability.get(articleId) ?? [],
      prices: (articleId: string, customerId: string) =>
        (prices.get(articleId) ?? []).filter((one) => one.customerId === null || one.customerId === customerId),
    };
  }
}

export const aMaster = (): MasterBuilder => new MasterBuilder();
