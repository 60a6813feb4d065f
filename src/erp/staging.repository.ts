import { Injectable } from '@nestjs/common';
import { DATED_KEYS, STANDING_OF, type MasterTable } from '../master';
import type { Sql, Tx } from '../platform';
import type { StagedRow } from './staged-row';

const ADD = `
  INSERT INTO erp_stage (run_id, table_name, key, hash, measure, row, ref, scope, gone, fault)
  SELECT $1, r."table", r.key, r.hash, r.measure, r.row, r.ref, r.scope, r.gone, r.fault
  FROM jsonb_to_recordset($2::jsonb)
    AS r ("table" text, key text, hash uuid, measure numeric, row jsonb, ref jsonb, scope text, gone boolean, fault text)`;

/** The same row twice is one; two that say different things of one key are none, and both stand in the refusal. */
const CONTRADICTIONS = `
  WITH often AS MATERIALIZED (
    SELECT table_name, key FROM erp_stage WHERE run_id = $1 GROUP BY table_name, key HAVING count(*) > 1),
  several AS (
    SELECT s.table_name, s.key, count(DISTINCT (s.hash, s.gone, s.fault)) AS sayings, min(s.ctid) AS first, jsonb_agg(s.row) AS rows
    FROM often o JOIN erp_stage s ON s.run_id = $1 AND s.table_name = o.table_name AND s.key = o.key GROUP BY s.table_name, s.key),
  others AS (
    DELETE FROM erp_stage s USING several m WHERE s.run_id = $1 AND s.table_name = m.table_name AND s.key = m.key AND s.ctid <> m.first)
  UPDATE erp_stage s SET row = m.rows, fault = 'stands there more than once and says different things', gone = false
  FROM several m WHERE s.run_id = $1 AND s.table_name = m.table_name AND s.key = m.key AND s.ctid = m.first AND m.sayings > 1`;

/**
 * What the ERP told before and does not any more: what it says itself, of everything it has, of something that it told anew with all its parts, or
 * of a record that it tells of by another key now. What could not be read is told of. Joined and not looked up: a great many may be told and missing.
 */
const GONE = `
  WITH told AS (SELECT table_name, key, ref, scope, gone, fault FROM erp_stage WHERE run_id = $2),
  missing AS (
    SELECT e.table_name, e.key, e.ref, e.scope FROM erp_row e
    WHERE e.erp_id = $1 AND e.table_name = ANY ($3) AND e.gone_at IS NULL
      AND NOT EXISTS (SELECT FROM told t WHERE t.table_name = e.table_name AND t.key = e.key AND NOT t.gone))
  SELECT m.table_name AS "table", m.key, said.key IS NOT NULL AS said
  FROM missing m
    LEFT JOIN (SELECT DISTINCT table_name, key FROM told WHERE gone) said ON said.table_name = m.table_name AND said.key = m.key
    LEFT JOIN (SELECT DISTINCT table_name, ref FROM told WHERE ref IS NOT NULL AND fault IS NULL) r ON r.table_name = m.table_name AND r.ref = m.ref
    LEFT JOIN (SELECT DISTINCT table_name, scope FROM told WHERE scope IS NOT NULL AND fault IS NULL) w
      ON w.table_name = m.table_name AND w.scope = m.scope
  WHERE $4 OR said.key IS NOT NULL OR r.ref IS NOT NULL OR w.scope IS NOT NULL
  ORDER BY m.table_name, m.key`;

const SAME = `
  DELETE FROM erp_stage s USING erp_row e
  WHERE s.run_id = $2 AND e.erp_id = $1 AND e.table_name = s.table_name AND e.key = s.key AND e.hash = s.hash AND e.gone_at IS NULL AND NOT e.anew`;

/** With what a row says another thing it is known since when, and what it said before; what goes back to that said nothing before. */
const KNOWN = `
  INSERT INTO erp_row (erp_id, table_name, key, hash, measure, ref, scope, changed_at)
  SELECT $1, s.table_name, s.key, s.hash, s.measure, s.ref, s.scope, now() FROM erp_stage s
  WHERE s.run_id = $2 AND s.table_name = $3 AND s.key BETWEEN $4 AND $5 AND s.key <> ALL ($6)
  ON CONFLICT (erp_id, table_name, key) DO UPDATE SET hash = EXCLUDED.hash, measure = EXCLUDED.measure, ref = EXCLUDED.ref, scope = EXCLUDED.scope, gone_at = NULL, anew = false,
    before = CASE EXCLUDED.hash WHEN erp_row.hash THEN erp_row.before WHEN erp_row.before THEN NULL ELSE erp_row.hash END,
    changed_at = CASE WHEN EXCLUDED.hash = erp_row.hash AND erp_row.gone_at IS NULL THEN erp_row.changed_at ELSE EXCLUDED.changed_at END`;

/** A key that is refused by what it says now is not what was taken over before. */
const UNKNOWN = `UPDATE erp_row SET anew = true WHERE erp_id = $1 AND table_name = $2 AND key = ANY ($3)`;

/** What is told by its own day, by whichever ERP; see `standing`. */
export const BY_DAY = `by_day AS (SELECT key FROM erp_row WHERE table_name = 'prices' AND gone_at IS NULL AND right(key, 1) <> '|')`;
/** Whether the price that is known by a key with its day is what a row without one stands for: that row says the same of it. */
const IS_STANDING = `SELECT FROM standing s JOIN erp_row o ON o.table_name = 'prices' AND o.gone_at IS NULL AND o.key = s.key AND o.measure = s.measure
  WHERE s.own = `;

/**
 * Whether no ERP tells any more of a key that has gone from one: another one may, and a price that was told with its day may be told without one now.
 * Of prices it reads `standing`.
 */
export const isToldNoMore = (table: MasterTable, key: string): string =>
  `NOT EXISTS (SELECT FROM erp_row o WHERE o.table_name = '${table}' AND o.gone_at IS NULL AND o.key = ${key})
   ${table === 'prices' ? `AND NOT EXISTS (${IS_STANDING} ${key})` : ''}`;

export interface Keyed {
  readonly table: MasterTable;
  readonly key: string;
}

/** Rows of an ERP between its answer and the master, and what of them was taken over before. Everything set-based. */
@Injectable()
export class StagingRepository {
  async add(tx: Tx, runId: string, rows: readonly StagedRow[]): Promise<void> {
    await tx.query(ADD, [runId, JSON.stringify(rows)]);
  }

  /** Has the database count anew what it has to plan with: after a reading into an empty stage it would plan for no rows. */
  async measured(tx: Tx): Promise<void> {
    await tx.query('ANALYZE erp_stage');
  }

  /** What says two things of one key is one that cannot be read. */
  async contradictions(tx: Tx, runId: string): Promise<void> {
    await tx.query(CONTRADICTIONS, [runId]);
  }

  /** Takes the next rows that cannot be read off the stage. @returns them with why */
  async faulty(
    tx: Tx,
    runId: string,
    most: number,
  ): Promise<readonly (Keyed & { readonly row: unknown; readonly fault: string })[]> {
    return tx.query(
      `DELETE FROM erp_stage WHERE ctid = ANY (ARRAY (SELECT ctid FROM erp_stage WHERE run_id = $1 AND fault IS NOT NULL LIMIT $2))
       RETURNING table_name AS "table", key, row, fault`,
      [runId, most],
    );
  }

  /** @param whole everything that the ERP has of these tables is on the stage @returns each, and whether the ERP said so itself */
  async gone(sql: Sql, erpId: string, runId: string, tables: readonly MasterTable[], whole: boolean): Promise<readonly (Keyed & { readonly said: boolean })[]> {
    return sql.query(GONE, [erpId, runId, tables, whole]);
  } // prettier-ignore

  /** How many rows of each of these tables it has, as far as it told. */
  async live(sql: Sql, erpId: string, tables: readonly MasterTable[]): Promise<ReadonlyMap<MasterTable, number>> {
    const rows = await sql.query<{ table: MasterTable; n: number }>(
      'SELECT table_name AS "table", count(*)::int AS n FROM erp_row WHERE erp_id = $1 AND table_name = ANY ($2) AND gone_at IS NULL GROUP BY table_name',
      [erpId, tables],
    );
    return new Map(rows.map(({ table, n }) => [table, n]));
  }

  /** How many rows lie on the stage, and whether some of them are known by nothing: what they are about nobody can say. */
  async filled(sql: Sql, runId: string): Promise<{ readonly rows: number; readonly blind: boolean }> {
    const [row] = await sql.query<{ rows: number; blind: boolean }>(
      `SELECT count(*)::int AS rows, coalesce(bool_or(fault IS NOT NULL AND key ~ '^row [0-9]+$'), false) AS blind FROM erp_stage WHERE run_id = $1`,
      [runId],
    );
    return row ?? { rows: 0, blind: false };
  }

  /** Takes what has gone, and what is as it was, off the stage. */
  async dropSame(tx: Tx, erpId: string, runId: string): Promise<void> {
    await tx.query('DELETE FROM erp_stage WHERE run_id = $1 AND gone', [runId]);
    await tx.query(SAME, [erpId, runId]);
  }

  /** The next rows of a table, in the sequence of their keys. */
  async next(sql: Sql, runId: string, table: MasterTable, after: string, most: number): Promise<readonly Pick<StagedRow, 'key' | 'row'>[]> {
    return sql.query('SELECT key, row FROM erp_stage WHERE run_id = $1 AND table_name = $2 AND key > $3 ORDER BY key LIMIT $4', [runId, table, after, most]);
  } // prettier-ignore

  /** Certain rows, for another try. */
  async some(sql: Sql, runId: string, table: MasterTable, keys: readonly string[]): Promise<readonly Pick<StagedRow, 'key' | 'row'>[]> {
    return sql.query('SELECT key, row FROM erp_stage WHERE run_id = $1 AND table_name = $2 AND key = ANY ($3) ORDER BY key', [runId, table, keys]);
  } // prettier-ignore

  /** The rows from one key to another stand in the master now, but for some. */
  async taken(
    tx: Tx,
    erpId: string,
    runId: string,
    table: MasterTable,
    { from, to, bad }: { readonly from: string; readonly to: string; readonly bad: readonly string[] },
  ): Promise<void> {
    await tx.query(KNOWN, [erpId, runId, table, from, to, bad]);
  }

  /** These were refused: they are looked at again whenever they are told. */
  async refused(tx: Tx, erpId: string, table: MasterTable, keys: readonly string[]): Promise<void> {
    await tx.query(UNKNOWN, [erpId, table, keys]);
  }

  /** Of keys that are marked as gone those that nobody tells of any more. One ERP at a time: of two that drop a row each would see that of the other. */
  async toldNoMore(tx: Tx, table: MasterTable, keys: readonly string[]): Promise<readonly string[]> {
    await tx.query('SELECT pg_advisory_xact_lock(hashtext($1))', [`gone ${table}`]);
    const rows = await tx.query<{ key: string }>(
      `WITH ${BY_DAY}, standing AS MATERIALIZED (SELECT own, key, measure FROM (${STANDING_OF}) s)
       SELECT k.key FROM unnest($1::text[]) AS k (key) WHERE ${isToldNoMore(table, 'k.key')} ORDER BY k.key`,
      [keys],
    );
    return rows.map(({ key }) => key);
  }

  /**
   * Of the articles of prices that are told without a day what is told by its own day.
   *
   * @param leaving keys that one ERP is about to tell no more: another one may
   */
  async toldByDay(
    sql: Sql,
    table: MasterTable,
    keys: readonly string[],
    leaving: { readonly erpId: string; readonly keys: ReadonlySet<string> } | null = null,
  ): Promise<readonly string[]> {
    const undated = table === 'prices' ? keys.filter((key) => key.endsWith('|')) : [];
    if (undated.length === 0) return [];
    const rows = await sql.query<{ key: string; erps: readonly string[] }>(
      `SELECT k.key, array_agg(DISTINCT erp.id::text) AS erps FROM (${DATED_KEYS}) k JOIN erp ON true
         JOIN erp_row o ON o.erp_id = erp.id AND o.table_name = 'prices' AND o.key = k.key AND o.gone_at IS NULL
       GROUP BY k.key`,
      [undated],
    );
    const stays = ({ key, erps }: (typeof rows)[number]): boolean =>
      leaving?.keys.has(key) !== true || erps.some((id) => id !== leaving.erpId);
    return rows.filter(stays).map(({ key }) => key);
  }

  /** Notes that it tells of these no more. */
  async away(tx: Tx, erpId: string, table: MasterTable, keys: readonly string[]): Promise<void> {
    await tx.query(
      'UPDATE erp_row SET gone_at = now() WHERE erp_id = $1 AND table_name = $2 AND key = ANY ($3) AND gone_at IS NULL',
      [erpId, table, keys],
    );
  }

  async clear(tx: Tx, runId: string): Promise<void> {
    await tx.query('DELETE FROM erp_stage WHERE run_id = $1', [runId]);
  }

  /** Of things of the master how the ERP knows them. @returns by `table key` */
  async refs(sql: Sql, erpId: string, wanted: readonly Keyed[]): Promise<ReadonlyMap<string, unknown>> {
    const rows = await sql.query<Keyed & { ref: unknown }>(
      `SELECT e.table_name AS "table", e.key, e.ref FROM erp_row e
       JOIN jsonb_to_recordset($2::jsonb) AS w ("table" text, key text) ON e.table_name = w."table" AND e.key = w.key
       WHERE e.erp_id = $1 AND e.gone_at IS NULL`,
      [erpId, JSON.stringify(wanted)],
    );
    return new Map(rows.map(({ table, key, ref }) => [`${table} ${key}`, ref]));
  }
}
