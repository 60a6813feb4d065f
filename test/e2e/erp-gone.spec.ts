import { ErpBook } from '../../src/erp/erp-book.service';
import { TABLES_OF, type ErpRow, type MasterEntity } from '../../src/erp/port';
import type { RunMode } from '../../src/erp/run';
import { SyncService } from '../../src/erp/sync.service';
import { businessDateOf } from '../../src/kernel';
import { AWAY, type MasterTable } from '../../src/master';
import { MasterImport } from '../../src/master/services';
import { UnitOfWork } from '../../src/platform/services';
import { OFFICE_TODAY } from '../../src/kernel';
import { orderFile } from '../builders/order-file';
import { Office } from '../harness/office';
import { readWhenAsked } from '../harness/read-when-asked';
import { ScriptedErp } from '../harness/scripted-erp';

// Real: the whole program and PostgreSQL. The ERP says what a case wrote down. What it has no more ends here, and is alive again when it is told again.

type Row = Readonly<Record<string, unknown>>;

interface Case {
  readonly table: MasterTable;
  /** What it tells of one row, which goes and comes back. */
  readonly row: Row;
  /** Whether it is in force here: a query that finds it then. */
  readonly alive: string;
  /** Whether it stands here still when it has gone. */
  readonly stays: boolean;
}

const PERIOD = `coalesce(x.valid_to, 'infinity') >= ${OFFICE_TODAY}`;
const A = `(SELECT id FROM article WHERE number = 'GA1')`;
const C = `(SELECT id FROM customer WHERE number = 'GC1')`;

/** A row of each table that an ERP may tell of. */
const CASES: readonly Case[] = [
  { table: 'articles', row: { number: 'GA9', description: 'Goes' }, alive: `article x WHERE number = 'GA9' AND status = 'active'`, stays: true },
  { table: 'packagings', row: { article: 'GA1', gtin: '08719999500003', level: 'each', quantity: '1' }, alive: `packaging x WHERE gtin = '08719999500003'`, stays: false },
  { table: 'customers', row: { number: 'GC9', name: 'Goes B.V.' }, alive: `customer x WHERE number = 'GC9' AND blocked_reason IS NULL`, stays: true },
  { table: 'locations', row: { customer: 'GC1', role: 'delivery', gln: '8719999500003', name: 'Goes', street: 'Straat 1', postcode: '1000 AA', city: 'Plaats' }, alive: `customer_location x WHERE customer_id = ${C} AND gln = '8719999500003' AND ${PERIOD}`, stays: true },
  { table: 'contacts', row: { customer: 'GC1', name: 'Jo Gaat', email: 'jo@example.test' }, alive: `customer_contact x WHERE name = 'Jo Gaat' AND ended_at IS NULL`, stays: true },
  { table: 'prices', row: { article: 'GA1', source: 'list', amount: '7', validFrom: '2026-01-01' }, alive: `price x WHERE article_id = ${A} AND source = 'list' AND ${PERIOD}`, stays: true },
  { table: 'agreed-discounts', row: { customer: 'GC1', code: 'K', percentage: '5', validFrom: '2026-01-01' }, alive: `agreed_discount x WHERE customer_id = ${C} AND ${PERIOD}`, stays: true },
  { table: 'promotions', row: { code: 'GP9', name: 'Goes', validFrom: '2026-01-01', validTo: '2099-12-31' }, alive: `promotion x WHERE code = 'GP9' AND ${PERIOD}`, stays: true },
  { table: 'promotion-lines', row: { promotion: 'GP1', article: 'GA1', mostQuantity: '10' }, alive: `promotion_line x WHERE article_id = ${A} AND ended_on IS NULL`, stays: true },
  { table: 'contracts', row: { customer: 'GC1', number: 'GK9', validFrom: '2026-01-01' }, alive: `contract x WHERE number = 'GK9' AND ${PERIOD}`, stays: true },
  { table: 'contract-lines', row: { customer: 'GC1', contract: 'GK1', article: 'GA1', basis: 'quantity', agreed: '100' }, alive: `contract_line x WHERE article_id = ${A} AND ended_on IS NULL`, stays: true },
  { table: 'cross-references', row: { customer: 'GC1', buyerArticle: 'G-1', article: 'GA1' }, alive: `cross_reference x WHERE buyer_article = 'G-1' AND ${PERIOD}`, stays: true },
  { table: 'assortment', row: { customer: 'GC1', article: 'GA1' }, alive: `assortment x WHERE customer_id = ${C} AND kind = 'listed' AND ${PERIOD}`, stays: true },
  { table: 'availability', row: { article: 'GA1', day: '2099-01-01', quantity: '5' }, alive: `article_availability x WHERE article_id = ${A}`, stays: false },
]; // prettier-ignore

/** What the rows of the cases name, told with every reading; of each table more rows than one, so that one that is missing is no empty answer. */
const ALWAYS: Readonly<Partial<Record<MasterTable, readonly Row[]>>> = {
  articles: [{ number: 'GA1', description: 'Stays' }, { number: 'GA2', description: 'Stays' }],
  customers: [{ number: 'GC1', name: 'Stays B.V.' }],
  promotions: [{ code: 'GP1', name: 'Stays', validFrom: '2026-01-01', validTo: '2099-12-31' }],
  contracts: [{ customer: 'GC1', number: 'GK1', validFrom: '2026-01-01' }],
}; // prettier-ignore

let office: Office;
const erp = new ScriptedErp();
erp.reads = ['articles', 'customers', 'prices', 'contracts', 'cross-references', 'stock'];

beforeAll(async () => {
  office = await Office.open();
  const book = office.app.get(ErpBook);
  book.register(erp.connector);
  for (const code of ['erp', 'other']) {
    const wanted = { code, connector: 'odoo', settings: {}, secretName: null, active: true, takesOrders: false, concurrency: 1 }; // prettier-ignore
    expect(await book.save(wanted, 'test')).toMatchObject({ ok: true });
  }
  await readWhenAsked(office);
  for (const entity of Object.keys(TABLES_OF) as MasterEntity[]) await tell(entity, ALWAYS);
}, 60_000);
afterAll(() => office.close());

async function read(entity: MasterEntity, rows: readonly ErpRow[], mode: RunMode = 'news', code = 'erp') {
  erp.rows.set(entity, [rows]);
  const system = (await office.app.get(ErpBook).find(code))!;
  const reading = await office.app.get(SyncService).read(system, entity, { mode, by: 'test' });
  expect(reading.refusal).toBeNull();
  return reading;
}
const rowsOf = (rows: Readonly<Partial<Record<MasterTable, readonly Row[]>>>, entity: MasterEntity): readonly ErpRow[] =>
  TABLES_OF[entity].flatMap((table) => (rows[table] ?? []).map((row) => ({ table, row, ref: null }))); // prettier-ignore
const tell = (entity: MasterEntity, rows: Readonly<Partial<Record<MasterTable, readonly Row[]>>>, mode?: RunMode) => read(entity, rowsOf(rows, entity), mode); // prettier-ignore
const entityOf = (table: MasterTable) => (Object.keys(TABLES_OF) as MasterEntity[]).find((one) => TABLES_OF[one].includes(table))!; // prettier-ignore
const uneven = (reading: Awaited<ReturnType<typeof read>>) =>
  reading.balance?.tables.filter(({ theirs, ours, theirSum, ourSum, unlike }) => theirs !== ours || theirSum !== ourSum || unlike.length > 0); // prettier-ignore
const one = (table: MasterTable, row: Row, gone = false): ErpRow => ({ table, row, ref: null, gone });
const standing = (table: string) =>
  office.count(table.replace(/ AND (status|blocked_reason|ended_at|ended_on|coalesce).*$/, ''));

describe('a row that the ERP has no more', () => {
  it.each(CASES)('of $table ends, and is alive again when it is told again', async ({ table, row, alive, stays }) => {
    const entity = entityOf(table);
    const rest = rowsOf(ALWAYS, entity);
    const goer = one(table, row);
    const withIt = [...rest.filter((other) => other.table !== table), ...rest.filter((other) => other.table === table), goer]; // prettier-ignore

    expect(uneven(await read(entity, withIt, 'whole'))).toEqual([]);
    expect(await office.count(alive)).toBe(1);
    // Missing where everything is told.
    const gone = await read(entity, rest, 'whole');
    expect([gone.counts?.gone, uneven(gone), await office.count(alive)]).toEqual([1, [], 0]);
    expect(await standing(alive)).toBe(stays ? 1 : 0);
    const back = await read(entity, withIt, 'whole');
    expect([back.counts?.gone, back.counts?.changed, uneven(back), await office.count(alive)]).toEqual([0, 1, [], 1]);
    // Told to be gone among what changed.
    expect((await read(entity, [{ ...goer, gone: true }])).counts?.gone).toBe(1);
    expect(await office.count(alive)).toBe(0);
    expect(uneven(await read(entity, rest, 'whole'))).toEqual([]);
    await read(entity, [goer]);
    expect(await office.count(alive)).toBe(1);
    expect(uneven(await read(entity, withIt, 'whole'))).toEqual([]);
  });
});

it('is tried with every table that an ERP may tell of and in which that ends something', () => {
  const told = [...new Set(Object.values(TABLES_OF).flat())].filter((table) => (AWAY[table] ?? []).length > 0);
  expect(CASES.map(({ table }) => table).sort()).toEqual(told.sort());
});

describe('what was not blocked or said by the ERP', () => {
  const statusOf = async (number: string) => (await office.query<{ status: string; reason: string | null }>(`SELECT status, status_reason AS reason FROM article WHERE number = $1`, [number]))[0]; // prettier-ignore

  it('stays blocked when the row comes back, and what it was before it went it is again', async () => {
    const article = (number: string, more: Row = {}) => ({ number, description: number, ...more });
    const old = { status: 'discontinued', statusReason: 'Uit de handel' };
    await read('articles', [one('articles', article('GB1')), one('articles', article('GB2', old)), one('articles', article('GB3'))]); // prettier-ignore
    await office.query(`UPDATE article SET status = 'blocked', status_reason = 'Teruggeroepen' WHERE number = 'GB1'`);
    await read(
      'articles',
      ['GB1', 'GB2', 'GB3'].map((number) => one('articles', { number }, true)),
    );
    expect(await statusOf('GB2')).toEqual({ status: 'blocked', reason: 'Uit de handel' });
    // While it is gone somebody says why it is not sold.
    const asbestos = article('GB3', { status: 'blocked', statusReason: 'Asbest' });
    await office.app.get(UnitOfWork).run((tx) => office.app.get(MasterImport).run(tx, { articles: [asbestos] }));
    await read(
      'articles',
      ['GB1', 'GB2', 'GB3'].map((number) => one('articles', article(number, { stock: '3' }))),
    );
    expect([await statusOf('GB1'), await statusOf('GB2'), await statusOf('GB3')]).toEqual([
      { status: 'blocked', reason: 'Teruggeroepen' },
      { status: 'discontinued', reason: 'Uit de handel' },
      { status: 'blocked', reason: 'Asbest' },
    ]);
    await read('customers', [one('customers', { number: 'GC3', name: 'Slow payer' })]);
    await office.query(`UPDATE customer SET blocked_reason = 'Betaalt niet' WHERE number = 'GC3'`);
    await read('customers', [one('customers', { number: 'GC3' }, true)]);
    await read('customers', [one('customers', { number: 'GC3', name: 'Slow payer' })]);
    expect(await office.count(`customer WHERE number = 'GC3' AND blocked_reason = 'Betaalt niet'`)).toBe(1);
  });

  it('goes before what the ERP has of a contact', async () => {
    const jan = { customer: 'GC1', name: 'Jan Blijft', email: 'jan@example.test' };
    await read('customers', [one('contacts', jan)]);
    await office.query(`UPDATE customer_contact SET changed_by = (SELECT id FROM app_user LIMIT 1), phone = '+31 20 555 0100' WHERE name = 'Jan Blijft'`); // prettier-ignore
    await read('customers', [one('contacts', jan, true)]);
    expect(await office.count(`customer_contact WHERE name = 'Jan Blijft' AND ended_at IS NULL`)).toBe(1);
    // And who was ended by the office is not brought back.
    await office.query(`UPDATE customer_contact SET ended_at = now() WHERE name = 'Jan Blijft'`);
    await read('customers', [one('contacts', jan)]);
    expect(await office.count(`customer_contact WHERE name = 'Jan Blijft' AND ended_at IS NULL`)).toBe(0);
  });
});

it('is told of once where it stands here in force all the same, and ends with that', async () => {
  await read('articles', [one('articles', { number: 'GE1', description: 'Unblocked' })]);
  await read('articles', [one('articles', { number: 'GE1' }, true)]);
  await office.query(`UPDATE article SET status = 'active' WHERE number = 'GE1'`);
  const { balance } = await read('articles', rowsOf(ALWAYS, 'articles'), 'whole');
  expect(balance?.tables).toMatchObject([{ table: 'articles', theirs: 2, ours: 2, unlike: ['GE1'] }]);
  expect(await office.count(`article WHERE number = 'GE1' AND status = 'active'`)).toBe(0);
  expect(uneven(await read('articles', rowsOf(ALWAYS, 'articles'), 'whole'))).toEqual([]);
  // As a contact that went when nothing became of that yet. A price group is a name, and ends nothing.
  const contact = one('contacts', { customer: 'GC1', name: 'Ging Eerder', email: 'eerder@example.test' });
  const group = one('price-groups', { code: 'GG1', name: 'A name and no more' });
  await read('customers', [contact, group]);
  const isAlive = `customer_contact WHERE name = 'Ging Eerder' AND ended_at IS NULL`;
  expect(await office.count(isAlive)).toBe(1);
  await office.query(`UPDATE erp_row SET gone_at = now() WHERE key IN ('GC1|Ging Eerder', 'GG1')`);
  const first = await read('customers', rowsOf(ALWAYS, 'customers'), 'whole');
  expect([uneven(first)?.map(({ unlike }) => unlike), await office.count(isAlive)]).toEqual([[['GC1|Ging Eerder']], 0]);
  expect(uneven(await read('customers', rowsOf(ALWAYS, 'customers'), 'whole'))).toEqual([]);
});

describe('what is told in another way', () => {
  it('has not gone while another ERP has it', async () => {
    const article = { number: 'GD1', description: 'Of both' };
    await read('articles', [one('articles', article)]);
    await read('articles', [one('articles', article)], 'news', 'other');
    const isActive = `article WHERE number = 'GD1' AND status = 'active'`;
    await read('articles', [one('articles', article, true)]);
    expect(await office.count(isActive)).toBe(1);
    expect(uneven(await read('articles', rowsOf(ALWAYS, 'articles'), 'whole'))).toEqual([]);
    await read('articles', [one('articles', article, true)], 'news', 'other');
    expect(await office.count(isActive)).toBe(0);
  });

  it('has not gone where a price in force is told with its day now, or without it', async () => {
    const price = { article: 'GA2', source: 'list', amount: '4' };
    const dated = { ...price, validFrom: '2026-01-01' };
    const future = { ...price, amount: '5', validFrom: '2099-01-01' };
    const open = `price WHERE article_id = (SELECT id FROM article WHERE number = 'GA2') AND valid_to IS NULL`;
    await read('prices', [one('prices', dated), one('prices', future)], 'whole');
    expect(await office.count(open)).toBe(2);
    // The later one has really gone.
    await office.query(`UPDATE price SET valid_to = NULL WHERE valid_from = '2026-01-01' AND article_id = (SELECT id FROM article WHERE number = 'GA2')`); // prettier-ignore
    expect(uneven(await read('prices', [one('prices', price)], 'whole'))).toEqual([]);
    expect(await office.query(`SELECT amount::text AS amount, valid_from::text AS day FROM ${open}`)).toEqual([{ amount: '4', day: '2026-01-01' }]); // prettier-ignore
    expect(uneven(await read('prices', [one('prices', dated)], 'whole'))).toEqual([]);
    expect(await office.count(open)).toBe(1);
  });

  it('has not gone where price groups are told with customers and with prices, of which neither knows all', async () => {
    const groups = (letter: string) => Array.from({ length: 8 }, (_, n) => one('price-groups', { code: `${letter}${n}`, name: `${letter}${n}` })); // prettier-ignore
    await read('customers', [...groups('X'), ...rowsOf(ALWAYS, 'customers')], 'whole');
    await read('prices', [...groups('Y'), ...rowsOf(ALWAYS, 'prices')], 'whole');
    const again = await read('customers', [...groups('X'), ...rowsOf(ALWAYS, 'customers')], 'whole');
    expect([again.counts?.gone, again.counts?.changed, uneven(again)]).toEqual([0, 0, []]);
  });

  it('begins no more where it went before it began', async () => {
    const soon = '2098-01-01';
    const promotion = { code: 'GP5', name: 'Soon', validFrom: soon, validTo: '2098-12-31' };
    const contract = { customer: 'GC1', number: 'GK5', validFrom: soon };
    const listed = { customer: 'GC1', article: 'GA2', kind: 'restricted', validFrom: soon };
    const price = { article: 'GA2', source: 'promotion', promotion: 'GP5', amount: '1', validFrom: soon };
    const begins = () => office.count(`(SELECT valid_from, valid_to FROM promotion WHERE code = 'GP5' UNION ALL SELECT valid_from, valid_to FROM contract WHERE number = 'GK5'
      UNION ALL SELECT valid_from, valid_to FROM assortment WHERE kind = 'restricted') x WHERE coalesce(valid_to, 'infinity') >= valid_from`); // prettier-ignore
    const tellAll = async (gone: boolean) => {
      await read('prices', [one('promotions', promotion, gone), one('prices', price)]);
      await read('contracts', [one('contracts', contract, gone)]);
      await read('cross-references', [one('assortment', listed, gone)]);
    };
    await office.query(`DELETE FROM assortment WHERE kind = 'restricted'`);
    await tellAll(false);
    await tellAll(false);
    expect(await begins()).toBe(3);
    await tellAll(true);
    expect(await begins()).toBe(0);
    // Its price was told all the while.
    expect(await office.count(`price p JOIN promotion m ON m.id = p.promotion_id WHERE m.code = 'GP5'`)).toBe(1);
    await tellAll(false);
    expect(await begins()).toBe(3);
  });
});

it('has what was counted in it still when it comes back, and orders that wait are judged again', async () => {
  const line: ErpRow = { table: 'promotion-lines', row: { promotion: 'GP1', article: 'GA2', mostQuantity: '10' }, ref: null }; // prettier-ignore
  const agreed: ErpRow = { table: 'contract-lines', row: { customer: 'GC1', contract: 'GK1', article: 'GA2', basis: 'quantity', agreed: '9' }, ref: null }; // prettier-ignore
  await read('prices', [line]);
  await read('contracts', [agreed]);
  await office.query(`UPDATE promotion_line SET used_quantity = 7 WHERE most_quantity = 10 AND article_id = (SELECT id FROM article WHERE number = 'GA2')`); // prettier-ignore
  await office.query(`UPDATE contract_line SET called_off = 6 WHERE agreed = 9`);
  await read('prices', [{ ...line, gone: true }]);
  await read('contracts', [{ ...agreed, gone: true }]);
  await read('prices', [line]);
  await read('contracts', [agreed]);
  expect(await office.count(`promotion_line WHERE used_quantity = 7 AND ended_on IS NULL`)).toBe(1);
  expect(await office.count(`contract_line WHERE called_off = 6 AND agreed = 9 AND ended_on IS NULL`)).toBe(1);

  const bar: ErpRow = { table: 'assortment', row: { customer: '10010', article: 'PT1001', kind: 'restricted' }, ref: null }; // prettier-ignore
  await read('cross-references', [bar]);
  // Of today: to an order of a day on which the bar held, its end yesterday says nothing.
  const ofToday = `DTM+137:${businessDateOf(new Date()).replaceAll('-', '')}:102`;
  const file = orderFile('GONE1', [{ number: 'GONE-1' }]).toString('latin1');
  await office.sendAndRest(Buffer.from(file.replace(/DTM\+137:\d{8}:102/, ofToday), 'latin1'));
  const state = async () => (await office.query<{ state: string }>(`SELECT state FROM sales_order WHERE buyer_order_number = 'GONE-1'`))[0]?.state; // prettier-ignore
  expect(await state()).toBe('in-review');
  await read('cross-references', [{ ...bar, gone: true }]);
  await office.rest();
  expect(await state()).toBe('released');
});
