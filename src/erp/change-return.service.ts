import { Injectable } from '@nestjs/common';
import { ChangeOutboxRepository, ChangeWatch } from '../master/services';
import { UNTOLD } from '../master';
import { Database, UnitOfWork } from '../platform/services';
import { ChangeWays } from './change-ways.service';

/**
 * Gives changes back to their owners that wait for what no ERP would tell any more: its settings are others by now, or it has the row no more. One that is
 * only switched off tells it again once it is switched on.
 */
@Injectable()
export class ChangeReturn {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly outbox: ChangeOutboxRepository,
    private readonly ways: ChangeWays,
    private readonly watch: ChangeWatch,
  ) {}

  /** @returns how many were given back because no ERP tells them any more */
  async run(): Promise<number> {
    let given = 0;
    for (const change of await this.outbox.awaited(this.database)) {
      const way = await this.ways.of(change);
      if (way.kind === 'gone') await this.unitOfWork.run((tx) => this.watch.gone(tx, change.table, [change.key]));
      if (way.kind !== 'here' || !(await this.ways.isRead(change.erp, change.table))) continue;
      if (await this.unitOfWork.run((tx) => this.outbox.giveBack(tx, change, UNTOLD))) given += 1;
    }
    return given;
  }
}
