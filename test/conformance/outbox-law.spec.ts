import { randomUUID } from 'node:crypto';
import { Logger } from '@nestjs/common';
import fc from 'fast-check';
import { ReplyRepository } from '../../src/replies/reply.repository';
import { OutboxDesk } from '../../src/replies/outbox-desk.service';
import { PermanentFault, type OutboxRow, type WorkProcessor } from '../../src/platform';
import {
  EventLog,
  UnitOfWork,
  WorkRepository,
  type Database,
  type OutboxRepository,
} from '../../src/platform/services';
import { testDatabase, type TestDatabase } from '../harness';
import { Mailroom } from '../harness/mailroom';
import { outboxDeskOf, outboxOf } from '../harness/outbox';

// Real: PostgreSQL, the outbox, the work queue, deliveries, two processes. Made up: the partner's system, and the bytes of answers. Whatever
// happens in whatever order, each row is in one state, its work fits that state, and no answer gets there twice or out of order by itself.

Logger.overrideLogger(false);

const RUNS = Number(process.env['OUTBOX_RUNS'] ?? 25);

let db: TestDatabase;
let rooms: readonly [Mailroom, Mailroom];
let partnerId: string;
beforeAll(async () => {
  db = await testDatabase();
  rooms = [new Mailroom(db), new Mailroom(db, {}, await db.connectAgain())];
  partnerId = await rooms[0].partner('noordster');
});
afterAll(() => db.drop());

/** Composes as the product does, but for what stands in the bytes: the number of the order and its version. */
function composer(database: Database): WorkProcessor {
  const outbox = outboxOf(database);
  const numbers = new ReplyRepository();
  const unitOfWork = new UnitOfWork(database);
  return {
    kind: 'compose-reply',
    batchSize: 50,
    concurrency: 1,
    isHeld: () => outbox.isHeld(),
    async process(batch) {
      const ids = batch.items.flatMap(({ job }) => (job.kind === 'compose-reply' ? [job.outboxId] : []));
      await unitOfWork.run(async (tx) => {
        const due = await outbox.startComposing(tx, ids);
        if (due.length > 0) {
          const taken = await numbers.takeControlNumbers(tx, due.map(() => partnerId)); // prettier-ignore
          const body = Buffer.from('UNA');
          const composed = due.map(({ id }, i) => ({ id, body, fileName: id, controlReference: String(taken[i]) }));
          await outbox.composedAll(tx, composed);
        }
        await batch.complete(tx);
      });
    },
    quarantined: () => Promise.resolve(),
  };
}

type Step =
  | { readonly do: 'answer'; readonly order: number; readonly grace: boolean }
  | { readonly do: 'compose' | 'deliver' | 'both' | 'later' | 'grace over' | 'give up' | 'crash' }
  | { readonly do: 'system'; readonly is: 'open' | 'closed' | 'refusing' | 'off' }
  | { readonly do: 'cancel'; readonly order: number }
  | { readonly do: 'resend' | 'send-anew'; readonly row: number };

const order = fc.nat(1);
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('answer' as const), order, grace: fc.boolean() }) },
  { weight: 8, arbitrary: fc.record({ do: fc.constantFrom('compose' as const, 'deliver' as const, 'both' as const, 'later' as const) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('grace over' as const, 'give up' as const, 'crash' as const) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('system' as const), is: fc.constantFrom('open' as const, 'closed' as const, 'refusing' as const, 'off' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('cancel' as const), order }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constantFrom('resend' as const, 'send-anew' as const), row: fc.nat(20) }) },
); // prettier-ignore

/** One office with two orders, from empty tables on. */
class Office {
  readonly outbox: OutboxRepository = outboxOf(db.database);
  readonly desk = new OutboxDesk(db.unitOfWork, outboxDeskOf(db.database), new EventLog(db.database));
  readonly orders = [randomUUID(), randomUUID()];
  readonly versions = [0, 0];
  readonly composers = rooms.map(({ database }) => composer(database));
  /** How often a person had each row sent again. */
  readonly resent = new Map<string, number>();
  private readonly clerk = { id: randomUUID(), name: 'Fatma', role: 'clerk', language: 'nl' } as const;

  static async open(): Promise<Office> {
    await db.database.query('TRUNCATE outbox, work, control_counter');
    for (const room of rooms) {
      room.taken.clear();
      room.refuses = () => null;
    }
    await rooms[0].connect('noordster', true);
    return new Office();
  }

  async take(step: Step): Promise<void> {
    switch (step.do) {
      case 'answer': return this.answer(step.order, step.grace);
      case 'compose': return this.rounds(this.composers[0]);
      case 'deliver': return this.rounds(rooms[0].processor);
      case 'both': return this.atOnce();
      case 'later': return rooms[0].later();
      case 'grace over': return this.sql(`UPDATE outbox SET due_at = now() - interval '1 second' WHERE state = 'held'`);
      case 'give up': return this.sql(`UPDATE outbox SET failing_since = now() - interval '99 hours' WHERE failing_since IS NOT NULL`);
      case 'crash': return this.crash();
      case 'system': return this.system(step.is);
      case 'cancel': return this.cancel(step.order);
      default: return this.again(step.do, step.row);
    }
  } // prettier-ignore

  rows(): Promise<readonly OutboxRow[]> {
    return db.database.query<OutboxRow>(
      `SELECT id, order_id AS "orderId", version, state, control_reference AS "controlReference", body IS NOT NULL AS "hasBody",
         resend_of AS "resendOf" FROM outbox ORDER BY created_at, id`,
    );
  }

  /** Time passes, the system is open, everybody works, until nothing is left to do. */
  async settle(): Promise<void> {
    await this.system('open');
    for (let n = 0; n < 20; n++) {
      await this.take({ do: 'grace over' });
      await rooms[0].later();
      await this.atOnce();
      if (
        (await db.database.query(`SELECT FROM work WHERE state <> 'quarantined' AND kind <> 'report-undelivered'`))
          .length === 0
      )
        return;
      // A system that was found closed rests: rooms without that memory go on.
      rooms = [new Mailroom(db), new Mailroom(db, {}, rooms[1].database)].map((room, i) => Object.assign(room, { taken: rooms[i]?.taken })) as unknown as typeof rooms; // prettier-ignore
    }
    throw new Error('it never came to rest');
  }

  private async cancel(which: number): Promise<void> {
    await db.unitOfWork.run((tx) => this.outbox.cancelHeld(tx, this.orders[which] ?? ''));
  }

  private async answer(which: number, grace: boolean): Promise<void> {
    const orderId = this.orders[which] ?? '';
    const version = (this.versions[which] ?? 0) + 1;
    this.versions[which] = version;
    const id = randomUUID();
    await db.unitOfWork.run(async (tx) => {
      const dueAt = grace ? new Date(Date.now() + 3_600_000) : null;
      if (!grace) await this.outbox.supersedeOlder(tx, orderId, version);
      await this.outbox.add(tx, [{ id, subjectId: randomUUID(), orderId, partnerId, kind: 'ORDRSP', version, dueAt }]);
    });
  }

  private async rounds(processor: WorkProcessor | undefined): Promise<void> {
    if (processor !== undefined) await rooms[0].round(processor);
  }

  /** Two processes compose and deliver at the same time. */
  private async atOnce(): Promise<void> {
    await Promise.all(rooms.flatMap((room, i) => [room.round(this.composers[i]), room.round()]));
  }

  /** A process takes work and is gone; its lease runs out. */
  private async crash(): Promise<void> {
    const work = new WorkRepository(db.database);
    for (const kind of ['compose-reply', 'deliver'] as const) await work.claim(kind, 5, 1_000);
    await this.sql(`UPDATE work SET lease_until = now() - interval '1 second', expiries = 0 WHERE state = 'leased'`);
    await work.sweep();
  }

  private async system(is: 'open' | 'closed' | 'refusing' | 'off'): Promise<void> {
    const fault = is === 'closed' ? new Error('closed') : is === 'refusing' ? new PermanentFault('no') : null;
    for (const room of rooms) room.refuses = () => fault;
    await rooms[0].connect('noordster', is !== 'off');
  }

  private async again(what: 'resend' | 'send-anew', place: number): Promise<void> {
    const rows = await this.rows();
    const chosen = rows[place % Math.max(rows.length, 1)];
    if (chosen === undefined) return;
    const { revision } = await rooms[0].row(chosen.id);
    const done = await (what === 'resend' ? this.desk.resend(chosen.id, revision, this.clerk) : this.desk.sendAnew(chosen.id, revision, this.clerk)); // prettier-ignore
    if (done.ok && what === 'resend') this.resent.set(chosen.id, (this.resent.get(chosen.id) ?? 0) + 1);
  }

  private async sql(text: string): Promise<void> {
    await db.database.query(text);
  }
}

const WORK_OF: Readonly<Record<OutboxRow['state'], readonly string[]>> = {
  held: ['compose-reply ready'],
  due: ['compose-reply ready'],
  sending: ['deliver ready'],
  delivered: [],
  cancelled: [],
  superseded: [],
  dead: ['compose-reply quarantined', 'deliver quarantined'],
};

/** Ways that end dead, and superseded and delivered: chance alone need not take them. */
const REFUSED: Step[] = [
  { do: 'answer', order: 0, grace: false },
  { do: 'compose' },
  { do: 'system', is: 'refusing' },
  { do: 'deliver' },
];
const OVERTAKEN: Step[] = [
  { do: 'answer', order: 0, grace: false },
  { do: 'compose' },
  { do: 'answer', order: 0, grace: false },
];

async function expectLawful(office: Office): Promise<void> {
  const rows = await office.rows();
  const works = await db.database.query<{ key: string; what: string }>(
    `SELECT key, kind || ' ' || state AS what FROM work WHERE kind <> 'report-undelivered'`,
  );
  for (const { id, state } of rows) {
    const own = works.filter(({ key }) => key === id).map(({ what }) => what);
    if (state === 'dead') expect(WORK_OF.dead).toEqual(expect.arrayContaining(own));
    else expect([state, own]).toEqual([state, WORK_OF[state]]);
  }
  const taken = rooms.flatMap((room) => room.taken.get('noordster') ?? []);
  const byId = new Map(rows.map((row) => [row.id, row]));
  for (const id of new Set(taken)) {
    expect(taken.filter((one) => one === id).length).toBeLessThanOrEqual(1 + (office.resent.get(id) ?? 0));
    expect(['delivered', 'sending', 'dead']).toContain(byId.get(id)?.state);
  }
  const numbers = rows.flatMap(({ controlReference }) => controlReference ?? []);
  expect(new Set(numbers).size).toBe(numbers.length);
}

it(
  'whatever happens in whatever order, nothing is doubled, lost or out of order',
  async () => {
    let [delivered, superseded, dead] = [0, 0, 0];
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 8, maxLength: 40 }), async (steps) => {
        const office = await Office.open();
        for (const one of steps) {
          await office.take(one);
          await expectLawful(office);
        }
        await office.settle();
        await expectLawful(office);
        const rows = await office.rows();
        for (const orderId of office.orders) {
          // Both rooms are one list here: work of one order is done one at a time, so each room's own order is the order that counts.
          for (const room of rooms) {
            const versions = (room.taken.get('noordster') ?? [])
              .flatMap((id) => rows.find((row) => row.id === id && row.orderId === orderId) ?? [])
              .map(({ version }) => version);
            expect(versions).toEqual([...versions].sort((a, b) => a - b));
          }
          const left = rows.filter((row) => row.orderId === orderId && row.state !== 'cancelled');
          const newest = left.reduce<OutboxRow | null>((best, row) => (best === null || row.version > best.version ? row : best), null); // prettier-ignore
          const ofNewest = left.filter(({ version }) => version === newest?.version).map(({ state }) => state);
          if (newest !== null) expect(ofNewest.some((state) => state === 'delivered' || state === 'dead')).toBe(true);
        }
        delivered += rows.filter(({ state }) => state === 'delivered').length;
        superseded += rows.filter(({ state }) => state === 'superseded').length;
        dead += rows.filter(({ state }) => state === 'dead').length;
      }),
      { numRuns: RUNS, examples: [[REFUSED], [OVERTAKEN]] },
    );
    // A law about nothing is none.
    expect(Math.min(delivered, superseded, dead)).toBeGreaterThan(0);
  },
  60_000 + RUNS * 8_000,
);
