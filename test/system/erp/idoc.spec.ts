import { copyFileSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { FilesPort } from '../../../src/erp/files/files.client';
import { FolderStore } from '../../../src/erp/files/folder-store.client';
import type { ErpOrder, ErpOrderLine, OrderNews, Watermark } from '../../../src/erp/port';
import { businessDateOf } from '../../../src/kernel';
import { describeErp } from '../../harness/erp-conformance';
import { filesUnderTest } from '../../harness/files-under-test';
import { IdocErp, LIMITED } from '../../harness/idoc-erp';
import { idocExchange, putSapMaster, sapChanges } from '../../harness/idoc-erp-settings';
import { readAll } from '../../harness/read-all';

// Real: files in a folder of this machine. The SAP that writes and takes them is made up, by other hands than ours.

const today = businessDateOf(new Date());

const article = (number: string, unit: string): ErpOrderLine['article'] => ({
  key: number,
  ref: { matnr: number.padStart(18, '0'), unit },
});
const line = (index: number, of: ErpOrderLine['article'], [quantity, unitPrice, netAmount]: readonly [string, string, string]): ErpOrderLine => ({
  ...{ index, number: String((index + 1) * 10), article: of, description: 'Ball & "net" <round>' },
  ...{ quantity, unitPrice, netAmount, deliveryDate: null, contract: null },
}); // prettier-ignore

const BALL = article('4711', 'ST');
const customer = (number: string) => ({ key: number, ref: { kunnr: number.padStart(10, '0') } });
const orderOf = (key: string, more: Partial<ErpOrder> = {}): ErpOrder => ({
  ...{ key, release: 1, buyerOrderNumber: `PO-${key}`, orderDate: today, deliveryDate: today, currency: 'EUR' },
  ...{ customer: customer('10010'), deliveryPlace: customer('10011'), invoicePlace: null },
  lines: [line(0, BALL, ['10', '1', '10']), line(1, article('4712', 'KG'), ['5', '2.5', '12.5'])],
  ...more,
});

describe('files with IDocs of SAP', () => {
  const root = mkdtempSync(path.join(tmpdir(), 'binnendienst-idocs-'));
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  describeErp('files with IDocs of SAP', () => {
    const erp = new IdocErp(root, today);
    putSapMaster(erp);
    return filesUnderTest(
      {
        ...{ erp, order: orderOf, settings: idocExchange({ kind: 'folder', path: root }), changes: sapChanges(erp) },
        store: () => new FolderStore(root),
        refused: {
          order: (key) => orderOf(key, { customer: customer(LIMITED), lines: [line(0, BALL, ['500', '1', '500'])] }),
          text: /^Customer 10099 has reached the limit of 100$/,
        },
        forgotten: article('4700', 'ST'),
      },
      'SO999001',
    );
  });

  describe('as nobody but SAP has them', () => {
    const folder = path.join(root, 'more');
    const erp = new IdocErp(folder, today);
    putSapMaster(erp);
    const port = new FilesPort(idocExchange({ kind: 'folder', path: folder }), new FolderStore(folder));
    let mark: Watermark | null = null;
    /** What SAP answers when it gets to what lies there. */
    const answered = async (): Promise<readonly OrderNews[]> => {
      erp.take();
      const { rows, mark: next } = await readAll(port.news(mark, null));
      mark = next;
      return rows;
    };
    const bookedIn = (news: readonly OrderNews[]) => news.flatMap((one) => ('booked' in one ? [one.booked] : [])).at(-1); // prettier-ignore

    it('a change says of each item whether it is new, other or gone', async () => {
      const order = orderOf('SO200001');
      await port.write(order);
      await answered();
      const [first, second] = order.lines as [ErpOrderLine, ErpOrderLine];
      const added = line(2, BALL, ['1000', '0.0125', '12.5']);
      expect(await port.write({ ...order, release: 2, lines: [{ ...first, quantity: '7' }, added] })).toMatchObject({ kind: 'changed' }); // prettier-ignore
      const there = [{ line: '000010', quantity: 7 }, { line: '000030', quantity: 1_000, unitPrice: 0.0125 }]; // prettier-ignore
      expect(bookedIn(await answered())).toMatchObject({ number: '1', lines: [{ index: 0, quantity: '7' }, { index: 2, unitPrice: '0.0125' }] }); // prettier-ignore
      expect(erp.there(order.key)).toMatchObject([{ lines: there }]);
      // A line that is gone may come back, and what comes before SAP got to the last one is a change all the same.
      await port.write({ ...order, release: 3, lines: [first, second] });
      await port.write({ ...order, release: 4, lines: [first, { ...second, quantity: '6' }] });
      expect(bookedIn(await answered())).toMatchObject({ lines: [{ quantity: '10' }, { index: 1, quantity: '6' }] });
      expect(erp.there(order.key)).toMatchObject([{ lines: [{ quantity: 10 }, { line: '000020', quantity: 6 }] }]);
    });

    it('an order that is cancelled and ordered anew before SAP got to it stands', async () => {
      const order = orderOf('SO200002');
      await port.write(order);
      await port.cancel({ key: order.key, release: 2 });
      await port.write({ ...order, release: 3 });
      expect(bookedIn(await answered())).toMatchObject({ state: 'open', number: '3' });
      expect(erp.there(order.key)).toHaveLength(1);
    });

    it('an order of which SAP rejects an item stands with the others, is changed and is cancelled', async () => {
      const order = orderOf('SO200003');
      await port.write(order);
      await answered();
      erp.reject(order.key, '000020', ['52', 'Not made any more']);
      const news = await answered();
      expect(news).toContainEqual({ key: order.key, release: 1, reasons: [{ code: 'ABGRU 52', text: 'Not made any more', line: 1 }] }); // prettier-ignore
      expect(bookedIn(news)).toMatchObject({ state: 'open', lines: [{ quantity: '10' }, { quantity: '0' }] });
      expect(await port.write({ ...order, release: 2, lines: order.lines.slice(0, 1) })).toMatchObject({ kind: 'changed' }); // prettier-ignore
      const changed = await answered();
      expect(changed.filter((one) => 'reasons' in one)).toEqual([]);
      expect(bookedIn(changed)).toMatchObject({ state: 'open', lines: [{ index: 0 }] });
      expect(await port.cancel({ key: order.key, release: 3 })).toMatchObject({ kind: 'cancelled' });
      expect(bookedIn(await answered())).toMatchObject({ state: 'cancelled' });
      expect(erp.there(order.key)).toEqual([]);
    });

    it('a refusal that the EDI subsystem delivers again says nothing of what was ordered since', async () => {
      const order = orderOf('SO200004');
      await port.write(order);
      await answered();
      erp.reject(order.key, '000010', ['52', 'Not made any more']);
      erp.reject(order.key, '000020', ['52', 'Not made any more']);
      const answers = path.join(folder, 'answers');
      const refusal = readdirSync(answers).filter((name) => name.startsWith('ORDRSP')).sort().at(-1) ?? ''; // prettier-ignore
      expect((await answered()).filter((one) => 'reasons' in one).at(-1)).toMatchObject({ release: 1, reasons: [{ line: 0 }, { line: 1 }] }); // prettier-ignore
      expect(await port.write({ ...order, release: 2 })).toMatchObject({ kind: 'created' });
      copyFileSync(path.join(answers, refusal), path.join(answers, `AGAIN_${refusal}`));
      const news = await answered();
      expect(news.filter((one) => 'reasons' in one)).toEqual([]);
      expect(bookedIn(news)).toMatchObject({ state: 'open', lines: [{ quantity: '10' }, { quantity: '5' }] });
      expect(await port.write({ ...order, release: 3 })).toMatchObject({ kind: 'changed' });
    });

    it('nothing that SAP answered was not understood', async () => {
      expect((await port.check()).filter(({ ok }) => !ok)).toEqual([]);
      expect((await readAll(port.news(null, null))).rows.filter(({ key }) => !key.startsWith('SO2'))).toEqual([]);
    });
  });
});
