import { Injectable } from '@nestjs/common';
import { arrayLiteral, type Sql } from '../platform';
import { OFFICE_TODAY } from '../kernel';
import type { CrossReference } from './article';
import { TERMS_SQL } from './customer-terms';
import type { ArticleRow, CustomerRow, PricesRow } from './fact-rows';
import { ENDED_PRICE_DAYS, type FactRequest, type MasterFacts } from './facts';
import { LoadedFacts, type ListedRow } from './loaded-facts';
import { ReferenceRepository } from './reference.repository';
import { MOST_SUCCESSIONS } from './succession';

/**
 * Reads what the master knows about a batch of orders: one query a subject, whatever the number of lines. Five round trips, and one
 * more for a customer with a listed assortment, four for reference data that changed.
 */
@Injectable()
export class FactsRepository {
  constructor(private readonly reference: ReferenceRepository) {}

  /** Everything that `request` may need, as `sql` sees it now. Meant for up to 50 orders, or 1,000 lines, at a time. */
  async load(sql: Sql, request: FactRequest): Promise<MasterFacts> {
    const reference = await this.reference.current(sql);
    const customers = await this.customers(sql, request);
    const customerIds = customers.map(({ id }) => id);
    const partnerIds = [...new Set(customers.flatMap((customer) => customer.partnerIds))];
    const crossReferences = await this.crossReferences(sql, request.buyerArticles, customerIds, partnerIds);
    const articles = await this.articles(sql, request, crossReferences, customerIds);
    const articleIds = articles.map(([id]) => id);
    const groupIds = customers.flatMap(({ priceGroupId }) => priceGroupId ?? []);
    const owners = { customerIds, groupIds };
    const prices = await this.prices(sql, articleIds, owners, request.asOf ?? null);
    const listed = customers.filter(({ assortment }) => assortment === 'listed').map(({ id }) => id);
    const assortment = await this.assortment(sql, listed, articleIds);
    return new LoadedFacts({ reference, customers, articles, crossReferences, prices, assortment });
  }

  /** Customers that the senders order for or that own one of the places, with the places that are named and the default one. */
  private async customers(
    sql: Sql,
    { senders, locations, customerNumbers = [], agreements = [] }: FactRequest,
  ): Promise<readonly CustomerRow[]> {
    return sql.query<CustomerRow>(CUSTOMERS, [
      senders.map(({ scheme }) => scheme),
      senders.map(({ value }) => value),
      locations,
      customerNumbers,
      agreements,
    ]);
  }

  private async crossReferences(
    sql: Sql,
    buyerArticles: readonly string[],
    customerIds: readonly string[],
    partnerIds: readonly string[],
  ): Promise<readonly CrossReference[]> {
    if (buyerArticles.length === 0 || customerIds.length === 0) return [];
    return sql.query<CrossReference>(CROSS_REFERENCES, [buyerArticles, customerIds, partnerIds]);
  }

  private async articles(
    sql: Sql,
    { gtins, supplierArticles }: FactRequest,
    crossReferences: readonly CrossReference[],
    customerIds: readonly string[],
  ): Promise<readonly ArticleRow[]> {
    const referred = [...new Set(crossReferences.map(({ articleId }) => articleId))];
    return sql.tuples<ArticleRow>(ARTICLES, [
      arrayLiteral(gtins),
      supplierArticles,
      referred,
      customerIds,
      MOST_SUCCESSIONS,
    ]);
  }

  private async prices(
    sql: Sql,
    articleIds: readonly string[],
    { customerIds, groupIds }: { readonly customerIds: readonly string[]; readonly groupIds: readonly string[] },
    asOf: string | null,
  ): Promise<readonly PricesRow[]> {
    if (articleIds.length === 0) return [];
    return sql.tuples<PricesRow>(PRICES, [
      arrayLiteral(articleIds),
      customerIds,
      [...new Set(groupIds)],
      asOf,
      ENDED_PRICE_DAYS,
    ]);
  }

  private async assortment(
    sql: Sql,
    customerIds: readonly string[],
    articleIds: readonly string[],
  ): Promise<readonly ListedRow[]> {
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
    SELECT customer_id FROM ordering UNION SELECT customer_id FROM customer_location WHERE gln = ANY ($3::text[])
    UNION SELECT id FROM customer WHERE number = ANY ($4::text[]))
  SELECT c.id, c.number, c.name, c.language, c.blocked_reason AS "blockedReason", c.currency, c.price_date AS "priceDate", c.assortment,
    c.credit_limit::text AS "creditLimit", c.open_invoices::text AS "openInvoices", c.lead_time_days AS "leadTimeDays",
    c.cut_off_time AS "cutOffTime", c.cut_off AS "cutOff", c.default_delivery_place_id AS "defaultDeliveryPlaceId",
    c.price_tolerance_percent::text AS "priceTolerancePercent", c.price_tolerance_line_amount::text AS "priceToleranceLineAmount",
    c.representative, c.chain, ${TERMS_SQL} AS terms,
    c.price_group_id AS "priceGroupId", c.old_price_grace_days AS "oldPriceGraceDays",
    (SELECT coalesce(json_agg(json_build_object('code', d.code, 'percentage', d.percentage::text, 'sequence', d.sequence,
       'validFrom', d.valid_from, 'validTo', d.valid_to) ORDER BY d.sequence, d.code), '[]')
     FROM (SELECT * FROM agreed_discount WHERE customer_id = c.id
       UNION ALL SELECT * FROM agreed_discount WHERE price_group_id = c.price_group_id) d) AS discounts,
    c.history_complete AS "historyComplete", c.substitution, c.full_layers AS "fullLayers",
    (SELECT coalesce(json_agg(json_build_object('permit', m.permit, 'validFrom', m.valid_from, 'validTo', m.valid_to) ORDER BY m.permit, m.valid_from), '[]')
     FROM customer_permit m WHERE m.customer_id = c.id) AS permits,
    ARRAY(SELECT o.partner_id::text FROM ordering o WHERE o.customer_id = c.id) AS "partnerIds",
    (SELECT coalesce(json_agg(json_build_object('id', l.id, 'customerId', l.customer_id, 'role', l.role, 'gln', l.gln, 'code', l.code,
       'name', l.name, 'street', l.street, 'postcode', l.postcode, 'city', l.city, 'country', l.country,
       'receivingDays', l.receiving_days, 'siteId', l.site_id, 'carrierId', l.carrier_id, 'calendarId', l.calendar_id,
       'opens', l.opens, 'closes', l.closes, 'validFrom', l.valid_from, 'validTo', l.valid_to) ORDER BY l.role, l.code, l.gln, l.valid_from), '[]')
     FROM customer_location l
     WHERE l.customer_id = c.id
       AND (l.gln = ANY ($3::text[]) OR l.code = ANY ($3::text[]) OR l.id = c.default_delivery_place_id)) AS locations
  FROM known k CROSS JOIN LATERAL (SELECT * FROM customer WHERE customer.id = k.customer_id OFFSET 0) c
  ORDER BY c.number`;

// Two halves for the same reason as the prices below: each is a range of the index.
const CROSS_REFERENCES = `
  SELECT r.customer_id AS "customerId", r.partner_id AS "partnerId", r.buyer_article AS "buyerArticle", r.article_id AS "articleId",
    r.level, r.valid_from::text AS "validFrom", r.valid_to::text AS "validTo", r.confirmed_at IS NOT NULL AS confirmed
  FROM (
    SELECT * FROM cross_reference WHERE buyer_article = ANY ($1::text[]) AND customer_id = ANY ($2::uuid[])
    UNION ALL SELECT * FROM cross_reference WHERE buyer_article = ANY ($1::text[]) AND customer_id IS NULL AND partner_id = ANY ($3::uuid[])) r
  ORDER BY r.buyer_article, r.customer_id, r.partner_id, r.valid_from, r.article_id`;

/**
 * The articles and, one below the other, whatever takes their place, as far down as anybody follows: there a circle in the master comes to
 * an end too. OFFSET 0 keeps the lookup by id a lookup: folded into the join,
 * PostgreSQL guesses the number of ids too high and reads every article. What few articles have is looked up
 * for all of them at once: as an array, so that a table of a page is read once and a large one by its index.
 */
const ARTICLES = `
  WITH RECURSIVE named (id) AS (
    SELECT article_id FROM packaging WHERE gtin = ANY ($1::text[])
    UNION SELECT id FROM article WHERE number = ANY ($2::text[])
    UNION SELECT unnest($3::uuid[])),
  line (id, generation) AS (
    SELECT id, 0 FROM named
    UNION SELECT a.successor_id, l.generation + 1
      FROM line l CROSS JOIN LATERAL (SELECT successor_id FROM article WHERE article.id = l.id OFFSET 0) a
      WHERE a.successor_id IS NOT NULL AND l.generation < $5::integer),
  wanted (id) AS MATERIALIZED (SELECT DISTINCT id FROM line)
  SELECT a.id, a.number, a.description, a.status, a.status_reason, a.available_from::text, a.discontinued_on::text, a.successor_id,
    a.base_unit, a.discrete, a.kind, a.permit, a.stock_keeps_until::text, a.minimum_quantity::text, a.order_multiple::text, a.stock::text,
    a.nominal_weight::text, a.maximum_quantity::text, a.vat_rate::text, a.cost::text,
    coalesce(packed.packagings, '[]'), owned.particular, agreed.terms, promised.availability
  FROM wanted n CROSS JOIN LATERAL (SELECT * FROM article WHERE article.id = n.id OFFSET 0) a
  LEFT JOIN (
    SELECT p.article_id, json_agg(json_build_array(p.gtin, p.level, p.base_quantity::text) ORDER BY p.base_quantity, p.gtin) AS packagings
    FROM packaging p WHERE p.article_id = ANY (ARRAY(SELECT id FROM wanted)) GROUP BY p.article_id) packed
    ON packed.article_id = n.id
  LEFT JOIN (
    SELECT s.article_id, json_agg(json_build_object('customerId', s.customer_id, 'kind', s.kind, 'validFrom', s.valid_from, 'validTo', s.valid_to)) AS particular
    FROM assortment s
    WHERE s.article_id = ANY (ARRAY(SELECT id FROM wanted)) AND s.kind <> 'listed' AND (s.kind = 'exclusive' OR s.customer_id = ANY ($4::uuid[])) GROUP BY s.article_id) owned
    ON owned.article_id = n.id
  LEFT JOIN (
    SELECT t.article_id, json_agg(json_build_object('customerId', t.customer_id, 'minimumQuantity', t.minimum_quantity::text,
       'orderMultiple', t.order_multiple::text, 'maximumQuantity', t.maximum_quantity::text, 'allocated', t.allocated::text)) AS terms
    FROM customer_article t WHERE t.article_id = ANY (ARRAY(SELECT id FROM wanted)) AND t.customer_id = ANY ($4::uuid[]) GROUP BY t.article_id) agreed
    ON agreed.article_id = n.id
  LEFT JOIN (
    SELECT v.article_id, json_agg(json_build_array(v.day, v.quantity::text) ORDER BY v.day) AS availability
    FROM article_availability v WHERE v.article_id = ANY (ARRAY(SELECT id FROM wanted)) GROUP BY v.article_id) promised
    ON promised.article_id = n.id`;

// List, customers and groups apart: each part is a range of the index, where an OR would read the prices of all customers. What belongs to
// a contract or a promotion is looked up for its own prices alone, which are few. All prices of an article are one text (PriceText).
const PRICES = `
  SELECT q.article_id, string_agg(concat(q.id, E'\\t', q.source, E'\\t', q.kind, E'\\t', q.customer_id, E'\\t', q.price_group_id, E'\\t', q.currency, E'\\t',
    q.amount, E'\\t', q.basis_quantity, E'\\t', q.minimum_quantity, E'\\t', q.valid_from, E'\\t', q.valid_to, E'\\t',
    CASE q.source
    WHEN 'contract' THEN json_build_object('number', q.contract_number, 'contract', (
      SELECT json_build_object('status', c.status, 'validFrom', c.valid_from, 'validTo', c.valid_to, 'counted', (
        SELECT json_build_object('basis', l.basis, 'agreed', l.agreed::text, 'calledOff', l.called_off::text,
          'whole', l.article_id IS NULL, 'until', l.ended_on)
        FROM contract_line l WHERE l.contract_id = c.id AND (l.article_id = q.article_id OR l.article_id IS NULL)
        ORDER BY l.ended_on IS NOT NULL, l.article_id LIMIT 1))
      FROM contract c WHERE c.customer_id = q.customer_id AND c.number = q.contract_number))
    WHEN 'promotion' THEN json_build_object('promotion', (
      SELECT json_build_object('code', m.code, 'byDate', m.by_date, 'validFrom', m.valid_from, 'validTo', m.valid_to,
        'left', CASE WHEN l.promotion_id IS NOT NULL THEN greatest(l.most_quantity - l.used_quantity, 0)::text END, 'leftUntil', l.ended_on)
      FROM promotion m LEFT JOIN promotion_line l ON l.promotion_id = m.id AND l.article_id = q.article_id
      WHERE m.id = q.promotion_id)) END), E'\\n')
  FROM (
    SELECT p.* FROM (
      SELECT * FROM price WHERE article_id = ANY ($1::uuid[]) AND customer_id IS NULL AND price_group_id IS NULL
      UNION ALL SELECT * FROM price WHERE article_id = ANY ($1::uuid[]) AND customer_id = ANY ($2::uuid[])
      UNION ALL SELECT * FROM price WHERE article_id = ANY ($1::uuid[]) AND customer_id IS NULL AND price_group_id = ANY ($3::uuid[])) p
    WHERE p.valid_to IS NULL OR p.valid_to >= coalesce($4::date, ${OFFICE_TODAY}) - $5::integer
    ORDER BY p.article_id, p.source COLLATE "C", p.valid_from, p.minimum_quantity, p.contract_number COLLATE "C") q
  GROUP BY q.article_id`;

const ASSORTMENT = `
  SELECT s.customer_id AS "customerId", s.article_id AS "articleId", s.kind, s.valid_from::text AS "validFrom", s.valid_to::text AS "validTo"
  FROM assortment s
  WHERE s.customer_id = ANY ($1::uuid[]) AND s.article_id = ANY ($2::uuid[]) AND s.kind = 'listed'`;
