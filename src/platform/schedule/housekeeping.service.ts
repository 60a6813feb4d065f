import { Injectable, type OnModuleInit } from '@nestjs/common';
import { PayloadStore } from '../payloads/payload-store.service';
import { WorkRelay } from '../work/work-relay.service';
import { WorkRepository } from '../work/work.repository';
import { ScheduleRepository } from './schedule.repository';
import { ScheduleService } from './schedule.service';

const RUN_RECORDS_DAYS = 400;

/** What the platform does for itself at fixed times. */
@Injectable()
export class Housekeeping implements OnModuleInit {
  constructor(
    private readonly schedule: ScheduleService,
    private readonly runs: ScheduleRepository,
    private readonly payloads: PayloadStore,
    private readonly work: WorkRepository,
    private readonly relay: WorkRelay,
  ) {}

  onModuleInit(): void {
    this.schedule.register({
      name: 'next-months',
      cron: '10 2 * * *',
      catchUp: true,
      run: async () => `${await this.runs.makeMonths()} partitions made`,
    });
    this.schedule.register({
      name: 'orphan-payloads',
      cron: '25 * * * *',
      run: async () => `${await this.payloads.sweepOrphans()} uploads given up`,
    });
    // Every worker sweeps every few seconds; this one is for an office whose workers are all gone, so that the desk sees it waiting.
    this.schedule.register({
      name: 'work-sweep',
      cron: '*/5 * * * *',
      run: async () => {
        const freed = await this.work.sweep();
        this.relay.handOut(freed);
        return `${freed.length} pieces of work handed out again`;
      },
    });
    this.schedule.register({
      name: 'old-run-records',
      cron: '40 3 * * 0',
      run: async () => {
        await this.runs.forget(RUN_RECORDS_DAYS);
        return undefined;
      },
    });
  }
}
