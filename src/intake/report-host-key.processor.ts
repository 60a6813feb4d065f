import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { LeasedWork, Tx, WorkBatch, WorkProcessor } from '../platform';
import { UnitOfWork, WorkerService } from '../platform/services';
import { CaseOpener } from './case-opener.service';

/** Tells people about servers of partners that show another host key than the one that was confirmed. */
@Injectable()
export class ReportHostKeyProcessor implements WorkProcessor, OnModuleInit {
  readonly kind = 'report-host-key';
  readonly batchSize = 20;
  readonly concurrency = 1;

  constructor(
    private readonly worker: WorkerService,
    private readonly unitOfWork: UnitOfWork,
    private readonly cases: CaseOpener,
  ) {}

  onModuleInit(): void {
    this.worker.register(this);
  }

  async process(batch: WorkBatch): Promise<void> {
    const jobs = batch.items.flatMap(({ job }) => (job.kind === 'report-host-key' ? [job] : []));
    await this.unitOfWork.run(async (tx) => {
      const rows = await tx.query<{ id: string; code: string }>('SELECT id, code FROM connection WHERE id = ANY ($1)', [
        jobs.map(({ connectionId }) => connectionId),
      ]);
      const codes = new Map(rows.map(({ id, code }) => [id, code]));
      await this.cases.hostKeys(
        tx,
        jobs.map(({ connectionId, fingerprint }) => ({
          connectionId,
          fingerprint,
          code: codes.get(connectionId) ?? '',
        })),
      );
      await batch.complete(tx);
    });
  }

  async quarantined(tx: Tx, work: LeasedWork, reason: string): Promise<void> {
    await this.cases.quarantined(tx, work, {}, reason);
  }
}
