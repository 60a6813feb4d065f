import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access';
import { err, ok, type Result } from '../../kernel';
import { UnitOfWork } from '../../platform/services';
import { RepresentativeLetters } from './representative-letters.service';
import { RepresentativeNews } from './representative-news.service';
import type { Asked, GivenAnswer, QuestionRefusal, WantedQuestion } from './representative-question';
import { TalkRepository } from './talk.repository';
import { Waiting } from './waiting.service';

/** Asks those who sell what to do about a case, and has the case come back with their answer. */
@Injectable()
export class RepresentativeTalk {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly talk: TalkRepository,
    private readonly letters: RepresentativeLetters,
    private readonly waiting: Waiting,
    private readonly heard: RepresentativeNews,
  ) {}

  ask(caseId: string, actor: Actor, wanted: WantedQuestion): Promise<Result<null, QuestionRefusal>> {
    return this.unitOfWork.run(async (tx): Promise<Result<null, QuestionRefusal>> => {
      if ((await this.talk.asked(tx, wanted.id)) !== null) return ok(null);
      const [asked] = await tx.query<Asked>(
        'SELECT display_name AS name, email, language FROM app_user WHERE id = $1 AND active',
        [wanted.asked],
      );
      if (asked === undefined) return err({ kind: 'nobody-of-that-name' });
      const held = await this.waiting.begin(tx, caseId, actor, 'colleague');
      if (!held.ok) return held;
      await this.talk.ask(tx, wanted.id, { caseId, asked: wanted.asked, askedBy: actor.id }, wanted);
      await this.heard.asked(tx, caseId, actor, wanted);
      if (asked.email !== null) await this.letters.write(tx, caseId, actor, { ...asked, email: asked.email }, wanted);
      return ok(null);
    });
  }

  /** Answered by who was asked, or by a head in his place; once. The case is there again, and who asked is told. */
  answer(caseId: string, id: string, actor: Actor, given: GivenAnswer): Promise<Result<null, QuestionRefusal>> {
    return this.unitOfWork.run(async (tx): Promise<Result<null, QuestionRefusal>> => {
      const question = await this.talk.asked(tx, id);
      if (question?.caseId !== caseId) return err({ kind: 'not-found' });
      const mayStandIn = actor.role === 'senior' || actor.role === 'admin';
      if (question.asked !== actor.id && !mayStandIn) return err({ kind: 'not-asked' });
      if (question.answer !== null) return err({ kind: 'answered' });
      await this.talk.answer(tx, id, actor.id, given.answer, given.note);
      await this.talk.wake(tx, caseId);
      await this.heard.answered(tx, caseId, actor, { id, answer: given.answer, askedBy: question.askedBy });
      return ok(null);
    });
  }
}
