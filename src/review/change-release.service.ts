import { Injectable } from '@nestjs/common';
import type { Tx } from '../platform';
import type { ReplyService } from '../replies/services';
import { isReleased, type SalesOrder } from '../sales';
import { OrderRepository } from '../sales/services';
import { Aftermath } from './aftermath.service';
import type { RequestedChange } from './order-change';
import { OrderSource } from './order-source.service';
import { ReleaseService } from './release.service';
import type { CaseState } from './review-case';
import { ReviewCaseRepository } from './review-case.repository';

/** A person, or nobody. */
interface By {
  readonly id: string | null;
}

/** The way of a changed order back through the gate, and what the buyer hears of it. */
@Injectable()
export class ChangeRelease {
  constructor(
    private readonly orders: OrderRepository,
    private readonly source: OrderSource,
    private readonly gate: ReleaseService,
    private readonly cases: ReviewCaseRepository,
    private readonly aftermath: Aftermath,
  ) {}

  /**
   * Judges the order as it is now; one that was released is released anew where it is clear, and one of which a part was, but for what waits. The answer
   * goes to whom the change came from.
   *
   * @param waited the lines that waited before the change; null where all of the order was released, or nothing
   */
  async goOn(
    tx: Tx,
    { change, orderId, wasReleased, waited, held = false }: { readonly change: RequestedChange; readonly orderId: string; readonly wasReleased: boolean; readonly waited: readonly number[] | null; readonly held?: boolean },
    actor: By,
  ): Promise<void> {
    const order = await this.found(tx, orderId);
    const { toJudge } = await this.source.of(tx, order);
    const address = wasReleased && !held ? await this.source.address(tx, change.messageId) : null;
    if (address !== null) {
      const choice = { actorId: actor.id, hold: waited ?? [], changed: waited !== null };
      const released = await this.gate.releaseBut(tx, order, toJudge, address, choice);
      if (released.ok) return;
    } else await this.gate.judgeAgain(tx, toJudge);
    // What held it until now may hold it no longer, and its own case may be closed meanwhile (a question of its partner).
    if (!wasReleased) await this.aftermath.judgedAgain(tx, [order]);
    if (wasReleased) await this.cases.reopenOrder(tx, order);
  } // prettier-ignore

  /** Confirms a released order as it is, to whom its refused change came from. */
  async confirm(tx: Tx, change: RequestedChange, orderId: string, replies: ReplyService, actor: By): Promise<void> {
    const order = await this.found(tx, orderId);
    if (!isReleased(order.state)) return;
    const address = await this.source.address(tx, change.messageId);
    const untold = address === null ? [order] : await replies.answer(tx, [{ order, address }], 'after-grace');
    await this.aftermath.untold(tx, untold);
    await this.aftermath.changeRefused(tx, order, change.messageId, actor.id);
  }

  /** The buyer got other than he asked for, and no answer of ours says so: somebody tells him. */
  untold(tx: Tx, order: SalesOrder): Promise<void> {
    return this.aftermath.untold(tx, [order]);
  }

  close(tx: Tx, subjects: readonly string[], state: CaseState, actor: By): Promise<void> {
    return this.cases.closeSubjects(tx, subjects, state, actor.id);
  }

  private async found(tx: Tx, orderId: string): Promise<SalesOrder> {
    const order = await this.orders.find(tx, orderId);
    if (order === null) throw new Error(`Sales order ${orderId} is not there`);
    return order;
  }
}
