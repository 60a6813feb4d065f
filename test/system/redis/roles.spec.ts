import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, openSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { orderFile } from '../../builders/order-file';
import { testDatabase, type TestDatabase } from '../../harness';
import { freePort } from '../../harness/free-port';
import { RedisServer } from '../../harness/redis-server';

// Real: the program as tools/test-system.mjs built it, as one web process, two workers and one scheduler, and the command line; one PostgreSQL, one
// redis-server, one data directory. The processes know of each other by these three only.

const ROOT = path.resolve(__dirname, '../../..');
const run = promisify(execFile);
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

let db: TestDatabase;
let redis: RedisServer;
let dataDir: string;
let running: ChildProcess[] = [];
let environment: NodeJS.ProcessEnv;
let web: string;

beforeEach(async () => {
  [db, redis] = [await testDatabase(), await RedisServer.start()];
  dataDir = mkdtempSync(path.join(tmpdir(), 'binnendienst-roles-'));
  const port = await freePort();
  web = `http://127.0.0.1:${port}`;
  environment = {
    ...process.env,
    NODE_ENV: 'development',
    DATABASE_URL: db.url,
    REDIS_URL: redis.url,
    DATA_DIR: dataDir,
    PORT: String(port),
    LOG_LEVEL: 'warn',
  };
  await cli('demo');
}, 120_000);
afterEach(async () => {
  await Promise.all(running.map((child) => end(child, 'SIGTERM')));
  running = [];
  await db.drop();
  await redis.remove();
  rmSync(dataDir, { recursive: true, force: true });
}, 120_000);

const cli = async (...args: readonly string[]): Promise<string> =>
  (await run(process.execPath, [path.join(ROOT, 'dist/cli.js'), ...args], { cwd: ROOT, env: environment })).stdout;

function start(role: string, more: NodeJS.ProcessEnv = {}): ChildProcess {
  const log = openSync(path.join(dataDir, 'roles.log'), 'a');
  const child = spawn(process.execPath, [path.join(ROOT, 'dist/main.js')], {
    cwd: ROOT,
    stdio: ['ignore', log, log],
    env: { ...environment, ROLE: role, ...more },
  });
  running.push(child);
  return child;
}

/** @returns its exit code; null when it was killed */
async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
  const ended = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)));
  child.kill(signal);
  return ended;
}

async function until(what: string, condition: () => Promise<boolean>, patienceMs = 60_000): Promise<void> {
  for (const last = Date.now() + patienceMs; !(await condition());) {
    if (Date.now() > last) {
      const left = await db.database.query('SELECT kind, state, count(*)::int AS n FROM work GROUP BY 1, 2');
      const log = readFileSync(path.join(dataDir, 'roles.log'), 'utf8').slice(-2_000);
      throw new Error(`Waited in vain until ${what}: ${JSON.stringify(left)} ${log}`);
    }
    await pause(50);
  }
}

const ready = (): Promise<{ status: string; warnings: string[] } | null> =>
  fetch(`${web}/api/health/ready`).then(
    async (answer) => (await answer.json()) as { status: string; warnings: string[] },
    () => null,
  );
const isReady = (): Promise<void> => until('web is ready', async () => (await ready())?.status === 'ready');

function drop(from: number, count: number): void {
  const folder = path.join(dataDir, 'drop/in');
  mkdirSync(folder, { recursive: true });
  for (let n = from; n < from + count; n++) {
    const [hidden, shown] = [path.join(folder, `.r${n}.tmp`), path.join(folder, `r${n}.edi`)];
    writeFileSync(hidden, orderFile(`ROLE${n}`, [{ number: `ROLE-${n}` }]));
    renameSync(hidden, shown);
  }
}

async function upload(from: number, count: number): Promise<void> {
  const session = await fetch(`${web}/api/session`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: '{"user":"demo","password":"demo"}',
  });
  const { token } = (await session.json()) as { token: string };
  for (let n = from; n < from + count; n++) {
    const answer = await fetch(`${web}/api/interchanges`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/octet-stream' },
      body: new Uint8Array(orderFile(`ROLE${n}`, [{ number: `ROLE-${n}` }])),
    });
    expect(answer.status).toBe(202);
  }
}

const orders = async (): Promise<readonly { number: string; n: number }[]> =>
  db.database.query(
    `SELECT buyer_order_number AS number, count(*)::int AS n FROM sales_order WHERE buyer_order_number LIKE 'ROLE-%' GROUP BY 1`,
  );
const rest = (expected: number, patienceMs?: number): Promise<void> =>
  until(
    `${expected} orders are decided and nothing is left`,
    async () => {
      const [row] = await db.database.query<{ n: number }>('SELECT count(*)::int AS n FROM work');
      return row!.n === 0 && (await orders()).length === expected;
    },
    patienceMs,
  );
const onceEach = async (expected: number): Promise<void> => {
  const found = await orders();
  expect(found).toHaveLength(expected);
  expect(found.filter(({ n }) => n !== 1)).toEqual([]);
};

it('work as one, and a worker that is stopped hands back what it has', async () => {
  start('web');
  start('scheduler');
  const first = start('worker');
  start('worker');
  await isReady();
  expect((await ready())?.warnings).toEqual([]);
  drop(0, 60);
  await upload(60, 60);
  await until('some are decided', async () => (await orders()).length > 10);
  expect(await end(first, 'SIGTERM')).toBe(0);
  // Sooner than a lease ends (60 s): what the first held was handed back, not left to run out.
  await rest(120, 40_000);
  await onceEach(120);
  const lost = readFileSync(path.join(dataDir, 'roles.log'), 'utf8');
  expect(lost).not.toMatch(/did not finish in time|ended badly/);
}, 180_000);

it('go on when a worker is killed, and when Redis is killed and comes back empty', async () => {
  environment = { ...environment, WORK_LEASE_MS: '4000' };
  start('web');
  start('scheduler');
  const first = start('worker');
  start('worker');
  await isReady();
  drop(0, 60);
  await until('some are decided', async () => (await orders()).length > 5);
  await end(first, 'SIGKILL');
  await redis.kill();
  await upload(60, 30);
  await until('web says so', async () => (await ready())?.warnings.includes('redis-down') === true);
  expect((await ready())?.status).toBe('ready');
  await redis.start();
  await until('web says so', async () => (await ready())?.warnings.length === 0);
  await upload(90, 30);
  await rest(120);
  await onceEach(120);
}, 180_000);

it('obey the command line, whichever process it is', async () => {
  start('web');
  start('scheduler');
  start('worker');
  await isReady();
  expect(await cli('queues', 'pause', 'decide-message')).toMatch(/decide-message .*since 20/);
  await upload(0, 10);
  await until('they wait', async () => (await waiting()) >= 10);
  expect(await orders()).toEqual([]);
  await cli('queues', 'resume', 'decide-message');
  await rest(10);
  await onceEach(10);
  expect(await cli('queues', 'retry', 'decide-message')).toContain('0 pieces of work');
  await expect(cli('queues', 'stop', 'decide-message')).rejects.toThrow('queues [pause|resume|retry KIND]');
}, 180_000);

const waiting = async (): Promise<number> =>
  (await db.database.query<{ n: number }>(`SELECT count(*)::int AS n FROM work WHERE kind = 'decide-message'`))[0]!.n;
