import { Injectable } from '@nestjs/common';
import { Database } from '../platform/services';
import type { SalesOrderState } from '../sales';
import { OrderRepository } from '../sales/services';
import { CaseSurroundingsRepository, type CaseSurroundings } from './case-surroundings.repository';
import { ReviewCaseRepository } from './review-case.repository';
import { theirTotal, type TheirTotal } from './their-total';

/** What people know of an order beside what stands in it. */
export interface ShownSurroundings extends CaseSurroundings {
  readonly state: SalesOrderState;
  readonly receivedAt: Date;
  readonly theirTotal: TheirTotal | null;
}

/** Tells whom the order of a case is for, what both sides reckon, and where our prices come from. */
@Injectable()
export class CaseSurroundingsService {
  constructor(
    private readonly cases: ReviewCaseRepository,
    private readonly orders: OrderRepository,
    private readonly names: CaseSurroundingsRepository,
    private readonly database: Database,
  ) {}

  /** Null for a case without an order. */
  async of(caseId: string): Promise<ShownSurroundings | null> {
    const orderId = (await this.cases.find(this.database, caseId))?.salesOrderId ?? null;
    const order = orderId === null ? null : await this.orders.find(this.database, orderId);
    if (order === null) return null;
    const { state, receivedAt } = order;
    return { state, receivedAt, theirTotal: theirTotal(order), ...(await this.names.of(this.database, order)) };
  }
}
