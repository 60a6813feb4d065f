import { Injectable, type OnModuleInit } from '@nestjs/common';
import { systemClock, type Clock } from '../kernel';
import { ConfigService, ScheduleService, UnitOfWork } from '../platform/services';
import { CaseOpener } from './case-opener.service';
import { casesOf, cutoffsOf, withClosed } from './overdue';
import { OverdueRepository } from './overdue.repository';

/**
 * The clocks of what is owed, both ways (RSP-001): what we owe partners and did not deliver in time, and what their systems owe us. One look
 * opens a case for what is overdue and settles those whose matter came right, so that nobody closes them by hand.
 */
@Injectable()
export class ResponseClocks implements OnModuleInit {
  constructor(
    private readonly schedule: ScheduleService,
    private readonly unitOfWork: UnitOfWork,
    private readonly overdue: OverdueRepository,
    private readonly cases: CaseOpener,
    private readonly config: ConfigService,
  ) {}

  onModuleInit(): void {
    this.schedule.register({ name: 'response-clocks', cron: '*/5 * * * *', run: async () => this.look(systemClock) });
  }

  /** @returns a few words for the record of the run */
  async look(clock: Clock): Promise<string> {
    return this.unitOfWork.run(async (tx) => {
      const most = this.config.limits.overdueCases;
      const now = clock.now();
      const clocks = await this.overdue.clocks(tx);
      const office = await this.overdue.officeHours(tx);
      const closed = await this.overdue.closedCollectives(tx);
      const late = await this.overdue.overdue(tx, cutoffsOf(clocks, closed, now, office), most);
      const wanted = casesOf(late.map((one) => withClosed(one, closed)), clocks, office, most); // prettier-ignore
      const settled = await this.cases.overdue(tx, wanted);
      return `${wanted.length} cases of what is overdue, ${settled} settled`;
    });
  }
}
