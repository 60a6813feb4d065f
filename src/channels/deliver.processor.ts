import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { LeasedWork, Tx, WorkBatch, WorkProcessor } from '../platform';
import { UnitOfWork, WorkerService } from '../platform/services';
import type { Attempt } from './attempt';
import { DeliveryBook, type RoutedDelivery } from './delivery-book.service';
import { DeliveryWays } from './delivery-ways.service';

/**
 * Hands composed answers to the partner. Bringing the same answer twice gives the same file or message id, so a crash in between does no
 * harm. What does not get there is put off by the account that the outbox keeps: it is tried for days, and of the work no attempt counts.
 */
@Injectable()
export class DeliverProcessor implements WorkProcessor, OnModuleInit {
  readonly kind = 'deliver';
  readonly batchSize = 50;
  /** A partner's system that takes its time holds up one call; the others go on. */
  readonly concurrency = 4;

  constructor(
    private readonly worker: WorkerService,
    private readonly unitOfWork: UnitOfWork,
    private readonly book: DeliveryBook,
    private readonly ways: DeliveryWays,
  ) {}

  onModuleInit(): void {
    this.worker.register(this);
  }

  isHeld(): Promise<boolean> {
    return this.book.isHeld();
  }

  async process(batch: WorkBatch): Promise<void> {
    const items = new Map(
      batch.items.flatMap((item) => (item.job.kind === 'deliver' ? [[item.job.outboxId, item] as const] : [])),
    );
    const deliveries = await this.book.toDeliver([...items.keys()]);
    const settled = await Promise.allSettled(
      this.ways.bring(deliveries).map(async (way) => this.settle(batch, items, await way)),
    );
    // What was taken back since is done as well.
    const wanted = new Set(deliveries.map(({ outboxId }) => outboxId));
    const left = [...items].filter(([outboxId]) => !wanted.has(outboxId)).map(([, item]) => item);
    if (left.length > 0) await this.unitOfWork.run((tx) => batch.complete(tx, left));
    for (const one of settled) if (one.status === 'rejected') throw one.reason;
  }

  async quarantined(tx: Tx, work: LeasedWork, reason: string): Promise<void> {
    if (work.job.kind === 'deliver') await this.book.givenUp(tx, work.job.outboxId, new Error(reason), false);
  }

  private async settle(
    batch: WorkBatch,
    items: ReadonlyMap<string, LeasedWork>,
    attempts: readonly Attempt<RoutedDelivery>[],
  ): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const done: LeasedWork[] = [];
      for (const [outboxId, consequence] of await this.book.settle(tx, attempts)) {
        const item = items.get(outboxId);
        if (item === undefined) continue;
        if (consequence.kind === 'done') done.push(item);
        else if (consequence.kind === 'set-aside') await batch.setAside(tx, item, consequence.reason);
        else await batch.putOff(tx, item, consequence.delayMs, consequence.reason);
      }
      if (done.length > 0) await batch.complete(tx, done);
    });
  }
}
