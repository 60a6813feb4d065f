import { randomUUID } from 'node:crypto';
import { Logger } from '@nestjs/common';
import { testConfig, testDatabase, type TestDatabase } from '../../../test/harness';
import { workProcess } from '../../../test/harness/work-process';
import type { Job } from '../../kernel';
import { LaterFault, type WorkBatch, type WorkProcessor } from '../work';

// Real: the workers of one process, PostgreSQL. Made up: the processor, which hangs.

Logger.overrideLogger(false);

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.drop());

const until = async (condition: () => boolean | Promise<boolean>): Promise<void> => {
  for (const end = Date.now() + 10_000; !(await condition());) {
    if (Date.now() > end) throw new Error('waited in vain');
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
};

it('gives the place of work that hangs to other work, and refuses what it brings long after', async () => {
  const config = testConfig({ limits: { leaseMs: 150, longestWorkMs: 150, pollMs: 20 } });
  const { queue, workers, metrics } = workProcess(db.database, config);
  const add = (job: Job): Promise<void> => db.unitOfWork.run((tx) => queue.enqueue(tx, [{ job }]));

  const hanging = randomUUID();
  const faults: string[] = [];
  let tries = 0;
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  const processor: WorkProcessor = {
    kind: 'decide-message',
    batchSize: 1,
    concurrency: 1,
    async process(batch: WorkBatch) {
      const hangs = batch.items.some(({ job }) => job.kind === 'decide-message' && job.messageId === hanging);
      if (hangs && ++tries === 1) await held;
      await db.unitOfWork
        .run((tx) => batch.complete(tx))
        .catch((error: unknown) => {
          faults.push((error as Error).name);
          throw error;
        });
    },
    async quarantined() {},
  };
  workers.register(processor);
  workers.start(['decide-message']);
  try {
    await add({ kind: 'decide-message', messageId: hanging });
    await until(() => tries === 1);
    await add({ kind: 'decide-message', messageId: randomUUID() });
    // There is one place: the next piece gets it although the first never ended, and then the first once more.
    await until(async () => (await db.database.query('SELECT FROM work')).length === 0);
    expect([tries, faults]).toEqual([2, []]);
    expect(await metrics.render()).toContain('binnendienst_work_abandoned_total{kind="decide-message"} 1');
    release();
    await until(() => faults.length > 0);
    expect(faults).toEqual(['LeaseLost']);
  } finally {
    release();
    await workers.drain();
  }
});

it.each([
  [
    'by a fault',
    (): never => {
      throw new LaterFault('closed', 3_600_000);
    },
  ],
  [
    'by its processor',
    (batch: WorkBatch) =>
      db.unitOfWork.run(async (tx) => {
        for (const item of batch.items) await batch.putOff(tx, item, 3_600_000, 'closed');
      }),
  ],
])('forgets the lost leases of work that is put off %s: it took no process along', async (_, putOff) => {
  const { queue, workers } = workProcess(db.database, testConfig({ limits: { pollMs: 20 } }));
  const messageId = randomUUID();
  await db.unitOfWork.run((tx) => queue.enqueue(tx, [{ job: { kind: 'decide-message', messageId } }]));
  await db.database.query('UPDATE work SET expiries = 2 WHERE key = $1', [messageId]);
  workers.register({
    kind: 'decide-message',
    batchSize: 1,
    concurrency: 1,
    process: async (batch) => putOff(batch),
    async quarantined() {},
  });
  workers.start(['decide-message']);
  try {
    const left = (): Promise<readonly object[]> =>
      db.database.query('SELECT state, expiries FROM work WHERE key = $1 AND last_error IS NOT NULL', [messageId]);
    await until(async () => (await left()).length === 1);
    expect(await left()).toEqual([{ state: 'ready', expiries: 0 }]);
  } finally {
    await workers.drain();
  }
});
