import { Injectable } from '@nestjs/common';
import type { Actor } from '../access';
import type { FindingCode } from '../findings';
import { err, ok } from '../kernel';
import { ReplyService } from '../replies/services';
import type { SalesOrder, StoredFinding } from '../sales';
import { OrderRepository } from '../sales/services';
import { DeskWriter } from './desk-writer.service';
import type { DeskResult } from './desk.service';
import { OpenCases } from './open-cases.service';
import { ReviewCaseRepository } from './review-case.repository';

/** Questions about an order that has the number of another one. What only looks like another (DUP-004) has a number of its own, and is declined. */
const SAME_NUMBER: ReadonlySet<FindingCode> = new Set<FindingCode>(['DUP-001', 'DUP-003']);

const GONE: ReadonlySet<SalesOrder['state']> = new Set<SalesOrder['state']>(['rejected', 'cancelled']);

/** Our number of the order that this one is a duplicate of, where that is the question; else null. */
function originalOf(findings: readonly StoredFinding[]): string | null {
  const asked = findings.find(({ state, finding: { code } }) => state === 'open' && SAME_NUMBER.has(code));
  const order = asked?.finding.params['order'];
  return typeof order === 'string' ? order : null;
}

/** Says of an order that it is the same one again, whatever differs in it. */
@Injectable()
export class DuplicateDesk {
  constructor(
    private readonly open: OpenCases,
    private readonly cases: ReviewCaseRepository,
    private readonly orders: OrderRepository,
    private readonly desk: DeskWriter,
    private readonly replies: ReplyService,
  ) {}

  /**
   * Nothing comes of the order, and its number is not refused: a refusal would take the first order back. The buyer gets the answer to that one
   * once more, as he does for a repetition that is plain (DUP-002).
   */
  drop(caseId: string, version: number, actor: Actor, reason: string): Promise<DeskResult> {
    return this.open.withOrder(caseId, version, async (tx, order): Promise<DeskResult> => {
      const reference = originalOf(await this.orders.findings(tx, order.id));
      const original = reference === null ? null : await this.orders.idOf(tx, reference);
      const first = original === null ? null : await this.orders.find(tx, original);
      // Of a first order that will not be delivered this one is the order; and one that was confirmed cannot end without a word.
      const isOrder = first === null || GONE.has(first.state) || order.outcomeVersion > 0;
      if (original === null || isOrder || order.state !== 'in-review') return err({ kind: 'no-such-finding' });
      await this.orders.reject(tx, order.id, reason);
      await this.cases.close(tx, { salesOrderId: order.id }, 'rejected', actor.id);
      await this.replies.repeat(tx, [original]);
      await this.desk.note(tx, order, actor, 'order-dropped-as-duplicate', { original });
      return ok(null);
    });
  }
}
