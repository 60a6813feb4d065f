import { ErpBook } from '../../../src/erp/erp-book.service';
import { faultOfStatus } from '../../../src/erp/http-answer';
import type { ErpRow } from '../../../src/erp/port';
import { SyncService } from '../../../src/erp/sync.service';
import { UnitOfWork } from '../../../src/platform/services';
import { OrderFulfilment } from '../../../src/sales/services';
import { orderFile } from '../../builders/order-file';
import { Desk } from '../../harness/browser';
import { Office } from '../../harness/office';
import { readWhenAsked } from '../../harness/read-when-asked';
import { ScriptedErp } from '../../harness/scripted-erp';

// Real: the whole program with its workers, PostgreSQL and Chromium. The ERP does what the story wrote down.

const WAIT_MS = 40_000;
let office: Office;
let desk: Desk;
const erp = new ScriptedErp();

beforeAll(async () => {
  office = await Office.open({ limits: { graceTimeMs: 0, deskGraceSeconds: 10 } });
  const book = office.app.get(ErpBook);
  book.register(erp.connector);
  const wanted = { code: 'magazijn', connector: 'odoo', settings: {}, secretName: null, active: true, takesOrders: true, concurrency: 1 }; // prettier-ignore
  expect(await book.save(wanted, 'test')).toMatchObject({ ok: true });
  await readWhenAsked(office);
  desk = await Desk.open(office.url);
  desk.page.setDefaultTimeout(WAIT_MS);
  await desk.logIn();
}, 150_000);
afterAll(async () => {
  await desk.close();
  await office.close();
}, 60_000);

const article = (number: string, more: Record<string, unknown> = {}): ErpRow => ({ table: 'articles', row: { number, description: 'Theedoek', ...more }, ref: null }); // prettier-ignore
const switchLanguage = async (): Promise<void> => {
  await desk.page.getByRole('button', { name: /Taal|Language/ }).click();
  await desk.page.mouse.move(0, 400);
};

it(
  'a failed reading says why; the administrator lets the ERP go on, reads everything, and sees what is unlike',
  async () => {
    const { page } = desk;
    const begun = Date.now();
    erp.rows.set('articles', [faultOfStatus('Odoo', { status: 403, retryAfter: null, text: '' })]);
    await page.getByRole('link', { name: 'Verwerking' }).click();
    await page.getByRole('link', { name: 'ERP', exact: true }).click();
    await page.getByText('Loopt mee').waitFor();
    await page.getByRole('button', { name: 'Nu lezen: artikelen' }).click();
    await page.getByText('Wacht sinds').waitFor();
    await page.getByRole('cell', { name: 'mislukt' }).waitFor();
    await page.getByRole('button', { name: /Meer over artikelen/ }).click();
    const why = 'Odoo staat onze gebruiker dit niet toe (403).';
    await page.getByText(`Wat er is: ${why}`).waitFor();
    await page.getByRole('definition').getByText(why).waitFor();
    expect(await desk.accessibilityFaults()).toEqual([]);
    await desk.shoot('erp-stopped-nl');
    await switchLanguage();
    await page.getByText('Waits for a person since').waitFor();
    await page.getByRole('definition').getByText('Odoo does not let our user do this (403).').waitFor();
    await desk.shoot('erp-stopped-en');
    await switchLanguage();

    await page.getByRole('button', { name: 'Controleren' }).click();
    await page.getByText('Alles is er.').waitFor();
    await page.getByRole('button', { name: 'Laten doorgaan' }).click();
    await page.getByText('Loopt mee').waitFor();
    erp.rows.set('articles', [[article('WEB1'), article('WEB2', { baseUnit: 7 })]]);
    await page.getByRole('button', { name: 'Alles lezen: artikelen' }).click();
    await page.getByRole('cell', { name: /gelukt/ }).waitFor();
    await page
      .getByRole('button', { name: /Meer over artikelen/ })
      .first()
      .click();
    await page.getByText('Beide kanten komen overeen').waitFor();
    await office.query(`UPDATE article SET number = 'WEB1-lost' WHERE number = 'WEB1'`);
    await page.getByRole('button', { name: 'Alles lezen: artikelen' }).click();
    await page.getByRole('cell', { name: 'gelukt, maar de kanten verschillen' }).waitFor();
    await page
      .getByRole('button', { name: /Meer over artikelen/ })
      .first()
      .click();
    await page.getByRole('row', { name: 'artikelen 1 0 – – WEB1', exact: true }).waitFor();
    await page.getByRole('row', { name: /WEB2/ }).waitFor();
    expect(await desk.accessibilityFaults()).toEqual([]);
    await page.getByRole('row', { name: /WEB2/ }).scrollIntoViewIfNeeded();
    await desk.shoot('erp-read-nl');

    await page.getByRole('button', { name: 'Tijden: prijzen' }).click();
    const box = page.getByRole('dialog', { name: 'Leestijden: prijzen van magazijn' });
    await box.getByLabel(/Elke zoveel minuten/).fill('60');
    expect(await desk.accessibilityFaults()).toEqual([]);
    await desk.shoot('erp-times-nl');
    await box.getByRole('button', { name: 'Bewaren' }).click();
    await page.getByRole('row', { name: /prijzen elke 60 minuten/ }).waitFor();
    expect(desk.complaints).toEqual([]);
    console.log(`ERP: ${String(Math.round((Date.now() - begun) / 1000))} s with pictures`);
  },
  WAIT_MS * 5,
);

/** As if the master of the ERP had been read. */
const readOnce = () => office.query(`INSERT INTO erp_row (erp_id, table_name, key, hash, ref)
      SELECT e.id, 'articles', a.number, gen_random_uuid(), jsonb_build_object('id', a.number) FROM erp e, article a
      UNION ALL SELECT e.id, 'customers', c.number, gen_random_uuid(), jsonb_build_object('id', c.number) FROM erp e, customer c ON CONFLICT DO NOTHING`); // prettier-ignore

it(
  'what the ERP refused is offered to it again from the review of the order',
  async () => {
    const { page } = desk;
    await readOnce();
    erp.before = () => Promise.resolve({ kind: 'refused', reasons: [{ code: 'L7', text: 'Artikel geblokkeerd', line: 0 }] });
    await office.sendAndRest(orderFile('ERP-0', [{ number: 'ERP-0', lines: [{}] }]));
    await page.goto(`/review/${await desk.caseOf('ERP-0')}`);
    await page.getByText(/Artikel geblokkeerd \(L7\)/).first().waitFor();
    await page.getByRole('button', { name: 'Opnieuw aanbieden aan de ERP' }).waitFor();
    expect(await desk.accessibilityFaults()).toEqual([]);
    await page.keyboard.press('1');
    const box = page.getByRole('dialog', { name: 'Opnieuw aanbieden aan de ERP' });
    await box.getByLabel('Reden').fill('Het artikel is weer vrij');
    await desk.shoot('erp-again-nl');
    await box.getByRole('button', { name: 'Uitvoeren' }).click();
    await page.getByText('Vrijgeven kan: niets houdt de order tegen.').waitFor();
    erp.before = () => Promise.resolve(null);
    await page.keyboard.press('l');
    await desk.released('ERP-0');
    await office.until('it is there', async () => (await office.count(`erp_export WHERE state = 'done'`)) === 1);
    expect(desk.complaints).toEqual([]);
    await office.query('DELETE FROM erp_export');
  },
  WAIT_MS * 5,
); // prettier-ignore

it(
  'an order that failed is handed over again, and shows what was delivered of it',
  async () => {
    const { page } = desk;
    await readOnce();
    await office.sendAndRest(orderFile('ERP-1', [{ number: 'ERP-1', lines: [{}, { gtin: '8719999011011', quantity: '36', price: '6.95' }] }])); // prettier-ignore
    const state = async () => (await office.query<{ id: string; reference: string; state: string }>(`SELECT o.id, o.reference, e.state FROM erp_export e JOIN sales_order o ON o.id = e.order_id`))[0]; // prettier-ignore
    await office.until('it is there', async () => (await state())?.state === 'done');
    const { id, reference } = (await state())!;
    await office.query(
      `UPDATE erp_export SET state = 'dead', attempts = 8, fault = 'the article is locked by another user'`,
    );
    await page.goto('/operations/erp');
    const failed = page.getByRole('row', { name: new RegExp(reference) });
    await failed.getByText('is locked by another user').waitFor();
    await failed.scrollIntoViewIfNeeded();
    await desk.shoot('erp-failed-nl');
    await failed.getByRole('button', { name: `Opnieuw: ${reference}` }).click();
    await page.getByText(`${reference} wordt opnieuw overgedragen.`).waitFor();
    await page.getByText('Geen order is onderweg of mislukt.').waitFor();
    expect((await state())!.state).toBe('done');

    await page.goto(`/orders/${id}`);
    await page.getByText(`In de ERP: ${erp.orders.get(reference)!.number ?? ''}`).waitFor();
    expect(await page.getByText('Besteld tegen geleverd').count()).toBe(0);
    const [line] = await office.query<{ quantity: string }>('SELECT trim_scale(base_quantity)::text AS quantity FROM sales_order_line WHERE order_id = $1 AND index = 0', [id]); // prettier-ignore
    const told = {
      deliveries: [{ number: 'SH-1', state: 'shipped', shippedOn: '2031-03-11', lines: [{ index: 0, article: null, quantity: line!.quantity }, { index: 1, article: null, quantity: '30' }] }],
      invoices: [{ number: 'F-1', date: '2031-03-12', currency: 'EUR', netAmount: '250.20', grossAmount: '302.74', state: 'posted' }],
    } as const; // prettier-ignore
    await office.app.get(UnitOfWork).run((tx) => office.app.get(OrderFulfilment).told(tx, id, told));
    await page.reload();
    await page.getByRole('cell', { name: '6 te weinig geleverd' }).waitFor();
    await page.getByRole('cell', { name: 'gelijk' }).waitFor();
    await page.getByRole('row', { name: /F-1 geboekt/ }).waitFor();
    expect(await desk.accessibilityFaults()).toEqual([]);
    await desk.shoot('erp-order-nl');
    await switchLanguage();
    await page.getByRole('cell', { name: '6 too few delivered' }).waitFor();
    await desk.shoot('erp-order-en');
    await page.goto('/operations/erp');
    await page.getByText('In step').waitFor();
    await page.getByRole('row', { name: /WEB2/ }).scrollIntoViewIfNeeded();
    await desk.shoot('erp-read-en');
    // 200 % of zoom is half the room (WCAG 1.4.4, 1.4.10).
    await page.setViewportSize({ width: 640, height: 480 });
    const overflow = () => page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth'); // prettier-ignore
    for (let look = 0; look < 20 && (await overflow()) > 0; look++) await page.waitForTimeout(100);
    expect(await overflow()).toBeLessThanOrEqual(0);
    await desk.shoot('erp-narrow-en');
    expect(desk.complaints).toEqual([]);
  },
  WAIT_MS * 5,
);

it(
  'an ERP that was put back from an older backup is asked about, with what says again what it said before and what to do',
  async () => {
    const { page } = desk;
    const tell = async (description: string): Promise<void> => {
      const system = (await office.app.get(ErpBook).find('magazijn'))!;
      erp.rows.set('articles', [Array.from({ length: 30 }, (_, n) => article(`OLD${String(n + 1)}`, n < 12 ? { description } : {}))]); // prettier-ignore
      const reading = await office.app.get(SyncService).read(system, 'articles', { mode: 'whole', by: 'schedule', goneIsGone: true }); // prettier-ignore
      expect(reading.refusal).toBeNull();
    };
    for (const description of ['Theedoek', 'Theedoek, geruit', 'Theedoek']) await tell(description);
    await page.setViewportSize({ width: 1400, height: 850 });
    await page.goto('/operations/erp');
    await page.getByText('see below whether it was put back').waitFor();
    await page.getByText('Was magazijn put back from an older backup?').waitFor();
    expect(await desk.accessibilityFaults()).toEqual([]);
    await desk.shoot('erp-reverted-en');
    await switchLanguage();
    await page.getByText('Is magazijn teruggezet uit een oudere back-up?').waitFor();
    await page.getByText('artikelen: 12 (OLD1, OLD10, OLD11, OLD12, OLD2').waitFor();
    await page.getByText('kies bij orders ‘Alles lezen’').waitFor();
    await desk.shoot('erp-reverted-nl');
    await page.getByRole('cell', { name: 'gelukt, maar lijkt teruggezet' }).waitFor();
    await page
      .getByRole('button', { name: /Meer over artikelen/ })
      .first()
      .click();
    await page.getByText('Beide kanten komen overeen').waitFor();
    expect(await page.getByText('Is magazijn teruggezet').count()).toBe(2);
    expect(await desk.accessibilityFaults()).toEqual([]);
    await page.getByText('Beide kanten komen overeen').scrollIntoViewIfNeeded();
    await desk.shoot('erp-reverted-run-nl');
    expect(desk.complaints).toEqual([]);
  },
  WAIT_MS * 5,
);
