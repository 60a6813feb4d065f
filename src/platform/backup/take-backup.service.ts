import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { Client } from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { StartRefusal } from '../config/start-refusal';
import type { UnitOfWork } from '../database/unit-of-work.service';
import type { Archive } from '../payloads/archive';
import type { Tx } from '../tx';
import { addressOptions, type DatabaseAddress } from '../database/data-source.client';
import { checkBackup, framesOf, keepBackup, writeBackup, type CheckedBackup } from './backup-file.client';
import { archivesIn, migrationsIn, sequencesIn, tablesIn } from './catalogue.client';
import { FORMAT, type BackupHeader, type BackupTable, type Frame } from './format';

/** Shared by backups; whoever takes data away for good waits for them. */
const BACKUP_LOCK = [7352, 1] as const;

/**
 * Runs a transaction that takes something away which a backup may be about to copy: a partition, or a file of the archive.
 *
 * @throws when a backup is being taken
 */
export const undisturbed = <T>(unitOfWork: UnitOfWork, act: (tx: Tx) => Promise<T>): Promise<T> =>
  unitOfWork.run(async (tx) => {
    const [lock] = await tx.query<{ got: boolean }>('SELECT pg_try_advisory_xact_lock($1, $2) AS got', [...BACKUP_LOCK]);
    if (lock?.got !== true) throw new Error('A backup is being taken; nothing goes meanwhile. Try again when it is done.');
    return act(tx);
  }); // prettier-ignore

export interface BackupOrder {
  readonly target: string;
  /** Version of the program, for the header. */
  readonly program: string;
  /** Gets the files of the archive that the rows of the backup speak of, while none of them is taken away. */
  readonly archives: (archives: readonly Archive[]) => Promise<void>;
}

const SNAPSHOT = 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY';

/**
 * Copies the database as it is at one instant into a file, while the program works on: nothing that it does waits for this. The snapshot is held by one connection that
 * locks no table; another reads table after table in transactions of their own, so that no lock lasts longer than one table or partition.
 *
 * @throws StartRefusal in sentences, when there is nothing to copy or it cannot be copied whole
 */
export async function takeBackup(
  address: DatabaseAddress | string,
  { target, program, archives }: BackupOrder,
): Promise<CheckedBackup> {
  if (existsSync(target))
    throw new StartRefusal([`${target} is there already. A backup never takes the place of a file.`]);
  const [holder, reader] = [await connect(address), await connect(address)];
  try {
    await holder.query('SELECT pg_advisory_lock_shared($1, $2)', [...BACKUP_LOCK]);
    await holder.query(SNAPSHOT);
    const { rows } = await holder.query<{ id: string; at: Date; server: string }>(
      `SELECT pg_export_snapshot() AS id, now() AS at, current_setting('server_version') AS server`,
    );
    const [snapshot] = rows;
    if (snapshot === undefined) throw new Error('PostgreSQL gave no snapshot');
    const migrations = await migrationsIn(holder);
    if (migrations.length === 0) throw new StartRefusal(['There is no database of this program here yet.']);
    const tables = await counted(reader, snapshot.id, await tablesIn(holder));
    const header: BackupHeader = {
      format: FORMAT,
      program,
      server: snapshot.server,
      takenAt: snapshot.at.toISOString(),
      migrations: [...migrations],
      tables: [...tables],
      // After the snapshot: a number too high is a gap, one too low would be given twice.
      sequences: await sequencesIn(reader),
    };
    await archives(await archivesIn(holder));
    const draft = await writeBackup(target, header, frames(reader, snapshot.id, tables));
    try {
      await refuseChanged(reader, migrations);
      const checked = await readBack(draft, header);
      await keepBackup(draft, target);
      return { ...checked, path: target };
    } catch (error) {
      await rm(draft, { force: true });
      throw error;
    }
  } finally {
    await Promise.all([holder, reader].map((each) => each.end().catch(() => undefined)));
  }
}

async function connect(address: DatabaseAddress | string): Promise<Client> {
  const client = new Client({ ...addressOptions(address), application_name: 'binnendienst backup' });
  client.on('error', () => undefined);
  await client.connect();
  await client.query('SET statement_timeout = 0; SET idle_in_transaction_session_timeout = 0');
  return client;
}

async function within<T>(client: Client, snapshot: string, read: () => Promise<T>): Promise<T> {
  await client.query(SNAPSHOT);
  await client.query(`SET TRANSACTION SNAPSHOT ${client.escapeLiteral(snapshot)}`);
  const value = await read();
  await client.query('COMMIT');
  return value;
}

async function counted(
  client: Client,
  snapshot: string,
  tables: readonly Omit<BackupTable, 'rows'>[],
): Promise<readonly BackupTable[]> {
  const found: BackupTable[] = [];
  for (const table of tables) {
    const rows = await within(client, snapshot, async () => {
      const count = await client.query<{ n: string }>(
        `SELECT count(*) AS n FROM ${client.escapeIdentifier(table.name)}`,
      );
      return Number(count.rows[0]?.n);
    });
    found.push({ ...table, rows });
  }
  return found;
}

async function* frames(client: Client, snapshot: string, tables: readonly BackupTable[]): AsyncGenerator<Frame> {
  for (const { name, columns, rows } of tables) {
    yield { kind: 'table', name };
    await client.query(SNAPSHOT);
    await client.query(`SET TRANSACTION SNAPSHOT ${client.escapeLiteral(snapshot)}`);
    const list = columns.map((column) => client.escapeIdentifier(column)).join(', ');
    const copy = client.query(copyTo(`COPY ${client.escapeIdentifier(name)} (${list}) TO STDOUT (FORMAT binary)`));
    for await (const bytes of copy) yield { kind: 'data', bytes: bytes as Buffer };
    await client.query('COMMIT');
    // A table that was emptied or made anew meanwhile shows other rows than the snapshot has.
    if (copy.rowCount !== rows)
      throw new StartRefusal([
        `${name} was made anew while it was copied (${rows} rows, then ${copy.rowCount}). Try again.`,
      ]);
  }
  yield { kind: 'end' };
}

async function refuseChanged(client: Client, before: readonly string[]): Promise<void> {
  const now = await migrationsIn(client);
  if (now.join() === before.join()) return;
  throw new StartRefusal(['The program was brought up to date while the database was copied. Try again.']);
}

/** Reads the whole file once more from the disk: a backup that cannot be read back is none. */
async function readBack(draft: string, header: BackupHeader): Promise<CheckedBackup> {
  const checked = await checkBackup(draft, new Set(header.migrations));
  if (!checked.ok) throw new StartRefusal(checked.error);
  const seen: string[] = [];
  for await (const frame of framesOf(checked.value)) if (frame.kind === 'table') seen.push(frame.name);
  if (seen.join() !== header.tables.map(({ name }) => name).join())
    throw new StartRefusal(['What was written is not what was read. Is the disk all right?']);
  return checked.value;
}
