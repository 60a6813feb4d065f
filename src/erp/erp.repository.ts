import { Injectable } from '@nestjs/common';
import type { Sql, Tx } from '../platform';
import { EventLog } from '../platform/services';
import type { ErpFeed, ErpRun, ErpSystem, RevertedRun, RunCounts } from './erp-system';
import { ErpFault, type ErpEntity, type Watermark } from './port';
import type { Balance, RunMode, RunOutcome } from './run';

export type { ErpFeed, ErpRun, ErpSystem, RunCounts } from './erp-system';

type NewErp = Pick<
  ErpSystem,
  'code' | 'connector' | 'settings' | 'secretName' | 'active' | 'takesOrders' | 'concurrency'
>;

/** How long what a reading came to is kept. */
const RUNS_KEPT = '400 days';
/** How long it stands beside an ERP that it seems to have been put back. */
const REVERTED_SHOWN = '7 days';
const SYSTEM = `id, code, connector, settings, secret_name AS "secretName", active, takes_orders AS "takesOrders", concurrency, stopped_at AS "stoppedAt",
  stopped_reason AS "stoppedReason", failures, retry_at AS "retryAt", last_fault AS "lastFault", last_fault_at AS "lastFaultAt", last_contact_at AS "lastContactAt"`;
const FEED = `entity, every_minutes AS "everyMinutes", from_hour AS "fromHour", to_hour AS "toHour", whole_at_hour AS "wholeAtHour", active, watermark,
  read_at AS "readAt", whole_at AS "wholeAt"`;
const RUN = `id, entity, mode, started_by AS "startedBy", started_at AS "startedAt", finished_at AS "finishedAt", outcome, rows_read AS read,
  rows_changed AS changed, rows_refused AS refused, rows_gone AS gone, fault, balance, reverted, started_at::text AS "cursorAt",
  (SELECT display_name FROM app_user u WHERE u.id::text = started_by) AS "startedByName"`;

/** The SQL of the ERPs, of what is read of them, and of each reading. */
@Injectable()
export class ErpRepository {
  constructor(private readonly events: EventLog) {}

  /** Writes down who did what about an ERP. */
  async note(tx: Tx, kind: string, erpId: string, actor: string, data: Readonly<Record<string, string | number | boolean | null>>): Promise<void> {
    await this.events.append(tx, [{ kind, subjectType: 'erp', subjectId: erpId, actor, data }]);
  }

  all(sql: Sql): Promise<readonly ErpSystem[]> {
    return sql.query(`SELECT ${SYSTEM} FROM erp ORDER BY code`);
  }

  async byCode(sql: Sql, code: string): Promise<ErpSystem | null> {
    const [row] = await sql.query<ErpSystem>(`SELECT ${SYSTEM} FROM erp WHERE code = $1`, [code]);
    return row ?? null;
  }

  /** Writes one down, or changes it. @returns null where the code is one of another connector */
  async save(tx: Tx, wanted: NewErp): Promise<ErpSystem | null> {
    const [row] = await tx.query<ErpSystem>(
      `INSERT INTO erp (code, connector, settings, secret_name, active, takes_orders, concurrency) VALUES ($1, $2, $3, $4, $5, $6, $7)
       ON CONFLICT (code) DO UPDATE SET settings = EXCLUDED.settings, secret_name = EXCLUDED.secret_name, active = EXCLUDED.active,
         takes_orders = EXCLUDED.takes_orders, concurrency = EXCLUDED.concurrency, updated_at = now(),
         stopped_at = NULL, stopped_reason = NULL, failures = 0, retry_at = NULL
       WHERE erp.connector = EXCLUDED.connector RETURNING ${SYSTEM}`,
      [wanted.code, wanted.connector, JSON.stringify(wanted.settings), wanted.secretName, wanted.active, wanted.takesOrders, wanted.concurrency],
    );
    return row ?? null;
  }

  /** Code of the ERP that takes orders already; null where none does. */
  async taker(sql: Sql): Promise<string | null> {
    const [row] = await sql.query<{ code: string }>('SELECT code FROM erp WHERE takes_orders');
    return row?.code ?? null;
  }

  feeds(sql: Sql, erpId: string): Promise<readonly ErpFeed[]> {
    return sql.query(`SELECT ${FEED} FROM erp_feed WHERE erp_id = $1 ORDER BY entity`, [erpId]);
  }

  async saveFeed(tx: Tx, erpId: string, feed: Omit<ErpFeed, 'watermark' | 'readAt' | 'wholeAt'>): Promise<void> {
    await tx.query(
      `INSERT INTO erp_feed (erp_id, entity, every_minutes, from_hour, to_hour, whole_at_hour, active) VALUES ($1, $2, $3, $4, $5, $6, $7)
       ON CONFLICT (erp_id, entity) DO UPDATE SET every_minutes = EXCLUDED.every_minutes, from_hour = EXCLUDED.from_hour,
         to_hour = EXCLUDED.to_hour, whole_at_hour = EXCLUDED.whole_at_hour, active = EXCLUDED.active`,
      [erpId, feed.entity, feed.everyMinutes, feed.fromHour, feed.toHour, feed.wholeAtHour, feed.active],
    );
  }

  /** How far an entity was read; it is written in the transaction that takes over what was read last. */
  async readUntil(tx: Tx, erpId: string, entity: ErpEntity, watermark: Watermark | null, mode: RunMode): Promise<void> {
    await tx.query(
      `UPDATE erp_feed SET watermark = coalesce($3, watermark), read_at = now(), whole_at = CASE WHEN $4 = 'whole' THEN now() ELSE whole_at END WHERE erp_id = $1 AND entity = $2`,
      [erpId, entity, watermark === null ? null : JSON.stringify(watermark), mode],
    );
  }

  /** Begins a reading; what a process left of an earlier one is broken off. Only one runs at a time. */
  async begin(tx: Tx, erpId: string, entity: ErpEntity, mode: RunMode, by: string): Promise<string> {
    const left = await tx.query<{ id: string }>(
      `UPDATE erp_run SET finished_at = now(), outcome = 'broken-off' WHERE erp_id = $1 AND entity = $2 AND finished_at IS NULL RETURNING id`,
      [erpId, entity],
    );
    if (left.length > 0) await tx.query('DELETE FROM erp_stage WHERE run_id = ANY ($1::uuid[])', [left.map(({ id }) => id)]);
    await tx.query(`DELETE FROM erp_run WHERE erp_id = $1 AND entity = $2 AND started_at < now() - interval '${RUNS_KEPT}'`, [erpId, entity]);
    const [row] = await tx.query<{ id: string }>(
      'INSERT INTO erp_run (erp_id, entity, mode, started_by) VALUES ($1, $2, $3, $4) RETURNING id',
      [erpId, entity, mode, by],
    );
    if (row === undefined) throw new Error('A reading could not be begun');
    return row.id;
  }

  /**
   * Says how far it is. Until that is committed no other reading of it begins, which would clear its stage.
   *
   * @throws ErpFault where another one has begun: this one's hold on it was lost, as when the database closed the connection that held it
   */
  async progress(tx: Tx, runId: string, { read, changed, refused, gone }: RunCounts): Promise<void> {
    const mine = await tx.query(
      'UPDATE erp_run SET rows_read = $2, rows_changed = $3, rows_refused = $4, rows_gone = $5 WHERE id = $1 AND finished_at IS NULL RETURNING id',
      [runId, read, changed, refused, gone],
    );
    if (mine.length === 0) throw new ErpFault('busy', { nl: 'er begon een andere lezing voordat deze klaar was: wat ontbreekt komt met die', en: 'another reading of it began before this one was done: what is missing comes with that one' });
  }

  async finish(tx: Tx, runId: string, outcome: RunOutcome, fault: string | null, balance: Balance | null): Promise<void> {
    await tx.query('UPDATE erp_run SET finished_at = now(), outcome = $2, fault = $3, balance = $4 WHERE id = $1', [
      runId, outcome, fault, balance === null ? null : JSON.stringify(balance),
    ]);
  }

  async runs(sql: Sql, erpId: string, entity: ErpEntity | null, most: number, before: { readonly at: string; readonly id: string } | null): Promise<readonly ErpRun[]> {
    return sql.query(
      `SELECT ${RUN} FROM erp_run WHERE erp_id = $1 AND ($2::text IS NULL OR entity = $2)
         AND ($3::timestamptz IS NULL OR (started_at, id) < ($3, $4::uuid)) ORDER BY started_at DESC, id DESC LIMIT $5`,
      [erpId, entity, before?.at ?? null, before?.id ?? null, most],
    );
  }

  /** Of each entity the newest reading of late that looked as if it was put back from an older backup. */
  reverted(sql: Sql, erpId: string): Promise<readonly RevertedRun[]> {
    return sql.query(
      `SELECT DISTINCT ON (entity) entity, started_at AS "startedAt", reverted FROM erp_run
       WHERE erp_id = $1 AND reverted IS NOT NULL AND started_at > now() - interval '${REVERTED_SHOWN}' ORDER BY entity, started_at DESC`,
      [erpId],
    );
  }

  /** It answered. */
  async reached(tx: Tx, erpId: string): Promise<void> {
    await tx.query(
      `UPDATE erp SET failures = 0, retry_at = NULL, last_contact_at = now()
       WHERE id = $1 AND (failures > 0 OR last_contact_at IS NULL OR last_contact_at < now() - interval '10 seconds')`,
      [erpId],
    );
  }

  /** It was away: nothing is asked of it until `retryMs` are over. */
  async away(tx: Tx, erpId: string, fault: string, retryMs: (failures: number) => number): Promise<void> {
    const [row] = await tx.query<{ failures: number }>(
      'UPDATE erp SET failures = failures + 1, last_fault = $2, last_fault_at = now() WHERE id = $1 RETURNING failures',
      [erpId, fault],
    );
    await tx.query(`UPDATE erp SET retry_at = now() + $2 * interval '1 millisecond' WHERE id = $1`, [erpId, retryMs(row?.failures ?? 1)]);
  }

  /** Nothing is asked of it until a person says go on. */
  async stop(tx: Tx, erpId: string, reason: string): Promise<void> {
    await tx.query(
      'UPDATE erp SET stopped_at = coalesce(stopped_at, now()), stopped_reason = coalesce(stopped_reason, $2), last_fault = $2, last_fault_at = now() WHERE id = $1',
      [erpId, reason],
    );
  }

  async goOn(tx: Tx, erpId: string): Promise<void> {
    await tx.query('UPDATE erp SET stopped_at = NULL, stopped_reason = NULL, failures = 0, retry_at = NULL WHERE id = $1', [erpId]);
  }
} // prettier-ignore
