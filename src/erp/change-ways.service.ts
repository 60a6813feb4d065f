import { Injectable } from '@nestjs/common';
import type { MasterTable } from '../master';
import { ChangeSubjectRepository } from '../master/services';
import { Database } from '../platform/services';
import { ChangeTargetRepository, type ChangeTarget, type WayAsked } from './change-target.repository';
import { ErpBook } from './erp-book.service';
import type { ErpSystem } from './erp.repository';

/** Where a change goes. */
export type ChangeWay =
  | { readonly kind: 'erp'; readonly erp: ErpSystem; readonly target: ChangeTarget }
  | { readonly kind: 'hand'; readonly erp: string }
  /** The ERP had the row and has it no more. */
  | { readonly kind: 'gone'; readonly erp: string }
  /** No ERP tells this of such a row: it is kept here. */
  | { readonly kind: 'here' };

/**
 * The column by which a row stays in force that an ERP has no more: it is blocked by it with every whole reading, so that to write it here would last until
 * the night, whether the ERP tells that column or not. Nobody asks for a change of what has ended.
 */
const IN_FORCE_BY: Readonly<Partial<Record<MasterTable, string>>> = {
  articles: 'status',
  customers: 'blockedReason',
};

/** Says where a change goes. */
@Injectable()
export class ChangeWays {
  constructor(
    private readonly database: Database,
    private readonly targets: ChangeTargetRepository,
    private readonly book: ErpBook,
    private readonly subjects: ChangeSubjectRepository,
  ) {}

  /** An ERP counts while it is switched on, read from, and tells the column: what it never tells would be waited for for ever. */
  async of(change: WayAsked): Promise<ChangeWay> {
    const { table, field, row } = change;
    const telling = new Map<string, ErpSystem>();
    const readers = await this.targets.readers(this.database, table);
    for (const code of readers) {
      const erp = await this.book.find(code);
      if (erp !== null && this.book.abilities(erp).tells(table, row).includes(field)) telling.set(code, erp);
    }
    const targets = await this.targets.of(this.database, change);
    for (const target of targets) {
      const erp = telling.get(target.erp);
      const can = erp === undefined ? [] : (this.book.abilities(erp).changes[table] ?? []);
      if (erp !== undefined && target.ref !== null && can.includes(field)) return { kind: 'erp', erp, target };
    }
    // A row that none has told of yet may still come from whoever tells of such rows.
    const lost = targets.length === 0 && telling.size > 0 ? await this.targets.lost(this.database, change) : null;
    if (lost !== null && !(await this.subjects.goesOn(this.database, { ...change, newValue: null })))
      return { kind: 'gone', erp: lost };
    const ending = targets.length === 0 && IN_FORCE_BY[table] === field ? await this.targets.ending(this.database, change, readers) : null; // prettier-ignore
    if (ending !== null) return { kind: 'gone', erp: ending };
    const [by] = targets.length === 0 ? telling.keys() : targets.flatMap(({ erp }) => (telling.has(erp) ? [erp] : []));
    return by === undefined ? { kind: 'here' } : { kind: 'hand', erp: by };
  }

  /** Whether an ERP is switched on, and rows of a table are read from it. */
  async isRead(erp: string, table: WayAsked['table']): Promise<boolean> {
    return (await this.targets.readers(this.database, table)).includes(erp);
  }
}
