import { Injectable } from '@nestjs/common';
import { EventLog, UnitOfWork, WorkQueueService } from '../platform/services';
import type { ErpRefusal, RefusalOutcome } from '../sales';
import { SalesService } from '../sales/services';
import { pushOf, type ErpPush } from './push';

/** Takes refusals of the ERP in: the order goes back to the desk, in one transaction with the word that its case is to be opened again. */
@Injectable()
export class ErpRefusals {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly sales: SalesService,
    private readonly work: WorkQueueService,
    private readonly events: EventLog,
  ) {}

  /** In the transaction that runs, where one does. */
  refuse(refusal: ErpRefusal, by: string): Promise<RefusalOutcome> {
    return this.unitOfWork.join(
      async (tx) => {
        const outcome = await this.sales.refuse(tx, refusal);
        if (outcome.kind !== 'refused') return outcome;
        const { orderId } = outcome;
        const { release, reasons } = refusal;
        await this.events.append(tx, [
          {
            kind: 'order-refused-by-erp',
            subjectType: 'sales-order',
            subjectId: orderId,
            actor: by,
            data: { orderId, release, codes: reasons.map(({ code }) => code) },
          },
        ]);
        await this.work.enqueue(tx, [{ job: { kind: 'report-erp-refusal', orderId, release } }]);
        return outcome;
      },
      { repeatable: true },
    );
  }

  /** How an order is handed over now. Null when there is no such order, or nothing of it is released. */
  pushed(reference: string): Promise<ErpPush | null> {
    return this.unitOfWork.run(async (tx) => {
      const [row] = await tx.query<Parameters<typeof pushOf>[0]>(
        `SELECT id, reference, releases FROM sales_order WHERE reference = $1 AND state IN ('released', 'partly-released')`,
        [reference],
      );
      return row === undefined ? null : pushOf(row);
    });
  }
}
