import { Injectable } from '@nestjs/common';
import type { Sql } from '../platform';
import { OFFICE_TODAY } from '../kernel';
import { PACKAGING_LEVELS } from './article';
import {
  auditMaster, type AuditedArticle, type AuditedLocation, type AuditedPackaging, type AuditedPrice, type AuditedReference, type MasterFault,
} from './audit'; // prettier-ignore

/** Rows of one table that are looked at in one night; more than these suspicious ones are a broken import and not single mistakes. */
const MOST_ROWS = 20_000;

/** What a night found. */
export interface MasterAudit {
  readonly faults: readonly MasterFault[];
  readonly refused: readonly KeptRefusal[];
  /** False when there was more that is suspicious than was looked at: what is not among the faults may still be wrong. */
  readonly complete: boolean;
}

/** Asks the database for what looks wrong, a statement a table, and lets `auditMaster` say what is. */
@Injectable()
export class MasterAuditRepository {
  async audit(sql: Sql): Promise<MasterAudit> {
    const rows = {
      articles: await sql.query<AuditedArticle>(ARTICLES, [MOST_ROWS]),
      packagings: await sql.query<AuditedPackaging>(PACKAGINGS, [MOST_ROWS]),
      prices: await sql.query<AuditedPrice>(PRICES, [MOST_ROWS]),
      'cross-references': await sql.query<AuditedReference>(REFERENCES, [MOST_ROWS]),
      locations: await sql.query<AuditedLocation>(LOCATIONS, [MOST_ROWS]),
    };
    const refused = await sql.query<KeptRefusal>(REFUSED, [MOST_ROWS]);
    return {
      faults: auditMaster(rows),
      refused,
      complete: [...Object.values(rows), refused].every(({ length }) => length < MOST_ROWS),
    };
  }
}

/** A row that the last import of its table did not take over. */
interface KeptRefusal {
  readonly table: string;
  readonly key: string;
  readonly faults: readonly string[];
}

const REFUSED = 'SELECT table_name AS "table", key, faults FROM master_refusal ORDER BY table_name, key LIMIT $1';

const ARTICLES = `
  SELECT a.number, s.number AS successor, a.minimum_quantity::text AS "minimumQuantity", a.order_multiple::text AS "orderMultiple",
    a.maximum_quantity::text AS "maximumQuantity"
  FROM article a LEFT JOIN article s ON s.id = a.successor_id
  WHERE a.successor_id IS NOT NULL OR a.minimum_quantity <= 0 OR a.order_multiple <= 0 OR a.maximum_quantity < a.minimum_quantity
  ORDER BY a.number LIMIT $1`;

const rank = (level: string): string => `array_position(ARRAY['${PACKAGING_LEVELS.join(`', '`)}'], ${level})`;

/** The GS1 check digit is right when the weighted sum of all digits, the last one with weight one, is a multiple of ten. */
const isWrong = (column: string, digits: number): string => {
  const terms = Array.from(
    { length: digits },
    (_, i) => `${(digits - i) % 2 === 0 ? '3 * ' : ''}substr(${column}, ${i + 1}, 1)::integer`,
  );
  return `(${terms.join(' + ')}) % 10 <> 0`;
};

const PACKAGINGS = `
  SELECT a.number AS article, p.gtin, p.level, p.base_quantity::text AS quantity
  FROM packaging p JOIN article a ON a.id = p.article_id
  WHERE p.base_quantity <= 0 OR ${isWrong('p.gtin', 14)} OR p.article_id IN (
    SELECT small.article_id FROM packaging small JOIN packaging large
      ON large.article_id = small.article_id AND large.base_quantity < small.base_quantity
    WHERE ${rank('small.level')} < ${rank('large.level')})
  ORDER BY a.number, p.base_quantity LIMIT $1`;

// A price that ends and another one of the same kind that begins before that day. One pass over the prices that are not over, in the order of
// what makes two of them of one kind.
const ONE_LIST =
  'article_id, source, kind, customer_id, price_group_id, promotion_id, contract_number, currency, minimum_quantity';
const PRICES = `
  SELECT a.number AS article, p.source, p.kind, c.number AS customer, g.code AS "priceGroup", m.code AS promotion, p.contract_number AS "contractNumber", p.currency, p.amount::text AS amount,
    p.basis_quantity::text AS "basisQuantity", p.minimum_quantity::text AS "minimumQuantity", p.valid_from::text AS "validFrom",
    p.valid_to::text AS "validTo"
  FROM (
    SELECT q.*, bool_or(q.meets) OVER (PARTITION BY ${ONE_LIST}) AS suspicious
    FROM (
      SELECT x.*, coalesce(max(valid_to) OVER (PARTITION BY ${ONE_LIST}
        ORDER BY valid_from ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) >= valid_from, false) AS meets
      FROM price x WHERE valid_to IS NULL OR valid_to >= ${OFFICE_TODAY} OR valid_to < valid_from) q) p
  JOIN article a ON a.id = p.article_id LEFT JOIN customer c ON c.id = p.customer_id
    LEFT JOIN price_group g ON g.id = p.price_group_id LEFT JOIN promotion m ON m.id = p.promotion_id
  WHERE p.suspicious OR p.basis_quantity <= 0 OR p.valid_to < p.valid_from
  ORDER BY a.number, p.valid_from LIMIT $1`;

// One pass over the references, as over the prices: joined with themselves, many that are wrong would be looked up in each other.
const REFERENCES = `
  SELECT coalesce(c.number, p.code) AS customer, r.buyer_article AS "buyerArticle", a.number AS article, r.valid_from::text AS "validFrom",
    r.valid_to::text AS "validTo"
  FROM (
    SELECT x.*, min(article_id::text) OVER own <> max(article_id::text) OVER own AS twice
    FROM cross_reference x WINDOW own AS (PARTITION BY buyer_article, customer_id, partner_id)) r
  LEFT JOIN customer c ON c.id = r.customer_id LEFT JOIN partner p ON p.id = r.partner_id JOIN article a ON a.id = r.article_id
  WHERE r.twice
  ORDER BY 1, 2, 4, 3 LIMIT $1`;

const LOCATIONS = `
  SELECT c.number AS customer, l.role, l.gln, l.code, l.name, l.street, l.postcode, l.valid_from::text AS "validFrom",
    l.valid_to::text AS "validTo"
  FROM customer_location l JOIN customer c ON c.id = l.customer_id
  WHERE l.valid_to < l.valid_from OR ${isWrong('l.gln', 13)} OR l.gln IN (
    SELECT gln FROM customer_location WHERE role = 'delivery' GROUP BY gln HAVING count(DISTINCT customer_id) > 1)
  ORDER BY l.gln, c.number LIMIT $1`;
