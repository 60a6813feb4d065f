import { Injectable, type OnModuleInit } from '@nestjs/common';
import { addDays, businessDateOf, businessTimeOf, type IsoDate } from '../kernel';
import { Database, ScheduleService, UnitOfWork, WorkQueueService } from '../platform/services';
import { figuresOf, trafficView, type TrafficView } from './traffic-view';
import { isOver, judgeTraffic, type TrafficVerdict } from './traffic';
import { TrafficRepository, type PartnerTraffic } from './traffic.repository';

/** The longest that is learnt from, in days (`traffic_threshold.weeks`). */
const MOST_DAYS = 53 * 7;

/** A partner's traffic, and what is to be said of it now. */
interface JudgedPartner extends PartnerTraffic {
  readonly verdict: TrafficVerdict;
}

/** Watches whether partners send what they usually send, and has a case opened for each who does not. */
@Injectable()
export class TrafficService implements OnModuleInit {
  constructor(
    private readonly traffic: TrafficRepository,
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly schedule: ScheduleService,
    private readonly work: WorkQueueService,
  ) {}

  onModuleInit(): void {
    this.schedule.register({ name: 'partner-traffic', cron: '*/15 7-19 * * *', run: (at) => this.watch(at) });
  }

  /** What came and what usually comes, of every partner or of one. Null when there is no such partner. */
  async show(at: Date, code: string | null): Promise<TrafficView | null> {
    const judged = await this.judge(at, code);
    return code !== null && judged.length === 0 ? null : trafficView(momentOf(at), judged);
  }

  private async judge(at: Date, code: string | null): Promise<readonly JudgedPartner[]> {
    const { day, hour } = momentOf(at);
    // One transaction, so that what is counted here and what is counted already meet without a gap.
    const { calendar, partners } = await this.unitOfWork.run(
      async (tx) => ({
        calendar: await this.traffic.calendar(tx),
        partners: await this.traffic.partners(tx, addDays(day, -MOST_DAYS), day, code),
      }),
      { isolation: 'REPEATABLE READ' },
    );
    return partners.map((partner) => ({
      ...partner,
      verdict: judgeTraffic(partner.days, { day, hour }, calendar, partner.thresholds),
    }));
  }

  /** Counts the days that are over, raises alarms, and ends those that are no more. @returns what it did, in words */
  async watch(at: Date): Promise<string> {
    await this.countDays(momentOf(at).day);
    const judged = await this.judge(at, null);
    return this.unitOfWork.run(async (tx) => {
      const open = await this.traffic.openAlarms(tx);
      const over = open.filter(({ partnerId, kind, heardAgain }) => {
        const partner = judged.find(({ id }) => id === partnerId);
        if (partner === undefined) return false;
        return (kind === 'silent' && heardAgain) || isOver(kind, partner.verdict, partner.thresholds);
      });
      await this.traffic.end(tx, over.map(({ id }) => id), at); // prettier-ignore
      const raised = await this.traffic.raise(
        tx,
        judged.flatMap((partner) => {
          const { alarm } = partner.verdict;
          return alarm === null ? [] : [{ partnerId: partner.id, kind: alarm.kind, figures: figuresOf(partner) }];
        }),
        at,
      );
      const told = [...over.map(({ id }) => id), ...raised];
      await this.work.enqueue(tx, told.map((alarmId) => ({ job: { kind: 'report-traffic', alarmId } }))); // prettier-ignore
      return `${String(raised.length)} alarms raised, ${String(over.length)} over`;
    });
  }

  /** Adds the days since the last count, a week at a time; the last one again, in case it was counted before everything of it was read. */
  private async countDays(today: IsoDate): Promise<void> {
    let from = (await this.traffic.lastCounted(this.database)) ?? addDays(today, -MOST_DAYS);
    while (from < today) {
      const next = addDays(from, 7);
      const end = next < today ? next : today;
      await this.unitOfWork.run((tx) => this.traffic.countDays(tx, from, end));
      from = end;
    }
  }
}

/** The Dutch day, and the hour that has just ended. */
function momentOf(at: Date): { readonly day: IsoDate; readonly hour: number } {
  return { day: businessDateOf(at), hour: Number(businessTimeOf(at).slice(0, 2)) };
}
