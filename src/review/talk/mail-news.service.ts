import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform';
import { CaseMailRepository, EventLog } from '../../platform/services';
import { DeskHub } from '../desk-hub.service';
import { Notifications } from './notifications.service';
import { TalkRepository } from './talk.repository';

/** What follows when an answer came in, or a mail could not leave: the case is there again, and those concerned are told. */
@Injectable()
export class MailNews {
  constructor(
    private readonly mails: CaseMailRepository,
    private readonly talk: TalkRepository,
    private readonly events: EventLog,
    private readonly notifications: Notifications,
    private readonly hub: DeskHub,
  ) {}

  async heard(tx: Tx, mailId: string): Promise<void> {
    const mail = await this.mails.find(tx, mailId);
    if (mail === null) return;
    const { caseId, state, author } = mail;
    this.hub.tell(tx, { kind: 'changed', cases: [caseId], by: null, to: [] });
    // That somebody is away answers nothing.
    if (state !== 'received' && state !== 'failed') return;
    await this.talk.wake(tx, caseId);
    const kind = state === 'received' ? 'case-mail-answered' : 'case-mail-failed';
    await this.events.append(tx, [
      { kind, subjectType: 'review-case', subjectId: caseId, actor: 'system', data: { mail: mailId } },
    ]);
    const to = [...(author === null ? [] : [author]), ...(await this.notifications.followers(tx, caseId))];
    await this.notifications.tell(tx, { kind: state === 'received' ? 'reply' : 'mail-failed', caseId, by: null, to });
  }
}
