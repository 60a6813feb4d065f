import { Injectable } from '@nestjs/common';
import { roleFor, type Actor } from '../access';
import { authorityFor, type ActionCode } from '../findings';
import { businessDateOf, err, ok, systemClock, type Result } from '../kernel';
import { ReferenceRepository } from '../master/services';
import type { Tx } from '../platform';
import { UnitOfWork } from '../platform/services';
import { guardNeedsApproval } from './answer-guard';
import { afterAct, answerState, type AnswerAct, type AnswerState } from './answer-life';
import { AnswerTrail } from './answer-trail.service';
import type { ListedResolution } from './listed-resolution';
import { ResolutionBook } from './resolution-book.repository';
import { ResolutionRepository } from './resolution.repository';

/** Why an answer is not moved on. */
export type RuleRefusal =
  | { readonly kind: 'not-found' }
  /** What it is now does not allow it. */
  | { readonly kind: 'not-now'; readonly state: AnswerState }
  | { readonly kind: 'not-authorised'; readonly needed: string };

/** Looks after remembered answers: approves, tries, starts, suspends and ends them. Each move is in the event log. */
@Injectable()
export class AnswerRules {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly book: ResolutionBook,
    private readonly resolutions: ResolutionRepository,
    private readonly reference: ReferenceRepository,
    private readonly trail: AnswerTrail,
  ) {}

  /** @param reason why it does not count any more; null of an act that lets it go on */
  move(id: string, act: AnswerAct, reason: string | null, actor: Actor): Promise<Result<null, RuleRefusal>> {
    return this.unitOfWork.run(async (tx): Promise<Result<null, RuleRefusal>> => {
      const found = await this.book.lock(tx, id);
      if (found === null) return err({ kind: 'not-found' });
      const today = businessDateOf(systemClock.now());
      const mode = afterAct(found, act, today);
      if (mode === null) return err({ kind: 'not-now', state: answerState(found, today) });
      const needed = act === 'approve' ? await this.approverNeeded(tx, found, actor) : null;
      if (needed !== null) return err({ kind: 'not-authorised', needed });
      const approvedBy = act === 'approve' ? { id: actor.id, role: actor.role } : null;
      const isLiving = found.mode === 'shadow' || found.mode === 'auto';
      if (mode === 'shadow' && !isLiving) await this.resolutions.replace(tx, found);
      await this.resolutions.move(tx, id, { mode, reason, approvedBy });
      const ended = found.mode === 'auto' ? await this.resolutions.usedIn(tx, id) : [];
      const begun = mode === 'auto' || mode === 'shadow' ? await this.resolutions.waiting(tx, found, found, null) : [];
      await this.trail.moved(tx, found, { act, mode, actor, judge: [...new Set([...ended, ...begun])] });
      return ok(null);
    });
  }

  /** Who may approve what this answer gives away; null when this person may. */
  private async approverNeeded(tx: Tx, { code, action, example, mostAmount, mostPercent }: ListedResolution, actor: Actor): Promise<string | null> {
    const { authorityLimits } = await this.reference.current(tx);
    const authority = authorityFor(example ?? { code, severity: 'error' }, action as ActionCode);
    const asked = { code, action, authority };
    if (!guardNeedsApproval(actor.role, asked, { mostAmount, mostPercent }, authorityLimits)) return null;
    return roleFor({ ...asked, atStake: { amount: mostAmount ?? '0', percent: mostPercent ?? '0' } }, authorityLimits);
  } // prettier-ignore
}
