import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../tx';
import { WorkQueueService } from '../work/work-queue.service';
import { WorkRepository } from '../work/work.repository';
import { statesFor, type OutboxRow } from './outbox';
import { OUTBOX_COLUMNS, OutboxRepository, WITHDRAWN } from './outbox.repository';
import { composeWork, deliverWork, type Ordering } from './outbox-work';

/** A row that a person wants to do something with, locked, and what speaks against it. */
export interface LockedRow extends OutboxRow {
  readonly hasBody: boolean;
  /** It is being composed or brought there at this moment. */
  readonly underWay: boolean;
  /** A newer answer of the order is on its way, or there already. */
  readonly overtaken: boolean;
}

const AGAIN = `attempts = 0, next_try_at = NULL, failing_since = NULL, failed_as = NULL, revision = revision + 1`;
const KEY = `id, order_id AS "orderId", subject_id AS "subjectId", version`;

/** What a person does with rows of the outbox. Who may, and when it makes sense, is asked before. */
@Injectable()
export class OutboxDeskRepository {
  constructor(
    private readonly outbox: OutboxRepository,
    private readonly queue: WorkQueueService,
    private readonly work: WorkRepository,
  ) {}

  async lock(tx: Tx, id: string): Promise<LockedRow | null> {
    const [row] = await tx.query<Omit<LockedRow, 'underWay'>>(
      `SELECT ${OUTBOX_COLUMNS}, o.body IS NOT NULL AS "hasBody",
         EXISTS (SELECT FROM outbox n WHERE n.order_id = o.order_id AND n.version > o.version
           AND n.state NOT IN ('cancelled', 'superseded')) AS overtaken
       FROM outbox o WHERE id = $1 FOR UPDATE OF o`,
      [id],
    );
    if (row === undefined) return null;
    const underWay = await this.work.underWay(tx, ['compose-reply', 'deliver'], [id]);
    return { ...row, underWay: underWay.has(id) };
  }

  /**
   * Sends the bytes of a row once more, now: the same row, name and control reference, so that a receiver who has them already can tell.
   *
   * @returns false when it has none, or is in no state for that
   */
  async resend(tx: Tx, id: string): Promise<boolean> {
    const [row] = await tx.query<Ordering & { id: string }>(
      `UPDATE outbox SET state = 'sending', resent_at = now(), ${AGAIN} WHERE id = $1 AND state = ANY($2) AND body IS NOT NULL
       RETURNING ${KEY}`,
      [id, statesFor('resend')],
    );
    if (row === undefined) return false;
    await this.deliverNow(tx, row);
    return true;
  }

  /**
   * Has a reply composed anew, with a new control number, and takes the former back where it did not leave.
   *
   * @returns the new row
   */
  async sendAnew(tx: Tx, former: LockedRow): Promise<string> {
    const id = randomUUID();
    const { subjectId, orderId, partnerId, kind, version } = former;
    await this.queue.withdraw(tx, ['compose-reply', 'deliver'], [former.id]);
    await tx.query(
      `UPDATE outbox o SET state = CASE WHEN state = ANY($2) THEN ${WITHDRAWN} ELSE state END, next_try_at = NULL, revision = revision + 1
       WHERE id = $1`,
      [former.id, statesFor('supersede')],
    );
    const row = { id, subjectId, orderId, partnerId, kind, version, dueAt: null, replaces: former.id };
    await this.outbox.add(tx, [row]);
    return id;
  }

  /** Tries a dead row again: the same bytes where it has them, else it is composed first. @returns false when it is not dead */
  async retry(tx: Tx, id: string): Promise<boolean> {
    const [row] = await tx.query<Ordering & { id: string; composed: boolean }>(
      `UPDATE outbox SET state = CASE WHEN body IS NULL THEN 'due' ELSE 'sending' END, ${AGAIN} WHERE id = $1 AND state = ANY($2)
       RETURNING ${KEY}, body IS NOT NULL AS composed`,
      [id, statesFor('retry')],
    );
    if (row === undefined) return false;
    if (row.composed) await this.deliverNow(tx, row);
    else if ((await this.queue.revive(tx, 'compose-reply', [id])) === 0)
      await this.queue.enqueue(tx, [composeWork(row)]);
    return true;
  }

  private async deliverNow(tx: Tx, row: Ordering & { readonly id: string }): Promise<void> {
    if (
      (await this.queue.revive(tx, 'deliver', [row.id])) > 0 ||
      (await this.queue.hasten(tx, 'deliver', [row.id])) > 0
    )
      return;
    await this.queue.enqueue(tx, [deliverWork(row)]);
  }
}
