import { randomUUID } from 'node:crypto';
import type { Job } from '../../src/kernel';
import { testConfig, testDatabase, type TestDatabase } from '../harness';
import { until } from '../harness/until';
import { workProcess } from '../harness/work-process';
import { workerProcess, type WorkerProcess } from './work-queue-adapter';

// Real: PostgreSQL, in which it is written down that work was asked for again.

let db: TestDatabase;
let worker: WorkerProcess;
beforeAll(async () => {
  db = await testDatabase();
});
afterEach(() => worker.drain());
afterAll(() => db.drop());

const ask = (jobs: readonly Job[]): Promise<void> =>
  db.unitOfWork.run((tx) =>
    worker.queue.enqueue(
      tx,
      jobs.map((job) => ({ job })),
    ),
  );

it.each([
  ['once more what looks at how things stand', 2, (id: string): Job => ({ kind: 'judge-again', orderId: id })],
  ['once what is about something that stays', 1, (id: string): Job => ({ kind: 'decide-message', messageId: id })],
])('does %s, when it is asked for while it is being done', async (_, times, of) => {
  worker = workerProcess(workProcess(await db.connectAgain(), testConfig({ limits: { pollMs: 200 } })));
  const wanted = of(randomUUID());
  let done = 0;
  let [begin, finish] = [(): void => undefined, (): void => undefined];
  const [begun, finished] = [new Promise<void>((go) => (begin = go)), new Promise<void>((go) => (finish = go))];
  worker.start([
    {
      kind: wanted.kind,
      batchSize: 50,
      concurrency: 1,
      async process(batch) {
        done++;
        begin();
        await finished;
        await db.unitOfWork.run((tx) => batch.complete(tx));
      },
      async quarantined() {},
    },
  ]);
  await ask([wanted]);
  await begun;
  await ask([wanted, wanted]);
  finish();
  await until('nothing is left to do', async () => {
    const [row] = await db.database.query<{ n: number }>('SELECT count(*)::int AS n FROM work');
    return row?.n === 0 ? true : undefined;
  });
  expect(done).toBe(times);
});
