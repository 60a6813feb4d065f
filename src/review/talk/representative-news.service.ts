import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access';
import type { Tx } from '../../platform';
import { Notifications } from './notifications.service';
import type { WantedQuestion } from './representative-question';
import { TalkTrail } from './talk-trail.service';
import type { RepresentativeAnswer } from './talk';

/** Notes questions and answers, and tells those concerned. */
@Injectable()
export class RepresentativeNews {
  constructor(
    private readonly trail: TalkTrail,
    private readonly notifications: Notifications,
  ) {}

  async asked(tx: Tx, caseId: string, actor: Actor, { id, asked }: WantedQuestion): Promise<void> {
    await this.trail.note(tx, caseId, actor, { kind: 'case-colleague-asked', question: id, asked });
    await this.notifications.follow(tx, caseId, [asked]);
    await this.notifications.tell(tx, { kind: 'question', caseId, by: actor, to: [asked] });
  }

  async answered(
    tx: Tx,
    caseId: string,
    actor: Actor,
    { id, answer, askedBy }: { readonly id: string; readonly answer: RepresentativeAnswer; readonly askedBy: string },
  ): Promise<void> {
    await this.trail.note(tx, caseId, actor, { kind: 'case-colleague-answered', question: id, answer });
    const followers = await this.notifications.followers(tx, caseId);
    await this.notifications.tell(tx, { kind: 'answer', caseId, by: actor, to: [askedBy, ...followers] });
  }
}
