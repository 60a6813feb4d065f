import { Injectable } from '@nestjs/common';
import { AWAY, HELD, standing, type MasterTable } from '../master';
import type { Tx } from '../platform';
import type { TableBalance } from './run';
import { BY_DAY, isToldNoMore } from './staging.repository';

/** Keys that are shown of what is unlike. */
const MOST_SHOWN = 50;

/** Both sides; a row that stands for several here is as one of them is. */
const bothSides = (held: string): string => `
  WITH ${BY_DAY}, standing AS MATERIALIZED (SELECT own, key, measure, alive FROM (${standing('true')}) s), held AS MATERIALIZED (${held}),
  both_sides AS MATERIALIZED (
    SELECT t.key, count(h.key) > 0 AS is_ours, t.measure AS their_measure,
      coalesce(max(h.measure) FILTER (WHERE h.measure = t.measure), max(h.measure)) AS our_measure
    FROM (SELECT key, measure FROM erp_row WHERE erp_id = $1 AND table_name = $2 AND gone_at IS NULL) t LEFT JOIN held h ON h.key = t.key
    GROUP BY t.key, t.measure)`;
/** What a price without a day stood for has ended with it; what stands for such a key since is another's. */
const KNOWS_ITS_ROW = `(t.table_name <> 'prices' OR right(t.key, 1) <> '|')`;
const DIFFERS = 'their_measure IS NOT NULL AND their_measure IS DISTINCT FROM our_measure';

/**
 * Everything of both sides once: a price that is told without a day is there by its own key and by that of what it stands for. And what has gone there
 * and is in force here, unless it is told by another key or by another ERP.
 */
const balance = (table: MasterTable, held: string): string => `${bothSides(held)},
  lingering AS MATERIALIZED (
    SELECT DISTINCT t.key FROM erp_row t JOIN held h ON h.key = t.key AND h.alive
    WHERE t.erp_id = $1 AND t.table_name = $2 AND t.gone_at IS NOT NULL AND ${ends(table) ? isToldNoMore(table, 't.key') : 'false'}
      AND ${KNOWS_ITS_ROW})
  SELECT count(*)::int AS theirs, (count(*) FILTER (WHERE is_ours))::int AS ours, trim_scale(sum(their_measure))::text AS "theirSum",
    trim_scale(sum(our_measure) FILTER (WHERE their_measure IS NOT NULL))::text AS "ourSum",
    (SELECT coalesce(array_agg(u.key), '{}') FROM (
      SELECT key FROM both_sides WHERE NOT is_ours OR ${DIFFERS} UNION ALL SELECT key FROM lingering ORDER BY key LIMIT ${String(MOST_SHOWN)}) u) AS unlike,
    (SELECT coalesce(array_agg(key ORDER BY key), '{}') FROM lingering) AS lingering
  FROM both_sides`;

/**
 * What was lost or changed here is not as it was taken over, whatever the ERP still says: with the next whole reading it is taken over anew. But where
 * two ERPs say two things each would undo what the other says, every night.
 */
const forget = (held: string): string => `${bothSides(held)}
  UPDATE erp_row e SET anew = true FROM both_sides b
  WHERE e.erp_id = $1 AND e.table_name = $2 AND e.key = b.key AND (NOT is_ours OR ${DIFFERS} AND NOT EXISTS (
    SELECT FROM erp_row o JOIN erp x ON x.id = o.erp_id AND x.active
    WHERE o.erp_id <> $1 AND o.table_name = $2 AND o.key = b.key AND o.gone_at IS NULL AND o.measure IS DISTINCT FROM b.their_measure))`;

/** Whether the going of a row ends something. */
const ends = (table: MasterTable): boolean => (AWAY[table] ?? []).length > 0;

/** Of these the office may say something else than the ERP, and that goes before it. */
const LOOKED_AFTER_HERE: readonly MasterTable[] = ['contacts', 'cross-references'];

/** Holds what an ERP told against what the master holds: how many rows, what they come to, and which differ. */
@Injectable()
export class BalanceRepository {
  /**
   * What differs here is taken over anew with the next whole reading.
   *
   * @returns null for a table that is not compared, as the connector's rows of it have no keys there; `lingering`: what has gone there, is told by nobody
   *   and is in force here all the same
   */
  async of(tx: Tx, erpId: string, table: MasterTable): Promise<{ readonly balance: TableBalance; readonly lingering: readonly string[] } | null> {
    const held = HELD[table];
    if (held === undefined) return null;
    // After a great many rows were written it plans for few of them, and would look for each among all.
    await tx.query('SET LOCAL enable_nestloop = off');
    const [row] = await tx.query<Omit<TableBalance, 'table'> & { lingering: readonly string[] }>(balance(table, held), [erpId, table]);
    if (row === undefined) return null;
    const { lingering, ...rest } = row;
    if (row.unlike.length > 0 && !LOOKED_AFTER_HERE.includes(table)) await tx.query(forget(held), [erpId, table]);
    await tx.query('RESET enable_nestloop');
    return { balance: { table, ...rest }, lingering };
  } // prettier-ignore
}
