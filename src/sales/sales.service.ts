import { Injectable } from '@nestjs/common';
import type { Tx } from '../platform';
import type { Clearance } from './clearance';
import type { Release } from './judged-order';
import { SAME_NUMBER_MONTHS } from './sales-order';

const RELEASE = `
  WITH cleared AS (
    SELECT * FROM jsonb_to_recordset($1::jsonb) AS c(id uuid, version integer)),
  released AS (
    UPDATE sales_order o SET state = 'released', version = o.version + 1, outcome_version = o.outcome_version + 1,
      released_at = now(), released_by = $2,
      occurrence = 1 + coalesce((SELECT max(e.occurrence) FROM sales_order e
        WHERE e.customer_id = o.customer_id AND e.order_number_key = o.order_number_key
          AND e.state = 'released'
          AND (e.received_at <= now() - make_interval(months => ${String(SAME_NUMBER_MONTHS)}) OR EXISTS (
            SELECT 1 FROM order_finding d WHERE d.order_id = o.id AND d.code = 'DUP-001' AND d.state = 'overridden'))), 0)
    FROM cleared c
    WHERE o.id = c.id AND o.version = c.version AND o.state = 'in-review' AND o.customer_id IS NOT NULL
      AND NOT EXISTS (SELECT 1 FROM order_change q WHERE q.order_id = o.id AND q.state = 'requested')
      AND NOT EXISTS (SELECT 1 FROM order_finding f WHERE f.order_id = o.id AND f.state = 'open' AND f.stops)
    RETURNING o.id, o.customer_id, o.total, o.version, o.occurrence, o.outcome_version, o.released_at),
  exposure AS (
    INSERT INTO customer_exposure (customer_id, released_amount)
    SELECT customer_id, sum(total) FROM released GROUP BY customer_id ORDER BY customer_id
    ON CONFLICT (customer_id) DO UPDATE SET released_amount = customer_exposure.released_amount + EXCLUDED.released_amount)
  SELECT id, version, occurrence, outcome_version AS "outcomeVersion", released_at AS "releasedAt" FROM released`;

/**
 * Takes an order out of what is sold: its value out of the customer's exposure, and its quantities out of the history where they were counted,
 * so that both move by the difference when it is released anew.
 */
const WITHDRAW = `
  WITH before AS (SELECT id, customer_id, total, state, released_at FROM sales_order WHERE id = $1 FOR UPDATE),
  o AS (
    UPDATE sales_order s SET state = $2, version = s.version + 1, occurrence = NULL, released_by = CASE WHEN $2 = 'cancelled' THEN s.released_by END
    FROM before b WHERE s.id = b.id AND b.state = ANY ($3) RETURNING s.id),
  sold AS (SELECT b.* FROM before b JOIN o USING (id) WHERE b.state = 'released'),
  exposure AS (
    UPDATE customer_exposure e SET released_amount = e.released_amount - s.total FROM sold s WHERE e.customer_id = s.customer_id),
  history AS (
    UPDATE quantity_history h SET quantities = h.quantities[:l.place - 1] || h.quantities[l.place + 1:]
    FROM (SELECT DISTINCT ON (y.article_id) s.customer_id, y.article_id, array_position(q.quantities, y.base_quantity) AS place
      FROM sold s JOIN quantity_history_progress p ON s.released_at <= p.counted_until
      JOIN sales_order_line y ON y.order_id = s.id AND y.rejected_reason IS NULL AND y.base_quantity > 0
      JOIN quantity_history q ON q.customer_id = s.customer_id AND q.article_id = y.article_id
      ORDER BY y.article_id, y.index) AS l
    WHERE h.customer_id = l.customer_id AND h.article_id = l.article_id AND l.place IS NOT NULL)
  SELECT id FROM o`;

interface ReleasedRow extends Release {
  readonly id: string;
}

/** The sales administration as others use it. */
@Injectable()
export class SalesService {
  /**
   * Releases orders. The statement itself demands the judged version, the state and that no stopping finding is open, and the unique key
   * on the occurrence refuses a second order with the same number unless that was overridden on purpose, or the earlier one is older than
   * anybody takes for the same order.
   *
   * @returns by id what the release gave those that were released; an id that is missing was changed by somebody else in the meantime
   */
  async release(tx: Tx, clearance: Clearance): Promise<ReadonlyMap<string, Release>> {
    const rows = await tx.query<ReleasedRow>(RELEASE, [
      JSON.stringify([...clearance.orders].map(([id, version]) => ({ id, version }))),
      clearance.actorId,
    ]);
    return new Map(rows.map(({ id, ...release }) => [id, release]));
  }

  /** Whether the buyer asks for a change that nobody decided yet; {@link release} demands that there is none. */
  async hasUndecidedChange(tx: Tx, id: string): Promise<boolean> {
    return (await tx.query(`SELECT 1 FROM order_change WHERE order_id = $1 AND state = 'requested'`, [id])).length > 0;
  }

  /** A released order goes back to the desk, to be judged and released anew with another wording. @returns whether it was released */
  async reopen(tx: Tx, id: string): Promise<boolean> {
    return (await tx.query(WITHDRAW, [id, 'in-review', ['released']])).length === 1;
  }

  /** The buyer took the order back. @returns whether it could be cancelled */
  async cancel(tx: Tx, id: string): Promise<boolean> {
    return (await tx.query(WITHDRAW, [id, 'cancelled', ['in-review', 'released']])).length === 1;
  }
}
