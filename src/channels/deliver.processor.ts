import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { LeasedWork, Tx, WorkBatch, WorkProcessor } from '../platform';
import { ConfigService, UnitOfWork, WorkerService } from '../platform/services';
import { DeliveryBook } from './delivery-book.service';
import { DropFolderClient } from './folder/drop-folder.client';
import { dropRoot } from './folder/drop-root';

/** Files written to disk at the same time. */
const WRITES_AT_ONCE = 8;

/** Hands composed answers to the partner's out folder. Writing twice gives the same file, so a crash in between does no harm. */
@Injectable()
export class DeliverProcessor implements WorkProcessor, OnModuleInit {
  readonly kind = 'deliver';
  readonly batchSize = 50;
  readonly concurrency = 1;
  private readonly folder: DropFolderClient;

  constructor(
    private readonly worker: WorkerService,
    private readonly unitOfWork: UnitOfWork,
    private readonly book: DeliveryBook,
    config: ConfigService,
  ) {
    this.folder = new DropFolderClient(dropRoot(config.values.dataDir, 'drop'));
  }

  onModuleInit(): void {
    this.worker.register(this);
  }

  async process(batch: WorkBatch): Promise<void> {
    const ids = batch.items.flatMap(({ job }) => (job.kind === 'deliver' ? [job.outboxId] : []));
    const deliveries = await this.book.toDeliver(ids);
    for (let i = 0; i < deliveries.length; i += WRITES_AT_ONCE) {
      const group = deliveries.slice(i, i + WRITES_AT_ONCE);
      await Promise.all(
        group.map(({ partnerCode, fileName, body }) => this.folder.deliver(partnerCode, fileName, body)),
      );
    }
    await this.unitOfWork.run(async (tx) => {
      await this.book.delivered(tx, deliveries);
      await batch.complete(tx);
    });
  }

  async quarantined(tx: Tx, work: LeasedWork, reason: string): Promise<void> {
    if (work.job.kind === 'deliver') await this.book.givenUp(tx, work.job.outboxId, reason);
  }
}
