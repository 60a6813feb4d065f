import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform';
import { Database, EventLog, UnitOfWork } from '../../platform/services';
import { isYearEnd } from './retention';

/** What can be held; the table behind it, and the column of the hold. */
const SUBJECTS = {
  partner: { table: 'partner', column: 'partner_id', where: 'code = $1' },
  interchange: { table: 'interchange', column: 'interchange_id', where: 'id::text = $1' },
  order: { table: 'sales_order', column: 'order_id', where: '(id::text = $1 OR reference = $1)' },
} as const;
export type HoldSubject = keyof typeof SUBJECTS;

export interface ListedHold {
  readonly id: string;
  readonly subject: HoldSubject;
  readonly name: string;
  readonly reason: string;
  readonly by: string;
  readonly since: Date;
}

/** Holds on what would go by its age, and when the year ends that ages count from. */
@Injectable()
export class RetentionHolds {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly events: EventLog,
  ) {}

  list(): Promise<readonly ListedHold[]> {
    return this.database.query<ListedHold>(
      `SELECT h.id, CASE WHEN h.partner_id IS NOT NULL THEN 'partner' WHEN h.order_id IS NOT NULL THEN 'order' ELSE 'interchange' END AS subject,
         coalesce(p.code, o.reference, h.interchange_id::text) AS name, h.reason, coalesce(u.name, h.held_by::text) AS by, h.held_at AS since
       FROM retention_hold h LEFT JOIN partner p ON p.id = h.partner_id LEFT JOIN sales_order o ON o.id = h.order_id
         LEFT JOIN app_user u ON u.id = h.held_by
       ORDER BY h.held_at, h.id`,
    );
  }

  /** @returns the id of the hold; null when there is no such thing */
  hold(subject: HoldSubject, name: string, reason: string, by: string): Promise<string | null> {
    const { table, column, where } = SUBJECTS[subject];
    return this.unitOfWork.run(async (tx) => {
      const [held] = await tx.query<{ id: string; subject: string }>(
        `INSERT INTO retention_hold (${column}, reason, held_by) SELECT id, $2, $3 FROM ${table} WHERE ${where}
         RETURNING id, ${column} AS subject`,
        [name, reason.slice(0, 300), by],
      );
      if (held === undefined) return null;
      await this.note(tx, 'retention-held', subject, held.subject, by);
      return held.id;
    });
  }

  /** @returns false when there is no such hold */
  release(id: string, by: string): Promise<boolean> {
    return this.unitOfWork.run(async (tx) => {
      const [hold] = await tx.query<{ partner: string | null; order: string | null; subject: string }>(
        `DELETE FROM retention_hold WHERE id::text = $1
         RETURNING partner_id AS partner, order_id AS "order", coalesce(partner_id, order_id, interchange_id) AS subject`,
        [id],
      );
      if (hold === undefined) return false;
      const subject = hold.partner !== null ? 'partner' : hold.order !== null ? 'order' : 'interchange';
      await this.note(tx, 'retention-hold-released', subject, hold.subject, by);
      return true;
    });
  }

  /** @returns what is wrong; null when nothing is */
  setYearEnd(day: string, by: string): Promise<string | null> {
    if (!isYearEnd(day)) return Promise.resolve('The last day of the financial year is MM-DD, as 12-31.');
    return this.unitOfWork.run(async (tx) => {
      const set = await tx.query('UPDATE company SET financial_year_ends = $1 RETURNING id', [day]);
      if (set.length === 0) return 'There is no company yet.';
      await this.events.append(tx, [{ kind: 'financial-year-set', subjectType: 'company', subjectId: '1', actor: by, data: { ends: day } }]); // prettier-ignore
      return null;
    });
  }

  private note(tx: Tx, kind: string, subject: HoldSubject, subjectId: string, actor: string): Promise<void> {
    const subjectType = subject === 'order' ? 'sales-order' : subject;
    return this.events.append(tx, [{ kind, subjectType, subjectId, actor }]);
  }
}
