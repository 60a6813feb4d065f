import { isDeepStrictEqual } from 'node:util';
import { ChangeHandOver } from '../../src/erp/change-hand-over.service';
import { ErpBook } from '../../src/erp/erp-book.service';
import { ErpFault, type ErpEntity, type ErpReason, type ErpRow } from '../../src/erp/port';
import { SILENCE, theirReason } from '../../src/erp/reasons';
import { SyncService } from '../../src/erp/sync.service';
import { alike, type Words } from '../../src/kernel';
import { MasterImport } from '../../src/master/services';
import { UnitOfWork } from '../../src/platform/services';
import { Office, type Person } from '../harness/office';
import { readWhenAsked } from '../harness/read-when-asked';
import { ScriptedErp } from '../harness/scripted-erp';

// Real: the whole program over HTTP, its workers and PostgreSQL. The ERP does what a case wrote down; a real one stands in test/system/erp.

let office: Office;
const erp = new ScriptedErp();
const ARTICLE = 'PT1001';

beforeAll(async () => {
  office = await Office.open();
}, 60_000);
afterAll(() => office.close(), 60_000);

interface Asked { readonly id: string; readonly joined: boolean } // prettier-ignore
interface Request { readonly id: string; readonly state: string; readonly version: number; readonly old: string | null; readonly value: string | null; readonly way: string | null; readonly erp: string | null; readonly fault: Words | null; readonly conflict: { readonly value: string | null } | null; readonly acts: readonly string[]; readonly asks: readonly { readonly reason: string }[] } // prettier-ignore

const ask = (who: Person, field: string, value: string | null, more: Record<string, unknown> = {}) =>
  office.ask<Asked & { detail?: unknown }>(who, 'POST', '/api/change-requests', {
    body: { table: 'articles', key: ARTICLE, field, value, reason: 'Op de doos staat iets anders', ...more },
  });
const show = async (id: string, who: Person = 'wim') =>
  (await office.ask<Request>(who, 'GET', `/api/change-requests/${id}`)).body;
const act = async (who: Person, id: string, what: string, body: Record<string, unknown> = {}) =>
  office.ask<Request>(who, 'POST', `/api/change-requests/${id}/${what}`, { version: (await show(id)).version, body });
const becomes = async (id: string, what: Partial<Request>) => {
  await office.until(`it is ${JSON.stringify(what)}`, async () => {
    const now = await show(id);
    return Object.entries(what).every(([name, value]) => isDeepStrictEqual(now[name as keyof Request], value));
  });
  return show(id);
};
const article = async () => (await office.query<{ description: string; minimum: string | null }>('SELECT description, minimum_quantity::text AS minimum FROM article WHERE number = $1', [ARTICLE]))[0]!; // prettier-ignore

describe('a change request', () => {
  it('offers what may be asked for, changes nothing by itself, and joins who asks for the same', async () => {
    const before = await article();
    const offered = await office.ask<{ items: { table: string; key: string; fields: { field: string; value: string | null; asked: string | null }[] }[] }>('fatma', 'GET', `/api/change-subjects?article=${ARTICLE}`); // prettier-ignore
    expect(offered.body.items.map(({ table }) => table)).toEqual(expect.arrayContaining(['articles', 'packagings', 'prices'])); // prettier-ignore
    const own = offered.body.items.find(({ table }) => table === 'articles')!;
    expect(own.fields.find(({ field }) => field === 'description')!.value).toBe(before.description);

    const first = await ask('fatma', 'description', 'Gieter tien liter', { was: before.description });
    expect(first).toMatchObject({ status: 201, body: { joined: false } });
    expect(await ask('sanne', 'description', 'Gieter 10 liter')).toMatchObject({ status: 201, body: { id: first.body.id, joined: true } }); // prettier-ignore
    expect((await show(first.body.id)).asks).toHaveLength(2);
    expect(await article()).toEqual(before);
    for (const [field, value] of [
      ['description', ''],
      ['minimumQuantity', 'veel'],
      ['successor', 'NIET-DAAR'],
      ['status', 'weg'],
      ['stock', '3'],
    ] as const)
      // prettier-ignore
      expect([400, 404]).toContain((await ask('fatma', field, value)).status);
    expect((await ask('fatma', 'baseUnit', 'KGM', { was: 'C62' })).status).toBe(409);
    expect((await act('fatma', first.body.id, 'withdraw', { reason: 'Vergissing' })).body.state).toBe('withdrawn');
  });

  it('is decided by its owner, never by who asked, and a refusal is told', async () => {
    const { id } = (await ask('wim', 'minimumQuantity', '12')).body;
    expect((await show(id)).acts).not.toContain('approve');
    expect((await act('wim', id, 'approve')).status).toBe(403);
    expect((await act('fatma', id, 'approve')).status).toBe(403);
    expect((await act('ineke', id, 'approve')).status).toBe(403);
    expect((await office.ask('demo', 'POST', `/api/change-requests/${id}/approve`, { version: 99, body: {} })).status).toBe(412); // prettier-ignore
    expect((await act('demo', id, 'reject', { reason: 'Blijft zoals het is' })).body).toMatchObject({ state: 'rejected', decisionReason: 'Blijft zoals het is', acts: [] }); // prettier-ignore
    expect((await act('demo', id, 'approve')).status).toBe(409);

    const [customer] = await office.query<{ number: string }>('SELECT number FROM customer ORDER BY number LIMIT 1');
    const credit = await office.ask<Asked>('fatma', 'POST', '/api/change-requests', { body: { table: 'customers', key: customer!.number, field: 'creditLimit', value: '25000', reason: 'Groter geworden' } }); // prettier-ignore
    expect((await act('wim', credit.body.id, 'approve')).status).toBe(403);
    expect((await act('ineke', credit.body.id, 'approve')).status).toBe(200);
    await becomes(credit.body.id, { state: 'synced', way: 'here' });
    const [now] = await office.query<{ limit: string }>('SELECT credit_limit::text AS limit FROM customer WHERE number = $1', [customer!.number]); // prettier-ignore
    expect(now!.limit).toMatch(/^25000(\.0+)?$/);
  });

  it('is written here where no ERP has the master: a price of today begins today', async () => {
    const prices = () => office.query<{ amount: string; from: string; to: string | null }>(
      `SELECT trim_scale(p.amount)::text AS amount, p.valid_from::text AS from, p.valid_to::text AS to FROM price p JOIN article a ON a.id = p.article_id
       WHERE a.number = $1 AND p.source = 'list' AND p.minimum_quantity = 0 ORDER BY p.valid_from`, [ARTICLE]); // prettier-ignore
    const { body } = await office.ask<{ items: { table: string; key: string; row: Record<string, string | null> }[] }>('fatma', 'GET', `/api/change-subjects?article=${ARTICLE}`); // prettier-ignore
    const list = body.items.find(({ table, row }) => table === 'prices' && row['source'] === 'list' && row['minimumQuantity'] === '0' && row['validTo'] === null)!; // prettier-ignore
    const asked = await office.ask<Asked>('fatma', 'POST', '/api/change-requests', { body: { table: 'prices', key: list.key, field: 'amount', value: '77.77', reason: 'Nieuwe prijslijst' } }); // prettier-ignore
    expect((await act('wim', asked.body.id, 'approve')).status).toBe(200);
    await becomes(asked.body.id, { state: 'synced' });
    const [last, ...earlier] = (await prices()).toReversed();
    expect(last).toMatchObject({ amount: '77.77', to: null });
    expect(earlier.length).toBeGreaterThan(0);
    expect(earlier[0]!.to).not.toBeNull();
  });

  it('comes back to its owner where the master has that row no more, with a reason in both languages', async () => {
    const { body } = await office.ask<{ items: { table: string; key: string; row: Record<string, string | null> }[] }>('fatma', 'GET', `/api/change-subjects?article=${ARTICLE}`); // prettier-ignore
    const { key } = body.items.find(({ table, row }) => table === 'prices' && row['source'] === 'list' && row['validTo'] === null)!; // prettier-ignore
    const asked = await office.ask<Asked>('fatma', 'POST', '/api/change-requests', { body: { table: 'prices', key, field: 'amount', value: '88.88', reason: 'Nieuwe prijslijst' } }); // prettier-ignore
    await office.query('DELETE FROM price WHERE article_id = (SELECT id FROM article WHERE number = $1)', [ARTICLE]);
    await act('wim', asked.body.id, 'approve');
    const fault = { nl: `In prices staat geen ${key} meer.`, en: `There is no ${key} in prices any more.` };
    expect(await becomes(asked.body.id, { state: 'failed' })).toMatchObject({ way: 'here', fault });
  });
});

describe('a change request to an ERP', () => {
  const row = (values: Record<string, unknown>): ErpRow => ({ table: 'articles', row: { number: ARTICLE, description: 'Gieter', ...values }, ref: { id: 7 } }); // prettier-ignore
  const read = async (entity: ErpEntity = 'articles') => {
    const system = (await office.app.get(ErpBook).find('erp'))!;
    expect(await office.app.get(SyncService).read(system, entity, { mode: 'news', by: 'test' })).toMatchObject({ refusal: null }); // prettier-ignore
  };
  beforeAll(async () => {
    const book = office.app.get(ErpBook);
    book.register(erp.connector);
    const wanted = { code: 'erp', connector: 'odoo', settings: {}, secretName: null, active: true, takesOrders: false, concurrency: 1 }; // prettier-ignore
    expect(await book.save(wanted, 'test')).toMatchObject({ ok: true });
    await readWhenAsked(office);
    erp.rows.set('articles', [[row({})]]);
    await read();
  });

  it('is to be entered by hand where nothing else can, and ends when a reading brings it', async () => {
    const { id } = (await ask('fatma', 'description', 'Gieter met broes')).body;
    await act('wim', id, 'approve');
    expect(await becomes(id, { way: 'hand' })).toMatchObject({
      state: 'approved',
      erp: 'erp',
      value: 'Gieter met broes',
    });
    // Neither the old value nor the new one: shown, and nothing is held up by it.
    erp.rows.set('articles', [[row({ description: 'Gieter groen' })]]);
    await read();
    expect(await show(id)).toMatchObject({ state: 'approved', conflict: { value: 'Gieter groen' } });
    expect((await article()).description).toBe('Gieter groen');
    erp.rows.set('articles', [[row({ description: 'Gieter met broes' })]]);
    await read();
    expect(await show(id)).toMatchObject({ state: 'synced', conflict: null });
  });

  it('is handed over where it can be, comes back in the words of the ERP when it is refused, and waits while it is away', async () => {
    erp.changes = ['articles'];
    erp.change = () => Promise.resolve({ kind: 'refused', reasons: [{ code: 'UserError', text: 'Name is locked by the catalogue', line: null }] }); // prettier-ignore
    const { id } = (await ask('fatma', 'description', 'Gieter rood')).body;
    await act('wim', id, 'approve');
    expect(await becomes(id, { state: 'failed' })).toMatchObject({ fault: alike('Name is locked by the catalogue'), acts: ['approve', 'reject'] }); // prettier-ignore

    // What we say ourselves is no sentence: the screens have it in the language of whoever reads.
    const ours: readonly (readonly [ErpReason, string])[] = [
      [{ code: 'rights', text: 'product.template: write', line: null }, 'rights product.template: write'],
      [theirReason('error', SILENCE.tryton.en), 'silent'],
    ];
    for (const [reason, fault] of ours) {
      erp.change = () => Promise.resolve({ kind: 'refused', reasons: [reason] });
      await act('wim', id, 'approve');
      await becomes(id, { state: 'failed', fault: alike(fault) });
    }

    erp.change = () => Promise.reject(new ErpFault('away', { nl: 'niemand antwoordt', en: 'nobody answers' }));
    await act('wim', id, 'approve');
    await becomes(id, { fault: { nl: 'niemand antwoordt', en: 'nobody answers' } });
    expect(await show(id)).toMatchObject({ state: 'approved' });
    erp.change = () => Promise.resolve({ kind: 'changed' });
    await office.query(`UPDATE erp SET retry_at = NULL, failures = 0`);
    await office.query(`UPDATE change_request SET due_at = now() WHERE id = $1`, [id]);
    await becomes(id, { state: 'sent' });
    expect(erp.changed.at(-1)).toEqual({ table: 'articles', ref: { id: 7 }, field: 'description', value: 'Gieter rood' }); // prettier-ignore
    erp.rows.set('articles', [[row({ description: 'Gieter rood' })]]);
    await read();
    expect(await show(id)).toMatchObject({ state: 'synced', way: 'erp' });
  });

  it('that was left in the middle is done once more by the next, and what the first one says late counts for nothing', async () => {
    let go: () => void = () => undefined;
    const waiting = new Promise<void>((resolve) => (go = resolve));
    let times = 0;
    erp.change = async () => {
      times += 1;
      if (times === 1) await waiting;
      return { kind: times === 1 ? 'changed' : 'exists' };
    };
    const { id } = (await ask('fatma', 'description', 'Gieter blauw')).body;
    await act('wim', id, 'approve');
    await office.until('it is on its way', () => Promise.resolve(times === 1));
    const other = office.app.get(ChangeHandOver);
    expect(await other.run(() => false)).toBe(0);
    expect((await act('demo', id, 'withdraw', { reason: 'Toch niet' })).status).toBe(409);
    // As if its process had stopped: another one takes it when the lease is over.
    await office.query(`UPDATE change_request SET lease_until = now() - interval '1 second' WHERE id = $1`, [id]);
    expect(await other.run(() => false)).toBe(1);
    const { version } = await becomes(id, { state: 'sent' });
    go();
    erp.change = () => Promise.resolve({ kind: 'changed' });
    const next = (await ask('fatma', 'orderMultiple', '6')).body.id;
    await act('wim', next, 'approve');
    await becomes(next, { state: 'sent' });
    expect(await show(id)).toMatchObject({ state: 'sent', version });
  });

  it('costs an import one question where nothing waits for its tables', async () => {
    const asked: string[] = [];
    await office.app.get(UnitOfWork).run(async (tx) => {
      const watched = new Proxy(tx, {
        get: (target, name) =>
          name === 'query'
            ? (sql: string, values?: readonly unknown[]) => {
                if (sql.includes('change_request')) asked.push(sql);
                return target.query(sql, values);
              }
            : (target[name as keyof typeof target] as unknown),
      });
      await office.app.get(MasterImport).take(watched, { 'price-groups': [{ code: 'ZZ', name: 'Zomaar' }] });
      expect(asked).toEqual([]);
      await office.app.get(MasterImport).take(watched, { packagings: [{ article: ARTICLE, level: 'inner', quantity: '4' }] }); // prettier-ignore
    });
    expect(asked).toHaveLength(1);
  });
});
