import { Injectable } from '@nestjs/common';
import { OFFICE_TODAY, type OrderFormat } from '../kernel';
import type { Sql, Tx } from '../platform';

/** Writes into the master what a person found out while clearing an order. */
@Injectable()
export class MasterMemoryRepository {
  /** The article that a GTIN of a package or a number of ours names; null when none, or several. */
  async articleNamed(
    sql: Sql,
    gtin: string | null,
    number: string,
  ): Promise<{ readonly id: string; readonly level: string | null } | null> {
    const rows = await sql.query<{ id: string; level: string | null }>(
      `SELECT p.article_id AS id, p.level FROM packaging p WHERE p.gtin = $1
       UNION SELECT a.id, NULL FROM article a WHERE a.number = $2`,
      [gtin, number],
    );
    return rows.length === 1 ? (rows[0] ?? null) : null;
  }

  /** From now on the buyer's number means this article (MAP_ITEM). A later word replaces the earlier one. */
  async linkArticle(
    tx: Tx,
    link: {
      readonly customerId: string;
      readonly buyerArticle: string;
      readonly articleId: string;
      readonly level: string | null;
      /** Who says so, and why. */
      readonly by: string;
      readonly reason: string;
    },
  ): Promise<void> {
    const { customerId, buyerArticle, articleId, level, by, reason } = link;
    await tx.query('DELETE FROM cross_reference WHERE customer_id = $1 AND buyer_article = $2 AND article_id <> $3', [
      customerId,
      buyerArticle,
      articleId,
    ]);
    await tx.query(
      `INSERT INTO cross_reference (customer_id, buyer_article, article_id, level, source, confirmed_by, confirmed_at, reason)
       VALUES ($1, $2, $3, $4, 'person', $5, now(), $6)
       ON CONFLICT (buyer_article, customer_id, partner_id, article_id, valid_from) DO UPDATE
         SET level = EXCLUDED.level, valid_to = NULL, source = EXCLUDED.source, confirmed_by = EXCLUDED.confirmed_by,
           confirmed_at = EXCLUDED.confirmed_at, reason = EXCLUDED.reason`,
      [customerId, buyerArticle, articleId, level, by, reason],
    );
  }

  /**
   * From now on a name that the buyer uses is a place of a customer that we know under another one (MAP_LOC, SET_CUST).
   *
   * @returns the customer; null when the known name is no single place, or the new one is a place already
   */
  async namePlace(
    tx: Tx,
    place: {
      readonly role: 'buyer' | 'delivery';
      /** Whose place it must be, or among whose customers it is looked for. */
      readonly customerId: string | null;
      readonly partnerId: string | null;
      /** GLN, code or, of a buyer, customer number under which we know it. */
      readonly known: string;
      readonly gln: string | null;
      readonly code: string | null;
      readonly validTo: string | null;
      readonly by: string;
      readonly reason: string;
    },
  ): Promise<string | null> {
    const { role, customerId, partnerId, known, gln, code, validTo, by, reason } = place;
    const [row] = await tx.query<{ customerId: string }>(NAME_PLACE, [role, customerId, partnerId, known, gln, code, validTo, by, reason]); // prettier-ignore
    return row?.customerId ?? null;
  }

  /** From now on the partner's unit code means what another code of his format means (UOM). */
  async nameUnit(
    tx: Tx,
    unit: {
      readonly partnerId: string;
      readonly format: OrderFormat;
      readonly code: string;
      readonly meaning: { readonly kind: string; readonly level: string | null; readonly unit: string | null };
    },
  ): Promise<void> {
    const { partnerId, format, code, meaning } = unit;
    await tx.query(
      `INSERT INTO partner_unit (partner_id, format, code, kind, level, unit) VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (partner_id, format, code) DO UPDATE SET kind = EXCLUDED.kind, level = EXCLUDED.level, unit = EXCLUDED.unit`,
      [partnerId, format, code, meaning.kind, meaning.level, meaning.unit],
    );
  }
}

/** A buyer who is known by his number alone has the address of one of his places. */
const NAME_PLACE = `
  WITH place AS (
    SELECT DISTINCT ON (l.customer_id, l.id) l.*, l.customer_id AS owner
    FROM customer_location l JOIN customer c ON c.id = l.customer_id
    WHERE l.same_as IS NULL AND l.valid_from <= ${OFFICE_TODAY} AND (l.valid_to IS NULL OR l.valid_to >= ${OFFICE_TODAY})
      AND ($2::uuid IS NULL OR l.customer_id = $2)
      AND ($3::uuid IS NULL OR EXISTS (SELECT FROM partner_customer p WHERE p.partner_id = $3 AND p.customer_id = l.customer_id))
      AND (l.role = $1 AND (l.gln = $4 OR l.code = $4) OR $1 = 'buyer' AND c.number = $4)),
  chosen AS (
    SELECT * FROM place WHERE (SELECT count(DISTINCT owner) FROM place) = 1
      AND ($1 = 'buyer' OR (SELECT count(*) FROM place) = 1)
    ORDER BY role <> $1, valid_from DESC, id LIMIT 1)
  INSERT INTO customer_location (customer_id, role, gln, code, name, street, postcode, city, country, receiving_days, site_id, carrier_id,
    calendar_id, opens, closes, valid_from, valid_to, same_as, confirmed_by, confirmed_at, reason)
  SELECT customer_id, $1, $5, $6, name, street, postcode, city, country, receiving_days, site_id, carrier_id, calendar_id, opens, closes,
    ${OFFICE_TODAY}, $7, id, $8, now(), $9
  FROM chosen
  WHERE NOT EXISTS (SELECT FROM customer_location k WHERE k.role = $1 AND (k.gln = $5 OR k.customer_id = chosen.customer_id AND k.code = $6)
    AND (k.valid_to IS NULL OR k.valid_to >= ${OFFICE_TODAY}))
  RETURNING customer_id AS "customerId"`;
