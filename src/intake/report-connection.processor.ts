import { Injectable } from '@nestjs/common';
import type { JobOf } from '../kernel';
import type { Tx } from '../platform';
import type { Outage } from './outage';
import { ReportProcessor } from './report.processor';

/** Opens a case for a connection over which nothing could be fetched for long (CON-001), and closes it when that is over. */
@Injectable()
export class ReportConnectionProcessor extends ReportProcessor<'report-connection'> {
  readonly kind = 'report-connection';

  protected async report(tx: Tx, jobs: readonly JobOf<'report-connection'>[]): Promise<void> {
    const ids = jobs.map(({ outageId }) => outageId);
    // Locked until the cases are there: an outage that ends at this moment puts its work down after ours is done, and is not lost.
    const lasting = await tx.query<Outage>(
      `SELECT k.outage_id AS id, c.code AS connection, p.name AS partner, k.failing_since AS since, k.failures AS tries, k.obstacle,
         k.last_reason AS reason
       FROM connection_contact k JOIN connection c ON c.id = k.connection_id LEFT JOIN partner p ON p.id = c.partner_id
       WHERE k.outage_id = ANY ($1) ORDER BY k.connection_id FOR SHARE OF k`,
      [ids],
    );
    await this.cases.outages(tx, lasting);
    const still = new Set(lasting.map(({ id }) => id));
    await this.cases.outagesOver(tx, ids.filter((id) => !still.has(id))); // prettier-ignore
  }
}
