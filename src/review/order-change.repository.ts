import { Injectable } from '@nestjs/common';
import type { Sql, Tx } from '../platform';
import type { PurchaseOrder } from '../purchase-order';
import type { AppliedBy, AskingDocument, ChangeState, NewChange, RequestedChange } from './order-change';

const FIELDS = `c.id, c.message_id AS "messageId", c.order_id AS "orderId", c.partner_id AS "partnerId", c.order_number_key AS "orderNumberKey",
  c.intent, c.format, (SELECT v.version FROM message v WHERE v.id = c.message_id) AS "messageVersion", c.state, c.version, c.document, c.items, c.findings, c.received_at AS "receivedAt", c.decided_at AS "decidedAt", c.reason, c.auto`;

/** What was declined is changed no more, and what is a change itself is no order. */
const CAN_BE_CHANGED = `state NOT IN ('rejected', 'became-change')`;

/** A decision about a change. */
export interface ChangeDecision {
  readonly state: Exclude<ChangeState, 'unmatched' | 'requested'>;
  readonly by: string | null;
  readonly reason: string | null;
  /** What decided, where no person did. */
  readonly auto?: AppliedBy | null;
}

/** What was decided last about the changes of an order. */
interface LastChange {
  readonly messageId: string;
  /** When the latest one came of which something was taken over; null where all were refused. */
  readonly appliedAt: Date | null;
}

/** Reads and writes changes of orders, and the wordings that orders had. */
@Injectable()
export class OrderChangeRepository {
  async insert(tx: Tx, change: NewChange): Promise<string> {
    const [row] = await tx.query<{ id: string }>(
      `INSERT INTO order_change (message_id, order_id, partner_id, order_number_key, intent, format, state, document, content_hash, items,
         findings, received_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) RETURNING id`,
      [
        change.messageId, change.orderId, change.partnerId, change.orderNumberKey, change.intent, change.format, change.state,
        JSON.stringify(change.document), change.contentHash, JSON.stringify(change.items), JSON.stringify(change.findings), change.receivedAt,
      ], // prettier-ignore
    );
    if (row === undefined) throw new Error('A change was not written');
    return row.id;
  }

  async find(sql: Sql, id: string): Promise<RequestedChange | null> {
    const [row] = await sql.query<RequestedChange>(`SELECT ${FIELDS} FROM order_change c WHERE c.id = $1`, [id]);
    return row ?? null;
  }

  /** Locks a change against every other decision, and reads it. The order is locked first by whoever decides. */
  async lock(tx: Tx, id: string): Promise<RequestedChange | null> {
    await tx.query('SELECT 1 FROM order_change WHERE id = $1 FOR UPDATE', [id]);
    return this.find(tx, id);
  }

  /** What an order asks for now. */
  async documentOf(sql: Sql, orderId: string): Promise<PurchaseOrder | null> {
    const [row] = await sql.query<{ document: PurchaseOrder }>('SELECT document FROM sales_order WHERE id = $1', [orderId]);
    return row?.document ?? null;
  } // prettier-ignore

  /** Changes of an order, or all that wait for somebody; the oldest first. */
  list(
    sql: Sql,
    filter: { readonly orderId: string | null; readonly state: ChangeState | null },
    limit: number,
  ): Promise<readonly RequestedChange[]> {
    return sql.query(
      `SELECT ${FIELDS} FROM order_change c WHERE ($1::uuid IS NULL OR c.order_id = $1) AND ($2::text IS NULL OR c.state = $2)
       ORDER BY c.received_at, c.id LIMIT $3`,
      [filter.orderId, filter.state, limit],
    );
  }

  /** The order that the change in this message is about; null where it is not known, or the message is no change. */
  async orderOf(sql: Sql, messageId: string): Promise<string | null> {
    const [row] = await sql.query<{ orderId: string | null }>(
      'SELECT order_id AS "orderId" FROM order_change WHERE message_id = $1',
      [messageId],
    );
    return row?.orderId ?? null;
  }

  /** Whether an order was changed, or somebody asked for that. */
  async hasChanges(sql: Sql, orderId: string): Promise<boolean> {
    return (await sql.query('SELECT 1 FROM order_change WHERE order_id = $1 LIMIT 1', [orderId])).length > 0;
  }

  /** Orders of a partner with this number that can be changed, the latest first. */
  async ordersOf(tx: Tx, partnerId: string, orderNumberKey: string): Promise<readonly string[]> {
    const rows = await tx.query<{ id: string }>(
      `SELECT id FROM sales_order WHERE order_number_key = $2 AND partner_id = $1 AND ${CAN_BE_CHANGED} ORDER BY received_at DESC, id`,
      [partnerId, orderNumberKey],
    );
    return rows.map(({ id }) => id);
  }

  /** What was sent before to change this order, or where it has not come yet, an order with this number: hashes, the latest first. */
  async hashesBefore(
    tx: Tx,
    { orderId, partnerId, orderNumberKey }: Pick<NewChange, 'orderId' | 'partnerId' | 'orderNumberKey'>,
  ): Promise<readonly string[]> {
    // In one file the later message says the later thing. A hold that was decided about is over: the next one is meant.
    const latestFirst = 'ORDER BY c.received_at DESC, m.index DESC, c.id DESC';
    const meant = `FROM order_change c JOIN message m ON m.id = c.message_id WHERE (c.intent <> 'hold' OR c.state IN ('unmatched', 'requested'))`;
    const rows: readonly { readonly hash: string }[] =
      orderId === null
        ? await tx.query(
            `SELECT c.content_hash AS hash ${meant} AND c.state = 'unmatched' AND c.order_number_key = $1 AND c.partner_id = $2 ${latestFirst}`,
            [orderNumberKey, partnerId],
          )
        : await tx.query(`SELECT c.content_hash AS hash ${meant} AND c.order_id = $1 ${latestFirst}`, [orderId]);
    return rows.map(({ hash }) => hash);
  }

  /** The latest of the applied changes of an order, by what they say of themselves. */
  async applied(tx: Tx, orderId: string): Promise<readonly AskingDocument[]> {
    const rows = await tx.query<{ document: AskingDocument }>(
      `SELECT document FROM order_change WHERE order_id = $1 AND state IN ('applied', 'partly-applied')`,
      [orderId],
    );
    return rows.map(({ document }) => document);
  }

  /** Orders of a partner that are called so, by us or by the buyer, and can be changed; two at most. */
  async named(tx: Tx, partnerId: string, reference: string, orderNumberKey: string): Promise<readonly string[]> {
    const rows = await tx.query<{ id: string }>(
      `SELECT id FROM sales_order WHERE partner_id = $1 AND reference = $2 AND ${CAN_BE_CHANGED}
       UNION SELECT id FROM sales_order WHERE partner_id = $1 AND order_number_key = $3 AND ${CAN_BE_CHANGED} LIMIT 2`,
      [partnerId, reference, orderNumberKey],
    );
    return rows.map(({ id }) => id);
  }

  /** By order, its change that was decided last. */
  async lastDecided(tx: Tx, orderIds: readonly string[]): Promise<ReadonlyMap<string, LastChange>> {
    if (orderIds.length === 0) return new Map();
    const rows = await tx.query<LastChange & { orderId: string }>(
      `SELECT DISTINCT ON (order_id) order_id AS "orderId", message_id AS "messageId",
         max(received_at) FILTER (WHERE state <> 'refused') OVER (PARTITION BY order_id) AS "appliedAt" FROM order_change
       WHERE order_id = ANY ($1::uuid[]) AND state IN ('applied', 'partly-applied', 'refused') AND intent NOT IN ('hold', 'unknown')
       ORDER BY order_id, decided_at DESC, id`,
      [orderIds],
    );
    return new Map(rows.map(({ orderId, ...change }) => [orderId, change]));
  }

  /** Changes that came before these orders, the oldest first. */
  waitingFor(tx: Tx, orderIds: readonly string[]): Promise<readonly (RequestedChange & { readonly foundId: string })[]> {
    return tx.query(
      `SELECT ${FIELDS}, o.id AS "foundId" FROM sales_order o
       JOIN order_change c ON c.state = 'unmatched' AND c.intent <> 'unknown' AND c.order_number_key = o.order_number_key AND c.partner_id = o.partner_id
       JOIN message m ON m.id = c.message_id WHERE o.id = ANY ($1) ORDER BY c.received_at, m.index, c.id FOR UPDATE OF c`,
      [orderIds],
    );
  } // prettier-ignore

  /** Puts down what is now known of a change that nobody decided. */
  async judged(
    tx: Tx,
    id: string,
    { orderId, state, items, findings }: Pick<RequestedChange, 'orderId' | 'state' | 'items' | 'findings'>,
  ): Promise<void> {
    await tx.query(
      `UPDATE order_change SET order_id = $2, state = $3, items = $4, findings = $5, version = version + 1 WHERE id = $1`,
      [id, orderId, state, JSON.stringify(items), JSON.stringify(findings)],
    );
  }

  async decide(tx: Tx, id: string, { state, by, reason, auto = null }: ChangeDecision): Promise<void> {
    await tx.query(
      `UPDATE order_change SET state = $2, decided_by = $3, reason = $4, auto = $5, decided_at = now(), version = version + 1 WHERE id = $1`,
      [id, state, by, reason, auto === null ? null : JSON.stringify(auto)],
    );
  }

  /** Who asked to wait with an order has asked for something else since, that was done: nothing waits any more. @returns their messages */
  async liftHolds(tx: Tx, orderId: string): Promise<readonly string[]> {
    const rows = await tx.query<{ messageId: string }>(
      `UPDATE order_change SET state = 'applied', decided_at = now(), version = version + 1
       WHERE order_id = $1 AND intent = 'hold' AND state = 'requested' RETURNING message_id AS "messageId"`,
      [orderId],
    );
    return rows.map(({ messageId }) => messageId);
  }

  /** Keeps a wording of an order; before its first change the original as well. */
  async keepWording(
    tx: Tx,
    before: { readonly id: string; readonly messageId: string; readonly document: PurchaseOrder },
    wording: { readonly messageId: string; readonly document: PurchaseOrder; readonly by: string | null },
  ): Promise<void> {
    await tx.query(
      `INSERT INTO order_document (order_id, n, message_id, document) VALUES ($1, 1, $2, $3) ON CONFLICT DO NOTHING`,
      [before.id, before.messageId, JSON.stringify(before.document)],
    );
    await tx.query(
      `INSERT INTO order_document (order_id, n, message_id, document, applied_by)
       SELECT $1, max(n) + 1, $2, $3, $4 FROM order_document WHERE order_id = $1`,
      [before.id, wording.messageId, JSON.stringify(wording.document), wording.by],
    );
  }
}
