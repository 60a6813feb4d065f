import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ScheduleService } from '../../platform/services';
import { RetentionService } from './retention.service';

/** Takes away what is past its time on the second of every month. Most of it goes in the first run after a financial year has ended. */
@Injectable()
export class RetentionSchedule implements OnModuleInit {
  constructor(
    private readonly schedule: ScheduleService,
    private readonly retention: RetentionService,
  ) {}

  onModuleInit(): void {
    this.schedule.register({
      name: 'retention',
      cron: '30 4 2 * *',
      catchUp: true,
      run: async (at) => {
        const { interchanges, partitions } = await this.retention.run(at);
        return `${interchanges} interchanges and ${partitions.length} partitions went`;
      },
    });
  }
}
