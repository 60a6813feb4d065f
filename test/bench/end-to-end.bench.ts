import 'reflect-metadata';
import { chmod, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { LogLevel } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AppModule } from '../../src/app.module';
import { makeDemo } from '../../src/demo';
import { Database } from '../../src/platform/services';
import { copyBaseline } from './copy-baseline';
import { demoOrders } from './demo-orders';
import { rounded, type Report } from './measure';

const ORDERS = 2_000;
const POLL_MS = 50;
const PATIENCE_MS = 120_000;

/**
 * Orders of 20 lines dropped in a folder until the last one is decided and its answer lies in the outbox, on an embedded PostgreSQL with
 * fsync on; 90 % clean, 10 % with one finding. The peer is COPY: the very same rows written into the same tables by the quickest way
 * there is, in the same run.
 */
export async function run(report: Report): Promise<void> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'binnendienst-bench-'));
  // PostgreSQL does not run as root and must reach its data.
  await chmod(dataDir, 0o755);
  Object.assign(process.env, { DATA_DIR: dataDir, ROLE: 'all', LOG_LEVEL: 'silent', DATABASE_URL: '', REDIS_URL: '' });
  const levels: LogLevel[] = ['error', 'warn'];
  const options = { logger: levels };
  const app = await NestFactory.create(AppModule, options);
  try {
    const database = app.get(Database);
    await makeDemo(app);
    await app.init();
    await until(database, async () => (await count(database, 'receipt')) >= 11);
    await untilIdle(database);
    await warmUp(database, dataDir);
    const before = await decided(database);
    const staged = await stage(database, dataDir, ORDERS);
    const began = performance.now();
    const usage = process.cpuUsage();
    for (const [from, to] of staged) await rename(from, to);
    await until(database, async () => (await decided(database)) - before >= ORDERS);
    const seconds = (performance.now() - began) / 1_000;
    const cpu = process.cpuUsage(usage);
    await untilIdle(database);
    const drained = (performance.now() - began) / 1_000;
    const copySeconds = await copyBaseline(database);
    const ours = ORDERS / seconds;
    const limit = (before + ORDERS) / copySeconds;
    report({
      name: 'end to end',
      value: rounded(ours),
      unit: 'orders/s',
      peer: 'COPY of the same rows',
      peerValue: rounded(limit),
      ratio: rounded(ours / limit),
    });
    report({ name: 'end to end, answers on disk', value: rounded(ORDERS / drained), unit: 'orders/s' });
    report({
      name: 'end to end, our process',
      value: rounded((cpu.user + cpu.system) / 1e3 / ORDERS),
      unit: 'CPU ms/order',
    });
  } finally {
    await app.close();
    await rm(dataDir, { recursive: true, force: true });
  }
}

/** Lays the files beside the drop folder, so that dropping them is only a rename. */
async function stage(
  database: Database,
  dataDir: string,
  count: number,
  prefix = '',
): Promise<readonly (readonly [string, string])[]> {
  const folder = path.join(dataDir, 'staged');
  await mkdir(folder, { recursive: true });
  const files = await demoOrders(database, count);
  return Promise.all(
    files.map(async ({ name, bytes }) => {
      const from = path.join(folder, prefix + name);
      const text = prefix === '' ? bytes : Buffer.from(bytes.toString('latin1').replaceAll('BENCH', prefix), 'latin1');
      await writeFile(from, text);
      return [from, path.join(dataDir, 'drop', 'in', prefix + name)] as const;
    }),
  );
}

async function warmUp(database: Database, dataDir: string): Promise<void> {
  const before = await decided(database);
  const staged = await stage(database, dataDir, 200, 'WARM');
  for (const [from, to] of staged) await rename(from, to);
  await until(database, async () => (await decided(database)) - before >= 200);
  await untilIdle(database);
}

async function decided(database: Database): Promise<number> {
  const [row] = await database.query<{ n: string }>(
    `SELECT count(*) AS n FROM sales_order o WHERE o.state = 'in-review' OR EXISTS (SELECT 1 FROM outbox b WHERE b.order_id = o.id)
       OR (o.state = 'released' AND NOT EXISTS (SELECT 1 FROM partner p WHERE p.id = o.partner_id AND p.respond = 'always'))`,
  );
  return Number(row?.n ?? 0);
}

const untilIdle = (database: Database): Promise<void> =>
  until(database, async () => (await count(database, 'work')) === 0);

async function count(database: Database, table: 'receipt' | 'work'): Promise<number> {
  const [row] = await database.query<{ n: string }>(`SELECT count(*) AS n FROM ${table}`);
  return Number(row?.n ?? 0);
}

async function until(database: Database, done: () => Promise<boolean>): Promise<void> {
  const patience = Date.now() + PATIENCE_MS;
  while (!(await done())) {
    if (Date.now() > patience) throw new Error(`The bench did not come to its end: ${await whatWaits(database)}`);
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
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
