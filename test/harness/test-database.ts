import { randomBytes } from 'node:crypto';
import '../../src/master/services'; // Partners, whom API keys belong to: the database wants to know every table.
import { ConfigService, Database, UnitOfWork } from '../../src/platform/services';
import { readConfig, type Config, type Limits } from '../../src/platform';
import { connectPool } from '../../src/platform/database/open-database.service';
import { administer, SERVER_VARIABLE, templateOf } from './test-server';

/** A database of one's own, with all migrations run and nothing in it. */
export interface TestDatabase {
  readonly url: string;
  readonly database: Database;
  readonly unitOfWork: UnitOfWork;
  /** Closes the pool and drops the database. Call it in `afterAll`. */
  drop(): Promise<void>;
  /** A second pool on the same database, as another process would have. Closed by `drop`. */
  connectAgain(): Promise<Database>;
}

/**
 * Clones the migrated template: real PostgreSQL, a few tens of milliseconds. One for a spec file:
 *
 *     let db: TestDatabase;
 *     beforeAll(async () => { db = await testDatabase(); });
 *     afterAll(() => db.drop());
 */
export async function testDatabase(): Promise<TestDatabase> {
  const { server, run, name } = place();
  await administer(server, [`CREATE DATABASE ${name} TEMPLATE ${templateOf(run)} STRATEGY FILE_COPY`]);
  return open(server, name);
}

/** A database without a single table, which nothing is connected to until somebody asks for it. */
export async function emptyDatabase(): Promise<{
  readonly url: string;
  readonly name: string;
  open(): Promise<TestDatabase>;
}> {
  const { server, name } = place();
  await administer(server, [`CREATE DATABASE ${name} TEMPLATE template0`]);
  return { url: `${server}/${name}`, name, open: () => open(server, name) };
}

function place(): { readonly server: string; readonly run: string; readonly name: string } {
  const { url: server, run } = JSON.parse(process.env[SERVER_VARIABLE] ?? '{}') as { url: string; run: string };
  return { server, run, name: `${run}_${randomBytes(6).toString('hex')}` };
}

async function open(server: string, name: string): Promise<TestDatabase> {
  const url = `${server}/${name}`;
  const opened: Database[] = [];
  const connectAgain = async (): Promise<Database> => {
    const pool = { connections: 12, statementMs: 30_000, applicationName: 'binnendienst test' };
    const database = new Database(await connectPool(url, pool), 256);
    opened.push(database);
    return database;
  };
  const database = await connectAgain();
  return {
    url,
    database,
    unitOfWork: new UnitOfWork(database),
    connectAgain,
    async drop() {
      for (const each of opened) await each.close();
      await administer(server, [`DROP DATABASE ${name} WITH (FORCE)`]);
    },
  };
}

/** Settings for a test, with the limits of the product unless it says otherwise. */
export function testConfig(
  values: Partial<Omit<Config, 'limits'>> & { readonly limits?: Partial<Limits> } = {},
): ConfigService {
  const read = readConfig({ NODE_ENV: 'test', LOG_LEVEL: 'silent' });
  if (!read.ok) throw new Error(read.error.join('; '));
  const { limits, ...others } = values;
  return new ConfigService({ ...read.value, ...others, limits: { ...read.value.limits, ...limits } });
}
