import { ErpBook } from '../../src/erp/erp-book.service';
import { ErpGate } from '../../src/erp/erp-gate.service';
import { faultOfStatus } from '../../src/erp/http-answer';
import type { ErpRow } from '../../src/erp/port';
import { alike, type Words } from '../../src/kernel';
import { OrderFulfilment } from '../../src/sales/services';
import { UnitOfWork } from '../../src/platform/services';
import { orderFile } from '../builders/order-file';
import { Office } from '../harness/office';
import { readWhenAsked } from '../harness/read-when-asked';
import { ScriptedErp } from '../harness/scripted-erp';

// Real: the whole program over HTTP, its workers and PostgreSQL. The ERP does what a case wrote down.

interface Page<T> { readonly items: readonly T[]; readonly next: string | null } // prettier-ignore
interface Erp { readonly state: string; readonly reason: Words | null; readonly feeds: readonly { readonly entity: string; readonly everyMinutes: number; readonly readAt: string | null }[]; readonly exports: Record<string, number> | null } // prettier-ignore
interface Run { readonly id: string; readonly entity: string; readonly startedBy: string | null; readonly outcome: string | null; readonly fault: Words | null; readonly read: number; readonly durationMs: number | null; readonly balance: { readonly even: boolean; readonly tables: readonly object[] } | null } // prettier-ignore
interface Problem { readonly code: string; readonly detail?: string } // prettier-ignore

let office: Office;
const erp = new ScriptedErp();

beforeAll(async () => {
  office = await Office.open({ limits: { graceTimeMs: 0 } });
  const book = office.app.get(ErpBook);
  book.register(erp.connector);
  const wanted = { code: 'erp', connector: 'odoo', settings: {}, secretName: null, active: true, takesOrders: true, concurrency: 1 }; // prettier-ignore
  expect(await book.save(wanted, 'test')).toMatchObject({ ok: true });
  await readWhenAsked(office);
}, 60_000);
afterAll(() => office.close(), 60_000);

const row = (number: string, more: Record<string, unknown> = {}): ErpRow => ({ table: 'articles', row: { number, description: 'Article', ...more }, ref: null }); // prettier-ignore
const read = (entity: string, mode: 'news' | 'whole' = 'news') =>
  office.ask<{ run: string } & Problem>('demo', 'POST', '/api/erps/erp/readings', { body: { entity, mode } });
const shown = async (): Promise<Erp> => (await office.ask<Page<Erp>>('fatma', 'GET', '/api/erps')).body.items[0]!;
const runs = async (query = ''): Promise<Page<Run>> => (await office.ask<Page<Run>>('fatma', 'GET', `/api/erps/erp/runs${query}`)).body; // prettier-ignore
const ended = (run: string) =>
  office.until('it is read', async () => (await office.count('erp_run WHERE id = $1 AND finished_at IS NOT NULL', [run])) === 1); // prettier-ignore

it('everybody looks, and only an administrator acts', async () => {
  const times = { everyMinutes: 60, fromHour: 6, toHour: 20, wholeAtHour: null, active: false };
  for (const [method, path, body] of [
    ['POST', '/api/erps/erp/readings', { entity: 'articles', mode: 'news' }],
    ['POST', '/api/erps/erp/checks', undefined],
    ['PUT', '/api/erps/erp/feeds/stock', times],
    ['POST', '/api/erps/erp/go-on', undefined],
    ['POST', '/api/erp-exports/SO-1/again', undefined],
  ] as const)
    expect((await office.ask('wim', method, path, { body })).status).toBe(403);
  for (const path of ['/api/erps', '/api/erps/erp/runs', '/api/erp-exports', '/api/master-refusals'])
    expect((await office.ask('fatma', 'GET', path)).status).toBe(200);
  expect(await shown()).toMatchObject({ state: 'in-step', exports: { due: 0, dead: 0 } });
  expect(JSON.stringify(await shown())).not.toContain('settings');

  const put = (entity: string, body: object) => office.ask<Problem>('demo', 'PUT', `/api/erps/erp/feeds/${entity}`, { body }); // prettier-ignore
  expect((await put('prices', times)).body).toMatchObject({ entity: 'prices', ...times });
  expect((await put('prices', { ...times, fromHour: 20 })).status).toBe(400);
  expect((await put('contracts', times)).status).toBe(404);
  expect((await shown()).feeds.find(({ entity }) => entity === 'prices')).toMatchObject(times);
  expect(await office.count(`event_log WHERE kind = 'erp-times-set'`)).toBe(1);
  expect((await office.ask('demo', 'POST', '/api/erps/erp/checks')).body).toEqual({ items: [{ ok: true, nl: 'Alles is er.', en: 'All is there.' }, { ok: true, nl: expect.stringContaining('met de hand in erp') as string, en: expect.stringContaining('by hand') as string }] }); // prettier-ignore
});

it('a reading goes on after the answer, alone; its run says who asked, what came of it, and what is unlike', async () => {
  let goOn = (): void => undefined;
  const waits = new Promise<void>((resolve) => (goOn = resolve));
  erp.rows.set('articles', [[row('API1'), row('API2', { baseUnit: 7 })]]);
  erp.reading = () => waits;
  const begun = await read('articles', 'whole');
  expect(begun.status).toBe(202);
  const busy = await read('articles');
  expect([busy.status, busy.body.code]).toEqual([409, 'conflict']);
  goOn();
  await ended(begun.body.run);
  erp.reading = () => Promise.resolve();
  const [run] = (await runs()).items;
  expect(run).toMatchObject({ id: begun.body.run, startedBy: 'Demo', outcome: 'done', read: 2, refused: 1 });
  expect(run!.durationMs).toBeGreaterThanOrEqual(0);
  expect(run!.balance!.tables[0]).toMatchObject({ table: 'articles', theirs: 1, ours: 1, unlike: [] }); // prettier-ignore
  expect(run!.balance!.even).toBe(true);
  await office.query(`UPDATE article SET number = 'API1-lost' WHERE number = 'API1'`);
  await ended((await read('articles', 'whole')).body.run);
  expect((await runs('?limit=1')).items[0]).toMatchObject({ outcome: 'done', balance: { even: false, tables: [{ theirs: 1, ours: 0, unlike: ['API1'] }] } }); // prettier-ignore

  const refused = await office.ask<Page<object>>('fatma', 'GET', '/api/master-refusals?table=articles');
  expect(refused.body.items).toMatchObject([{ table: 'articles', key: 'API2', faults: [expect.any(String)] }]);
});

it('runs come in pages, of one entity where that is asked', async () => {
  erp.rows.set('customers', []);
  for (let n = 0; n < 2; n++) await ended((await read('customers')).body.run);
  const seen: string[] = [];
  for (let query = '?limit=1'; query !== '';) {
    const page = await runs(query);
    seen.push(...page.items.map(({ entity }) => entity));
    query = page.next === null ? '' : `?limit=1&cursor=${page.next}`;
  }
  expect(seen).toEqual(['customers', 'customers', 'articles', 'articles']);
  expect((await runs('?entity=articles')).items).toHaveLength(2);
  expect((await office.ask('fatma', 'GET', '/api/erps/other/runs')).status).toBe(404);
});

it('one that waits for a person says why in both languages, is not read, and goes on when it is told to', async () => {
  erp.rows.set('articles', [faultOfStatus('Odoo', { status: 401, retryAfter: null, text: '' })]);
  await ended((await read('articles')).body.run);
  const why = { nl: 'Odoo neemt onze aanmelding niet aan.', en: 'Odoo does not take our log-in.' };
  expect(await shown()).toMatchObject({ state: 'stopped', reason: why });
  expect((await runs('?limit=1')).items[0]).toMatchObject({ outcome: 'failed', fault: why });
  // Whatever asks it meanwhile says so in both languages as well.
  const book = office.app.get(ErpBook);
  const asking = office.app.get(ErpGate).using((await book.find('erp'))!, () => Promise.resolve());
  await expect(asking).rejects.toMatchObject({ words: { nl: `erp wacht op een mens: ${why.nl}`, en: `erp waits for a person: ${why.en}` } }); // prettier-ignore
  // As it was stored before there were two languages.
  await office.query(`UPDATE erp SET stopped_reason = 'the password is refused'`);
  expect(await shown()).toMatchObject({ reason: alike('the password is refused') });
  const refused = await read('articles');
  expect(refused.status).toBe(409);
  expect(refused.body.detail).toContain('wacht op een mens');

  erp.rows.set('articles', []);
  expect((await office.ask('demo', 'POST', '/api/erps/erp/go-on')).status).toBe(204);
  expect(await shown()).toMatchObject({ state: 'in-step', reason: null });
  expect((await read('articles')).status).toBe(202);
  expect(await office.count(`event_log WHERE kind = 'erp-goes-on'`)).toBe(1);
});

it('an order that failed too often is seen, and handed over again; what was delivered stands with it', async () => {
  // As if its master had been read.
  await office.query(`INSERT INTO erp_row (erp_id, table_name, key, hash, ref)
    SELECT e.id, 'articles', a.number, gen_random_uuid(), jsonb_build_object('id', a.number) FROM erp e, article a
    UNION ALL SELECT e.id, 'customers', c.number, gen_random_uuid(), jsonb_build_object('id', c.number) FROM erp e, customer c ON CONFLICT DO NOTHING`);
  await office.sendAndRest(orderFile('API-1', [{ number: 'API-1' }]));
  const [order] = await office.query<{ id: string; reference: string }>(`SELECT id, reference FROM sales_order WHERE buyer_order_number = 'API-1'`); // prettier-ignore
  const { id, reference } = order!;
  const state = async () => (await office.ask<Page<{ state: string; number: string | null }>>('fatma', 'GET', `/api/erp-exports?order=${id}`)).body.items[0]; // prettier-ignore
  await office.until('it is there', async () => (await state())?.state === 'done');
  expect(await state()).toMatchObject({ number: erp.orders.get(reference)!.number });
  const again = () => office.ask<Problem>('demo', 'POST', `/api/erp-exports/${reference}/again`);
  expect((await again()).status).toBe(409);

  await office.query(`UPDATE erp_export SET state = 'dead', fault = 'it went wrong' WHERE order_id = $1`, [id]);
  const open = await office.ask<Page<object>>('fatma', 'GET', '/api/erp-exports');
  expect(open.body.items).toMatchObject([
    { reference, state: 'dead', fault: { nl: 'it went wrong', en: 'it went wrong' } },
  ]);
  expect((await shown()).exports).toMatchObject({ dead: 1 });
  expect((await again()).status).toBe(204);
  await office.until('it is there again', async () => (await state())?.state === 'done');
  expect((await office.ask('demo', 'POST', '/api/erp-exports/nowhere/again')).status).toBe(404);

  const fulfilment = `/api/sales-orders/${id}/fulfilment`;
  expect((await office.ask('fatma', 'GET', fulfilment)).body).toMatchObject({ deliveries: [], invoices: [] });
  const told = { deliveries: [{ number: 'SH1', state: 'shipped', shippedOn: '2031-03-11', lines: [{ index: 0, article: null, quantity: '2' }] }], invoices: [] } as const; // prettier-ignore
  await office.app.get(UnitOfWork).run((tx) => office.app.get(OrderFulfilment).told(tx, id, told));
  expect((await office.ask('fatma', 'GET', fulfilment)).body).toMatchObject({ deliveries: [{ number: 'SH1' }], lines: [{ index: 0, delivered: '2', difference: expect.stringMatching(/^-\d+$/) }] }); // prettier-ignore
});
