import { mkdtempSync, rmSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ErpBook } from '../../src/erp/erp-book.service';
import { ErpGate } from '../../src/erp/erp-gate.service';
import type { ErpEntity } from '../../src/erp/port';
import { SyncService } from '../../src/erp/sync.service';
import { orderFile } from '../builders/order-file';
import { FileErp } from '../harness/file-erp';
import { exchangeSettings, putMaster } from '../harness/file-erp-settings';
import { Office } from '../harness/office';
import { readWhenAsked } from '../harness/read-when-asked';

// Real: the whole program over HTTP, its workers, PostgreSQL, and files in a folder. The ERP that writes and takes them is made up.

let office: Office;
let erp: FileErp;
const root = mkdtempSync(path.join(tmpdir(), 'binnendienst-erp-files-'));

beforeAll(async () => {
  office = await Office.open({ limits: { graceTimeMs: 0 } });
  erp = new FileErp(root, '2026-11-27', /^PT\d+$/);
  const settings = exchangeSettings({ kind: 'folder', path: root });
  const feeds = settings.feeds.filter(({ entity }) => entity === 'articles' || entity === 'customers');
  const wanted = { code: 'files', connector: 'files', settings: { ...settings, feeds }, secretName: null, active: true, takesOrders: true, concurrency: 4 }; // prettier-ignore
  expect(await office.app.get(ErpBook).save(wanted, 'test')).toMatchObject({ ok: true });
  await readWhenAsked(office);
  // Its times have not come: everything here is read when a case says so.
  await office.query('UPDATE erp_feed SET active = false');
}, 60_000);
afterAll(async () => {
  await office.close();
  rmSync(root, { recursive: true, force: true });
}, 60_000);

const system = async () => (await office.app.get(ErpBook).find('files'))!;
const read = async (entity: ErpEntity, mode: 'news' | 'whole') => office.app.get(SyncService).read(await system(), entity, { mode, by: 'test' }); // prettier-ignore
interface Order { readonly id: string; readonly reference: string; readonly state: string; readonly fulfilment: string } // prettier-ignore
const row = async (number: string) => (await office.query<Order>('SELECT id, reference, state, fulfilment FROM sales_order WHERE buyer_order_number = $1', [number]))[0]!; // prettier-ignore
const handedOver = (id: string, release: number) =>
  office.until('it is handed over', async () => (await office.count(`erp_export WHERE state = 'done' AND order_id = $1 AND release = $2`, [id, release])) === 1); // prettier-ignore

describe('an ERP that exchanges files', () => {
  it('brings its master in, its bad lines refused by where they stand, and what is gone blocked', async () => {
    putMaster(erp, 'artikel', 'alles', ['PT1001;Bloempot;ST;21;;A;', 'PT9001;Nieuw;ST;21;;A;', 'PT9002;Fout;ST;21;12..5;A;', 'PT9003;kapot', 'PT9004;"nooit gesloten;ST;;;A;']); // prettier-ignore
    putMaster(erp, 'verpakking', 'alles', ['PT1001;8719999010014;1;ST']);
    putMaster(erp, 'klant', 'alles', ['10010;Hoveling Tuinwinkels B.V.;400.000']);
    putMaster(erp, 'adres', 'alles', ['10010;K;8719991000006;Hoveling;Kweekerslaan 12;3771 KD;Barneveld']);
    expect((await office.app.get(ErpGate).check(await system())).filter(({ ok }) => !ok)).toMatchObject([{ en: expect.stringContaining('3 of the first 5 rows cannot be read, as line 4: minimumQuantity: "12..5" is no number') as unknown }]); // prettier-ignore
    expect(await read('articles', 'whole')).toMatchObject({
      refusal: null,
      counts: { read: 6, changed: 3, refused: 3 },
    });
    const refused = await office.query<{ key: string; faults: string[] }>(`SELECT key, faults FROM master_refusal WHERE table_name = 'articles' ORDER BY faults`); // prettier-ignore
    expect(refused.map(({ faults }) => faults[0])).toEqual([
      expect.stringMatching(/^artikel-alles-\d+\.csv, line 4: minimumQuantity: "12\.\.5" is no number$/),
      expect.stringMatching(/, line 5: has 2 cells instead of 7$/),
      expect.stringMatching(/, line 6: has a quote/),
    ]);
    expect(await read('customers', 'whole')).toMatchObject({ refusal: null, counts: { changed: 2, refused: 0 } });

    putMaster(erp, 'artikel', 'mutaties', ['PT9001;;;;;;J']);
    expect(await read('articles', 'news')).toMatchObject({ refusal: null, counts: { read: 1, gone: 1 } });
    expect(await read('articles', 'news')).toMatchObject({ counts: { read: 0 } });
    expect(await office.query(`SELECT status FROM article WHERE number = 'PT9001'`)).toEqual([{ status: 'blocked' }]);
  });

  it('refuses the one row with what no text has, and says of a workbook what it is', async () => {
    const lines = ['PT1001;Bloempot;ST;21;;A;', 'PT9005;Nul;ST;21;;A\0;'];
    putMaster(erp, 'artikel', 'alles', lines);
    expect(await read('articles', 'whole')).toMatchObject({ refusal: null, counts: { read: 3, refused: 1 } });
    expect(await office.query(`SELECT faults FROM master_refusal WHERE key = 'PT9005'`)).toMatchObject([{ faults: [expect.stringMatching(/line 3: status: there is no code "A\uFFFD" in the settings$/)] }]); // prettier-ignore
    const later = new Date(Date.now() + 86_400_000);
    erp.put('master', 'artikel-alles-9.csv', ['PK\u0003\u0004\0\0;']);
    utimesSync(path.join(root, 'master', 'artikel-alles-9.csv'), later, later);
    expect(await read('articles', 'whole')).toMatchObject({ refusal: expect.stringContaining('this is no CSV') as unknown }); // prettier-ignore
    expect(await office.count('erp_run WHERE finished_at IS NULL')).toBe(0);
    rmSync(path.join(root, 'master', 'artikel-alles-9.csv'));
  });

  it('takes an order, refuses it later so that it lies on the desk, and ships it when it is released again', async () => {
    erp.limited.add('10010');
    await office.sendAndRest(orderFile('F1', [{ number: 'FILES-1' }]));
    const { id, reference } = await row('FILES-1');
    await handedOver(id, 1);
    erp.take();
    expect(await read('orders', 'news')).toMatchObject({ refusal: null, counts: { read: 1, changed: 1 } });
    await office.rest();
    expect(await row('FILES-1')).toMatchObject({ state: 'in-review' });
    const { body: shown } = await office.ask<{ id: string; version: number; findings: { id: string; code: string }[] }>('demo', 'GET', `/api/review-cases/${await office.caseOf('FILES-1')}`); // prettier-ignore
    const finding = shown.findings.find(({ code }) => code === 'ERP-001')!;
    expect(JSON.stringify(finding)).toContain('10010 has reached the limit of 100');

    erp.limited.clear();
    const answered = await office.ask<{ version: number }>('fatma', 'POST', `/api/review-cases/${shown.id}/overrides`, { version: shown.version, body: { finding: finding.id, action: 'REPARSE', reason: 'Limiet verhoogd' } }); // prettier-ignore
    expect((await office.ask('fatma', 'POST', `/api/review-cases/${shown.id}/release`, { version: answered.body.version })).status).toBe(200); // prettier-ignore
    await handedOver(id, 2);
    erp.ship(reference, '90');
    expect(erp.there(reference)).toMatchObject([{ lines: [{ article: 'PT1001', quantity: 96 }] }]);
    await read('orders', 'news');
    expect(await office.query('SELECT number, state FROM erp_order WHERE order_id = $1', [id])).toEqual([{ number: 'V00001', state: 'open' }]); // prettier-ignore
    const { body } = await office.ask<{ lines: unknown }>('demo', 'GET', `/api/sales-orders/${id}/fulfilment`);
    expect(body.lines).toMatchObject([{ ordered: '96', delivered: '90', difference: '-6' }]);
    expect(await row('FILES-1')).toMatchObject({ state: 'released', fulfilment: 'shipped' });
    // Everything that it was given is there.
    expect((await read('orders', 'whole')).balance?.orders).toMatchObject({ handedOver: 1, there: 1, missing: [] });
  });
});
