import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Office } from '../harness/office';

// Real: the whole program over HTTP, its workers, PostgreSQL. What the review screen shows beside a case: the bytes and the places of
// their values, the answer as it would leave, names, and what happened.

let office: Office;
beforeAll(async () => {
  office = await Office.open();
}, 60_000);
afterAll(() => office.close());

interface Source {
  readonly text: string;
  readonly next: number | null;
  readonly values: readonly { path: string; offset: number; length: number }[];
}

const story = (name: string, file = 'message.edi'): string =>
  readFileSync(path.join(__dirname, '../../fixtures/stories', name, file), 'latin1');
const get = async <T>(route: string): Promise<T> => (await office.ask<T>('fatma', 'GET', route)).body;
const sourceOf = (id: string, query = ''): Promise<Source> => get<Source>(`/api/review-cases/${id}/source${query}`);
const lit = ({ text, values }: Source, wanted: string): string | undefined => {
  const found = values.find(({ path: one }) => one === wanted);
  return found && text.slice(found.offset, found.offset + found.length);
};
const caseAfter = async (bytes: string | Buffer): Promise<string> => {
  const before = await office.count('review_case');
  await office.sendAndRest(typeof bytes === 'string' ? Buffer.from(bytes, 'latin1') : bytes);
  expect(await office.count('review_case')).toBe(before + 1);
  const [row] = await office.query<{ id: string }>('SELECT id FROM review_case ORDER BY opened_at DESC LIMIT 1');
  return row?.id ?? '';
};

describe('the source of a case', () => {
  it('is the bytes of EDIFACT with the place of every value, script and all as text', async () => {
    const hostile = story('03-unknown-article').replace('Plantenspuit messing', '<script>alert(1)</script>');
    const source = await sourceOf(await caseAfter(hostile));
    expect(source.text).toBe(hostile);
    expect(lit(source, 'lines[1].gtin')).toBe('8719999099989');
    expect(lit(source, 'lines[1].price')).toBe('3.95');
    expect(lit(source, 'lines[0].quantity')).toBe('84');
    expect(lit(source, 'lines[1].description')).toBe('<script>alert(1)</script> 0,5 liter');
    expect(lit(source, 'number')).toBe('HT2611-03');
    expect(lit(source, 'requestedDelivery')).toBe('20310311');
    expect(lit(source, 'parties.deliverTo.id')).toBe('8719991000105');
  });

  it.each([
    ['75-x12-price-below-ours', 'message.x12', 'lines[0].price', '4.90'],
    ['25-peppol-unknown-unit', 'message.xml', 'lines[0].unit', 'EA'],
    ['91-a-csv-ambiguous-quantity', 'message.csv', 'lines[0].gtin', '8719999010014'],
    ['87-idoc-xml-unknown-article', 'message.xml', 'lines[0].quantity', '36.000'],
  ])('finds the values of %s', async (name, file, wanted, value) => {
    const source = await sourceOf(await caseAfter(story(name, file)));
    expect(source.values.length).toBeGreaterThan(8);
    expect(lit(source, wanted)).toBe(value);
  });

  it('comes in pieces where it is long, and each has its own values', async () => {
    const one = story('03-unknown-article').replaceAll('HT2611-03', 'LONG-1').replaceAll('ST261103', 'STLONG1');
    const [head = '', tail = ''] = one.split("UNS+S'");
    const more = Array.from({ length: 1500 }, (_, i) => `LIN+${i + 3}++8719999099989:EN'\nQTY+21:24:PCE'\nPRI+AAA:3.95'\n`); // prettier-ignore
    const segments = 19 + 3 * more.length;
    const bytes = `${head}${more.join('')}UNS+S'${tail.replace('CNT+2:2', `CNT+2:${more.length + 2}`).replace('UNT+19', `UNT+${segments}`)}`; // prettier-ignore
    const id = await caseAfter(bytes);
    const first = await sourceOf(id);
    expect(first.text.length).toBe(65536);
    const second = await sourceOf(id, `?from=${String(first.next)}`);
    expect(first.values.some(({ path: one }) => one === 'lines[1500].price')).toBe(false);
    expect(lit(second, 'lines[1490].price')).toBe('3.95');
    expect(second.values.some(({ path: one }) => one === 'lines[3].price')).toBe(false);
    // A value far down leads to the piece in which it stands; one that stands nowhere to the beginning.
    const near = await sourceOf(id, '?value=lines%5B1480%5D.price');
    expect([lit(near, 'lines[1480].price'), near.values.some(({ path: one }) => one === 'lines[3].price')]).toEqual([
      '3.95',
      false,
    ]);
    expect((await sourceOf(id, '?value=lines%5B9999%5D.price')).text).toBe(first.text);
  });
});

describe('what stands beside a case', () => {
  it('is the answer as it would leave, which changes with what is decided', async () => {
    interface Shown {
      readonly kind: string;
      readonly raw: string | null;
      readonly lines: readonly { kind: string; words: { nl: string | null } }[];
    }
    const bytes = story('03-unknown-article').replaceAll('HT2611-03', 'ANSW-1').replaceAll('ST261103', 'STANSW1');
    const id = await caseAfter(bytes);
    const before = await get<Shown>(`/api/review-cases/${id}/answer`);
    expect([before.lines.map(({ kind }) => kind), before.raw]).toEqual([['accepted', 'pending'], null]);
    const rejected = await office.ask('fatma', 'POST', `/api/review-cases/${id}/line-rejections`, {
      body: { lines: [1], reason: 'Kennen wij niet' },
      version: (await office.ask<{ version: number }>('fatma', 'GET', `/api/review-cases/${id}`)).body.version,
    });
    expect(rejected.status).toBe(200);
    const after = await get<Shown>(`/api/review-cases/${id}/answer`);
    expect(after).toMatchObject({
      kind: 'changed',
      lines: [{ kind: 'accepted' }, { kind: 'rejected', words: { nl: 'Kennen wij niet' } }],
    });
    expect(after.raw).toContain('ORDRSP');
    expect(await office.count('outbox b JOIN reply r ON r.id = b.subject_id WHERE r.order_id IS NOT NULL')).toBe(0);
    const { items } = await get<{ items: readonly { kind: string; actor: string | null }[] }>(
      `/api/review-cases/${id}/timeline`,
    );
    expect(items.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['line-rejected']));
    expect(items.find(({ kind }) => kind === 'line-rejected')?.actor).toMatch(/fatma/i);
    expect(await get(`/api/review-cases/${id}/surroundings`)).toMatchObject({
      state: 'in-review',
      customer: { number: '10010' },
      deliveryPlace: { city: expect.any(String) as string },
      theirTotal: { amount: '250.2', stated: false },
    });
  });

  it('is nothing for a case that is not there', async () => {
    for (const what of ['source', 'answer', 'surroundings'])
      expect(
        (await office.ask('fatma', 'GET', `/api/review-cases/00000000-0000-4000-8000-000000000000/${what}`)).status,
      ).toBe(404);
  });
});

describe('articles', () => {
  const search = async (q: string): Promise<readonly string[]> =>
    (await get<{ items: readonly { number: string }[] }>(`/api/articles?q=${encodeURIComponent(q)}`)).items.map(({ number }) => number); // prettier-ignore

  it('are found by the beginnings of their number, their words and their GTIN', async () => {
    expect(await search('pt1001')).toEqual(['PT1001']);
    expect(await search('bloem terra')).toContain('PT1001');
    expect(await search('8719999010014')).toEqual(['PT1001']);
    expect(await search("' | !(")).toEqual([]);
  });
});
