import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { LeasedWork, Tx, WorkBatch, WorkProcessor } from '../platform';
import { UnitOfWork, WorkerService } from '../platform/services';
import { CaseOpener, type DeadReply } from './case-opener.service';

/** Tells people about answers that did not leave (RSP-001): a buyer waits for each of them. */
@Injectable()
export class ReportUndeliveredProcessor implements WorkProcessor, OnModuleInit {
  readonly kind = 'report-undelivered';
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
    const ids = batch.items.flatMap(({ job }) => (job.kind === 'report-undelivered' ? [job.outboxId] : []));
    await this.unitOfWork.run(async (tx) => {
      const dead = await tx.query<DeadReply>(
        `SELECT o.id, o.kind, o.file_name AS file, o.last_error AS reason, o.failed_as AS "failedAs", p.name AS "partnerName",
           r.interchange_id AS "interchangeId", o.order_id AS "orderId"
         FROM outbox o JOIN reply r ON r.id = o.subject_id JOIN partner p ON p.id = o.partner_id
         WHERE o.id = ANY ($1) AND o.state = 'dead'`,
        [ids],
      );
      await this.cases.undelivered(tx, dead);
      await batch.complete(tx);
    });
  }

  async quarantined(tx: Tx, work: LeasedWork, reason: string): Promise<void> {
    await this.cases.quarantined(tx, work, {}, reason);
  }
}
