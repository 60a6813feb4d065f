import { Injectable } from '@nestjs/common';
import type { Tx } from '../platform';
import { EventLog, OutboxHold } from '../platform/services';

/** Numbers that are skipped where nobody says how many: more than are used between two backups, few of the eight digits. */
export const CONTROL_NUMBER_RESERVE = 10_000;

/** What was done after the database was put back. */
export interface Recovered {
  /** Partners whose numbers jumped. */
  readonly partners: number;
  /** False when the outbox was held already. */
  readonly held: boolean;
}

/**
 * The counters of control numbers after a restore (architecture, decision 7): the numbers that were used since the backup are known to nobody
 * here, so every partner's counter jumps over them, and the gap is written down.
 */
@Injectable()
export class ControlCounters {
  constructor(
    private readonly outbox: OutboxHold,
    private readonly events: EventLog,
  ) {}

  /**
   * For whoever puts a backup back, before anything else runs on that database: holds the outbox until a person releases it, and skips numbers.
   *
   * @param by id of a user, or `system`
   */
  async afterRestore(tx: Tx, by: string, reserve = CONTROL_NUMBER_RESERVE): Promise<Recovered> {
    const held = await this.outbox.hold(tx, 'A backup was put back; nobody knows what was sent since it was made.', by);
    return { partners: await this.jump(tx, reserve, by), held };
  }

  /**
   * Skips numbers of every partner, also of one of whom no number is known: his first may have been used since the backup. Composers wait for
   * the locks of the counters, so no number is taken in between.
   *
   * @returns how many partners there are
   */
  async jump(tx: Tx, reserve: number, by: string): Promise<number> {
    if (!Number.isSafeInteger(reserve) || reserve < 1) throw new Error('A reserve is a whole number above zero');
    const rows = await tx.query<{ partnerId: string; last: string }>(
      `INSERT INTO control_counter (partner_id, last) SELECT id, $1 FROM partner ORDER BY id
       ON CONFLICT (partner_id) DO UPDATE SET last = control_counter.last + EXCLUDED.last
       RETURNING partner_id AS "partnerId", last::text`,
      [reserve],
    );
    // Our order numbers too: the ERP and the buyers know orders by those that were given since the backup.
    await tx.query(`SELECT setval('sales_order_reference', nextval('sales_order_reference') + $1)`, [reserve]);
    await this.events.append(
      tx,
      rows.map(({ partnerId, last }) => ({
        kind: 'control-numbers-skipped',
        subjectType: 'partner',
        subjectId: partnerId,
        actor: by,
        data: { from: Number(last) - reserve + 1, to: Number(last) },
      })),
    );
    return rows.length;
  }
}
