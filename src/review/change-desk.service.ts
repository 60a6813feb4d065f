import { Injectable } from '@nestjs/common';
import type { Tx } from '../platform';
import { EventLog } from '../platform/services';
import { isCancellation } from '../purchase-order';
import type { SalesOrder } from '../sales';
import { SalesService } from '../sales/services';
import { leavingOf } from './desk-decision';
import { KeptMessages } from './kept-messages.service';
import type { NewChange, RequestedChange } from './order-change';
import { OrderChangeRepository } from './order-change.repository';
import type { NewCase } from './review-case';
import { ReviewCaseRepository } from './review-case.repository';

/** The subject of the case of a change: one a message. */
export const subjectOf = ({ messageId }: Pick<RequestedChange, 'messageId'>): string => `change:${messageId}`;

/** The cases of changes, and what ends a change without a person's word. */
@Injectable()
export class ChangeDesk {
  constructor(
    private readonly changes: OrderChangeRepository,
    private readonly sales: SalesService,
    private readonly cases: ReviewCaseRepository,
    private readonly events: EventLog,
    private readonly kept: KeptMessages,
  ) {}

  /** It asks for nothing: it is kept. @returns what is told of it */
  keep(...kept: Parameters<KeptMessages['keep']>): ReturnType<KeptMessages['keep']> {
    return this.kept.keep(...kept);
  }

  /** What somebody decided about a change and is not carried out yet. */
  async leaving(tx: Tx, change: Pick<RequestedChange, 'messageId'>): Promise<ReturnType<typeof leavingOf>> {
    return leavingOf({ decision: await this.cases.decisionOf(tx, subjectOf(change)) });
  }

  /** A change waits for a person. */
  async opened(
    tx: Tx,
    change: Pick<NewChange, 'messageId' | 'findings' | 'document' | 'intent'> & { readonly interchangeId: string },
    order: SalesOrder | null,
  ): Promise<void> {
    await this.cases.open(tx, [{ ...caseOf(change, order), interchangeId: change.interchangeId }]);
    await this.note(tx, change, order, 'change-held', 'system');
  }

  /** The order of a change has come after it, or somebody said which one it is: the case says what the change is about now. */
  async matched(tx: Tx, change: RequestedChange, order: SalesOrder, by: string | null = null): Promise<void> {
    if (isCancellation(change.intent) && !change.findings.some(({ stops }) => stops))
      return this.settle(tx, change, order, by);
    await this.cases.keep(tx, [caseOf(change, order)]);
    await this.cases.tellOrder(tx, subjectOf(change), order.id);
    return this.note(tx, change, order, 'change-matched', by ?? 'system');
  }

  /**
   * What needs nobody's word: a cancellation of an order that was not released, and a change that says nothing new. No answer goes out:
   * what came of it is what was asked for, and nothing in an order response says "cancelled, as you wish" without doubt.
   */
  async settle(
    tx: Tx,
    change: Pick<RequestedChange, 'id' | 'messageId' | 'intent'>,
    order: SalesOrder,
    by: string | null = null,
  ): Promise<void> {
    await this.changes.decide(tx, change.id, { state: 'applied', by, reason: null });
    if (isCancellation(change.intent)) {
      if (!(await this.sales.cancel(tx, order.id))) throw new Error(`Sales order ${order.id} could not be cancelled`);
      const lifted = await this.changes.liftHolds(tx, order.id);
      await this.cases.closeSubjects(tx, [`order:${order.id}`, ...lifted.map((id) => subjectOf({ messageId: id }))], 'closed', by);
    }
    await this.cases.closeSubjects(tx, [subjectOf(change)], 'closed', by);
    await this.note(tx, change, order, isCancellation(change.intent) ? 'order-cancelled' : 'change-applied', by ?? 'system');
  } // prettier-ignore

  async note(
    tx: Tx,
    change: Pick<RequestedChange, 'messageId' | 'intent'>,
    order: SalesOrder | null,
    kind: string,
    actor: string,
  ): Promise<void> {
    const data = { orderId: order?.id ?? null, intent: change.intent };
    await this.events.append(tx, [{ kind, subjectType: 'message', subjectId: change.messageId, actor, data }]);
  }
}

const caseOf = (
  { messageId, findings, document }: Pick<NewChange, 'messageId' | 'findings' | 'document'>,
  order: SalesOrder | null,
): NewCase => ({
  reason: 'change',
  subjectKey: subjectOf({ messageId }),
  owner: 'customer-service',
  aboutOrderId: order?.id ?? null,
  messageId,
  title: order?.buyerOrderNumber ?? document.orderNumber ?? document.number,
  findings,
});
