import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.service';
import type { Sql, Tx } from '../tx';
import type { WorkRequest } from '../work';
import { WorkQueueService } from '../work/work-queue.service';
import { statesFor, type Composed, type NewOutboxRow, type OutboxRow } from './outbox';

const COLUMNS = `o.id, o.subject_id AS "subjectId", o.order_id AS "orderId", o.partner_id AS "partnerId", o.kind, o.version, o.state,
  o.due_at AS "dueAt", o.attempts, o.next_try_at AS "nextTryAt", o.file_name AS "fileName",
  o.control_reference AS "controlReference", o.last_error AS "lastError", o.created_at AS "createdAt",
  o.composed_at AS "composedAt", o.delivered_at AS "deliveredAt", o.resend_of AS "resendOf", o.acknowledged_as AS "acknowledgedAs",
  o.acknowledged_at AS "acknowledgedAt"`;

type Ordering = Pick<OutboxRow, 'orderId' | 'subjectId' | 'version'>;

/** What leaves, in order and on purpose. Every change of state is a compare-and-set that says from which states it may come. */
@Injectable()
export class OutboxRepository {
  constructor(
    private readonly database: Database,
    private readonly queue: WorkQueueService,
  ) {}

  /** Adds rows, and the work to compose them when they are due. Those of one order are done in the order of their versions. */
  async add(tx: Tx, rows: readonly NewOutboxRow[]): Promise<void> {
    if (rows.length === 0) return;
    await tx.query(
      `INSERT INTO outbox (id, subject_id, order_id, partner_id, kind, version, state, due_at, resend_of)
       SELECT id, subject_id, order_id, partner_id, kind, version, CASE WHEN due_at > now() THEN 'held' ELSE 'due' END,
         coalesce(due_at, now()), resend_of
       FROM jsonb_to_recordset($1::jsonb) AS r (id uuid, subject_id uuid, order_id uuid, partner_id uuid, kind text, version int,
         due_at timestamptz, resend_of uuid)`,
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
          })),
        ),
      ],
    );
    await this.queue.enqueue(
      tx,
      rows.map((row) => ({
        job: { kind: 'compose-reply', outboxId: row.id },
        ...(row.dueAt !== null && { dueAt: row.dueAt }),
        ...ordering(row),
      })),
    );
  }

  /**
   * Locks the rows that may be composed now: their grace time is over and nobody took them back. Take the control number after
   * this, in the same transaction, so that none is used for a row that was cancelled.
   */
  async startComposing(tx: Tx, ids: readonly string[]): Promise<readonly OutboxRow[]> {
    return tx.query<OutboxRow>(
      `UPDATE outbox o SET state = 'due'
       WHERE id IN (SELECT id FROM outbox WHERE id = ANY($1::uuid[]) AND state = ANY($2) AND due_at <= now() ORDER BY id FOR UPDATE)
       RETURNING ${COLUMNS}`,
      [ids, statesFor('compose')],
    );
  }

  /** Stores the final bytes of many rows, and adds the work to deliver them. @returns the ids; a row that was taken back is missing */
  async composedAll(tx: Tx, replies: readonly Composed[]): Promise<readonly string[]> {
    if (replies.length === 0) return [];
    const rows = await tx.query<Ordering & { id: string }>(
      `UPDATE outbox o SET state = 'sending', body = c.body, file_name = c.file_name, control_reference = c.reference, composed_at = now()
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
   * Sends the same bytes once more, as rows of their own: the sender repeated himself and wants the answer that he got. A subject
   * whose bytes are not made yet is left out, for its answer is still on the way.
   */
  async resend(tx: Tx, subjectIds: readonly string[]): Promise<void> {
    if (subjectIds.length === 0) return;
    const rows = await tx.query<Ordering & { id: string }>(
      `INSERT INTO outbox (id, subject_id, order_id, partner_id, kind, version, state, due_at, resend_of, body, file_name,
         control_reference, composed_at)
       SELECT gen_random_uuid(), o.subject_id, o.order_id, o.partner_id, o.kind, o.version, 'sending', now(), o.id, o.body, o.file_name,
         o.control_reference, o.composed_at
       FROM (SELECT DISTINCT ON (subject_id) * FROM outbox WHERE subject_id = ANY($1::uuid[]) AND body IS NOT NULL
             ORDER BY subject_id, created_at, id) AS o
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

  /** @returns the ids that were being sent until now; a repeated delivery finds none */
  async deliveredAll(tx: Tx, ids: readonly string[]): Promise<readonly string[]> {
    const rows = await tx.query<{ id: string }>(
      `UPDATE outbox SET state = 'delivered', delivered_at = now(), attempts = attempts + 1, next_try_at = NULL, last_error = NULL
       WHERE id = ANY($1::uuid[]) AND state = ANY($2) RETURNING id`,
      [ids, statesFor('deliver')],
    );
    return rows.map(({ id }) => id);
  }

  /** Notes an attempt that failed. @param nextTryAt when the next one comes; null when none does: the row is dead and people are told */
  async failed(tx: Tx, id: string, reason: string, nextTryAt: Date | null): Promise<void> {
    await tx.query(
      `UPDATE outbox SET attempts = attempts + 1, last_error = $2, next_try_at = $3,
         state = CASE WHEN $3::timestamptz IS NULL THEN 'dead' ELSE state END
       WHERE id = $1 AND state = ANY($4)`,
      [id, reason.slice(0, 300), nextTryAt, statesFor('give-up')],
    );
    if (nextTryAt === null) await this.queue.enqueue(tx, [{ job: { kind: 'report-undelivered', outboxId: id } }]);
  }

  /** Tries a dead row again: the same bytes where it has them, else it is composed first. @returns false when it is not dead */
  async retry(tx: Tx, id: string): Promise<boolean> {
    return (await this.sendAgain(tx, id)) || (await this.composeAgain(tx, id));
  }

  /** A newer answer makes unsent older ones of the order pointless. @returns the ids of those */
  async supersedeOlder(tx: Tx, orderId: string, version: number): Promise<readonly string[]> {
    const rows = await tx.query<{ id: string }>(
      `UPDATE outbox SET state = 'superseded' WHERE order_id = $1 AND version < $2 AND state = ANY($3) RETURNING id`,
      [orderId, version, statesFor('supersede')],
    );
    return this.withdrawn(tx, rows);
  }

  /** Takes back what is still held for the order. @returns the ids of those; none when it was too late */
  async cancelHeld(tx: Tx, orderId: string): Promise<readonly string[]> {
    const rows = await tx.query<{ id: string }>(
      `UPDATE outbox SET state = 'cancelled' WHERE order_id = $1 AND state = ANY($2) RETURNING id`,
      [orderId, statesFor('cancel')],
    );
    return this.withdrawn(tx, rows);
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
  async acknowledged(tx: Tx, rows: readonly { readonly id: string; readonly as: string }[]): Promise<void> {
    await tx.query(
      `UPDATE outbox o SET acknowledged_as = r."as", acknowledged_at = now()
       FROM jsonb_to_recordset($1::jsonb) AS r (id uuid, "as" text) WHERE o.id = r.id`,
      [JSON.stringify(rows)],
    );
  }

  async find(id: string, sql: Sql = this.database): Promise<OutboxRow | null> {
    const [row] = await sql.query<OutboxRow>(`SELECT ${COLUMNS} FROM outbox o WHERE id = $1`, [id]);
    return row ?? null;
  }

  /** Everything that was or will be sent about an order, in the order of versions. */
  async ofOrder(orderId: string, sql: Sql = this.database): Promise<readonly OutboxRow[]> {
    return sql.query<OutboxRow>(`SELECT ${COLUMNS} FROM outbox o WHERE order_id = $1 ORDER BY version, created_at`, [
      orderId,
    ]);
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

  private async sendAgain(tx: Tx, id: string): Promise<boolean> {
    const [row] = await tx.query<Ordering>(
      `UPDATE outbox SET state = 'sending', next_try_at = NULL WHERE id = $1 AND state = ANY($2) AND body IS NOT NULL
       RETURNING order_id AS "orderId", subject_id AS "subjectId", version`,
      [id, statesFor('retry')],
    );
    if (!row) return false;
    if ((await this.queue.revive(tx, 'deliver', [id])) === 0) {
      await this.queue.enqueue(tx, [{ job: { kind: 'deliver', outboxId: id }, ...ordering(row) }]);
    }
    return true;
  }

  private async composeAgain(tx: Tx, id: string): Promise<boolean> {
    const [row] = await tx.query<Ordering>(
      `UPDATE outbox SET state = 'due', next_try_at = NULL WHERE id = $1 AND state = ANY($2) AND body IS NULL
       RETURNING order_id AS "orderId", subject_id AS "subjectId", version`,
      [id, statesFor('compose-again')],
    );
    if (!row) return false;
    if ((await this.queue.revive(tx, 'compose-reply', [id])) === 0) {
      await this.queue.enqueue(tx, [{ job: { kind: 'compose-reply', outboxId: id }, ...ordering(row) }]);
    }
    return true;
  }

  private async withdrawn(tx: Tx, rows: readonly { readonly id: string }[]): Promise<readonly string[]> {
    const ids = rows.map(({ id }) => id);
    if (ids.length > 0) await this.queue.withdraw(tx, ['compose-reply', 'deliver'], ids);
    return ids;
  }
}

/** Rows of one order leave in version order; everything else is nobody's predecessor. */
const ordering = ({ orderId, subjectId, version }: Ordering): { orderingKey: string; orderingSequence: string } => ({
  orderingKey: `outbox ${orderId ?? subjectId}`,
  orderingSequence: String(version).padStart(6, '0'),
});

const deliverWork = (row: Ordering & { readonly id: string }): WorkRequest => ({
  job: { kind: 'deliver', outboxId: row.id },
  ...ordering(row),
});
