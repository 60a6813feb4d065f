import { Injectable } from '@nestjs/common';
import { DecideMessageProcessor } from '../../src/intake/decide-message.processor';
import type { WorkBatch } from '../../src/platform';
import { JudgingService } from '../../src/review/judging.service';
import { orderFile } from '../builders/order-file';
import { Office, type OfficeOptions } from '../harness/office';

// Real: the whole program, its workers, PostgreSQL. Made up: that judging one order, named by its number, always goes wrong.

const GOOD = 49;
const POISON = 'POISON';
const LEASE_MS = 500;

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
/** Fifty orders in one interchange, the poisoned one in the middle. */
const fifty = (name: string): Buffer =>
  orderFile(
    name,
    Array.from({ length: GOOD + 1 }, (_, n) => ({ number: n === 20 ? POISON : `${name}-${n}` })),
  );

let office: Office;

/** Opens the office with a trap in it, and a book of all work that was charged with a fault. */
async function open(options: OfficeOptions): Promise<void> {
  office = await Office.open({ ...options, limits: { workAttempts: 2, ...options.limits } });
  await office.query(`CREATE TABLE charged (key text, error text)`);
  await office.query(
    `CREATE FUNCTION note_charge() RETURNS trigger LANGUAGE plpgsql AS
     $$ BEGIN INSERT INTO charged VALUES (NEW.key, NEW.last_error); RETURN NEW; END $$`,
  );
  await office.query(
    `CREATE TRIGGER note_charge AFTER UPDATE ON work FOR EACH ROW WHEN (NEW.last_error IS NOT NULL AND NEW.state <> 'leased') EXECUTE FUNCTION note_charge()`,
  );
}
afterEach(() => office.close());

/** All is released but the poisoned one, which waits in a case that says why. */
async function expectOnlyThePoisonSetAside(reason: RegExp): Promise<void> {
  expect(await office.count("sales_order WHERE state = 'released'")).toBe(GOOD);
  expect(await office.count('sales_order')).toBe(GOOD);
  expect(await office.count("outbox WHERE kind = 'ORDRSP' AND state = 'delivered'")).toBe(GOOD);
  expect(await office.count("event_log WHERE kind = 'order-released'")).toBe(GOOD);
  const [poison] = await office.query<{ id: string; state: string }>(
    'SELECT id, state FROM message WHERE order_number = $1',
    [POISON],
  );
  expect(poison?.state).toBe('waiting');
  const left = await office.query<{ key: string; state: string; error: string }>(
    'SELECT key, state, last_error AS error FROM work',
  );
  expect(left).toEqual([{ key: poison?.id, state: 'quarantined', error: expect.stringMatching(reason) }]);
  const { body } = await office.ask<{ items: Record<string, unknown>[] }>(
    'demo',
    'GET',
    '/api/review-cases?state=open',
  );
  expect(body.items).toMatchObject([
    { reason: 'quarantined', owner: 'technical', message: poison?.id, title: expect.stringMatching(reason) },
  ]);
  const charged = await office.query<{ key: string }>('SELECT DISTINCT key FROM charged');
  expect(charged).toEqual([{ key: poison?.id }]);
}

describe('an order that makes the gate fail', () => {
  it('with an exception is set aside alone; the forty-nine others of its batch are released', async () => {
    @Injectable()
    class Trap extends JudgingService {
      override async judgeAll(
        ...[tx, orders, clock]: Parameters<JudgingService['judgeAll']>
      ): ReturnType<JudgingService['judgeAll']> {
        if (orders.some(({ order }) => order.number === POISON)) throw new Error('a fault nobody thought of');
        return super.judgeAll(tx, orders, clock);
      }
    }
    await open({ override: (testing) => testing.overrideProvider(JudgingService).useClass(Trap) });
    await office.sendAndRest(fifty('EXC'));
    await expectOnlyThePoisonSetAside(/a fault nobody thought of/);
    expect(await office.count('charged')).toBe(2);
  }, 60_000);

  it('with a failing statement, which takes the whole transaction along, is set aside alone too', async () => {
    @Injectable()
    class Trap extends JudgingService {
      override async judgeAll(
        ...[tx, orders, clock]: Parameters<JudgingService['judgeAll']>
      ): ReturnType<JudgingService['judgeAll']> {
        if (orders.some(({ order }) => order.number === POISON)) await tx.query('SELECT 1 / 0');
        return super.judgeAll(tx, orders, clock);
      }
    }
    await open({ override: (testing) => testing.overrideProvider(JudgingService).useClass(Trap) });
    await office.sendAndRest(fifty('SQL'));
    await expectOnlyThePoisonSetAside(/division by zero/);
  }, 60_000);

  it('can be decided once the fault is mended and its work is revived', async () => {
    let mended = false;
    @Injectable()
    class Trap extends JudgingService {
      override async judgeAll(
        ...[tx, orders, clock]: Parameters<JudgingService['judgeAll']>
      ): ReturnType<JudgingService['judgeAll']> {
        if (!mended && orders.some(({ order }) => order.number === POISON)) throw new Error('not yet');
        return super.judgeAll(tx, orders, clock);
      }
    }
    await open({
      limits: { workAttempts: 1 },
      override: (testing) => testing.overrideProvider(JudgingService).useClass(Trap),
    });
    await office.sendAndRest(orderFile('REV', [{ number: POISON }]));
    expect(await office.count("work WHERE state = 'quarantined'")).toBe(1);
    mended = true;
    await office.query("UPDATE work SET state = 'ready', due_at = now(), attempts = 0 WHERE state = 'quarantined'");
    await office.rest();
    expect(await office.count("sales_order WHERE state = 'released'")).toBe(1);
    expect(await office.count('work')).toBe(0);
  }, 60_000);
});

describe('an order that takes its worker along', () => {
  it('is set aside alone when it has cost the third lease; the others of its batches are released once', async () => {
    let died = 0;
    @Injectable()
    class Trap extends DecideMessageProcessor {
      override async process(batch: WorkBatch): Promise<void> {
        const ids = batch.items.flatMap(({ job }) => (job.kind === 'decide-message' ? [job.messageId] : []));
        const hit = await office.count('message WHERE id = ANY ($1) AND order_number = $2', [ids, POISON]);
        if (hit > 0) {
          died += 1;
          // As if the process had died: nothing is written, nobody renews the lease, and what it held runs out.
          await pause(3 * LEASE_MS);
          throw new Error('the process had died by then');
        }
        await super.process(batch);
      }
    }
    await open({
      limits: { leaseMs: LEASE_MS, longestWorkMs: 1 },
      override: (testing) => testing.overrideProvider(DecideMessageProcessor).useClass(Trap),
    });
    await office.send(fifty('DIE'));
    await office.until(
      'the poison is set aside',
      async () => (await office.count("work WHERE state = 'quarantined'")) === 1,
    );
    await office.rest();
    await expectOnlyThePoisonSetAside(/lease ran out three times/);
    expect(died).toBeGreaterThanOrEqual(3);
  }, 60_000);
});
