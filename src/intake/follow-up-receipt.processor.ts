import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { LeasedWork, Tx, WorkBatch, WorkProcessor } from '../platform';
import { ConfigService, UnitOfWork, WorkerService } from '../platform/services';
import { ReplyService } from '../replies/services';
import { CaseOpener } from './case-opener.service';
import { refusedFileFinding, refusedFileTitle, type RefusedFile } from './refused-file';
import { refusedMailFinding, refusedMailTitle, type RefusedMail } from './refused-mail';

type ReceiptRow = { readonly id: string; readonly interchangeId: string | null } & (
  ({ readonly kind: 'file' } & RefusedFile) | ({ readonly kind: 'mail' } & RefusedMail) | { readonly kind: 'repeated' }
);

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
    private readonly config: ConfigService,
  ) {}

  onModuleInit(): void {
    this.worker.register(this);
  }

  async process(batch: WorkBatch): Promise<void> {
    const ids = batch.items.flatMap(({ job }) => (job.kind === 'follow-up-receipt' ? [job.receiptId] : []));
    await this.unitOfWork.run(async (tx) => {
      const receipts = await tx.query<ReceiptRow>(
        `SELECT r.id, r.name, r.arrival_key AS "arrivalKey", r.interchange_id AS "interchangeId", r.refused_reason AS "refusedReason",
           coalesce(r.size, 0)::float8 AS size, r.received_at AS "receivedAt", a.name AS "accountName", a.kind AS "accountKind",
           CASE WHEN r.refused_reason IS NULL THEN 'repeated' WHEN m.receipt_id IS NULL THEN 'file' ELSE 'mail' END AS kind,
           m.sender, m.subject, m.folder, m.most::float8 AS most, c.code AS mailbox
         FROM receipt r JOIN channel_account a ON a.id = r.account_id LEFT JOIN refused_mail m ON m.receipt_id = r.id
         LEFT JOIN connection c ON c.id = m.connection_id WHERE r.id = ANY ($1) ORDER BY r.number`,
        [ids],
      );
      for (const receipt of receipts) {
        if (receipt.kind === 'file') await this.refused(tx, receipt);
        else if (receipt.kind === 'mail')
          await this.cases.refusedMail(tx, receipt.id, refusedMailTitle(receipt), refusedMailFinding(receipt));
        else if (receipt.interchangeId !== null) await this.replies.repeatAcknowledgements(tx, receipt.interchangeId);
      }
      await batch.complete(tx);
    });
  }

  private async refused(tx: Tx, file: RefusedFile): Promise<void> {
    const { fileBytes, httpBytes } = this.config.limits;
    const finding = refusedFileFinding(
      file,
      file.accountKind === 'folder' || file.accountKind === 'sftp' ? fileBytes : httpBytes,
    );
    await this.cases.refusedFile(tx, file.id, refusedFileTitle(file), [finding]);
  }

  async quarantined(tx: Tx, work: LeasedWork, reason: string): Promise<void> {
    if (work.job.kind === 'follow-up-receipt')
      await this.cases.quarantined(tx, work, { receiptId: work.job.receiptId }, reason);
  }
}
