import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { LeasedWork, Tx, WorkBatch, WorkProcessor } from '../platform';
import { UnitOfWork, WorkerService } from '../platform/services';
import { SecondJudgement } from '../review/services';
import { CaseOpener } from './case-opener.service';

/** Judges open orders again, after a change of what they are judged by. */
@Injectable()
export class JudgeAgainProcessor implements WorkProcessor, OnModuleInit {
  readonly kind = 'judge-again';
  readonly batchSize = 50;
  /** One after the other: orders are locked in one sequence within a batch only. */
  readonly concurrency = 1;

  constructor(
    private readonly worker: WorkerService,
    private readonly unitOfWork: UnitOfWork,
    private readonly judgement: SecondJudgement,
    private readonly cases: CaseOpener,
  ) {}

  onModuleInit(): void {
    this.worker.register(this);
  }

  async process(batch: WorkBatch): Promise<void> {
    const ids = batch.items.flatMap(({ job }) => (job.kind === 'judge-again' ? [job.orderId] : []));
    await this.unitOfWork.run(async (tx) => {
      await this.judgement.again(tx, ids);
      await batch.complete(tx);
    });
  }

  async quarantined(tx: Tx, work: LeasedWork, reason: string): Promise<void> {
    await this.cases.quarantined(tx, work, {}, reason);
  }
}
