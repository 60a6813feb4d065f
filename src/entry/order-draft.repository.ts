import { Injectable } from '@nestjs/common';
import type { Sql, Tx } from '../platform';
import type { DocumentType } from './document-type';
import type { DraftContent } from './draft';

/** The document beside a draft. */
export interface DraftDocument {
  readonly id: string;
  readonly name: string;
  readonly type: DocumentType;
  /** Bytes. */
  readonly size: number;
}

export interface OrderDraft {
  readonly id: string;
  readonly version: number;
  readonly state: 'open' | 'placed';
  readonly content: DraftContent;
  readonly document: DraftDocument | null;
  readonly changedAt: Date;
  readonly placedAt: Date | null;
  /** What became of it. */
  readonly interchangeId: string | null;
}

/** A draft in the list of who keys it. */
export interface ListedDraft {
  readonly id: string;
  readonly customer: string | null;
  readonly orderNumber: string;
  readonly lines: number;
  readonly document: string | null;
  readonly changedAt: Date;
  /** The same to the microsecond. */
  readonly cursorAt: string;
}

/** Where an order came from that was keyed by hand. */
export interface OrderSource {
  readonly draftId: string;
  readonly toldBy: DraftContent['toldBy'];
  readonly keyedBy: string;
  readonly placedAt: Date;
  readonly document: DraftDocument | null;
}

const DOCUMENT = `CASE WHEN k.id IS NOT NULL
  THEN jsonb_build_object('id', k.id, 'name', d.document_name, 'type', k.type, 'size', k.size) END AS document`;
const DRAFT = `d.id, d.version, d.state, d.content, d.changed_at AS "changedAt", d.placed_at AS "placedAt", d.interchange_id AS "interchangeId", ${DOCUMENT}
  FROM order_draft d LEFT JOIN entry_document k ON k.id = d.document_id`;

/** Orders that people are keying, or keyed. A draft is there for its owner alone. */
@Injectable()
export class OrderDraftRepository {
  async insert(tx: Tx, ownerId: string, content: DraftContent): Promise<{ readonly id: string }> {
    const [row] = await tx.query<{ id: string }>(
      'INSERT INTO order_draft (owner_id, content) VALUES ($1, $2) RETURNING id',
      [ownerId, JSON.stringify(content)],
    );
    if (row === undefined) throw new Error('A draft was not inserted');
    return row;
  }

  async find(sql: Sql, ownerId: string, id: string): Promise<OrderDraft | null> {
    const [row] = await sql.query<OrderDraft>(`SELECT ${DRAFT} WHERE d.id = $1 AND d.owner_id = $2`, [id, ownerId]);
    return row ?? null;
  }

  /** The same, kept from everybody else until the transaction ends. */
  async lock(tx: Tx, ownerId: string, id: string): Promise<OrderDraft | null> {
    await tx.query('SELECT FROM order_draft WHERE id = $1 AND owner_id = $2 FOR UPDATE', [id, ownerId]);
    return this.find(tx, ownerId, id);
  }

  /** Open ones, the latest first. */
  list(
    sql: Sql,
    ownerId: string,
    limit: number,
    after: { readonly changedAt: string; readonly id: string } | null,
  ): Promise<readonly ListedDraft[]> {
    return sql.query<ListedDraft>(
      `SELECT d.id, d.content -> 'customer' ->> 'name' AS customer, d.content ->> 'orderNumber' AS "orderNumber",
         (SELECT count(*)::int FROM jsonb_array_elements(d.content -> 'lines') l
          WHERE concat(l ->> 'code', l ->> 'article', l ->> 'quantity', l ->> 'price') <> '') AS lines,
         d.document_name AS document, d.changed_at AS "changedAt", d.changed_at::text AS "cursorAt"
       FROM order_draft d
       WHERE d.owner_id = $1 AND d.state = 'open' AND ($2::timestamptz IS NULL OR (d.changed_at, d.id) < ($2::timestamptz, $3::uuid))
       ORDER BY d.changed_at DESC, d.id DESC LIMIT $4`,
      [ownerId, after?.changedAt ?? null, after?.id ?? null, limit + 1],
    );
  }

  /** @returns the version that it has now */
  write(tx: Tx, id: string, content: DraftContent): Promise<number> {
    return this.change(tx, id, 'content = $2', [JSON.stringify(content)]);
  }

  lay(tx: Tx, id: string, document: { readonly id: string; readonly name: string } | null): Promise<number> {
    return this.change(tx, id, 'document_id = $2, document_name = $3', [document?.id ?? null, document?.name ?? null]);
  }

  place(tx: Tx, id: string, interchangeId: string): Promise<number> {
    return this.change(tx, id, `state = 'placed', placed_at = now(), interchange_id = $2`, [interchangeId]);
  }

  async remove(tx: Tx, id: string): Promise<void> {
    await tx.query('DELETE FROM order_draft WHERE id = $1', [id]);
  }

  /** Where the order of an interchange came from; null for one that nobody keyed. */
  async sourceOf(sql: Sql, interchangeId: string): Promise<OrderSource | null> {
    const [row] = await sql.query<OrderSource>(
      `SELECT d.id AS "draftId", d.content ->> 'toldBy' AS "toldBy", u.display_name AS "keyedBy", d.placed_at AS "placedAt", ${DOCUMENT}
       FROM order_draft d JOIN app_user u ON u.id = d.owner_id LEFT JOIN entry_document k ON k.id = d.document_id
       WHERE d.interchange_id = $1`,
      [interchangeId],
    );
    return row ?? null;
  }

  private async change(tx: Tx, id: string, set: string, values: readonly unknown[]): Promise<number> {
    const [row] = await tx.query<{ version: number }>(
      `UPDATE order_draft SET ${set}, version = version + 1, changed_at = now() WHERE id = $1 RETURNING version`,
      [id, ...values],
    );
    if (row === undefined) throw new Error('A draft is not there any more, though it is locked');
    return row.version;
  }
}
