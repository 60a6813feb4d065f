import { Injectable } from '@nestjs/common';
import type { ChangeAgreement } from '../master';
import type { Tx } from '../platform';
import type { SalesOrder } from '../sales';
import { SalesService } from '../sales/services';
import { appliedBy } from './change-terms';
import { ChangeWriter } from './change-writer.service';
import type { NewChange } from './order-change';
import { OrderChangeRepository } from './order-change.repository';

/** Applies changes that are within what is agreed with their partner. */
@Injectable()
export class ChangeAutomation {
  constructor(
    private readonly changes: OrderChangeRepository,
    private readonly writer: ChangeWriter,
    private readonly sales: SalesService,
  ) {}

  /** @returns whether it was applied; it is not where an earlier one is undecided, and then nothing was written */
  async apply(tx: Tx, requested: NewChange, order: SalesOrder, agreement: ChangeAgreement | null): Promise<boolean> {
    const auto = appliedBy(order, requested.items, requested.findings, agreement);
    if (auto === null || (await this.sales.hasUndecidedChange(tx, order.id))) return false;
    const change = await this.changes.find(tx, await this.changes.insert(tx, requested));
    if (change === null) throw new Error('A change is not there right after it was written');
    await this.writer.applyAll(tx, change, order, auto);
    return true;
  }
}
