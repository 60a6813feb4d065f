import { randomUUID } from 'node:crypto';
import { testDatabase, type TestDatabase } from '../../../test/harness';
import { outboxOf } from '../../../test/harness/outbox';
import { WorkRepository } from '../work/work.repository';
import type { NewOutboxRow } from './outbox';
import type { OutboxRepository } from './outbox.repository';

describe('the outbox', () => {
  let db: TestDatabase;
  let outbox: OutboxRepository;
  let work: WorkRepository;

  beforeAll(async () => {
    db = await testDatabase();
    work = new WorkRepository(db.database);
    outbox = outboxOf(db.database);
  });
  beforeEach(() => db.database.query('TRUNCATE outbox, work'));
  afterAll(() => db.drop());

  const row = (more: Partial<NewOutboxRow> = {}): NewOutboxRow => ({
    id: randomUUID(),
    subjectId: randomUUID(),
    orderId: randomUUID(),
    partnerId: randomUUID(),
    kind: 'order-response',
    version: 1,
    dueAt: new Date(Date.now() - 1_000),
    ...more,
  });
  const inGrace = (): Date => new Date(Date.now() + 30_000);
  const add = (...rows: NewOutboxRow[]) => db.unitOfWork.run((tx) => outbox.add(tx, rows));
  const compose = (id: string) =>
    db.unitOfWork.run((tx) =>
      outbox.composed(tx, { id, body: Buffer.from('UNA'), fileName: 'a.edi', controlReference: '1' }),
    );
  const works = () => db.database.query('SELECT kind, key FROM work ORDER BY id');
  const state = async (id: string) => (await outbox.find(id))?.state;

  it('goes from held to delivered, each step with its work', async () => {
    const reply = row();
    await add(reply);
    expect(await works()).toEqual([{ kind: 'compose-reply', key: reply.id }]);
    expect(await db.unitOfWork.run((tx) => outbox.startComposing(tx, [reply.id]))).toMatchObject([
      { id: reply.id, state: 'due' },
    ]);
    expect(await compose(reply.id)).toBe(true);
    expect(await compose(reply.id)).toBe(false);
    expect((await outbox.sending(reply.id))?.body.toString()).toBe('UNA');
    const deliver = () => db.unitOfWork.run((tx) => outbox.deliveredAll(tx, [reply.id]));
    expect([await deliver(), await deliver()]).toEqual([[reply.id], []]);
    expect(await state(reply.id)).toBe('delivered');
  });

  it('composes nothing within the grace time, and can be taken back until then', async () => {
    const reply = row({ dueAt: inGrace() });
    await add(reply);
    expect(await db.unitOfWork.run((tx) => outbox.startComposing(tx, [reply.id]))).toEqual([]);
    const cancel = () => db.unitOfWork.run((tx) => outbox.cancelHeld(tx, reply.orderId!));
    expect([await cancel(), await cancel()]).toEqual([[reply.id], []]);
    expect(await works()).toEqual([]);
    expect(await compose(reply.id)).toBe(false);
  });

  it('does not take back what is on its way', async () => {
    const reply = row();
    await add(reply);
    await compose(reply.id);
    expect(await db.unitOfWork.run((tx) => outbox.cancelHeld(tx, reply.orderId!))).toEqual([]);
  });

  it('supersedes unsent older versions and hands out the newer one', async () => {
    const first = row({ dueAt: inGrace() });
    const second = row({ orderId: first.orderId, version: 2 });
    await add(first, second);
    expect((await work.claim('compose-reply', 10, 1_000)).items).toEqual([]);
    expect(await db.unitOfWork.run((tx) => outbox.supersedeOlder(tx, first.orderId!, 2))).toEqual([first.id]);
    expect((await work.claim('compose-reply', 10, 1_000)).items.map(({ job }) => job)).toEqual([
      { kind: 'compose-reply', outboxId: second.id },
    ]);
  });

  it('dies after the last attempt and sends the same bytes when a person says so', async () => {
    const reply = row();
    await add(reply);
    await compose(reply.id);
    await db.unitOfWork.run((tx) => outbox.failed(tx, reply.id, 'refused', new Date()));
    expect(await outbox.find(reply.id)).toMatchObject({ state: 'sending', attempts: 1, lastError: 'refused' });
    await db.unitOfWork.run((tx) => outbox.failed(tx, reply.id, 'refused', null));
    expect(await state(reply.id)).toBe('dead');
    expect(await db.unitOfWork.run((tx) => outbox.retry(tx, reply.id))).toBe(true);
    expect((await outbox.sending(reply.id))?.body.toString()).toBe('UNA');
  });
});
