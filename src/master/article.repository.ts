import { Injectable } from '@nestjs/common';
import type { Sql } from '../platform';
import type { ArticleStatus } from './article';
import { articleWords, MOST_HITS } from './typed-words';

/** An article as it is offered to somebody who looks for one. */
export interface FoundArticle {
  readonly number: string;
  readonly description: string;
  readonly status: ArticleStatus;
  readonly gtin: string | null;
  readonly baseUnit: string;
  readonly successor: string | null;
}

/** Where a page of a search goes on: after this article, in the order of the search. */
export interface AfterArticle {
  readonly exact: boolean;
  readonly active: boolean;
  readonly number: string;
}

/** Looks articles up for people. */
@Injectable()
export class ArticleRepository {
  /** Those whose number, words or GTIN begin as typed; an exact number before all, then what can be sold. One more than asked for. */
  async search(
    sql: Sql,
    { typed, status }: { readonly typed: string; readonly status: ArticleStatus | null },
    limit: number,
    after: AfterArticle | null,
  ): Promise<readonly FoundArticle[]> {
    const { words, gtins } = articleWords(typed);
    if (words === null) return [];
    const place = [after?.exact ?? null, after?.active ?? null, after?.number ?? null];
    return sql.query<FoundArticle>(SEARCH, [words, gtins?.[0] ?? null, gtins?.[1] ?? null, typed.trim(), limit + 1, status, ...place]); // prettier-ignore
  }

  /** All articles by number, or those in one state. One more than asked for. */
  async list(
    sql: Sql,
    status: ArticleStatus | null,
    limit: number,
    after: string | null,
  ): Promise<readonly FoundArticle[]> {
    const parameters: unknown[] = [limit + 1];
    const given = (value: string): string => `$${parameters.push(value)}`;
    const conditions = [
      ...(status === null ? [] : [`a.status = ${given(status)}`]),
      ...(after === null ? [] : [`a.number > ${given(after)}`]),
    ];
    return sql.query<FoundArticle>(
      `SELECT ${FOUND} FROM article a ${conditions.length === 0 ? '' : `WHERE ${conditions.join(' AND ')}`} ORDER BY a.number LIMIT $1`,
      parameters,
    );
  }
}

const FOUND = `a.number, a.description, a.status, a.base_unit AS "baseUnit",
    (SELECT s.number FROM article s WHERE s.id = a.successor_id) AS successor,
    (SELECT p.gtin FROM packaging p WHERE p.article_id = a.id AND p.gtin IS NOT NULL ORDER BY p.level <> 'each', p.base_quantity, p.gtin LIMIT 1) AS gtin`;

// `OFFSET 0`: each hit is fetched by its key, where the planner would take reading the whole table for cheaper.
const SEARCH = `
  WITH hit AS (
    (SELECT id FROM article WHERE to_tsvector('simple', number || ' ' || description) @@ to_tsquery('simple', $1) LIMIT ${MOST_HITS})
    UNION
    (SELECT article_id FROM packaging WHERE $2::text IS NOT NULL AND gtin BETWEEN $2 AND $3 LIMIT ${MOST_HITS}))
  SELECT ${FOUND}
  FROM hit h CROSS JOIN LATERAL (SELECT * FROM article WHERE article.id = h.id OFFSET 0) a
  WHERE ($6::text IS NULL OR a.status = $6)
    AND ($9::text IS NULL OR (lower(a.number) <> lower($4), a.status <> 'active', a.number) > (NOT $7::boolean, NOT $8::boolean, $9))
  ORDER BY lower(a.number) <> lower($4), a.status <> 'active', a.number LIMIT $5`;
