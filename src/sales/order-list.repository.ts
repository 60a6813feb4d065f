import { Injectable } from '@nestjs/common';
import type { Sql } from '../platform';
import type { SalesOrderState } from './sales-order';

/** An order as a list shows it. */
export interface OrderListRow {
  readonly id: string;
  readonly reference: string;
  readonly buyerOrderNumber: string | null;
  readonly state: SalesOrderState;
  readonly customerNumber: string | null;
  readonly customerName: string | null;
  readonly orderDate: string | null;
  readonly confirmedDate: string | null;
  readonly currency: string | null;
  readonly total: string;
  readonly receivedAt: Date;
  readonly releasedAt: Date | null;
  readonly cursorAt: string;
}

export interface OrderFilter {
  readonly states: readonly SalesOrderState[];
  readonly buyerOrderNumber: string | null;
  /** Only the orders of this partner; null for all. */
  readonly partnerId: string | null;
}

/** Lists of orders, newest first, page by page along an index. */
@Injectable()
export class OrderListRepository {
  /** One more row than asked for tells that there is a next page. */
  async list(
    sql: Sql,
    filter: OrderFilter,
    limit: number,
    after: { readonly receivedAt: string; readonly id: string } | null,
  ): Promise<readonly OrderListRow[]> {
    return sql.query<OrderListRow>(
      `SELECT o.id, o.reference, o.buyer_order_number AS "buyerOrderNumber", o.state, c.number AS "customerNumber",
         c.name AS "customerName", o.order_date::text AS "orderDate", o.confirmed_date::text AS "confirmedDate", o.currency,
         o.total::text AS total, o.received_at AS "receivedAt", o.released_at AS "releasedAt", o.received_at::text AS "cursorAt"
       FROM sales_order o LEFT JOIN customer c ON c.id = o.customer_id
       WHERE o.state = ANY ($1) AND ($2::text IS NULL OR o.order_number_key = $2)
         AND ($3::timestamptz IS NULL OR (o.received_at, o.id) < ($3, $4::uuid))
         ${filter.partnerId === null ? '' : 'AND o.partner_id = $6'}
       ORDER BY o.received_at DESC, o.id DESC LIMIT $5`,
      [
        ...[filter.states, filter.buyerOrderNumber, after?.receivedAt ?? null, after?.id ?? null, limit + 1],
        ...(filter.partnerId === null ? [] : [filter.partnerId]),
      ],
    );
  }

  /** Whether an order is this partner's. One that came through the account of another is nobody's: it may not be answered (MSG-014). */
  async isOf(sql: Sql, orderId: string, partnerId: string): Promise<boolean> {
    const rows = await sql.query('SELECT FROM sales_order WHERE id = $1 AND partner_id = $2', [orderId, partnerId]);
    return rows.length === 1;
  }
}
