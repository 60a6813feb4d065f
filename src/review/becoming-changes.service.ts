import { Injectable } from '@nestjs/common';
import type { Actor } from '../access';
import type { Finding } from '../findings';
import { err, ok, type Result } from '../kernel';
import type { Tx } from '../platform';
import type { SalesOrder } from '../sales';
import type { ChangeArrival } from './change-arrival';
import { ChangeIntake } from './change-intake.service';
import type { DeskRefusal } from './desk-refusal';
import { DeskWriter } from './desk-writer.service';
import { FirstOrders } from './first-orders.service';
import { ReviewCaseRepository } from './review-case.repository';
import { SecondJudgement } from './second-judgement.service';

/** Who takes an order for a change, and why. */
interface TakenBy {
  readonly actor: Actor;
  readonly reason: string;
}

/** Lets an order that waits with the number of another one go the road of changes. */
@Injectable()
export class BecomingChanges {
  constructor(
    private readonly firstOrders: FirstOrders,
    private readonly cases: ReviewCaseRepository,
    private readonly intake: ChangeIntake,
    private readonly desk: DeskWriter,
    private readonly second: SecondJudgement,
  ) {}

  /**
   * The order ends without a word to its buyer: he hears what becomes of the change. The caller has locked the order, and moves its message.
   *
   * @param change the message, as one that replaces the first order
   * @returns what is said of the message as a change. Nothing was written where it is refused
   */
  async take(tx: Tx, order: SalesOrder, change: ChangeArrival, { actor, reason }: TakenBy): Promise<Result<readonly Finding[], DeskRefusal>> {
    const may = await this.firstOrders.changedBy(tx, order);
    if (!may.ok) return may;
    const { first, touched } = may.value;
    const came: ChangeArrival = { ...change, ofOrder: { order: first, touched } };
    if (await this.intake.isKnown(tx, came)) return err({ kind: 'known-change' });
    // It must not be an earlier order any more for what is judged by the change.
    const left = await this.firstOrders.end(tx, order);
    await this.cases.close(tx, { salesOrderId: order.id }, 'closed', actor.id);
    await this.desk.note(tx, order, actor, 'order-became-change', { changes: first.id, reason });
    const [outcome] = await this.intake.receive(tx, [came]);
    if (outcome?.outcome !== 'change') throw new Error(`Message ${order.messageId} did not become a change`);
    // A change that could be of either order can only be of the one that is left.
    if (left.every((id) => id === first.id)) await this.intake.ordersCame(tx, left);
    await this.second.again(tx, left);
    return ok(outcome.findings);
  } // prettier-ignore
}
