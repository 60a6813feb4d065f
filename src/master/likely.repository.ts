import { Injectable } from '@nestjs/common';
import type { IsoDate } from '../kernel';
import type { Sql } from '../platform';
import {
  NOTHING_LIKELY,
  type LikelyArticle,
  type LikelyArticles,
  type LikelyCandidate,
  type Likeness,
  type UnknownLine,
} from './likely';
import { MOST_SUCCESSIONS } from './succession';

/** Articles of a customer whose words are compared with a line's. */
const MOST_USUAL = 2_000;

type CandidateRow = Omit<LikelyCandidate, 'article' | 'why'> & {
  readonly request: number | null;
  readonly why: Likeness | 'usual';
  readonly customerId: string | null;
  readonly articleId: string;
};

interface Found {
  readonly candidates: readonly CandidateRow[];
  readonly articles: readonly LikelyArticle[];
}

/** Finds what unknown lines may have been meant to be. Only from exact keys: what is alike in words the rules compare themselves. */
@Injectable()
export class LikelyRepository {
  /** One query for the unknown lines of a batch, none when there are none. By order and place of the line. */
  async load(
    sql: Sql,
    lines: readonly UnknownLine[],
    day: IsoDate,
  ): Promise<(order: string, line: number) => LikelyArticles> {
    if (lines.length === 0) return () => NOTHING_LIKELY;
    const requests = lines.map(({ customerId, partnerId, code, near, kin, described }, request) => ({ request, customerId, partnerId, code, near, kin, described })); // prettier-ignore
    const customers = [...new Set(lines.flatMap(({ customerId }) => customerId ?? []))];
    const [found] = await sql.query<Found>(LIKELY, [JSON.stringify(requests), customers, day, MOST_USUAL, MOST_SUCCESSIONS]); // prettier-ignore
    return found === undefined ? () => NOTHING_LIKELY : byLine(lines, found);
  }
}

function byLine(lines: readonly UnknownLine[], found: Found): (order: string, line: number) => LikelyArticles {
  const articles = new Map(found.articles.map((article) => [article.id, article]));
  const articleById = (id: string): LikelyArticle | null => articles.get(id) ?? null;
  const usual = new Map<string, LikelyArticle[]>();
  const candidates = lines.map((): LikelyCandidate[] => []);
  for (const { request, why, customerId, articleId, code, whose, until } of found.candidates) {
    const article = articleById(articleId);
    if (article === null) continue;
    if (why !== 'usual') candidates[request ?? -1]?.push({ why, article, code, whose, until });
    else if (customerId !== null) usual.set(customerId, [...(usual.get(customerId) ?? []), article]);
  }
  const known = new Map(
    lines.map(({ order, line, customerId }, request): [string, LikelyArticles] => [
      `${order}|${String(line)}`,
      { candidates: candidates[request] ?? [], usual: usual.get(customerId ?? '') ?? [], articleById },
    ]),
  );
  return (order, line) => known.get(`${order}|${String(line)}`) ?? NOTHING_LIKELY;
}

/**
 * Every way leads from exact keys to articles by an index; successors come along, so that nothing is suggested that has been replaced. What
 * was ordered before stands in the history that the sales administration counts.
 */
const LIKELY = `
  WITH RECURSIVE asked AS (
    SELECT * FROM jsonb_to_recordset($1::jsonb) AS r (request integer, "customerId" uuid, "partnerId" uuid, code text, near text[], kin text[],
      described boolean)),
  candidate (request, why, "customerId", "articleId", code, whose, until) AS (
    SELECT r.request, 'sister', r."customerId", x.article_id, r.code, c.name, NULL::date
    FROM asked r CROSS JOIN LATERAL (SELECT * FROM cross_reference y WHERE y.buyer_article = r.code OFFSET 0) x
      CROSS JOIN LATERAL (SELECT * FROM customer d WHERE d.id = x.customer_id OFFSET 0) c
    WHERE x.customer_id <> r."customerId" AND x.valid_from <= $3::date AND (x.valid_to IS NULL OR x.valid_to >= $3::date)
      AND (EXISTS (SELECT FROM partner_customer o WHERE o.partner_id = r."partnerId" AND o.customer_id = c.id)
        OR c.chain = (SELECT own.chain FROM customer own WHERE own.id = r."customerId"))
    UNION ALL
    SELECT r.request, 'former', r."customerId", x.article_id, r.code, NULL, x.valid_to
    FROM asked r CROSS JOIN LATERAL (SELECT * FROM cross_reference y WHERE y.buyer_article = r.code OFFSET 0) x
    WHERE x.customer_id = r."customerId" AND x.valid_to < $3::date
    UNION ALL
    SELECT r.request, g.why, r."customerId", p.article_id, p.gtin, NULL, NULL
    FROM asked r CROSS JOIN LATERAL (SELECT 'near', unnest(r.near) UNION ALL SELECT 'kin', unnest(r.kin)) AS g (why, gtin)
      CROSS JOIN LATERAL (SELECT * FROM packaging q WHERE q.gtin = g.gtin OFFSET 0) p
    UNION ALL
    SELECT NULL, 'usual', w."customerId", u.article_id, '', NULL, NULL
    FROM (SELECT DISTINCT "customerId" FROM asked WHERE described AND "customerId" IS NOT NULL) w
      CROSS JOIN LATERAL (
        SELECT h.article_id FROM quantity_history h WHERE h.customer_id = w."customerId"
        UNION SELECT s.article_id FROM assortment s WHERE s.customer_id = w."customerId" AND s.kind = 'listed'
        LIMIT $4::integer) u),
  line (id, generation) AS (
    SELECT "articleId", 0 FROM candidate
    UNION SELECT a.successor_id, l.generation + 1
      FROM line l CROSS JOIN LATERAL (SELECT successor_id FROM article WHERE article.id = l.id OFFSET 0) a
      WHERE a.successor_id IS NOT NULL AND l.generation < $5::integer)
  SELECT
    (SELECT coalesce(json_agg(c), '[]') FROM candidate c) AS candidates,
    (SELECT coalesce(json_agg(json_build_object('id', a.id, 'number', a.number, 'description', a.description, 'status', a.status,
       'availableFrom', a.available_from, 'discontinuedOn', a.discontinued_on, 'successorId', a.successor_id, 'permit', a.permit,
       'kind', a.kind,
       'assortment', (SELECT coalesce(json_agg(json_build_object('customerId', s.customer_id, 'kind', s.kind, 'validFrom', s.valid_from,
          'validTo', s.valid_to)), '[]')
        FROM (SELECT * FROM assortment e WHERE e.article_id = a.id AND e.kind <> 'listed' AND (e.kind = 'exclusive' OR e.customer_id = ANY ($2::uuid[]))
          UNION ALL SELECT * FROM assortment e WHERE e.customer_id = ANY ($2::uuid[]) AND e.article_id = a.id AND e.kind = 'listed') s),
       'ordered', (SELECT coalesce(json_agg(json_build_array(h.customer_id, cardinality(h.quantities))), '[]')
        FROM quantity_history h WHERE h.customer_id = ANY ($2::uuid[]) AND h.article_id = a.id))), '[]')
     FROM (SELECT DISTINCT id FROM line) n CROSS JOIN LATERAL (SELECT * FROM article WHERE article.id = n.id OFFSET 0) a) AS articles`;
