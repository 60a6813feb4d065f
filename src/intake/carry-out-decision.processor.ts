import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { LeasedWork, Tx, WorkBatch, WorkProcessor } from '../platform';
import { UnitOfWork, WorkerService } from '../platform/services';
import { CaseOpener } from './case-opener.service';
import { DeskDecisions } from './desk-decisions.service';

/** Carries out what people decided, once they had their time to think twice. */
@Injectable()
export class CarryOutDecisionProcessor implements WorkProcessor, OnModuleInit {
  readonly kind = 'carry-out-decision';
  /** Each by itself: it locks an order and whatever that order is about. */
  readonly batchSize = 1;
  readonly concurrency = 2;

  constructor(
    private readonly worker: WorkerService,
    private readonly unitOfWork: UnitOfWork,
    private readonly decisions: DeskDecisions,
    private readonly cases: CaseOpener,
  ) {}

  onModuleInit(): void {
    this.worker.register(this);
  }

  async process(batch: WorkBatch): Promise<void> {
    for (const item of batch.items) {
      if (item.job.kind !== 'carry-out-decision') continue;
      const { decisionId } = item.job;
      await this.unitOfWork.run(async (tx) => {
        const left = await this.decisions.carryOut(tx, decisionId);
        if (left === null) await batch.complete(tx, [item]);
        else await batch.putOff(tx, item, left.waitMs, 'not due yet');
      });
    }
  }

  async quarantined(tx: Tx, work: LeasedWork, reason: string): Promise<void> {
    if (work.job.kind === 'carry-out-decision') await this.decisions.fail(tx, work.job.decisionId);
    await this.cases.quarantined(tx, work, {}, reason);
  }
}
