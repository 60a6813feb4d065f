import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { JudgingService } from '../../src/review/judging.service';
import { orderFile } from '../builders/order-file';
import { Office, type OfficeOptions } from '../harness/office';

// Real: the whole program, its workers, PostgreSQL. Made up: that judging goes wrong until it is mended.

interface Queue {
  readonly kind: string;
  readonly pausedAt: string | null;
  readonly pausedBy: string | null;
  readonly due: number;
  readonly quarantined: number;
}
/** Short: a test below waits for longer, to see that nothing happens. */
const POLL_MS = 100;
let office: Office;
afterEach(() => office.close());

const open = async (options: OfficeOptions = {}): Promise<void> => {
  office = await Office.open({ ...options, limits: { workAttempts: 1, pollMs: POLL_MS } });
};
const act = (kind: string, action: string) => office.ask<Queue>('demo', 'POST', `/api/queues/${kind}/${action}`);
const queue = async (kind: string): Promise<Queue> => {
  const { body } = await office.ask<{ items: Queue[] }>('demo', 'GET', '/api/queues');
  return body.items.find((each) => each.kind === kind)!;
};
const order = () => orderFile(`Q${randomUUID().slice(0, 8)}`, [{ number: `Q-${randomUUID().slice(0, 8)}` }]);

it('a paused queue lets work wait, and goes on with all of it', async () => {
  await open();
  const paused = await act('decide-message', 'pause');
  expect(paused.status).toBe(200);
  expect(paused.body).toMatchObject({ kind: 'decide-message', pausedAt: expect.any(String), due: 0 });
  expect((await act('decide-message', 'pause')).body.pausedAt).toBe(paused.body.pausedAt);
  for (const _ of [1, 2]) await office.send(order());
  await office.until('both wait', async () => (await queue('decide-message')).due === 2);
  // Longer than any poll: what is paused is not only late.
  await new Promise((resolve) => setTimeout(resolve, 5 * POLL_MS));
  expect(await office.count('sales_order')).toBe(0);
  expect((await act('decide-message', 'resume')).body).toMatchObject({ pausedAt: null, pausedBy: null });
  await office.rest();
  expect(await office.count('sales_order')).toBe(2);
  const events = await office.query(`SELECT kind, subject_id FROM event_log WHERE subject_type = 'queue' ORDER BY id`);
  expect(events).toEqual([
    { kind: 'queue-paused', subject_id: 'decide-message' },
    { kind: 'queue-resumed', subject_id: 'decide-message' },
  ]);
});

it('a retry brings back all that was set aside, and ends its cases', async () => {
  let mended = false;
  @Injectable()
  class Trap extends JudgingService {
    override async judgeAll(
      ...[tx, orders, clock]: Parameters<JudgingService['judgeAll']>
    ): ReturnType<JudgingService['judgeAll']> {
      if (!mended) throw new Error('not yet');
      return super.judgeAll(tx, orders, clock);
    }
  }
  await open({ override: (testing) => testing.overrideProvider(JudgingService).useClass(Trap) });
  for (const _ of [1, 2, 3]) await office.send(order());
  await office.until('all are set aside', async () => (await queue('decide-message')).quarantined === 3);
  const states = () => office.query(`SELECT state, count(*)::int AS n FROM review_case GROUP BY state`);
  expect(await states()).toEqual([{ state: 'open', n: 3 }]);
  mended = true;
  expect((await act('decide-message', 'retry')).body).toMatchObject({ retried: 3 });
  await office.rest();
  expect(await queue('decide-message')).toMatchObject({ due: 0, quarantined: 0 });
  expect(await states()).toEqual([{ state: 'retried', n: 3 }]);
  expect(await office.count('sales_order')).toBe(3);
  expect((await act('decide-message', 'retry')).body).toMatchObject({ retried: 0 });
});

it('a retry brings back an answer that could not be delivered', async () => {
  await open();
  await act('deliver', 'pause');
  await office.send(order());
  // The acknowledgement and the order response: one that comes later would be sent after all.
  await office.until('both answers wait', async () => (await queue('deliver')).due === 2);
  await office.query(`UPDATE work SET state = 'quarantined' WHERE kind = 'deliver'`);
  await office.query(`UPDATE outbox SET state = 'dead' WHERE state = 'sending'`);
  const dead = await office.count("outbox WHERE state = 'dead'");
  expect((await act('deliver', 'retry')).body).toMatchObject({ retried: dead });
  await act('deliver', 'resume');
  await office.rest();
  expect(await office.count("outbox WHERE state = 'dead'")).toBe(0);
  expect(await office.count("outbox WHERE state = 'delivered'")).toBeGreaterThanOrEqual(dead);
});

it('queues are for admins, and there are no others than those of the list', async () => {
  await open();
  for (const [method, route] of [
    ['GET', '/api/queues'],
    ['POST', '/api/queues/deliver/pause'],
    ['POST', '/api/queues/deliver/resume'],
    ['POST', '/api/queues/deliver/retry'],
  ] as const)
    expect((await office.ask('wim', method, route)).status).toBe(403);
  for (const action of ['pause', 'resume', 'retry']) expect((await act('no-such-work', action)).status).toBe(404);
  expect(await office.count('queue_pause')).toBe(0);
});
