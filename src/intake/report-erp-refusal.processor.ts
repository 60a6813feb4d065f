import { Injectable } from '@nestjs/common';
import type { JobOf } from '../kernel';
import type { Tx } from '../platform';
import { ReportProcessor } from './report.processor';

/** Opens the case of an order that the ERP refused again, or one where it never had any. */
@Injectable()
export class ReportErpRefusalProcessor extends ReportProcessor<'report-erp-refusal'> {
  readonly kind = 'report-erp-refusal';

  protected async report(tx: Tx, jobs: readonly JobOf<'report-erp-refusal'>[]): Promise<void> {
    await this.cases.backOnTheDesk(tx, jobs.map(({ orderId }) => orderId)); // prettier-ignore
  }
}
