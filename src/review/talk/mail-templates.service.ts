import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access';
import type { Language } from '../../kernel';
import { Database, EventLog, UnitOfWork } from '../../platform/services';
import type { MailTemplateCode, MailText } from './mail-template';
import { TalkRepository } from './talk.repository';

/** Keeps the texts of mails that somebody wrote in place of ours. */
@Injectable()
export class MailTemplates {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly talk: TalkRepository,
    private readonly events: EventLog,
  ) {}

  all(): ReturnType<TalkRepository['templates']> {
    return this.talk.templates(this.database);
  }

  /** @param text null: ours again */
  put(code: MailTemplateCode, language: Language, text: MailText | null, actor: Actor): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const before = await this.talk.template(tx, code, language);
      await this.talk.putTemplate(tx, code, language, text);
      const data = { before: plain(before), after: plain(text) };
      await this.events.append(tx, [
        { kind: 'mail-template-changed', subjectType: 'mail-template', subjectId: `${code} ${language}`, actor: actor.id, data },
      ]); // prettier-ignore
    });
  }
}

const plain = (text: MailText | null): { subject: string; body: string } | null =>
  text === null ? null : { subject: text.subject, body: text.body };
