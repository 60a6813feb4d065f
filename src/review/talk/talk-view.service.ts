import { Injectable } from '@nestjs/common';
import { CaseMailRepository, ConfigService, Database } from '../../platform/services';
import type { CasePeople, Said } from './talk';
import { TalkRepository } from './talk.repository';

/** Shows who has to do with a case and what was said about it. */
@Injectable()
export class TalkView {
  constructor(
    private readonly database: Database,
    private readonly talk: TalkRepository,
    private readonly mails: CaseMailRepository,
    private readonly config: ConfigService,
  ) {}

  async people(caseId: string): Promise<CasePeople | null> {
    const people = await this.talk.people(this.database, caseId, this.config.limits.claimIdleMs);
    return people === null ? null : { ...people, canSend: (await this.mails.mailbox(this.database)) !== null };
  }

  said(caseId: string): Promise<readonly Said[]> {
    return this.talk.said(this.database, caseId);
  }
}
