import { Injectable } from '@nestjs/common';
import type { JobOf } from '../kernel';
import type { Tx } from '../platform';
import { UnitOfWork, WorkerService } from '../platform/services';
import { MailNews } from '../review/services';
import { CaseOpener } from './case-opener.service';
import { ReportProcessor } from './report.processor';

/** Tells of answers to mails of the desk, and of mails that could not leave. */
@Injectable()
export class TellCaseMailProcessor extends ReportProcessor<'tell-case-mail'> {
  readonly kind = 'tell-case-mail';

  constructor(
    worker: WorkerService,
    unitOfWork: UnitOfWork,
    cases: CaseOpener,
    private readonly news: MailNews,
  ) {
    super(worker, unitOfWork, cases);
  }

  protected async report(tx: Tx, jobs: readonly JobOf<'tell-case-mail'>[]): Promise<void> {
    for (const { mailId } of jobs) await this.news.heard(tx, mailId);
  }
}
