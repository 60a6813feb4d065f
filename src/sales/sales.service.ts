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
    ON CONFLICT (customer_id) DO UPDATE SET released_amount = customer_exposure.released_amount + EXCLUDED.released_amount),
  priced AS (
    SELECT p.source, p.promotion_id, p.customer_id, p.contract_number, p.article_id, sum(l.base_quantity) AS quantity, sum(l.amount) AS value
    FROM released r JOIN sales_order_line l ON l.order_id = r.id AND l.rejected_reason IS NULL
      JOIN price p ON p.id = l.our_price_id AND p.source IN ('contract', 'promotion')
    GROUP BY p.source, p.promotion_id, p.customer_id, p.contract_number, p.article_id),
  taken AS (
    SELECT t.id, sum(CASE t.basis WHEN 'value' THEN d.value ELSE d.quantity END) AS amount
    FROM priced d JOIN contract c ON c.customer_id = d.customer_id AND c.number = d.contract_number
      CROSS JOIN LATERAL (
        SELECT l.id, l.basis FROM contract_line l WHERE l.contract_id = c.id AND (l.article_id = d.article_id OR l.article_id IS NULL)
        ORDER BY l.article_id LIMIT 1) t
    WHERE d.source = 'contract' GROUP BY t.id),
  contract_lines AS (
    SELECT id FROM contract_line WHERE id IN (SELECT id FROM taken) ORDER BY id FOR UPDATE),
  called_off AS (
    UPDATE contract_line l SET called_off = l.called_off + t.amount
    FROM taken t JOIN contract_lines USING (id) WHERE l.id = t.id AND t.amount IS NOT NULL),
  promoted AS (
    SELECT promotion_id, article_id, sum(quantity) AS amount FROM priced WHERE source = 'promotion' GROUP BY promotion_id, article_id),
  promotion_lines AS (
    SELECT promotion_id, article_id FROM promotion_line WHERE (promotion_id, article_id) IN (SELECT promotion_id, article_id FROM promoted)
    ORDER BY promotion_id, article_id FOR UPDATE),
  used AS (
    UPDATE promotion_line l SET used_quantity = l.used_quantity + m.amount
    FROM promoted m JOIN promotion_lines USING (promotion_id, article_id)
    WHERE l.promotion_id = m.promotion_id AND l.article_id = m.article_id AND m.amount IS NOT NULL)
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
   * anybody takes for the same order. What is counted of contracts and promotions moves with it: what a line takes at a price of theirs.
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
