import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { UserService } from '../../src/access/services';
import { RetentionHolds, RetentionService, type HoldSubject } from '../../src/intake/services';
import { ArchiveCheck, ArchiveService, PayloadStore, UnitOfWork } from '../../src/platform/services';
import { orderFile } from '../builders/order-file';
import { Office } from '../harness/office';

// Real: the whole program and its PostgreSQL. Orders come in today and are made old with SQL; the runs are those of the schedule, at instants of their own.

const NOW = new Date('2026-11-26T12:00:00Z');

let office: Office;
let retention: RetentionService;
let holds: RetentionHolds;
let admin: string;
beforeEach(async () => {
  office = await Office.open();
  retention = office.app.get(RetentionService);
  holds = office.app.get(RetentionHolds);
  admin = (await office.app.get(UserService).actor('demo'))?.id ?? '';
}, 60_000);
afterEach(() => office.close());

/** An order that came in then and was done with. @returns the interchange */
async function old(number: string, day: string, price?: string): Promise<string> {
  const line = price === undefined ? {} : { lines: [{ price }] };
  const { id } = await office.sendAndRest(orderFile(number, [{ number, ...line }]));
  const at = `${day}T12:00:00Z`;
  const month = `${day.slice(0, 7)}-01`;
  await office.query(`SELECT make_month_partition(t, $1::date) FROM unnest(ARRAY['payload_chunk', 'event_log']) AS t`, [month]);
  await office.query('UPDATE interchange SET received_at = $2, read_at = $2 WHERE id = $1', [id, at]);
  await office.query('UPDATE receipt SET received_at = $2 WHERE interchange_id = $1', [id, at]);
  await office.query('UPDATE message SET judged_at = $2 WHERE interchange_id = $1', [id, at]);
  await office.query(`UPDATE sales_order SET received_at = $2, judged_at = $2, released_at = CASE WHEN released_at IS NOT NULL THEN $2::timestamptz END WHERE interchange_id = $1`, [id, at]);
  await office.query(`UPDATE outbox SET created_at = $2, delivered_at = $2 WHERE subject_id IN (SELECT id FROM reply WHERE interchange_id = $1)`, [id, at]);
  await office.query('UPDATE reply SET created_at = $2 WHERE interchange_id = $1', [id, at]);
  await office.query(`UPDATE review_case SET opened_at = $2 WHERE message_id IN (SELECT id FROM message WHERE interchange_id = $1)
    OR sales_order_id IN (SELECT id FROM sales_order WHERE interchange_id = $1)`, [id, at]);
  await office.query(`UPDATE payload SET month = $2 WHERE id = (SELECT payload_id FROM interchange WHERE id = $1)`, [id, month]);
  await office.query(`UPDATE payload_chunk SET month = $2 WHERE payload_id = (SELECT payload_id FROM interchange WHERE id = $1)`, [id, month]);
  await office.query(`INSERT INTO event_log (at, kind, subject_type, subject_id, actor) VALUES ($1, 'old', 'interchange', $2, 'system')`, [at, id]);
  return id;
} // prettier-ignore

const left = async (): Promise<readonly string[]> =>
  (await office.query<{ id: string }>('SELECT buyer_order_number AS id FROM sales_order ORDER BY 1')).map(
    ({ id }) => id,
  );
const partitions = async (): Promise<readonly string[]> =>
  (
    await office.query<{ name: string }>(`SELECT relname AS name FROM pg_class WHERE relname ~ '^(payload_chunk|event_log)_y201[0-9]m..$' ORDER BY 1`)
  ).map(({ name }) => name); // prettier-ignore

it('takes whole financial years with everything that hangs on them, and nothing else', async () => {
  await old('RT1', '2018-11-05');
  await old('RT2', '2019-01-02');
  await office.sendAndRest(orderFile('RT3', [{ number: 'RT3' }]));
  const preview = await retention.preview(NOW);
  expect(preview).toMatchObject({ recordsFrom: '2019-01-01', interchanges: 1, orders: 1, held: 0, open: 0 });
  expect(await left()).toEqual(['RT1', 'RT2', 'RT3']);

  const report = await retention.run(NOW);
  expect(report).toMatchObject({ interchanges: 1, orders: 1, bytes: preview.bytes });
  expect(await left()).toEqual(['RT2', 'RT3']);
  expect(report.partitions).toEqual(['payload_chunk_y2018m11', 'event_log_y2018m11']);
  expect(await partitions()).toEqual(['event_log_y2019m01', 'payload_chunk_y2019m01']);
  for (const orphan of [
    'payload_chunk c WHERE NOT EXISTS (SELECT FROM payload p WHERE p.id = c.payload_id)',
    'payload p WHERE NOT EXISTS (SELECT FROM interchange i WHERE i.payload_id = p.id)',
    'outbox b WHERE NOT EXISTS (SELECT FROM reply r WHERE r.id = b.subject_id)',
  ])
    expect(await office.count(orphan)).toBe(0);
  expect(await retention.run(NOW)).toMatchObject({ interchanges: 0, partitions: [] });
  expect(await retention.run(new Date('2027-01-01T00:30:00Z'))).toMatchObject({ interchanges: 1 });
}, 60_000);

it.each<[HoldSubject, (id: string) => Promise<string>]>([
  ['partner', async () => (await office.query<{ name: string }>(`SELECT code AS name FROM partner p JOIN interchange i ON i.partner_id = p.id`))[0]?.name ?? ''],
  ['interchange', (id) => Promise.resolve(id)],
  ['order', async () => (await office.query<{ name: string }>('SELECT reference AS name FROM sales_order'))[0]?.name ?? ''],
])('keeps what is held by its %s, with its events and bytes, until that is released', async (subject, nameOf) => {
  const id = await old('RT4', '2012-03-05');
  const before = await partitions();
  const hold = await holds.hold(subject, await nameOf(id), 'A dispute about a delivery', admin);
  expect(await holds.list()).toMatchObject([{ subject, reason: 'A dispute about a delivery', by: 'demo' }]);
  expect(await retention.run(NOW)).toMatchObject({ interchanges: 0, held: 1, partitions: [] });
  expect(await left()).toEqual(['RT4']);
  expect(await partitions()).toEqual(before);
  expect(await holds.release(hold ?? '', admin)).toBe(true);
  expect(await retention.run(NOW)).toMatchObject({ interchanges: 1, held: 0 });
  expect(await partitions()).toEqual([]);
}, 60_000); // prettier-ignore

it('keeps what is held also where nothing was answered', async () => {
  const id = await old('RT8', '2012-03-05');
  await office.query('DELETE FROM outbox');
  await office.query('DELETE FROM reply');
  const [partner] = await office.query<{ code: string }>('SELECT code FROM partner p JOIN interchange i ON i.partner_id = p.id WHERE i.id = $1', [id]);
  await holds.hold('partner', partner?.code ?? '', 'An audit', admin);
  expect(await retention.run(NOW)).toMatchObject({ interchanges: 0, held: 1, partitions: [] });
}, 60_000); // prettier-ignore

it('keeps what is not closed, however old', async () => {
  await old('RT5', '2012-03-05', '0.01');
  expect(await office.count("sales_order WHERE state = 'in-review'")).toBe(1);
  expect(await retention.run(NOW)).toMatchObject({ interchanges: 0, open: 1, partitions: [] });
  expect(await left()).toEqual(['RT5']);
}, 60_000);

it('counts from the end of our own financial year', async () => {
  await old('RT6', '2019-05-05');
  expect(await retention.preview(NOW)).toMatchObject({ recordsFrom: '2019-01-01', interchanges: 0 });
  expect(await holds.setYearEnd('02-29', admin)).not.toBeNull();
  expect(await holds.setYearEnd('06-30', admin)).toBeNull();
  expect(await retention.preview(NOW)).toMatchObject({ recordsFrom: '2019-07-01', interchanges: 1 });
}, 60_000);

it('takes no chunk of a payload that others share a month with', async () => {
  await old('RT7', '2018-02-05');
  const store = office.app.get(PayloadStore);
  const [kept] = await office.app.get(UnitOfWork).run((tx) => store.storeWhole(tx, [{ bytes: Buffer.from('kept') }]));
  await office.query(`UPDATE payload_chunk SET month = '2018-02-01' WHERE payload_id = $1`, [kept?.id]);
  await office.query(`UPDATE payload SET month = '2018-02-01' WHERE id = $1`, [kept?.id]);
  expect((await retention.run(NOW)).partitions).toEqual(['event_log_y2018m02']);
  expect((await store.readRange(kept?.id ?? '', 0, 10)).toString()).toBe('kept');
  expect(await office.count("payload_chunk WHERE month = '2018-02-01'")).toBe(1);
}, 60_000);

it('takes archived bytes as well, and none of what is held', async () => {
  const gone = await old('RT9', '2018-02-05');
  const heldOne = await old('RT10', '2018-02-06');
  await old('RT11', '2018-03-05');
  const payload = async (id: string): Promise<{ id: string; size: number }> =>
    (await office.query<{ id: string; size: number }>('SELECT payload_id AS id, size::int AS size FROM interchange WHERE id = $1', [id]))[0]!;
  const [goes, stays] = [await payload(gone), await payload(heldOne)];
  const store = office.app.get(PayloadStore);
  const before = await store.readRange(stays.id, 0, stays.size);
  const hold = await holds.hold('interchange', heldOne, 'A dispute', admin);
  const archive = office.app.get(ArchiveService);
  expect(await archive.run('2026-11-26', 12)).toMatchObject({ payloads: 3, files: 2, partitions: ['payload_chunk_y2018m02', 'payload_chunk_y2018m03'] });
  const folder = path.join(office.dataDir, 'archive');
  const text = (): string => readdirSync(folder).map((name) => gunzipSync(readFileSync(path.join(folder, name))).toString('latin1')).join();
  expect(text()).toMatch(/RT9[^]*RT10[^]*RT11/);

  const report = await retention.run(NOW);
  expect(report).toMatchObject({ interchanges: 2, held: 1, archive: { removed: 2, rewritten: 1, faults: [] } });
  expect(readdirSync(folder)).toHaveLength(1);
  expect(text()).toContain('RT10');
  expect(text()).not.toMatch(/RT9|RT11/);
  expect((await store.readRange(stays.id, 0, stays.size)).equals(before)).toBe(true);
  expect(await store.readRange(goes.id, 0, goes.size)).toHaveLength(0);
  expect((await office.app.get(ArchiveCheck).verify()).faults).toEqual([]);

  await holds.release(hold ?? '', admin);
  expect(await retention.run(NOW)).toMatchObject({ interchanges: 1, archive: { removed: 1 } });
  expect(readdirSync(folder)).toEqual([]);
  expect(await office.count('payload_archive')).toBe(0);
}, 60_000); // prettier-ignore

it('goes on where a file of the archive cannot be written anew, and says why', async () => {
  await old('RT12', '2018-02-05');
  const held = await old('RT13', '2018-02-06');
  await holds.hold('interchange', held, 'A dispute', admin);
  await office.app.get(ArchiveService).run('2026-11-26', 12);
  const folder = path.join(office.dataDir, 'archive');
  for (const name of readdirSync(folder)) writeFileSync(path.join(folder, name), 'no gzip');
  const report = await retention.run(NOW);
  expect(report).toMatchObject({ interchanges: 1, archive: { removed: 1, rewritten: 0, faults: [expect.stringContaining('is damaged')] } });
  expect(readdirSync(folder)).toHaveLength(1);
}, 60_000); // prettier-ignore

it('forgets a person and keeps what he decided', async () => {
  const [fatma] = await office.query<{ id: string }>(`SELECT id FROM app_user WHERE name = 'fatma'`);
  const users = office.app.get(UserService);
  const forget = (name: string) => office.app.get(UnitOfWork).run((tx) => users.forget(tx, name, admin));
  expect(await forget('demo')).toBeNull();
  expect(await forget('fatma')).toBe(fatma?.id);
  const [row] = await office.query('SELECT * FROM app_user WHERE id = $1', [fatma?.id]);
  expect(row).toMatchObject({ display_name: '-', active: false });
  expect(JSON.stringify(row)).not.toMatch(/fatma/i);
  expect((await office.ask('fatma', 'GET', '/api/sales-orders')).status).toBe(401);
}, 60_000);

it('takes what the ERP was told and told of an order along with it', async () => {
  const id = await old('RT9', '2012-03-05');
  await office.query(`INSERT INTO erp (code, connector, settings) VALUES ('erp', 'tryton', '{}')`);
  await office.query(
    `WITH o AS (SELECT id FROM sales_order WHERE interchange_id = $1),
       sent AS (INSERT INTO erp_export (order_id, release, kind, state) SELECT id, 1, 'order', 'done' FROM o),
       booked AS (INSERT INTO erp_order (order_id, erp_id, release, ref, state, booked) SELECT o.id, e.id, 1, '{}', 'done', '{}' FROM o, erp e),
       delivered AS (INSERT INTO order_delivery (order_id, number, state) SELECT id, 'L1', 'shipped' FROM o)
     INSERT INTO order_invoice (order_id, place, currency, state) SELECT id, 0, 'EUR', 'paid' FROM o`,
    [id],
  );
  expect(await retention.run(NOW)).toMatchObject({ interchanges: 1, orders: 1 });
  expect(await left()).toEqual([]);
}, 60_000);
