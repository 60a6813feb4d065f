import { Injectable } from '@nestjs/common';
import type { Actor } from '../access';
import type { Tx } from '../platform';
import { PartnerQuestionRepository } from './partner-question.repository';
import type { ReviewCase } from './review-case';
import { ReviewCaseRepository } from './review-case.repository';

/** The cases around a question of a partner: its own, and those of the orders in which it came up. */
@Injectable()
export class QuestionCases {
  constructor(
    private readonly questions: PartnerQuestionRepository,
    private readonly cases: ReviewCaseRepository,
  ) {}

  withOwnCase(tx: Tx, orderIds: readonly string[]): Promise<ReadonlySet<string>> {
    return this.questions.withOwnCase(tx, orderIds);
  }

  reopen(tx: Tx, orderIds: readonly string[]): Promise<void> {
    return this.questions.reopenOwnCases(tx, orderIds);
  }

  /** A settled case opens again when its question comes up again; a closed one does not. */
  close(tx: Tx, { id }: ReviewCase, actor: Actor, forGood: boolean): Promise<void> {
    return this.cases.close(tx, { id }, forGood ? 'closed' : 'settled', actor.id);
  }
}
