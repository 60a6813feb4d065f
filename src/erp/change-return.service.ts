import { Injectable } from '@nestjs/common';
import { ChangeOutboxRepository } from '../master/services';
import { Database, UnitOfWork } from '../platform/services';
import { ChangeWays } from './change-ways.service';

/** Gives changes back to their owners that wait for what no ERP would tell any more: its settings are others by now, or it is switched off. */
@Injectable()
export class ChangeReturn {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly outbox: ChangeOutboxRepository,
    private readonly ways: ChangeWays,
  ) {}

  /** @returns how many were given back */
  async run(): Promise<number> {
    let given = 0;
    for (const change of await this.outbox.awaited(this.database)) {
      const way = await this.ways.of(change);
      if (way.kind === 'here' && (await this.unitOfWork.run((tx) => this.outbox.untold(tx, change)))) given += 1;
    }
    return given;
  }
}
