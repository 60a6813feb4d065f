import { Injectable } from '@nestjs/common';
import type { Actor } from '../access';
import { err, ok } from '../kernel';
import type { SalesOrder } from '../sales';
import { OrderRepository } from '../sales/services';
import { DeskWriter } from './desk-writer.service';
import type { DeskResult } from './desk.service';
import { FirstOrders } from './first-orders.service';
import { OpenCases } from './open-cases.service';
import { ReviewCaseRepository } from './review-case.repository';

const GONE: ReadonlySet<SalesOrder['state']> = new Set<SalesOrder['state']>(['rejected', 'cancelled']);

/** Says of an order that it is the same one again, whatever differs in it. */
@Injectable()
export class DuplicateDesk {
  constructor(
    private readonly open: OpenCases,
    private readonly cases: ReviewCaseRepository,
    private readonly orders: OrderRepository,
    private readonly firstOrders: FirstOrders,
    private readonly desk: DeskWriter,
  ) {}

  /**
   * Nothing comes of the order, and its number is not refused: a refusal would take the first order back. The buyer gets the answer to that one
   * once more, as he does for a repetition that is plain (DUP-002).
   */
  drop(caseId: string, version: number, actor: Actor, reason: string): Promise<DeskResult> {
    return this.open.withOrder(caseId, version, async (tx, order): Promise<DeskResult> => {
      const first = await this.firstOrders.of(tx, order);
      // Of a first order that will not be delivered this one is the order; and one that was confirmed cannot end without a word.
      if (first === null || GONE.has(first.state) || order.outcomeVersion > 0 || order.state !== 'in-review')
        return err({ kind: 'no-such-finding' });
      await this.orders.reject(tx, order.id, reason);
      await this.cases.close(tx, { salesOrderId: order.id }, 'rejected', actor.id);
      await this.desk.repeatAnswer(tx, first.id);
      await this.desk.note(tx, order, actor, 'order-dropped-as-duplicate', { original: first.id });
      return ok(null);
    });
  }
}
