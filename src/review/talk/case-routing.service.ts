import { Injectable, type OnModuleInit } from '@nestjs/common';
import { caseHolderOf, WORKS_ON_CASES } from '../../master';
import type { Tx } from '../../platform';
import { OFFICE_TODAY } from '../../kernel';
import { EventLog, ScheduleService, UnitOfWork } from '../../platform/services';
import { DeskHub } from '../desk-hub.service';

interface HandedOver {
  readonly id: string;
  readonly before: string;
  readonly after: string | null;
  /** Whoever had it is there, and may not work on cases any more. */
  readonly mayNot: boolean;
}

/** Cases that are handed over in one transaction. */
const AT_ONCE = 500;

const HAND_OVER = `
  WITH gone AS (
    SELECT c.id, c.assignee AS before, ${caseHolderOf('c.customer_id')} AS after, carer.active AND NOT ${WORKS_ON_CASES} AS "mayNot"
    FROM review_case c JOIN app_user carer ON carer.id = c.assignee
    WHERE c.state = 'open' AND c.assignee IN (
      SELECT user_id FROM user_absence WHERE ${OFFICE_TODAY} BETWEEN first_day AND last_day
      UNION SELECT carer.id FROM app_user carer WHERE NOT (carer.active AND ${WORKS_ON_CASES}))
    ORDER BY c.id LIMIT ${AT_ONCE} FOR UPDATE OF c SKIP LOCKED)
  UPDATE review_case c SET assignee = g.after FROM gone g WHERE c.id = g.id RETURNING c.id, g.before, g.after, g."mayNot"`;

/** Hands over what is open of whoever is away today, or may not work on cases: to who looks after the customer meanwhile, or to everybody. Nothing comes back by itself. */
@Injectable()
export class CaseRouting implements OnModuleInit {
  constructor(
    private readonly schedule: ScheduleService,
    private readonly unitOfWork: UnitOfWork,
    private readonly events: EventLog,
    private readonly hub: DeskHub,
  ) {}

  onModuleInit(): void {
    this.schedule.register({ name: 'hand-over', cron: '*/5 * * * *', run: async () => `${await this.handOver()} handed over` }); // prettier-ignore
  }

  /** @returns how many cases were handed over */
  async handOver(): Promise<number> {
    let count = 0;
    for (;;) {
      const moved = await this.unitOfWork.run((tx) => this.move(tx));
      count += moved;
      if (moved < AT_ONCE) return count;
    }
  }

  private async move(tx: Tx): Promise<number> {
    const rows = await tx.query<HandedOver>(HAND_OVER);
    await this.events.append(
      tx,
      rows.map(({ id, before, after, mayNot }) => ({
        ...{
          kind: mayNot ? 'case-taken-from' : 'case-handed-over',
          subjectType: 'review-case',
          subjectId: id,
          actor: 'system',
        },
        data: { before, after },
      })),
    );
    const to = [...new Set(rows.flatMap(({ after }) => after ?? []))];
    if (rows.length > 0) this.hub.tell(tx, { kind: 'assigned', cases: rows.map(({ id }) => id), by: null, to });
    return rows.length;
  }
}
