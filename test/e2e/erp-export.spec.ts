import { ErpBook } from '../../src/erp/erp-book.service';
import { ErpGate } from '../../src/erp/erp-gate.service';
import { Exporter } from '../../src/erp/exporter.service';
import { ExportDesk } from '../../src/erp/export-desk.service';
import { ExportRepository } from '../../src/erp/export.repository';
import { HandOver } from '../../src/erp/hand-over.service';
import { ErpFault, type BookedOrder, type Written } from '../../src/erp/port';
import { SyncService } from '../../src/erp/sync.service';
import { Database, OutboxHold, UnitOfWork } from '../../src/platform/services';
import { ControlCounters } from '../../src/replies/services';
import { OrderFulfilment } from '../../src/sales/services';
import { orderFile, type FileLine } from '../builders/order-file';
import { Office } from '../harness/office';
import { readWhenAsked } from '../harness/read-when-asked';
import { ScriptedErp } from '../harness/scripted-erp';
import { until } from '../harness/until';

// Real: the whole program over HTTP, its workers and PostgreSQL. The ERP does what a case wrote down; a real one stands in test/system/erp.

let office: Office;
let erp: ScriptedErp;
let sent = 0;

beforeAll(async () => {
  office = await Office.open({ limits: { graceTimeMs: 0 } });
  erp = new ScriptedErp();
  const book = office.app.get(ErpBook);
  book.register(erp.connector);
  const wanted = { code: 'erp', connector: 'odoo', settings: {}, secretName: null, active: true, takesOrders: true, concurrency: 3 }; // prettier-ignore
  expect(await book.save(wanted, 'test')).toMatchObject({ ok: true });
  await readWhenAsked(office);
  // As if its master had been read.
  await office.query(`INSERT INTO erp_row (erp_id, table_name, key, hash, ref)
    SELECT e.id, 'articles', a.number, gen_random_uuid(), jsonb_build_object('id', a.number) FROM erp e, article a
    UNION ALL SELECT e.id, 'customers', c.number, gen_random_uuid(), jsonb_build_object('id', c.number) FROM erp e, customer c`);
}, 60_000);
afterAll(() => office.close(), 60_000);

interface Order { readonly id: string; readonly reference: string; readonly state: string; readonly releases: number; readonly fulfilment: string } // prettier-ignore
async function order(lines: readonly FileLine[] = [{}]): Promise<string> {
  sent += 1;
  await office.sendAndRest(orderFile(`X${sent}`, [{ number: `EXP-${sent}`, lines }]));
  return `EXP-${sent}`;
}
const row = async (number: string): Promise<Order> =>
  (await office.query<Order>('SELECT id, reference, state, releases, fulfilment FROM sales_order WHERE buyer_order_number = $1', [number]))[0]!; // prettier-ignore
const exported = (id: string) =>
  office.query<{ release: number; kind: string; state: string; outcome: string | null; fault: string | null }>(
    'SELECT release, kind, state, outcome, fault FROM erp_export WHERE order_id = $1 ORDER BY created_at, id',
    [id],
  );
const holds = (what: string, look: () => Promise<boolean> | boolean) => until(what, async () => ((await look()) ? true : undefined), 25_000); // prettier-ignore
const ends = (id: string, state: string) => holds(`it is ${state}`, async () => (await exported(id)).at(-1)?.state === state); // prettier-ignore
const mend = async () => office.app.get(ErpGate).goOn((await office.app.get(ErpBook).find('erp'))!, 'test');
const nothing = () => Promise.resolve(null);

/** As of another process. */
const anotherExporter = () =>
  new Exporter(office.app.get(Database), office.app.get(UnitOfWork), office.app.get(ErpGate), office.app.get(ExportRepository), office.app.get(HandOver)); // prettier-ignore

/** Whoever hands over next falls asleep before he does. */
function sleepsOnce(): { readonly hasBegun: () => boolean; readonly wake: () => void } {
  let wake = (): void => undefined;
  const asleep = new Promise<void>((resolve) => (wake = resolve));
  let first = true;
  erp.before = async () => {
    if (!first) return null;
    first = false;
    await asleep;
    return null;
  };
  return { hasBegun: () => !first, wake: () => wake() };
}

describe('orders that go to the ERP', () => {
  it('go once each, as they are booked, and are read back', async () => {
    const { id, reference, state } = await row(await order([{}, { price: '1.20' }].slice(0, 1)));
    expect(state).toBe('released');
    await ends(id, 'done');
    const [written] = erp.written.filter(({ key }) => key === reference);
    expect(written).toMatchObject({
      key: reference,
      release: 1,
      currency: 'EUR',
      customer: { ref: { id: expect.any(String) } },
    });
    const lines = await office.query(`SELECT l.index, a.number AS article, trim_scale(l.base_quantity)::text AS quantity, trim_scale(l.booked_price)::text AS "unitPrice"
      FROM sales_order_line l JOIN article a ON a.id = l.article_id WHERE l.order_id = $1`, [id]); // prettier-ignore
    expect(written!.lines.map(({ index, article, quantity, unitPrice }) => ({ index, article: article.key, quantity, unitPrice }))).toEqual(lines); // prettier-ignore
    expect(await office.query('SELECT number, state, release FROM erp_order WHERE order_id = $1', [id])).toEqual([
      { number: erp.orders.get(reference)!.number, state: 'open', release: 1 },
    ]);
  });

  it('lie on the desk with the very words of the ERP when it refuses, and go again when they are released again', async () => {
    const refused: Written = { kind: 'refused', reasons: [{ code: 'UserError', text: 'Credit limit of 100.00 reached', line: null }] }; // prettier-ignore
    erp.before = () => Promise.resolve(refused);
    const number = await order();
    const { id, reference } = await row(number);
    await ends(id, 'refused');
    await office.rest();
    expect(await row(number)).toMatchObject({ state: 'in-review' });
    const shown = await office.ask<{ id: string; version: number; findings: { id: string; code: string; text: { nl: string } }[] }>('demo', 'GET', `/api/review-cases/${await office.caseOf(number)}`); // prettier-ignore
    const finding = shown.body.findings.find(({ code }) => code === 'ERP-001')!;
    expect(JSON.stringify(finding)).toContain('Credit limit of 100.00 reached (UserError)');

    erp.before = nothing;
    const answered = await office.ask<{ version: number }>('fatma', 'POST', `/api/review-cases/${shown.body.id}/overrides`, { version: shown.body.version, body: { finding: finding.id, action: 'REPARSE', reason: 'Kredietruimte verhoogd' } }); // prettier-ignore
    expect((await office.ask('fatma', 'POST', `/api/review-cases/${shown.body.id}/release`, { version: answered.body.version })).status).toBe(200); // prettier-ignore
    await ends(id, 'done');
    expect(await exported(id)).toMatchObject([
      { release: 1, state: 'refused' },
      { release: 2, state: 'done', outcome: 'created' },
    ]);
    expect(erp.written.filter(({ key }) => key === reference)).toHaveLength(1);
  });

  it('wait while it is away, hold up no other order on its way in, and all go afterwards, few at a time', async () => {
    let asked = 0;
    erp.before = () => {
      asked += 1;
      return Promise.reject(new ErpFault('away', 'nobody answers'));
    };
    const numbers = [];
    for (let n = 0; n < 7; n++) numbers.push(await order());
    const orders = await Promise.all(numbers.map(row));
    expect(orders.map(({ state }) => state)).toEqual(orders.map(() => 'released'));
    await holds('the ERP is away', async () => (await office.query('SELECT FROM erp WHERE failures > 0')).length === 1);
    const before = asked;
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    expect(asked).toBe(before);
    expect((await exported(orders[0]!.id))[0]).toMatchObject({ state: 'due', fault: 'nobody answers' });

    erp.atOnce = 0;
    erp.before = async () => {
      await new Promise((resolve) => setTimeout(resolve, 50));
      return null;
    };
    await mend();
    for (const { id } of orders) await ends(id, 'done');
    expect(erp.atOnce).toBe(3);
    erp.before = nothing;
  });

  it('are there once when whoever hands them over stops in the middle, another one finishes, and he wakes', async () => {
    const sleeper = sleepsOnce();
    const number = await order();
    const { id, reference } = await row(number);
    await holds('somebody began', sleeper.hasBegun);
    // While he says that he is at it nobody takes his place.
    const other = anotherExporter();
    expect(await other.run(() => false)).toBe(0);
    await office.query(`UPDATE erp SET pump_until = now() - interval '1 second'`);
    expect(await other.run(() => false)).toBe(1);
    expect(await exported(id)).toMatchObject([{ state: 'done', outcome: 'created' }]);
    sleeper.wake();
    await holds('he went on', () => erp.written.filter(({ key }) => key === reference).length === 2);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(await exported(id)).toMatchObject([{ state: 'done', outcome: 'created' }]);
    expect(await office.query('SELECT FROM erp_order WHERE order_id = $1', [id])).toHaveLength(1);
    erp.before = nothing;
  });

  it('are cancelled there after all when they were cancelled before they were there, by whoever slept meanwhile', async () => {
    const sleeper = sleepsOnce();
    const { id, reference } = await row(await order());
    await holds('somebody began', sleeper.hasBegun);
    await office.query(`UPDATE sales_order SET state = 'cancelled' WHERE id = $1`, [id]);
    await office.query(`UPDATE erp SET pump_until = now() - interval '1 second'`);
    const other = anotherExporter();
    await other.run(() => false);
    expect(await exported(id)).toMatchObject([{ state: 'withdrawn' }, { kind: 'cancellation', state: 'done', outcome: 'nothing-there' }]); // prettier-ignore
    sleeper.wake();
    await holds('it is cancelled there', async () => (await exported(id))[1]!.outcome === 'cancelled');
    expect(erp.orders.get(reference)).toMatchObject({ state: 'cancelled' });
    erp.before = nothing;
  });

  it('lie on the desk when they could not be handed over too often', async () => {
    erp.before = () =>
      Promise.reject(new ErpFault('busy', { nl: 'iemand is ermee bezig', en: 'somebody else is at it' }));
    const number = await order();
    const { id } = await row(number);
    const fault = async () => (await office.ask<{ items: { fault: unknown }[] }>('demo', 'GET', `/api/erp-exports?order=${id}`)).body.items[0]?.fault; // prettier-ignore
    await holds('it was tried', async () => (await fault()) !== null);
    expect(await fault()).toEqual({ nl: 'iemand is ermee bezig', en: 'somebody else is at it' });
    await office.query('UPDATE erp_export SET attempts = 12, due_at = now() WHERE order_id = $1', [id]);
    await ends(id, 'refused');
    expect(await fault()).toEqual({ nl: 'iemand is ermee bezig (not-handed-over)', en: 'somebody else is at it (not-handed-over)' }); // prettier-ignore
    expect((await row(number)).state).toBe('in-review');
    erp.before = nothing;
  });

  it('lie on the desk when the ERP says later that it does not take them; a cancellation that it does not take is told of', async () => {
    const number = await order();
    const { id, reference } = await row(number);
    await ends(id, 'done');
    const read = async () => office.app.get(SyncService).read((await office.app.get(ErpBook).find('erp'))!, 'orders', { mode: 'news', by: 'test' }); // prettier-ignore
    erp.news = [{ key: reference, release: 1, reasons: [{ code: 'V1 311', text: 'Material is locked', line: 0 }] }];
    expect(await read()).toMatchObject({ counts: { read: 1, changed: 1 } });
    expect(await read()).toMatchObject({ counts: { read: 1, changed: 0 } });
    expect(await exported(id)).toMatchObject([{ state: 'refused', fault: 'Material is locked (V1 311)' }]);
    expect((await row(number)).state).toBe('in-review');

    const other = await row(await order());
    await ends(other.id, 'done');
    await office.query(`UPDATE sales_order SET state = 'cancelled' WHERE id = $1`, [other.id]);
    await holds('it is cancelled', async () => (await exported(other.id)).at(-1)?.state === 'done' && (await exported(other.id)).length === 2); // prettier-ignore
    erp.news = [
      { key: other.reference, release: 1, reasons: [{ code: 'VL 150', text: 'Delivery exists', line: null }] },
    ];
    await read();
    expect((await exported(other.id))[1]).toMatchObject({ kind: 'cancellation', state: 'dead', fault: 'Delivery exists (VL 150)' }); // prettier-ignore
    erp.news = [];
  });

  it('come back with what was delivered and invoiced, against what was ordered', async () => {
    const number = await order();
    const { id, reference } = await row(number);
    await ends(id, 'done');
    const booked = erp.orders.get(reference)!;
    const [line] = booked.lines;
    const shipped: BookedOrder = {
      ...booked,
      deliveries: [
        { number: 'L1', state: 'shipped', shippedOn: '2026-11-27', lines: [{ index: line!.index, article: line!.article, quantity: '1' }] },
        { number: 'L2', state: 'waiting', shippedOn: null, lines: [{ index: line!.index, article: line!.article, quantity: '2' }] },
      ],
    }; // prettier-ignore
    const invoice = { number: '2026-1', date: '2026-11-27', currency: 'EUR', netAmount: '1.2', grossAmount: '1.45', state: 'posted' } as const; // prettier-ignore
    const read = async () => office.app.get(SyncService).read((await office.app.get(ErpBook).find('erp'))!, 'orders', { mode: 'news', by: 'test' }); // prettier-ignore
    erp.news = [
      { key: reference, booked: shipped },
      { key: 'SO-of-somebody-else', booked },
    ];
    expect(await read()).toMatchObject({ counts: { read: 2, changed: 1, refused: 1 } });
    expect((await row(number)).fulfilment).toBe('shipped');
    expect((await office.app.get(OrderFulfilment).of(office.app.get(Database), id)).lines).toMatchObject([{ delivered: '1' }]); // prettier-ignore
    // The same once more is no change; the rest and the invoice end it.
    expect(await read()).toMatchObject({ counts: { changed: 0 } });
    const rest = shipped.deliveries.map((one) => ({ ...one, state: 'shipped' as const, shippedOn: '2026-11-28' }));
    erp.news = [{ key: reference, booked: { ...shipped, state: 'done', deliveries: rest, invoices: [invoice] } }];
    await read();
    expect((await row(number)).fulfilment).toBe('invoiced');
    erp.news = [];
  });

  it('are missed when the ERP was put back from an older backup, and handed over again on a person’s word', async () => {
    const number = await order();
    const { id, reference } = await row(number);
    await ends(id, 'done');
    erp.orders.delete(reference);
    const whole = await office.app.get(SyncService).read((await office.app.get(ErpBook).find('erp'))!, 'orders', { mode: 'whole', by: 'test' }); // prettier-ignore
    expect(whole.balance?.orders).toMatchObject({ missing: [reference] });
    expect(await office.app.get(UnitOfWork).run((tx) => office.app.get(ExportRepository).handOverAgain(tx, [id]))).toBe(1); // prettier-ignore
    await ends(id, 'done');
    expect(erp.orders.has(reference)).toBe(true);
    expect(await office.query('SELECT state FROM erp_order WHERE order_id = $1', [id])).toEqual([{ state: 'open' }]);
  });

  it('are taken up again where they were left, and told of where they cannot lie on the desk', async () => {
    erp.before = () => Promise.reject(new ErpFault('busy', 'somebody else is at it'));
    const number = await order();
    const { id } = await row(number);
    await holds('it was tried', async () => (await exported(id))[0]!.fault === 'somebody else is at it');
    const refused: Written = { kind: 'refused', reasons: [{ code: 'picked', text: 'The goods are picked', line: 0 }] };
    erp.before = () => Promise.resolve(refused);
    // As if the program had stopped in the middle, and the warehouse had begun.
    await office.query(`UPDATE sales_order SET fulfilment = 'picking' WHERE id = $1`, [id]);
    await office.query(
      `UPDATE erp_export SET state = 'sending', token = (SELECT pump_token FROM erp), due_at = now() WHERE order_id = $1`,
      [id],
    );
    await ends(id, 'dead');
    expect((await exported(id))[0]!.fault).toBe('The goods are picked (picked)');
    const { body } = await office.ask<{ items: { fault: unknown }[] }>('demo', 'GET', `/api/erp-exports?order=${id}`);
    const words = 'The goods are picked (picked)';
    expect(body.items[0]?.fault).toEqual({ nl: words, en: words });
    expect((await row(number)).state).toBe('released');
    erp.before = nothing;
    expect(await office.app.get(ExportDesk).again((await row(number)).reference, 'test')).toBe('told');
    await ends(id, 'done');
  });

  it('wait while everything is held, as after a backup was put back, and get numbers that nobody had', async () => {
    const hold = office.app.get(OutboxHold);
    await office.app.get(UnitOfWork).run((tx) => hold.hold(tx, 'A backup was put back', 'system'));
    const number = `EXP-${++sent}`;
    // Its answer is held as well, so nothing comes to rest.
    await office.send(orderFile(`X${sent}`, [{ number, lines: [{}] }]));
    await holds('it is released', async () => (await office.count(`sales_order WHERE buyer_order_number = $1 AND state = 'released'`, [number])) === 1); // prettier-ignore
    const held = await row(number);
    const before = Number(held.reference.replace('SO', ''));
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    expect(await exported(held.id)).toMatchObject([{ state: 'due' }]);
    await office.app.get(UnitOfWork).run((tx) => office.app.get(ControlCounters).jump(tx, 500, 'system'));
    await office.app.get(UnitOfWork).run((tx) => hold.release(tx, 'system'));
    await ends(held.id, 'done');
    expect(Number((await row(await order())).reference.replace('SO', ''))).toBeGreaterThan(before + 500);
  });

  it('are refused here when the ERP was never read to know an article', async () => {
    await office.query(`UPDATE erp_row SET ref = NULL WHERE table_name = 'articles'`);
    const number = await order();
    const { id } = await row(number);
    await ends(id, 'refused');
    // In the language of whoever reads it, among the exports and on the desk.
    const listed = await office.ask<{ items: { fault: unknown }[] }>('demo', 'GET', `/api/erp-exports?order=${id}`);
    expect(listed.body.items).toMatchObject([
      {
        fault: {
          nl: 'artikel PT1001 is niet uit de ERP ingelezen (untold_article)',
          en: 'article PT1001 was not read from the ERP (untold_article)',
        },
      },
    ]);
    await office.rest();
    const { body } = await office.ask<{ findings: { code: string; text: { nl: string; en: string } }[] }>('demo', 'GET', `/api/review-cases/${await office.caseOf(number)}`); // prettier-ignore
    expect(body.findings.find(({ code }) => code === 'ERP-001')?.text).toMatchObject({
      nl: expect.stringContaining(
        'ERP-systeem kreeg de order niet: artikel PT1001 is niet uit de ERP ingelezen. Laat',
      ) as unknown,
      en: expect.stringContaining(
        'ERP was not given the order: article PT1001 was not read from the ERP. Have',
      ) as unknown,
    });
    await office.query(`UPDATE erp_row SET ref = jsonb_build_object('id', key) WHERE table_name = 'articles'`);
  });
});
