import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Tx } from '../platform';
import { ScheduleService, UnitOfWork } from '../platform/services';
import { WHOLE_SINCE } from './order-columns';

/** Quantities kept per customer and article: enough for a robust median, little enough to read by the thousand. */
const KEPT_QUANTITIES = 50;

/**
 * Adds the quantities of newly released orders to the history that QTY-006 compares with. It runs on a schedule and not in the release,
 * because a statistic need not be up to the second and a row for every line would make each order dearer.
 */
@Injectable()
export class QuantityHistoryService implements OnModuleInit {
  constructor(
    private readonly schedule: ScheduleService,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  onModuleInit(): void {
    const run = async (): Promise<string> => `${await this.unitOfWork.run((tx) => this.update(tx))} pairs`;
    this.schedule.register({ name: 'quantity-history', cron: '7 * * * *', catchUp: true, run });
  }

  /** Counts what was released since the last run. @returns how many customer-article pairs were touched */
  async update(tx: Tx): Promise<number> {
    const [progress] = await tx.query<{ since: string; until: string }>(
      `UPDATE quantity_history_progress p SET counted_until = now() - interval '1 minute'
       FROM (SELECT counted_until FROM quantity_history_progress WHERE id = 1 FOR UPDATE) before
       WHERE p.id = 1 RETURNING before.counted_until::text AS since, p.counted_until::text AS until`,
    );
    if (progress === undefined) return 0;
    await this.countOrders(tx, progress.since, progress.until);
    const rows = await tx.query(
      `INSERT INTO quantity_history AS h (customer_id, article_id, quantities)
       SELECT customer_id, article_id, (array_agg(base_quantity ORDER BY released_at DESC))[1:${String(KEPT_QUANTITIES)}]
       FROM (
         SELECT o.customer_id, l.article_id, l.base_quantity, o.released_at, l.rejected_reason
         FROM sales_order o JOIN sales_order_line l ON l.order_id = o.id
         WHERE o.state IN ('released', 'partly-released') AND o.released_at > $1::timestamptz AND o.released_at <= $2::timestamptz
           AND l.released_at IS NULL AND NOT l.held
         UNION ALL
         -- Lines that waited and went on after their order.
         SELECT o.customer_id, l.article_id, l.base_quantity, l.released_at, l.rejected_reason
         FROM sales_order_line l JOIN sales_order o ON o.id = l.order_id
         WHERE o.state IN ('released', 'partly-released') AND l.released_at > $1::timestamptz AND l.released_at <= $2::timestamptz) AS went
       WHERE rejected_reason IS NULL AND article_id IS NOT NULL AND base_quantity > 0
       GROUP BY customer_id, article_id
       ORDER BY customer_id, article_id
       ON CONFLICT (customer_id, article_id) DO UPDATE
         SET quantities = (EXCLUDED.quantities || h.quantities)[1:${String(KEPT_QUANTITIES)}]
       RETURNING 1`,
      [progress.since, progress.until],
    );
    return rows.length;
  }

  private async countOrders(tx: Tx, since: string, until: string): Promise<void> {
    await tx.query(
      `INSERT INTO customer_order_value AS v (customer_id, amounts)
       SELECT o.customer_id, (array_agg(o.total ORDER BY o.released_at DESC))[1:${String(KEPT_QUANTITIES)}]
       FROM sales_order o
       -- One that went in parts counts when its last part went.
       WHERE o.state = 'released' AND o.total > 0 AND ${WHOLE_SINCE} <= $2::timestamptz AND o.id IN (
         SELECT id FROM sales_order WHERE state = 'released' AND released_at > $1::timestamptz AND released_at <= $2::timestamptz
         UNION SELECT order_id FROM sales_order_line WHERE released_at > $1::timestamptz AND released_at <= $2::timestamptz)
       GROUP BY o.customer_id ORDER BY o.customer_id
       ON CONFLICT (customer_id) DO UPDATE SET amounts = (EXCLUDED.amounts || v.amounts)[1:${String(KEPT_QUANTITIES)}]`,
      [since, until],
    );
  }

  /** Puts a history in place, for the demo company. */
  async seed(
    tx: Tx,
    rows: readonly {
      readonly customerNumber: string;
      readonly articleNumber: string;
      readonly quantities: readonly string[];
    }[],
  ): Promise<void> {
    await tx.query(
      `INSERT INTO quantity_history (customer_id, article_id, quantities)
       SELECT c.id, a.id, ARRAY(SELECT jsonb_array_elements_text(s.quantities)::numeric)
       FROM jsonb_to_recordset($1::jsonb) AS s("customerNumber" text, "articleNumber" text, quantities jsonb)
       JOIN customer c ON c.number = s."customerNumber" JOIN article a ON a.number = s."articleNumber"
       ON CONFLICT DO NOTHING`,
      [JSON.stringify(rows)],
    );
  }
}
