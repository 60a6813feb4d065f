import { Injectable } from '@nestjs/common';
import type { Actor } from '../access';
import { err, ok, type Result } from '../kernel';
import type { Tx } from '../platform';
import { outcomeOf } from '../replies';
import { ReplyService } from '../replies/services';
import type { DecisionEnd, DeskRefusal, DeskStep, OrderEnd } from '../review';
import { DeskDecisionRepository, ReviewCaseRepository } from '../review/services';
import { isReleased, type SalesOrder } from '../sales';
import { OrderRepository } from '../sales/services';
import { DeskSteps, type SeenAt } from './desk-steps.service';

type Tried = Result<DecisionEnd, DeskRefusal>;

/** Carries out the steps of a decision, or only tries them. */
@Injectable()
export class DeskTrial {
  constructor(
    private readonly steps: DeskSteps,
    private readonly cases: ReviewCaseRepository,
    private readonly orders: OrderRepository,
    private readonly decisions: DeskDecisionRepository,
    private readonly replies: ReplyService,
  ) {}

  /**
   * Runs the steps and takes back what they did. The caller has the case in hand.
   *
   * @param keep of a single act that is refused, what its endpoint would keep stays: the judgement that refused it, which the person has to see
   */
  async rehearse(tx: Tx, seen: SeenAt, steps: readonly DeskStep[], actor: Actor, keep = false): Promise<Tried> {
    await tx.query('SAVEPOINT rehearsal');
    const tried = await this.run(tx, seen, steps, actor);
    const kept = keep && !tried.ok && steps.length === 1;
    await tx.query(kept ? 'RELEASE SAVEPOINT rehearsal' : 'ROLLBACK TO SAVEPOINT rehearsal');
    // The version that a refusal names went back with what it judged.
    if (tried.ok || kept || !('version' in tried.error) || tried.error.kind === 'stale') return tried;
    return err({ ...tried.error, version: seen.version });
  } // prettier-ignore

  /** Does the steps for good; where one is refused none is done. */
  async carryOut(tx: Tx, seen: SeenAt, steps: readonly DeskStep[], actor: Actor): Promise<Tried> {
    await tx.query('SAVEPOINT decision');
    const done = await this.run(tx, seen, steps, actor);
    if (!done.ok) {
      await tx.query('ROLLBACK TO SAVEPOINT decision');
      return done;
    }
    const orderId = await this.orderOf(tx, seen.caseId);
    if (orderId !== null) await this.replies.hurry(tx, orderId);
    return done;
  }

  /** Each step sees the version that the one before it made. */
  private async run(tx: Tx, { caseId, version }: SeenAt, steps: readonly DeskStep[], actor: Actor): Promise<Tried> {
    let now = version;
    for (const [place, step] of steps.entries()) {
      const done = await this.steps.do(tx, { caseId, version: now }, actor, step, steps[place + 1]);
      if (!done.ok) return done;
      now = (await this.cases.find(tx, caseId))?.version ?? now;
    }
    return ok(await this.endOf(tx, caseId, steps.at(-1)?.kind));
  }

  private async endOf(tx: Tx, caseId: string, last: DeskStep['kind'] | undefined): Promise<DecisionEnd> {
    if (last === 'duplicate' || last === 'replacement') return { kind: last };
    const orderId = await this.orderOf(tx, caseId);
    const order = orderId === null ? null : await this.orders.find(tx, orderId);
    if (last === 'application' || last === 'refusal') {
      const isThere = order !== null && (order.state === 'in-review' || isReleased(order.state));
      return { kind: last, order: isThere ? await this.orderEnd(tx, order, false) : null };
    }
    return order === null ? { kind: 'closed' } : this.orderEnd(tx, order, last === 'release');
  }

  private async orderEnd(tx: Tx, order: SalesOrder, goes: boolean): Promise<OrderEnd> {
    if (goes || isReleased(order.state) || order.state === 'rejected') {
      const outcome = outcomeOf(order);
      return { kind: 'answered', outcome, told: await this.decisions.isTold(tx, order.id, order.outcomeVersion) };
    }
    const findings = await this.orders.findings(tx, order.id);
    return { kind: 'stays', open: findings.filter(({ state, stops }) => state === 'open' && stops).length };
  }

  /** The order of a case, or the one that it is about. */
  private async orderOf(tx: Tx, caseId: string): Promise<string | null> {
    const found = await this.cases.find(tx, caseId);
    return found?.salesOrderId ?? found?.aboutOrder?.id ?? null;
  }
}
