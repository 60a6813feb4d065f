import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { LeasedWork, Tx, WorkBatch, WorkProcessor } from '../platform';
import { UnitOfWork, WorkerService, WorkQueueService } from '../platform/services';
import { TouchedOrdersRepository } from '../sales/services';
import { CaseOpener } from './case-opener.service';

/** Puts the open orders that changed rows of the master touch down to be judged again: several changes at once, each order once. */
@Injectable()
export class MasterChangedProcessor implements WorkProcessor, OnModuleInit {
  readonly kind = 'master-changed';
  readonly batchSize = 50;
  readonly concurrency = 1;

  constructor(
    private readonly worker: WorkerService,
    private readonly unitOfWork: UnitOfWork,
    private readonly orders: TouchedOrdersRepository,
    private readonly work: WorkQueueService,
    private readonly cases: CaseOpener,
  ) {}

  onModuleInit(): void {
    this.worker.register(this);
  }

  async process(batch: WorkBatch): Promise<void> {
    const transactions = batch.items.flatMap(({ job }) => (job.kind === 'master-changed' ? [job.transaction] : []));
    await this.unitOfWork.run(async (tx) => {
      const ids = await this.orders.touchedBy(tx, transactions);
      await this.work.enqueue(tx, ids.map((orderId) => ({ job: { kind: 'judge-again', orderId } }))); // prettier-ignore
      await this.orders.forget(tx, transactions);
      await batch.complete(tx);
    });
  }

  async quarantined(tx: Tx, work: LeasedWork, reason: string): Promise<void> {
    await this.cases.quarantined(tx, work, {}, reason);
  }
}
