import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { LeasedWork, Tx, WorkBatch, WorkProcessor } from '../platform';
import { UnitOfWork, WorkerService, WorkQueueService } from '../platform/services';
import { SecondJudgement } from '../review/services';
import { CaseOpener } from './case-opener.service';

/** Puts every open order down to be judged again, after a change of the master or of settings. */
@Injectable()
export class JudgeOpenOrdersProcessor implements WorkProcessor, OnModuleInit {
  readonly kind = 'judge-open-orders';
  readonly batchSize = 1;
  readonly concurrency = 1;

  constructor(
    private readonly worker: WorkerService,
    private readonly unitOfWork: UnitOfWork,
    private readonly judgement: SecondJudgement,
    private readonly work: WorkQueueService,
    private readonly cases: CaseOpener,
  ) {}

  onModuleInit(): void {
    this.worker.register(this);
  }

  async process(batch: WorkBatch): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const ids = await this.judgement.openOrders(tx);
      await this.work.enqueue(tx, ids.map((orderId) => ({ job: { kind: 'judge-again', orderId } }))); // prettier-ignore
      await batch.complete(tx);
    });
  }

  async quarantined(tx: Tx, work: LeasedWork, reason: string): Promise<void> {
    await this.cases.quarantined(tx, work, {}, reason);
  }
}
