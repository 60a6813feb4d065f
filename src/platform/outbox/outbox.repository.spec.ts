import { randomUUID } from 'node:crypto';
import { testDatabase, type TestDatabase } from '../../../test/harness';
import { outboxDeskOf, outboxOf } from '../../../test/harness/outbox';
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

  it('supersedes an older answer that is being tried, when the newer one is composed and not before', async () => {
    const first = row();
    await add(first);
    await db.database.query(`DELETE FROM work`);
    await compose(first.id);
    const later = new Date(Date.now() + 3_600_000);
    await db.unitOfWork.run((tx) => outbox.putOff(tx, [{ outboxId: first.id, reason: 'closed', nextTryAt: later, kind: 'failed' }])); // prettier-ignore
    await db.database.query('UPDATE work SET due_at = $1', [later]);
    const second = row({ orderId: first.orderId, version: 2, dueAt: inGrace() });
    await add(second);
    expect(await state(first.id)).toBe('sending');
    await db.database.query(`UPDATE outbox SET due_at = now() - interval '1 second' WHERE id = $1`, [second.id]);
    await db.database.query(`UPDATE work SET due_at = now() - interval '1 second' WHERE key = $1`, [second.id]);
    // Although the older one still waits for its next attempt.
    const { items } = await work.claim('compose-reply', 10, 1_000);
    expect(items.map(({ job }) => job)).toEqual([{ kind: 'compose-reply', outboxId: second.id }]);
    await db.unitOfWork.run((tx) => outbox.startComposing(tx, [second.id]));
    expect(await state(first.id)).toBe('superseded');
    expect(await works()).toEqual([{ kind: 'compose-reply', key: second.id }]);
  });

  it('says with every change of its state that it is another one', async () => {
    const reply = row();
    await add(reply);
    const revisions = [(await outbox.find(reply.id))?.revision];
    await compose(reply.id);
    revisions.push((await outbox.find(reply.id))?.revision);
    await db.unitOfWork.run((tx) => outbox.deliveredAll(tx, [reply.id]));
    revisions.push((await outbox.find(reply.id))?.revision);
    await db.unitOfWork.run((tx) => outboxDeskOf(db.database).resend(tx, reply.id));
    revisions.push((await outbox.find(reply.id))?.revision);
    expect(revisions).toEqual([1, 2, 3, 4]);
  });

  it('dies after the last attempt and sends the same bytes when a person says so', async () => {
    const reply = row();
    await add(reply);
    await compose(reply.id);
    const nextTryAt = new Date(Date.now() + 60_000);
    const setback = { outboxId: reply.id, reason: 'closed', nextTryAt };
    await db.unitOfWork.run((tx) => outbox.putOff(tx, [{ ...setback, kind: 'failed' }]));
    const failing = {
      state: 'sending',
      attempts: 1,
      lastError: 'closed',
      nextTryAt,
      failingSince: expect.any(Date) as Date,
    };
    expect(await outbox.find(reply.id)).toMatchObject(failing);
    await db.unitOfWork.run((tx) => outbox.putOff(tx, [{ ...setback, kind: 'resting' }]));
    expect(await outbox.find(reply.id)).toMatchObject(failing);
    await db.unitOfWork.run((tx) => outbox.putOff(tx, [{ ...setback, kind: 'off', reason: 'switched off' }]));
    expect(await outbox.find(reply.id)).toMatchObject({ attempts: 1, lastError: 'switched off', failingSince: null });
    await db.unitOfWork.run((tx) => outbox.giveUp(tx, reply.id, 'refused', 'unreachable', true));
    expect(await outbox.find(reply.id)).toMatchObject({
      state: 'dead',
      attempts: 2,
      nextTryAt: null,
      failedAs: 'unreachable',
    });
    expect(await db.unitOfWork.run((tx) => outboxDeskOf(db.database).retry(tx, reply.id))).toBe(true);
    expect(await outbox.find(reply.id)).toMatchObject({ state: 'sending', attempts: 0, failingSince: null });
    expect((await outbox.sending(reply.id))?.body.toString()).toBe('UNA');
  });
});
