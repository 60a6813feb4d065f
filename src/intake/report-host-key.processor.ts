import { Injectable } from '@nestjs/common';
import type { JobOf } from '../kernel';
import type { Tx } from '../platform';
import { ReportProcessor } from './report.processor';

/** Tells people about servers of partners that show another host key than the one that was confirmed. */
@Injectable()
export class ReportHostKeyProcessor extends ReportProcessor<'report-host-key'> {
  readonly kind = 'report-host-key';

  protected async report(tx: Tx, jobs: readonly JobOf<'report-host-key'>[]): Promise<void> {
    const rows = await tx.query<{ id: string; code: string }>('SELECT id, code FROM connection WHERE id = ANY ($1)', [
      jobs.map(({ connectionId }) => connectionId),
    ]);
    const codes = new Map(rows.map(({ id, code }) => [id, code]));
    await this.cases.hostKeys(
      tx,
      jobs.map(({ connectionId, fingerprint }) => ({ connectionId, fingerprint, code: codes.get(connectionId) ?? '' })),
    );
  }
}
