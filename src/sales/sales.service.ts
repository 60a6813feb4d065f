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
          AND e.order_number_scope = o.order_number_scope
          AND e.state = 'released'
          AND (e.received_at <= now() - make_interval(months => ${String(SAME_NUMBER_MONTHS)}) OR EXISTS (
            SELECT 1 FROM order_finding d WHERE d.order_id = o.id AND d.code = 'DUP-001' AND d.state = 'overridden'))), 0)
    FROM cleared c
    WHERE o.id = c.id AND o.version = c.version AND o.state = 'in-review' AND o.customer_id IS NOT NULL
      AND NOT EXISTS (SELECT 1 FROM order_finding f WHERE f.order_id = o.id AND f.state = 'open' AND f.stops)
    RETURNING o.id, o.customer_id, o.total, o.version, o.occurrence, o.outcome_version, o.released_at),
  exposure AS (
    INSERT INTO customer_exposure (customer_id, released_amount)
    SELECT customer_id, sum(total) FROM released GROUP BY customer_id ORDER BY customer_id
    ON CONFLICT (customer_id) DO UPDATE SET released_amount = customer_exposure.released_amount + EXCLUDED.released_amount)
  SELECT id, version, occurrence, outcome_version AS "outcomeVersion", released_at AS "releasedAt" FROM released`;

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
}
