import { randomUUID } from 'node:crypto';
import type { Job, JobKind } from '../../src/kernel';
// prettier-ignore
import { LaterFault, PermanentFault, type LeasedWork, type Limits, type WorkBatch, type WorkProcessor, type WorkQueue } from '../../src/platform';
import { QueueRepository } from '../../src/platform/services';
import { workerProcess, type WorkerProcess, type WorkQueueAdapter } from './work-queue-adapter';

const KIND: JobKind = 'decide-message';
const job = (messageId: string = randomUUID()): Job => ({ kind: KIND, messageId });
const keyOf = (work: LeasedWork): string => (work.job as { messageId: string }).messageId;
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** What every adapter of the work queue promises, run against the real thing. */
export function describeWorkQueue(name: string, open: () => Promise<WorkQueueAdapter>): void {
  describe(`work queue: ${name}`, () => {
    let adapter: WorkQueueAdapter;
    let processes: WorkerProcess[] = [];

    beforeAll(async () => {
      adapter = await open();
    });
    afterAll(() => adapter.close());
    afterEach(async () => {
      await Promise.all(processes.map((each) => each.drain()));
      processes = [];
      await adapter.db.database.query('TRUNCATE work');
    });

    const startProcess = async (limits: Partial<Limits> = {}): Promise<WorkerProcess> => {
      const started = workerProcess(await adapter.process({ pollMs: 200, leaseMs: 5_000, ...limits }));
      processes.push(started);
      return started;
    };
    const add = async (queue: WorkQueue, jobs: readonly Job[], more: object = {}): Promise<void> =>
      adapter.db.unitOfWork.run((tx) =>
        queue.enqueue(
          tx,
          jobs.map((each) => ({ job: each, ...more })),
        ),
      );
    const waiting = async (state?: string): Promise<number> => {
      const [row] = await adapter.db.database.query<{ n: number }>(
        'SELECT count(*)::int AS n FROM work WHERE state = coalesce($1, state)',
        [state ?? null],
      );
      return row!.n;
    };
    const until = async (condition: () => boolean | Promise<boolean>, patienceMs = 10_000): Promise<void> => {
      const end = Date.now() + patienceMs;
      while (Date.now() < end) {
        if (await condition()) return;
        await pause(5);
      }
      throw new Error('waited in vain');
    };
    /** Strikes off what it is given after `act` had its way. */
    const processor = (
      act: (batch: WorkBatch) => Promise<void> | void,
      more: Partial<WorkProcessor> = {},
    ): WorkProcessor => ({
      kind: KIND,
      batchSize: 50,
      concurrency: 4,
      async process(batch) {
        await act(batch);
        await adapter.db.unitOfWork.run((tx) => batch.complete(tx));
      },
      async quarantined() {},
      ...more,
    });

    it('does thousands of pieces exactly once with four processes at work', async () => {
      const done = new Map<string, number>();
      const four = await Promise.all([1, 2, 3, 4].map(() => startProcess()));
      const jobs = Array.from({ length: 4_000 }, () => job());
      await add(four[0]!.queue, jobs);
      const count = (batch: WorkBatch): void =>
        batch.items.forEach((item) => done.set(keyOf(item), (done.get(keyOf(item)) ?? 0) + 1));
      four.forEach((each) => each.start([processor(count)]));
      await until(async () => (await waiting()) === 0, 20_000);
      expect(done.size).toBe(4_000);
      expect([...done.values()].every((times) => times === 1)).toBe(true);
    });

    it('keeps one entry for the same kind and key', async () => {
      const one = await startProcess();
      const same = job();
      await add(one.queue, [same, same, job()]);
      await add(one.queue, [same]);
      expect(await waiting()).toBe(2);
    });

    it('never shows work whose transaction rolled back', async () => {
      const one = await startProcess();
      let seen = 0;
      one.start([processor((batch) => void (seen += batch.items.length))]);
      const rolledBack = adapter.db.unitOfWork.run(async (tx) => {
        await one.queue.enqueue(tx, [{ job: job() }]);
        throw new Error('changed my mind');
      });
      await expect(rolledBack).rejects.toThrow('changed my mind');
      await pause(400);
      expect(seen).toBe(0);
    });

    it('does work of one key one at a time, older first, over all processes', async () => {
      const keys = Array.from({ length: 10 }, (_, n) => `order ${n}`);
      const order = new Map<string, number[]>(keys.map((key) => [key, []]));
      const busy = new Set<string>();
      const overlaps: string[] = [];
      const three = await Promise.all([1, 2, 3].map(() => startProcess()));
      const pieces = keys.flatMap((key) => Array.from({ length: 12 }, (_, n) => ({ key, n, id: randomUUID() })));
      const byId = new Map<string, (typeof pieces)[number]>(pieces.map((piece) => [piece.id, piece]));
      const shuffled = pieces.map((piece) => ({ piece, by: Math.random() })).sort((a, b) => a.by - b.by);
      await adapter.db.unitOfWork.run((tx) =>
        three[0]!.queue.enqueue(
          tx,
          shuffled.map(({ piece }) => ({
            job: job(piece.id),
            orderingKey: piece.key,
            orderingSequence: String(piece.n).padStart(4, '0'),
          })),
        ),
      );
      const act = async (batch: WorkBatch): Promise<void> => {
        const own = batch.items.map((item) => byId.get(keyOf(item))!);
        for (const { key } of own) {
          if (busy.has(key)) overlaps.push(key);
          busy.add(key);
        }
        await pause(Math.random() * 5);
        for (const { key, n } of own) order.get(key)!.push(n);
        for (const { key } of own) busy.delete(key);
      };
      three.forEach((each) => each.start([processor(act)]));
      await until(async () => (await waiting()) === 0, 20_000);
      expect(overlaps).toEqual([]);
      for (const done of order.values()) expect(done).toEqual(Array.from({ length: 12 }, (_, n) => n));
    });

    it('waits for older work of the same key even when that is put off', async () => {
      const one = await startProcess();
      const seen: string[] = [];
      const [first, second] = [randomUUID(), randomUUID()];
      const later = new Date(Date.now() + 600);
      await adapter.db.unitOfWork.run((tx) =>
        one.queue.enqueue(tx, [
          { job: job(second), orderingKey: 'k', orderingSequence: '2' },
          { job: job(first), orderingKey: 'k', orderingSequence: '1', dueAt: later },
        ]),
      );
      one.start([processor((batch) => void seen.push(...batch.items.map(keyOf)))]);
      await until(async () => (await waiting()) === 0);
      expect(seen).toEqual([first, second]);
    });

    it('does not touch work before it is due', async () => {
      const one = await startProcess();
      let at = 0;
      const due = Date.now() + 700;
      one.start([processor(() => void (at = Date.now()))]);
      await add(one.queue, [job()], { dueAt: new Date(due) });
      await until(() => at > 0);
      expect(at).toBeGreaterThanOrEqual(due - 20);
      expect(at).toBeLessThan(due + 1_000);
    });

    it('wakes workers well before the next poll, in its own process and in others', async () => {
      const [writer, worker] = [await startProcess({ pollMs: 30_000 }), await startProcess({ pollMs: 30_000 })];
      let seenAt = 0;
      worker.start([processor(() => void (seenAt = Date.now()))]);
      await pause(300);
      const latencies: number[] = [];
      for (const queue of [writer.queue, worker.queue]) {
        seenAt = 0;
        await add(queue, [job()]);
        const committed = Date.now();
        await until(() => seenAt > 0);
        latencies.push(seenAt - committed);
      }
      expect(Math.max(...latencies)).toBeLessThan(500);
    });

    it('charges only the poisoned piece of a batch and completes the other 49', async () => {
      const one = await startProcess();
      const jobs = Array.from({ length: 50 }, () => job());
      const poison = (jobs[17] as { messageId: string }).messageId;
      let together = 0;
      let isCharged = false;
      await add(one.queue, jobs);
      const act = ({ items }: WorkBatch): void => {
        together = Math.max(together, items.length);
        if (!items.some((item) => keyOf(item) === poison)) return;
        isCharged = items.length === 1;
        throw new Error('poison');
      };
      // Once it failed alone nothing more is begun: its next attempt could come before anybody looks.
      one.start([processor(act, { concurrency: 1, isHeld: () => Promise.resolve(isCharged) })]);
      await until(async () => (await waiting()) === 1);
      await until(async () => (await waiting('ready')) === 1);
      const [left] = await adapter.db.database.query(
        'SELECT key, attempts, last_error, due_at > now() AS later FROM work',
      );
      expect(together).toBe(50);
      expect(left).toEqual({ key: poison, attempts: 1, last_error: 'Error: poison', later: true });
    });

    it('puts work off for as long as the fault says, and tries sooner what says nothing', async () => {
      const one = await startProcess();
      const rests = job();
      await add(one.queue, [rests, job()]);
      one.start([
        processor((batch) => {
          const isRest = batch.items.some((item) => keyOf(item) === (rests as { messageId: string }).messageId);
          throw isRest ? new LaterFault('closed for an hour', 3_600_000) : new Error('closed');
        }),
      ]);
      const later = (): Promise<readonly { key: string; minutes: number }[]> =>
        adapter.db.database.query(`SELECT key, extract(epoch FROM due_at - now())::float8 / 60 AS minutes FROM work WHERE attempts > 0 AND state = 'ready' ORDER BY 2`); // prettier-ignore
      await until(async () => (await later()).length === 2);
      const [soon, late] = await later();
      expect(late?.key).toBe((rests as { messageId: string }).messageId);
      expect([(soon?.minutes ?? 99) < 5, (late?.minutes ?? 0) > 55]).toEqual([true, true]);
    });

    it('sets work aside after a permanent fault, and tells people in the same transaction', async () => {
      const one = await startProcess();
      const told: string[] = [];
      await add(one.queue, [job(), job()]);
      one.start([
        processor(
          () => {
            throw new PermanentFault('never');
          },
          {
            async quarantined(tx, work, reason) {
              const [row] = await tx.query<{ state: string }>('SELECT state FROM work WHERE id = $1', [work.id]);
              told.push(`${row!.state}: ${reason}`);
            },
          },
        ),
      ]);
      await until(async () => (await waiting('quarantined')) === 2);
      expect(told).toEqual(Array(2).fill('quarantined: never'));
    });

    it('sets work aside after the last attempt', async () => {
      const one = await startProcess({ workAttempts: 1 });
      await add(one.queue, [job()]);
      one.start([
        processor(() => {
          throw new Error('again');
        }),
      ]);
      await until(async () => (await waiting('quarantined')) === 1);
    });

    it('gives work to others when a lease runs out, and refuses the results of the first', async () => {
      const [slow, quick] = [await startProcess({ leaseMs: 60_000 }), await startProcess()];
      const faults: string[] = [];
      let writes = 0;
      let swept = false;
      let drained = Promise.resolve();
      const results = async (batch: WorkBatch): Promise<void> => {
        await adapter.db.unitOfWork.run(async (tx) => {
          await batch.complete(tx);
          tx.afterCommit(() => writes++);
        });
      };
      let release = (): void => undefined;
      const held = new Promise<void>((resolve) => (release = resolve));
      await add(slow.queue, [job()]);
      slow.start([
        {
          ...processor(() => undefined),
          async process(batch) {
            // It takes no more work from here on, or it could take this very piece again.
            drained = slow.drain();
            // The lease is renewed for as long as the process lives: take it away, as the death of the process would.
            await adapter.db.database.query(`UPDATE work SET lease_until = now() - interval '1 second'`);
            await quick.sweep();
            swept = true;
            await held;
            await results(batch).catch((error: unknown) => {
              faults.push((error as Error).name);
              throw error;
            });
          },
        },
      ]);
      await until(() => Promise.resolve(swept));
      // The second has the lease and is at work when the first comes with its results: only the token tells them apart.
      quick.start([
        {
          ...processor(() => undefined),
          async process(batch) {
            release();
            await drained;
            await results(batch);
          },
        },
      ]);
      await until(async () => (await waiting()) === 0);
      expect(faults).toEqual(['LeaseLost']);
      expect(writes).toBe(1);
    });

    it('runs work alone after two lost leases, and sets it aside after the third', async () => {
      const one = await startProcess();
      await add(
        one.queue,
        Array.from({ length: 10 }, () => job()),
      );
      const lose = `UPDATE work SET state = 'leased', lease_token = gen_random_uuid(), lease_until = now() - interval '1 second'
                    WHERE id = (SELECT min(id) FROM work)`;
      for (const _ of [1, 2]) {
        await adapter.db.database.query(lose);
        await one.sweep();
      }
      const sizes: number[] = [];
      const told: string[] = [];
      const careful = processor((batch) => void sizes.push(batch.items.length), {
        concurrency: 1,
        async quarantined(_tx, _work, reason) {
          told.push(reason);
        },
      });
      one.start([careful]);
      await until(async () => (await waiting()) === 0);
      expect(sizes).toEqual([1, 9]);
      await adapter.db.database.query(
        `INSERT INTO work (kind, key, job, state, expiries, attempts, lease_token, lease_until)
         VALUES ($1, 'x', '{"kind": "decide-message", "messageId": "x"}', 'leased', 2, 3, gen_random_uuid(), now() - interval '1 second')`,
        [KIND],
      );
      await one.sweep();
      expect(await waiting('quarantined')).toBe(1);
      expect(told).toHaveLength(1);
    });

    it('finishes what runs at a drain and leaves the rest for others, uncharged', async () => {
      const one = await startProcess();
      let begun = 0;
      await add(
        one.queue,
        Array.from({ length: 200 }, () => job()),
      );
      one.start([
        processor(
          async (batch) => {
            begun += batch.items.length;
            await pause(150);
          },
          { batchSize: 10, concurrency: 2 },
        ),
      ]);
      await until(() => begun >= 20);
      await one.drain();
      expect(await waiting('leased')).toBe(0);
      expect(await waiting('ready')).toBe(200 - begun);
      const [charged] = await adapter.db.database.query<{ n: number }>(
        'SELECT count(*)::int AS n FROM work WHERE attempts > 0',
      );
      expect(charged!.n).toBe(0);
    });

    it('counts work that its processor left unfinished as failed', async () => {
      const one = await startProcess();
      await add(one.queue, [job()]);
      one.start([{ ...processor(() => undefined), process: async () => undefined }]);
      await until(async () => {
        const [row] = await adapter.db.database.query<{ last_error: string | null }>('SELECT last_error FROM work');
        return row?.last_error?.includes('unfinished') === true;
      });
    });

    it('begins nothing of a paused kind in any process, and goes on with all of it', async () => {
      const { database, unitOfWork } = adapter.db;
      const [one, two] = [await startProcess({ pollMs: 30_000 }), await startProcess({ pollMs: 30_000 })];
      const queues = new QueueRepository(database);
      const done: string[] = [];
      for (const each of [one, two]) each.start([processor((batch) => void done.push(...batch.items.map(keyOf)))]);
      await unitOfWork.run((tx) => queues.pause(tx, KIND, 'somebody'));
      await add(
        one.queue,
        Array.from({ length: 120 }, () => job()),
      );
      await add(one.queue, [job()], { dueAt: new Date(Date.now() + 300) });
      await pause(800);
      expect(done).toEqual([]);
      expect((await queues.list()).find(({ kind }) => kind === KIND)).toMatchObject({ due: 121, pausedBy: 'somebody' });
      await unitOfWork.run(async (tx) => {
        await queues.resume(tx, KIND);
        two.queue.resumed(tx, KIND);
      });
      await until(() => done.length === 121);
      expect(new Set(done).size).toBe(121);
    });
  });
}
