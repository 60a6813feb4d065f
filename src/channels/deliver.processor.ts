import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { LeasedWork, Tx, WorkBatch, WorkProcessor } from '../platform';
import { ConfigService, UnitOfWork, WorkerService } from '../platform/services';
import { Carrier } from './connections/carrier.service';
import type { Delivery } from './connections/connection';
import { DeliveryBook, type RoutedDelivery } from './delivery-book.service';
import { DropFolderClient } from './folder/drop-folder.client';
import { dropRoot } from './folder/drop-root';

/** Files written to disk at the same time. */
const WRITES_AT_ONCE = 8;

/**
 * Hands composed answers to the partner: into his out folder, or over the connection that his route names. Bringing the same answer twice
 * gives the same file or message id, so a crash in between does no harm.
 */
@Injectable()
export class DeliverProcessor implements WorkProcessor, OnModuleInit {
  readonly kind = 'deliver';
  readonly batchSize = 50;
  /** A partner's system that takes its time holds up one call; the others go on. */
  readonly concurrency = 4;
  private readonly folder: DropFolderClient;

  constructor(
    private readonly worker: WorkerService,
    private readonly unitOfWork: UnitOfWork,
    private readonly book: DeliveryBook,
    private readonly carrier: Carrier,
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
    const toFolder = deliveries.filter(({ connectionId }) => connectionId === null);
    await this.writeAll(toFolder);
    const elsewhere = new Set(deliveries.flatMap((one) => (one.connectionId === null ? [] : [one.outboxId])));
    // What was taken back since is done as well.
    await this.finish(batch, toFolder, (outboxId) => !elsewhere.has(outboxId));
    const faults = await Promise.all(
      [...byConnection(deliveries)].map(([connection, theirs]) => this.bring(batch, connection, theirs)),
    );
    const fault = faults.find((one) => one !== null);
    if (fault) throw fault;
  }

  async quarantined(tx: Tx, work: LeasedWork, reason: string): Promise<void> {
    // People read the sentence; what kind of error carried it is for the log.
    const sentence = reason.replace(/^\w*(Error|Fault): /, '');
    if (work.job.kind === 'deliver') await this.book.givenUp(tx, work.job.outboxId, sentence);
  }

  private async writeAll(deliveries: readonly Delivery[]): Promise<void> {
    for (let i = 0; i < deliveries.length; i += WRITES_AT_ONCE) {
      const group = deliveries.slice(i, i + WRITES_AT_ONCE);
      await Promise.all(
        group.map(({ partnerCode, fileName, body }) => this.folder.deliver(partnerCode, fileName, body)),
      );
    }
  }

  /** @returns why the rest of them did not arrive; null when all did */
  private async bring(batch: WorkBatch, connectionId: string, deliveries: readonly Delivery[]): Promise<Error | null> {
    const { done, fault } = await this.carrier.carry(connectionId, deliveries);
    const arrived = new Set(done.map(({ outboxId }) => outboxId));
    await this.finish(batch, done, (outboxId) => arrived.has(outboxId));
    return fault;
  }

  private async finish(
    batch: WorkBatch,
    delivered: readonly Delivery[],
    isDone: (outboxId: string) => boolean,
  ): Promise<void> {
    const items = batch.items.filter(({ job }) => job.kind === 'deliver' && isDone(job.outboxId));
    if (items.length === 0) return;
    await this.unitOfWork.run(async (tx) => {
      await this.book.delivered(tx, delivered);
      await batch.complete(tx, items);
    });
  }
}

function byConnection(deliveries: readonly RoutedDelivery[]): ReadonlyMap<string, readonly Delivery[]> {
  const groups = new Map<string, Delivery[]>();
  for (const delivery of deliveries) {
    if (delivery.connectionId === null) continue;
    const group = groups.get(delivery.connectionId);
    if (group === undefined) groups.set(delivery.connectionId, [delivery]);
    else group.push(delivery);
  }
  return groups;
}
