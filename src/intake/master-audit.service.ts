import { Injectable, type OnModuleInit } from '@nestjs/common';
import { MasterAuditRepository } from '../master/services';
import { ScheduleService, UnitOfWork } from '../platform/services';
import { CaseOpener } from './case-opener.service';
import { masterCases, MOST_CASES } from './master-audit';

/**
 * Looks through the master every night for what contradicts itself, and for rows that were not taken over: one case a fact, owned by those
 * who keep the master data, which ends by itself in the first night that does not find it any more.
 */
@Injectable()
export class MasterAuditService implements OnModuleInit {
  constructor(
    private readonly schedule: ScheduleService,
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: MasterAuditRepository,
    private readonly cases: CaseOpener,
  ) {}

  onModuleInit(): void {
    this.schedule.register({ name: 'master-audit', cron: '40 3 * * *', catchUp: true, run: async () => this.look() });
  }

  /** @returns a few words for the record of the run */
  async look(): Promise<string> {
    return this.unitOfWork.run(async (tx) => {
      const { faults, refused, complete } = await this.audit.audit(tx);
      const all = masterCases(faults, refused);
      const settled = await this.cases.master(tx, all.slice(0, MOST_CASES), complete ? all : null);
      const more = all.length > MOST_CASES || !complete ? `, more than ${MOST_CASES} or not looked at to the end` : '';
      return `${all.length} facts of the master are wrong${more}; ${settled} cases settled`;
    });
  }
}
