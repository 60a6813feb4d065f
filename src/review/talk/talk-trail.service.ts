import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access';
import type { Tx } from '../../platform';
import { EventLog, WorkQueueService } from '../../platform/services';
import { Notifications } from './notifications.service';

/** Notes what was said, in the log by ids alone, and has mails sent. Whoever speaks about a case follows it. */
@Injectable()
export class TalkTrail {
  constructor(
    private readonly events: EventLog,
    private readonly queue: WorkQueueService,
    private readonly notifications: Notifications,
  ) {}

  async note(
    tx: Tx,
    caseId: string,
    actor: Actor,
    { kind, ...data }: Readonly<Record<string, string>> & { readonly kind: string },
  ): Promise<void> {
    await this.events.append(tx, [{ kind, subjectType: 'review-case', subjectId: caseId, actor: actor.id, data }]);
    await this.notifications.follow(tx, caseId, [actor.id]);
  }

  async send(tx: Tx, mailId: string): Promise<void> {
    await this.queue.enqueue(tx, [{ job: { kind: 'send-case-mail', mailId } }]);
  }
}
