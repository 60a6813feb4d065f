import { Injectable } from '@nestjs/common';
import type { OutboxRow, OutboxState, Sql } from '../platform';
import { OUTBOX_COLUMNS } from '../platform/services';
import type { ShownReply } from './outbox-view';

/** A row of the outbox with what people call its partner and order. */
export type ListedReply = ShownReply & Pick<OutboxRow, 'partnerId' | 'orderId'> & { readonly cursorAt: string };

export interface ReplyFilter {
  readonly state: OutboxState | null;
  /** Code of a partner. */
  readonly partner: string | null;
  /** Id of a sales order. */
  readonly order: string | null;
}

const SELECT = `SELECT ${OUTBOX_COLUMNS}, o.created_at::text AS "cursorAt", octet_length(o.body) AS "bodyBytes",
    jsonb_build_object('code', p.code, 'name', p.name) AS partner,
    CASE WHEN s.id IS NOT NULL THEN jsonb_build_object('id', s.id, 'reference', s.reference, 'buyerOrderNumber', s.buyer_order_number) END AS "order"
  FROM outbox o JOIN partner p ON p.id = o.partner_id LEFT JOIN sales_order s ON s.id = o.order_id`;

/** What leaves, for people to look at. */
@Injectable()
export class OutboxListRepository {
  /** Newest first. One more row than asked for tells that there is a next page. */
  async list(
    sql: Sql,
    filter: ReplyFilter,
    limit: number,
    after: { readonly createdAt: string; readonly id: string } | null,
  ): Promise<readonly ListedReply[]> {
    return sql.query<ListedReply>(
      `${SELECT} WHERE ($1::text IS NULL OR o.state = $1) AND ($2::text IS NULL OR o.partner_id = (SELECT id FROM partner WHERE code = $2)) AND ($3::uuid IS NULL OR o.order_id = $3)
         AND ($4::timestamptz IS NULL OR (o.created_at, o.id) < ($4, $5::uuid))
       ORDER BY o.created_at DESC, o.id DESC LIMIT $6`,
      [filter.state, filter.partner, filter.order, after?.createdAt ?? null, after?.id ?? null, limit + 1],
    );
  }

  async find(sql: Sql, id: string): Promise<ListedReply | null> {
    const [row] = await sql.query<ListedReply>(`${SELECT} WHERE o.id = $1`, [id]);
    return row ?? null;
  }
}
