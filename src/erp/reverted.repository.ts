import { Injectable } from '@nestjs/common';
import type { MasterTable } from '../master';
import type { Tx } from '../platform';
import { isMuch, REVERTED, type Reverted, type TableReverted } from './reverted';
import type { Keyed } from './staging.repository';

/** Keys that are named of a table. */
const MOST_NAMED = 10;

/**
 * Rows on the stage, where what is the same was dropped already, beside what they said before. Each is looked up: the database still plans for a stage
 * on which everything lies, and would go through all that was ever told for the few that changed.
 */
const BOTH = `erp_stage s CROSS JOIN LATERAL (
    SELECT * FROM erp_row r WHERE r.erp_id = $1 AND r.table_name = s.table_name AND r.key = s.key OFFSET 0) e
  WHERE s.run_id = $2 AND s.table_name = ANY ($3)`;
const SINCE = 'coalesce(e.gone_at, e.changed_at)';

/** A row that was to be taken over anew may have been told so before: it counts only where it goes back. */
const COUNT = `
  SELECT count(*) FILTER (WHERE NOT e.anew OR s.hash = e.before)::int AS changed, count(*) FILTER (WHERE s.hash = e.before)::int AS back
  FROM ${BOTH} AND e.gone_at IS NULL`;

/**
 * Since when most of what changed is undone by this reading: rows that went back, that came and are gone again, that had gone and are there again. What
 * changed after everything was read last may have been said after the ERP was put back, and counts only where it is undone too.
 */
const UNDONE = `
  WITH again AS MATERIALIZED (
    SELECT s.table_name, s.key, e.gone_at IS NULL AS is_back, ${SINCE} AS at
    FROM ${BOTH} AND (s.hash = e.before OR e.gone_at IS NOT NULL AND s.hash = e.hash)),
  leaving AS (SELECT l.table_name, l.key FROM unnest($4::text[], $5::text[]) AS l (table_name, key)),
  lately AS MATERIALIZED (
    SELECT e.table_name, e.key, ${SINCE} AS at,
      CASE WHEN a.is_back THEN 'back' WHEN a.key IS NOT NULL THEN 'returned' WHEN l.key IS NOT NULL AND e.before IS NULL THEN 'vanished' END AS sign
    FROM erp_row e LEFT JOIN again a ON a.table_name = e.table_name AND a.key = e.key
      LEFT JOIN leaving l ON l.table_name = e.table_name AND l.key = e.key
    WHERE e.erp_id = $1 AND e.table_name = ANY ($3) AND ${SINCE} >= (SELECT min(at) FROM again WHERE is_back)),
  running AS (
    SELECT at, count(*) OVER later AS changes, count(sign) OVER later AS undone, count(*) FILTER (WHERE sign = 'back') OVER later AS back
    FROM lately WHERE sign IS NOT NULL OR $6::timestamptz IS NULL OR at <= $6 WINDOW later AS (ORDER BY at DESC)),
  first AS (SELECT min(at) AS since FROM running WHERE back >= ${String(REVERTED.rows)} AND undone >= changes * ${String(REVERTED.part)}),
  told AS (SELECT l.table_name, l.key, l.sign, f.since FROM lately l JOIN first f ON l.at >= f.since WHERE l.sign IS NOT NULL)
  SELECT g.*, ARRAY(SELECT key FROM told k WHERE k.table_name = g."table" AND k.sign = 'back' ORDER BY key LIMIT ${String(MOST_NAMED)}) AS keys
  FROM (
    SELECT table_name AS "table", since, count(*) FILTER (WHERE sign = 'back')::int AS rows,
      count(*) FILTER (WHERE sign = 'vanished')::int AS vanished, count(*) FILTER (WHERE sign = 'returned')::int AS returned
    FROM told GROUP BY table_name, since) g
  ORDER BY g."table"`;

/** Sees whether an ERP says again what it said before, while what it says now lies on the stage. */
@Injectable()
export class RevertedRepository {
  /**
   * Writes it down with the run where it is so: with the rows of the stage taken over nobody could see it any more.
   *
   * @param gone what it told before and does not any more
   * @param wholeAt when everything was read last
   */
  async note(
    tx: Tx,
    { erpId, runId, tables }: { readonly erpId: string; readonly runId: string; readonly tables: readonly MasterTable[] },
    gone: readonly Keyed[],
    wholeAt: Date | null,
  ): Promise<Reverted | null> {
    const [counted] = await tx.query<{ changed: number; back: number }>(COUNT, [erpId, runId, tables]);
    if (counted === undefined || !isMuch(counted.back, counted.changed)) return null;
    // How many went back it cannot guess, and would look for each among all.
    await tx.query('SET LOCAL enable_nestloop = off');
    const rows = await tx.query<TableReverted & { readonly since: Date }>(UNDONE, [
      erpId, runId, tables, gone.map(({ table }) => table), gone.map(({ key }) => key), wholeAt,
    ]);
    await tx.query('RESET enable_nestloop');
    const [first] = rows;
    if (first === undefined) return null;
    const told = rows.map(({ table, rows: back, keys, vanished, returned }) => ({ table, rows: back, keys, vanished, returned }));
    const reverted: Reverted = { changed: counted.changed, since: first.since.toISOString(), tables: told };
    await tx.query('UPDATE erp_run SET reverted = $2 WHERE id = $1', [runId, JSON.stringify(reverted)]);
    return reverted;
  }
} // prettier-ignore
