import { Logger } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { StartRefusal } from '../config/start-refusal';
import { MIGRATIONS } from '../migrations';
import { dataSourceOptions, type DatabaseAddress } from './data-source.client';

/** Held while tables are changed, also by a restore. */
export const MIGRATION_LOCK = [7346, 10] as const;

/**
 * Brings the tables up to date. Several processes may start at once: one migrates, the others wait and find nothing left to do.
 *
 * @throws StartRefusal when a newer version of the program has been here
 */
export async function migrate(address: DatabaseAddress | string): Promise<void> {
  const settings = { connections: 2, statementMs: 0, applicationName: 'binnendienst migrate' };
  const source = await new DataSource(dataSourceOptions(address, settings, [])).initialize();
  const runner = source.createQueryRunner();
  try {
    await runner.query('SELECT pg_advisory_lock($1, $2)', [...MIGRATION_LOCK]);
    await refuseNewer(source);
    const done = await source.runMigrations({ transaction: 'each' });
    if (done.length > 0) new Logger('Migrations').log(done.map(({ name }) => name.replace(/-0+/, ' ')).join(', '));
  } finally {
    await runner.release();
    await source.destroy();
  }
}

/** @returns the names of migrations that have not run */
export async function pendingMigrations(source: DataSource): Promise<readonly string[]> {
  const applied = new Set(await appliedMigrations(source));
  return known().filter((name) => !applied.has(name));
}

async function refuseNewer(source: DataSource): Promise<void> {
  const names = new Set(known());
  const unknown = (await appliedMigrations(source)).filter((name) => !names.has(name));
  if (unknown.length === 0) return;
  throw new StartRefusal([
    `A newer version of the program changed this database (${unknown.join(', ')}). Start that version, or restore a backup.`,
  ]);
}

async function appliedMigrations(source: DataSource): Promise<readonly string[]> {
  const [found] = await source.query<{ there: boolean }[]>(`SELECT to_regclass('migration') IS NOT NULL AS there`);
  if (found?.there !== true) return [];
  const rows = await source.query<{ name: string }[]>('SELECT name FROM migration ORDER BY id');
  return rows.map(({ name }) => name);
}

const known = (): readonly string[] => MIGRATIONS.map((Migration) => new Migration().name ?? Migration.name);
