import { Injectable } from '@nestjs/common';
import type { Sql, Tx } from '../../platform';

/**
 * Interchanges that are kept by a hold: of the interchange, of an order in it, or of a partner who sent it, ordered in it, or was answered
 * about it. An account that is bound to the partner counts as his, since a file that nobody could read names nobody.
 */
const HELD = `
  SELECT interchange_id AS id FROM retention_hold WHERE interchange_id IS NOT NULL
  UNION SELECT o.interchange_id FROM retention_hold h JOIN sales_order o ON o.id = h.order_id OR o.partner_id = h.partner_id
  UNION SELECT r.interchange_id FROM retention_hold h JOIN sales_order o ON o.id = h.order_id JOIN reply r ON r.order_id = o.id
  UNION SELECT i.id FROM retention_hold h JOIN interchange i ON i.partner_id = h.partner_id
  UNION SELECT i.id FROM retention_hold h JOIN channel_account a ON a.partner_id = h.partner_id JOIN interchange i ON i.account_id = a.id
  UNION SELECT r.interchange_id FROM retention_hold h JOIN reply r ON r.partner_id = h.partner_id
  UNION SELECT m.interchange_id FROM retention_hold h JOIN received_acknowledgement k ON k.partner_id = h.partner_id JOIN message m ON m.id = k.message_id`;

const ORDERS = `message m JOIN sales_order o ON o.message_id = m.id AND m.interchange_id = i.id`;
const CASE_STAYS = `(c.state = 'open' OR greatest(c.opened_at, c.closed_at) >= $1)`;
const REPLY_STAYS = `(r.created_at >= $1 OR r.interchange_id IN (SELECT id FROM held)
  OR (SELECT s.interchange_id FROM sales_order s WHERE s.id = r.order_id) IN (SELECT id FROM held))`;
const ANSWER_STAYS = `(b.state IN ('held', 'due', 'sending') OR greatest(b.created_at, b.delivered_at, b.resent_at, b.acknowledged_at) >= $1)`;

/** What keeps an interchange `i`. One way to it each, so that each is found by an index. */
const KEEPS: readonly string[] = [
  `receipt r WHERE r.interchange_id = i.id AND r.received_at >= $1`,
  `message m WHERE m.interchange_id = i.id AND (m.state = 'waiting' OR m.judged_at >= $1)`,
  `${ORDERS} AND (o.state IN ('in-review', 'partly-released') OR greatest(o.received_at, o.judged_at, o.released_at) >= $1)`,
  `review_case c WHERE c.interchange_id = i.id AND ${CASE_STAYS}`,
  `message m JOIN review_case c ON c.message_id = m.id WHERE m.interchange_id = i.id AND ${CASE_STAYS}`,
  `receipt r JOIN review_case c ON c.receipt_id = r.id WHERE r.interchange_id = i.id AND ${CASE_STAYS}`,
  `${ORDERS} JOIN review_case c ON c.sales_order_id = o.id WHERE ${CASE_STAYS}`,
  `${ORDERS} JOIN review_case c ON c.about_order_id = o.id WHERE ${CASE_STAYS}`,
  `message m JOIN order_change q ON q.message_id = m.id WHERE m.interchange_id = i.id AND q.state IN ('unmatched', 'requested')`,
  `${ORDERS} JOIN order_change q ON q.order_id = o.id WHERE q.state = 'requested' OR greatest(q.received_at, q.decided_at) >= $1`,
  `reply r WHERE r.interchange_id = i.id AND ${REPLY_STAYS}`,
  `${ORDERS} JOIN reply r ON r.order_id = o.id WHERE ${REPLY_STAYS}`,
  `reply r JOIN outbox b ON b.subject_id = r.id WHERE r.interchange_id = i.id AND ${ANSWER_STAYS}`,
  `${ORDERS} JOIN outbox b ON b.order_id = o.id WHERE ${ANSWER_STAYS}`,
];

/** Whether everything about an interchange `i` is closed, and from before $1; and nothing that hangs together with it is held. */
const MAY_GO = `
  i.received_at < $1 AND i.state <> 'received' AND i.id NOT IN (SELECT id FROM held)
  ${KEEPS.map((each) => `AND NOT EXISTS (SELECT FROM ${each})`).join('\n  ')}`;

/** Refused files: a receipt without an interchange. */
const RECEIPT_MAY_GO = `
  r.interchange_id IS NULL AND r.received_at < $1
  AND NOT EXISTS (SELECT FROM review_case c WHERE c.receipt_id = r.id AND (c.state = 'open' OR greatest(c.opened_at, c.closed_at) >= $1))
  AND NOT EXISTS (SELECT FROM channel_account a JOIN retention_hold h ON h.partner_id = a.partner_id WHERE a.id = r.account_id)`;

/** What would go, or went. */
export interface Gone {
  readonly interchanges: number;
  readonly orders: number;
  readonly bytes: number;
}

/** A partition of the event log that may be dropped, or one of chunks of which nothing is needed any more. */
interface Partition {
  readonly name: string;
}

/** The SQL of what is kept and what goes. */
@Injectable()
export class RetentionRepository {
  async count(sql: Sql, from: Date): Promise<Gone> {
    const [row] = await sql.query<Gone>(
      `WITH held AS (${HELD})
       SELECT count(*)::int AS interchanges, coalesce(sum(i.size), 0)::float8 AS bytes,
         coalesce(sum((SELECT count(*) FROM ${ORDERS})), 0)::int AS orders
       FROM interchange i WHERE ${MAY_GO}`,
      [from],
    );
    return row ?? { interchanges: 0, orders: 0, bytes: 0 };
  }

  /** How many interchanges are old enough and stay all the same: held, or not closed. */
  async kept(sql: Sql, from: Date): Promise<{ readonly held: number; readonly open: number }> {
    const [row] = await sql.query<{ held: number; open: number }>(
      `WITH held AS (${HELD})
       SELECT count(*) FILTER (WHERE i.id IN (SELECT id FROM held))::int AS held,
         count(*) FILTER (WHERE i.id NOT IN (SELECT id FROM held))::int AS open
       FROM interchange i WHERE i.received_at < $1 AND NOT (${MAY_GO})`,
      [from],
    );
    return row ?? { held: 0, open: 0 };
  }

  /** Deletes some interchanges with all that hangs on them; their chunks stay for `dropChunks`. */
  async deleteSome(tx: Tx, from: Date, atMost: number): Promise<Gone> {
    const found = await tx.query<{ id: string; payload: string; bytes: number }>(
      `WITH held AS (${HELD})
       SELECT i.id, i.payload_id AS payload, i.size::float8 AS bytes FROM interchange i WHERE ${MAY_GO}
       ORDER BY i.received_at, i.id LIMIT $2 FOR UPDATE OF i SKIP LOCKED`,
      [from, atMost],
    );
    const ids = found.map(({ id }) => id);
    const orders = await idsOf(tx, `SELECT o.id FROM message m JOIN sales_order o ON o.message_id = m.id WHERE m.interchange_id = ANY($1)`, ids); // prettier-ignore
    const replies = await idsOf(tx, `SELECT id FROM reply WHERE interchange_id = ANY($1)`, ids);
    await tx.query('DELETE FROM outbox WHERE order_id = ANY($1)', [orders]);
    await tx.query('DELETE FROM outbox WHERE subject_id = ANY($1)', [replies]);
    await tx.query('DELETE FROM reply WHERE order_id = ANY($1)', [orders]);
    await tx.query('DELETE FROM reply WHERE id = ANY($1)', [replies]);
    // A case of another message that is about such an order stays with that message.
    await tx.query(`UPDATE review_case SET about_order_id = NULL WHERE about_order_id = ANY($1)`, [orders]);
    await tx.query('DELETE FROM review_case WHERE sales_order_id = ANY($1)', [orders]);
    await tx.query('DELETE FROM review_case WHERE interchange_id = ANY($1)', [ids]);
    for (const [column, table] of [['message_id', 'message'], ['receipt_id', 'receipt']])
      await tx.query(`DELETE FROM review_case c USING ${table} t WHERE c.${column} = t.id AND t.interchange_id = ANY($1)`, [ids]);
    // A change goes with its order, or with its own message, whichever goes first.
    await tx.query(`DELETE FROM kept_message k USING message m WHERE k.message_id = m.id AND m.interchange_id = ANY($1)`, [ids]);
    await tx.query('UPDATE kept_message SET order_id = NULL WHERE order_id = ANY($1)', [orders]);
    await tx.query(`DELETE FROM order_change c USING message m WHERE c.message_id = m.id AND m.interchange_id = ANY($1)`, [ids]);
    for (const table of ['order_change', 'order_document', 'order_finding', 'sales_order_line', 'order_delivery', 'order_invoice', 'erp_export', 'erp_order'])
      await tx.query(`DELETE FROM ${table} WHERE order_id = ANY($1)`, [orders]);
    await tx.query('DELETE FROM sales_order WHERE id = ANY($1)', [orders]);
    const shown = await tx.query<{ document: string }>('DELETE FROM order_draft WHERE interchange_id = ANY($1) RETURNING document_id AS document', [ids]);
    // What an order was keyed from goes with the last draft that shows it.
    const documents = await idsOf(tx, `DELETE FROM entry_document k WHERE k.id = ANY($1)
      AND NOT EXISTS (SELECT FROM order_draft d WHERE d.document_id = k.id) RETURNING k.payload_id AS id`, shown.map(({ document }) => document));
    for (const table of ['message', 'receipt']) await tx.query(`DELETE FROM ${table} WHERE interchange_id = ANY($1)`, [ids]);
    await tx.query('DELETE FROM interchange WHERE id = ANY($1)', [ids]);
    await tx.query(`DELETE FROM payload WHERE id = ANY($1)`, [[...found.map(({ payload }) => payload), ...documents]]);
    return { interchanges: ids.length, orders: orders.length, bytes: found.reduce((sum, { bytes }) => sum + bytes, 0) };
  } // prettier-ignore

  /** @returns how many receipts of refused files went */
  async deleteReceipts(tx: Tx, from: Date): Promise<number> {
    const ids = await idsOf(tx, `SELECT r.id FROM receipt r WHERE ${RECEIPT_MAY_GO} FOR UPDATE OF r SKIP LOCKED`, from);
    await tx.query('DELETE FROM review_case WHERE receipt_id = ANY($1)', [ids]);
    await tx.query('DELETE FROM receipt WHERE id = ANY($1)', [ids]);
    return ids.length;
  }

  /** Partitions of chunks of months before that day, with nothing in them that a payload needs. */
  emptyChunks(sql: Sql, day: string): Promise<readonly Partition[]> {
    return sql.query<Partition>(
      `${PARTITIONS} SELECT name FROM partitions WHERE parent = 'payload_chunk' AND month + interval '1 month' <= $1::date
         AND NOT EXISTS (SELECT FROM payload p WHERE p.archive_id IS NULL AND p.month = partitions.month) ORDER BY month`,
      [day],
    );
  }

  /** Chunks without a payload in months that others still need. @returns how many */
  async deleteChunks(tx: Tx, day: string): Promise<number> {
    const gone = await tx.query(
      `DELETE FROM payload_chunk c WHERE c.month < $1::date AND NOT EXISTS (SELECT FROM payload p WHERE p.id = c.payload_id)
       RETURNING c.n`,
      [day],
    );
    return gone.length;
  }

  /**
   * Partitions of the event log that end before an instant and before anything that is still here arrived: events tell of what is kept.
   * None while a partner is held, whose events may be older than what he sent.
   */
  oldEvents(sql: Sql, from: Date): Promise<readonly Partition[]> {
    return sql.query<Partition>(
      `${PARTITIONS} SELECT name FROM partitions
       WHERE parent = 'event_log' AND (month + interval '1 month') AT TIME ZONE 'UTC' <= least($1, (SELECT min(received_at) FROM interchange))
         AND NOT EXISTS (SELECT FROM retention_hold WHERE partner_id IS NOT NULL) ORDER BY month`,
      [from],
    );
  }

  /** @param name of a partition that this repository gave */
  async drop(tx: Tx, { name }: Partition): Promise<void> {
    if (!/^(payload_chunk|event_log)_y\d{4}m\d\d$/.test(name)) throw new Error(`${name} is no partition of a month`);
    // Nobody waits behind us for long: what cannot be dropped now is dropped next month.
    await tx.query(`SET LOCAL lock_timeout = '3s'`);
    await tx.query(`DROP TABLE ${name}`);
  }
}

const PARTITIONS = `WITH partitions AS (
  SELECT c.relname AS name, p.relname AS parent, to_date(right(c.relname, 7), 'YYYY"m"MM') AS month
  FROM pg_inherits h JOIN pg_class c ON c.oid = h.inhrelid JOIN pg_class p ON p.oid = h.inhparent
  WHERE p.relname IN ('payload_chunk', 'event_log') AND c.relname ~ '_y[0-9]{4}m[0-9]{2}$')`;

const idsOf = async (tx: Tx, text: string, parameter: unknown): Promise<readonly string[]> =>
  (await tx.query<{ id: string }>(text, [parameter])).map(({ id }) => id);
