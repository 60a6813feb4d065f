import { Injectable } from '@nestjs/common';
import type { Sql } from '../platform';
import { customerWords, MOST_HITS } from './typed-words';

/** A customer as he is offered to somebody who looks for one. */
export interface FoundCustomer {
  readonly number: string;
  readonly name: string;
  readonly city: string | null;
  readonly blocked: boolean;
  readonly representative: string | null;
  /** The user who looks after him. */
  readonly responsible: string | null;
}

/** Looks customers up for people. */
@Injectable()
export class CustomerListRepository {
  /** Those whose number, name or GLN begin as typed, an exact number before all, then by number; all where nothing is typed. One more than asked for. */
  async search(
    sql: Sql,
    typed: string | null,
    limit: number,
    after: { readonly exact: boolean; readonly number: string } | null,
  ): Promise<readonly FoundCustomer[]> {
    if (typed === null) return sql.query<FoundCustomer>(ALL, [limit + 1, after?.number ?? null]);
    const { words, glns } = customerWords(typed);
    if (words === null) return [];
    return sql.query<FoundCustomer>(SEARCH, [
      ...[words, glns?.[0] ?? null, glns?.[1] ?? null, typed.trim(), limit + 1],
      ...[after?.exact ?? null, after?.number ?? null],
    ]);
  }
}

const FOUND = `c.number, c.name, c.blocked_reason IS NOT NULL AS blocked, c.representative,
    (SELECT l.city FROM customer_location l WHERE l.customer_id = c.id AND l.role = 'buyer' AND l.same_as IS NULL
     ORDER BY l.valid_from DESC, l.id LIMIT 1) AS city,
    (SELECT p.responsible_id FROM customer_portfolio p WHERE p.customer_id = c.id) AS responsible`;

const ALL = `
  SELECT ${FOUND} FROM customer c WHERE $2::text IS NULL OR c.number > $2 ORDER BY c.number LIMIT $1`;

// `OFFSET 0`: each hit is fetched by its key, where the planner would take reading the whole table for cheaper.
const SEARCH = `
  WITH hit AS (
    (SELECT id FROM customer WHERE to_tsvector('simple', number || ' ' || name) @@ to_tsquery('simple', $1) LIMIT ${MOST_HITS})
    UNION
    (SELECT customer_id FROM customer_location WHERE $2::text IS NOT NULL AND gln BETWEEN $2 AND $3 LIMIT ${MOST_HITS}))
  SELECT ${FOUND}
  FROM hit h CROSS JOIN LATERAL (SELECT * FROM customer WHERE customer.id = h.id OFFSET 0) c
  WHERE $7::text IS NULL OR (lower(c.number) <> lower($4), c.number) > (NOT $6::boolean, $7)
  ORDER BY lower(c.number) <> lower($4), c.number LIMIT $5`;
