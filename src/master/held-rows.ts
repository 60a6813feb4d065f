import { OFFICE_TODAY } from '../kernel';
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

/** As an array, so that the database looks few of them up, and does not plan for as many articles as there are keys. */
const PRICES_OF = `a.number = ANY (ARRAY(SELECT DISTINCT split_part(k, '|', 1) FROM unnest($1::text[]) k))`;

const REFERENCES = `cross_reference x JOIN article a ON a.id = x.article_id LEFT JOIN customer c ON c.id = x.customer_id
  LEFT JOIN partner p ON p.id = x.partner_id`;

const ENDED = `${OFFICE_TODAY} - 1`;
/** The last day of what ends now: none where it would have begun later. */
const lastDay = (row: string): string => `greatest(${ENDED}, ${row}.valid_from - 1)`;
/** Whether a period goes on. */
const goesOn = (row: string): string => `coalesce(${row}.valid_to, 'infinity') > ${lastDay(row)}`;

/**
 * The prices that rows without a day stand for, by the `key` of such a row; by their `own` they are told with their day. Of the same terms those that have
 * begun and that nothing tells by its own day: the open ones; where there is none those in force, which somebody gave an end; else the last one that
 * ended. Whoever asks has told `by_day (key)` of what is told by its day.
 *
 * Each key is put together once: of a great many that is what costs most.
 *
 * @param where which prices are looked at
 */
export const standing = (where: string): string => `
  SELECT * FROM (
    SELECT b.*, b.key || b.valid_from AS own, rank() OVER (PARTITION BY article_id, customer_id, price_group_id, promotion_id, contract_number, source, kind, currency, minimum_quantity
      ORDER BY coverage DESC, CASE coverage WHEN 0 THEN valid_to END DESC, CASE coverage WHEN 0 THEN valid_from END DESC)
    FROM (
      SELECT p.*, ${priceKey('NULL')} AS key, p.amount AS measure, ${goesOn('p')} AS alive,
        CASE WHEN p.valid_to IS NULL THEN 2 WHEN ${goesOn('p')} THEN 1 ELSE 0 END AS coverage
      FROM ${PRICES} WHERE p.valid_from <= ${OFFICE_TODAY} AND ${where} OFFSET 0) b
    WHERE NOT EXISTS (SELECT FROM by_day d WHERE d.key = b.key || b.valid_from)) r
  WHERE r.rank = 1`;

/** Keys of the articles' prices that have begun, with their day; `$1` keys of prices of these articles. */
export const DATED_KEYS = `SELECT ${priceKey('p.valid_from')} AS key FROM ${PRICES} WHERE p.valid_from <= ${OFFICE_TODAY} AND ${PRICES_OF}`;

/** What rows without a day stand for, of the articles that the keys `$1` name. */
export const STANDING_OF = standing(PRICES_OF);

/** A query of the keys of a table, of what is summed up there, and of whether a row is in force. */
const held = (key: string, from: string, { alive = 'true', measure = 'NULL::numeric' } = {}): string =>
  `SELECT ${key} AS key, ${measure} AS measure, ${alive} AS alive FROM ${from}`;

const LOCATIONS = 'customer_location l JOIN customer c ON c.id = l.customer_id';
const LOCATION_KEY = keyed('c.number', 'l.role', 'l.gln', 'l.code', 'l.valid_from');
const REFERENCE_KEY = keyed('c.number', 'p.code', 'x.buyer_article', 'a.number', 'x.valid_from');
const PACKAGING_KEY = `coalesce(p.gtin, ${keyed('a.number', 'p.level')})`;
const DISCOUNTS = `agreed_discount d LEFT JOIN customer c ON c.id = d.customer_id LEFT JOIN price_group g ON g.id = d.price_group_id`;
const DISCOUNT_KEY = keyed('c.number', 'g.code', 'd.code', 'd.sequence', 'd.valid_from');
const CONTRACT_LINES = `contract_line l JOIN contract t ON t.id = l.contract_id JOIN customer c ON c.id = t.customer_id
    LEFT JOIN article a ON a.id = l.article_id`;
const PROMOTION_LINES =
  'promotion_line l JOIN promotion m ON m.id = l.promotion_id JOIN article a ON a.id = l.article_id';
const ASSORTMENT = 'assortment s JOIN customer c ON c.id = s.customer_id JOIN article a ON a.id = s.article_id';

/**
 * For each table a query of `key`, of what is summed up there as `measure`, and whether it is `alive`: what another system has no more must not be. That
 * of prices reads `standing`, which stands before it. What the office says of a contact or a buyer's number goes before what was told.
 */
export const HELD: Readonly<Partial<Record<MasterTable, string>>> = {
  articles: held('a.number', 'article a', { alive: `a.status <> 'blocked'` }),
  packagings: held(PACKAGING_KEY, 'packaging p JOIN article a ON a.id = p.article_id', { measure: 'p.base_quantity' }),
  'price-groups': held('g.code', 'price_group g'),
  customers: held('c.number', 'customer c', { alive: 'c.blocked_reason IS NULL', measure: 'c.credit_limit' }),
  locations: held(LOCATION_KEY, LOCATIONS, { alive: goesOn('l') }),
  contacts: held(keyed('c.number', 'k.name'), 'customer_contact k JOIN customer c ON c.id = k.customer_id', {
    alive: '(k.ended_at IS NULL AND k.changed_by IS NULL)',
  }),
  prices: `${held(priceKey('p.valid_from'), PRICES, { alive: goesOn('p'), measure: 'p.amount' })}
    UNION ALL SELECT key, measure, alive FROM standing`,
  'agreed-discounts': held(DISCOUNT_KEY, DISCOUNTS, { alive: goesOn('d') }),
  promotions: held('m.code', 'promotion m', { alive: goesOn('m') }),
  'promotion-lines': held(keyed('m.code', 'a.number'), PROMOTION_LINES, { alive: 'l.ended_on IS NULL' }),
  contracts: held(keyed('c.number', 't.number'), 'contract t JOIN customer c ON c.id = t.customer_id', {
    alive: goesOn('t'),
  }),
  'contract-lines': held(keyed('c.number', 't.number', 'a.number'), CONTRACT_LINES, { alive: 'l.ended_on IS NULL' }),
  'cross-references': held(REFERENCE_KEY, REFERENCES, { alive: `(x.source = 'import' AND ${goesOn('x')})` }),
  assortment: held(keyed('c.number', 'a.number', 's.kind'), ASSORTMENT, { alive: goesOn('s') }),
  availability: held(keyed('a.number', 's.day'), 'article_availability s JOIN article a ON a.id = s.article_id', {
    measure: 's.quantity',
  }),
};

/** Ends what is valid from a day on; what would have begun later goes. At once: with one row gone another may seem to be meant. */
const ended = (table: string, rows: string): readonly string[] => [
  `WITH by_day AS (SELECT unnest($2::text[]) AS key), rows AS MATERIALIZED (${rows}),
   gone AS (DELETE FROM ${table} t USING rows r WHERE t.id = r.id AND t.valid_from > ${ENDED})
   UPDATE ${table} t SET valid_to = ${ENDED} FROM rows r WHERE t.id = r.id AND t.valid_from <= ${ENDED} AND ${goesOn('t')}`,
];

/**
 * What becomes of rows that another system had and has no more; `$1` their keys. Nothing that an order may name is deleted: an article is blocked, a
 * customer too, what has a period ends, and what is counted stays counted. Nothing where it ends nothing; then nobody looks whether it has gone either.
 */
export const AWAY: Readonly<Partial<Record<MasterTable, readonly string[]>>> = {
  articles: [
    `UPDATE article SET status_before = status, status = 'blocked', status_reason = coalesce(nullif(status_reason, ''), 'ERP')
     WHERE number = ANY ($1) AND status <> 'blocked'`,
  ],
  packagings: [`DELETE FROM packaging p USING article a WHERE a.id = p.article_id AND ${PACKAGING_KEY} = ANY ($1)`],
  // A name and no more: what customers, prices and discounts say of it goes with them. It is told with customers and with prices, of which neither knows all.
  'price-groups': [],
  customers: [`UPDATE customer SET blocked_reason = 'ERP' WHERE number = ANY ($1) AND blocked_reason IS NULL`],
  locations: ended('customer_location', `SELECT l.id FROM ${LOCATIONS} WHERE ${LOCATION_KEY} = ANY ($1)`),
  contacts: [
    `UPDATE customer_contact k SET ended_at = now() FROM customer c
     WHERE c.id = k.customer_id AND ${keyed('c.number', 'k.name')} = ANY ($1) AND k.ended_at IS NULL AND k.changed_by IS NULL`,
  ],
  prices: ended('price', `SELECT p.id FROM ${PRICES} WHERE ${PRICES_OF} AND ${priceKey('p.valid_from')} = ANY ($1)
     UNION SELECT s.id FROM (${STANDING_OF}) s WHERE s.key = ANY ($1)`), // prettier-ignore
  'agreed-discounts': ended('agreed_discount', `SELECT d.id FROM ${DISCOUNTS} WHERE ${DISCOUNT_KEY} = ANY ($1)`),
  // Its prices hold on its days only, so they end with it.
  promotions: [`UPDATE promotion m SET valid_to = ${lastDay('m')} WHERE m.code = ANY ($1) AND ${goesOn('m')}`],
  'promotion-lines': [
    `UPDATE promotion_line t SET ended_on = ${ENDED} FROM ${PROMOTION_LINES}
     WHERE t.promotion_id = l.promotion_id AND t.article_id = l.article_id AND ${keyed('m.code', 'a.number')} = ANY ($1) AND t.ended_on IS NULL`,
  ],
  'cross-references': ended(
    'cross_reference',
    `SELECT x.id FROM ${REFERENCES}
     WHERE x.source = 'import' AND x.buyer_article IN (SELECT split_part(k, '|', 3) FROM unnest($1::text[]) k)
       AND ${REFERENCE_KEY} = ANY ($1)`,
  ),
  availability: [
    `DELETE FROM article_availability s USING article a WHERE a.id = s.article_id AND ${keyed('a.number', 's.day')} = ANY ($1)`,
  ],
  contracts: [
    `UPDATE contract t SET valid_to = ${lastDay('t')} FROM customer c
     WHERE c.id = t.customer_id AND ${keyed('c.number', 't.number')} = ANY ($1) AND ${goesOn('t')}`,
  ],
  'contract-lines': [
    `UPDATE contract_line n SET ended_on = ${ENDED} FROM ${CONTRACT_LINES}
     WHERE n.id = l.id AND ${keyed('c.number', 't.number', 'a.number')} = ANY ($1) AND n.ended_on IS NULL`,
  ],
  // Whether a customer buys by list is said by the customer: a list of which nothing is left is one of nothing.
  assortment: [
    `UPDATE assortment t SET valid_to = ${lastDay('t')} FROM ${ASSORTMENT}
     WHERE t.customer_id = s.customer_id AND t.article_id = s.article_id AND t.kind = s.kind
       AND ${keyed('c.number', 'a.number', 's.kind')} = ANY ($1) AND ${goesOn('t')}`,
  ],
};

/**
 * Prices that are told without a day, `$1` as rows of the master, `$2` what is told by its own day: one that says what they stand for already keeps
 * its days; one that says something else begins today, and what it takes the place of ends yesterday. So an order of last week is still checked
 * against the price of last week.
 */
export const DATED_PRICES = `
  WITH by_day AS (SELECT unnest($2::text[]) AS key),
  told AS MATERIALIZED (
    SELECT place, article, amount, coalesce("basisQuantity", 1) AS basis_quantity, ${keyed(
      'article', 'source', `coalesce(kind, 'net')`, 'customer', '"priceGroup"', 'promotion', '"contractNumber"', `coalesce(currency, 'EUR')`,
      'trim_scale(coalesce("minimumQuantity", 0))', 'NULL',
    )} AS key
    FROM jsonb_to_recordset($1::jsonb) AS r (place integer, article text, source text, kind text, customer text, "priceGroup" text, promotion text,
      "contractNumber" text, currency text, amount numeric, "basisQuantity" numeric, "minimumQuantity" numeric)),
  held AS MATERIALIZED (
    SELECT t.place, s.id, s.valid_from, s.valid_to, (s.amount, s.basis_quantity) = (t.amount, t.basis_quantity) AS same
    FROM told t JOIN (${standing('a.number = ANY (ARRAY(SELECT DISTINCT article FROM told))')}) s ON s.key = t.key WHERE s.alive)
  SELECT t.place, ${OFFICE_TODAY}::text AS today, (t.key || ${OFFICE_TODAY}) IN (SELECT key FROM by_day) AS "isTaken",
    same.valid_from::text AS "validFrom", same.valid_to::text AS "validTo", coalesce(other.ids, '{}') AS ending
  FROM told t
    LEFT JOIN (SELECT DISTINCT ON (place) * FROM held WHERE held.same ORDER BY place, valid_from DESC) same ON same.place = t.place
    LEFT JOIN (SELECT place, array_agg(id::text) AS ids FROM held WHERE NOT held.same AND valid_from <= ${ENDED} GROUP BY place) other
      ON other.place = t.place`; // prettier-ignore

/** Ends prices whose place others take today; `$1` their ids. */
export const END_PRICES = `UPDATE price SET valid_to = ${ENDED} WHERE id = ANY ($1::uuid[])`;

/**
 * Rows of the master as `master-rows` has them, by their numbers: what another system says nothing about stays as it is. `before` is what was another
 * way until the row had gone: it is so again when the row is told again.
 */
export const WHOLE_ROWS: Readonly<Partial<Record<MasterTable, string>>> = {
  articles: `
    SELECT a.number AS key,
      CASE WHEN a.status_before IS NOT NULL THEN jsonb_build_object('status', a.status_before, 'statusReason', nullif(a.status_reason, 'ERP')) END AS before,
      jsonb_build_object('number', a.number, 'description', a.description, 'status', a.status, 'statusReason', a.status_reason,
      'availableFrom', a.available_from, 'discontinuedOn', a.discontinued_on, 'successor', s.number, 'baseUnit', a.base_unit, 'discrete', a.discrete,
      'minimumQuantity', a.minimum_quantity::text, 'orderMultiple', a.order_multiple::text, 'stock', a.stock::text, 'kind', a.kind, 'permit', a.permit,
      'nominalWeight', a.nominal_weight::text, 'maximumQuantity', a.maximum_quantity::text, 'vatRate', a.vat_rate::text,
      'stockKeepsUntil', a.stock_keeps_until, 'cost', a.cost::text) AS row
    FROM article a LEFT JOIN article s ON s.id = a.successor_id WHERE a.number = ANY ($1)`,
  customers: `
    SELECT c.number AS key, CASE c.blocked_reason WHEN 'ERP' THEN jsonb_build_object('blockedReason', NULL) END AS before,
      jsonb_build_object('number', c.number, 'name', c.name, 'language', c.language, 'blockedReason', c.blocked_reason,
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
