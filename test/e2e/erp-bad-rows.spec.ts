import { ErpBook } from '../../src/erp/erp-book.service';
import type { ErpRow, MasterEntity } from '../../src/erp/port';
import { SyncService } from '../../src/erp/sync.service';
import { Office } from '../harness/office';
import { readWhenAsked } from '../harness/read-when-asked';
import { ScriptedErp } from '../harness/scripted-erp';

// Real: the whole program and PostgreSQL. The ERP tells of rows that no table takes.

let office: Office;
const erp = new ScriptedErp();
erp.reads = ['articles', 'customers', 'prices', 'cross-references'];

beforeAll(async () => {
  office = await Office.open({ people: false });
  const book = office.app.get(ErpBook);
  book.register(erp.connector);
  const wanted = { code: 'erp', connector: 'odoo', settings: {}, secretName: null, active: true, takesOrders: false, concurrency: 1 }; // prettier-ignore
  expect(await book.save(wanted, 'test')).toMatchObject({ ok: true });
  await readWhenAsked(office);
}, 60_000);
afterAll(() => office.close());

type Row = Readonly<Record<string, unknown>>;
const row = (table: ErpRow['table'], values: Row): ErpRow => ({ table, row: values, ref: null });
async function read(entity: MasterEntity, rows: readonly ErpRow[]) {
  erp.rows.set(entity, [rows]);
  const system = (await office.app.get(ErpBook).find('erp'))!;
  return office.app.get(SyncService).read(system, entity, { mode: 'news', by: 'test' });
}
const refusals = async (table: string) =>
  (await office.query<{ said: string }>(`SELECT key || ': ' || array_to_string(faults, '; ') AS said FROM master_refusal WHERE table_name = $1 ORDER BY key`, [table])).map(({ said }) => said); // prettier-ignore

const TOO_MANY = 3_000_000_000;
const EARLIER = { validFrom: '2026-02-01', validTo: '2026-01-01' };

describe('a row that no table takes is refused, and stops no other', () => {
  it('of articles', async () => {
    const article = (number: string, more: Row) => row('articles', { number, description: number, ...more });
    const bad = [
      article('B1', { nominalWeight: '0' }),
      article('B2', { maximumQuantity: '0.00' }),
      article('B3', { availableFrom: '0000-12-31' }),
      article('B4', { description: 'half of \ud83d a sign' }),
      article('B\ud83d', {}),
    ];
    const good = [article('B5', { description: 'C:\\u0000 \\ud83d \u{1f600}' }), article('B6', { nominalWeight: '0.5' })]; // prettier-ignore
    expect(await read('articles', [...bad, ...good])).toMatchObject({ refusal: null, counts: { changed: 2, refused: 5 } }); // prettier-ignore
    expect(await refusals('articles')).toEqual([
      'B1: nominalWeight: is nothing',
      'B2: maximumQuantity: is nothing',
      'B3: availableFrom: is not a date as "2026-11-23"',
      'B4: holds a character that no text has, or a key longer than any',
      'row 5: holds a character that no text has, or a key longer than any',
    ]);
    expect(await office.query(`SELECT description FROM article WHERE number = 'B5'`)).toEqual([{ description: 'C:\\u0000 \\ud83d \u{1f600}' }]); // prettier-ignore
  });

  it('of customers', async () => {
    const customer = (number: string, more: Row) => row('customers', { number, name: number, ...more });
    const bad = [
      customer('B1', { leadTimeDays: TOO_MANY }),
      customer('B2', { paymentDays: TOO_MANY }),
      customer('B3', { overdueCount: TOO_MANY }),
      customer('B4', { oldPriceGraceDays: TOO_MANY }),
      customer('B5', { permits: [{ permit: 'a', ...EARLIER }] }),
      customer('B6', { permits: [{ permit: 'a' }, { permit: 'a' }] }),
    ];
    expect(await read('customers', [...bad, customer('B7', {})])).toMatchObject({ refusal: null, counts: { changed: 1, refused: 6 } }); // prettier-ignore
    expect((await refusals('customers')).slice(4)).toEqual(['B5: permits.0: ends before it begins', 'B6: permits: has one twice']); // prettier-ignore
  });

  it('of prices and of what buyers may order by which number', async () => {
    const discount = (sequence: number) => row('agreed-discounts', { customer: '10010', code: 'K', percentage: '5', sequence, validFrom: '2026-01-01' }); // prettier-ignore
    expect(await read('prices', [discount(TOO_MANY), discount(1)])).toMatchObject({ refusal: null, counts: { changed: 1, refused: 1 } }); // prettier-ignore
    const named = (more: Row) => row('cross-references', { customer: '10010', buyerArticle: 'B', article: 'PT1001', ...more }); // prettier-ignore
    const listed = (more: Row) => row('assortment', { customer: '10010', article: 'PT1001', ...more });
    const rows = [named(EARLIER), named({}), listed({ kind: 'listed', ...EARLIER }), listed({ kind: 'exclusive' })];
    expect(await read('cross-references', rows)).toMatchObject({ refusal: null, counts: { changed: 2, refused: 2 } });
  });

  it('whatever the tables have against it', async () => {
    await office.query(`ALTER TABLE article ADD CONSTRAINT ck_article_of_this_case CHECK (description NOT LIKE 'Unheard of%')`); // prettier-ignore
    const rows = Array.from({ length: 25 }, (_, n) => row('articles', { number: `C${n + 10}`, description: n % 10 === 3 ? 'Unheard of' : 'Usual' })); // prettier-ignore
    expect(await read('articles', rows)).toMatchObject({ refusal: null, counts: { changed: 22, refused: 3 } });
    expect(await office.count(`article WHERE number LIKE 'C__' AND description = 'Usual'`)).toBe(22);
    const said = (await refusals('articles')).filter((one) => one.startsWith('C'));
    expect(said.map((one) => one.split(':')[0])).toEqual(['C13', 'C23', 'C33']);
    expect(said[0]).toContain('ck_article_of_this_case');
    // When it is right it comes in, and is refused no more.
    const right = rows.map(({ row: values, ...rest }) => ({ ...rest, row: { ...values, description: 'Usual' } }));
    expect(await read('articles', right)).toMatchObject({ refusal: null, counts: { changed: 3, refused: 0 } });
    expect((await refusals('articles')).filter((one) => one.startsWith('C'))).toEqual([]);
  });

  it('whatever they have against a name that comes later', async () => {
    await office.query(`ALTER TABLE customer ADD CONSTRAINT ck_customer_of_this_case CHECK (default_delivery_place_id IS NULL OR name NOT LIKE 'Unheard of%')`); // prettier-ignore
    const gln = '8719999500003';
    const rows = Array.from({ length: 9 }, (_, n) => row('customers', { number: `L${n}`, name: n % 5 === 3 ? 'Unheard of' : 'Usual', defaultDeliveryPlace: gln })); // prettier-ignore
    const places = rows.map(({ row: { number } }) => row('locations', { customer: number, role: 'delivery', gln, name: 'Place', street: 'Straat 1', postcode: '1000 AA', city: 'Plaats' })); // prettier-ignore
    expect(await read('customers', [...rows, ...places])).toMatchObject({ refusal: null, counts: { refused: 2 } });
    expect(await office.count(`customer WHERE number LIKE 'L_' AND default_delivery_place_id IS NOT NULL`)).toBe(7);
    expect((await refusals('customers')).filter((one) => one.startsWith('L')).map((one) => one.split(':')[0])).toEqual(['L3', 'L8']); // prettier-ignore
  });
});
