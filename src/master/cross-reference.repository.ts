import { Injectable } from '@nestjs/common';
import type { IsoDate } from '../kernel';
import type { Sql, Tx } from '../platform';
import type { PackagingLevel } from './article';

export const REFERENCE_SOURCES = ['import', 'person', 'rule'] as const;
export const REFERENCE_TIMES = ['valid', 'coming', 'ended'] as const;

/** A buyer's number for an article of ours, as people see it. One of customer and partner is given. */
export interface ReferenceView {
  readonly id: string;
  readonly customer: string | null;
  readonly partner: string | null;
  /** Of the customer or the partner. */
  readonly whose: string;
  readonly buyerArticle: string;
  /** Our article number. */
  readonly article: string;
  readonly description: string;
  readonly level: PackagingLevel | null;
  readonly validFrom: IsoDate;
  readonly validTo: IsoDate | null;
  readonly source: (typeof REFERENCE_SOURCES)[number];
  readonly confirmedBy: string | null;
  readonly confirmedAt: string | null;
  readonly reason: string | null;
  /** Articles that the same number of the same one means as well, on some of the same days (ITM-003). */
  readonly conflicts: readonly string[];
}

/** What a list of references is narrowed by; null for no matter. */
export interface ReferenceFilter {
  /** The very number, and how numbers begin. */
  readonly buyerArticle: string | null;
  readonly beginning: string | null;
  readonly customer: string | null;
  readonly partner: string | null;
  readonly article: string | null;
  readonly source: ReferenceView['source'] | null;
  readonly time: (typeof REFERENCE_TIMES)[number] | null;
  /** Only those of which nobody knows which article is meant. */
  readonly conflicting: boolean;
  /** False: only those for which nobody vouches yet. */
  readonly confirmed: boolean | null;
  readonly day: IsoDate;
}

/** What a reference names, by ids; null for what is not there. */
export interface NamedInReference {
  readonly customer: string | null;
  readonly partner: string | null;
  readonly article: string | null;
}

/** Cross-references as rows. */
@Injectable()
export class CrossReferenceRepository {
  /** By the buyer's number. One more than asked for. */
  async list(
    sql: Sql,
    filter: ReferenceFilter,
    limit: number,
    after: { readonly buyerArticle: string; readonly id: string } | null,
  ): Promise<readonly ReferenceView[]> {
    const parameters: unknown[] = [limit + 1, filter.day];
    const given = (value: unknown): string => `$${parameters.push(value)}`;
    const when = (value: unknown, condition: (parameter: string) => string): readonly string[] =>
      value === null ? [] : [condition(given(value))];
    // What nobody asked for is left out of the text, so that each question has its own index.
    const conditions = [
      ...when(filter.buyerArticle, (number) => `${NUMBER} = ${number}`),
      ...when(filter.beginning, (text) => `${NUMBER} >= ${text} AND ${NUMBER} < ${text} || U&'\\+10FFFF'`),
      ...when(filter.customer, (number) => `r.customer_id = (SELECT id FROM customer WHERE number = ${number})`),
      ...when(filter.partner, (code) => `r.partner_id = (SELECT id FROM partner WHERE code = ${code})`),
      ...when(filter.article, (number) => `r.article_id = (SELECT id FROM article WHERE number = ${number})`),
      ...when(filter.source, (source) => `r.source = ${source}`),
      ...when(filter.confirmed, (confirmed) => `(r.confirmed_by IS NOT NULL) = ${confirmed}`),
      ...when(filter.time, (time) => `${TIME} = ${time}`),
      ...(filter.conflicting ? [`EXISTS (SELECT ${RIVALS})`] : []),
      ...(after === null ? [] : [`(${NUMBER}, r.id) > (${given(after.buyerArticle)}, ${given(after.id)}::uuid)`]),
    ];
    return sql.query<ReferenceView>(
      `${VIEW} WHERE $2::date IS NOT NULL ${conditions.map((one) => `AND ${one}`).join(' ')} ORDER BY ${NUMBER}, r.id LIMIT $1`,
      parameters,
    );
  }

  async find(sql: Sql, id: string): Promise<ReferenceView | null> {
    const [row] = await sql.query<ReferenceView>(`${VIEW} WHERE r.id = $1`, [id]);
    return row ?? null;
  }

  async named(sql: Sql, { customer, partner, article }: NamedInReference): Promise<NamedInReference> {
    const [row] = await sql.query<NamedInReference>(NAMED, [customer, partner, article]);
    return row ?? { customer: null, partner: null, article: null };
  }

  /** The reference for the same number, owner and article from the same day, locked; null when there is none. */
  async lockSame(
    tx: Tx,
    { customer, partner, article }: NamedInReference,
    { buyerArticle, validFrom }: Pick<ReferenceView, 'buyerArticle' | 'validFrom'>,
  ): Promise<string | null> {
    const [row] = await tx.query<{ id: string }>(
      `SELECT id FROM cross_reference WHERE buyer_article = $1 AND customer_id IS NOT DISTINCT FROM $2 AND partner_id IS NOT DISTINCT FROM $3
         AND article_id = $4 AND valid_from = $5 FOR UPDATE`,
      [buyerArticle, customer, partner, article, validFrom],
    );
    return row?.id ?? null;
  }

  /** @returns its id */
  async confirm(
    tx: Tx,
    { customer, partner, article }: NamedInReference,
    {
      buyerArticle,
      level,
      validFrom,
      validTo,
      reason,
    }: Pick<ReferenceView, 'buyerArticle' | 'level' | 'validFrom' | 'validTo' | 'reason'>,
    by: string,
  ): Promise<string> {
    const [row] = await tx.query<{ id: string }>(CONFIRM, [
      buyerArticle, customer, partner, article, level, validFrom, validTo, by, reason,
    ]); // prettier-ignore
    if (row === undefined) throw new Error('A reference was not written');
    return row.id;
  }

  /** Keeps anybody from changing it meanwhile. False when it is not there. */
  async lock(tx: Tx, id: string): Promise<boolean> {
    return (await tx.query('SELECT FROM cross_reference WHERE id = $1 FOR UPDATE', [id])).length === 1;
  }

  async end(tx: Tx, id: string, lastDay: IsoDate, by: string, reason: string): Promise<void> {
    await tx.query(
      `UPDATE cross_reference SET valid_to = $2, confirmed_by = $3, confirmed_at = now(), reason = $4 WHERE id = $1`,
      [id, lastDay, by, reason],
    );
  }

  async remove(tx: Tx, id: string): Promise<void> {
    await tx.query('DELETE FROM cross_reference WHERE id = $1', [id]);
  }
}

/** Letter by letter: as the indexes sort it. */
const NUMBER = 'r.buyer_article COLLATE "C"';
const TIME = `CASE WHEN r.valid_from > $2::date THEN 'coming' WHEN r.valid_to < $2::date THEN 'ended' ELSE 'valid' END`;

const RIVALS = `
  FROM cross_reference y WHERE y.buyer_article = r.buyer_article AND y.article_id <> r.article_id
    AND (y.customer_id = r.customer_id OR y.partner_id = r.partner_id)
    AND y.valid_from <= coalesce(r.valid_to, 'infinity') AND coalesce(y.valid_to, 'infinity') >= r.valid_from`;

const NAMED = `
  SELECT (SELECT id FROM customer WHERE number = $1) AS customer, (SELECT id FROM partner WHERE code = $2) AS partner,
    (SELECT id FROM article WHERE number = $3) AS article`;

const CONFIRM = `
  INSERT INTO cross_reference (buyer_article, customer_id, partner_id, article_id, level, valid_from, valid_to, source, confirmed_by,
    confirmed_at, reason)
  VALUES ($1, $2, $3, $4, $5, $6, $7, 'person', $8, now(), $9)
  ON CONFLICT (buyer_article, customer_id, partner_id, article_id, valid_from) DO UPDATE
    SET level = EXCLUDED.level, valid_to = EXCLUDED.valid_to, confirmed_by = EXCLUDED.confirmed_by, confirmed_at = EXCLUDED.confirmed_at,
      reason = EXCLUDED.reason
  RETURNING id`;

const VIEW = `
  SELECT r.id, c.number AS customer, p.code AS partner, coalesce(c.name, p.name) AS whose, r.buyer_article AS "buyerArticle",
    a.number AS article, a.description, r.level, r.valid_from::text AS "validFrom", r.valid_to::text AS "validTo", r.source,
    r.confirmed_by AS "confirmedBy", to_char(r.confirmed_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "confirmedAt", r.reason,
    ARRAY(SELECT DISTINCT (SELECT b.number FROM article b WHERE b.id = y.article_id) ${RIVALS}) AS conflicts
  FROM cross_reference r JOIN article a ON a.id = r.article_id
    LEFT JOIN customer c ON c.id = r.customer_id LEFT JOIN partner p ON p.id = r.partner_id`;
