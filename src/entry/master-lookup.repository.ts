import { Injectable } from '@nestjs/common';
import type { IsoDate } from '../kernel';
import type { Sql } from '../platform';

/** A customer as he is offered to who keys an order, once for each partner who orders for him. */
export interface FoundCustomer {
  readonly number: string;
  readonly name: string;
  readonly currency: string;
  /** Null where nobody orders for him by a number of his own: then nobody knows who would be answered, and nothing can be keyed. */
  readonly partner: { readonly code: string; readonly name: string } | null;
  readonly places: readonly {
    readonly gln: string | null;
    readonly code: string | null;
    readonly name: string;
    readonly city: string;
    readonly usual: boolean;
  }[];
}

/** What a line of an order may be of. */
export interface KnownArticle {
  readonly id: string;
  readonly number: string;
  readonly description: string;
  readonly baseUnit: string;
  readonly packs: readonly { readonly level: string; readonly baseQuantity: string }[];
}

/** What who keys an order looks up. */
@Injectable()
export class MasterLookup {
  /** By the beginning of a number, a part of a name, or a GLN. */
  customers(sql: Sql, typed: string, today: IsoDate, limit: number): Promise<readonly FoundCustomer[]> {
    const like = typed.replace(/[\\%_]/g, '\\$&');
    return sql.query<FoundCustomer>(CUSTOMERS, [typed, like, limit, today]);
  }

  async articles(sql: Sql, ids: readonly string[]): Promise<ReadonlyMap<string, KnownArticle>> {
    if (ids.length === 0) return new Map();
    const rows = await sql.query<KnownArticle>(
      `SELECT a.id, a.number, a.description, a.base_unit AS "baseUnit", coalesce((
         SELECT jsonb_agg(jsonb_build_object('level', p.level, 'baseQuantity', p.quantity) ORDER BY p.base_quantity)
         FROM (SELECT DISTINCT level, base_quantity, base_quantity::text AS quantity FROM packaging WHERE article_id = a.id) p), '[]') AS packs
       FROM article a WHERE a.id = ANY ($1)`,
      [ids],
    );
    return new Map(rows.map((row) => [row.id, row]));
  }

  async placeName(sql: Sql, id: string): Promise<string | null> {
    const [row] = await sql.query<{ name: string }>(`SELECT name || ', ' || city AS name FROM customer_location WHERE id = $1`, [id]); // prettier-ignore
    return row?.name ?? null;
  }
}

const CUSTOMERS = `
  SELECT c.number, c.name, c.currency,
    CASE WHEN p.id IS NOT NULL THEN jsonb_build_object('code', p.code, 'name', p.name) END AS partner,
    coalesce((SELECT jsonb_agg(jsonb_build_object('gln', l.gln, 'code', l.code, 'name', l.name, 'city', l.city,
        'usual', l.id = c.default_delivery_place_id) ORDER BY l.id = c.default_delivery_place_id DESC, l.name, l.id)
      FROM customer_location l WHERE l.customer_id = c.id AND l.role = 'delivery' AND num_nonnulls(l.gln, l.code) > 0
        AND l.same_as IS NULL AND l.valid_from <= $4::date AND (l.valid_to IS NULL OR l.valid_to >= $4::date)), '[]') AS places
  FROM customer c
  LEFT JOIN (partner_customer o JOIN partner p ON p.id = o.partner_id
    AND EXISTS (SELECT FROM partner_identifier i WHERE i.partner_id = p.id)) ON o.customer_id = c.id
  WHERE starts_with(lower(c.number), lower($1)) OR c.name ILIKE '%' || $2 || '%'
    OR c.id IN (SELECT l.customer_id FROM customer_location l WHERE l.gln = $1)
  ORDER BY lower(c.number) <> lower($1), NOT starts_with(lower(c.name), lower($1)), c.name, c.number, p.code
  LIMIT $3`;
