import type { ClientBase } from 'pg';
import type { Archive } from '../payloads/archive';
import { ARCHIVE_COLUMNS } from '../payloads/archive.repository';
import type { BackupHeader, BackupTable } from './format';

/** Files outside the database that belong to its rows; none where a version ran that knew no archive. */
export async function archivesIn(client: ClientBase): Promise<readonly Archive[]> {
  const { rows } = await client.query<{ there: boolean }>(`SELECT to_regclass('payload_archive') IS NOT NULL AS there`);
  if (rows[0]?.there !== true) return [];
  const kept = await client.query<Archive>(
    `SELECT ${ARCHIVE_COLUMNS} FROM payload_archive a WHERE a.kept_at IS NOT NULL ORDER BY a.month, a.id`,
  );
  return kept.rows;
}

/** What is ours in the schema: what an extension brought with it is not. */
const OURS = `c.relnamespace = current_schema()::regnamespace
  AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e')`;

/** Names of the migrations that ran; none where this is no database of the program. */
export async function migrationsIn(client: ClientBase): Promise<readonly string[]> {
  const { rows } = await client.query<{ there: boolean }>(`SELECT to_regclass('migration') IS NOT NULL AS there`);
  if (rows[0]?.there !== true) return [];
  const ran = await client.query<{ name: string }>('SELECT name FROM migration ORDER BY id');
  return ran.rows.map(({ name }) => name);
}

/**
 * Every table that holds rows itself, partitions one by one: whoever reads a partition locks that one, and the next month's can be made
 * meanwhile.
 */
export async function tablesIn(client: ClientBase): Promise<readonly Omit<BackupTable, 'rows'>[]> {
  const { rows } = await client.query<Omit<BackupTable, 'rows'>>(
    `SELECT c.relname AS name, coalesce(root.relname, c.relname) AS into, array_agg(a.attname::text ORDER BY a.attnum) AS columns
     FROM pg_class c
     LEFT JOIN pg_class root ON root.oid = pg_partition_root(c.oid)
     JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
     WHERE ${OURS} AND c.relkind = 'r'
     GROUP BY c.relname, root.relname ORDER BY c.relname`,
  );
  return rows;
}

export async function sequencesIn(client: ClientBase): Promise<BackupHeader['sequences']> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT c.relname AS name FROM pg_class c WHERE ${OURS} AND c.relkind = 'S' ORDER BY 1`,
  );
  const found: BackupHeader['sequences'] = [];
  for (const { name } of rows) {
    const { rows: values } = await client.query<{ last: string; called: boolean }>(
      `SELECT last_value::text AS last, is_called AS called FROM ${client.escapeIdentifier(name)}`,
    );
    if (values[0]) found.push({ name, ...values[0] });
  }
  return found;
}

/** Tables as they are dropped: a partition goes with its parent. */
export async function topTablesIn(client: ClientBase): Promise<readonly string[]> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT c.relname AS name FROM pg_class c WHERE ${OURS} AND c.relkind IN ('r', 'p') AND NOT c.relispartition ORDER BY 1`,
  );
  return rows.map(({ name }) => name);
}

export async function functionsIn(client: ClientBase): Promise<readonly string[]> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT p.oid::regprocedure::text AS name FROM pg_proc p WHERE p.pronamespace = current_schema()::regnamespace
       AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_proc'::regclass AND d.objid = p.oid AND d.deptype = 'e')`,
  );
  return rows.map(({ name }) => name);
}

/** A constraint that looks into another table. */
export interface ForeignKey {
  readonly table: string;
  readonly name: string;
  readonly definition: string;
}

export async function foreignKeysIn(client: ClientBase): Promise<readonly ForeignKey[]> {
  const { rows } = await client.query<ForeignKey>(
    `SELECT c.relname AS "table", f.conname AS name, pg_get_constraintdef(f.oid) AS definition
     FROM pg_constraint f JOIN pg_class c ON c.oid = f.conrelid
     WHERE ${OURS} AND f.contype = 'f' AND f.conparentid = 0 ORDER BY 1, 2`,
  );
  return rows;
}

/** Tables and partitions that have triggers of ours. */
export async function triggeredTablesIn(client: ClientBase): Promise<readonly string[]> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT c.relname AS name FROM pg_class c
     WHERE ${OURS} AND EXISTS (SELECT FROM pg_trigger t WHERE t.tgrelid = c.oid AND NOT t.tgisinternal) ORDER BY 1`,
  );
  return rows.map(({ name }) => name);
}
