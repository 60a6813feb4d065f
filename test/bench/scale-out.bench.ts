import { execFile } from 'node:child_process';
import { chmod, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { Logger } from '@nestjs/common';
import { Client } from 'pg';
import { EmbeddedServer } from '../../src/platform/postgres/embedded-server.service';
import { fromRoot, Part, pause } from '../chaos/parts';
import { RedisServer } from '../harness/redis-server';
import { demoOrders, type DemoOrder } from './demo-orders';
import { addCustomers, AMONG_CUSTOMERS } from './many-customers';
import { median, rounded, type Report } from './measure';
import { ProcessorShare } from './processor-share';
import { cpuSecondsOf, endAtExit, familyOf, startEnvironment, startFlags } from './processes';
import { asSql, count, until, untilIdle } from './running-product';

const BACKLOG = Number(process.env['SCALE_OUT_ORDERS'] ?? 2_000);
/** For each worker, so that what the compiler of Node does at first is not counted twice for two. */
const WARM_UP = 500;
const ROUNDS = 3;
const WORKERS = [1, 2] as const;
/** A worker that has just begun settles down for so long before it is frozen. Milliseconds. */
const SETTLE_MS = 500;

interface Case {
  readonly name: string;
  /** Of a processor, for each worker; null for as much as it can get. */
  readonly share: number | null;
  /** That wait when the workers are woken. */
  readonly orders: number;
}

const SHARE = Number(process.env['SCALE_OUT_SHARE'] ?? 0.2);
const ALL_CASES: readonly Case[] = [
  { name: `scale-out, ${SHARE} of a processor each`, share: SHARE, orders: BACKLOG / 2 },
  { name: 'scale-out, on all processors', share: null, orders: BACKLOG },
];
/** SCALE_OUT_CASE=1 for the first alone. */
const CASES = ALL_CASES.filter((_, i) => [undefined, String(i + 1)].includes(process.env['SCALE_OUT_CASE']));

/** What working off one backlog took. */
interface Figures {
  readonly perSecond: number;
  /** Milliseconds of processor an order. */
  readonly workers: number;
  readonly postgres: number;
  readonly redis: number;
  /** How much of their share of a processor the workers had, 1 for all of it; 0 where they have no share. */
  readonly used: number;
}

/**
 * One worker process against two on the same backlog of many customers, PostgreSQL with fsync on and a real redis-server beside them, each
 * in processes of their own. The workers are started and warm, then frozen while a scheduler takes the files in, and woken together: what is
 * measured is reading, deciding, composing and delivering, until no work is left. One and two in turn; medians.
 *
 * One worker and its PostgreSQL fill two processors, and orders a second cannot double there, whatever the software does. So
 * each worker first has a small machine: a share of a processor (SCALE_OUT_SHARE) that the kernel does not let it exceed, so small that two workers
 * and PostgreSQL, which has no limit, leave some of the processors idle. A second worker then is what a second machine would be. How much of its share a
 * worker had tells whether it waited for the other. The second case is without limits: there only the processor time of an order tells anything.
 */
export async function run(report: Report): Promise<void> {
  Logger.overrideLogger(false);
  await promisify(execFile)(process.execPath, [fromRoot('tools/build.mjs')]);
  for (const each of CASES) await measure(each, report);
}

async function measure({ name, ...one }: Case, report: Report): Promise<void> {
  const company = await Company.open(one);
  try {
    const taken: Record<(typeof WORKERS)[number], Figures[]> = { 1: [], 2: [] };
    for (let round = 0; round < ROUNDS; round++) for (const workers of WORKERS) taken[workers].push(await company.round(workers));
    const of = (workers: (typeof WORKERS)[number], what: keyof Figures): number =>
      rounded(median(taken[workers].map((each) => each[what])));
    const figure = (what: keyof Figures, title: string, unit: string): void => {
      const [alone, two] = [of(1, what), of(2, what)];
      report({ name: `${name}, ${AMONG_CUSTOMERS}, 2 workers: ${title}`, value: two, unit, peer: '1 worker', peerValue: alone, ratio: rounded(two / alone) });
    };
    figure('perSecond', 'orders', 'orders/s');
    figure('workers', 'the workers', 'CPU ms/order');
    figure('postgres', 'PostgreSQL', 'CPU ms/order');
    figure('redis', 'Redis', 'CPU ms/order');
    if (one.share !== null) figure('used', 'their share', 'used of it');
  } finally {
    await company.close();
  }
} // prettier-ignore

/** The product over several processes, as on several machines. */
class Company {
  private readonly parts: Part[] = [];
  private orders: readonly DemoOrder[] = [];

  private constructor(
    private readonly dataDir: string,
    private readonly server: EmbeddedServer,
    private readonly redis: RedisServer,
    private readonly client: Client,
    private readonly each: Omit<Case, 'name'>,
  ) {}

  static async open(each: Omit<Case, 'name'>): Promise<Company> {
    const dataDir = await mkdtemp(path.join(tmpdir(), 'binnendienst-bench-'));
    // PostgreSQL does not run as root and must reach its data.
    await chmod(dataDir, 0o755);
    const server = await EmbeddedServer.open({ dataDir, serving: true });
    const redis = await RedisServer.start();
    const client = new Client(server.address);
    const company = new Company(dataDir, server, redis, client, each);
    endAtExit(dataDir, () => [...company.parts.map(({ pid }) => pid ?? 0), redis.pid ?? 0, server.pid]);
    const demo = [fromRoot('dist/cli.js'), 'demo'];
    await promisify(execFile)(process.execPath, demo, { env: { ...company.environment(), REDIS_URL: '' } });
    await client.connect();
    await addCustomers(asSql(client));
    const aRound = WORKERS.reduce((sum, workers) => sum + each.orders + workers * WARM_UP, 0);
    company.orders = await demoOrders(asSql(client), ROUNDS * aRound);
    company.start('scheduler');
    return company;
  }

  /** Fresh workers, warmed up with orders of their own, work off one backlog. */
  async round(workers: number): Promise<Figures> {
    const running = Array.from({ length: workers }, () => this.start('worker'));
    const shares: ProcessorShare[] = [];
    try {
      await this.drop(WARM_UP * workers);
      await this.settled();
      for (const worker of running) worker.freeze();
      await this.drop(this.each.orders);
      const { share } = this.each;
      if (share !== null)
        for (const [i, { pid }] of running.entries()) shares.push(new ProcessorShare(`worker-${i}`, share, pid ?? 0));
      return await this.workedOff(running, shares);
    } finally {
      await Promise.all(running.map((worker) => worker.stop()));
      for (const each of shares) each.remove();
    }
  }

  private async workedOff(workers: readonly Part[], shares: readonly ProcessorShare[]): Promise<Figures> {
    const { orders } = this.each;
    const look = (): readonly number[] =>
      [workers.map(({ pid }) => pid ?? 0), familyOf(this.server.pid), [this.redis.pid ?? 0]].map(cpuSecondsOf);
    const earlier = await this.decided();
    const before = look();
    const began = performance.now();
    for (const worker of workers) worker.wake();
    await untilIdle(this.client);
    const seconds = (performance.now() - began) / 1_000;
    const [own, postgres, redis] = look().map((each, i) => (1_000 * (each - (before[i] ?? 0))) / orders);
    const used = shares.reduce((sum, each) => sum + each.used(), 0) / workers.length;
    const decided = (await this.decided()) - earlier;
    if (decided !== orders) throw new Error(`${decided} of ${orders} orders were decided`);
    return { perSecond: orders / seconds, workers: own ?? 0, postgres: postgres ?? 0, redis: redis ?? 0, used };
  }

  async close(): Promise<void> {
    await Promise.all(this.parts.map((part) => part.stop()));
    await this.redis.remove();
    await this.client.end();
    await this.server.stop();
    await rm(this.dataDir, { recursive: true, force: true });
  }

  /** Lays that many new orders in the drop folder. Resolves when all of them are stored and signed for. */
  private async drop(orders: number): Promise<void> {
    const folder = path.join(this.dataDir, 'drop', 'in');
    const staged = path.join(this.dataDir, 'staged');
    for (const each of [folder, staged]) await mkdir(each, { recursive: true });
    const files = this.orders.slice(0, orders);
    this.orders = this.orders.slice(orders);
    const before = await count(this.client, 'receipt');
    for (const { name, bytes } of files) await writeFile(path.join(staged, name), bytes);
    for (const { name } of files) await rename(path.join(staged, name), path.join(folder, name));
    await until(this.client, async () => (await count(this.client, 'receipt')) >= before + orders);
  }

  private async decided(): Promise<number> {
    const { rows } = await this.client.query<{ n: number }>('SELECT count(*)::int AS n FROM sales_order');
    return rows[0]?.n ?? 0;
  }

  private async settled(): Promise<void> {
    await untilIdle(this.client);
    await pause(SETTLE_MS);
  }

  private start(role: 'worker' | 'scheduler'): Part {
    const part = new Part(role, path.join(this.dataDir, `${role}.log`), () => ({
      program: process.execPath,
      args: [...startFlags(), fromRoot('dist/main.js')],
      env: { ...this.environment(), ROLE: role },
    }));
    part.start();
    this.parts.push(part);
    return part;
  }

  private environment(): NodeJS.ProcessEnv {
    const { port, user, password, database } = this.server.address;
    return {
      ...process.env,
      ...startEnvironment(),
      NODE_ENV: 'development',
      DATA_DIR: this.dataDir,
      DATABASE_URL: `postgres://${user}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`,
      REDIS_URL: this.redis.url,
      LOG_LEVEL: 'warn',
      PORT: '0',
    };
  }
}
