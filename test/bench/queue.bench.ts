import { randomUUID } from 'node:crypto';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Logger } from '@nestjs/common';
import type { WorkBatch, WorkProcessor } from '../../src/platform';
import { openDatabase } from '../../src/platform/database/open-database.service';
import { UnitOfWork, type Database } from '../../src/platform/services';
import { RedisServer } from '../harness/redis-server';
import { testConfig } from '../harness/test-database';
import { workProcess, type WorkProcess } from '../harness/work-process';
import { rounded, type Report } from './measure';

const KIND = 'decide-message' as const;
const IN_A_TRANSACTION = 50;
const STREAMED = 2_000;
const WRITERS = 8;
const ROUNDS = 3;

/** How one kind of work is done. */
interface Way {
  readonly batchSize: number;
  readonly concurrency: number;
}
interface Figures {
  readonly perSecond: number;
  /** From the commit that made it to the commit that finished it, of half of the pieces. */
  readonly medianMs: number;
}

/**
 * Work that does nothing, on an embedded PostgreSQL with fsync on and a redis-server beside it, one process that writes and works: by the
 * bull adapter against the postgres adapter, in turn. Every piece is written, leased and struck off in PostgreSQL either way.
 */
export async function run(report: Report): Promise<void> {
  Logger.overrideLogger(false);
  const dataDir = await mkdtemp(path.join(tmpdir(), 'binnendienst-bench-'));
  await chmod(dataDir, 0o755);
  const { database, server } = await openDatabase(testConfig({ dataDir, databaseUrl: null }).values);
  const redis = await RedisServer.start().catch(() => null);
  try {
    for (const [name, way] of [
      ['batches of 50', { pieces: 10_000, batchSize: 50, concurrency: 2 }],
      ['batches of 10', { pieces: 2_000, batchSize: 10, concurrency: 4 }],
      ['one by one', { pieces: 500, batchSize: 1, concurrency: 8 }],
    ] as const)
      await compare(report, `queue, backlog, ${name}`, redis, (url) => backlog(database, url, way));
    const streamed = { batchSize: 50, concurrency: 2 };
    await compare(report, 'queue, a piece a transaction', redis, (url) => stream(database, url, streamed));
    await compare(report, 'queue, one piece on an idle system', redis, (url) => idle(database, url));
  } finally {
    await redis?.remove();
    await database.close();
    await server?.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}

async function compare(
  report: Report,
  name: string,
  redis: RedisServer | null,
  measure: (redisUrl: string | null) => Promise<Figures>,
): Promise<void> {
  const [bull, postgres]: [Figures[], Figures[]] = [[], []];
  for (let round = 0; round <= ROUNDS; round++) {
    const both = [redis === null ? null : await measure(redis.url), await measure(null)];
    // The first round only warms up.
    if (round === 0) continue;
    if (both[0]) bull.push(both[0]);
    if (both[1]) postgres.push(both[1]);
  }
  for (const [figure, unit] of [
    ['perSecond', 'jobs/s'],
    ['medianMs', 'ms, median'],
  ] as const) {
    const [ours, peers] = [bull, postgres].map((all) => middle(all.map((each) => each[figure])));
    if (peers === undefined || !Number.isFinite(peers)) continue;
    if (ours === undefined) report({ name: `${name}, postgres`, value: rounded(peers), unit });
    else report({ name: `${name}, bull`, value: rounded(ours), unit, peer: 'postgres', peerValue: rounded(peers), ratio: rounded(ours / peers) }); // prettier-ignore
  }
}

/** Everything waits before the first worker begins. */
async function backlog(
  database: Database,
  redisUrl: string | null,
  { pieces, ...way }: Way & { readonly pieces: number },
): Promise<Figures> {
  const unitOfWork = new UnitOfWork(database);
  const process = await open(database, redisUrl);
  for (let n = 0; n < pieces; n += IN_A_TRANSACTION) {
    await unitOfWork.run((tx) => process.queue.enqueue(tx, jobs(IN_A_TRANSACTION)));
  }
  const began = performance.now();
  await begin(process, unitOfWork, way, pieces);
  const seconds = (performance.now() - began) / 1_000;
  await process.workers.drain();
  return { perSecond: pieces / seconds, medianMs: Number.NaN };
}

/** Several writers make a piece a transaction, as quickly as they can, while the workers work. */
async function stream(database: Database, redisUrl: string | null, way: Way): Promise<Figures> {
  const unitOfWork = new UnitOfWork(database);
  const process = await open(database, redisUrl);
  const began = performance.now();
  const working = begin(process, unitOfWork, way, STREAMED);
  const write = async (): Promise<void> => {
    for (let n = 0; n < STREAMED / WRITERS; n++) {
      const [job] = jobs(1);
      await unitOfWork.run((tx) => process.queue.enqueue(tx, [job!]));
      committed.set(job!.job.messageId, performance.now());
    }
  };
  await Promise.all(Array.from({ length: WRITERS }, write));
  const waits = await working;
  const seconds = (performance.now() - began) / 1_000;
  await process.workers.drain();
  return { perSecond: STREAMED / seconds, medianMs: middle(waits) ?? Number.NaN };
}

/** A piece now and then: how long until it is done. */
async function idle(database: Database, redisUrl: string | null): Promise<Figures> {
  const unitOfWork = new UnitOfWork(database);
  const process = await open(database, redisUrl);
  const working = begin(process, unitOfWork, { batchSize: 50, concurrency: 2 }, 50);
  for (let n = 0; n < 50; n++) {
    const [job] = jobs(1);
    await unitOfWork.run((tx) => process.queue.enqueue(tx, [job!]));
    committed.set(job!.job.messageId, performance.now());
    await new Promise((resolve) => setTimeout(resolve, 40));
  }
  const waits = await working;
  await process.workers.drain();
  return { perSecond: Number.NaN, medianMs: middle(waits) ?? Number.NaN };
}

const committed = new Map<string, number>();

async function open(database: Database, redisUrl: string | null): Promise<WorkProcess> {
  committed.clear();
  const opened = workProcess(database, testConfig({ redisUrl }));
  while (redisUrl !== null && !opened.redis.isUp) await new Promise((resolve) => setTimeout(resolve, 5));
  return opened;
}

const jobs = (count: number) =>
  Array.from({ length: count }, () => ({ job: { kind: KIND, messageId: randomUUID() } as const }));

/** @returns how long each piece waited, in milliseconds, where that is known */
async function begin(
  { workers }: WorkProcess,
  unitOfWork: UnitOfWork,
  way: Way,
  expected: number,
): Promise<readonly number[]> {
  const waits: number[] = [];
  let done = 0;
  let finish = (): void => undefined;
  const finished = new Promise<void>((resolve) => (finish = resolve));
  const processor: WorkProcessor = {
    kind: KIND,
    ...way,
    async process(batch: WorkBatch) {
      await unitOfWork.run((tx) => batch.complete(tx));
      const now = performance.now();
      for (const { job } of batch.items) {
        const at = job.kind === KIND ? committed.get(job.messageId) : undefined;
        if (at !== undefined) waits.push(now - at);
      }
      done += batch.items.length;
      if (done >= expected) finish();
    },
    async quarantined() {},
  };
  workers.register(processor);
  workers.start([KIND]);
  await finished;
  return waits;
}

function middle(values: readonly number[]): number | undefined {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
}
