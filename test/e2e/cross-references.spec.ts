import { Office } from '../harness/office';

// Real: the web part of the program over HTTP, PostgreSQL with the demo company.

let office: Office;
beforeAll(async () => {
  office = await Office.open({ role: 'web' });
}, 60_000);
afterAll(() => office.close());

interface View {
  readonly items?: readonly object[];
  readonly confirmedBy?: string;
}
interface Listed {
  readonly id: string;
  readonly buyerArticle: string;
  readonly article: string;
  readonly conflicts: readonly string[];
}
const put = (body: object) => office.ask<View>('demo', 'PUT', '/api/cross-references', { body });
const known = async (code: string) =>
  (await office.ask<View>('demo', 'GET', `/api/cross-references?buyerArticle=${code}`)).body.items;

describe('what a buyer calls an article of ours', () => {
  it('is vouched for by who was asked, with the reason, and written down', async () => {
    expect(await known('KK-77')).toMatchObject([{ article: 'PT1001', source: 'import', confirmedBy: null }]);
    const body = { customer: '10310', buyerArticle: 'KK-77', article: 'PT1001', validFrom: '2000-01-01', reason: 'gebeld' }; // prettier-ignore
    expect(await put(body)).toMatchObject({ status: 200, body: { source: 'import', reason: 'gebeld' } });
    const [row] = (await known('KK-77')) as readonly View[];
    expect(row?.confirmedBy).not.toBeNull();
    const events = await office.query(`SELECT data FROM event_log WHERE kind = 'cross-reference-confirmed'`);
    expect(events).toMatchObject([{ data: { buyerArticle: 'KK-77', article: 'PT1001', customer: '10310' } }]);
  });

  it('may hold for all of a partner, from today and for a while', async () => {
    const body = { partner: 'heggewinde', buyerArticle: 'HG-1', article: 'GW1101', level: 'case', validTo: '2099-12-31', reason: 'lijst' }; // prettier-ignore
    expect(await put(body)).toMatchObject({ status: 200, body: { partner: 'heggewinde', customer: null, source: 'person' } }); // prettier-ignore
    expect(await known('HG-1')).toMatchObject([{ level: 'case', validTo: '2099-12-31' }]);
  });

  it.each([
    [404, { customer: '99999', article: 'PT1001' }],
    [404, { partner: 'niemand', article: 'PT1001' }],
    [404, { customer: '10310', article: 'PT9999' }],
    [400, { article: 'PT1001' }],
    [400, { customer: '10310', partner: 'hoveling', article: 'PT1001' }],
    [400, { customer: '10310', article: 'PT1001', validFrom: '2030-01-02', validTo: '2030-01-01' }],
    [400, { customer: '10310', article: 'PT1001', reason: '' }],
  ])('is refused with %i when it makes no sense', async (status, body) => {
    expect((await put({ buyerArticle: 'NEW', reason: 'gebeld', ...body })).status).toBe(status);
    expect(await known('NEW')).toEqual([]);
  });

  it('is listed by what is asked for, with what it contradicts, page by page', async () => {
    const list = async (query: string): Promise<readonly Listed[]> =>
      (await office.ask<{ items: readonly Listed[] }>('demo', 'GET', `/api/cross-references?${query}`)).body.items;
    expect((await list('beginning=KK-7')).map(({ buyerArticle }) => buyerArticle)).toEqual(['KK-77', 'KK-78']);
    expect(await list('beginning=K%25')).toEqual([]);
    expect(await list('conflicting=true')).toEqual([]);
    const other = { customer: '10310', buyerArticle: 'KK-77', article: 'PT1002', reason: 'gebeld' };
    await put(other);
    expect((await list('conflicting=true')).map(({ article, conflicts }) => [article, conflicts])).toEqual(
      expect.arrayContaining([
        ['PT1001', ['PT1002']],
        ['PT1002', ['PT1001']],
      ]),
    );
    // Not for another customer, and not on other days.
    await put({ ...other, customer: '10010' });
    await put({ ...other, article: 'PT1003', validFrom: '1999-01-01', validTo: '1999-12-31' });
    expect(await list('conflicting=true&buyerArticle=KK-77')).toHaveLength(2);
    expect((await list('article=PT1003&time=ended')).map(({ buyerArticle }) => buyerArticle)).toEqual(['KK-77']);
    const pages = await office.ask<{ items: readonly Listed[]; next: string }>('demo', 'GET', '/api/cross-references?customer=10010&limit=2'); // prettier-ignore
    const next = await list(`customer=10010&limit=2&cursor=${pages.body.next}`);
    expect([...pages.body.items, ...next]).toEqual(await list('customer=10010&limit=4'));
  });

  it('ends on a day, or never held, and all of it is told by whom', async () => {
    const body = {
      customer: '10310',
      buyerArticle: 'END-1',
      article: 'PT1001',
      validFrom: '2026-01-01',
      reason: 'gebeld',
    };
    const { id } = (await put(body)).body as Listed;
    const end = (lastDay: string, person: 'fatma' | null = 'fatma') =>
      office.ask(person, 'POST', `/api/cross-references/${id}/end`, { body: { lastDay, reason: 'oud nummer' } });
    expect((await end('2026-05-31', null)).status).toBe(401);
    expect((await end('2026-05-31')).status).toBe(204);
    expect(await known('END-1')).toMatchObject([{ validTo: '2026-05-31', reason: 'oud nummer' }]);
    expect((await end('2026-05-31')).status).toBe(409);
    expect((await end('2025-12-31')).status).toBe(204);
    expect(await known('END-1')).toEqual([]);
    const changes = (await office.ask<{ items: readonly object[] }>('demo', 'GET', `/api/cross-references/${id}/changes`)).body.items; // prettier-ignore
    expect(changes).toMatchObject([
      { kind: 'cross-reference-confirmed', data: { before: null, after: { validFrom: '2026-01-01', validTo: null } } },
      { kind: 'cross-reference-ended', data: { before: { validTo: null }, after: { validTo: '2026-05-31' } } },
      { kind: 'cross-reference-ended', data: { before: { validTo: '2026-05-31' }, after: null } },
    ]);
    const audit = await office.ask<{ items: readonly object[] }>('demo', 'GET', `/api/audit?subject=${id}`);
    expect(audit.body.items).toHaveLength(3);
  });
});
