import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../platform/services';
import { BalanceRepository } from './balance.repository';
import type { ErpFeed, ErpSystem, RunCounts } from './erp.repository';
import { MasterReader } from './master-reader.service';
import { MasterTaker } from './master-taker.service';
import { NewsReader } from './news-reader.service';
import { ErpFault, TABLES_OF, type ErpEntity, type ErpPort } from './port';
import type { Reverted } from './reverted';
import type { Balance, RunMode, TableBalance } from './run';

/** What a reading came to: `balance` after everything was read, `reverted` where it looks as if the ERP was put back. */
export interface EntityRead {
  readonly counts: RunCounts;
  readonly balance: Balance | null;
  readonly reverted: Reverted | null;
}

/** Reads one entity of an ERP that is open; after everything was read both sides are held against each other. */
@Injectable()
export class EntityReader {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly master: MasterReader,
    private readonly news: NewsReader,
    private readonly compare: BalanceRepository,
    private readonly taker: MasterTaker,
  ) {}

  /** @throws ErpFault */
  async read(
    port: ErpPort,
    order: {
      readonly erp: ErpSystem;
      readonly entity: ErpEntity;
      readonly feed: ErpFeed;
      readonly asked: { readonly mode: RunMode; readonly goneIsGone?: boolean };
      readonly runId: string;
    },
  ): Promise<EntityRead> {
    const { erp, entity, feed, runId } = order;
    const { mode, goneIsGone = false } = order.asked;
    if (!port.abilities.reads.includes(entity))
      throw new ErpFault(
        'access',
        {
          nl: '{erp} kan niet om {entity} worden gevraagd: haal het uit het schema',
          en: '{erp} cannot be asked for {entity}: take it off its schedule',
        },
        { erp: erp.code, entity },
      );
    if (entity === 'orders') {
      if (mode === 'news')
        return { counts: await this.news.news(port, erp, feed, runId), balance: null, reverted: null };
      const { counts, orders } = await this.news.whole(port, erp, runId);
      return { counts, balance: { tables: [], orders }, reverted: null };
    }
    const read = await this.master.read(port, { erp, entity, feed, mode, runId, goneIsGone });
    return { ...read, balance: mode === 'whole' ? { tables: await this.tables(erp, entity), orders: null } : null };
  }

  private async tables(erp: ErpSystem, entity: Exclude<ErpEntity, 'orders'>): Promise<readonly TableBalance[]> {
    return this.unitOfWork.run(async (tx) => {
      await tx.query('SET LOCAL statement_timeout = 0');
      const all: TableBalance[] = [];
      for (const table of TABLES_OF[entity]) {
        const one = await this.compare.of(tx, erp.id, table);
        if (one === null) continue;
        const { theirs, ours, unlike } = one.balance;
        if (theirs > 0 || ours > 0 || unlike.length > 0) all.push(one.balance);
        // Told once, and then no more.
        if (one.lingering.length > 0) await this.taker.end(tx, table, one.lingering);
      }
      return all;
    });
  }
}
