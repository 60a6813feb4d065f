import { Injectable } from '@nestjs/common';
import type { Actor } from '../access';
import { err, ok, type Result } from '../kernel';
import type { Tx } from '../platform';
import type { SalesOrder, StoredFinding } from '../sales';
import { OrderRepository } from '../sales/services';
import { overrideOf } from './decisions';
import type { DeskRefusal } from './desk-refusal';
import { DeskWriter } from './desk-writer.service';
import type { AskedOrder } from './partner-question';
import { ReleaseService } from './release.service';
import { Rememberer } from './rememberer.service';
import type { ReviewCase } from './review-case';
import { QuestionCases } from './question-cases.service';

/** Writes an answer to a question of a partner into the orders that wait for it, and lets them go on. */
@Injectable()
export class QuestionAnswers {
  constructor(
    private readonly orders: OrderRepository,
    private readonly rememberer: Rememberer,
    private readonly desk: DeskWriter,
    private readonly gate: ReleaseService,
    private readonly cases: QuestionCases,
  ) {}

  async lock(
    tx: Tx,
    id: string,
  ): Promise<{ readonly order: SalesOrder | null; readonly findings: readonly StoredFinding[] }> {
    return { order: await this.orders.lock(tx, id), findings: await this.orders.findings(tx, id) };
  }

  /** From now on as well: a remembered answer of the scope `partner`. */
  async remember(
    tx: Tx,
    actor: Actor,
    { order, stored, action }: AskedOrder,
    reason: string,
  ): Promise<Result<null, DeskRefusal>> {
    const remembered = await this.rememberer.rememberAnswer(tx, actor, order, stored.finding, {
      scope: 'partner',
      validTo: null,
      reason,
      action,
      mode: 'auto',
      conditions: [],
      wide: false,
      guard: null,
    });
    return remembered.ok ? ok(null) : err(remembered.error);
  }

  /**
   * Each order is judged again with its answer. One that nothing else holds, and that has no case of its own on somebody's desk, goes
   * through the gate; one that something else holds has its own case again.
   */
  async give(tx: Tx, asked: readonly AskedOrder[], actor: Actor, reason: string): Promise<void> {
    for (const { order, stored, action } of asked) {
      const { fingerprint, finding } = stored;
      await this.orders.override(tx, order.id, fingerprint, overrideOf(finding, action, reason, actor));
      await this.rememberer.countTrial(tx, order.id, stored, action);
      await this.desk.note(tx, order, actor, 'finding-overridden', { code: finding.code, fingerprint, action });
    }
    const orders = new Map(asked.map(({ order }) => [order.id, order]));
    const lookedAt = await this.cases.withOwnCase(tx, [...orders.keys()]);
    for (const order of orders.values()) {
      const { toJudge, address } = await this.desk.source(tx, order);
      if (lookedAt.has(order.id) || address === null) await this.gate.judgeAgain(tx, toJudge);
      else await this.gate.release(tx, order, toJudge, address, actor.id);
    }
    await this.cases.reopen(tx, [...orders.keys()]);
  }

  /** @param forGood it never opens again; else it does when the question comes up again */
  async close(tx: Tx, reviewCase: ReviewCase, actor: Actor, forGood: boolean): Promise<void> {
    await this.cases.close(tx, reviewCase, actor, forGood);
    await this.desk.noteCase(tx, reviewCase, actor, 'partner-question-answered');
  }
}
