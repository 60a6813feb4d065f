import { Injectable } from '@nestjs/common';
import { wordsOf } from '../kernel';
import { Database, EventLog, UnitOfWork } from '../platform/services';
import { ExportRepository, type ExportFilter, type ShownExport } from './export.repository';
import type { ExportState } from './hand-over';

const LISTED = 200;
/** What somebody may have to look at, or waits for. */
export const OPEN_STATES: readonly ExportState[] = ['due', 'sending', 'dead'];

/** What people see of the orders on their way to the ERP, and do about them. */
@Injectable()
export class ExportDesk {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly exports: ExportRepository,
    private readonly events: EventLog,
  ) {}

  list(filter: ExportFilter, most: number, before: { readonly at: string; readonly id: string } | null): Promise<readonly ShownExport[]> {
    return this.exports.list(this.database, filter, most, before);
  }

  counts(): ReturnType<ExportRepository['counts']> {
    return this.exports.counts(this.database);
  }

  /** For a terminal. */
  async lines(): Promise<readonly string[]> {
    const rows = await this.list({ states: OPEN_STATES, orderId: null }, LISTED, null);
    if (rows.length === 0) return ['No order waits for the ERP.'];
    return rows.map(({ reference, release, kind, state, attempts, fault }) =>
      `${reference}/${String(release)}  ${kind}  ${state}${attempts > 0 ? `  tried ${String(attempts)} times` : ''}${fault === null ? '' : `  ${wordsOf(fault).en}`}`);
  }

  /** Lets an order be handed over once more: one that failed too often, or one that the ERP had and lost. */
  async again(reference: string, by: string): Promise<'told' | 'no-order' | 'neither'> {
    return this.unitOfWork.run(async (tx) => {
      const [order] = await tx.query<{ id: string; dead: string | null; missing: boolean }>(
        `SELECT o.id, (SELECT e.id FROM erp_export e WHERE e.order_id = o.id AND e.state = 'dead' ORDER BY e.release DESC LIMIT 1) AS dead,
           EXISTS (SELECT FROM erp_order k WHERE k.order_id = o.id AND k.state = 'missing') AS missing
         FROM sales_order o WHERE o.reference = $1 FOR UPDATE OF o`,
        [reference],
      );
      if (order === undefined) return 'no-order';
      const { id, dead, missing } = order;
      const isTold = dead !== null ? await this.exports.again(tx, dead) : missing && (await this.exports.handOverAgain(tx, [id])) > 0;
      if (!isTold) return 'neither';
      await this.events.append(tx, [{ kind: 'erp-export-again', subjectType: 'sales-order', subjectId: id, actor: by, data: { orderId: id } }]);
      return 'told';
    });
  }
} // prettier-ignore
