import { Injectable } from '@nestjs/common';
import type { JobOf } from '../kernel';
import type { Tx } from '../platform';
import { imbalanceFindings, type Imbalance } from './imbalance';
import { ReportProcessor } from './report.processor';

/** Opens a case for each day whose balance does not add up (BAL-001). */
@Injectable()
export class ReportImbalanceProcessor extends ReportProcessor<'report-imbalance'> {
  readonly kind = 'report-imbalance';

  protected async report(tx: Tx, jobs: readonly JobOf<'report-imbalance'>[]): Promise<void> {
    const kept = await tx.query<Imbalance>(
      `SELECT day::text AS day, balance -> 'unequal' AS unequal, balance -> 'faults' AS faults FROM daily_balance
       WHERE day = ANY ($1::date[]) AND NOT balanced ORDER BY day`,
      [jobs.map(({ day }) => day)],
    );
    await this.cases.imbalances(
      tx,
      kept.map((balance) => ({ day: balance.day, findings: imbalanceFindings(balance) })),
    );
  }
}
