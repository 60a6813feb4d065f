import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access';
import type { Tx } from '../../platform';
import { CaseMailRepository } from '../../platform/services';
import { CaseMailDrafts } from './mail-drafts.service';
import type { Asked, WantedQuestion } from './representative-question';
import { TalkTrail } from './talk-trail.service';

/** The mail that goes along with a question, for who has an address and where mail can be sent. */
@Injectable()
export class RepresentativeLetters {
  constructor(
    private readonly mails: CaseMailRepository,
    private readonly drafts: CaseMailDrafts,
    private readonly trail: TalkTrail,
  ) {}

  async write(
    tx: Tx,
    caseId: string,
    actor: Actor,
    asked: Asked & { readonly email: string },
    { id, text, origin }: WantedQuestion,
  ): Promise<void> {
    const mailbox = await this.mails.mailbox(tx);
    const about = mailbox === null ? null : await this.drafts.questions(caseId);
    if (mailbox === null || about === null) return;
    const link = `${origin}/review/${caseId}?tab=talk`;
    const said = { text, language: asked.language, link };
    const words = await this.drafts.forRepresentative(about, { contact: asked.name, sender: actor }, said);
    const mail = { id, caseId, audience: 'colleague', state: 'waiting', address: asked.email, ...words } as const;
    const domain = mailbox.from.replace(/^.*@/, '');
    const { language } = asked;
    if (await this.mails.write(tx, { ...mail, lines: null, language, answersTo: null, author: actor.id }, domain))
      await this.trail.send(tx, id);
  }
}
