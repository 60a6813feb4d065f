import { Injectable } from '@nestjs/common';
import { HELD, type MasterTable } from '../master';
import type { Tx } from '../platform';
import type { TableBalance } from './run';
import { isToldNoMore } from './staging.repository';

/** Keys that are shown of what is unlike. */
const MOST_SHOWN = 50;

const BOTH_SIDES = `both_sides AS MATERIALIZED (
    SELECT t.key, h.key IS NOT NULL AS is_ours, t.measure AS their_measure, h.measure AS our_measure
    FROM (SELECT key, measure FROM erp_row WHERE erp_id = $1 AND table_name = $2 AND gone_at IS NULL) t LEFT JOIN held h ON h.key = t.key)`;
const IS_UNLIKE = 'NOT is_ours OR (their_measure IS NOT NULL AND their_measure IS DISTINCT FROM our_measure)';

/**
 * Everything of both sides once: a price that is told without a day is there by its own key and by that of the one in force. And what has gone there and
 * is in force here, unless it is told by another key or by another ERP.
 */
const balance = (held: string): string => `
  WITH held AS MATERIALIZED (${held}),
  ${BOTH_SIDES},
  lingering AS MATERIALIZED (
    SELECT DISTINCT t.key FROM erp_row t JOIN held h ON h.key = t.key AND h.alive
    WHERE t.erp_id = $1 AND t.table_name = $2 AND t.gone_at IS NOT NULL)
  SELECT count(*)::int AS theirs, (count(*) FILTER (WHERE is_ours))::int AS ours, trim_scale(sum(their_measure))::text AS "theirSum",
    trim_scale(sum(our_measure) FILTER (WHERE their_measure IS NOT NULL))::text AS "ourSum",
    (SELECT coalesce(array_agg(u.key), '{}') FROM (
      SELECT key FROM both_sides WHERE ${IS_UNLIKE}
      UNION ALL SELECT l.key FROM lingering l WHERE ${isToldNoMore('$2', 'l.key')}
      ORDER BY key LIMIT ${String(MOST_SHOWN)}) u) AS unlike
  FROM both_sides`;

/** What was lost or changed here is not as it was taken over, whatever the ERP still says: with the next whole reading it is taken over anew. */
const forget = (held: string): string => `
  WITH held AS MATERIALIZED (${held}), ${BOTH_SIDES}
  UPDATE erp_row e SET hash = gen_random_uuid() FROM both_sides b
  WHERE e.erp_id = $1 AND e.table_name = $2 AND e.key = b.key AND (${IS_UNLIKE})`;

/** Of these the office may say something else than the ERP, and that goes before it. */
const LOOKED_AFTER_HERE: readonly MasterTable[] = ['contacts', 'cross-references'];

/** Holds what an ERP told against what the master holds: how many rows, what they come to, and which differ. */
@Injectable()
export class BalanceRepository {
  /**
   * What differs here is taken over anew with the next whole reading.
   *
   * @returns null for a table that is not compared, as the connector's rows of it have no keys there
   */
  async of(tx: Tx, erpId: string, table: MasterTable): Promise<TableBalance | null> {
    const held = HELD[table];
    if (held === undefined) return null;
    // After a great many rows were written it plans for few of them, and would look for each among all.
    await tx.query('SET LOCAL enable_nestloop = off');
    const [row] = await tx.query<Omit<TableBalance, 'table'>>(balance(held), [erpId, table]);
    if (row === undefined) return null;
    if (row.unlike.length > 0 && !LOOKED_AFTER_HERE.includes(table)) await tx.query(forget(held), [erpId, table]);
    return { table, ...row };
  }
}
