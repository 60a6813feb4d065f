import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ClientBase } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { MigrationExecutor, type QueryRunner } from 'typeorm';
import { StartRefusal } from '../config/start-refusal';
import type { DatabaseAddress } from '../database/data-source.client';
import { Database } from '../database/database.service';
import { MIGRATION_LOCK } from '../database/migrator.service';
import { connectPool } from '../database/open-database.service';
import { managerOf, UnitOfWork } from '../database/unit-of-work.service';
import { MIGRATIONS } from '../migrations';
import type { Tx } from '../tx';
import { checkBackup, framesOf, type CheckedBackup } from './backup-file.client';
import {
  foreignKeysIn,
  functionsIn,
  migrationsIn,
  sequencesIn,
  tablesIn,
  topTablesIn,
  triggeredTablesIn,
} from './catalogue.client';
import type { BackupTable, Frame } from './format';

const APPLICATION = 'binnendienst restore';
/** What holds rows before anybody has done anything. */
const FILLED_BY_MIGRATIONS = ['migration', 'channel_account', 'quantity_history_progress', 'reference_version', 'response_clock', 'scheduled_run']; // prettier-ignore

export interface RestoreOrder {
  readonly file: string;
  /** The name of the database whose content may go; null: only an empty one is taken. */
  readonly replace: string | null;
  /** Runs in the transaction of the restore, when all rows are there. */
  readonly after: (tx: Tx, database: Database, backup: CheckedBackup) => Promise<void>;
}

/**
 * Puts a backup back in one transaction: whoever cuts it in the middle finds the database as it was before. The tables are made by the migrations that had
 * run when the backup was taken, and brought up to date when the rows are in.
 *
 * @throws StartRefusal in sentences, when the file or the database is not fit
 */
export async function restoreBackup(
  address: DatabaseAddress | string,
  { file, replace, after }: RestoreOrder,
): Promise<CheckedBackup> {
  const checked = await checkBackup(file, new Set(allMigrations().map(({ name }) => name)));
  if (!checked.ok) throw new StartRefusal(checked.error);
  const backup = checked.value;
  const source = await connectPool(address, { connections: 3, statementMs: 0, applicationName: APPLICATION });
  const database = new Database(source, 0);
  try {
    await new UnitOfWork(database).run(async (tx) => {
      const runner = managerOf(tx).queryRunner;
      if (!runner) throw new Error('a transaction without a runner');
      const client = (await runner.connect()) as ClientBase;
      await client.query('SELECT pg_advisory_xact_lock($1, $2)', [...MIGRATION_LOCK]);
      await refuseInUse(client);
      await refuseFilled(client, replace);
      await clear(client);
      await makeTables(runner, client, backup);
      await fill(client, backup);
      await migrateOn(runner, backup);
      await after(tx, database, backup);
    });
    // Without figures about its tables PostgreSQL plans the first hours badly.
    await database.query('ANALYZE');
    return backup;
  } finally {
    await database.close();
  }
}

const allMigrations = (): readonly {
  readonly name: string;
  readonly up: (runner: QueryRunner) => Promise<unknown>;
}[] =>
  MIGRATIONS.map((Migration) => {
    const made = new Migration();
    return { name: made.name ?? Migration.name, up: (runner) => made.up(runner) };
  });

const quote = (client: ClientBase, names: readonly string[]): string =>
  names.map((name) => client.escapeIdentifier(name)).join(', ');

async function refuseInUse(client: ClientBase): Promise<void> {
  const { rows } = await client.query<{ who: string }>(
    `SELECT DISTINCT application_name AS who FROM pg_stat_activity
     WHERE datname = current_database() AND application_name LIKE 'binnendienst%' AND application_name <> $1`,
    [APPLICATION],
  );
  if (rows.length === 0) return;
  throw new StartRefusal([
    `The database is in use (${rows.map(({ who }) => who).join(', ')}). Stop the program first; nothing was changed.`,
  ]);
}

async function refuseFilled(client: ClientBase, replace: string | null): Promise<void> {
  const { rows } = await client.query<{ name: string }>('SELECT current_database() AS name');
  const name = rows[0]?.name ?? '';
  if (replace !== null && replace !== name)
    throw new StartRefusal([`The database here is called ${name}, not ${replace}. Nothing was changed.`]);
  const tables = await topTablesIn(client);
  if (tables.length === 0) return;
  if ((await migrationsIn(client)).length === 0)
    throw new StartRefusal([
      `There are tables in ${name} that are not of this program. Give it a database of its own.`,
    ]);
  const filled: string[] = [];
  for (const table of tables.filter((each) => !FILLED_BY_MIGRATIONS.includes(each))) {
    const found = await client.query(`SELECT FROM ${quote(client, [table])} LIMIT 1`);
    if (found.rowCount === 1) filled.push(table);
  }
  if (filled.length === 0 || replace !== null) return;
  const more = filled.length > 3 ? ', ...' : '';
  throw new StartRefusal([
    `The database ${name} is not empty (${filled.slice(0, 3).join(', ')}${more}). Nothing was changed.`,
    `To throw away what is in it: --replace ${name}`,
  ]);
}

async function clear(client: ClientBase): Promise<void> {
  const tables = await topTablesIn(client);
  if (tables.length > 0) await client.query(`DROP TABLE ${quote(client, tables)} CASCADE`);
  for (const { name } of await sequencesIn(client)) await client.query(`DROP SEQUENCE ${quote(client, [name])}`);
  for (const each of await functionsIn(client)) await client.query(`DROP FUNCTION ${each} CASCADE`);
}

async function makeTables(runner: QueryRunner, client: ClientBase, { header }: CheckedBackup): Promise<void> {
  // Showing them makes the table of migrations, as TypeORM wants it; its rows are in the backup.
  await new MigrationExecutor(runner.dataSource, runner).showMigrations();
  for (const { name, up } of allMigrations()) if (header.migrations.includes(name)) await up(runner);
  for (const { name, into } of header.tables) {
    const [, year, month] = /_y(\d{4})m(\d\d)$/.exec(name) ?? [];
    if (name !== into && year && month) await client.query('SELECT make_month_partition($1, $2)', [into, `${year}-${month}-01`]);
  } // prettier-ignore
}

/** Rows go in without triggers and without looking into other tables; afterwards the database itself says whether all of it fits together. */
async function fill(client: ClientBase, backup: CheckedBackup): Promise<void> {
  const triggered = await triggeredTablesIn(client);
  const keys = await foreignKeysIn(client);
  const present = new Set((await tablesIn(client)).flatMap(({ name, into }) => [name, into]));
  const lacking = backup.header.tables.filter(({ into }) => !present.has(into));
  if (lacking.length > 0)
    throw new StartRefusal([`The backup has tables that its migrations do not make (${lacking.map(({ into }) => into).join(', ')}).`]);
  for (const table of triggered) await client.query(`ALTER TABLE ${quote(client, [table])} DISABLE TRIGGER USER`);
  for (const { table, name } of keys) await client.query(`ALTER TABLE ${quote(client, [table])} DROP CONSTRAINT ${quote(client, [name])}`);
  await client.query(`TRUNCATE ${quote(client, await topTablesIn(client))}`);
  await copyAll(client, backup);
  for (const { name, last, called } of backup.header.sequences)
    await client.query('SELECT setval($1::regclass, $2, $3)', [client.escapeIdentifier(name), last, called]);
  for (const { table, name, definition } of keys)
    await client.query(`ALTER TABLE ${quote(client, [table])} ADD CONSTRAINT ${quote(client, [name])} ${definition}`);
  for (const table of triggered) await client.query(`ALTER TABLE ${quote(client, [table])} ENABLE TRIGGER USER`);
} // prettier-ignore

async function copyAll(client: ClientBase, backup: CheckedBackup): Promise<void> {
  const frames = framesOf(backup);
  const tables = new Map(backup.header.tables.map((table) => [table.name, table]));
  for (let next = await frames.next(); ;) {
    const frame: Frame | undefined = next.done === true ? undefined : next.value;
    if (frame === undefined) break;
    if (frame.kind === 'end') {
      // To the end, where the digest is compared.
      next = await frames.next();
      continue;
    }
    const table = frame.kind === 'table' ? tables.get(frame.name) : undefined;
    if (table === undefined) throw new Error('The backup is damaged: rows of no table.');
    tables.delete(table.name);
    next = await copyTable(client, table, frames);
  }
  if (tables.size > 0) throw new Error(`The backup lacks ${[...tables.keys()].join(', ')}.`);
}

/** @returns the frame behind those of the table */
async function copyTable(
  client: ClientBase,
  { into, columns, rows }: BackupTable,
  frames: AsyncGenerator<Frame>,
): Promise<IteratorResult<Frame>> {
  let behind: IteratorResult<Frame> = { done: true, value: undefined };
  async function* bytes(): AsyncGenerator<Buffer> {
    for (behind = await frames.next(); behind.done !== true && behind.value.kind === 'data'; behind = await frames.next())
      yield behind.value.bytes;
  } // prettier-ignore
  const copy = client.query(copyFrom(`COPY ${quote(client, [into])} (${quote(client, columns)}) FROM STDIN (FORMAT binary)`)); // prettier-ignore
  await pipeline(Readable.from(bytes(), { objectMode: true }), copy);
  if (copy.rowCount !== rows) throw new Error(`${into}: ${copy.rowCount} rows of ${rows}.`);
  return behind;
}

async function migrateOn(runner: QueryRunner, { header }: CheckedBackup): Promise<void> {
  for (const { name, up } of allMigrations()) {
    if (header.migrations.includes(name)) continue;
    await up(runner);
    await runner.query('INSERT INTO migration (timestamp, name) VALUES ($1, $2)', [Number(name.slice(-13)), name]);
  }
}
