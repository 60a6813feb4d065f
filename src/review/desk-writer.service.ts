import { Injectable } from '@nestjs/common';
import type { Actor } from '../access';
import type { Finding } from '../findings';
import type { NewEvent, Tx } from '../platform';
import { EventLog } from '../platform/services';
import { freeTexts, textKey } from '../purchase-order';
import { ReplyService } from '../replies/services';
import type { SalesOrder } from '../sales';
import { AcceptedTextRepository } from './accepted-text.repository';
import { Aftermath } from './aftermath.service';
import { OrderSource } from './order-source.service';
import type { ReviewCase } from './review-case';

/** What the desk reads and writes besides the order itself. */
@Injectable()
export class DeskWriter {
  constructor(
    private readonly orderSource: OrderSource,
    private readonly replies: ReplyService,
    private readonly events: EventLog,
    private readonly aftermath: Aftermath,
    private readonly acceptedTexts: AcceptedTextRepository,
  ) {}

  source(tx: Tx, order: SalesOrder): ReturnType<OrderSource['of']> {
    return this.orderSource.of(tx, order);
  }

  /** @param order as it is after its rejection */
  async answerRejection(tx: Tx, order: SalesOrder | null): Promise<void> {
    if (order === null) throw new Error('A sales order is not there right after its rejection');
    const { address } = await this.orderSource.of(tx, order);
    const untold = address === null ? [order] : await this.replies.answer(tx, [{ order, address }], 'after-grace');
    await this.aftermath.untold(tx, untold);
  }

  /** Remembers the text of an accepted MSG-011, so that it holds no other order of this partner; anything else is left alone. */
  async remember(tx: Tx, order: SalesOrder, { code, field }: Finding, actor: Actor): Promise<void> {
    const text = code === 'MSG-011' ? freeTexts(order.document).find((one) => one.field === field) : undefined;
    if (text === undefined || order.partnerId === null) return;
    await this.acceptedTexts.accept(tx, { partnerId: order.partnerId, key: textKey(text.text) }, actor.id);
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
