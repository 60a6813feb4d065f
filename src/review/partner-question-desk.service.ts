import { Injectable } from '@nestjs/common';
import type { Actor } from '../access';
import { CATALOGUE } from '../findings';
import { answersTo, type ActionCode } from '../findings';
import { err, ok, type Result } from '../kernel';
import type { Tx } from '../platform';
import { AnswerAuthority } from './answer-authority.service';
import { answerOf } from './answer-desk.service';
import type { DeskRefusal } from './desk-refusal';
import { MOST_ORDERS, type AskedOrder } from './partner-question';
import { OpenCases } from './open-cases.service';
import { PartnerQuestionRepository, type PartnerQuestion } from './partner-question.repository';
import { QuestionAnswers } from './question-answers.service';

/** What a person answers to a question that orders of a partner have in common. */
export interface PartnerAnswer {
  /** For one order, for all that have come, or from now on. */
  readonly scope: 'order' | 'open' | 'partner';
  /** Of the scope `order`. */
  readonly orderId: string | null;
  /** Null: accept it as the buyer has it, or ours where nothing else is possible. */
  readonly action: ActionCode | null;
  readonly reason: string;
}

/** Answers what orders of a partner ask in common, once for all of them. */
@Injectable()
export class PartnerQuestionDesk {
  constructor(
    private readonly open: OpenCases,
    private readonly questions: PartnerQuestionRepository,
    private readonly answers: QuestionAnswers,
    private readonly authority: AnswerAuthority,
  ) {}

  answer(caseId: string, version: number, actor: Actor, answer: PartnerAnswer): Promise<Result<null, DeskRefusal>> {
    return this.open.with(caseId, version, async (tx, { reviewCase }): Promise<Result<null, DeskRefusal>> => {
      const id = /^partner:(.+)$/.exec(reviewCase.subjectKey)?.[1];
      const question = id === undefined ? null : await this.questions.find(tx, id);
      if (question === null) return err({ kind: 'no-order' });
      const waiting = (await this.questions.orders(tx, question.id, MOST_ORDERS)).filter(({ waits }) => waits);
      const chosen = answer.scope === 'order' ? waiting.filter((one) => one.id === answer.orderId) : waiting;
      if (answer.scope === 'order' && chosen.length === 0) return err({ kind: 'no-such-finding' });
      const given = await this.asked(tx, question, chosen.map((one) => one.id), actor, answer.action); // prettier-ignore
      if (!given.ok) return given;
      const [first] = given.value;
      if (answer.scope === 'partner' && first !== undefined) {
        const remembered = await this.answers.remember(tx, actor, first, answer.reason);
        if (!remembered.ok) return remembered;
      }
      // Of what holds orders, only an answer that is remembered counts from now on: where none waits there is none to remember.
      const forGood = answer.scope === 'partner' && (first !== undefined || !CATALOGUE[question.code].stops);
      await this.answers.give(tx, given.value, actor, answer.reason);
      const whole = answer.scope !== 'order' && waiting.length < MOST_ORDERS;
      if (whole || (answer.scope === 'order' && waiting.length === 1)) {
        const asked = await this.questions.answered(tx, question.id, { forGood, by: actor.id, reason: answer.reason }); // prettier-ignore
        await this.answers.close(tx, reviewCase, actor, forGood);
        // One that came while this was answered has no answer: it lies on the desk by itself.
        await this.questions.reopenOwnCases(tx, asked);
      }
      return ok(null);
    });
  }

  /** The findings by which the question holds these orders, all of which this person may answer so; the orders are locked, by id. */
  private async asked(
    tx: Tx,
    question: PartnerQuestion,
    orderIds: readonly string[],
    actor: Actor,
    action: ActionCode | null,
  ): Promise<Result<readonly AskedOrder[], DeskRefusal>> {
    const authorities = await this.authority.current(tx);
    const asked: AskedOrder[] = [];
    for (const id of [...orderIds].sort()) {
      const { order, findings } = await this.answers.lock(tx, id);
      const known = await this.questions.fingerprints(tx, question.id, id);
      if (order?.state !== 'in-review') continue;
      const open = findings.filter(
        ({ fingerprint, state, stops }) => known.has(fingerprint) && state === 'open' && stops,
      );
      for (const stored of open) {
        const ours = answersTo(stored.finding).includes('USE_OURS') && action === null ? 'USE_OURS' : action;
        const answer = answerOf(stored, ours, actor, authorities);
        if (!answer.ok) return answer;
        asked.push({ order, stored, action: answer.value });
      }
    }
    return ok(asked);
  }
}
