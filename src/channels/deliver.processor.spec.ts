import { randomUUID } from 'node:crypto';
import { mkdtemp, readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import { testConfig, testDatabase, type TestDatabase } from '../../test/harness';
import { outboxOf } from '../../test/harness/outbox';
import { LaterFault, PermanentFault, type WorkBatch } from '../platform';
import { EventLog, SecretStore, type WorkerService } from '../platform/services';
import { Carrier } from './connections/carrier.service';
import type { ConnectionKind } from './connections/connection';
import { ConnectionBook } from './connections/connection-book.service';
import { ConnectionRepository } from './connections/connection.repository';
import { DeliverProcessor } from './deliver.processor';
import { DeliveryBook } from './delivery-book.service';

describe('answers over connections', () => {
  let db: TestDatabase;
  let book: ConnectionBook;
  let secrets: SecretStore;
  let processor: DeliverProcessor;
  let dataDir: string;
  const partners = new Map<string, string>();
  /** What a partner's system got, by the code of the connection, and what it says instead of taking more. */
  const got = new Map<string, string[]>();
  const closed = new Map<string, Error>();
  /** Connections whose fault is about one answer alone. */
  const choosy = new Set<string>();
  let asked = 0;

  const kind: ConnectionKind = {
    name: 'webhook',
    settings: z.strictObject({ url: z.url() }),
    accountKind: null,
    test: () => Promise.resolve(['all is well']),
    deliver(connection, deliveries) {
      asked++;
      const fault = closed.get(connection.code) ?? null;
      const done = fault === null ? deliveries : deliveries.slice(0, -1);
      got.set(connection.code, [...(got.get(connection.code) ?? []), ...done.map(({ fileName }) => fileName)]);
      return Promise.resolve({ done, fault, onlyThis: choosy.has(connection.code) });
    },
  };

  beforeAll(async () => {
    db = await testDatabase();
    dataDir = await mkdtemp(path.join(tmpdir(), 'deliver-'));
    const config = testConfig({ dataDir });
    const connections = new ConnectionRepository();
    secrets = new SecretStore(db.database, config);
    book = new ConnectionBook(db.database, db.unitOfWork, connections);
    book.register(kind);
    const carrier = new Carrier(db.database, connections, book);
    const deliveries = new DeliveryBook(db.database, outboxOf(db.database), new EventLog(db.database));
    const worker = { register: () => undefined } as unknown as WorkerService;
    processor = new DeliverProcessor(worker, db.unitOfWork, deliveries, carrier, config);
    for (const code of ['noordster', 'zuidster', 'westster']) {
      const [row] = await db.database.query<{ id: string }>(
        `INSERT INTO partner (code, name, our_scheme, our_identifier) VALUES ($1, $1, '14', '8719999000009') RETURNING id`,
        [code],
      );
      partners.set(code, row?.id ?? '');
    }
  });
  afterAll(() => db.drop());
  beforeEach(() => {
    got.clear();
    closed.clear();
    choosy.clear();
    asked = 0;
  });

  const connect = async (code: string, partner: string): Promise<void> => {
    const wanted = { code, kind: 'webhook', partnerCode: partner, settings: { url: 'https://koper.example/edi' }, secretName: null, active: true }; // prettier-ignore
    expect(await book.save(wanted)).toMatchObject({ ok: true });
    expect(await book.route(partner, code)).toBeNull();
  };
  const answer = async (partner: string): Promise<string> => {
    const id = randomUUID();
    await db.database.query(
      `INSERT INTO outbox (id, subject_id, partner_id, kind, version, state, due_at, body, file_name, composed_at)
       VALUES ($1, $1, $2, 'ORDRSP', 1, 'sending', now(), 'x', $3, clock_timestamp())`,
      [id, partners.get(partner), `${partner}-${id}.edi`],
    );
    return id;
  };
  /** The batch of these answers. @returns the fault it ended with, and the answers that were struck off */
  const deliver = async (ids: readonly string[]): Promise<{ fault: unknown; struck: readonly string[] }> => {
    const struck: string[] = [];
    const items = ids.map((outboxId, n) => ({
      id: String(n),
      job: { kind: 'deliver', outboxId } as const,
      attempt: 1,
    }));
    const batch: WorkBatch = {
      items,
      complete: (tx, done = items) => {
        tx.afterCommit(() => struck.push(...done.flatMap(({ job }) => (job.kind === 'deliver' ? [job.outboxId] : []))));
        return Promise.resolve();
      },
    };
    const fault: unknown = await processor.process(batch).then(() => null, (error: unknown) => error); // prettier-ignore
    return { fault, struck };
  };
  const stateOf = async (id: string): Promise<string | undefined> =>
    (await db.database.query<{ state: string }>('SELECT state FROM outbox WHERE id = $1', [id]))[0]?.state;

  it('go where the route of the partner leads, the others to his out folder', async () => {
    await connect('noordster-web', 'noordster');
    const [near, far] = [await answer('zuidster'), await answer('noordster')];
    const { fault, struck } = await deliver([near, far]);
    expect([fault, new Set(struck)]).toEqual([null, new Set([near, far])]);
    expect(got.get('noordster-web')).toEqual([`noordster-${far}.edi`]);
    expect(await readdir(path.join(dataDir, 'drop/out/zuidster'))).toEqual([`zuidster-${near}.edi`]);
    expect([await stateOf(near), await stateOf(far)]).toEqual(['delivered', 'delivered']);
  });

  it('that do not arrive hold up nobody else, and what arrived before them is not sent again', async () => {
    await connect('westster-web', 'westster');
    closed.set('westster-web', new Error('closed'));
    const ids = [
      await answer('westster'),
      await answer('zuidster'),
      await answer('westster'),
      await answer('noordster'),
    ];
    const { fault, struck } = await deliver(ids);
    expect(fault).toEqual(new Error('closed'));
    expect(new Set(struck)).toEqual(new Set([ids[0], ids[1], ids[3]]));
    expect(await stateOf(ids[2] ?? '')).toBe('sending');
  });

  it('wait a while for a system that was found closed, without knocking for each of them', async () => {
    await connect('dicht', 'noordster');
    closed.set('dicht', new PermanentFault('moved away'));
    const ids = [await answer('noordster'), await answer('noordster')];
    expect(await deliver(ids.slice(0, 1))).toEqual({ fault: closed.get('dicht'), struck: [] });
    expect(await deliver(ids.slice(1))).toEqual({ fault: closed.get('dicht'), struck: [] });
    expect(asked).toBe(1);
    expect(await book.route('noordster', null)).toBeNull();
    expect((await deliver(ids)).struck).toHaveLength(2);
  });

  it('do not wait for one that was refused for itself', async () => {
    await connect('kieskeurig', 'noordster');
    closed.set('kieskeurig', new PermanentFault('not this one'));
    choosy.add('kieskeurig');
    const ids = [await answer('noordster'), await answer('noordster')];
    expect((await deliver(ids.slice(0, 1))).fault).toEqual(closed.get('kieskeurig'));
    closed.clear();
    choosy.clear();
    asked = 0;
    expect((await deliver(ids)).struck).toEqual(ids);
    expect(asked).toBe(1);
    expect(await book.route('noordster', null)).toBeNull();
  });

  it('leave a system alone for as long as it asks, also when it took some', async () => {
    await connect('moe', 'noordster');
    closed.set('moe', new LaterFault('later', 3_600_000));
    const ids = [await answer('noordster'), await answer('noordster'), await answer('noordster')];
    expect((await deliver(ids)).struck).toEqual(ids.slice(0, 2));
    closed.clear();
    const { fault, struck } = await deliver(ids.slice(2));
    expect([(fault as Error).message, struck, asked]).toEqual(['later', [], 1]);
    expect(await book.route('noordster', null)).toBeNull();
  });

  it('that are given up have their reason as a sentence', async () => {
    const id = await answer('zuidster');
    const work = { id: '1', job: { kind: 'deliver', outboxId: id } as const, attempt: 1 };
    await db.unitOfWork.run((tx) => processor.quarantined(tx, work, 'PermanentFault: koper.example answered 422: no'));
    const [row] = await db.database.query('SELECT state, last_error AS reason FROM outbox WHERE id = $1', [id]);
    expect(row).toEqual({ state: 'dead', reason: 'koper.example answered 422: no' });
  });

  it('need settings that their kind can use, a secret that is there, and a partner of ours', async () => {
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
});
