import { randomUUID } from 'node:crypto';
import { Logger } from '@nestjs/common';
import type { Limits, WorkBatch, WorkProcessor } from '../../../src/platform';
import { testConfig, testDatabase, type TestDatabase } from '../../harness';
import { RedisServer } from '../../harness/redis-server';
import { workProcess, type WorkProcess } from '../../harness/work-process';

// Real: PostgreSQL, a redis-server of its own that is emptied, killed, stopped and started again, Bull. Made up: the processor.

const lines: string[] = [];
const keep = (...parts: readonly unknown[]): void => void lines.push(parts.map(String).join(' '));
Logger.overrideLogger({ log: keep, warn: keep, error: keep, debug: keep });

const KIND = 'decide-message';
let db: TestDatabase;
let redis: RedisServer;
let processes: WorkProcess[] = [];
const done = new Map<string, number>();

beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.drop());
beforeEach(async () => {
  redis = await RedisServer.prepare('wonderful-secret');
  done.clear();
});
afterEach(async () => {
  await Promise.all(processes.map(({ workers }) => workers.drain()));
  processes = [];
  await db.database.query('TRUNCATE work');
  await redis.remove();
});

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
async function until(what: string, condition: () => boolean | Promise<boolean>): Promise<void> {
  for (const end = Date.now() + 20_000; !(await condition());) {
    if (Date.now() > end) throw new Error(`Waited in vain until ${what}. ${lines.slice(-20).join('\n')}`);
    await pause(10);
  }
}
async function open(limits: Partial<Limits> = {}): Promise<WorkProcess> {
  const config = testConfig({ redisUrl: redis.url, limits: { pollMs: 200, leaseMs: 3_000, ...limits } });
  const opened = workProcess(await db.connectAgain(), config);
  processes.push(opened);
  return opened;
}
function start({ workers }: WorkProcess, workMs = 0): void {
  const processor: WorkProcessor = {
    kind: KIND,
    batchSize: 10,
    concurrency: 2,
    async process(batch: WorkBatch) {
      await pause(workMs);
      await db.unitOfWork.run(async (tx) => {
        await batch.complete(tx);
        tx.afterCommit(() => batch.items.forEach(({ id }) => done.set(id, (done.get(id) ?? 0) + 1)));
      });
    },
    async quarantined() {},
  };
  workers.register(processor);
  workers.start([KIND]);
}
const add = ({ queue }: WorkProcess, count: number, dueAt?: Date): Promise<void> =>
  db.unitOfWork.run((tx) =>
    queue.enqueue(
      tx,
      Array.from({ length: count }, () => ({
        job: { kind: KIND, messageId: randomUUID() },
        ...(dueAt && { dueAt }),
      })),
    ),
  );
const left = async (): Promise<number> =>
  (await db.database.query<{ n: number }>('SELECT count(*)::int AS n FROM work'))[0]!.n;
const allDone = (): Promise<void> => until('all is done', async () => (await left()) === 0);
const isUp = (...all: readonly WorkProcess[]): Promise<void> =>
  until('Redis is up', () => all.every((each) => each.redis.isUp));
const onceEach = (count: number): void => {
  expect(done.size).toBe(count);
  expect([...done.values()].every((times) => times === 1)).toBe(true);
};

it('hands out again what FLUSHALL took from Redis, under another epoch', async () => {
  await redis.start();
  const [writer, worker] = [await open(), await open()];
  await isUp(writer, worker);
  await add(writer, 400);
  await until('Redis has the jobs', async () => (await writer.post.knownIds([KIND])).size === 400);
  await redis.ask((client) => client.flushall());
  expect((await writer.post.knownIds([KIND])).size).toBe(0);
  // It is not told of anything any more: only the sweep can bring the work to it.
  start(worker, 20);
  await until('some is done', () => done.size > 50);
  const [row] = await db.database.query<{ epoch: number }>('SELECT min(epoch) AS epoch FROM work');
  expect(row!.epoch).toBeGreaterThan(0);
  await redis.ask((client) => client.flushall());
  await allDone();
  onceEach(400);
});

it('leaves alone what only waits for its turn', async () => {
  await redis.start();
  const writer = await open();
  await isUp(writer);
  await add(writer, 120);
  await until('Redis has the jobs', async () => (await writer.post.knownIds([KIND])).size === 120);
  await db.database.query(`UPDATE work SET due_at = now() - interval '1 minute'`);
  await writer.workers.sweep();
  const rows = await db.database.query('SELECT DISTINCT epoch FROM work');
  expect(rows).toEqual([{ epoch: 0 }]);
});

it('goes on while Redis is killed and when it comes back empty', async () => {
  await redis.start();
  const [one, two] = [await open(), await open()];
  await isUp(one, two);
  start(one, 30);
  start(two, 30);
  await add(one, 300);
  await until('some is done', () => done.size > 20);
  await redis.kill();
  await until('both know', () => !one.redis.isUp && !two.redis.isUp);
  const before = done.size;
  // A transaction waits for no Redis: it is stored while none is there.
  await add(one, 300);
  expect([one.redis.isUp, two.redis.isUp]).toEqual([false, false]);
  await until('more is done without Redis', () => done.size > before + 300);
  expect(one.redis.isMissed).toBe(true);
  await redis.start();
  await isUp(one, two);
  expect(one.redis.isMissed).toBe(false);
  await add(two, 100);
  await allDone();
  onceEach(700);
  // And by Redis again, not by the poll.
  await add(one, 10);
  await until('the last are done', () => done.size === 710);
  expect(one.relay.pollMs).toBeNull();
});

it('starts without Redis, works at once, and uses it when it is there', async () => {
  const [one, two] = [await open({ pollMs: 30_000 }), await open({ pollMs: 30_000 })];
  start(two);
  await until('it knows', () => one.redis.isMissed);
  await add(one, 50);
  // Long before the poll: by a NOTIFY of PostgreSQL.
  await allDone();
  await add(one, 5, new Date(Date.now() + 2_000));
  await redis.start();
  await isUp(one, two);
  await allDone();
  onceEach(55);
});

it('takes a Redis that hangs for one that is away', async () => {
  await redis.start();
  const [one, two] = [await open(), await open()];
  await isUp(one, two);
  start(two);
  const events: string[] = [];
  one.redis.onState((isUp) => events.push(isUp ? 'up' : 'away'));
  redis.signal('SIGSTOP');
  // Stored before anybody has noticed: a transaction waits for no answer of Redis.
  await add(one, 40);
  events.push('stored');
  await allDone();
  expect(events.slice(0, 2)).toEqual(['stored', 'away']);
  redis.signal('SIGCONT');
  await isUp(one, two);
  await add(one, 10);
  await allDone();
  onceEach(50);
});

it('hands out what is freed behind an ordering key without a poll', async () => {
  await redis.start();
  const [one, two] = [await open({ pollMs: 60_000, leaseMs: 60_000 }), await open({ pollMs: 60_000, leaseMs: 60_000 })];
  await isUp(one, two);
  start(one, 5);
  start(two, 5);
  for (let n = 0; n < 30; n++) {
    await db.unitOfWork.run((tx) =>
      one.queue.enqueue(tx, [
        {
          job: { kind: KIND, messageId: randomUUID() },
          orderingKey: 'k',
          orderingSequence: String(n).padStart(3, '0'),
        },
      ]),
    );
  }
  await allDone();
  onceEach(30);
});

it('says why Redis is not used, and never its password', async () => {
  await redis.start();
  const wrong = redis.url.replace('wonderful', 'wrong');
  const config = testConfig({ redisUrl: wrong, limits: { pollMs: 200 } });
  const opened = workProcess(await db.connectAgain(), config);
  processes.push(opened);
  await until('it was refused', () => lines.some((line) => line.includes('WRONGPASS')));
  expect(opened.redis.isMissed).toBe(true);
  expect(lines.filter((line) => line.includes('secret'))).toEqual([]);
});

it('fills a batch up with what else waits, when pieces come one by one', async () => {
  await redis.start();
  const [writer, worker] = [await open(), await open()];
  await isUp(writer, worker);
  const sizes: number[] = [];
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  worker.workers.register({
    kind: KIND,
    batchSize: 50,
    concurrency: 1,
    async process(batch) {
      sizes.push(batch.items.length);
      if (sizes.length === 1) await held;
      await db.unitOfWork.run((tx) => batch.complete(tx));
    },
    async quarantined() {},
  });
  worker.workers.start([KIND]);
  await add(writer, 1);
  await until('the first is begun', () => sizes.length === 1);
  for (let n = 0; n < 20; n++) {
    await add(writer, 1);
    await until('it is in Redis', async () => (await writer.post.knownIds([KIND])).size === n + 2);
  }
  release();
  await allDone();
  expect(sizes).toEqual([1, 20]);
});
