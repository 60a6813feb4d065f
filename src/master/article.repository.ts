import { Injectable } from '@nestjs/common';
import type { Sql } from '../platform';
import type { ArticleStatus } from './article';
import { articleWords } from './article-search';

/** An article as it is offered to somebody who looks for one. */
export interface FoundArticle {
  readonly number: string;
  readonly description: string;
  readonly status: ArticleStatus;
  readonly gtin: string | null;
  readonly baseUnit: string;
}

/** Looks articles up for people. */
@Injectable()
export class ArticleRepository {
  /** Those whose number, words or GTIN begin as typed; what can be sold first, an exact number before all. */
  async search(sql: Sql, typed: string, limit: number): Promise<readonly FoundArticle[]> {
    const { words, gtins } = articleWords(typed);
    if (words === null) return [];
    return sql.query<FoundArticle>(SEARCH, [words, gtins?.[0] ?? null, gtins?.[1] ?? null, typed.trim(), limit]);
  }
}

const SEARCH = `
  WITH hit AS (
    (SELECT id FROM article WHERE to_tsvector('simple', number || ' ' || description) @@ to_tsquery('simple', $1) LIMIT 500)
    UNION
    (SELECT article_id FROM packaging WHERE $2::text IS NOT NULL AND gtin BETWEEN $2 AND $3 LIMIT 500))
  SELECT a.number, a.description, a.status, a.base_unit AS "baseUnit",
    (SELECT p.gtin FROM packaging p WHERE p.article_id = a.id AND p.gtin IS NOT NULL ORDER BY p.level <> 'each', p.base_quantity, p.gtin LIMIT 1) AS gtin
  FROM hit h JOIN article a ON a.id = h.id
  ORDER BY lower(a.number) <> lower($4), a.status <> 'active', a.number LIMIT $5`;
