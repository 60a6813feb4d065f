import { MasterImport, RequestNews } from '../../src/master/services';
import { UserService } from '../../src/access/services';
import { UnitOfWork } from '../../src/platform/services';
import { Office, type Person } from '../harness/office';

// Real: the whole program over HTTP, its workers and PostgreSQL; no ERP, so that what is approved is written here.

let office: Office;
let customer: { readonly number: string; readonly name: string };

interface Shown { readonly id: string; readonly state: string; readonly version: number; readonly holder: { readonly name: string } | null; readonly acts: readonly string[] } // prettier-ignore
interface Note { readonly kind: string; readonly case: string | null; readonly by: { readonly name: string } | null; readonly read: boolean; readonly request: { readonly id: string; readonly table: string; readonly field: string } | null } // prettier-ignore

const ask = async (who: Person, table: string, key: string, field: string, value: string) =>
  (await office.ask<{ id: string }>(who, 'POST', '/api/change-requests', { body: { table, key, field, value, reason: 'Zo staat het in de mail' } })).body.id; // prettier-ignore
const show = async (who: Person, id: string) =>
  (await office.ask<Shown>(who, 'GET', `/api/change-requests/${id}`)).body;
const act = async (who: Person, id: string, what: string, body: Record<string, unknown> = {}) =>
  office.ask<Shown>(who, 'POST', `/api/change-requests/${id}/${what}`, { version: (await show(who, id)).version, body }); // prettier-ignore
const notes = async (who: Person, id: string) =>
  (await office.ask<{ items: Note[] }>(who, 'GET', '/api/notifications?limit=100')).body.items
    .filter(({ request }) => request?.id === id)
    .map(({ kind, by, read }) => [kind, by?.name.split(' ')[0] ?? null, read] as const);
const kinds = async (who: Person, id: string) => (await notes(who, id)).map(([kind]) => kind).toSorted();
const synced = (id: string) => office.until('it came true', async () => (await show('wim', id)).state === 'synced');
const idOf = async (name: string) => (await office.query<{ id: string }>('SELECT id FROM app_user WHERE name = $1', [name]))[0]!.id; // prettier-ignore

beforeAll(async () => {
  office = await Office.open();
  [customer] = (await office.query<{ number: string; name: string }>('SELECT number, name FROM customer ORDER BY number LIMIT 1')) as [typeof customer]; // prettier-ignore
  // Everybody has an account of his own from here on.
  for (const who of ['fatma', 'sanne', 'wim', 'ineke', 'demo'] as const) await office.ask(who, 'GET', '/api/session');
}, 60_000);
afterAll(() => office.close(), 60_000);

describe('who has to do with a change request', () => {
  it('is told: its owner that it came, and who asked what became of it, and nobody of what he did himself', async () => {
    const id = await ask('fatma', 'articles', 'PT1001', 'description', 'Gieter, 10 liter');
    expect(await notes('wim', id)).toEqual([['change-asked', 'Fatma', false]]);
    expect(await kinds('fatma', id)).toEqual([]);
    expect(await kinds('ineke', id)).toEqual([]);
    // An administrator stands in: he is told where there is nobody else.
    expect(await kinds('demo', id)).toEqual([]);
    await ask('sanne', 'articles', 'PT1001', 'description', 'Gieter van 10 liter');
    await act('wim', id, 'approve');
    await synced(id);
    for (const who of ['fatma', 'sanne'] as const) expect(await kinds(who, id)).toEqual(['change-approved', 'change-done']); // prettier-ignore
    await office.ask('fatma', 'POST', '/api/notifications/seen', { body: { request: id } });
    expect((await notes('fatma', id)).every(([, , read]) => read)).toBe(true);
    expect((await notes('sanne', id)).some(([, , read]) => read)).toBe(false);
  });

  it('is an administrator where a role has nobody but who asked', async () => {
    const id = await ask('wim', 'articles', 'PT1005', 'description', 'Zeef');
    expect([await kinds('wim', id), await kinds('demo', id)]).toEqual([[], ['change-asked']]);
  });

  it('is an administrator too where all of the role asked, and what was approved is refused', async () => {
    const id = await ask('wim', 'packagings', 'PT1006|each', 'gtin', '08719999099989');
    expect((await act('demo', id, 'approve')).status).toBe(200);
    await synced(id);
    // As if the ERP had refused it: who asked may not approve it once more.
    await office.app.get(UnitOfWork).run((tx) => office.app.get(RequestNews).tell(tx, { kind: 'change-failed', request: id, by: null })); // prettier-ignore
    expect((await kinds('wim', id)).at(-1)).toBe('change-failed');
    expect(await kinds('demo', id)).toContain('change-failed');
  });

  it('has nothing left to see once somebody decided, he who asked took it back, or it came true', async () => {
    await office.app.get(UserService).create({ user: 'noor', name: 'Noor', role: 'senior', language: 'nl', password: 'a long enough password' }); // prettier-ignore
    const unread = (id: string, name: string) => office.query<{ kind: string }>(
      `SELECT n.kind FROM desk_notification n JOIN app_user u ON u.id = n.user_id WHERE n.request_id = $1 AND u.name = $2 AND n.read_at IS NULL ORDER BY n.kind`, [id, name]); // prettier-ignore
    const said = async (article: string) => {
      const id = await ask('fatma', 'articles', article, 'description', 'Anders genoemd');
      expect([await unread(id, 'noor'), await unread(id, 'wim')]).toEqual([[{ kind: 'change-asked' }], [{ kind: 'change-asked' }]]); // prettier-ignore
      return id;
    };
    const decided = await said('PT1006');
    await act('wim', decided, 'reject', { reason: 'Blijft zo' });
    expect([await unread(decided, 'noor'), await unread(decided, 'fatma')]).toEqual([
      [],
      [{ kind: 'change-rejected' }],
    ]);
    const back = await said('PT1007');
    await act('fatma', back, 'withdraw', { reason: 'Toch niet' });
    expect([await unread(back, 'noor'), await unread(back, 'wim')]).toEqual([[], []]);
    const seen = await said('PT1008');
    await office.app.get(UnitOfWork).run((tx) => office.app.get(MasterImport).takeKnown(tx, 'articles', [{ number: 'PT1008', description: 'Anders genoemd' }])); // prettier-ignore
    expect([await unread(seen, 'noor'), await unread(seen, 'fatma')]).toEqual([[], [{ kind: 'change-done' }]]);
  });

  it('is told of a refusal, and of a value that the master got meanwhile', async () => {
    const id = await ask('fatma', 'articles', 'PT1002', 'description', 'Bloempot');
    await office.app.get(UnitOfWork).run((tx) => office.app.get(MasterImport).takeKnown(tx, 'articles', [{ number: 'PT1002', description: 'Iets anders' }])); // prettier-ignore
    expect(await kinds('fatma', id)).toEqual(['change-other']);
    expect(await kinds('wim', id)).toEqual(['change-asked', 'change-other']);
    await act('wim', id, 'reject', { reason: 'Blijft zo' });
    expect(await kinds('fatma', id)).toEqual(['change-other', 'change-rejected']);
    expect(await kinds('wim', id)).toEqual(['change-asked', 'change-other']);
  });

  it('is told of what the master refuses, so that its owner decides anew', async () => {
    const id = await ask('fatma', 'packagings', 'PT1003|each', 'gtin', '08719999099996');
    await office.query(`UPDATE change_request SET state = 'approved', due_at = now() + interval '1 hour' WHERE id = $1`, [id]); // prettier-ignore
    await office.query(`INSERT INTO packaging (article_id, gtin, level, base_quantity) SELECT id, '08719999099996', 'case', 6 FROM article WHERE number = 'PT1004'`); // prettier-ignore
    await office.query('UPDATE change_request SET due_at = now() WHERE id = $1', [id]);
    await office.until('it is refused', async () => (await show('wim', id)).state === 'failed');
    expect(await kinds('fatma', id)).toEqual(['change-failed']);
    expect(await kinds('wim', id)).toEqual(['change-asked', 'change-failed']);
  });
});

describe('what is of a customer', () => {
  const care = async (responsible: string, deputy: string | null) =>
    expect((await office.ask('wim', 'PUT', `/api/portfolios/${customer.number}`, { body: { responsible: await idOf(responsible), deputy: deputy === null ? null : await idOf(deputy) } })).status).toBe(204); // prettier-ignore

  it('is decided by who looks after him, who alone is told of it; by the deputy while that one is away, and never by who asked', async () => {
    await care('fatma', 'sanne');
    const id = await ask('wim', 'customers', customer.number, 'leadTimeDays', '11');
    expect(await show('fatma', id)).toMatchObject({ holder: { name: expect.stringMatching(/^Fatma/) as string }, acts: ['approve', 'reject'] }); // prettier-ignore
    expect([await kinds('fatma', id), await kinds('sanne', id), await kinds('wim', id)]).toEqual([['change-asked'], [], []]); // prettier-ignore
    expect((await act('sanne', id, 'approve')).status).toBe(403);
    const day = new Date().toISOString().slice(0, 10);
    const later = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
    expect((await office.ask('fatma', 'POST', '/api/absences', { body: { user: await idOf('fatma'), firstDay: day, lastDay: later } })).status).toBe(201); // prettier-ignore
    expect((await show('sanne', id)).acts).toEqual(['approve', 'reject']);
    expect((await act('fatma', id, 'approve')).status).toBe(403);
    expect((await act('sanne', id, 'approve')).status).toBe(200);
    await synced(id);
    expect(await kinds('wim', id)).toEqual(['change-approved', 'change-done']);
    await office.query('DELETE FROM user_absence');
  });

  it('goes to the role where he asked himself, and credit and prices always do', async () => {
    await care('fatma', null);
    const own = await ask('fatma', 'customers', customer.number, 'leadTimeDays', '12');
    expect((await show('fatma', own)).acts).toEqual(['reject', 'withdraw']);
    expect((await act('fatma', own, 'approve')).status).toBe(403);
    expect(await kinds('wim', own)).toEqual(['change-asked']);
    const credit = await ask('sanne', 'customers', customer.number, 'creditLimit', '1234');
    expect(await show('fatma', credit)).toMatchObject({ holder: null, acts: [] });
    expect([await kinds('fatma', credit), await kinds('ineke', credit)]).toEqual([[], ['change-asked']]);
    const charge = await ask('sanne', 'customers', customer.number, 'smallOrderCharge', '7.50');
    expect([await kinds('fatma', charge), await kinds('wim', charge)]).toEqual([[], ['change-asked']]);
  });

  it('falls to the deputy, or to the role, where who looks after him may only look', async () => {
    await office.app.get(UserService).create({ user: 'kees', name: 'Kees', role: 'viewer', language: 'nl', password: 'a long enough password' }); // prettier-ignore
    await care('kees', 'sanne');
    const deputy = await ask('fatma', 'customers', customer.number, 'deliveryTerms', 'FCA');
    expect((await show('sanne', deputy)).holder?.name).toMatch(/^Sanne/);
    expect([await kinds('sanne', deputy), await kinds('wim', deputy)]).toEqual([['change-asked'], []]);
    await act('fatma', deputy, 'withdraw', { reason: 'Toch niet' });
    await care('kees', null);
    const alone = await ask('fatma', 'customers', customer.number, 'deliveryTerms', 'EXW');
    expect(await show('wim', alone)).toMatchObject({ holder: null, acts: ['approve', 'reject'] });
    expect(await kinds('wim', alone)).toEqual(['change-asked']);
    expect(await office.count(`desk_notification n JOIN app_user u ON u.id = n.user_id WHERE u.role = 'viewer'`)).toBe(
      0,
    );
  });
});

describe('what somebody may decide about', () => {
  beforeAll(() => office.query(`UPDATE change_request SET created_at = created_at - interval '47 hours'`));

  it.each(['fatma', 'sanne', 'wim', 'ineke', 'demo'] as const)(
    'is what the list can be narrowed to for %s, and what is counted for him',
    async (who) => {
      const list = async (query: string) => (await office.ask<{ items: Shown[] }>(who, 'GET', `/api/change-requests?limit=100&${query}`)).body.items; // prettier-ignore
      const waiting = await list('state=waiting');
      const mine = waiting.filter(({ acts }) => acts.includes('approve'));
      expect(mine.length === waiting.length).toBe(who === 'demo');
      expect((await list('decidable=true')).map(({ id }) => id)).toEqual(mine.map(({ id }) => id));
      const { body } = await office.ask(who, 'GET', '/api/change-requests/waiting');
      expect(body).toEqual({ waiting: mine.length, oldestDays: mine.length === 0 ? null : 1 });
    },
  );

  it('is nothing for whoever may only look', async () => {
    const kees = await office.ask<{ token: string }>(null, 'POST', '/api/session', { body: { user: 'kees', password: 'a long enough password' } }); // prettier-ignore
    const headers = { Authorization: `Bearer ${kees.body.token}` };
    const { status, body } = await office.ask(null, 'GET', '/api/change-requests/waiting', { headers });
    expect({ status, body }).toEqual({ status: 200, body: { waiting: 0, oldestDays: null } });
  });
});
