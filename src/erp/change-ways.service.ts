import { Injectable } from '@nestjs/common';
import type { DueChange } from '../master/services';
import { Database } from '../platform/services';
import { ChangeTargetRepository, type ChangeTarget } from './change-target.repository';
import { ErpBook } from './erp-book.service';
import type { ErpSystem } from './erp.repository';

/** Where a change goes. */
export type ChangeWay =
  | { readonly kind: 'erp'; readonly erp: ErpSystem; readonly target: ChangeTarget }
  | { readonly kind: 'hand'; readonly erp: string }
  /** No ERP has such rows: the master is kept here. */
  | { readonly kind: 'here' };

/** Says where a change goes. */
@Injectable()
export class ChangeWays {
  constructor(
    private readonly database: Database,
    private readonly targets: ChangeTargetRepository,
    private readonly book: ErpBook,
  ) {}

  async of(due: DueChange): Promise<ChangeWay> {
    const targets = await this.targets.of(this.database, due);
    for (const target of targets) {
      const erp = await this.book.find(target.erp);
      if (erp !== null && target.ref !== null && this.book.abilities(erp).changes.includes(due.table)) return { kind: 'erp', erp, target };
    }
    const [known] = targets;
    const erp = known?.erp ?? (await this.targets.reader(this.database, due.table));
    return erp === null ? { kind: 'here' } : { kind: 'hand', erp };
  } // prettier-ignore
}
