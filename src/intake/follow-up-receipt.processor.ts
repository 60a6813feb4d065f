import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { LeasedWork, Tx, WorkBatch, WorkProcessor } from '../platform';
import { UnitOfWork, WorkerService } from '../platform/services';
import { ReplyService } from '../replies/services';
import { CaseOpener } from './case-opener.service';

interface ReceiptRow {
  readonly id: string;
  readonly name: string | null;
  readonly interchangeId: string | null;
  readonly refusedReason: string | null;
}

/** What an arrival asks for that brought nothing new: the same bytes are acknowledged once more, a refused file becomes a case. */
@Injectable()
export class FollowUpReceiptProcessor implements WorkProcessor, OnModuleInit {
  readonly kind = 'follow-up-receipt';
  readonly batchSize = 20;
  readonly concurrency = 1;

  constructor(
    private readonly worker: WorkerService,
    private readonly unitOfWork: UnitOfWork,
    private readonly replies: ReplyService,
    private readonly cases: CaseOpener,
  ) {}

  onModuleInit(): void {
    this.worker.register(this);
  }

  async process(batch: WorkBatch): Promise<void> {
    const ids = batch.items.flatMap(({ job }) => (job.kind === 'follow-up-receipt' ? [job.receiptId] : []));
    await this.unitOfWork.run(async (tx) => {
      const receipts = await tx.query<ReceiptRow>(
        `SELECT id, name, interchange_id AS "interchangeId", refused_reason AS "refusedReason" FROM receipt
         WHERE id = ANY ($1) ORDER BY number`,
        [ids],
      );
      for (const receipt of receipts) {
        if (receipt.refusedReason !== null) await this.cases.refusedFile(tx, receipt);
        else if (receipt.interchangeId !== null) await this.replies.repeatAcknowledgements(tx, receipt.interchangeId);
      }
      await batch.complete(tx);
    });
  }

  async quarantined(tx: Tx, work: LeasedWork, reason: string): Promise<void> {
    if (work.job.kind === 'follow-up-receipt')
      await this.cases.quarantined(tx, work, { receiptId: work.job.receiptId }, reason);
  }
}
