import { Injectable, type OnModuleInit } from '@nestjs/common';
import { MessageSourceService } from '../mapping/services';
import type { LeasedWork, Tx, WorkBatch, WorkProcessor } from '../platform';
import { Database, UnitOfWork, WorkerService } from '../platform/services';
import { Decider } from './decider.service';

/** Interprets, checks and decides messages: at the end of it each is an order, a repetition or a judged test. */
@Injectable()
export class DecideMessageProcessor implements WorkProcessor, OnModuleInit {
  readonly kind = 'decide-message';
  readonly batchSize = 50;
  readonly concurrency = 2;

  constructor(
    private readonly worker: WorkerService,
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly sources: MessageSourceService,
    private readonly decider: Decider,
  ) {}

  onModuleInit(): void {
    this.worker.register(this);
  }

  async process(batch: WorkBatch): Promise<void> {
    const items = new Map(
      batch.items.flatMap((item) => (item.job.kind === 'decide-message' ? [[item.job.messageId, item] as const] : [])),
    );
    for (const ids of await this.sources.portions(this.database, [...items.keys()])) {
      // Reading and interpreting need no lock, so they happen before the transaction.
      const sources = await this.sources.read(this.database, ids);
      await this.unitOfWork.run(async (tx) => {
        await this.decider.decide(tx, ids, sources);
        await batch.complete(tx, ids.flatMap((id) => items.get(id) ?? [])); // prettier-ignore
      });
    }
  }

  async quarantined(tx: Tx, work: LeasedWork, reason: string): Promise<void> {
    await this.decider.quarantined(tx, work, reason);
  }
}
