import { Injectable } from '@nestjs/common';
import type { OrderFormat } from '../kernel';
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
