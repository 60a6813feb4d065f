import { Injectable } from '@nestjs/common';
import type { Actor } from '../access';
import type { NewEvent, Tx } from '../platform';
import { EventLog } from '../platform/services';
import { ReplyService } from '../replies/services';
import type { SalesOrder } from '../sales';
import { Aftermath } from './aftermath.service';
import { OrderSource } from './order-source.service';
import { ReleaseService } from './release.service';
import type { ReviewCase } from './review-case';

/** What the desk reads and writes besides the order itself. */
@Injectable()
export class DeskWriter {
  constructor(
    private readonly orderSource: OrderSource,
    private readonly replies: ReplyService,
    private readonly events: EventLog,
    private readonly aftermath: Aftermath,
    private readonly gate: ReleaseService,
  ) {}

  source(tx: Tx, order: SalesOrder): ReturnType<OrderSource['of']> {
    return this.orderSource.of(tx, order);
  }

  /** Judges an order again as it stands after a person's decision. The version rises whatever comes of it: somebody did something. */
  async judgeAgain(tx: Tx, order: SalesOrder): Promise<void> {
    const { toJudge } = await this.orderSource.of(tx, order);
    await this.gate.judgeAgain(tx, toJudge);
  }

  /** @param order as it is after its rejection */
  async answerRejection(tx: Tx, order: SalesOrder | null): Promise<void> {
    if (order === null) throw new Error('A sales order is not there right after its rejection');
    const { address } = await this.orderSource.of(tx, order);
    const untold = address === null ? [order] : await this.replies.answer(tx, [{ order, address }], 'after-grace');
    await this.aftermath.untold(tx, untold);
  }

  /** The buyer gets what he was told of this order once more. */
  async repeatAnswer(tx: Tx, orderId: string): Promise<void> {
    await this.replies.repeat(tx, [orderId]);
  }

  async note(
    tx: Tx,
    order: SalesOrder,
    actor: Actor,
    kind: string,
    data: NonNullable<NewEvent['data']>,
  ): Promise<void> {
    const subject = { subjectType: 'message', subjectId: order.messageId } as const;
    await this.events.append(tx, [{ kind, ...subject, actor: actor.id, data: { orderId: order.id, ...data } }]);
  }

  async noteCase(tx: Tx, reviewCase: ReviewCase, actor: Actor, kind: string): Promise<void> {
    await this.events.append(tx, [
      { kind, subjectType: 'review-case', subjectId: reviewCase.id, actor: actor.id, data: {} },
    ]);
  }
}
