import { ChangeReturn } from '../../src/erp/change-return.service';
import { ErpBook } from '../../src/erp/erp-book.service';
import { ErpGate } from '../../src/erp/erp-gate.service';
import type { ErpRow } from '../../src/erp/port';
import type { RunMode } from '../../src/erp/run';
import { SyncService } from '../../src/erp/sync.service';
import { alike, type Words } from '../../src/kernel';
import { Office } from '../harness/office';
import { readWhenAsked } from '../harness/read-when-asked';
import { ScriptedErp } from '../harness/scripted-erp';

// Real: the whole program over HTTP, its workers and PostgreSQL. The ERP does what a case wrote down.

let office: Office;
const erp = new ScriptedErp();
const ARTICLE = 'PT1001';
let customer = '';

interface Shown { readonly id: string; readonly state: string; readonly version: number; readonly way: string | null; readonly erp: string | null; readonly fault: Words | null } // prettier-ignore
interface Refused { readonly detail?: string; readonly article?: string } // prettier-ignore

const ask = (table: string, key: string, field: string, value: string) =>
  office.ask<{ id: string } & Refused>('fatma', 'POST', '/api/change-requests', { body: { table, key, field, value, reason: 'Zo staat het in de mail' } }); // prettier-ignore
const show = async (id: string) => (await office.ask<Shown>('wim', 'GET', `/api/change-requests/${id}`)).body;
const approve = async (id: string, by: 'wim' | 'demo' = 'wim') =>
  office.ask<Shown & Refused>(by, 'POST', `/api/change-requests/${id}/approve`, { version: (await show(id)).version, body: {} }); // prettier-ignore
const wayOf = async (table: string, key: string, field: string) =>
  (await office.ask('fatma', 'GET', `/api/change-ways?${new URLSearchParams({ table, key, field }).toString()}`)).body;
const becomes = async (id: string, what: Partial<Shown>) => {
  await office.until(`it is ${JSON.stringify(what)}`, async () => {
    const now = await show(id);
    return Object.entries(what).every(([name, value]) => now[name as keyof Shown] === value);
  });
  return show(id);
};
const read = async (entity: 'articles' | 'customers' | 'prices', mode: RunMode = 'news') => {
  const system = (await office.app.get(ErpBook).find('erp'))!;
  expect(await office.app.get(SyncService).read(system, entity, { mode, by: 'test' })).toMatchObject({ refusal: null }); // prettier-ignore
};
const saved = async (active: boolean) => {
  const wanted = { code: 'erp', connector: 'odoo', settings: {}, secretName: null, active, takesOrders: false, concurrency: 1 }; // prettier-ignore
  expect(await office.app.get(ErpBook).save(wanted, 'test')).toMatchObject({ ok: true });
};
const customerRow = async () => (await office.query<{ days: number; name: string; note: string | null }>('SELECT lead_time_days AS days, name, order_note AS note FROM customer WHERE number = $1', [customer]))[0]!; // prettier-ignore

beforeAll(async () => {
  office = await Office.open();
  office.app.get(ErpBook).register(erp.connector);
  await saved(true);
  await readWhenAsked(office);
  [customer] = (await office.query<{ number: string }>('SELECT number FROM customer ORDER BY number LIMIT 1')).map(({ number }) => number) as [string]; // prettier-ignore
  const { name } = await customerRow();
  const row = (table: ErpRow['table'], values: Record<string, unknown>): ErpRow => ({
    table,
    row: values,
    ref: { id: 7 },
  });
  erp.untold = ['leadTimeDays', 'orderNote'];
  erp.rows.set('customers', [[row('customers', { number: customer, name })]]);
  erp.rows.set('articles', [[row('articles', { number: ARTICLE, description: 'Gieter' })]]);
  await read('customers');
  await read('articles');
}, 60_000);
afterAll(() => office.close(), 60_000);
afterEach(() => {
  erp.untold = ['leadTimeDays', 'orderNote'];
  erp.changes = [];
});

describe('a column that the ERP never tells', () => {
  it('is written here once it is approved, with the audit trail saying so, and stays when the ERP tells the row anew', async () => {
    expect(await wayOf('customers', customer, 'leadTimeDays')).toEqual({ way: 'here', erp: null });
    const { id } = (await ask('customers', customer, 'leadTimeDays', '9')).body;
    expect((await approve(id)).status).toBe(200);
    expect(await becomes(id, { state: 'synced' })).toMatchObject({ way: 'here', erp: null });
    expect((await customerRow()).days).toBe(9);
    expect(await office.query(`SELECT data ->> 'field' AS field, data ->> 'after' AS after FROM event_log WHERE kind = 'change-request-written-here' AND subject_id = $1`, [id])).toEqual([{ field: 'leadTimeDays', after: '9' }]); // prettier-ignore
    erp.rows.set('customers', [[{ table: 'customers', row: { number: customer, name: 'Tuincentrum Anders' }, ref: { id: 7 } }]]); // prettier-ignore
    await read('customers');
    expect(await customerRow()).toMatchObject({ name: 'Tuincentrum Anders', days: 9 });
  });

  it('is one by itself: other columns of the row go to the ERP, by its connector or by hand, and so it is said before', async () => {
    expect(await wayOf('customers', customer, 'name')).toEqual({ way: 'hand', erp: 'erp' });
    erp.changes = ['customers'];
    expect(await wayOf('customers', customer, 'name')).toEqual({ way: 'erp', erp: 'erp' });
    expect((await office.ask('fatma', 'GET', `/api/change-ways?table=customers&key=${customer}&field=stock`)).status).toBe(404); // prettier-ignore
    expect((await office.ask('fatma', 'GET', '/api/change-ways?table=customers&key=NIET-DAAR&field=name')).status).toBe(404); // prettier-ignore
  });

  it('gives back what waits for it by hand when the settings leave it out later, and is written here when it is approved once more', async () => {
    erp.untold = [];
    const { id } = (await ask('customers', customer, 'orderNote', 'Altijd bellen')).body;
    await approve(id);
    await becomes(id, { state: 'approved', way: 'hand' });
    const returns = office.app.get(ChangeReturn);
    expect(await returns.run()).toBe(0);
    erp.untold = ['orderNote'];
    await returns.run();
    expect(await show(id)).toMatchObject({ state: 'failed', fault: alike('untold'), erp: 'erp' });
    await approve(id);
    await becomes(id, { state: 'synced', way: 'here' });
    expect((await customerRow()).note).toBe('Altijd bellen');
  });

  it('waits on for what the ERP took, or somebody enters there, while it is only switched off or not read from', async () => {
    const byHand = (await ask('articles', ARTICLE, 'statusReason', 'Seizoen')).body.id;
    await approve(byHand);
    await becomes(byHand, { state: 'approved', way: 'hand' });
    erp.changes = ['articles'];
    const { id } = (await ask('articles', ARTICLE, 'description', 'Gieter van zink')).body;
    await approve(id);
    await becomes(id, { state: 'sent' });
    const returns = office.app.get(ChangeReturn);
    const feeds = (active: boolean) => office.query(`UPDATE erp_feed SET active = $1 WHERE entity = 'articles'`, [active]); // prettier-ignore
    for (const off of [() => saved(false), () => feeds(false)]) {
      await off();
      expect(await wayOf('articles', ARTICLE, 'description')).toEqual({ way: 'here', erp: null });
      expect(await returns.run()).toBe(0);
      expect([(await show(id)).state, (await show(byHand)).state]).toEqual(['sent', 'approved']);
      await saved(true);
      await feeds(true);
    }
    // Read from again it tells the column no more.
    erp.untold = ['statusReason'];
    await returns.run();
    expect(await show(byHand)).toMatchObject({ state: 'failed', fault: alike('untold') });
    erp.rows.set('articles', [[{ table: 'articles', row: { number: ARTICLE, description: 'Gieter van zink' }, ref: { id: 7 } }]]); // prettier-ignore
    await read('articles');
    expect((await show(id)).state).toBe('synced');
  });
});

describe('a row that goes from the ERP', () => {
  const price: ErpRow['row'] = { article: ARTICLE, source: 'list', amount: '7', minimumQuantity: '48', validFrom: '2026-01-01' }; // prettier-ignore
  const tells = async (entity: 'articles' | 'prices', rows: readonly ErpRow['row'][]) => {
    erp.rows.set(entity, [rows.map((one) => ({ table: entity, row: one, ref: { id: 7 } }))]);
    await read(entity, 'whole');
  };
  const articles = ['PT1001', 'PT1002', 'PT1003'].map((number) => ({ number, description: `Artikel ${number}` }));
  const left = articles.filter(({ number }) => number !== 'PT1003');
  const byHand = async (...about: Parameters<typeof ask>) => {
    const { id } = (await ask(...about)).body;
    await approve(id);
    await becomes(id, { state: 'approved', way: 'hand' });
    return id;
  };
  const told = async (id: string) => (await office.query<{ kind: string }>(`SELECT DISTINCT kind FROM desk_notification WHERE request_id = $1 AND kind IN ('change-done', 'change-failed')`, [id])).map(({ kind }) => kind); // prettier-ignore
  const logged = (id: string) => office.count(`event_log WHERE kind = 'change-request-gone' AND subject_id = '${id}'`);

  it('ends what waits for it: as it was asked for where that is what became of it, and else it goes back to its owner', async () => {
    await tells('articles', articles);
    const block = await byHand('articles', 'PT1003', 'status', 'blocked');
    const named = await byHand('articles', 'PT1003', 'description', 'Anders genoemd');
    const gtin = await byHand('packagings', 'PT1003|each', 'gtin', '08719999099972');
    const other = await byHand('articles', 'PT1002', 'description', 'Ook anders genoemd');
    const open = (await ask('articles', 'PT1003', 'baseUnit', 'KGM')).body.id;
    await tells('articles', left);
    expect(await show(block)).toMatchObject({ state: 'synced', fault: null });
    for (const id of [named, gtin]) expect(await show(id)).toMatchObject({ state: 'failed', fault: alike('gone'), way: 'hand', erp: 'erp' }); // prettier-ignore
    expect([(await show(other)).state, (await show(open)).state]).toEqual(['approved', 'open']);
    expect([await told(block), await told(named), await told(other)]).toEqual([['change-done'], ['change-failed'], []]);
    expect([await logged(block), await logged(named)]).toEqual([0, 1]);
    // Another value may be asked for: nothing is on its way. Approved it goes nowhere either, and says so before.
    expect((await ask('articles', 'PT1003', 'description', 'Nog anders')).status).toBe(201);
    expect(await wayOf('articles', 'PT1003', 'baseUnit')).toEqual({ way: 'gone', erp: 'erp' });
    await approve(open);
    expect(await becomes(open, { state: 'failed' })).toMatchObject({ fault: alike('gone'), erp: 'erp' });
    // Told again with the value, what was asked for has come.
    await tells('articles', [...left, { number: 'PT1003', description: 'Anders genoemd' }]);
    expect((await show(named)).state).toBe('synced');
  });

  it('is so of a change that the ERP has taken, and of the end of a price, which is there where the price ended by then', async () => {
    const ends = (minimumQuantity: string) => ({ ...price, minimumQuantity });
    await tells('prices', [ends('48'), ends('96'), ends('144')]);
    const { items } = (await office.ask<{ items: { table: string; key: string; row: Record<string, string | null> }[] }>('fatma', 'GET', `/api/change-subjects?article=${ARTICLE}`)).body; // prettier-ignore
    const keyOf = (minimum: string) => items.find(({ table, row }) => table === 'prices' && row['source'] === 'list' && row['minimumQuantity'] === minimum)!.key; // prettier-ignore
    const past = await byHand('prices', keyOf('48'), 'validTo', '2026-10-31');
    const later = await byHand('prices', keyOf('96'), 'validTo', '2099-12-31');
    await tells('articles', articles);
    erp.changes = ['articles'];
    const sent = (await ask('articles', 'PT1003', 'permit', 'fytosanitair')).body.id;
    await approve(sent);
    await becomes(sent, { state: 'sent' });
    await tells('prices', [ends('144')]);
    await tells('articles', left);
    expect((await show(past)).state).toBe('synced');
    expect(await show(later)).toMatchObject({ state: 'failed', fault: alike('gone') });
    expect(await show(sent)).toMatchObject({ state: 'failed', fault: alike('gone'), way: 'erp' });
  });

  it('is no going where it only got another key: what waits for it waits on', async () => {
    const place = { customer, role: 'delivery', code: 'P77', name: 'Hal 7', street: 'Kade 1', postcode: '1011 AA', city: 'Amsterdam' }; // prettier-ignore
    const tell = async (gln: string, more: ErpRow['row'] = {}) => {
      erp.rows.set('customers', [[{ table: 'customers', row: { number: customer, name: 'Tuincentrum Anders' }, ref: { id: 7 } }, { table: 'locations', row: { ...place, gln, ...more }, ref: { id: 8 } }]]); // prettier-ignore
      await read('customers', 'whole');
    };
    await tell('8719999500003');
    const { items } = (await office.ask<{ items: { table: string; key: string; row: Record<string, string | null> }[] }>('fatma', 'GET', `/api/change-subjects?customer=${customer}`)).body; // prettier-ignore
    const { key } = items.find(({ row }) => row['code'] === 'P77')!;
    const id = await byHand('locations', key, 'name', 'Hal 8');
    await tell('8719999500010');
    expect(await office.count(`erp_row WHERE table_name = 'locations' AND gone_at IS NOT NULL`)).toBe(1);
    await office.app.get(ChangeReturn).run();
    expect(await show(id)).toMatchObject({ state: 'approved', way: 'hand' });
    await tell('8719999500010', { name: 'Hal 8' });
    expect((await show(id)).state).toBe('synced');
  });

  it('cannot be unblocked here, also where no ERP tells of blocks: every whole reading would undo that', async () => {
    erp.untold = ['status', 'statusReason', 'blockedReason'];
    const customers = async (...numbers: readonly string[]) => {
      erp.rows.set('customers', [numbers.map((number) => ({ table: 'customers', row: { number, name: `Klant ${number}` }, ref: { id: 7 } }))]); // prettier-ignore
      await read('customers', 'whole');
    };
    await tells('articles', articles);
    await customers(customer, 'CW8');
    await tells('articles', left);
    await customers(customer);
    const gone = [
      ['articles', 'PT1003', 'status', 'active'],
      ['customers', 'CW8', 'blockedReason', ''],
    ] as const;
    for (const [table, key, field, value] of gone) {
      expect(await wayOf(table, key, field)).toEqual({ way: 'gone', erp: 'erp' });
      const { id } = (await ask(table, key, field, value)).body;
      expect((await approve(id, 'demo')).status).toBe(200);
      expect(await becomes(id, { state: 'failed' })).toMatchObject({ fault: alike('gone'), erp: 'erp' });
    }
    // What else no ERP tells of them is ours, as ever.
    expect(await wayOf('articles', 'PT1003', 'statusReason')).toEqual({ way: 'here', erp: null });
    expect(await wayOf('articles', 'PT1002', 'status')).toEqual({ way: 'here', erp: null });
    expect(await office.count(`article WHERE number = 'PT1003' AND status = 'blocked'`)).toBe(1);
  });

  it('that had gone before anybody looked is looked at with what waits', async () => {
    await tells('articles', articles);
    const id = await byHand('articles', 'PT1003', 'description', 'Weer anders');
    await office.query(`UPDATE erp_row SET gone_at = now() WHERE table_name = 'articles' AND key = 'PT1003'`);
    await office.app.get(ChangeReturn).run();
    expect(await show(id)).toMatchObject({ state: 'failed', fault: alike('gone') });
  });
});

describe('what is looked at before an ERP is relied upon', () => {
  it('says of one that can carry out no change that a person does', async () => {
    const told = async () => {
      const system = (await office.app.get(ErpBook).find('erp'))!;
      return (await office.app.get(ErpGate).check(system)).map(({ ok, en }) => `${String(ok)} ${en}`);
    };
    expect(await told()).toEqual(['true All is there.', expect.stringMatching(/^true .* somebody enters them in erp by hand/)]); // prettier-ignore
    erp.changes = ['articles'];
    expect(await told()).toEqual(['true All is there.']);
  });
});

describe('a GTIN', () => {
  const GTIN = '08712345678906';
  const take = (level: string, article: string) =>
    office.query(`INSERT INTO packaging (article_id, gtin, level, base_quantity) SELECT id, $1, $2, 6 FROM article WHERE number = $3`, [GTIN, level, article]); // prettier-ignore
  const free = () => office.query('DELETE FROM packaging WHERE gtin = $1', [GTIN]);
  afterEach(free);

  it.each([
    ['another article', 'PT1002'],
    ['another package of the article', ARTICLE],
  ])('that is one of %s is refused when it is asked for, in words that name the article', async (_, article) => {
    await take('inner', article);
    const refused = await ask('packagings', `${ARTICLE}|each`, 'gtin', GTIN.slice(1));
    expect(refused).toMatchObject({ status: 409, body: { article } });
    expect(refused.body.detail).toContain(`artikel ${article} (`);
    expect(await office.count(`change_request WHERE new_value = '${GTIN}'`)).toBe(0);
  });

  it('that became one of another article since is refused at approval, and when it is carried out', async () => {
    const { id } = (await ask('packagings', `${ARTICLE}|each`, 'gtin', GTIN)).body;
    await take('case', 'PT1002');
    expect(await approve(id)).toMatchObject({ status: 409, body: { article: 'PT1002' } });
    expect((await show(id)).state).toBe('open');
    await free();
    // Approved while the ERP is away: it is told of nothing that became wrong meanwhile.
    await office.query(`UPDATE erp SET retry_at = now() + interval '1 hour'`);
    erp.changes = ['packagings'];
    erp.changed.length = 0;
    await approve(id);
    await office.until('it waits', async () => (await show(id)).fault?.en.includes('was away') === true);
    expect((await show(id)).fault?.nl).toContain('was weg');
    await take('case', 'PT1002');
    await office.query('UPDATE erp SET retry_at = NULL');
    await office.query('UPDATE change_request SET due_at = now() WHERE id = $1', [id]);
    expect(await becomes(id, { state: 'failed' })).toMatchObject({ fault: alike('taken-gtin case PT1002') });
    expect(erp.changed).toEqual([]);
  });
});
