import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Logger } from '@nestjs/common';
import { testConfig, testDatabase, type TestDatabase } from '../../test/harness';
import { Mailroom } from '../../test/harness/mailroom';
import { holdOf, outboxOf } from '../../test/harness/outbox';
import { PermanentFault } from '../platform';
import { SecretStore } from '../platform/services';

// Real: PostgreSQL, the outbox, the work queue, the runner of batches. Made up: the systems of partners.

Logger.overrideLogger(false);

let db: TestDatabase;
let room: Mailroom;
const partners = new Map<string, string>();
beforeEach(async () => {
  db = await testDatabase();
  room = new Mailroom(db);
  for (const code of ['noordster', 'zuidster', 'westster'])
    partners.set(code, await room.partner(code, code !== 'zuidster'));
});
afterEach(() => db.drop());

/** An answer with its bytes, ready to leave. @returns its id, which is its file name as well */
async function answer(partner: string, order: { readonly id: string; readonly version: number } | null = null) {
  const id = randomUUID();
  const outbox = outboxOf(db.database);
  await db.unitOfWork.run(async (tx) => {
    const row = { id, subjectId: id, orderId: order?.id ?? null, partnerId: partners.get(partner) ?? '', kind: 'ORDRSP', version: order?.version ?? 1, dueAt: null }; // prettier-ignore
    await outbox.add(tx, [row]);
    await tx.query(`DELETE FROM work WHERE kind = 'compose-reply'`);
    await outbox.composed(tx, { id, body: Buffer.from('UNA'), fileName: id, controlReference: null });
  });
  return id;
}
const closed = (): Error => new Error('closed');
const closes = (...codes: string[]): void => {
  room.refuses = ({ code }) => (codes.includes(code) ? closed() : null);
};
const work = (id: string) =>
  db.database.query<{ state: string; attempts: number }>(`SELECT state, attempts FROM work WHERE kind = 'deliver' AND key = $1`, [id]); // prettier-ignore

describe('answers', () => {
  it('go where the route of the partner leads, the others to his out folder', async () => {
    const [near, far] = [await answer('zuidster'), await answer('noordster')];
    expect(await room.round()).toBe(2);
    expect(room.taken.get('noordster')).toEqual([far]);
    expect(await readdir(path.join(room.dataDir, 'drop/out/zuidster'))).toEqual([near]);
    expect([(await room.row(near)).state, (await room.row(far)).state]).toEqual(['delivered', 'delivered']);
    expect(await db.database.query('SELECT FROM work')).toEqual([]);
  });

  it('that do not arrive hold up nobody else, and the outbox says how often, why and when again', async () => {
    closes('westster');
    const [first, near, second, far] = [await answer('westster'), await answer('zuidster'), await answer('westster'), await answer('noordster')]; // prettier-ignore
    await room.round();
    expect([(await room.row(near)).state, (await room.row(far)).state]).toEqual(['delivered', 'delivered']);
    for (const id of [first, second]) {
      const row = await room.row(id);
      expect(row).toMatchObject({
        state: 'sending',
        attempts: 1,
        lastError: 'Error: closed',
        failingSince: expect.any(Date) as Date,
      });
      expect(row.nextTryAt?.getTime()).toBeGreaterThan(Date.now());
      // The outbox keeps the account; of the work no attempt is counted.
      expect(await work(id)).toEqual([{ state: 'ready', attempts: 0 }]);
    }
  });

  it('lie in the partner’s own drop where he has one, and follow no link that lies there', async () => {
    await db.database.query(
      `INSERT INTO channel_account (kind, code, name, partner_id) VALUES ('folder', 'zuidster', 'Folder', $1)`,
      [partners.get('zuidster')],
    );
    const own = await answer('zuidster');
    const out = path.join(room.dataDir, 'partners', 'zuidster', 'out');
    await mkdir(out, { recursive: true });
    await writeFile(path.join(room.dataDir, 'not-his'), 'ours');
    await symlink(path.join(room.dataDir, 'not-his'), path.join(out, `.${own}.tmp`));
    await room.round();
    expect(await readdir(out)).toEqual([own]);
    expect(await readFile(path.join(out, own), 'utf8')).toBe('UNA');
    expect(await readFile(path.join(room.dataDir, 'not-his'), 'utf8')).toBe('ours');
    expect(existsSync(path.join(room.dataDir, 'drop', 'out', 'zuidster'))).toBe(false);
  });

  it('that cannot be written to the out folder are tried again as well', async () => {
    await mkdir(path.join(room.dataDir, 'drop/out'), { recursive: true });
    await writeFile(path.join(room.dataDir, 'drop/out/zuidster'), 'a file where the folder should be');
    const id = await answer('zuidster');
    await room.round();
    expect(await room.row(id)).toMatchObject({
      state: 'sending',
      attempts: 1,
      lastError: expect.stringContaining('EEXIST') as string,
    });
  });

  it('wait for a switched-off connection for ever, and no attempt is used up', async () => {
    await room.connect('noordster', false);
    const id = await answer('noordster');
    for (let n = 0; n < 12; n++) {
      await room.later();
      await room.round();
    }
    expect(await room.row(id)).toMatchObject({ state: 'sending', attempts: 0, failingSince: null });
    expect((await room.row(id)).lastError).toContain('switched off');
    expect(room.offered).toEqual([]);
    await room.connect('noordster', true);
    await room.later();
    await room.round();
    expect(await room.row(id)).toMatchObject({ state: 'delivered', attempts: 1, lastError: null, nextTryAt: null });
  });
});

describe('a system that is closed', () => {
  it('is left alone after two answers failed there, by everything that waits for it, and their time runs all the same', async () => {
    closes('noordster');
    const ids = [
      await answer('noordster'),
      await answer('noordster'),
      await answer('noordster'),
      await answer('noordster'),
    ];
    await room.round();
    expect(room.offered).toHaveLength(2);
    const rows = await Promise.all(ids.map((id) => room.row(id)));
    expect(rows.map(({ attempts }) => attempts)).toEqual([1, 1, 0, 0]);
    expect(rows.every(({ failingSince, nextTryAt }) => failingSince !== null && nextTryAt !== null)).toBe(true);
    await room.later();
    await room.round();
    expect(room.offered).toHaveLength(2);
  });

  it('that asks for time gets it, from everything', async () => {
    const busy = Object.assign(new Error('429'), { retryAfterMs: 3_600_000 });
    room.refuses = () => busy;
    const [first, second] = [await answer('noordster'), await answer('noordster')];
    await room.round();
    expect(room.offered).toHaveLength(1);
    for (const id of [first, second])
      expect((await room.row(id)).nextTryAt?.getTime()).toBeGreaterThan(Date.now() + 3_500_000);
  });

  it('makes nothing dead before the time is over, however often it is tried; then each is dead once', async () => {
    closes('noordster');
    const id = await answer('noordster');
    for (let n = 0; n < 20; n++) {
      await room.later();
      await room.round();
    }
    expect(await room.row(id)).toMatchObject({ state: 'sending', attempts: 20 });
    await db.database.query(`UPDATE outbox SET failing_since = now() - interval '73 hours' WHERE id = $1`, [id]);
    await room.later();
    await room.round();
    expect(await room.row(id)).toMatchObject({ state: 'dead', attempts: 21, failedAs: 'unreachable', nextTryAt: null });
    expect(await work(id)).toMatchObject([{ state: 'quarantined' }]);
    expect(await db.database.query(`SELECT key FROM work WHERE kind = 'report-undelivered'`)).toEqual([{ key: id }]);
  });
});

describe('an answer that is poison', () => {
  it('never stands in the way of other orders to the same partner', async () => {
    const poison = await answer('noordster');
    room.refuses = (_, { outboxId }) => (outboxId === poison ? closed() : null);
    for (let n = 0; n < 5; n++) {
      const good = await answer('noordster');
      await room.later();
      await room.round();
      expect((await room.row(good)).state).toBe('delivered');
    }
    expect((await room.row(poison)).state).toBe('sending');
  });

  it('and has company does not, either: what was tried least is tried first', async () => {
    const poison: readonly string[] = [await answer('noordster'), await answer('noordster')];
    const refuses: Mailroom['refuses'] = (_, { outboxId }) => (poison.includes(outboxId) ? closed() : null);
    room.refuses = refuses;
    await room.round();
    const good = await answer('noordster');
    await room.later();
    // Another process, which has not seen that two failed there.
    const other = new Mailroom(db);
    other.refuses = refuses;
    await other.round();
    expect((await room.row(good)).state).toBe('delivered');
  });

  it('that is refused for good is dead at once', async () => {
    const refused = await answer('noordster');
    const good = await answer('noordster');
    const no = Object.assign(new PermanentFault('no such document'), { owner: 'customer-service' });
    room.refuses = (_, { outboxId }) => (outboxId === refused ? no : null);
    await room.round();
    expect(await room.row(refused)).toMatchObject({ state: 'dead', attempts: 1, failedAs: 'refused' });
    expect((await room.row(good)).state).toBe('delivered');
  });
});

describe('answers to one order', () => {
  it('leave in the order of their versions, also when the first is being tried again', async () => {
    const id = randomUUID();
    closes('noordster');
    const first = await answer('noordster', { id, version: 1 });
    await room.round();
    const second = await answer('noordster', { id, version: 2 });
    expect(await room.round()).toBe(0);
    expect((await room.row(first)).state).toBe('sending');
    closes();
    await room.later();
    while ((await room.round()) > 0);
    expect(room.taken.get('noordster')).toEqual([first, second]);
  });

  it('are not tried again once a newer one is made; one that is leaving at that moment leaves', async () => {
    const id = randomUUID();
    const first = await answer('noordster', { id, version: 1 });
    let second = '';
    room.refuses = () => closed();
    const { deliver } = room.book.kind('webhook');
    room.book.register({
      ...room.book.kind('webhook'),
      deliver: async (connection, deliveries) => {
        if (second === '') {
          second = await answer('noordster', { id, version: 2 });
          const gone = await db.unitOfWork.run((tx) => outboxOf(db.database).supersedeOlder(tx, id, 2));
          expect(gone).toEqual([]);
        }
        return deliver?.(connection, deliveries) ?? { done: [], fault: null };
      },
    });
    await room.round();
    expect(await room.row(first)).toMatchObject({ state: 'superseded', nextTryAt: null });
    expect(await work(first)).toEqual([]);
    room.refuses = () => null;
    await room.round();
    expect(room.taken.get('noordster')).toEqual([second]);
  });
});

it('nothing leaves while the outbox is held, and everything when it is released', async () => {
  const hold = holdOf(db.database);
  expect(await db.unitOfWork.run((tx) => hold.hold(tx, 'restored', 'system'))).toBe(true);
  const id = await answer('noordster');
  expect(await room.round()).toBe(0);
  expect(await db.unitOfWork.run((tx) => hold.release(tx, 'system'))).toBe(true);
  expect(await room.round()).toBe(1);
  expect((await room.row(id)).state).toBe('delivered');
});

it('connections need settings that their kind can use, a secret that is there, and a partner of ours', async () => {
  const { book } = room;
  const secrets = new SecretStore(db.database, testConfig({ dataDir: room.dataDir }));
  const wanted = { code: 'x', kind: 'webhook', partnerCode: 'zuidster', settings: { url: 'https://koper.example' }, secretName: null, active: true }; // prettier-ignore
  expect(await book.save({ ...wanted, settings: { url: 'no', more: 1 } })).toMatchObject({ ok: false });
  expect(await book.save({ ...wanted, secretName: 'geheim' })).toMatchObject({ ok: false });
  expect(await book.save({ ...wanted, partnerCode: 'niemand' })).toMatchObject({ ok: false });
  expect(await book.save({ ...wanted, kind: 'pigeon' })).toMatchObject({ ok: false });
  await db.unitOfWork.run((tx) => secrets.set(tx, 'geheim', Buffer.from('wachtwoord')));
  expect(await book.save({ ...wanted, secretName: 'geheim' })).toMatchObject({ ok: true });
  expect((await secrets.read('geheim'))?.toString()).toBe('wachtwoord');
  expect(await db.unitOfWork.run((tx) => secrets.remove(tx, 'geheim'))).toBe(false);
  expect(await book.save({ ...wanted, partnerCode: 'noordster' })).toMatchObject({ ok: false });
  expect(await book.route('westster', 'x')).toContain("another partner's");
});
