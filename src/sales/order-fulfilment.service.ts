import { Injectable } from '@nestjs/common';
import type { Sql, Tx } from '../platform';
import { EventLog } from '../platform/services';
import { fulfilmentOf, type ToldFulfilment } from './fulfilment';

/** The rows as they are to be, and which of those that were there are left: what is as it was is not written. */
const DELIVERIES = `
  WITH told AS (SELECT * FROM jsonb_to_recordset($2::jsonb) AS t (number text, state text, "shippedOn" date)),
  gone AS (DELETE FROM order_delivery WHERE order_id = $1 AND number NOT IN (SELECT number FROM told))
  INSERT INTO order_delivery (order_id, number, state, shipped_on) SELECT $1, number, state, "shippedOn" FROM told
  ON CONFLICT (order_id, number) DO UPDATE SET state = EXCLUDED.state, shipped_on = EXCLUDED.shipped_on`;
const NEW_DELIVERY_LINES = `
  INSERT INTO order_delivery_line (order_id, number, place, line, article, quantity)
  SELECT $1, number, place, line, article, quantity
  FROM jsonb_to_recordset($2::jsonb) AS t (number text, place integer, line integer, article text, quantity numeric)`;
const NEW_INVOICES = `
  INSERT INTO order_invoice (order_id, place, number, date, currency, net_amount, gross_amount, state)
  SELECT $1, place, number, date, currency, "netAmount", "grossAmount", state
  FROM jsonb_to_recordset($2::jsonb) AS t (place integer, number text, date date, currency text, "netAmount" numeric, "grossAmount" numeric, state text)`;

/** A line of an order, and how much of it has left. Base units, plain decimals. */
interface DeliveredLine {
  readonly index: number;
  readonly article: string | null;
  readonly ordered: string | null;
  readonly delivered: string;
  /** Delivered less ordered: below zero while something of it has not left. */
  readonly difference: string | null;
}

/** What of an order has been delivered and invoiced, as the ERP tells. */
export interface ShownFulfilment extends ToldFulfilment {
  readonly lines: readonly DeliveredLine[];
}

/** Keeps how far the goods of orders are. */
@Injectable()
export class OrderFulfilment {
  constructor(private readonly events: EventLog) {}

  /** Takes over what the ERP has of an order by now; all of it is said each time. @returns whether anything is other than it was */
  async told(tx: Tx, orderId: string, told: ToldFulfilment): Promise<boolean> {
    await tx.query('SELECT 1 FROM sales_order WHERE id = $1 FOR UPDATE', [orderId]);
    const before = await this.of(tx, orderId);
    if (same(before, told)) return false;
    await tx.query(DELIVERIES, [orderId, JSON.stringify(told.deliveries)]);
    await tx.query('DELETE FROM order_delivery_line WHERE order_id = $1', [orderId]);
    const lines = told.deliveries.flatMap(({ number, lines }) =>
      lines.map(({ index, article, quantity }, place) => ({ number, place, line: index, article, quantity })),
    );
    await tx.query(NEW_DELIVERY_LINES, [orderId, JSON.stringify(lines)]);
    await tx.query('DELETE FROM order_invoice WHERE order_id = $1', [orderId]);
    await tx.query(NEW_INVOICES, [orderId, JSON.stringify(told.invoices.map((one, place) => ({ ...one, place })))]);
    const state = fulfilmentOf(told);
    const moved = await tx.query('UPDATE sales_order SET fulfilment = $2 WHERE id = $1 AND fulfilment <> $2 RETURNING id', [orderId, state]); // prettier-ignore
    if (moved.length > 0)
      await this.events.append(tx, [{ kind: 'order-fulfilment', subjectType: 'sales-order', subjectId: orderId, actor: 'system', data: { orderId, state } }]); // prettier-ignore
    return true;
  }

  /** @returns empty where the ERP told nothing yet */
  async of(sql: Sql, orderId: string): Promise<ShownFulfilment> {
    const deliveries = await sql.query<ToldFulfilment['deliveries'][number]>(
      `SELECT d.number, d.state, d.shipped_on::text AS "shippedOn", coalesce((
         SELECT jsonb_agg(jsonb_build_object('index', l.line, 'article', l.article, 'quantity', trim_scale(l.quantity)::text) ORDER BY l.place)
         FROM order_delivery_line l WHERE l.order_id = d.order_id AND l.number = d.number), '[]') AS lines
       FROM order_delivery d WHERE d.order_id = $1 ORDER BY d.shipped_on NULLS LAST, d.number`,
      [orderId],
    );
    const invoices = await sql.query<ToldFulfilment['invoices'][number]>(
      `SELECT number, date::text AS date, currency, trim_scale(net_amount)::text AS "netAmount", trim_scale(gross_amount)::text AS "grossAmount", state
       FROM order_invoice WHERE order_id = $1 ORDER BY place`,
      [orderId],
    );
    const lines = await sql.query<DeliveredLine>(
      `SELECT l.index, a.number AS article, trim_scale(l.base_quantity)::text AS ordered, trim_scale(gone.quantity)::text AS delivered,
         trim_scale(gone.quantity - l.base_quantity)::text AS difference
       FROM sales_order_line l LEFT JOIN article a ON a.id = l.article_id
       CROSS JOIN LATERAL (SELECT coalesce(sum(d.quantity), 0) AS quantity FROM order_delivery_line d JOIN order_delivery s USING (order_id, number)
         WHERE d.order_id = l.order_id AND d.line = l.index AND s.state = 'shipped') gone
       WHERE l.order_id = $1 AND l.rejected_reason IS NULL ORDER BY l.index`,
      [orderId],
    );
    return { deliveries, invoices, lines };
  }
}

const plainOf = ({ deliveries, invoices }: ToldFulfilment): string =>
  JSON.stringify([
    [...deliveries]
      .sort((a, b) => (a.number < b.number ? -1 : 1))
      .map(({ number, state, shippedOn, lines }) => [number, state, shippedOn, lines.map((line) => [line.index, line.article, Number(line.quantity)])]),
    invoices.map(({ number, date, currency, netAmount, grossAmount, state }) => [number, date, currency, Number(netAmount), Number(grossAmount), state]),
  ]); // prettier-ignore

/** Numbers are compared as numbers: "4.0" and "4" are one quantity. */
const same = (before: ToldFulfilment, now: ToldFulfilment): boolean => plainOf(before) === plainOf(now);
