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
  const { url: server, run } = JSON.parse(process.env[SERVER_VARIABLE] ?? '{}') as { url: string; run: string };
  const name = `${run}_${randomBytes(6).toString('hex')}`;
  await administer(server, [`CREATE DATABASE ${name} TEMPLATE ${templateOf(run)} STRATEGY FILE_COPY`]);
  const url = `${server}/${name}`;
  const opened: Database[] = [];
  const connectAgain = async (): Promise<Database> => {
    const pool = { connections: 12, statementMs: 30_000, applicationName: 'binnendienst test' };
    const database = new Database(await connectPool(url, pool));
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
