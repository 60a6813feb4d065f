import { Injectable } from '@nestjs/common';
import type { IsoDate } from '../kernel';
import type { Sql } from '../platform';
import type { ArticleStatus, AssortmentKind, PackagingLevel } from './article';
import type { PriceKind, PriceSource } from './price';
import { MOST_SUCCESSIONS } from './succession';

/** An article in the line of succession of another. */
interface Relative {
  readonly number: string;
  readonly description: string;
  readonly status: ArticleStatus;
}

/** Everything that is known of an article, as people read it. Quantities in base units. */
export interface ArticleView extends Relative {
  readonly statusReason: string | null;
  readonly availableFrom: IsoDate | null;
  readonly discontinuedOn: IsoDate | null;
  readonly baseUnit: string;
  readonly discrete: boolean;
  readonly minimumQuantity: string | null;
  readonly orderMultiple: string | null;
  readonly maximumQuantity: string | null;
  readonly stock: string | null;
  readonly stockKeepsUntil: IsoDate | null;
  readonly kind: 'goods' | 'deposit';
  readonly permit: string | null;
  readonly nominalWeight: string | null;
  readonly vatRate: string | null;
  readonly packagings: readonly {
    readonly level: PackagingLevel;
    readonly gtin: string | null;
    readonly quantity: string;
  }[];
  /** From the next one on. */
  readonly successors: readonly Relative[];
  readonly predecessors: readonly Relative[];
  /** How much can be promised from a day on; the past is one line. */
  readonly availability: readonly { readonly day: IsoDate; readonly quantity: string }[];
  readonly particular: readonly {
    readonly customer: string;
    readonly name: string;
    readonly kind: AssortmentKind;
    readonly validFrom: IsoDate;
    readonly validTo: IsoDate | null;
  }[];
}

export const PRICE_TIMES = ['valid', 'coming', 'ended'] as const;
type PriceTime = (typeof PRICE_TIMES)[number];

/** A price of an article in a list of them. */
export interface ListedPrice {
  readonly id: string;
  readonly source: PriceSource;
  readonly kind: PriceKind;
  readonly customer: { readonly number: string; readonly name: string } | null;
  readonly group: { readonly code: string; readonly name: string } | null;
  readonly contract: string | null;
  readonly promotion: { readonly code: string; readonly name: string } | null;
  readonly amount: string;
  readonly currency: string;
  readonly basisQuantity: string;
  readonly minimumQuantity: string;
  readonly validFrom: IsoDate;
  readonly validTo: IsoDate | null;
  readonly rank: number;
  readonly owner: string;
}

export interface PriceFilter {
  readonly article: string;
  readonly day: IsoDate;
  readonly time: PriceTime | null;
  readonly source: PriceSource | null;
  readonly customer: string | null;
}

/** Rank, owner, validity and id of the last price of a page. */
export type PricePlace = readonly [rank: number, owner: string, validFrom: string, id: string];

/** A change of an article, a package or a price of it. */
export interface ArticleChange {
  readonly id: string;
  readonly at: Date;
  readonly subject: 'article' | 'packaging' | 'price';
  /** Which package or which price. */
  readonly of: string | null;
  readonly before: Readonly<Record<string, unknown>>;
  readonly after: Readonly<Record<string, unknown>>;
}

/** Reads what people look up of one article. */
@Injectable()
export class ArticleViewRepository {
  async find(sql: Sql, number: string, day: IsoDate): Promise<ArticleView | null> {
    const [row] = await sql.query<ArticleView>(ARTICLE, [number, day, MOST_SUCCESSIONS]);
    return row ?? null;
  }

  /** Prices of an article from what holds for everybody to the most particular, of each the latest first. One more than asked for. */
  async prices(
    sql: Sql,
    filter: PriceFilter,
    limit: number,
    after: PricePlace | null,
  ): Promise<readonly ListedPrice[]> {
    const [rank = null, owner = null, validFrom = null, id = null] = after ?? [];
    return sql.query<ListedPrice>(PRICES, [
      ...[filter.article, filter.day, filter.time, filter.source, filter.customer, limit + 1],
      ...[rank, owner, validFrom, id],
    ]);
  }

  /** What was changed of an article, the latest first. One more than asked for. */
  async changes(sql: Sql, number: string, limit: number, before: string | null): Promise<readonly ArticleChange[]> {
    return sql.query<ArticleChange>(CHANGES, [number, limit + 1, before]);
  }
}

/** Who may have it alone, or not at all, is shown of this many customers; the list of a customer who buys by list is his. */
const MOST_PARTICULAR = 200;
const RELATIVE = `json_build_object('number', r.number, 'description', r.description, 'status', r.status)`;

/** One way along the line of succession. A cycle, which is a fault of the master, ends with the longest line that there may be. */
const line = (name: string, step: string): string => `
  ${name} (id, generation) AS (
    SELECT id, 0 FROM subject
    UNION ALL SELECT r.id, l.generation + 1 FROM ${name} l JOIN article a ON a.id = l.id JOIN article r ON ${step}
    WHERE l.generation < $3::integer)`;
const relatives = (name: string): string => `
    (SELECT coalesce(json_agg(${RELATIVE} ORDER BY l.generation, r.number), '[]')
     FROM (SELECT id, min(generation) AS generation FROM ${name} WHERE generation > 0 GROUP BY id) l JOIN article r ON r.id = l.id
     WHERE r.id <> s.id)`;

const ARTICLE = `
  WITH RECURSIVE subject AS (SELECT * FROM article WHERE number = $1),
  ${line('later', 'r.id = a.successor_id')},
  ${line('earlier', 'r.successor_id = a.id')}
  SELECT s.number, s.description, s.status, s.status_reason AS "statusReason", s.available_from::text AS "availableFrom",
    s.discontinued_on::text AS "discontinuedOn", s.base_unit AS "baseUnit", s.discrete, s.minimum_quantity::text AS "minimumQuantity",
    s.order_multiple::text AS "orderMultiple", s.maximum_quantity::text AS "maximumQuantity", s.stock::text AS stock,
    s.stock_keeps_until::text AS "stockKeepsUntil", s.kind, s.permit, s.nominal_weight::text AS "nominalWeight",
    s.vat_rate::text AS "vatRate",
    (SELECT coalesce(json_agg(json_build_object('level', p.level, 'gtin', p.gtin, 'quantity', p.base_quantity::text)
       ORDER BY p.base_quantity, p.level, p.gtin), '[]') FROM packaging p WHERE p.article_id = s.id) AS packagings,
    ${relatives('later')} AS successors,
    ${relatives('earlier')} AS predecessors,
    (SELECT coalesce(json_agg(json_build_object('day', v.day, 'quantity', v.quantity::text) ORDER BY v.day), '[]')
     FROM article_availability v WHERE v.article_id = s.id AND v.day >= coalesce(
       (SELECT max(w.day) FROM article_availability w WHERE w.article_id = s.id AND w.day <= $2::date), $2::date)) AS availability,
    (SELECT coalesce(json_agg(json_build_object('customer', c.number, 'name', c.name, 'kind', e.kind, 'validFrom', e.valid_from,
       'validTo', e.valid_to) ORDER BY e.kind, c.number), '[]')
     FROM (SELECT * FROM assortment q WHERE q.article_id = s.id AND q.kind <> 'listed' AND (q.valid_to IS NULL OR q.valid_to >= $2::date)
       ORDER BY q.kind, q.customer_id LIMIT ${MOST_PARTICULAR}) e JOIN customer c ON c.id = e.customer_id) AS particular
  FROM subject s`;

const RANK = `array_position(ARRAY['list', 'group', 'customer', 'contract', 'promotion'], p.source)`;
const OWNER = `coalesce(c.number, g.code, '')`;

const PRICES = `
  SELECT * FROM (
    SELECT p.id, p.source, p.kind, p.contract_number AS contract, p.amount::text AS amount, p.currency,
      p.basis_quantity::text AS "basisQuantity", p.minimum_quantity::text AS "minimumQuantity", p.valid_from::text AS "validFrom",
      p.valid_to::text AS "validTo", ${RANK} AS rank, ${OWNER} AS owner,
      CASE WHEN c.id IS NOT NULL THEN json_build_object('number', c.number, 'name', c.name) END AS customer,
      CASE WHEN g.id IS NOT NULL THEN json_build_object('code', g.code, 'name', g.name) END AS group,
      CASE WHEN m.id IS NOT NULL THEN json_build_object('code', m.code, 'name', m.name) END AS promotion
    FROM article a JOIN price p ON p.article_id = a.id
      LEFT JOIN customer c ON c.id = p.customer_id LEFT JOIN price_group g ON g.id = p.price_group_id
      LEFT JOIN promotion m ON m.id = p.promotion_id
    WHERE a.number = $1
      AND ($3::text IS NULL OR $3 = CASE WHEN p.valid_from > $2::date THEN 'coming' WHEN p.valid_to < $2::date THEN 'ended' ELSE 'valid' END)
      AND ($4::text IS NULL OR p.source = $4)
      AND ($5::text IS NULL OR c.number = $5)) AS q
  WHERE $7::integer IS NULL OR (q.rank, q.owner, $9::text, q.id) > ($7, $8, q."validFrom", $10::uuid)
  ORDER BY q.rank, q.owner, q."validFrom" DESC, q.id LIMIT $6`;

const CHANGES = `
  SELECT h.id::text AS id, h.at, h.subject, h.before, h.after,
    CASE h.subject
      WHEN 'packaging' THEN (SELECT coalesce(p.gtin, p.level) FROM packaging p WHERE p.id = h.row_id)
      WHEN 'price' THEN (SELECT concat_ws(' ', p.source, c.number, g.code, p.contract_number, m.code, p.valid_from::text)
        FROM price p LEFT JOIN customer c ON c.id = p.customer_id LEFT JOIN price_group g ON g.id = p.price_group_id
          LEFT JOIN promotion m ON m.id = p.promotion_id WHERE p.id = h.row_id) END AS of
  FROM article_change h
  WHERE h.article_id = (SELECT id FROM article WHERE number = $1) AND ($3::bigint IS NULL OR h.id < $3)
  ORDER BY h.id DESC LIMIT $2`;
