import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { migrate } from '../../src/platform/database/migrator.service';
import { stopPostmaster, findPostmaster, isAlive } from '../../src/platform/postgres/postmaster.client';
import { EmbeddedServer } from '../../src/platform/postgres/embedded-server.service';

const PREFIX = 'binnendienst-test-';

/** Where the tests of one run find their PostgreSQL; handed to the jest workers in the environment. */
export const SERVER_VARIABLE = 'BINNENDIENST_TEST_SERVER';
/** The migrated database that each test database is cloned from. */
export const templateOf = (run: string): string => `template_${run}`;

export interface TestServer {
  /** An URL of the server without a database. */
  readonly url: string;
  /** Tells the databases of this run from those of others on the same server. */
  readonly run: string;
  stop(): Promise<void>;
}

/** Starts a PostgreSQL for one test run, or uses the one of TEST_DATABASE_URL, and makes the migrated template. */
export async function startTestServer(): Promise<TestServer> {
  const run = `t${process.pid}_${Date.now().toString(36)}`;
  const given = process.env['TEST_DATABASE_URL'];
  if (!given) await clearAwayKilledRuns();
  const own = given ? null : await startOwn();
  const url = given ? given.replace(/\/[^/]*$/, '') : own!.url;
  try {
    await administer(url, [`CREATE DATABASE ${templateOf(run)}`]);
    await migrate(`${url}/${templateOf(run)}`);
  } catch (error) {
    await own?.stop();
    throw error;
  }
  const stop = async (): Promise<void> => {
    if (own) return own.stop();
    const client = new Client({ connectionString: `${url}/postgres` });
    await client.connect();
    const { rows } = await client.query<{ datname: string }>('SELECT datname FROM pg_database WHERE datname LIKE $1', [
      `%${run}%`,
    ]);
    for (const { datname } of rows)
      await client.query(`DROP DATABASE ${client.escapeIdentifier(datname)} WITH (FORCE)`);
    await client.end();
  };
  return { url, run, stop };
}

/** Runs statements that take no transaction, such as CREATE DATABASE. */
export async function administer(url: string, statements: readonly string[]): Promise<void> {
  const client = new Client({ connectionString: `${url}/postgres` });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}

async function startOwn(): Promise<{ url: string; stop(): Promise<void> }> {
  const directory = mkdtempSync(join(tmpdir(), PREFIX));
  writeFileSync(join(directory, 'owner'), String(process.pid));
  const remove = (): void => rmSync(directory, { recursive: true, force: true });
  try {
    // A test database does not outlive its test: nothing has to reach the disk.
    const settings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', shared_buffers: '64MB' };
    const server = await EmbeddedServer.open({ dataDir: directory, serving: true, settings });
    const { port, user, password } = server.address;
    const stop = async (): Promise<void> => {
      await server.stop();
      remove();
    };
    return { url: `postgres://${user}:${encodeURIComponent(password)}@127.0.0.1:${port}`, stop };
  } catch (error) {
    remove();
    throw error;
  }
}

/** A run that was killed could not stop its server: the next run does. It touches only what carries our mark and has no owner left. */
async function clearAwayKilledRuns(): Promise<void> {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(PREFIX))) {
    const directory = join(tmpdir(), name);
    const mark = join(directory, 'owner');
    if (!existsSync(mark) || isAlive(Number(readFileSync(mark, 'utf8')))) continue;
    const data = join(directory, 'postgres', 'cluster', 'data');
    const left = await findPostmaster({ data, password: '', user: null });
    if (left) await stopPostmaster(left, 10_000);
    rmSync(directory, { recursive: true, force: true });
  }
}
