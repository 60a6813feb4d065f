import { Injectable } from '@nestjs/common';
import { HELD, type MasterTable } from '../master';
import type { Tx } from '../platform';
import type { TableBalance } from './run';
import { isToldNoMore } from './staging.repository';

/** Keys that are shown of what is unlike. */
const MOST_SHOWN = 50;

/**
 * Everything of both sides once: a price that is told without a day is there by its own key and by that of the one in force. And what has gone there and
 * is in force here, unless it is told by another key or by another ERP.
 */
const balance = (held: string): string => `
  WITH held AS MATERIALIZED (${held}),
  both_sides AS MATERIALIZED (
    SELECT t.key, h.key IS NOT NULL AS is_ours, t.measure AS their_measure, h.measure AS our_measure
    FROM (SELECT key, measure FROM erp_row WHERE erp_id = $1 AND table_name = $2 AND gone_at IS NULL) t LEFT JOIN held h ON h.key = t.key),
  lingering AS MATERIALIZED (
    SELECT DISTINCT t.key FROM erp_row t JOIN held h ON h.key = t.key AND h.alive
    WHERE t.erp_id = $1 AND t.table_name = $2 AND t.gone_at IS NOT NULL)
  SELECT count(*)::int AS theirs, (count(*) FILTER (WHERE is_ours))::int AS ours, trim_scale(sum(their_measure))::text AS "theirSum",
    trim_scale(sum(our_measure) FILTER (WHERE their_measure IS NOT NULL))::text AS "ourSum",
    (SELECT coalesce(array_agg(u.key), '{}') FROM (
      SELECT key FROM both_sides WHERE NOT is_ours OR (their_measure IS NOT NULL AND their_measure IS DISTINCT FROM our_measure)
      UNION ALL SELECT l.key FROM lingering l WHERE ${isToldNoMore('$2', 'l.key')}
      ORDER BY key LIMIT ${String(MOST_SHOWN)}) u) AS unlike
  FROM both_sides`;

/** Holds what an ERP told against what the master holds: how many rows, what they come to, and which differ. */
@Injectable()
export class BalanceRepository {
  /** @returns null for a table that is not compared, as the connector's rows of it have no keys there */
  async of(tx: Tx, erpId: string, table: MasterTable): Promise<TableBalance | null> {
    const held = HELD[table];
    if (held === undefined) return null;
    // After a great many rows were written it plans for few of them, and would look for each among all.
    await tx.query('SET LOCAL enable_nestloop = off');
    const [row] = await tx.query<Omit<TableBalance, 'table'>>(balance(held), [erpId, table]);
    return row === undefined ? null : { table, ...row };
  }
}
