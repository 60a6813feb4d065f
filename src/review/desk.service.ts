import { Injectable } from '@nestjs/common';
import { mayOverride, type Actor } from '../access';
import { answersTo, authorityFor, type ActionCode } from '../findings';
import { err, ok, type Result } from '../kernel';
import type { Tx } from '../platform';
import { UnitOfWork } from '../platform/services';
import { advance, type SalesOrder, type StoredFinding } from '../sales';
import { OrderRepository } from '../sales/services';
import { repeats } from './admission';
import { checkCorrection, withCorrection } from './corrections';
import type { DeskRefusal } from './desk-refusal';
import { DeskWriter } from './desk-writer.service';
import { ReleaseService } from './release.service';
import type { ReviewCase } from './review-case';
import { ReviewCaseRepository } from './review-case.repository';

export type DeskResult = Result<null, DeskRefusal>;

/** A case that is being worked on, its order locked. */
interface OpenCase {
  readonly reviewCase: ReviewCase;
  readonly order: SalesOrder;
}

/**
 * What staff do to a case. Every method locks the order, compares the version that the person saw, and judges the order again with what
 * was decided, all in one transaction.
 */
@Injectable()
export class DeskService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly cases: ReviewCaseRepository,
    private readonly orders: OrderRepository,
    private readonly gate: ReleaseService,
    private readonly desk: DeskWriter,
  ) {}

  /** Puts other values in place of what was understood from the message. */
  correct(
    caseId: string,
    version: number,
    actor: Actor,
    corrections: readonly { readonly field: string; readonly value: string | null }[],
  ): Promise<DeskResult> {
    return this.withOrder(caseId, version, async (tx, { order }) => {
      let made = order.corrections;
      for (const { field, value } of corrections) {
        const checked = checkCorrection(order.document, field, value);
        if (!checked.ok) return err({ kind: 'correction', field, fault: checked.error });
        made = withCorrection(made, { field, value, by: actor.id, at: new Date().toISOString() });
      }
      await this.orders.setCorrections(tx, order.id, made);
      await this.desk.note(tx, order, actor, 'order-corrected', { corrections: corrections.map(({ field }) => field) });
      return this.judgeAgain(tx, { ...order, corrections: made });
    });
  }

  /** Accepts a finding as it is, with a reason, by somebody who may. */
  override(
    caseId: string,
    version: number,
    actor: Actor,
    decision: { readonly finding: string; readonly action: ActionCode | null; readonly reason: string },
  ): Promise<DeskResult> {
    return this.withOrder(caseId, version, async (tx, { order }) => {
      const stored = (await this.orders.findings(tx, order.id)).find(
        ({ fingerprint }) => fingerprint === decision.finding,
      );
      if (stored?.state !== 'open') return err({ kind: 'no-such-finding' });
      const answer = answerOf(stored, decision.action, actor);
      if (!answer.ok) return answer;
      const action = answer.value;
      const { finding: fingerprint, reason } = decision;
      await this.orders.override(tx, order.id, fingerprint, { action, reason, authority: actor.role, by: actor.id });
      await this.desk.remember(tx, order, stored.finding, actor);
      await this.desk.note(tx, order, actor, 'finding-overridden', {
        code: stored.finding.code,
        fingerprint,
        action,
      });
      return this.judgeAgain(tx, order);
    });
  }

  /** Declines lines: the buyer is told, the rest of the order goes on. */
  rejectLines(
    caseId: string,
    version: number,
    actor: Actor,
    lines: readonly number[],
    reason: string,
  ): Promise<DeskResult> {
    return this.withOrder(caseId, version, async (tx, { order }) => {
      if (lines.some((line) => order.document.lines[line] === undefined)) return err({ kind: 'no-such-line' });
      const rejected = new Map(await this.orders.rejectedLines(tx, order.id));
      for (const line of lines) rejected.set(line, reason);
      await this.orders.setRejectedLines(tx, order.id, rejected);
      await this.desk.note(tx, order, actor, 'line-rejected', { lines });
      return this.judgeAgain(tx, order);
    });
  }

  /** Declines the whole order, or closes a case that has no order. */
  async reject(caseId: string, version: number, actor: Actor, reason: string): Promise<DeskResult> {
    return this.unitOfWork.run(async (tx): Promise<DeskResult> => {
      const opened = await this.open(tx, caseId, version);
      if (!opened.ok) return opened;
      const { reviewCase, order } = opened.value;
      if (order === null && reviewCase.reason === 'change') return err({ kind: 'undecided-change' });
      if (order === null) {
        await this.cases.close(tx, { id: reviewCase.id }, 'closed', actor.id);
        await this.desk.noteCase(tx, reviewCase, actor, 'case-closed');
        return ok(null);
      }
      await this.orders.reject(tx, order.id, reason);
      await this.cases.close(tx, { salesOrderId: order.id }, 'rejected', actor.id);
      // What repeats an order that we confirmed is closed in silence: a refusal would take that order back.
      const findings = await this.orders.findings(tx, order.id);
      if (!repeats(findings.filter(({ state }) => state === 'open').map(({ finding }) => finding))) {
        await this.desk.answerRejection(tx, await this.orders.find(tx, order.id));
      }
      await this.desk.note(tx, order, actor, 'order-rejected', {});
      return ok(null);
    });
  }

  /** Releases the order through the gate. */
  release(caseId: string, version: number, actor: Actor): Promise<DeskResult> {
    return this.withOrder(caseId, version, async (tx, { order }) => {
      const { toJudge, address } = await this.desk.source(tx, order);
      if (address === null) return err({ kind: 'no-order' });
      const released = await this.gate.release(tx, order, toJudge, address, actor.id);
      if (released.ok) return ok(null);
      const { error } = released;
      return err(error.kind === 'not-in-review' ? { kind: 'finished', state: error.state } : error);
    });
  }

  private async judgeAgain(tx: Tx, order: SalesOrder): Promise<DeskResult> {
    const { toJudge } = await this.desk.source(tx, order);
    await this.gate.judgeAgain(tx, toJudge);
    return ok(null);
  }

  private withOrder(
    caseId: string,
    version: number,
    act: (tx: Tx, open: OpenCase) => Promise<DeskResult>,
  ): Promise<DeskResult> {
    return this.unitOfWork.run(async (tx): Promise<DeskResult> => {
      const opened = await this.open(tx, caseId, version);
      if (!opened.ok) return opened;
      const { reviewCase, order } = opened.value;
      return order === null ? err({ kind: 'no-order' }) : act(tx, { reviewCase, order });
    });
  }

  /** Locks what the case is about and compares the version with the one that the person saw. */
  private async open(
    tx: Tx,
    caseId: string,
    version: number,
  ): Promise<Result<{ readonly reviewCase: ReviewCase; readonly order: SalesOrder | null }, DeskRefusal>> {
    const seen = await this.cases.find(tx, caseId);
    if (seen === null) return err({ kind: 'not-found' });
    let order: SalesOrder | null = null;
    if (seen.salesOrderId === null) await this.cases.lock(tx, caseId);
    else order = await this.orders.lock(tx, seen.salesOrderId);
    const reviewCase = await this.cases.find(tx, caseId);
    if (reviewCase === null) return err({ kind: 'not-found' });
    if (reviewCase.version !== version) return err({ kind: 'stale', version: reviewCase.version });
    const finished = reviewCase.state !== 'open' || (order !== null && advance(order.state, 'release') === null);
    return finished ? err({ kind: 'finished', state: reviewCase.state }) : ok({ reviewCase, order });
  }
}

/** What overriding means where the person names no action: accept it as the buyer has it. */
const ACCEPTING: readonly ActionCode[] = ['OVR', 'ACC_BUYER', 'SUBST', 'CREDIT'];

/** The action that is recorded; the reason why this finding cannot be overridden like this otherwise. */
function answerOf(
  { finding }: StoredFinding,
  action: ActionCode | null,
  actor: Actor,
): Result<ActionCode, DeskRefusal> {
  const possible = answersTo(finding);
  const chosen = action ?? ACCEPTING.find((one) => possible.includes(one)) ?? possible[0];
  if (chosen === undefined) return err({ kind: 'not-authorised', needed: 'nobody' });
  if (!possible.includes(chosen)) return err({ kind: 'action-not-possible', possible });
  const needed = authorityFor(finding, chosen);
  return mayOverride(actor.role, needed) ? ok(chosen) : err({ kind: 'not-authorised', needed });
}
