import { DataSource, getMetadataArgsStorage } from 'typeorm';
import type { Config } from '../config/config';
import { EXIT, StartRefusal } from '../config/start-refusal';
import { EmbeddedServer } from '../postgres/embedded-server.service';
import { Database } from './database.service';
import { dataSourceOptions, type DatabaseAddress } from './data-source.client';
import { isConnectionFault } from './faults';
import { migrate, pendingMigrations } from './migrator.service';

/** An open database, and the server under it when it is our own. */
export interface OpenDatabase {
  readonly database: Database;
  readonly server: EmbeddedServer | null;
}

/**
 * Opens the database that the configuration names: starts the embedded server when it names none, waits for one that is not there
 * yet, migrates, and connects.
 *
 * @throws StartRefusal when that cannot be done
 */
export async function openDatabase(config: Config): Promise<OpenDatabase> {
  if (config.databaseUrl !== null) {
    const url = config.databaseUrl;
    return { database: await waitFor(config.limits.databaseWaitMs, () => connect(config, url)), server: null };
  }
  const server = await EmbeddedServer.open({ dataDir: config.dataDir, serving: config.role !== 'tool' });
  try {
    const database = await connect(config, server.address);
    server.onMoved = ({ port }) => Object.assign(database.pool.options, { port });
    if (config.role !== 'tool') await endLeases(database);
    return { database, server };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

/**
 * Hands out the address of the database without migrating it, for who copies it or puts it back.
 *
 * @param way `alone`: refused while another program serves from the same data directory, which none can begin to meanwhile
 */
export async function withAddress<T>(
  config: Config,
  way: 'alone' | 'shared',
  act: (address: DatabaseAddress | string) => Promise<T>,
): Promise<T> {
  if (config.databaseUrl !== null) return act(config.databaseUrl);
  const server = await EmbeddedServer.open({ dataDir: config.dataDir, serving: way === 'alone' });
  try {
    return await act(server.address);
  } finally {
    await server.stop();
  }
}

/**
 * One program alone serves from a data directory, so whoever holds a lease when it starts is dead: the first sweep counts the loss
 * and hands the work out again, and nobody waits for the lease to run out.
 */
async function endLeases(database: Database): Promise<void> {
  await database.query(
    `UPDATE work SET lease_until = clock_timestamp() - interval '1 millisecond' WHERE state = 'leased' AND lease_until > clock_timestamp()`,
  );
}

/** Connects to a database that is there, and migrates it first. */
async function connect(config: Config, address: DatabaseAddress | string): Promise<Database> {
  await migrate(address);
  const pool = {
    connections: config.limits.databaseConnections,
    statementMs: config.limits.statementMs,
    applicationName: `binnendienst ${config.role}`,
  };
  const source = await connectPool(address, pool);
  const pending = await pendingMigrations(source);
  if (pending.length > 0) throw new StartRefusal([`Migrations have not run: ${pending.join(', ')}.`]);
  return new Database(source, config.limits.preparedStatements);
}

/** The pool without migrations. Every entity whose file has been imported by now is known to it. */
export async function connectPool(
  address: DatabaseAddress | string,
  pool: Parameters<typeof dataSourceOptions>[1],
): Promise<DataSource> {
  const loaded = getMetadataArgsStorage().tables.map(({ target }) => target as new () => object);
  return new DataSource(dataSourceOptions(address, pool, loaded)).initialize();
}

async function waitFor<T>(patienceMs: number, connecting: () => Promise<T>): Promise<T> {
  for (const until = performance.now() + patienceMs; ;) {
    try {
      return await connecting();
    } catch (error) {
      if (!isConnectionFault(error) && !(error instanceof AggregateError)) throw asRefusal(error);
      if (performance.now() > until)
        throw new StartRefusal([`DATABASE_URL: no answer (${String(error)}).`], EXIT.unavailable);
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
  }
}

/** A wrong password or database name is a setting, not a surprise. */
function asRefusal(error: unknown): unknown {
  const code = (error as { code?: unknown }).code;
  return typeof code === 'string' && /^(28|3D)/.test(code)
    ? new StartRefusal([`DATABASE_URL: ${String(error)}.`])
    : error;
}
