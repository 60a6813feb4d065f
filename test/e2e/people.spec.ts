import { FirstAdministratorService } from '../../src/access/services';
import { PortfolioService } from '../../src/master/services';
import { Office } from '../harness/office';

// Real: the whole program over HTTP, PostgreSQL, argon2, the demo company.

interface User {
  readonly id: string;
  readonly user: string;
  readonly role: string;
  readonly active: boolean;
}
interface Page<T> {
  readonly items: readonly T[];
  readonly next: string | null;
}
const OWN = 'a password of my own';

let office: Office;
beforeAll(async () => {
  office = await Office.open();
});
afterAll(() => office.close());

const idOf = async (user: string): Promise<string> =>
  (await office.ask<Page<User>>('demo', 'GET', '/api/users')).body.items.find((one) => one.user === user)?.id ?? '';
const logIn = (user: string, password: string) =>
  office.ask<{ token: string }>(null, 'POST', '/api/session', { body: { user, password } });
const as = (token: string, method: string, route: string, body?: unknown) =>
  office.ask(null, method, route, { body, headers: { Authorization: `Bearer ${token}` } });
const colleague = (user: string, role = 'clerk') => ({ user, name: user, role, language: 'nl' });

describe('a user whom an administrator makes', () => {
  it('logs in with the password that is told once, and may do nothing before it is changed', async () => {
    const made = await office.ask<{ id: string; password: string }>('demo', 'POST', '/api/users', {
      body: colleague('pim'),
    });
    expect([made.status, made.body.password]).toEqual([201, expect.stringMatching(/^[a-z0-9-]{23}$/)]);
    const { token } = (await logIn('pim', made.body.password)).body;
    expect((await as(token, 'GET', '/api/session')).body).toMatchObject({ mustChangePassword: true });
    expect((await as(token, 'GET', '/api/review-cases')).status).toBe(403);
    const change = (current: string, next: string) => as(token, 'PUT', '/api/account/password', { current, next });
    expect((await change('not it', OWN)).status).toBe(403);
    expect((await change(made.body.password, 'short')).status).toBe(400);
    expect((await change(made.body.password, made.body.password)).status).toBe(400);
    expect((await change(made.body.password, OWN)).status).toBe(204);
    expect((await as(token, 'GET', '/api/review-cases')).status).toBe(200);
    expect((await as(token, 'GET', '/api/users')).status).toBe(403);
    expect((await logIn('pim', made.body.password)).status).toBe(401);
  });

  it('is logged out everywhere when he is shut out, and when his password is reset', async () => {
    const id = await idOf('pim');
    const { token } = (await logIn('pim', OWN)).body;
    const change = { name: 'Pim', role: 'sales', language: 'en' };
    expect((await office.ask('demo', 'PUT', `/api/users/${id}`, { body: { ...change, active: false } })).status).toBe(
      204,
    );
    expect((await as(token, 'GET', '/api/session')).status).toBe(401);
    expect((await logIn('pim', OWN)).status).toBe(401);
    await office.ask('demo', 'PUT', `/api/users/${id}`, { body: { ...change, active: true } });
    const again = (await logIn('pim', OWN)).body.token;
    // Somebody of sales looks at everything and decides about nothing.
    expect((await as(again, 'GET', '/api/review-cases')).status).toBe(200);
    expect((await as(again, 'POST', '/api/resolutions/trial', {})).status).toBe(403);
    const reset = await office.ask<{ password: string }>('demo', 'POST', `/api/users/${id}/password`, { body: {} });
    expect(reset.status).toBe(200);
    expect((await as(again, 'GET', '/api/session')).status).toBe(401);
    expect((await logIn('pim', reset.body.password)).status).toBe(200);
  });

  it('is refused with a name that is taken, and only an administrator makes one', async () => {
    expect((await office.ask('demo', 'POST', '/api/users', { body: colleague('fatma') })).status).toBe(409);
    expect((await office.ask('wim', 'POST', '/api/users', { body: colleague('piet') })).status).toBe(403);
  });
});

it('the last administrator stays one, whoever asks and however many ask at once', async () => {
  const own = await office.ask<{ id: string }>('demo', 'POST', '/api/users', { body: colleague('baas', 'admin') });
  const change = (id: string, role: string, active = true) =>
    office.ask('demo', 'PUT', `/api/users/${id}`, { body: { name: 'x', role, language: 'nl', active } });
  // The demo's own administrator lets nobody in elsewhere, so he does not count.
  expect((await change(own.body.id, 'clerk')).status).toBe(409);
  expect((await change(own.body.id, 'admin', false)).status).toBe(409);
  const second = await office.ask<{ id: string }>('demo', 'POST', '/api/users', { body: colleague('baas2', 'admin') });
  const both = await Promise.all([change(own.body.id, 'clerk'), change(second.body.id, 'clerk')]);
  expect(both.map(({ status }) => status).sort()).toEqual([204, 409]);
});

it('one ends one’s own log-ins, and nobody else’s', async () => {
  const { token } = (await logIn('sanne', 'demo')).body;
  const list = (await as(token, 'GET', '/api/account/sessions')).body as unknown as Page<{
    id: string;
    current: boolean;
  }>;
  expect(list.items.filter(({ current }) => current)).toHaveLength(1);
  const other = list.items.find(({ current }) => current)?.id ?? '';
  expect((await office.ask('fatma', 'DELETE', `/api/account/sessions/${other}`)).status).toBe(404);
  expect((await as(token, 'DELETE', `/api/account/sessions/${other}`)).status).toBe(204);
  expect((await as(token, 'GET', '/api/session')).status).toBe(401);
});

it('customers are looked after by whoever is there that day', async () => {
  const [customer] = (await office.ask<Page<{ customer: string }>>('fatma', 'GET', '/api/portfolios?limit=1')).body
    .items;
  const number = customer?.customer ?? '';
  const [responsible, deputy] = [await idOf('fatma'), await idOf('sanne')];
  const put = (person: 'fatma' | 'wim', body: unknown) =>
    office.ask(person, 'PUT', `/api/portfolios/${number}`, { body });
  expect((await put('fatma', { responsible, deputy })).status).toBe(403);
  expect((await put('wim', { responsible, deputy: responsible })).status).toBe(400);
  expect((await put('wim', { responsible, deputy })).status).toBe(204);
  const away = { user: responsible, firstDay: '2099-12-21', lastDay: '2099-12-24' };
  expect((await office.ask('sanne', 'POST', '/api/absences', { body: away })).status).toBe(403);
  const absence = await office.ask<{ id: string }>('fatma', 'POST', '/api/absences', { body: away });
  expect(absence.status).toBe(201);
  const [row] = await office.query<{ id: string }>('SELECT id FROM customer WHERE number = $1', [number]);
  const on = (day: string) => office.app.get(PortfolioService).responsibleFor(office.db.database, row?.id ?? null, day);
  expect([await on('2099-12-20'), await on('2099-12-21'), await on('2099-12-25')]).toEqual([
    responsible,
    deputy,
    responsible,
  ]);
  expect((await office.ask('sanne', 'DELETE', `/api/absences/${absence.body.id}`)).status).toBe(404);
  expect((await office.ask('fatma', 'DELETE', `/api/absences/${absence.body.id}`)).status).toBe(204);
});

it('what people did is found again: who, by which authority, what before and after', async () => {
  interface Line {
    readonly kind: string;
    readonly actorName: string;
    readonly authority: string;
    readonly subjectName: string | null;
    readonly data: object;
  }
  const search = (query: string) => office.ask<Page<Line>>('wim', 'GET', `/api/audit?${query}`);
  const limit = { role: 'clerk', mostAmount: '50' };
  await office.ask('demo', 'PUT', '/api/authority-limits', { body: limit });
  await office.ask('demo', 'PUT', '/api/authority-limits', { body: { ...limit, mostAmount: '25' } });
  const [latest, first] = (await search('kind=authority-limit-changed')).body.items;
  expect(latest).toMatchObject({
    actorName: 'Demo',
    authority: 'admin',
    data: { before: { mostAmount: '50' }, after: { mostAmount: '25' } },
  });
  expect(first).toMatchObject({ data: { before: null } });
  const of = (await search(`subject=${await idOf('pim')}&kind=user-disabled`)).body.items;
  expect(of).toMatchObject([{ subjectName: 'Pim', data: { before: { role: 'clerk', active: true }, after: { role: 'sales', active: false }, renamed: true } }]); // prettier-ignore
  const all: Line[] = [];
  let cursor: string | null = null;
  do {
    const page: Page<Line> = (await search(`limit=3${cursor === null ? '' : `&cursor=${cursor}`}`)).body;
    all.push(...page.items);
    cursor = page.next;
  } while (cursor !== null);
  const [count] = await office.query<{ n: number }>(`SELECT count(*)::int AS n FROM event_log WHERE actor <> 'system'`);
  expect(all).toHaveLength(count?.n ?? -1);
  expect((await search('who=system&kind=user-made')).body.items.length).toBeGreaterThan(0);
  expect((await search('from=2026-01-02&to=2026-01-01')).status).toBe(400);
  expect((await office.ask('fatma', 'GET', '/api/audit')).status).toBe(403);
});

describe('the first administrator', () => {
  it('is made once, with a code of any process that printed one, and the codes are worth nothing afterwards', async () => {
    const empty = await Office.open({ people: false, demo: false });
    try {
      const firsts = empty.app.get(FirstAdministratorService);
      const codes = [await firsts.offer(), await firsts.offer()];
      const person = { name: 'Ans', language: 'nl', password: OWN };
      const make = (user: string, code: string | null | undefined) =>
        empty.ask(null, 'POST', '/api/session/first-administrator', { body: { ...person, user, code } });
      expect((await empty.ask(null, 'GET', '/api/session/door')).body).toEqual({
        demo: false,
        firstAdministrator: true,
      });
      expect((await make('ans', 'aaaaa-aaaaa-aaaaa-aaaaa')).status).toBe(403);
      const both = await Promise.all(codes.map((code, at) => make(`ans${at}`, code?.toUpperCase())));
      expect(both.map(({ status }) => status).sort()).toEqual([204, 409]);
      expect(await empty.query('SELECT role, must_change_password FROM app_user')).toEqual([
        { role: 'admin', must_change_password: false },
      ]);
      expect(await empty.query('SELECT 1 FROM first_administrator_code')).toEqual([]);
      expect((await empty.ask(null, 'GET', '/api/session/door')).body).toEqual({
        demo: false,
        firstAdministrator: false,
      });
      expect(await firsts.offer()).toBeNull();
    } finally {
      await empty.close();
    }
  });

  it('is not asked for where the demo opens the door', async () => {
    expect((await office.ask(null, 'GET', '/api/session/door')).body).toEqual({
      demo: true,
      firstAdministrator: false,
    });
  });
});
