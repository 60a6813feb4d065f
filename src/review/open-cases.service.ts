import { Injectable } from '@nestjs/common';
import { err, ok, type Result } from '../kernel';
import type { Tx } from '../platform';
import { UnitOfWork } from '../platform/services';
import { advance, type SalesOrder } from '../sales';
import { OrderRepository } from '../sales/services';
import type { DeskRefusal } from './desk-refusal';
import { leavingOf } from './desk-decision';
import type { ReviewCase } from './review-case';
import { ReviewCaseRepository } from './review-case.repository';

/** A case that is being worked on, with its order where it has one; both locked. */
export interface SeenCase {
  readonly reviewCase: ReviewCase;
  readonly order: SalesOrder | null;
}

/** What is done at the desk stays in its transaction: where two lock the same in different orders, one of them begins again. */
const AT_THE_DESK = { repeatable: true };

/**
 * Takes cases in hand: locks what a case is about and compares the version with the one that the person saw, in one transaction: the caller's,
 * where he has begun one.
 */
@Injectable()
export class OpenCases {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly cases: ReviewCaseRepository,
    private readonly orders: OrderRepository,
  ) {}

  /** Does something to a case, whether it has an order or not. */
  with<T>(
    caseId: string,
    version: number,
    act: (tx: Tx, seen: SeenCase) => Promise<Result<T, DeskRefusal>>,
  ): Promise<Result<T, DeskRefusal>> {
    return this.unitOfWork.join(async (tx): Promise<Result<T, DeskRefusal>> => {
      const opened = await this.take(tx, caseId, version);
      return opened.ok ? act(tx, opened.value) : opened;
    }, AT_THE_DESK);
  }

  /** Does something to the order of a case. */
  withOrder<T>(
    caseId: string,
    version: number,
    act: (tx: Tx, order: SalesOrder) => Promise<Result<T, DeskRefusal>>,
  ): Promise<Result<T, DeskRefusal>> {
    return this.with(caseId, version, async (tx, { order }) =>
      order === null ? err({ kind: 'no-order' }) : act(tx, order),
    );
  }

  /** Locks a case with its order. One about which somebody decided already is nobody else's while that waits. */
  async take(tx: Tx, caseId: string, version: number): Promise<Result<SeenCase, DeskRefusal>> {
    const seen = await this.cases.find(tx, caseId);
    if (seen === null) return err({ kind: 'not-found' });
    let order: SalesOrder | null = null;
    if (seen.salesOrderId === null) await this.cases.lock(tx, caseId);
    else order = await this.orders.lock(tx, seen.salesOrderId);
    const reviewCase = await this.cases.find(tx, caseId);
    if (reviewCase === null) return err({ kind: 'not-found' });
    if (reviewCase.version !== version) return err({ kind: 'stale', version: reviewCase.version });
    const finished = reviewCase.state !== 'open' || (order !== null && advance(order.state, 'release') === null);
    if (finished) return err({ kind: 'finished', state: reviewCase.state });
    const leaving = leavingOf(reviewCase);
    return leaving === null ? ok({ reviewCase, order }) : err(leaving);
  }
}
