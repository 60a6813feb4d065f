import { API_SCOPES, type ApiScope } from '../../src/kernel';
import { Office } from '../harness/office';

// Real: the web part of the program over HTTP, PostgreSQL. What reads the orders does not run: this is about who is let in.

let office: Office;
beforeAll(async () => {
  office = await Office.open({ role: 'web' });
}, 60_000);
afterAll(() => office.close());
afterEach(() => office.query('DELETE FROM login_throttle'));

interface Refusal {
  readonly code: string;
  readonly detail?: string;
}
const byKey = (key: string, method = 'GET', route = '/api/sales-orders', body?: Buffer) =>
  office.ask<Refusal>(null, method, route, {
    body,
    headers: { Authorization: `Bearer ${key}`, 'Accept-Language': 'en' },
  });
const prefixOf = (key: string): string => key.slice(0, 12);
/** Days from now, in Amsterdam. */
const day = (days: number): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' }).format(Date.now() + days * 86_400_000);
const rowOf = async (key: string): Promise<Record<string, unknown>> => {
  const [row] = await office.query<Record<string, unknown>>('SELECT * FROM api_key WHERE prefix = $1', [prefixOf(key)]);
  return row ?? {};
};
const eventsOf = async (id: unknown): Promise<readonly unknown[]> =>
  office.query(`SELECT kind, actor FROM event_log WHERE subject_type = 'api-key' AND subject_id = $1 ORDER BY id`, [
    id,
  ]);

describe('an API key', () => {
  it('is made by an admin, shown once, and kept as a hash', async () => {
    const body = { partner: 'hoveling', scopes: ['orders:read'], expires: day(30) };
    const made = await office.ask<{ key: string; prefix: string }>('demo', 'POST', '/api/api-keys', { body });
    expect(made).toMatchObject({
      status: 201,
      body: { partner: 'hoveling', scopes: ['orders:read'], revokedAt: null },
    });
    const { key, prefix } = made.body;
    expect(key.startsWith(`${prefix}_`)).toBe(true);
    expect((await byKey(key)).status).toBe(200);
    const everywhere = JSON.stringify([
      await office.query('SELECT * FROM api_key'),
      await office.query('SELECT * FROM event_log'),
      (await office.ask('demo', 'GET', '/api/api-keys')).body,
    ]);
    expect(everywhere).toContain(prefix);
    expect(everywhere).not.toContain(key.slice(13));
    expect(await eventsOf((await rowOf(key))['id'])).toMatchObject([{ kind: 'api-key-made' }]);
  });

  it('stands in the list, page by page, newest first', async () => {
    const prefixes = [];
    for (let n = 0; n < 3; n++) prefixes.unshift(prefixOf(await office.keyOf('spijkerhout', ['orders:read'])));
    interface KeyList {
      readonly items: readonly { readonly prefix: string; readonly partner: string }[];
      readonly next: string | null;
    }
    const page = async (query: string) => (await office.ask<KeyList>('demo', 'GET', `/api/api-keys?${query}`)).body;
    const first = await page('limit=2');
    const second = await page(`limit=1&cursor=${first.next ?? ''}`);
    expect([...first.items, ...second.items].map(({ prefix }) => prefix)).toEqual(prefixes);
    expect((await page('limit=200')).next).toBeNull();
  });

  it.each(['fatma', 'wim', 'ineke'] as const)('is no business of %s', async (person) => {
    const body = { partner: 'hoveling', scopes: ['orders:read'] };
    expect((await office.ask(person, 'POST', '/api/api-keys', { body })).status).toBe(403);
    expect((await office.ask(person, 'GET', '/api/api-keys')).status).toBe(403);
  });

  it.each([
    [{ partner: 'nobody', scopes: ['orders:read'] }, 404],
    [{ partner: 'hoveling', scopes: [] }, 400],
    [{ partner: 'hoveling', scopes: ['everything'] }, 400],
    [{ partner: 'hoveling', scopes: ['orders:read'], expires: '2020-01-01' }, 400],
    [{ partner: 'hoveling', scopes: ['orders:read'], expires: '2027-02-30' }, 400],
  ])('is not made of %j', async (body, status) => {
    expect((await office.ask('demo', 'POST', '/api/api-keys', { body })).status).toBe(status);
  });

  it('opens with its last day still, and not after', async () => {
    const key = await office.keyOf('hoveling', ['orders:read'], day(0));
    expect((await byKey(key)).status).toBe(200);
    await office.query(`UPDATE api_key SET expires_at = now() - interval '1 second' WHERE prefix = $1`, [
      prefixOf(key),
    ]);
    expect(await byKey(key)).toMatchObject({ status: 401, body: { detail: 'This API key has expired.' } });
  });

  it('opens nothing from the moment that it is revoked', async () => {
    const key = await office.keyOf('hoveling', ['orders:read']);
    expect((await byKey(key)).status).toBe(200);
    for (let again = 0; again < 2; again++) {
      expect((await office.ask('demo', 'DELETE', `/api/api-keys/${prefixOf(key)}`)).status).toBe(204);
    }
    expect(await byKey(key)).toMatchObject({ status: 401, body: { detail: 'This API key has been revoked.' } });
    expect(await eventsOf((await rowOf(key))['id'])).toMatchObject([
      { kind: 'api-key-made', actor: 'system' },
      { kind: 'api-key-revoked', actor: expect.stringMatching(/^[0-9a-f-]{36}$/) as string },
    ]);
  });

  it('is replaced by one that may do the same, and lives on beside it until a day', async () => {
    const old = await office.keyOf('hoveling', ['orders:read', 'interchanges:read']);
    const rotation = { method: 'POST', route: `/api/api-keys/${prefixOf(old)}/rotation` };
    const made = await office.ask<{ key: string; scopes: readonly string[] }>('demo', 'POST', rotation.route, {
      body: { until: day(7) },
    });
    expect(made).toMatchObject({
      status: 201,
      body: { partner: 'hoveling', scopes: ['orders:read', 'interchanges:read'] },
    });
    expect([(await byKey(old)).status, (await byKey(made.body.key)).status]).toEqual([200, 200]);
    const [{ days } = { days: 0 }] = await office.query<{ days: number }>(
      'SELECT extract(epoch FROM expires_at - now())::float8 / 86400 AS days FROM api_key WHERE prefix = $1',
      [prefixOf(old)],
    );
    expect(days).toBeGreaterThan(7);
    expect(days).toBeLessThan(8.1);
    await office.query(`UPDATE api_key SET expires_at = now() WHERE prefix = $1`, [prefixOf(old)]);
    expect([(await byKey(old)).status, (await byKey(made.body.key)).status]).toEqual([401, 200]);
    const late = await office.ask('demo', 'POST', rotation.route, { body: { until: day(7) } });
    expect(late.status).toBe(409);
  });

  it('never lives longer by being replaced', async () => {
    const key = await office.keyOf('hoveling', ['orders:read'], day(1));
    const before = (await rowOf(key))['expires_at'];
    const route = `/api/api-keys/${prefixOf(key)}/rotation`;
    expect((await office.ask('demo', 'POST', route, { body: { until: day(90) } })).status).toBe(201);
    expect((await rowOf(key))['expires_at']).toEqual(before);
  });

  it('has its use noted at most once a minute', async () => {
    const key = await office.keyOf('hoveling', ['orders:read']);
    expect((await rowOf(key))['last_used_at']).toBeNull();
    await byKey(key);
    const first = (await rowOf(key))['last_used_at'];
    expect(first).toBeInstanceOf(Date);
    await byKey(key);
    expect((await rowOf(key))['last_used_at']).toEqual(first);
    await office.query(`UPDATE api_key SET last_used_at = now() - interval '61 seconds' WHERE prefix = $1`, [
      prefixOf(key),
    ]);
    const worn = (await rowOf(key))['last_used_at'];
    await byKey(key);
    expect((await rowOf(key))['last_used_at']).not.toEqual(worn);
  });
});

describe('what a key opens', () => {
  const ROUTES: readonly (readonly [string, string, ApiScope])[] = [
    ['POST', '/api/interchanges', 'interchanges:write'],
    ['GET', '/api/interchanges/00000000-0000-4000-8000-000000000000', 'interchanges:read'],
    ['GET', '/api/sales-orders', 'orders:read'],
    ['GET', '/api/sales-orders/00000000-0000-4000-8000-000000000000', 'orders:read'],
  ];
  const bodyFor = (method: string): Buffer | undefined => (method === 'POST' ? Buffer.from('UNB+X') : undefined);

  it.each(ROUTES)('%s %s is opened by the scope %s alone', async (method, route, scope) => {
    const without = await office.keyOf(
      'hoveling',
      API_SCOPES.filter((other) => other !== scope),
    );
    expect(await byKey(without, method, route, bodyFor(method))).toMatchObject({
      status: 403,
      body: { code: 'not-authorised', detail: `The API key lacks the scope ${scope}.` },
    });
    const fitting = await office.keyOf('hoveling', [scope]);
    expect([200, 202, 404]).toContain((await byKey(fitting, method, route, bodyFor(method))).status);
  });

  it('is nothing else, whatever its scopes', async () => {
    const key = await office.keyOf('hoveling', API_SCOPES);
    const routes = ['/api/interchanges', '/api/review-cases', '/api/session', '/api/api-keys', '/api/docs-json', '/metrics', '/problems/stale']; // prettier-ignore
    for (const route of routes) {
      const answer = await byKey(key, 'GET', route);
      expect([route, answer.status, answer.body.detail]).toEqual([route, 403, 'API keys open nothing here.']);
    }
    const made = await byKey(key, 'POST', '/api/api-keys', Buffer.from('{}'));
    expect(made.status).toBe(403);
    expect((await byKey(key, 'GET', '/api/health/live')).status).toBe(200);
  });

  it('is said by the documentation of each route', async () => {
    interface Operation {
      readonly security?: readonly object[];
      readonly 'x-key-scope'?: string;
    }
    const { body } = await office.ask<{
      readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
      readonly components: { readonly securitySchemes: Readonly<Record<string, object>> };
    }>('demo', 'GET', '/api/docs-json');
    const keyed = Object.entries(body.paths).flatMap(([path, operations]) =>
      Object.entries(operations).flatMap(([method, { security = [], 'x-key-scope': scope }]) =>
        security.some((scheme) => 'key' in scheme) ? [`${method.toUpperCase()} ${path} ${scope ?? ''}`] : [],
      ),
    );
    expect(keyed.sort()).toEqual([
      'GET /api/interchanges/{id} interchanges:read',
      'GET /api/sales-orders orders:read',
      'GET /api/sales-orders/{id} orders:read',
      'POST /api/interchanges interchanges:write',
    ]);
    expect(body.components.securitySchemes['key']).toMatchObject({ type: 'http', scheme: 'bearer' });
  });
});

describe('a key that is none', () => {
  const wrong = (n: number): string => `bnd_abcdefgh_${String(n).padStart(43, 'x')}`;

  it('is refused, also one with the prefix of a real one, and never as a cookie', async () => {
    const key = await office.keyOf('hoveling', ['orders:read']);
    for (const false_ of [wrong(1), `${key.slice(0, -1)}${key.endsWith('A') ? 'B' : 'A'}`, key.slice(0, 40), `${key}A`])
      expect(await byKey(false_)).toMatchObject({ status: 401, body: { detail: 'There is no such API key.' } });
    const asCookie = await office.ask(null, 'GET', '/api/sales-orders', {
      headers: { Cookie: `binnendienst_session=${key}` },
    });
    expect(asCookie.status).toBe(401);
  });

  it('slows its address down, and neither a right key nor people from there', async () => {
    const key = await office.keyOf('hoveling', ['orders:read']);
    const answers = [];
    for (let n = 0; n < 32; n++) answers.push(await byKey(wrong(n)));
    expect(answers.slice(0, 30).map(({ status }) => status)).toEqual(Array.from({ length: 30 }, () => 401));
    const slowed = { status: 429, body: { code: 'too-many-attempts' } };
    expect(answers.slice(30)).toMatchObject([slowed, slowed]);
    expect((await byKey(key)).status).toBe(200);
    const logIn = await office.ask(null, 'POST', '/api/session', { body: { user: 'demo', password: 'demo' } });
    expect(logIn.status).toBe(200);
  });
});
