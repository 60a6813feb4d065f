import { Injectable, type OnModuleInit } from '@nestjs/common';
import { MessageSourceService } from '../mapping/services';
import type { LeasedWork, Tx, WorkBatch, WorkProcessor } from '../platform';
import { Database, UnitOfWork, WorkerService } from '../platform/services';
import { AcknowledgementMatcher } from './acknowledgement-matcher.service';

/** Finds what of ours received acknowledgements are about. */
@Injectable()
export class MatchAcknowledgementProcessor implements WorkProcessor, OnModuleInit {
  readonly kind = 'match-acknowledgement';
  readonly batchSize = 50;
  readonly concurrency = 1;

  constructor(
    private readonly worker: WorkerService,
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly sources: MessageSourceService,
    private readonly matcher: AcknowledgementMatcher,
  ) {}

  onModuleInit(): void {
    this.worker.register(this);
  }

  async process(batch: WorkBatch): Promise<void> {
    const ids = batch.items.flatMap(({ job }) => (job.kind === 'match-acknowledgement' ? [job.messageId] : []));
    // Reading needs no lock, so it happens before the transaction.
    const acknowledgements = await this.matcher.read(await this.sources.read(this.database, ids), ids);
    await this.unitOfWork.run(async (tx) => {
      await this.matcher.match(tx, acknowledgements);
      await batch.complete(tx);
    });
  }

  async quarantined(tx: Tx, work: LeasedWork, reason: string): Promise<void> {
    await this.matcher.quarantined(tx, work, reason);
  }
}
