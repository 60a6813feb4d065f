import { Injectable, type OnModuleInit } from '@nestjs/common';
import { businessDateOf } from '../../kernel';
import { ConfigService } from '../config/config.service';
import { ArchiveService } from '../payloads/archive.service';
import { ScheduleService } from './schedule.service';

/** Moves old bytes to the archive on the first of every month, where the installation says so: a day before retention looks at what may go. */
@Injectable()
export class ArchiveSchedule implements OnModuleInit {
  constructor(
    private readonly schedule: ScheduleService,
    private readonly archive: ArchiveService,
    private readonly config: ConfigService,
  ) {}

  onModuleInit(): void {
    const { archiveMonths } = this.config.limits;
    if (archiveMonths === 0) return;
    this.schedule.register({
      name: 'archive',
      cron: '30 4 1 * *',
      catchUp: true,
      run: async (at) => {
        const { payloads, files, damaged } = await this.archive.run(businessDateOf(at), archiveMonths);
        return `${payloads} payloads moved into ${files} files${damaged.length > 0 ? `; ${damaged.length} are damaged` : ''}`;
      },
    });
  }
}
