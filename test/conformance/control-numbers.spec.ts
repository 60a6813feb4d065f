import { randomUUID } from 'node:crypto';
import { Logger } from '@nestjs/common';
import { aNewOrder } from '../builders/new-order';
import { testConfig, testDatabase, type TestDatabase } from '../harness';
import { holdOf, outboxOf } from '../harness/outbox';
import { messageRows, partnerRow } from '../harness/road-rows';
import { NotNow } from '../../src/platform';
import {
  EventLog,
  MetricsService,
  UnitOfWork,
  WorkRepository,
  type Database,
  type WorkerService,
} from '../../src/platform/services';
import { BatchRunner } from '../../src/platform/work/batch-runner.service';
import { OrderRepository } from '../../src/sales/services';
import { aModel } from '../../src/replies/compose-test-support';
import { ComposeReplyProcessor } from '../../src/replies/compose-reply.processor';
import { ControlCounters } from '../../src/replies/control-counters.service';
import { ReplyRepository } from '../../src/replies/reply.repository';

// Real: PostgreSQL, the composer, two processes as far as connections and memory go. A number that stands in bytes that may leave is never
// in other bytes to the same partner.

Logger.overrideLogger(false);

let db: TestDatabase;
let partnerId: string;
let used = 0;
beforeEach(async () => {
  db = await testDatabase();
  partnerId = await partnerRow(db.database, `groot-${++used}`);
  await db.database.query(
    `INSERT INTO company (name, glns, currency, working_days) VALUES ('Wij', '{8719999000008}', 'EUR', '{1,2,3,4,5}')`,
  );
});
afterEach(() => db.drop());

/** Orders that are to be answered. */
async function owed(count: number): Promise<void> {
  const { interchangeId, messageIds } = await messageRows(db.database, count);
  const orders = messageIds.map((messageId) => aNewOrder({ messageId, interchangeId }));
  const outbox = outboxOf(db.database);
  await db.unitOfWork.run(async (tx) => {
    await new OrderRepository().insert(tx, orders);
    const replies = orders.map(({ id }) => ({
      id: randomUUID(), kind: 'ORDRSP', partnerId, orderId: id, interchangeId, envelope: null, outcomeVersion: 1, model: aModel(),
    }) as const); // prettier-ignore
    await new ReplyRepository().insert(tx, replies);
    await outbox.add(tx, replies.map(({ id, orderId, kind }) => ({ id: randomUUID(), subjectId: id, orderId, partnerId, kind, version: 1, dueAt: null }))); // prettier-ignore
  });
}

/** A process that composes, a few at a time. @returns what composes until nothing is left */
function process(database: Database, batchSize: number): () => Promise<void> {
  const unitOfWork = new UnitOfWork(database);
  const work = new WorkRepository(database);
  const runner = new BatchRunner(work, unitOfWork, database, testConfig(), new MetricsService());
  const worker = { register: () => undefined } as unknown as WorkerService;
  const composer = new ComposeReplyProcessor(worker, unitOfWork, outboxOf(database), new ReplyRepository(), new EventLog(database)); // prettier-ignore
  return async () => {
    for (;;) {
      if (await composer.isHeld()) return;
      const claim = await work.claim('compose-reply', batchSize, 60_000);
      if (claim.items.length === 0) return;
      await runner.run(composer, claim, () => false);
    }
  };
}

const numbers = async (): Promise<readonly number[]> =>
  (await db.database.query<{ n: number }>('SELECT control_reference::int AS n FROM outbox WHERE body IS NOT NULL ORDER BY 1')).map(({ n }) => n); // prettier-ignore
const distinct = (all: readonly number[]): number => new Set(all).size;

it('two processes that compose for one partner at once never use a number twice', async () => {
  await owed(60);
  const compose = [process(db.database, 3), process(await db.connectAgain(), 4)];
  await Promise.all(compose.map((run) => run()));
  const all = await numbers();
  expect([all.length, distinct(all)]).toEqual([60, 60]);
  // Each number stands in the bytes that were stored with it.
  const wrong = await db.database.query(
    `SELECT FROM outbox WHERE position(convert_to(control_reference, 'UTF8') IN body) = 0 OR position(control_reference IN file_name) = 0`,
  );
  expect(wrong).toEqual([]);
});

it('a process that dies between the number and the bytes leaves nothing that is sent, and the next one goes on', async () => {
  await owed(6);
  const outbox = outboxOf(db.database);
  const work = new WorkRepository(db.database);
  for (let death = 0; death < 3; death++) {
    const { items } = await work.claim('compose-reply', 2, 60_000);
    const dying = db.unitOfWork.run(async (tx) => {
      const due = await outbox.startComposing(tx, items.flatMap(({ job }) => (job.kind === 'compose-reply' ? [job.outboxId] : []))); // prettier-ignore
      await new ReplyRepository().takeControlNumbers(
        tx,
        due.map(() => partnerId),
      );
      // As kill -9 of the process does to its connection: the server ends the transaction.
      await tx.query('SELECT pg_terminate_backend(pg_backend_pid())');
    });
    await expect(dying).rejects.toThrow();
    expect(await numbers()).toEqual([]);
    await db.database.query(
      `UPDATE work SET lease_until = now() - interval '1 second', expiries = 0 WHERE state = 'leased'`,
    );
    await work.sweep();
  }
  await process(db.database, 2)();
  const all = await numbers();
  expect([all.length, distinct(all)]).toEqual([6, 6]);
});

it('the database itself refuses a second use', async () => {
  await owed(2);
  await process(db.database, 50)();
  await expect(db.database.query(`UPDATE outbox SET control_reference = '00000001'`)).rejects.toThrow('outbox_number');
});

it('after a restore numbers jump over those that may have been used since, of every partner, and the outbox waits', async () => {
  const other = await partnerRow(db.database, 'nieuw');
  await owed(2);
  await process(db.database, 50)();
  const counters = new ControlCounters(holdOf(db.database), new EventLog(db.database));
  expect(await db.unitOfWork.run((tx) => counters.afterRestore(tx, 'system', 100))).toEqual({
    partners: 2,
    held: true,
  });
  await owed(1);
  await process(db.database, 50)();
  expect(await numbers()).toEqual([1, 2]);
  await db.unitOfWork.run((tx) => holdOf(db.database).release(tx, 'somebody'));
  await process(db.database, 50)();
  expect(await numbers()).toEqual([1, 2, 103]);
  const skipped = await db.database.query<{ id: string; data: object }>(
    `SELECT subject_id AS id, data FROM event_log WHERE kind = 'control-numbers-skipped' ORDER BY data -> 'to'`,
  );
  expect(skipped).toEqual([
    { id: other, data: { from: 1, to: 100 } },
    { id: partnerId, data: { from: 3, to: 102 } },
  ]);
  await expect(db.unitOfWork.run((tx) => counters.jump(tx, 0, 'system'))).rejects.toThrow('above zero');
});

it('a hold waits for a composer that is at work, and none begins while it is on', async () => {
  await owed(1);
  const hold = holdOf(db.database);
  const outbox = outboxOf(db.database);
  const order: string[] = [];
  let begin = (): void => undefined;
  const begun = new Promise<void>((resolve) => (begin = resolve));
  const composing = db.unitOfWork.run(async (tx) => {
    await outbox.startComposing(tx, []);
    begin();
    await new Promise((resolve) => setTimeout(resolve, 100));
    order.push('composed');
  });
  await begun;
  await db.unitOfWork.run((tx) => hold.hold(tx, 'restored', 'system'));
  order.push('held');
  await composing;
  expect(order).toEqual(['composed', 'held']);
  await expect(db.unitOfWork.run((tx) => outbox.startComposing(tx, []))).rejects.toThrow(NotNow);
});

it('undo within the grace time and composing at its end: one of the two wins, never both', async () => {
  const outbox = outboxOf(db.database);
  const seen = new Set<string>();
  for (let round = 0; round < 20; round++) {
    const row = { id: randomUUID(), subjectId: randomUUID(), orderId: randomUUID(), partnerId, kind: 'ORDRSP', version: 1, dueAt: new Date(Date.now() + 60_000) }; // prettier-ignore
    await db.unitOfWork.run((tx) => outbox.add(tx, [row]));
    await db.database.query(`UPDATE outbox SET due_at = now() - interval '1 second' WHERE id = $1`, [row.id]);
    const compose = async (): Promise<boolean> =>
      db.unitOfWork.run(async (tx) => {
        const due = await outbox.startComposing(tx, [row.id]);
        const [reference] = (await new ReplyRepository().takeControlNumbers(tx, [partnerId])).map(String);
        return due.length > 0 && outbox.composed(tx, { id: row.id, body: Buffer.from('UNA'), fileName: 'a', controlReference: reference ?? '' }); // prettier-ignore
      });
    const undo = async (): Promise<boolean> =>
      (await db.unitOfWork.run((tx) => outbox.cancelHeld(tx, row.orderId))).length > 0;
    // The first two one after the other, so that each wins once; the others at the same time.
    const won =
      round === 0 ? [await compose(), await undo()]
      : round === 1 ? [await undo(), await compose()]
      : await Promise.all(round % 2 === 0 ? [compose(), undo()] : [undo(), compose()]); // prettier-ignore
    expect(won.filter(Boolean)).toHaveLength(1);
    seen.add((await outbox.find(row.id))?.state ?? '');
  }
  expect([...seen].sort()).toEqual(['cancelled', 'sending']);
});
