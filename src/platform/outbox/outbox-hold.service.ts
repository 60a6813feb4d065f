import { Inject, Injectable } from '@nestjs/common';
import { Database } from '../database/database.service';
import { EventLog } from '../events/event-log.service';
import type { Tx } from '../tx';
import { NotNow } from '../work';
import { WorkQueueService } from '../work/work-queue.service';

/** An advisory lock: composers share it, whoever holds the outbox has it alone and so waits for those who are at it. */
const LOCK = 7351;

/** Why nothing leaves, since when, and on whose word. */
export interface Hold {
  readonly reason: string;
  readonly since: Date;
  /** Id of a user, or `system`. */
  readonly by: string;
}

/**
 * Holds everything that would leave: nothing is composed and nothing is delivered until a person says so. After a restore the database
 * does not know what it sent since the backup (architecture, decision 7). Rows wait as they are, and attempts are not used up.
 */
@Injectable()
export class OutboxHold {
  constructor(
    private readonly database: Database,
    private readonly events: EventLog,
    @Inject(WorkQueueService) private readonly queue: Pick<WorkQueueService, 'resumed'>,
  ) {}

  async current(): Promise<Hold | null> {
    const [row] = await this.database.query<Hold>('SELECT reason, since, by FROM outbox_hold');
    return row ?? null;
  }

  /** Whether nothing may leave, for a processor that asks before it takes work. */
  async isOn(): Promise<boolean> {
    return (await this.current()) !== null;
  }

  /** For the transaction that takes control numbers: no hold begins while it runs. @throws NotNow when the outbox is held */
  async passOrWait(tx: Tx): Promise<void> {
    await tx.query('SELECT pg_advisory_xact_lock_shared($1)', [LOCK]);
    const held = await tx.query('SELECT FROM outbox_hold');
    if (held.length > 0) throw new NotNow('the outbox is held');
  }

  /**
   * Begins a hold; waits for composers that are at work. What is on its way to a partner at this moment may still arrive.
   *
   * @returns false when it is held already: the first reason stays
   */
  async hold(tx: Tx, reason: string, by: string): Promise<boolean> {
    await tx.query('SELECT pg_advisory_xact_lock($1)', [LOCK]);
    const begun = await tx.query(
      'INSERT INTO outbox_hold (reason, by) VALUES ($1, $2) ON CONFLICT DO NOTHING RETURNING id',
      [reason.slice(0, 300), by],
    );
    if (begun.length === 0) return false;
    await this.events.append(tx, [{ kind: 'outbox-held', subjectType: 'outbox-hold', subjectId: '1', actor: by }]);
    return true;
  }

  /** A person's word that everything may leave. @returns false when nothing is held */
  async release(tx: Tx, by: string): Promise<boolean> {
    await tx.query('SELECT pg_advisory_xact_lock($1)', [LOCK]);
    const [ended] = await tx.query<Hold>('DELETE FROM outbox_hold RETURNING reason, since, by');
    if (ended === undefined) return false;
    await this.events.append(tx, [
      { kind: 'outbox-released', subjectType: 'outbox-hold', subjectId: '1', actor: by, data: { heldSince: ended.since.toISOString() } },
    ]); // prettier-ignore
    for (const kind of ['compose-reply', 'deliver', 'send-case-mail'] as const) this.queue.resumed(tx, kind);
    return true;
  }
}
