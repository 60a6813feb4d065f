import type { MasterTable } from './master-rows';

/*
 * What the master holds, by the keys that `sift-rows` knows rows by: for whoever compares it with what another system has. Decimals in keys have no
 * zeros at their end.
 */

/** The parts of a key, as `keyOf` joins them. */
export const keyed = (...parts: readonly string[]): string =>
  `concat_ws('|', ${parts.map((part) => `coalesce(${part}::text, '')`).join(', ')})`;

const priceKey = (validFrom: string): string =>
  keyed('a.number', 'p.source', 'p.kind', 'c.number', 'g.code', 'm.code', 'p.contract_number', 'p.currency', 'trim_scale(p.minimum_quantity)', validFrom); // prettier-ignore
const PRICES = `price p JOIN article a ON a.id = p.article_id LEFT JOIN customer c ON c.id = p.customer_id
  LEFT JOIN price_group g ON g.id = p.price_group_id LEFT JOIN promotion m ON m.id = p.promotion_id`;

const REFERENCES = `cross_reference x JOIN article a ON a.id = x.article_id LEFT JOIN customer c ON c.id = x.customer_id
  LEFT JOIN partner p ON p.id = x.partner_id`;

/** For each table a query of `key` and, of what is summed up there, `measure`. A price that is told without a day is the one that is in force. */
export const HELD: Readonly<Partial<Record<MasterTable, string>>> = {
  articles: `SELECT number AS key, NULL::numeric AS measure FROM article`,
  packagings: `SELECT coalesce(p.gtin, ${keyed('a.number', 'p.level')}) AS key, p.base_quantity AS measure FROM packaging p JOIN article a ON a.id = p.article_id`,
  'price-groups': `SELECT code AS key, NULL::numeric AS measure FROM price_group`,
  customers: `SELECT number AS key, credit_limit AS measure FROM customer`,
  locations: `SELECT ${keyed('c.number', 'l.role', 'l.gln', 'l.code', 'l.valid_from')} AS key, NULL::numeric AS measure
    FROM customer_location l JOIN customer c ON c.id = l.customer_id
    UNION ALL SELECT ${keyed('c.number', 'l.role', 'l.gln', 'l.code', 'NULL')}, NULL
    FROM customer_location l JOIN customer c ON c.id = l.customer_id WHERE l.valid_to IS NULL`,
  contacts: `SELECT ${keyed('c.number', 'k.name')} AS key, NULL::numeric AS measure FROM customer_contact k JOIN customer c ON c.id = k.customer_id`,
  prices: `SELECT ${priceKey('p.valid_from')} AS key, p.amount AS measure FROM ${PRICES}
    UNION ALL SELECT ${priceKey('NULL')}, p.amount FROM ${PRICES} WHERE p.valid_to IS NULL`,
  'agreed-discounts': `SELECT ${keyed('c.number', 'g.code', 'd.code', 'd.sequence', 'd.valid_from')} AS key, NULL::numeric AS measure
    FROM agreed_discount d LEFT JOIN customer c ON c.id = d.customer_id LEFT JOIN price_group g ON g.id = d.price_group_id`,
  promotions: `SELECT code AS key, NULL::numeric AS measure FROM promotion`,
  'promotion-lines': `SELECT ${keyed('m.code', 'a.number')} AS key, NULL::numeric AS measure
    FROM promotion_line l JOIN promotion m ON m.id = l.promotion_id JOIN article a ON a.id = l.article_id`,
  contracts: `SELECT ${keyed('c.number', 't.number')} AS key, NULL::numeric AS measure FROM contract t JOIN customer c ON c.id = t.customer_id`,
  'contract-lines': `SELECT ${keyed('c.number', 't.number', 'a.number')} AS key, NULL::numeric AS measure
    FROM contract_line l JOIN contract t ON t.id = l.contract_id JOIN customer c ON c.id = t.customer_id LEFT JOIN article a ON a.id = l.article_id`,
  'cross-references': `SELECT ${keyed('c.number', 'p.code', 'x.buyer_article', 'a.number', 'x.valid_from')} AS key, NULL::numeric AS measure FROM ${REFERENCES}
    UNION ALL SELECT ${keyed('c.number', 'p.code', 'x.buyer_article', 'a.number', 'NULL')}, NULL FROM ${REFERENCES} WHERE x.valid_to IS NULL`,
  assortment: `SELECT ${keyed('c.number', 'a.number', 's.kind')} AS key, NULL::numeric AS measure
    FROM assortment s JOIN customer c ON c.id = s.customer_id JOIN article a ON a.id = s.article_id`,
  availability: `SELECT ${keyed('a.number', 's.day')} AS key, s.quantity AS measure FROM article_availability s JOIN article a ON a.id = s.article_id`,
};

const ENDED = `(now() AT TIME ZONE 'Europe/Amsterdam')::date - 1`;

/** Ends what is valid from a day on; what would have begun later goes. */
const ended = (table: string, rows: string): readonly string[] => [
  `DELETE FROM ${table} t USING (${rows}) r WHERE t.id = r.id AND t.valid_from > ${ENDED}`,
  `UPDATE ${table} t SET valid_to = ${ENDED} FROM (${rows}) r WHERE t.id = r.id AND coalesce(t.valid_to, 'infinity') > ${ENDED}`,
];

/**
 * What becomes of rows that another system had and has no more; `$1` their keys. Nothing that an order may name is deleted: an article is blocked, a
 * customer too, and what has a period ends.
 */
export const AWAY: Readonly<Partial<Record<MasterTable, readonly string[]>>> = {
  articles: [
    `UPDATE article SET status = 'blocked', status_reason = coalesce(nullif(status_reason, ''), 'ERP') WHERE number = ANY ($1) AND status <> 'blocked'`,
  ],
  packagings: [
    `DELETE FROM packaging p USING article a WHERE a.id = p.article_id AND coalesce(p.gtin, ${keyed('a.number', 'p.level')}) = ANY ($1)`,
  ],
  customers: [`UPDATE customer SET blocked_reason = 'ERP' WHERE number = ANY ($1) AND blocked_reason IS NULL`],
  locations: ended(
    'customer_location',
    `SELECT l.id FROM customer_location l JOIN customer c ON c.id = l.customer_id
     WHERE ${keyed('c.number', 'l.role', 'l.gln', 'l.code', 'l.valid_from')} = ANY ($1)
       OR l.valid_to IS NULL AND ${keyed('c.number', 'l.role', 'l.gln', 'l.code', 'NULL')} = ANY ($1)`,
  ),
  prices: ended('price', `SELECT p.id FROM ${PRICES} WHERE a.number IN (SELECT split_part(k, '|', 1) FROM unnest($1::text[]) k)
     AND (${priceKey('p.valid_from')} = ANY ($1) OR p.valid_to IS NULL AND ${priceKey('NULL')} = ANY ($1))`), // prettier-ignore
  'agreed-discounts': ended(
    'agreed_discount',
    `SELECT d.id FROM agreed_discount d LEFT JOIN customer c ON c.id = d.customer_id LEFT JOIN price_group g ON g.id = d.price_group_id
     WHERE ${keyed('c.number', 'g.code', 'd.code', 'd.sequence', 'd.valid_from')} = ANY ($1)`,
  ),
  'cross-references': ended(
    'cross_reference',
    `SELECT x.id FROM ${REFERENCES}
     WHERE x.source = 'import' AND x.buyer_article IN (SELECT split_part(k, '|', 3) FROM unnest($1::text[]) k)
       AND (${keyed('c.number', 'p.code', 'x.buyer_article', 'a.number', 'x.valid_from')} = ANY ($1)
         OR x.valid_to IS NULL AND ${keyed('c.number', 'p.code', 'x.buyer_article', 'a.number', 'NULL')} = ANY ($1))`,
  ),
  availability: [
    `DELETE FROM article_availability s USING article a WHERE a.id = s.article_id AND ${keyed('a.number', 's.day')} = ANY ($1)`,
  ],
  contracts: [
    `UPDATE contract t SET valid_to = ${ENDED} FROM customer c
     WHERE c.id = t.customer_id AND ${keyed('c.number', 't.number')} = ANY ($1) AND coalesce(t.valid_to, 'infinity') > ${ENDED} AND t.valid_from <= ${ENDED}`,
  ],
};

/**
 * Prices that are told without a day, `$1` as rows of the master: one that says what is in force keeps its day; one that says something else begins
 * today, and what it takes the place of ends yesterday. So an order of last week is still checked against the price of last week.
 */
export const DATED_PRICES = `
  WITH told AS (
    SELECT a.id AS article_id, c.id AS customer_id, g.id AS price_group_id, m.id AS promotion_id, r.*
    FROM jsonb_to_recordset($1::jsonb) AS r (place integer, article text, source text, kind text, customer text, "priceGroup" text, promotion text,
      "contractNumber" text, currency text, amount numeric, "basisQuantity" numeric, "minimumQuantity" numeric)
    JOIN article a ON a.number = r.article LEFT JOIN customer c ON c.number = r.customer
    LEFT JOIN price_group g ON g.code = r."priceGroup" LEFT JOIN promotion m ON m.code = r.promotion),
  held AS (
    SELECT t.place, p.id, p.valid_from, (p.amount, p.basis_quantity) = (t.amount, coalesce(t."basisQuantity", 1)) AS same
    FROM told t JOIN LATERAL (
      SELECT p.id, p.valid_from, p.amount, p.basis_quantity FROM price p
      WHERE p.article_id = t.article_id AND p.customer_id IS NOT DISTINCT FROM t.customer_id AND p.price_group_id IS NOT DISTINCT FROM t.price_group_id
        AND p.promotion_id IS NOT DISTINCT FROM t.promotion_id AND p.contract_number IS NOT DISTINCT FROM t."contractNumber"
        AND p.source = t.source AND p.kind = coalesce(t.kind, 'net') AND p.currency = coalesce(t.currency, 'EUR')
        AND p.minimum_quantity = coalesce(t."minimumQuantity", 0) AND p.valid_to IS NULL
      ORDER BY p.valid_from DESC LIMIT 1) p ON true),
  ended AS (
    UPDATE price p SET valid_to = ${ENDED} FROM held h WHERE p.id = h.id AND NOT h.same AND h.valid_from <= ${ENDED})
  SELECT place, valid_from::text AS "validFrom" FROM held WHERE same OR valid_from > ${ENDED}`;

/** Rows of the master as `master-rows` has them, by their numbers: what another system says nothing about stays as it is. */
export const WHOLE_ROWS: Readonly<Partial<Record<MasterTable, string>>> = {
  articles: `
    SELECT a.number AS key, jsonb_build_object('number', a.number, 'description', a.description, 'status', a.status, 'statusReason', a.status_reason,
      'availableFrom', a.available_from, 'discontinuedOn', a.discontinued_on, 'successor', s.number, 'baseUnit', a.base_unit, 'discrete', a.discrete,
      'minimumQuantity', a.minimum_quantity::text, 'orderMultiple', a.order_multiple::text, 'stock', a.stock::text, 'kind', a.kind, 'permit', a.permit,
      'nominalWeight', a.nominal_weight::text, 'maximumQuantity', a.maximum_quantity::text, 'vatRate', a.vat_rate::text,
      'stockKeepsUntil', a.stock_keeps_until, 'cost', a.cost::text) AS row
    FROM article a LEFT JOIN article s ON s.id = a.successor_id WHERE a.number = ANY ($1)`,
  customers: `
    SELECT c.number AS key, jsonb_build_object('number', c.number, 'name', c.name, 'language', c.language, 'blockedReason', c.blocked_reason,
      'currency', c.currency, 'priceDate', c.price_date, 'priceGroup', g.code, 'oldPriceGraceDays', c.old_price_grace_days, 'assortment', c.assortment,
      'creditLimit', c.credit_limit::text, 'openInvoices', c.open_invoices::text, 'leadTimeDays', c.lead_time_days, 'cutOffTime', c.cut_off_time,
      'cutOff', c.cut_off, 'defaultDeliveryPlace', l.gln, 'priceTolerancePercent', c.price_tolerance_percent::text,
      'priceToleranceLineAmount', c.price_tolerance_line_amount::text, 'representative', c.representative, 'chain', c.chain,
      'historyComplete', c.history_complete, 'substitution', c.substitution, 'fullLayers', c.full_layers,
      'overdueCount', c.overdue_count, 'overdueSince', c.overdue_since, 'orderNote', c.order_note, 'paymentDays', c.payment_days,
      'deliveryTerms', c.delivery_terms, 'minimumOrderAmount', c.minimum_order_amount::text, 'minimumOrderQuantity', c.minimum_order_quantity::text,
      'smallOrderCharge', c.small_order_charge::text, 'vatRate', c.vat_rate::text, 'minimumPalletPlaces', c.minimum_pallet_places::text,
      'mostOrderAmount', c.most_order_amount::text) AS row
    FROM customer c LEFT JOIN price_group g ON g.id = c.price_group_id
      LEFT JOIN customer_location l ON l.id = c.default_delivery_place_id WHERE c.number = ANY ($1)`,
};
