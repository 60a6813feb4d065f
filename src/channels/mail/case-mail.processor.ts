import { Injectable, type OnModuleInit } from '@nestjs/common';
import { shortReason, type LeasedWork, type Tx, type WorkBatch, type WorkProcessor } from '../../platform';
import { UnitOfWork, WorkerService } from '../../platform/services';
import { CaseMailOutcome } from './case-mail-outcome.service';
import { CaseMailWay } from './case-mail-way.service';

/** Brings the mails of the desk out. Each was stored with its id before; what does not get there is tried for days, as answers are. */
@Injectable()
export class CaseMailProcessor implements WorkProcessor, OnModuleInit {
  readonly kind = 'send-case-mail';
  readonly batchSize = 10;
  readonly concurrency = 1;

  constructor(
    private readonly worker: WorkerService,
    private readonly unitOfWork: UnitOfWork,
    private readonly way: CaseMailWay,
    private readonly outcome: CaseMailOutcome,
  ) {}

  onModuleInit(): void {
    this.worker.register(this);
  }

  isHeld(): Promise<boolean> {
    return this.way.isHeld();
  }

  async process(batch: WorkBatch): Promise<void> {
    for (const item of batch.items) {
      if (item.job.kind !== 'send-case-mail') continue;
      const mail = await this.way.waiting(item.job.mailId);
      const fault = mail === null ? null : await this.way.send(mail);
      await this.unitOfWork.run(async (tx) => {
        const delayMs = mail === null ? null : await this.outcome.settle(tx, mail, fault);
        if (delayMs === null) await batch.complete(tx, [item]);
        else await batch.putOff(tx, item, delayMs, shortReason(fault));
      });
    }
  }

  async quarantined(tx: Tx, work: LeasedWork, reason: string): Promise<void> {
    if (work.job.kind === 'send-case-mail') await this.outcome.giveUp(tx, work.job.mailId, reason);
  }
}
