import { Office } from '../harness/office';

// Real: the web part of the program over HTTP, PostgreSQL with the demo company.

let office: Office;
beforeAll(async () => {
  office = await Office.open({ role: 'web' });
}, 60_000);
afterAll(() => office.close());

interface Row {
  readonly [name: string]: unknown;
}
interface List<T = Row> {
  readonly items: readonly T[];
  readonly next: string | null;
}
const get = async <T = Row>(route: string): Promise<T> => (await office.ask<T>('sanne', 'GET', route)).body;
const status = async (route: string): Promise<number> => (await office.ask('sanne', 'GET', route)).status;

/** Every item of a list, page by page. */
async function whole(route: string, limit: number): Promise<readonly Row[]> {
  const items: Row[] = [];
  for (let cursor = ''; ;) {
    const page: List = await get<List>(`${route}${route.includes('?') ? '&' : '?'}limit=${limit}${cursor}`);
    items.push(...page.items);
    if (page.next === null) return items;
    cursor = `&cursor=${page.next}`;
  }
}
const numbers = (rows: readonly Row[]): readonly unknown[] => rows.map(({ number }) => number);

describe('articles', () => {
  it('are found page after page, in one order, each once', async () => {
    const found = await whole('/api/articles?q=bloempot', 2);
    expect(numbers(found)).toEqual(numbers((await get<List>('/api/articles?q=bloempot&limit=100')).items));
    expect(found.length).toBeGreaterThan(5);
    // What can no longer be sold stands last, with what takes its place.
    expect(found.at(-1)).toMatchObject({ number: 'PT1010', status: 'discontinued', successor: 'PT1011' });
    const all = await whole('/api/articles', 100);
    expect(numbers(all)).toEqual([...numbers(all)].sort());
    expect(numbers(await whole('/api/articles?status=discontinued', 1))).toEqual(
      numbers(all.filter((row) => row['status'] === 'discontinued')),
    );
  });

  it('are shown with packages, what they may be ordered by, and both ways along the line of succession', async () => {
    expect(await get('/api/articles/PT1001')).toMatchObject({
      description: 'Bloempot terracotta Ø 14 cm',
      packagings: [
        { level: 'each', quantity: '1', gtin: '08719999010014' },
        { level: 'case', quantity: '12', gtin: '28719999010018' },
        { level: 'layer', quantity: '240', gtin: null },
        { level: 'pallet', quantity: '960', gtin: '58719999010019' },
      ],
    });
    expect(await get('/api/articles/GW1110')).toMatchObject({ minimumQuantity: '12', orderMultiple: '12' });
    expect(await get('/api/articles/HG1207')).toMatchObject({ successors: [{ number: 'HG1208' }], predecessors: [] });
    expect(await get('/api/articles/HG1208')).toMatchObject({ successors: [], predecessors: [{ number: 'HG1207' }] });
    expect(await get('/api/articles/MG1491?')).toMatchObject({ availability: [{ quantity: '20' }, { day: '2031-04-01', quantity: '500' }] }); // prettier-ignore
    expect(await status('/api/articles/PT9999')).toBe(404);
  });

  it('have prices that hold, come and have ended, from everybody to the most particular', async () => {
    const prices = (query: string) => whole(`/api/articles/HG1201/prices?day=2026-11-23${query}`, 1);
    const brief = (rows: readonly Row[]) => rows.map(({ source, amount }) => [source, amount]);
    expect(brief(await prices('&time=ended&customer=10010'))).toEqual([['contract', '6.35']]);
    expect(brief(await prices('&time=valid&customer=10010'))).toEqual([['contract', '6.55']]);
    const every = await prices('');
    expect(every[0]).toMatchObject({ source: 'list', amount: '7.25', customer: null });
    expect(every).toEqual((await get<List>('/api/articles/HG1201/prices?day=2026-11-23&limit=100')).items);
  });

  it('tell what was changed of them, of their packages and prices, but for counts and cost', async () => {
    await office.query(`UPDATE article SET stock = 7, cost = 1 WHERE number = 'HG1209'`);
    expect((await get<List>('/api/articles/HG1209/changes')).items).toEqual([]);
    await office.query(
      `UPDATE article SET description = 'Spitvork', minimum_quantity = 4, stock = 8 WHERE number = 'HG1209'`,
    );
    await office.query(`UPDATE price SET amount = amount + 1 FROM article a WHERE a.id = article_id AND number = 'HG1209' AND source = 'list'`); // prettier-ignore
    const changes = await whole('/api/articles/HG1209/changes', 1);
    expect(changes).toMatchObject([
      { subject: 'price', of: expect.stringMatching(/^list 20/) as string },
      {
        subject: 'article',
        before: { description: 'Spitvork vier tanden', minimum_quantity: null },
        after: { description: 'Spitvork', minimum_quantity: 4 },
      },
    ]);
  });
});

describe('customers', () => {
  it('are found by number, name and GLN', async () => {
    expect(numbers((await get<List>('/api/customers?q=tuincent wilg')).items)).toEqual(['10080']);
    expect(numbers((await get<List>('/api/customers?q=10110')).items)).toEqual(['10110']);
    expect((await get<List>('/api/customers?q=8719991000105')).items).toMatchObject([{ number: '10010', blocked: false }]); // prettier-ignore
    expect(numbers(await whole('/api/customers', 5))).toEqual(numbers((await get<List>('/api/customers')).items));
  });

  it('are shown with terms, credit, contracts and their use, and who looks after them', async () => {
    const people = await get<List>('/api/colleagues');
    const fatma = people.items.find((one) => one['user'] === 'fatma' || String(one['name']).startsWith('Fatma'));
    await office.ask('wim', 'PUT', '/api/portfolios/10010', { body: { responsible: fatma?.['id'], deputy: null } });
    const customer = await get<Row & { contracts: readonly Row[] }>('/api/customers/10010');
    expect(customer).toMatchObject({
      name: 'Hoveling Tuinwinkels B.V.',
      priceGroup: { code: 'TUIN' },
      creditLimit: '400000',
      leadTimeDays: 3,
      discounts: [{ code: 'TD', percentage: '20', ofGroup: false }, { code: 'ADO' }],
      portfolio: { responsible: { id: fatma?.['id'] }, deputy: null, today: fatma?.['id'] },
    });
    const contract = customer.contracts.find(({ number }) => number === 'C-2026-090');
    expect(contract).toMatchObject({ status: 'active', lines: [{ article: 'OB2212', agreed: '50', calledOff: '40' }, { article: 'OB2211' }] }); // prettier-ignore
    // A contract that only prices name is one too.
    expect(customer.contracts.find(({ number }) => number === 'C-2026-014')).toMatchObject({
      status: null,
      prices: 14,
    });
    expect(await get('/api/customers/10110')).toMatchObject({ blockedReason: expect.stringContaining('incasso') as string }); // prettier-ignore
    expect(await get('/api/customers/10010/exposure')).toEqual({ releasedAmount: '0' });
    expect(await status('/api/customers/99999')).toBe(404);
    expect(await status('/api/customers/99999/exposure')).toBe(404);
  });

  it('have places with the days on which they receive', async () => {
    const places = await whole('/api/customers/10010/places', 2);
    expect(places[0]).toMatchObject({ role: 'buyer', city: 'Barneveld' });
    expect(new Set(places.map(({ id }) => id)).size).toBe(places.length);
    expect(places.filter(({ isDefault }) => isDefault)).toMatchObject([{ gln: '8719991000105' }]);
    const oost = places.find((one) => (one['calendar'] as Row | null)?.['name'] === 'Hoveling DC Oost');
    expect(oost?.['calendar']).toMatchObject({ days: [{ day: '2031-05-07', open: false, name: 'Voorraadtelling' }, { open: true }] }); // prettier-ignore
  });

  it('have orders of every state in one list, and an article the open ones', async () => {
    expect(await get('/api/sales-orders?customer=10010')).toEqual({ items: [], next: null });
    expect(await get('/api/sales-orders/open?article=PT1001')).toEqual({ items: [], next: null });
  });
});
