import { Injectable } from '@nestjs/common';
import type { JobOf } from '../kernel';
import type { Tx } from '../platform';
import { ReportProcessor } from './report.processor';
import type { DeadReply } from './undelivered';

/** Tells people about answers that did not leave (RSP-001): a buyer waits for each of them. */
@Injectable()
export class ReportUndeliveredProcessor extends ReportProcessor<'report-undelivered'> {
  readonly kind = 'report-undelivered';

  protected async report(tx: Tx, jobs: readonly JobOf<'report-undelivered'>[]): Promise<void> {
    const dead = await tx.query<DeadReply>(
      `SELECT o.id, o.kind, o.file_name AS file, o.last_error AS reason, o.failed_as AS "failedAs", p.name AS "partnerName",
         r.interchange_id AS "interchangeId", o.order_id AS "orderId"
       FROM outbox o JOIN reply r ON r.id = o.subject_id JOIN partner p ON p.id = o.partner_id
       WHERE o.id = ANY ($1) AND o.state = 'dead'`,
      [jobs.map(({ outboxId }) => outboxId)],
    );
    await this.cases.undelivered(tx, dead);
  }
}
