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
  /** Null for every state. */
  readonly states: readonly SalesOrderState[] | null;
  readonly buyerOrderNumber: string | null;
  /** Our number of the customer. */
  readonly customer: string | null;
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
    const parameters: unknown[] = [limit + 1];
    const given = (value: unknown): string => `$${parameters.push(value)}`;
    const { states, buyerOrderNumber, customer, partnerId } = filter;
    // What nobody asked for is left out of the text, so that each question has its own index. Of one state the index has the rows in
    // their sequence; of several the planner must see a list.
    const conditions = [
      ...(states === null ? [] : [states.length === 1 ? `o.state = ${given(states[0])}` : `o.state = ANY (${given(states)})`]), // prettier-ignore
      ...(buyerOrderNumber === null ? [] : [`o.order_number_key = ${given(buyerOrderNumber)}`]),
      ...(customer === null ? [] : [`o.customer_id = (SELECT id FROM customer WHERE number = ${given(customer)})`]),
      ...(partnerId === null ? [] : [`o.partner_id = ${given(partnerId)}`]),
      ...(after === null
        ? []
        : [`(o.received_at, o.id) < (${given(after.receivedAt)}::timestamptz, ${given(after.id)}::uuid)`]),
    ];
    return sql.query<OrderListRow>(
      `SELECT ${ROW} FROM sales_order o LEFT JOIN customer c ON c.id = o.customer_id
       ${conditions.length === 0 ? '' : `WHERE ${conditions.join(' AND ')}`}
       ORDER BY o.received_at DESC, o.id DESC LIMIT $1`,
      parameters,
    );
  }

  /** Orders of which something is still to be decided and that have a line with this article of ours, newest first; one more than asked for. */
  async openWith(
    sql: Sql,
    article: string,
    limit: number,
    after: { readonly receivedAt: string; readonly id: string } | null,
  ): Promise<readonly OrderListRow[]> {
    return sql.query<OrderListRow>(OPEN_WITH, [article, after?.receivedAt ?? null, after?.id ?? null, limit + 1]); // prettier-ignore
  }

  /** Whether an order is this partner's. One that came through the account of another is nobody's: it may not be answered (MSG-014). */
  async isOf(sql: Sql, orderId: string, partnerId: string): Promise<boolean> {
    const rows = await sql.query('SELECT FROM sales_order WHERE id = $1 AND partner_id = $2', [orderId, partnerId]);
    return rows.length === 1;
  }
}

const ROW = `o.id, o.reference, o.buyer_order_number AS "buyerOrderNumber", o.state, c.number AS "customerNumber",
         c.name AS "customerName", o.order_date::text AS "orderDate", o.confirmed_date::text AS "confirmedDate", o.currency,
         o.total::text AS total, o.received_at AS "receivedAt", o.released_at AS "releasedAt", o.received_at::text AS "cursorAt"`;

/** From the open orders to their lines, and not the other way round: there are few of them, and lines of an article are many. */
const OPEN_WITH = `
  WITH open AS MATERIALIZED (
    SELECT * FROM sales_order o WHERE o.state IN ('in-review', 'partly-released')
      AND ($2::timestamptz IS NULL OR (o.received_at, o.id) < ($2, $3::uuid)))
  SELECT ${ROW} FROM open o LEFT JOIN customer c ON c.id = o.customer_id
  WHERE EXISTS (SELECT FROM sales_order_line l WHERE l.order_id = o.id AND l.article_id = (SELECT id FROM article WHERE number = $1) OFFSET 0)
  ORDER BY o.received_at DESC, o.id DESC LIMIT $4`;
