import { Injectable, type OnModuleInit } from '@nestjs/common';
import { makeFinding, type Finding, type FindingCode, type FindingParams } from '../findings';
import type { LeasedWork, Tx, WorkBatch, WorkProcessor } from '../platform';
import { UnitOfWork, WorkerService } from '../platform/services';
import { CaseOpener } from './case-opener.service';

/** An alarm as the reports keep it (`reports/traffic.ts`). The figures are the parameters of its finding. */
interface TrafficAlarm {
  readonly id: string;
  readonly partner: string;
  readonly kind: 'silent' | 'less' | 'more' | 'troubled';
  readonly figures: FindingParams;
  readonly isOver: boolean;
}

const CODES: Readonly<Record<TrafficAlarm['kind'], FindingCode>> = {
  silent: 'TRF-001',
  less: 'TRF-002',
  more: 'TRF-002',
  troubled: 'TRF-003',
};

/** Opens a case for a partner whose traffic is out of the ordinary (TRF-001 to TRF-003), and closes it when that is over. */
@Injectable()
export class ReportTrafficProcessor implements WorkProcessor, OnModuleInit {
  readonly kind = 'report-traffic';
  readonly batchSize = 20;
  readonly concurrency = 1;

  constructor(
    private readonly worker: WorkerService,
    private readonly unitOfWork: UnitOfWork,
    private readonly cases: CaseOpener,
  ) {}

  onModuleInit(): void {
    this.worker.register(this);
  }

  async process(batch: WorkBatch): Promise<void> {
    const ids = batch.items.flatMap(({ job }) => (job.kind === 'report-traffic' ? [job.alarmId] : []));
    await this.unitOfWork.run(async (tx) => {
      // What the alarm is by now, not what it was when the work was put down: it may be over already.
      const alarms = await tx.query<TrafficAlarm>(
        `SELECT a.id, p.name AS partner, a.kind, a.figures, a.over_at IS NOT NULL AS "isOver"
         FROM traffic_alarm a JOIN partner p ON p.id = a.partner_id WHERE a.id = ANY ($1) ORDER BY a.id`,
        [ids],
      );
      await this.cases.traffic(
        tx,
        alarms
          .filter(({ isOver }) => !isOver)
          .map((alarm) => ({ id: alarm.id, partner: alarm.partner, finding: findingOf(alarm) })),
      );
      await this.cases.trafficOver(tx, alarms.filter(({ isOver }) => isOver).map(({ id }) => id)); // prettier-ignore
      await batch.complete(tx);
    });
  }

  async quarantined(tx: Tx, work: LeasedWork, reason: string): Promise<void> {
    await this.cases.quarantined(tx, work, {}, reason);
  }
}

const findingOf = ({ kind, partner, figures }: TrafficAlarm): Finding =>
  makeFinding(CODES[kind], { actual: kind, params: { ...figures, partner, direction: kind } });
