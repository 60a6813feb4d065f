import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Job, JobKind, JobOf } from '../kernel';
import type { LeasedWork, Tx, WorkBatch, WorkProcessor } from '../platform';
import { UnitOfWork, WorkerService } from '../platform/services';
import { CaseOpener } from './case-opener.service';

/**
 * The frame of whoever tells people about something by a case: a batch in one transaction, in which the cases and the end of the work are
 * committed together. Work that fails too often becomes a case itself.
 */
@Injectable()
export abstract class ReportProcessor<Kind extends JobKind> implements WorkProcessor, OnModuleInit {
  abstract readonly kind: Kind;
  readonly batchSize = 20;
  readonly concurrency = 1;

  constructor(
    private readonly worker: WorkerService,
    private readonly unitOfWork: UnitOfWork,
    protected readonly cases: CaseOpener,
  ) {}

  onModuleInit(): void {
    this.worker.register(this);
  }

  async process(batch: WorkBatch): Promise<void> {
    const isOurs = (job: Job): job is JobOf<Kind> => job.kind === this.kind;
    const jobs = batch.items.map(({ job }) => job).filter(isOurs);
    await this.unitOfWork.run(async (tx) => {
      await this.report(tx, jobs);
      await batch.complete(tx);
    });
  }

  async quarantined(tx: Tx, work: LeasedWork, reason: string): Promise<void> {
    await this.cases.quarantined(tx, work, {}, reason);
  }

  /** Looks up how things are by now and opens the cases, or closes them. */
  protected abstract report(tx: Tx, jobs: readonly JobOf<Kind>[]): Promise<void>;
}
