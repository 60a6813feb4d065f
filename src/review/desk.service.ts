import { Injectable } from '@nestjs/common';
import type { Actor } from '../access';
import { err, ok, type Result } from '../kernel';
import type { Tx } from '../platform';
import type { SalesOrder } from '../sales';
import { OrderRepository } from '../sales/services';
import { repeats } from './admission';
import type { DeskRefusal } from './desk-refusal';
import { DeskWriter } from './desk-writer.service';
import { OpenCases } from './open-cases.service';
import { isGone, restOf } from './partial';
import { ReleaseService } from './release.service';
import { ReviewCaseRepository } from './review-case.repository';

export type DeskResult = Result<null, DeskRefusal>;

/**
 * What staff do to a case, beside answering its questions (`answer-desk`). Every method locks the order, compares the version that the person saw, and judges the order again with what
 * was decided, all in one transaction.
 */
@Injectable()
export class DeskService {
  constructor(
    private readonly open: OpenCases,
    private readonly cases: ReviewCaseRepository,
    private readonly orders: OrderRepository,
    private readonly gate: ReleaseService,
    private readonly desk: DeskWriter,
  ) {}

  /** Declines lines: the buyer is told, the rest of the order goes on. */
  rejectLines(
    caseId: string,
    version: number,
    actor: Actor,
    lines: readonly number[],
    reason: string,
  ): Promise<DeskResult> {
    return this.open.withOrder(caseId, version, async (tx, order) => {
      if (lines.some((line) => order.document.lines[line] === undefined)) return err({ kind: 'no-such-line' });
      if (lines.some((line) => isGone(order, `lines[${String(line)}]`))) return err({ kind: 'line-gone' });
      await this.decline(tx, order, actor, lines, reason);
      return ok(null);
    });
  }

  /** Declines the whole order, or what waits of it where a part is released, or closes a case that has no order. */
  reject(caseId: string, version: number, actor: Actor, reason: string): Promise<DeskResult> {
    return this.open.with(caseId, version, async (tx, { reviewCase, order }): Promise<DeskResult> => {
      if (reviewCase.reason === 'partner-question') return err({ kind: 'unanswered-question' });
      if (order === null && reviewCase.reason === 'change') return err({ kind: 'undecided-change' });
      if (order === null) {
        await this.cases.close(tx, { id: reviewCase.id }, 'closed', actor.id);
        await this.desk.noteCase(tx, reviewCase, actor, 'case-closed');
        return ok(null);
      }
      if (order.state === 'partly-released') {
        await this.decline(tx, order, actor, [...(restOf(order)?.lines ?? [])], reason);
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

  /** Releases the order through the gate, but for lines that wait, or go on waiting. */
  release(caseId: string, version: number, actor: Actor, hold: readonly number[]): Promise<DeskResult> {
    return this.open.withOrder(caseId, version, async (tx, order) => {
      const { toJudge, address } = await this.desk.source(tx, order);
      if (address === null) return err({ kind: 'no-order' });
      const released = await this.gate.releaseBut(tx, order, toJudge, address, {
        actorId: actor.id,
        hold: [...new Set(hold)],
      });
      if (released.ok) return ok(null);
      const { error } = released;
      return err(error.kind === 'not-in-review' ? { kind: 'finished', state: error.state } : error);
    });
  }

  /** An order of which a part is released ends with the last line that waited. */
  private async decline(
    tx: Tx,
    order: SalesOrder,
    actor: Actor,
    lines: readonly number[],
    reason: string,
  ): Promise<void> {
    const rejected = new Map(await this.orders.rejectedLines(tx, order.id));
    for (const line of lines) rejected.set(line, reason);
    await this.orders.setRejectedLines(tx, order.id, rejected);
    await this.desk.note(tx, order, actor, 'line-rejected', { lines });
    await this.desk.judgeAgain(tx, order);
    if (order.state !== 'partly-released') return;
    const { address } = await this.desk.source(tx, order);
    await this.gate.finish(tx, order, address, actor.id);
  }
}
