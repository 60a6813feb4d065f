import { Injectable, type OnModuleInit } from '@nestjs/common';
import { businessDateOf, systemClock } from '../kernel';
import { ScheduleService } from '../platform/services';
import { CalendarBook } from './calendar-book.service';

/** Keeps calendars a year ahead, every night. */
@Injectable()
export class CalendarYears implements OnModuleInit {
  constructor(
    private readonly schedule: ScheduleService,
    private readonly book: CalendarBook,
  ) {}

  onModuleInit(): void {
    this.schedule.register({ name: 'calendar-years', cron: '30 3 * * *', catchUp: true, run: () => this.goOn() });
  }

  /** @returns a few words for the record of the run */
  async goOn(): Promise<string> {
    const year = Number(businessDateOf(systemClock.now()).slice(0, 4));
    const went = await this.book.goOn(year);
    return went.length === 0 ? 'nothing to do' : `holidays of ${year + 1} written for ${went.join(', ')}`;
  }
}
