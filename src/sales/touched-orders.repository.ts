import { Injectable } from '@nestjs/common';
import type { Tx } from '../platform';

/**
 * From the open orders to what they are about, and not the other way round: there are few of them, and lines of articles are millions. Locked, so
 * that an order that is being judged right now with the master as it was is waited for, and its work is not taken for the work of this change.
 * `OFFSET 0` keeps the planner from reading all lines and all findings once instead, which it takes for cheaper than asking each open order.
 */
const TOUCHED = `
  WITH RECURSIVE c AS (SELECT subject, ids, names FROM master_change WHERE transaction = ANY ($1)),
  touched (id) AS (
    SELECT unnest(ids) FROM c WHERE subject = 'article'
    UNION SELECT a.id FROM touched t JOIN article a ON a.successor_id = t.id)
  SELECT o.id FROM sales_order o
  WHERE o.state IN ('in-review', 'partly-released') AND (
    EXISTS (SELECT FROM c WHERE ids IS NULL)
    OR o.customer_id IN (SELECT unnest(ids) FROM c WHERE subject = 'customer')
    OR o.partner_id IN (SELECT unnest(ids) FROM c WHERE subject = 'partner')
    OR o.customer_id IS NULL AND EXISTS (SELECT FROM c WHERE subject IN ('customer', 'partner') AND names)
    OR o.partner_id IS NULL AND EXISTS (SELECT FROM c WHERE subject = 'partner' AND names)
    OR EXISTS (SELECT FROM touched)
      AND EXISTS (SELECT FROM sales_order_line l WHERE l.order_id = o.id AND l.article_id IN (SELECT id FROM touched) OFFSET 0)
    OR EXISTS (SELECT FROM c WHERE subject = 'sync')
      AND EXISTS (SELECT FROM order_finding f WHERE f.order_id = o.id AND f.state <> 'resolved' AND f.code = 'ERP-002' OFFSET 0)
    OR EXISTS (SELECT FROM c WHERE subject = 'article' AND names) AND (
      EXISTS (SELECT FROM sales_order_line l WHERE l.order_id = o.id AND l.article_id IS NULL OFFSET 0)
      OR EXISTS (SELECT FROM order_finding f WHERE f.order_id = o.id AND f.state <> 'resolved' AND f.code LIKE 'ITM-%' OFFSET 0)))
  ORDER BY o.id FOR SHARE OF o`;

/** Finds the open orders that changed rows of the master touch. */
@Injectable()
export class TouchedOrdersRepository {
  /** Ids of the open orders that are about anything these transactions changed. More than those may be told, never fewer. */
  async touchedBy(tx: Tx, transactions: readonly string[]): Promise<readonly string[]> {
    return (await tx.query<{ id: string }>(TOUCHED, [transactions])).map(({ id }) => id);
  }

  /** Forgets changes of which all orders are put down. */
  async forget(tx: Tx, transactions: readonly string[]): Promise<void> {
    await tx.query('DELETE FROM master_change WHERE transaction = ANY ($1)', [transactions]);
  }
}
