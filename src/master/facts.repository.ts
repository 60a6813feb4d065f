import { Injectable } from '@nestjs/common';
import type { Sql } from '../platform';
import type { CrossReference } from './article';
import { TERMS_SQL } from './customer-terms';
import type { ArticleRow, CustomerRow, PriceRow } from './fact-rows';
import { ENDED_PRICE_DAYS, type FactRequest, type MasterFacts } from './facts';
import { LoadedFacts } from './loaded-facts';
import { ReferenceRepository } from './reference.repository';

/** Successors, their successors and so on are looked up one generation a query; a longer chain is a mistake in the master. */
const SUCCESSOR_STEPS = 3;

/**
 * Reads what the master knows about a batch of orders: one query a subject, whatever the number of lines. Five round trips, and one
 * more for each of these: a customer with a listed assortment, an article with a successor, three for reference data that changed.
 */
@Injectable()
export class FactsRepository {
  constructor(private readonly reference: ReferenceRepository) {}

  /** Everything that `request` may need, as `sql` sees it now. Meant for up to 50 orders, or 1,000 lines, at a time. */
  async load(sql: Sql, request: FactRequest): Promise<MasterFacts> {
    const reference = await this.reference.current(sql);
    const customers = await this.customers(sql, request);
    const customerIds = customers.map(({ id }) => id);
    const crossReferences = await this.crossReferences(sql, request.buyerArticles, customerIds);
    const articles = await this.articles(sql, request, crossReferences);
    const articleIds = articles.map(({ id }) => id);
    const prices = await this.prices(sql, articleIds, customerIds, request.asOf ?? null);
    const listed = customers.filter(({ assortment }) => assortment === 'listed').map(({ id }) => id);
    const assortment = await this.assortment(sql, listed, articleIds);
    return new LoadedFacts({ reference, customers, articles, crossReferences, prices, assortment });
  }

  /** Customers that the senders order for or that own one of the places, with the places that are named and the default one. */
  private async customers(sql: Sql, { senders, locations }: FactRequest): Promise<readonly CustomerRow[]> {
    return sql.query<CustomerRow>(CUSTOMERS, [
      senders.map(({ scheme }) => scheme),
      senders.map(({ value }) => value),
      locations,
    ]);
  }

  private async crossReferences(
    sql: Sql,
    buyerArticles: readonly string[],
    customerIds: readonly string[],
  ): Promise<readonly CrossReference[]> {
    if (buyerArticles.length === 0 || customerIds.length === 0) return [];
    return sql.query<CrossReference>(CROSS_REFERENCES, [buyerArticles, customerIds]);
  }

  private async articles(
    sql: Sql,
    { gtins, supplierArticles }: FactRequest,
    crossReferences: readonly CrossReference[],
  ): Promise<readonly ArticleRow[]> {
    const referred = [...new Set(crossReferences.map(({ articleId }) => articleId))];
    const found = new Map<string, ArticleRow>();
    const add = (rows: readonly ArticleRow[]): void => rows.forEach((row) => found.set(row.id, row));
    add(await sql.query<ArticleRow>(ARTICLES, [gtins, supplierArticles, referred]));
    for (let step = 0; step < SUCCESSOR_STEPS; step++) {
      const missing = [...found.values()]
        .flatMap(({ successorId }) => successorId ?? [])
        .filter((id) => !found.has(id));
      if (missing.length === 0) break;
      add(await sql.query<ArticleRow>(ARTICLES, [[], [], missing]));
    }
    return [...found.values()];
  }

  private async prices(
    sql: Sql,
    articleIds: readonly string[],
    customerIds: readonly string[],
    asOf: string | null,
  ): Promise<readonly PriceRow[]> {
    if (articleIds.length === 0) return [];
    return sql.query<PriceRow>(PRICES, [articleIds, customerIds, asOf, ENDED_PRICE_DAYS]);
  }

  private async assortment(
    sql: Sql,
    customerIds: readonly string[],
    articleIds: readonly string[],
  ): Promise<readonly { readonly customerId: string; readonly articleId: string }[]> {
    if (customerIds.length === 0 || articleIds.length === 0) return [];
    return sql.query(ASSORTMENT, [customerIds, articleIds]);
  }
}

// The plans of these are checked on a big master by facts-plan.spec.ts.

const CUSTOMERS = `
  WITH ordering AS (
    SELECT DISTINCT pc.partner_id, pc.customer_id
    FROM unnest($1::text[], $2::text[]) AS sender (scheme, value)
    JOIN partner_identifier i ON i.value = sender.value AND (sender.scheme IS NULL OR i.scheme = sender.scheme)
    JOIN partner_customer pc ON pc.partner_id = i.partner_id),
  known AS (
    SELECT customer_id FROM ordering UNION SELECT customer_id FROM customer_location WHERE gln = ANY ($3::text[]))
  SELECT c.id, c.number, c.name, c.language, c.blocked_reason AS "blockedReason", c.currency, c.price_date AS "priceDate", c.assortment,
    c.credit_limit::text AS "creditLimit", c.open_invoices::text AS "openInvoices", c.lead_time_days AS "leadTimeDays",
    c.cut_off_time AS "cutOffTime", c.default_delivery_place_id AS "defaultDeliveryPlaceId",
    c.price_tolerance_percent::text AS "priceTolerancePercent", c.price_tolerance_line_amount::text AS "priceToleranceLineAmount",
    c.representative, ${TERMS_SQL} AS terms,
    ARRAY(SELECT o.partner_id::text FROM ordering o WHERE o.customer_id = c.id) AS "partnerIds",
    (SELECT coalesce(json_agg(json_build_object('id', l.id, 'customerId', l.customer_id, 'role', l.role, 'gln', l.gln, 'code', l.code,
       'name', l.name, 'street', l.street, 'postcode', l.postcode, 'city', l.city, 'country', l.country,
       'receivingDays', l.receiving_days, 'validFrom', l.valid_from, 'validTo', l.valid_to) ORDER BY l.role, l.code, l.gln, l.valid_from), '[]')
     FROM customer_location l
     WHERE l.customer_id = c.id
       AND (l.gln = ANY ($3::text[]) OR l.code = ANY ($3::text[]) OR l.id = c.default_delivery_place_id)) AS locations
  FROM known k CROSS JOIN LATERAL (SELECT * FROM customer WHERE customer.id = k.customer_id OFFSET 0) c
  ORDER BY c.number`;

const CROSS_REFERENCES = `
  SELECT r.customer_id AS "customerId", r.buyer_article AS "buyerArticle", r.article_id AS "articleId", r.level
  FROM cross_reference r
  WHERE r.buyer_article = ANY ($1::text[]) AND r.customer_id = ANY ($2::uuid[])
  ORDER BY r.buyer_article, r.customer_id, r.article_id`;

// OFFSET 0 keeps the lookup by id a lookup: folded into the join, PostgreSQL guesses the number of ids too high and reads every article.
const ARTICLES = `
  WITH named (id) AS (
    SELECT article_id FROM packaging WHERE gtin = ANY ($1::text[])
    UNION SELECT id FROM article WHERE number = ANY ($2::text[])
    UNION SELECT unnest($3::uuid[]))
  SELECT a.id, a.number, a.description, a.status, a.status_reason AS "statusReason", a.available_from::text AS "availableFrom",
    a.discontinued_on::text AS "discontinuedOn", a.successor_id AS "successorId", a.base_unit AS "baseUnit", a.discrete,
    a.minimum_quantity::text AS "minimumQuantity", a.order_multiple::text AS "orderMultiple", a.stock::text AS stock,
    (SELECT coalesce(json_agg(json_build_array(p.gtin, p.level, p.base_quantity::text) ORDER BY p.base_quantity, p.gtin), '[]')
     FROM packaging p WHERE p.article_id = a.id) AS packagings
  FROM named n CROSS JOIN LATERAL (SELECT * FROM article WHERE article.id = n.id OFFSET 0) a`;

// List and customers apart: each half is a range of the index, where an OR would read the prices of all customers.
const PRICES = `
  SELECT p.id, p.article_id AS "articleId", p.source, p.customer_id AS "customerId", p.contract_number AS "contractNumber", p.currency,
    p.amount::text AS amount, p.basis_quantity::text AS "basisQuantity", p.minimum_quantity::text AS "minimumQuantity",
    p.valid_from::text AS "validFrom", p.valid_to::text AS "validTo"
  FROM (
    SELECT * FROM price WHERE article_id = ANY ($1::uuid[]) AND customer_id IS NULL
    UNION ALL SELECT * FROM price WHERE article_id = ANY ($1::uuid[]) AND customer_id = ANY ($2::uuid[])) p
  WHERE p.valid_to IS NULL OR p.valid_to >= coalesce($3::date, (now() AT TIME ZONE 'Europe/Amsterdam')::date) - $4::integer
  ORDER BY p.source, p.valid_from, p.minimum_quantity, p.contract_number`;

const ASSORTMENT = `
  SELECT s.customer_id AS "customerId", s.article_id AS "articleId"
  FROM assortment s
  WHERE s.customer_id = ANY ($1::uuid[]) AND s.article_id = ANY ($2::uuid[])`;
