import 'reflect-metadata';
import { chmod, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setFlagsFromString } from 'node:v8';
import type { LogLevel } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AppModule } from '../../src/app.module';
import { makeDemo } from '../../src/demo';
import { Database } from '../../src/platform/services';
import { RedisServer } from '../harness/redis-server';
import { enlargeMaster } from './big-master';
import { copyBaseline } from './copy-baseline';
import { demoOrders } from './demo-orders';
import { addCustomers, AMONG_CUSTOMERS } from './many-customers';
import { rounded, type Report } from './measure';
import { cpuSecondsOf, familyOf, startFlags } from './processes';

const ORDERS = 2_000;
/** So many that what the compiler of Node does at first is over: an office runs for months. */
const WARM_UP = 1_000;
const LINES = 20;
const POLL_MS = 100;
const PATIENCE_MS = 300_000;

interface Case {
  readonly name: string;
  readonly largeMaster?: boolean;
  readonly redis?: boolean;
}

const ALL_CASES: readonly Case[] = [
  { name: 'end to end' },
  { name: 'end to end, 2,000,000 prices', largeMaster: true },
  { name: 'end to end, on Redis', redis: true },
];
/** END_TO_END_CASE=1 for the first alone. */
const CASES = ALL_CASES.filter((_, i) => [undefined, String(i + 1)].includes(process.env['END_TO_END_CASE']));

/**
 * Orders of 20 lines dropped in a folder until the last one is decided and its answer lies in the outbox, on an embedded PostgreSQL with
 * fsync on; 90 % clean, 10 % with one finding, from many customers (BENCH_CUSTOMERS=1 for one). What is composed is delivered meanwhile.
 * The peer is COPY: the very same rows written into the same tables by the quickest way there is, in the same run.
 */
export async function run(report: Report): Promise<void> {
  // What `npm start` tells Node holds for this process as well.
  startFlags().forEach(setFlagsFromString);
  for (const each of CASES) {
    const redis = each.redis === true ? await RedisServer.start() : null;
    try {
      await measure(each, redis?.url ?? '', report);
    } finally {
      await redis?.remove();
    }
  }
}

async function measure({ name: ofCase, largeMaster = false }: Case, redisUrl: string, report: Report): Promise<void> {
  const name = `${ofCase}, ${AMONG_CUSTOMERS}`;
  const dataDir = await mkdtemp(path.join(tmpdir(), 'binnendienst-bench-'));
  // PostgreSQL does not run as root and must reach its data.
  await chmod(dataDir, 0o755);
  Object.assign(process.env, { DATA_DIR: dataDir, ROLE: 'all', LOG_LEVEL: 'silent', DATABASE_URL: '', REDIS_URL: redisUrl }); // prettier-ignore
  const levels: LogLevel[] = ['error', 'warn'];
  const app = await NestFactory.create(AppModule, { logger: levels });
  try {
    const database = app.get(Database);
    await makeDemo(app);
    await addCustomers(database);
    if (largeMaster) await enlargeMaster(database);
    await app.init();
    const postgres = Number((await readFile(path.join(dataDir, 'postgres/cluster/data/postmaster.pid'), 'utf8')).split('\n')[0]); // prettier-ignore
    await until(database, 11);
    await dropped(database, await stage(database, dataDir, WARM_UP, 'WARM'));
    const staged = await stage(database, dataDir, ORDERS, 'MEASURED');
    const look = (): readonly number[] => [cpuSecondsOf([process.pid]), cpuSecondsOf(familyOf(postgres))];
    const before = look();
    const seconds = await dropped(database, staged);
    const [own, theirs] = look().map((each, i) => (1_000 * (each - (before[i] ?? 0))) / ORDERS);
    await checkAll(database);
    const copySeconds = await copyBaseline(database);
    const ours = ORDERS / seconds;
    const limit = (11 + WARM_UP + ORDERS) / copySeconds;
    report({ name, value: rounded(ours), unit: 'orders/s', peer: 'COPY of the same rows', peerValue: rounded(limit), ratio: rounded(ours / limit) }); // prettier-ignore
    report({ name: `${name}: our process`, value: rounded(own ?? 0), unit: 'CPU ms/order' });
    report({ name: `${name}: PostgreSQL`, value: rounded(theirs ?? 0), unit: 'CPU ms/order' });
  } finally {
    await app.close();
    await rm(dataDir, { recursive: true, force: true });
  }
}

/** Lays the files beside the drop folder, so that dropping them is only a rename. @returns from where to where */
async function stage(
  database: Database,
  dataDir: string,
  count: number,
  prefix: string,
): Promise<readonly (readonly [string, string])[]> {
  const folder = path.join(dataDir, 'staged');
  await mkdir(folder, { recursive: true });
  const files = await demoOrders(database, count);
  return Promise.all(
    files.map(async ({ name, bytes }) => {
      const from = path.join(folder, prefix + name);
      await writeFile(from, Buffer.from(bytes.toString('latin1').replaceAll('BENCH', prefix), 'latin1'));
      return [from, path.join(dataDir, 'drop', 'in', prefix + name)] as const;
    }),
  );
}

/** @returns the seconds from the first file dropped until all are decided; what is composed and delivered after that is waited for as well */
async function dropped(database: Database, staged: readonly (readonly [string, string])[]): Promise<number> {
  const already = await receipts(database);
  const began = performance.now();
  for (const [from, to] of staged) await rename(from, to);
  await until(database, already + staged.length);
  const seconds = (performance.now() - began) / 1_000;
  await untilTrue(database, async () => (await first(database, 'SELECT count(*)::int AS n FROM work')) === 0);
  return seconds;
}

const first = async (database: Database, sql: string): Promise<number> =>
  (await database.query<{ n: number }>(sql))[0]?.n ?? 0;
const receipts = (database: Database): Promise<number> => first(database, 'SELECT count(*)::int AS n FROM receipt');

/** Until so many files have come and nothing of them waits to be read or decided. */
const until = (database: Database, files: number): Promise<void> =>
  untilTrue(
    database,
    async () =>
      (await receipts(database)) >= files &&
      (await first(database, `SELECT count(*)::int AS n FROM work WHERE kind IN ('read-interchange', 'decide-message')`)) === 0,
  ); // prettier-ignore

async function untilTrue(database: Database, done: () => Promise<boolean>): Promise<void> {
  const end = performance.now() + PATIENCE_MS;
  while (!(await done())) {
    if (performance.now() > end) throw new Error(`The bench did not come to its end: ${await whatWaits(database)}`);
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
}

/** Every measured order is there with its lines, nine of ten released and answered. */
async function checkAll(database: Database): Promise<void> {
  const [row] = await database.query<Record<string, number>>(
    `SELECT count(*)::int AS orders, count(*) FILTER (WHERE state = 'released')::int AS released,
       count(*) FILTER (WHERE EXISTS (SELECT FROM outbox b WHERE b.order_id = o.id AND b.state = 'delivered'))::int AS answered,
       sum((SELECT count(*) FROM sales_order_line l WHERE l.order_id = o.id))::int AS lines
     FROM sales_order o WHERE buyer_order_number LIKE 'MEASURED%'`,
  );
  const wanted = { orders: ORDERS, released: 0.9 * ORDERS, answered: 0.9 * ORDERS, lines: LINES * ORDERS };
  if (JSON.stringify(row) !== JSON.stringify(wanted))
    throw new Error(`Of ${JSON.stringify(wanted)} there are ${JSON.stringify(row)}: ${await whatWaits(database)}`);
}

/** What lies where, for somebody who wants to know why it stopped. */
async function whatWaits(database: Database): Promise<string> {
  const rows = await database.query(
    `SELECT 'work ' || kind || ' ' || state AS what, count(*) FROM work GROUP BY 1 UNION ALL
     SELECT 'message ' || state, count(*) FROM message GROUP BY 1 UNION ALL
     SELECT 'order ' || state, count(*) FROM sales_order GROUP BY 1 UNION ALL
     SELECT 'finding ' || code, count(*) FROM order_finding WHERE state = 'open' AND stops GROUP BY 1 UNION ALL
     SELECT 'receipts', count(*) FROM receipt`,
  );
  return JSON.stringify(rows);
}
