import { Injectable } from '@nestjs/common';
import type { Actor } from '../access';
import { answersTo, type ActionCode } from '../findings';
import { err, ok, type Result } from '../kernel';
import { UnitOfWork } from '../platform/services';
import { OrderRepository } from '../sales/services';
import { AnswerTrail } from './answer-trail.service';
import type { DeskRefusal } from './desk-refusal';
import { Rememberer, type Remember } from './rememberer.service';

/** An answer that somebody wants remembered without giving it in this order. */
export interface Proposed extends Remember {
  readonly order: string;
  readonly finding: string;
  readonly action: ActionCode;
}

/** Takes down answers to be remembered. The question itself stays where it is: nothing is answered by it but what the answer then settles. */
@Injectable()
export class RuleProposals {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly orders: OrderRepository,
    private readonly rememberer: Rememberer,
    private readonly trail: AnswerTrail,
  ) {}

  /** What passes the authority of who proposes it is a draft, whatever was asked for. */
  propose({ order: orderId, finding, ...kept }: Proposed, actor: Actor): Promise<Result<{ readonly id: string; readonly mode: Remember['mode'] }, DeskRefusal>> {
    return this.unitOfWork.run(async (tx): Promise<Result<{ readonly id: string; readonly mode: Remember['mode'] }, DeskRefusal>> => {
      const order = await this.orders.find(tx, orderId);
      const asked = (await this.orders.findings(tx, orderId)).find(({ fingerprint }) => fingerprint === finding);
      if (order === null || asked === undefined) return err({ kind: 'not-found' });
      const possible = answersTo(asked.finding);
      if (!possible.includes(kept.action)) return err({ kind: 'action-not-possible', possible });
      const made = await this.rememberer.rememberAnswer(tx, actor, order, asked.finding, kept);
      if (!made.ok) return made;
      const { id, mode } = made.value;
      const judge = mode === 'draft' ? [] : [orderId];
      await this.trail.moved(tx, { id, code: asked.finding.code, mode: 'draft' }, { act: 'propose', mode, actor, judge });
      return ok({ id, mode });
    });
  } // prettier-ignore
}
