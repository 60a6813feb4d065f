import { Injectable } from '@nestjs/common';
import type { CaseMail } from '../../kernel';
import { nextTry, shortReason, type Tx } from '../../platform';
import { CaseMailRepository, ConfigService, EventLog, WorkQueueService } from '../../platform/services';

/** Writes down what became of a mail, and has those told whom a failure concerns. */
@Injectable()
export class CaseMailOutcome {
  constructor(
    private readonly mails: CaseMailRepository,
    private readonly events: EventLog,
    private readonly queue: WorkQueueService,
    private readonly config: ConfigService,
  ) {}

  /** @returns in how many milliseconds it is tried again; null when nothing is left to do */
  async settle(tx: Tx, { id, caseId, attempts, failingSince }: CaseMail, fault: Error | null): Promise<number | null> {
    if (fault === null) {
      await this.mails.sent(tx, id);
      await this.events.append(tx, [
        { kind: 'case-mail-sent', subjectType: 'review-case', subjectId: caseId, actor: 'system', data: { mail: id } },
      ]);
      return null;
    }
    const now = new Date();
    const next = nextTry({ attempt: attempts + 1, failingSince, fault }, now, Math.random(), this.config.limits);
    if (next === null) {
      await this.giveUp(tx, id, shortReason(fault));
      return null;
    }
    await this.mails.putOff(tx, id, shortReason(fault));
    return next.getTime() - now.getTime();
  }

  async giveUp(tx: Tx, id: string, reason: string): Promise<void> {
    await this.mails.failed(tx, id, reason);
    await this.queue.enqueue(tx, [{ job: { kind: 'tell-case-mail', mailId: id } }]);
  }
}
