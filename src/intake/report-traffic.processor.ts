import { Injectable } from '@nestjs/common';
import type { JobOf } from '../kernel';
import type { Tx } from '../platform';
import { ReportProcessor } from './report.processor';
import { trafficFinding, type TrafficAlarm } from './traffic-alarm';

/** Opens a case for a partner whose traffic is out of the ordinary (TRF-001 to TRF-003), and closes it when that is over. */
@Injectable()
export class ReportTrafficProcessor extends ReportProcessor<'report-traffic'> {
  readonly kind = 'report-traffic';

  protected async report(tx: Tx, jobs: readonly JobOf<'report-traffic'>[]): Promise<void> {
    // What the alarm is by now, not what it was when the work was put down: it may be over already.
    const alarms = await tx.query<TrafficAlarm>(
      `SELECT a.id, p.name AS partner, a.kind, a.figures, a.over_at IS NOT NULL AS "isOver"
       FROM traffic_alarm a JOIN partner p ON p.id = a.partner_id WHERE a.id = ANY ($1) ORDER BY a.id`,
      [jobs.map(({ alarmId }) => alarmId)],
    );
    await this.cases.traffic(
      tx,
      alarms
        .filter(({ isOver }) => !isOver)
        .map((alarm) => ({ id: alarm.id, partner: alarm.partner, finding: trafficFinding(alarm) })),
    );
    await this.cases.trafficOver(tx, alarms.filter(({ isOver }) => isOver).map(({ id }) => id)); // prettier-ignore
  }
}
