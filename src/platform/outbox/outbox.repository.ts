import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.service';
import type { Sql, Tx } from '../tx';
import { WorkQueueService } from '../work/work-queue.service';
import { statesFor, type Composed, type FailedAs, type NewOutboxRow, type OutboxRow, type Setback } from './outbox';
import { OutboxHold } from './outbox-hold.service';
import { composeWork, deliverWork, type Ordering } from './outbox-work';

export const OUTBOX_COLUMNS = `o.id, o.subject_id AS "subjectId", o.order_id AS "orderId", o.partner_id AS "partnerId", o.kind, o.version, o.state,
  o.due_at AS "dueAt", o.attempts, o.next_try_at AS "nextTryAt", o.file_name AS "fileName",
  o.control_reference AS "controlReference", o.last_error AS "lastError", o.created_at AS "createdAt",
  o.composed_at AS "composedAt", o.delivered_at AS "deliveredAt", o.resend_of AS "resendOf", o.acknowledged_as AS "acknowledgedAs",
  o.acknowledged_at AS "acknowledgedAt", o.revision, o.failing_since AS "failingSince", o.failed_as AS "failedAs",
  o.resent_at AS "resentAt", o.replaces`;
const COLUMNS = OUTBOX_COLUMNS;

const UNSENT_WORK = ['compose-reply', 'deliver'] as const;

/** Whether the final bytes of a newer answer of the same order are there. */
const OVERTAKEN = `EXISTS (SELECT FROM outbox n WHERE n.order_id = o.order_id AND n.version > o.version AND n.body IS NOT NULL
  AND n.state IN ('sending', 'delivered', 'dead'))`;

/** What was delivered once and was only to be sent again stays delivered. */
export const WITHDRAWN = `CASE WHEN o.delivered_at IS NOT NULL THEN 'delivered' ELSE 'superseded' END`;

/** What leaves, in order and on purpose. Every change of state is a compare-and-set that says from which states it may come. */
@Injectable()
export class OutboxRepository {
  constructor(
    private readonly database: Database,
    private readonly queue: WorkQueueService,
    private readonly hold: OutboxHold,
  ) {}

  /** Whether nothing may leave: asked before work is taken. */
  isHeld(): Promise<boolean> {
    return this.hold.isOn();
  }

  /** Adds rows, and the work to compose them when they are due. Those of one order are done in the order of their versions. */
  async add(tx: Tx, rows: readonly NewOutboxRow[]): Promise<void> {
    if (rows.length === 0) return;
    await tx.query(
      `INSERT INTO outbox (id, subject_id, order_id, partner_id, kind, version, state, due_at, resend_of, replaces)
       SELECT id, subject_id, order_id, partner_id, kind, version, CASE WHEN due_at > now() THEN 'held' ELSE 'due' END,
         coalesce(due_at, now()), resend_of, replaces
       FROM jsonb_to_recordset($1::jsonb) AS r (id uuid, subject_id uuid, order_id uuid, partner_id uuid, kind text, version int,
         due_at timestamptz, resend_of uuid, replaces uuid)`,
      [
        JSON.stringify(
          rows.map((row) => ({
            id: row.id,
            subject_id: row.subjectId,
            order_id: row.orderId,
            partner_id: row.partnerId,
            kind: row.kind,
            version: row.version,
            due_at: row.dueAt,
            resend_of: row.resendOf ?? null,
            replaces: row.replaces ?? null,
          })),
        ),
      ],
    );
    await this.queue.enqueue(tx, rows.map(composeWork));
  }

  /**
   * Locks the rows that may be composed now: their grace time is over and nobody took them back. Unsent older versions of their orders are
   * superseded, and so is a row that comes late itself. Take the control number after this, in the same transaction, so that none is
   * used for a row that was cancelled.
   *
   * @throws NotNow while the outbox is held: no number is taken then
   */
  async startComposing(tx: Tx, ids: readonly string[]): Promise<readonly OutboxRow[]> {
    await this.hold.passOrWait(tx);
    const ready = await tx.query<Ordering & { id: string }>(
      `SELECT id, order_id AS "orderId", subject_id AS "subjectId", version FROM outbox
       WHERE id = ANY($1::uuid[]) AND state = ANY($2) AND due_at <= now() ORDER BY id FOR UPDATE`,
      [ids, statesFor('compose')],
    );
    await this.withdrawOlder(tx, ready);
    const rows = await tx.query<OutboxRow>(
      `UPDATE outbox o SET state = CASE WHEN ${OVERTAKEN} THEN 'superseded' ELSE 'due' END, revision = revision + 1
       WHERE id = ANY($1::uuid[]) AND state = ANY($2) RETURNING ${COLUMNS}`,
      [ready.map(({ id }) => id), statesFor('compose')],
    );
    return rows.filter(({ state }) => state === 'due');
  }

  /** Stores the final bytes of many rows, and adds the work to deliver them. @returns the ids; a row that was taken back is missing */
  async composedAll(tx: Tx, replies: readonly Composed[]): Promise<readonly string[]> {
    if (replies.length === 0) return [];
    const rows = await tx.query<Ordering & { id: string }>(
      `UPDATE outbox o SET state = 'sending', body = c.body, file_name = c.file_name, control_reference = c.reference, composed_at = now(),
         revision = revision + 1
       FROM unnest($1::uuid[], $2::bytea[], $3::text[], $4::text[]) AS c (id, body, file_name, reference)
       WHERE o.id = c.id AND o.state = ANY($5)
       RETURNING o.id, o.order_id AS "orderId", o.subject_id AS "subjectId", o.version`,
      [
        replies.map(({ id }) => id),
        replies.map(({ body }) => Buffer.from(body)),
        replies.map(({ fileName }) => fileName),
        replies.map(({ controlReference }) => controlReference),
        statesFor('compose'),
      ],
    );
    await this.queue.enqueue(tx, rows.map(deliverWork));
    return rows.map(({ id }) => id);
  }

  /** @returns false when the row was taken back meanwhile */
  async composed(tx: Tx, reply: Composed): Promise<boolean> {
    return (await this.composedAll(tx, [reply])).length === 1;
  }

  /**
   * Sends the same bytes once more, as rows of their own: the sender repeated himself and wants the answer that he got, of several the
   * one that was made last. A subject whose bytes are not made yet is left out, for its answer is still on the way.
   */
  async resend(tx: Tx, subjectIds: readonly string[]): Promise<void> {
    if (subjectIds.length === 0) return;
    const rows = await tx.query<Ordering & { id: string }>(
      `INSERT INTO outbox (id, subject_id, order_id, partner_id, kind, version, state, due_at, resend_of, body, file_name,
         control_reference, composed_at)
       SELECT gen_random_uuid(), o.subject_id, o.order_id, o.partner_id, o.kind, o.version, 'sending', now(), o.id, o.body, o.file_name,
         o.control_reference, o.composed_at
       FROM (SELECT DISTINCT ON (subject_id) * FROM outbox WHERE subject_id = ANY($1::uuid[]) AND body IS NOT NULL
             AND state NOT IN ('cancelled', 'superseded') ORDER BY subject_id, composed_at DESC, created_at, id) AS o
       RETURNING id, order_id AS "orderId", subject_id AS "subjectId", version`,
      [subjectIds],
    );
    await this.queue.enqueue(tx, rows.map(deliverWork));
  }

  /** The bytes to send, as long as the row is to be sent at all. */
  async sending(id: string, sql: Sql = this.database): Promise<(OutboxRow & { readonly body: Buffer }) | null> {
    const [row] = await sql.query<OutboxRow & { body: Buffer }>(
      `SELECT ${COLUMNS}, o.body FROM outbox o WHERE id = $1 AND state = 'sending'`,
      [id],
    );
    return row ?? null;
  }

  /** Locks rows whose deliveries are settled, in one order whoever does it. Before the work: so nobody waits in a circle. */
  async lock(tx: Tx, ids: readonly string[]): Promise<void> {
    await tx.query('SELECT FROM outbox WHERE id = ANY($1::uuid[]) ORDER BY id FOR UPDATE', [ids]);
  }

  /** @returns the ids that were being sent until now; a repeated delivery finds none */
  async deliveredAll(tx: Tx, ids: readonly string[]): Promise<readonly string[]> {
    const rows = await tx.query<{ id: string }>(
      `UPDATE outbox SET state = 'delivered', delivered_at = now(), attempts = attempts + 1, next_try_at = NULL, last_error = NULL,
         failing_since = NULL, failed_as = NULL, revision = revision + 1
       WHERE id = ANY($1::uuid[]) AND state = ANY($2) RETURNING id`,
      [ids, statesFor('deliver')],
    );
    return rows.map(({ id }) => id);
  }

  /**
   * Notes why rows did not get there and when they are tried again.
   *
   * @returns the rows that are not: a newer answer of the order is made by now, or somebody took them back
   */
  async putOff(tx: Tx, setbacks: readonly Setback[]): Promise<ReadonlySet<string>> {
    if (setbacks.length === 0) return new Set();
    const rows = await tx.query<Pick<OutboxRow, 'id' | 'state'>>(
      `UPDATE outbox o SET state = CASE WHEN ${OVERTAKEN} THEN ${WITHDRAWN} ELSE 'sending' END,
         revision = revision + CASE WHEN ${OVERTAKEN} THEN 1 ELSE 0 END,
         attempts = attempts + CASE WHEN s.kind = 'failed' THEN 1 ELSE 0 END, last_error = s.reason,
         next_try_at = CASE WHEN ${OVERTAKEN} THEN NULL ELSE s.next_try_at END,
         failing_since = CASE WHEN s.kind = 'off' THEN NULL ELSE coalesce(failing_since, now()) END
       FROM jsonb_to_recordset($1::jsonb) AS s (id uuid, kind text, reason text, next_try_at timestamptz)
       WHERE o.id = s.id AND o.state = 'sending' RETURNING o.id, o.state`,
      [
        JSON.stringify(
          setbacks.map(({ outboxId, kind, reason, nextTryAt }) => ({
            id: outboxId,
            kind,
            reason: reason.slice(0, 300),
            next_try_at: nextTryAt,
          })),
        ),
      ],
    );
    const waiting = new Set(rows.filter(({ state }) => state === 'sending').map(({ id }) => id));
    return new Set(setbacks.map(({ outboxId }) => outboxId).filter((id) => !waiting.has(id)));
  }

  /** Nothing is tried any more: the row is dead and people are told. @param tried whether the last attempt was made just now */
  async giveUp(tx: Tx, id: string, reason: string, failedAs: FailedAs, tried: boolean): Promise<void> {
    const rows = await tx.query(
      `UPDATE outbox SET state = 'dead', attempts = attempts + $5, last_error = $2, next_try_at = NULL, failed_as = $3,
         failing_since = coalesce(failing_since, now()), revision = revision + 1
       WHERE id = $1 AND state = ANY($4) RETURNING id`,
      [id, reason.slice(0, 300), failedAs, statesFor('give-up'), tried ? 1 : 0],
    );
    if (rows.length > 0) await this.queue.enqueue(tx, [{ job: { kind: 'report-undelivered', outboxId: id } }]);
  }

  /** A newer answer makes unsent older ones of the order pointless; one that is leaving at this moment leaves. @returns the ids of those */
  async supersedeOlder(tx: Tx, orderId: string, version: number): Promise<readonly string[]> {
    return this.withdrawOlder(tx, [{ orderId, version }]);
  }

  /** What is held for the order leaves now: whoever could take it back did not. */
  async hurry(tx: Tx, orderId: string): Promise<void> {
    const rows = await tx.query<{ id: string }>(
      `UPDATE outbox SET due_at = now(), revision = revision + 1 WHERE order_id = $1 AND state = 'held' RETURNING id`,
      [orderId],
    );
    await this.queue.hasten(tx, 'compose-reply', rows.map(({ id }) => id)); // prettier-ignore
  }

  /** Takes back what is still held for the order. @returns the ids of those; none when it was too late */
  async cancelHeld(tx: Tx, orderId: string): Promise<readonly string[]> {
    const rows = await tx.query<{ id: string }>(
      `UPDATE outbox SET state = 'cancelled', revision = revision + 1 WHERE order_id = $1 AND state = ANY($2) RETURNING id`,
      [orderId, statesFor('cancel')],
    );
    const ids = rows.map(({ id }) => id);
    if (ids.length > 0) await this.queue.withdraw(tx, UNSENT_WORK, ids);
    return ids;
  }

  /**
   * Locks what was sent to a partner under these control references, every sending of the same bytes.
   *
   * @returns them in the order in which they were made, the first sending first
   */
  async lockSent(
    tx: Tx,
    sent: readonly { readonly partnerId: string; readonly controlReference: string }[],
  ): Promise<readonly OutboxRow[]> {
    return tx.query<OutboxRow>(
      `SELECT ${COLUMNS} FROM outbox o JOIN (SELECT DISTINCT * FROM jsonb_to_recordset($1::jsonb)
         AS r ("partnerId" uuid, "controlReference" text)) AS s
         ON o.partner_id = s."partnerId" AND o.control_reference = s."controlReference"
       WHERE o.control_reference IS NOT NULL ORDER BY o.created_at, o.id FOR UPDATE OF o`,
      [JSON.stringify(sent)],
    );
  }

  /** Notes what a partner's system said of what we sent. */
  async acknowledged(
    tx: Tx,
    rows: readonly { readonly id: string; readonly as: string; readonly at: Date }[],
  ): Promise<void> {
    await tx.query(
      `UPDATE outbox o SET acknowledged_as = r."as", acknowledged_at = r.at
       FROM jsonb_to_recordset($1::jsonb) AS r (id uuid, "as" text, at timestamptz) WHERE o.id = r.id`,
      [JSON.stringify(rows)],
    );
  }

  async find(id: string, sql: Sql = this.database): Promise<OutboxRow | null> {
    const [row] = await sql.query<OutboxRow>(`SELECT ${COLUMNS} FROM outbox o WHERE id = $1`, [id]);
    return row ?? null;
  }

  /** What was or will be sent about an order, in the order of versions. @param most the latest so many, where there are more */
  async ofOrder(orderId: string, most: number, sql: Sql = this.database): Promise<readonly OutboxRow[]> {
    const rows = await sql.query<OutboxRow>(
      `SELECT ${COLUMNS} FROM outbox o WHERE order_id = $1 ORDER BY version DESC, created_at DESC, id DESC LIMIT $2`,
      [orderId, most],
    );
    return [...rows].reverse();
  }

  async ofSubject(subjectId: string, sql: Sql = this.database): Promise<readonly OutboxRow[]> {
    return sql.query<OutboxRow>(`SELECT ${COLUMNS} FROM outbox o WHERE subject_id = $1 ORDER BY version, created_at`, [
      subjectId,
    ]);
  }

  /** The stored bytes of any composed row, for the desk. */
  async body(id: string, sql: Sql = this.database): Promise<Buffer | null> {
    const [row] = await sql.query<{ body: Buffer | null }>('SELECT body FROM outbox WHERE id = $1', [id]);
    return row?.body ?? null;
  }

  /** What is being composed or delivered at this moment stays: nobody knows whether it gets there. */
  private async withdrawOlder(
    tx: Tx,
    newer: readonly { readonly orderId: string | null; readonly version: number }[],
  ): Promise<readonly string[]> {
    // Most answers are the first of their order.
    if (newer.every(({ version }) => version === 1)) return [];
    const older = await tx.query<{ id: string }>(
      `SELECT o.id FROM outbox o JOIN jsonb_to_recordset($1::jsonb) AS n ("orderId" uuid, version int)
         ON o.order_id = n."orderId" AND o.version < n.version
       WHERE o.state = ANY($2) ORDER BY o.id FOR UPDATE OF o`,
      [JSON.stringify(newer), statesFor('supersede')],
    );
    if (older.length === 0) return [];
    const ids = older.map(({ id }) => id);
    const leaving = await this.queue.withdraw(tx, UNSENT_WORK, ids);
    const rows = await tx.query<{ id: string }>(
      `UPDATE outbox o SET state = ${WITHDRAWN}, next_try_at = NULL, failing_since = NULL, revision = revision + 1
       WHERE id = ANY($1::uuid[]) RETURNING id`,
      [ids.filter((id) => !leaving.has(id))],
    );
    return rows.map(({ id }) => id);
  }
}
