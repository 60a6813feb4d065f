import { Injectable } from '@nestjs/common';
import type { Sql, Tx } from '../../platform';
import type { Contact, Obstacle } from './contact';

/** Whether an outage is over, so that its case can be closed where it has one. */
interface EndedOutage {
  readonly outageId: string;
  readonly told: boolean;
}

/** Ends the outages of some connections, in one order of locks. */
const END = (which: string): string =>
  `UPDATE connection_contact c SET outage_id = NULL, failing_since = NULL, last_failure_at = NULL, failures = 0, obstacle = NULL,
     last_reason = NULL, told_at = NULL
   FROM (SELECT connection_id, outage_id, told_at FROM connection_contact WHERE outage_id IS NOT NULL AND ${which}
     ORDER BY connection_id FOR UPDATE) AS before
   WHERE c.connection_id = before.connection_id RETURNING before.outage_id AS "outageId", before.told_at IS NOT NULL AS told`;

/** The SQL of how fetching over connections goes. The clock is the database's: processes on several machines share it. */
@Injectable()
export class ContactRepository {
  /** Of every connection that was ever tried, by its id. */
  async all(sql: Sql): Promise<ReadonlyMap<string, Contact>> {
    const rows = await sql.query<Contact & { readonly connectionId: string }>(
      `SELECT connection_id AS "connectionId", last_success_at AS "lastSuccessAt", failing_since AS "failingSince", failures, obstacle,
         last_reason AS "lastReason" FROM connection_contact`,
    );
    return new Map(rows.map((row) => [row.connectionId, row]));
  }

  /** Notes that a fetch went well. @returns the outage that ended by it */
  async succeeded(tx: Tx, connectionId: string): Promise<readonly EndedOutage[]> {
    const ended = await tx.query<EndedOutage>(END('connection_id = $1'), [connectionId]);
    await tx.query(
      `INSERT INTO connection_contact (connection_id, last_success_at) VALUES ($1, now())
       ON CONFLICT (connection_id) DO UPDATE SET last_success_at = excluded.last_success_at`,
      [connectionId],
    );
    return ended;
  }

  /** Notes that a fetch failed; the first one after a success, or the first of all, begins an outage. */
  async failed(tx: Tx, connectionId: string, obstacle: Obstacle, reason: string | null): Promise<void> {
    await tx.query(
      `INSERT INTO connection_contact AS c (connection_id, outage_id, failing_since, last_failure_at, failures, obstacle, last_reason)
       VALUES ($1, gen_random_uuid(), now(), now(), 1, $2, $3)
       ON CONFLICT (connection_id) DO UPDATE SET outage_id = coalesce(c.outage_id, excluded.outage_id),
         failing_since = coalesce(c.failing_since, now()), last_failure_at = now(), failures = c.failures + 1,
         obstacle = excluded.obstacle, last_reason = excluded.last_reason`,
      [connectionId, obstacle, reason],
    );
  }

  /** Outages of these connections that last for long and that nobody was told of. Each is given once. @returns their ids */
  async toBeTold(tx: Tx, connectionIds: readonly string[], longMs: number): Promise<readonly string[]> {
    const rows = await tx.query<{ outageId: string }>(
      `UPDATE connection_contact c SET told_at = now()
       FROM (SELECT connection_id FROM connection_contact WHERE connection_id = ANY ($1) AND told_at IS NULL
         AND failing_since <= now() - $2 * interval '1 millisecond' ORDER BY connection_id FOR UPDATE) AS due
       WHERE c.connection_id = due.connection_id RETURNING c.outage_id AS "outageId"`,
      [connectionIds, longMs],
    );
    return rows.map(({ outageId }) => outageId);
  }

  /** Ends the outages of all other connections than these. */
  async endOthers(tx: Tx, connectionIds: readonly string[]): Promise<readonly EndedOutage[]> {
    return tx.query<EndedOutage>(END('connection_id <> ALL ($1)'), [connectionIds]);
  }
}
