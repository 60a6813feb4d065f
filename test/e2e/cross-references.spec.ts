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
});
