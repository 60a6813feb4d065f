import { z } from 'zod';
import { businessDateOf, decimal, type IsoDate } from '../../../src/kernel';
import { ErpFault, type ErpOrder, type ErpOrderLine, type ErpRow } from '../../../src/erp/port';
import { companyOf } from '../../../src/erp/tryton/tryton-references';
import { saleOf } from '../../../src/erp/tryton/tryton-resolve';
import { tryton } from '../../../src/erp/tryton/tryton.client';
import type { TrytonSettings } from '../../../src/erp/tryton/tryton-settings';
import { choosePrice, type Price } from '../../../src/master';
import { describeErp } from '../../harness/erp-conformance';
import type { ErpUnderTest } from '../../harness/erp-under-test';
import { readAll } from '../../harness/read-all';
import { describeTryton, TrytonServer } from '../../harness/tryton';
import { masterChanges, TrytonHands } from '../../harness/tryton-hands';
import { pausedTryton, serverPrices } from '../../harness/tryton-ways';

// Real: a Tryton 6.0 with PostgreSQL, brought up by its scripts and put back to its seed. Nothing of it is made up.

const TIMEOUT_MS = 60_000;
const today = businessDateOf(new Date());

const line = (index: number, article: string, [quantity, unitPrice, netAmount]: readonly [string, string, string]): ErpOrderLine => ({
  ...{ index, number: String((index + 1) * 10), article: { key: article, ref: null }, description: null },
  ...{ quantity, unitPrice, netAmount, deliveryDate: null, contract: null },
}); // prettier-ignore

const orderOf = (key: string, more: Partial<ErpOrder> = {}): ErpOrder => ({
  ...{ key, release: 1, buyerOrderNumber: `PO-${key}`, orderDate: today, deliveryDate: null, currency: 'EUR' },
  ...{ customer: { key: '4', ref: null }, deliveryPlace: null, invoicePlace: null },
  lines: [line(0, 'A00001', ['10', '1', '10']), line(1, 'A00002', ['5', '2.5', '12.5'])],
  ...more,
});

describeTryton('Tryton', () => {
  let server: TrytonServer;
  const open = (user = 'intake', more: Partial<TrytonSettings> = {}, password?: Buffer) =>
    tryton.open({ settings: server.settings(user, more), secret: password ?? server.password(user), timeoutMs: TIMEOUT_MS }); // prettier-ignore

  beforeAll(async () => {
    server = await TrytonServer.start();
  });
  afterAll(() => server.stop());

  describeErp('tryton', (): Promise<ErpUnderTest> => {
    const manager = server.as('manager');
    const hands = new TrytonHands(manager);
    return Promise.resolve({
      open: () => open(),
      order: orderOf,
      refused: {
        // Customer 05 has a limit of 100.
        order: (key) => orderOf(key, { customer: { key: '7', ref: null }, lines: [line(0, 'A00001', ['500', '1', '500'])] }), // prettier-ignore
        text: /has reached their credit limit/,
      },
      changes: masterChanges(hands),
      requests: {
        open: () => open('manager'),
        forbidden: { open: () => open('intake'), text: /^product\.template: write/ },
        list: [
          { entity: 'articles', table: 'articles', of: { number: 'A00007' }, field: 'description', value: 'Named anew' },
          { entity: 'articles', table: 'packagings', of: { article: 'A00007', level: 'each' }, field: 'gtin', value: '08712345188887', then: { gtin: '08712345188887' } },
          { entity: 'customers', table: 'customers', of: { number: '4' }, field: 'name', value: 'Renamed B.V.' },
          { entity: 'customers', table: 'customers', of: { number: '4' }, field: 'creditLimit', value: '543210' },
          { entity: 'customers', table: 'locations', of: { customer: '6', role: 'delivery' }, field: 'street', value: 'Andere Weg 2', then: { customer: '6', role: 'delivery', street: 'Andere Weg 2' } },
          { entity: 'prices', table: 'prices', of: { article: 'A00007', source: 'list' }, field: 'amount', value: '41.5' },
        ],
        byHand: [{ entity: 'articles', table: 'articles', of: { number: 'A00007' }, field: 'baseUnit', value: 'KGM' }],
        refused: [{ entity: 'articles', table: 'packagings', of: { article: 'A00009', level: 'each' }, field: 'gtin', value: '12' }],
      }, // prettier-ignore
      steps: ['before create', 'after create', 'before quote', 'after quote', 'before confirm', 'after confirm'],
      pausing: (step) => pausedTryton(server, step),
      leaveDraft: async (order) => {
        const connection = server.as('intake');
        const company = await companyOf(connection);
        const resolving = { tryton: connection, settings: server.settings('intake'), company, digits: 4 };
        const sale = await saleOf(resolving, order);
        if (sale.kind === 'refused') throw new Error(sale.reasons[0]?.text);
        await connection.call('model.sale.sale.create', [[sale.values]]);
      },
      pick: (key) => hands.pick(key),
      ship: (key, quantity) => hands.ship(key, 'A00001', quantity),
      invoice: (key) => hands.invoice(key, today),
    });
  });

  describe('prices', () => {
    const lists = { '3': 3, '4': 1, '5': 4, '7': 4 } as const;
    /** Articles of each agreement, of none, of a range with a discount, and one that is sold by the carton. */
    const articles = ['A00001', 'A00002', 'A00003', 'A00004', 'A00005', 'A00008', 'A00010', 'A00015', 'A00016', 'A00024', 'A00041', 'A00090']; // prettier-ignore
    const days = ['2025-12-31', '2026-01-01', '2027-06-30', '2027-07-01'] as const;
    const quantities = ['1', '23', '24', '99', '100'];

    it('that are chosen here are those that Tryton works out, for lists, days and quantities, strange lists too', async () => {
      const hands = new TrytonHands(server.as('manager'));
      const strange = await strangeList(hands);
      const port = open();
      const { rows } = await readAll(port.read('prices', null));
      const ask = server.as('intake');
      let compared = 0;
      for (const list of [...new Set<number>(Object.values(lists)), strange]) {
        for (const day of days) {
          for (const quantity of quantities) {
            const theirs = await serverPrices(ask, { list, day, quantity, articles });
            const ours = articles.map((article) => [
              article,
              ourPrice(rows, { article, group: `PL${list}`, day, quantity }),
            ]);
            expect({ list, day, quantity, prices: ours }).toEqual({ list, day, quantity, prices: articles.map((article) => [article, theirs.get(article)]) }); // prettier-ignore
            compared += ours.length;
          }
        }
      }
      expect(compared).toBe(4 * days.length * quantities.length * articles.length);
      await port.close();
    });
  });

  describe('an export', () => {
    it('in whose middle Tryton dies is no double sale', async () => {
      const order = orderOf(`SO-KILL-${Date.now().toString(36)}`);
      const slow = pausedTryton(server, 'after create');
      const writing = slow.port.write(order);
      await slow.stopped;
      server.kill();
      slow.resume();
      await expect(writing).rejects.toMatchObject({ name: 'ErpFault', kind: 'away' });
      const port = open();
      await expect(port.write(order)).rejects.toMatchObject({ kind: 'away' });
      server.revive();
      expect(await port.write(order)).toMatchObject({ kind: 'created' });
      expect(await port.find(order.key)).toHaveLength(1);
      await port.close();
    });

    it('to a place with a GLN of its own goes to the party that delivers there', async () => {
      const port = open();
      const { rows } = await readAll(port.read('customers', null));
      const place = rows.find(({ table, row }) => table === 'locations' && row['customer'] === '3' && row['gln'] === '8712345000110'); // prettier-ignore
      const order = orderOf(`SO-DC-${Date.now().toString(36)}`, {
        customer: { key: '3', ref: { party: 3 } },
        deliveryPlace: { key: '8712345000110', ref: place?.ref ?? null },
      });
      const written = await port.write(order);
      expect(written).toMatchObject({ kind: 'created' });
      const sale = written.kind === 'created' ? written.booked.ref['sale'] : null;
      const read = await server.as('intake').call('model.sale.sale.read', [[sale], ['shipment_party', 'shipment_address', 'price_list', 'reference', 'payment_term', 'tax_amount']]); // prettier-ignore
      expect(read).toMatchObject([
        { ...{ shipment_party: place?.ref?.['party'], shipment_address: place?.ref?.['address'] }, price_list: 3, payment_term: 1, reference: order.buyerOrderNumber }, // prettier-ignore
      ]);
      await port.close();
    });

    it('passes over a warning that the settings accept, and is refused by one that they do not', async () => {
      // The manager is only warned of a limit.
      const order = orderOf(`SO-WARN-${Date.now().toString(36)}`, {
        customer: { key: '7', ref: null },
        lines: [line(0, 'A00001', ['500', '1', '500'])],
      });
      const strict = open('manager');
      expect(await strict.write(order)).toMatchObject({ kind: 'refused', reasons: [{ code: 'warning' }] });
      const lenient = open('manager', { acceptWarnings: ['credit_limit_amount'] });
      expect(await lenient.write(order)).toMatchObject({ kind: 'created' });
      for (const port of [strict, lenient]) await port.close();
    });
  });

  describe('an order that is sent and invoiced', () => {
    it('leaves less of its goods, and more open of its customer; a copy that somebody made of it is left alone', async () => {
      const hands = new TrytonHands(server.as('manager'));
      const port = open();
      const [stock, customers] = [await readAll(port.read('stock', null)), await readAll(port.read('customers', null))];
      const left = (rows: readonly ErpRow[]): number =>
        Number(rows.find(({ row }) => row['article'] === 'A00001')?.row['quantity']);
      const order = orderOf(`SO-COPY-${Date.now().toString(36)}`);
      await port.write(order);
      const { id } = await hands.sale(order.key);
      const copies = z.array(z.int()).parse(await hands.press('sale.sale', 'copy', [id]));
      expect(await port.write(order)).toMatchObject({ kind: 'exists' });
      expect(await hands.search('sale.sale', [['id', 'in', copies]])).toBe(copies[0]);
      await hands.ship(order.key, 'A00001', '10');
      await hands.invoice(order.key, today);
      expect(left((await readAll(port.read('stock', stock.mark))).rows)).toBe(left(stock.rows) - 10);
      const { rows } = await readAll(port.read('customers', customers.mark));
      const open4 = rows.find(({ table, row }) => table === 'customers' && row['number'] === '4')?.row['openInvoices'];
      expect(Number(open4)).toBeGreaterThan(22.5);
      expect(rows.some(({ row }) => row['number'] === '5')).toBe(false);
      await port.close();
    });
  });

  describe('what Tryton does later', () => {
    it('is not waited for: an order that is only confirmed stands, can be changed and be cancelled', async () => {
      server.kill();
      server.revive({ queues: true });
      const port = open();
      const order = orderOf(`SO-LATER-${Date.now().toString(36)}`);
      expect(await port.write(order)).toMatchObject({ kind: 'created', booked: { state: 'open', deliveries: [] } });
      expect(await port.write({ ...order, release: 2 })).toMatchObject({ kind: 'changed', booked: { state: 'open' } });
      expect(await port.cancel({ key: order.key, release: 3 })).toMatchObject({ kind: 'cancelled' });
      expect((await port.find(order.key)).map(({ state }) => state)).toEqual(['cancelled', 'cancelled']);
      server.kill();
      server.revive();
      await port.close();
    });
  });

  describe('rights', () => {
    it('that are missing are told by name, and no order is sent', async () => {
      const admin = new TrytonHands(server.as('admin'));
      const stock = await admin.search('res.group', [['name', '=', 'Stock']]);
      const intake = await admin.search('res.user', [['login', '=', 'intake']]);
      const sales = await admin.search('res.group', [['name', '=', 'Sales']]);
      const groups = (change: string) => admin.write('res.user', intake, { groups: [[change, [stock, sales]]] });
      await groups('remove');
      const port = open();
      const wrong = (await port.check()).filter(({ ok }) => !ok);
      expect(wrong.map(({ en }) => en).join(' ')).toMatch(
        /may not book orders: .*button confirm.*may not change and cancel/,
      );
      const fault = { kind: 'access', message: expect.stringMatching(/button confirm/) as unknown };
      await expect(port.write(orderOf('SO-NO-RIGHT'))).rejects.toMatchObject(fault);
      await groups('add');
      await port.close();
    });

    it('that change requests need are told with what cannot be done without them, and nothing is wrong for it', async () => {
      const told = async (user: 'intake' | 'manager') => {
        const port = open(user);
        const checks = (await port.check()).filter(({ en }) => en.includes('change request'));
        await port.close();
        return checks;
      };
      expect(await told('intake')).toEqual([
        {
          ok: true,
          nl: expect.stringMatching(/omschrijving en lijstprijs van artikelen.*kredietlimieten van klanten.*product\.template: write.*party\.party: write credit_limit_amount/) as unknown, // prettier-ignore
          en: expect.stringMatching(/intake may carry out no change request for .*descriptions.*product\.template: write/) as unknown, // prettier-ignore
        },
      ]);
      expect(await told('manager')).toMatchObject([{ ok: true, en: expect.stringMatching(/^manager may carry out approved/) as unknown }]); // prettier-ignore
    });
  });

  describe('a log-in', () => {
    it('that is refused is said at once, and tried once', async () => {
      const port = open('intake', {}, Buffer.from('wrong'));
      expect((await port.check()).filter(({ ok }) => !ok)).toEqual([
        { ok: false, nl: expect.stringMatching(/wachtwoord/) as unknown, en: expect.stringMatching(/password is wrong/) as unknown }, // prettier-ignore
      ]);
      const fault: unknown = await port.find('SO-1').catch((error: unknown) => error);
      expect(fault).toBeInstanceOf(ErpFault);
      expect(fault).toMatchObject({ kind: 'access' });
    });

    it('whose session somebody ended goes on by itself', async () => {
      const connection = server.as('intake');
      const { userId } = await connection.session();
      expect(userId).toBeGreaterThan(0);
      await connection.call('common.db.logout', []).catch(() => undefined);
      expect(await connection.call('model.party.party.search_count', [[]])).toBeGreaterThan(0);
    });
  });
});

/** A list in which what comes first is not what is most particular, with formulas that only Tryton works out. */
async function strangeList(hands: TrytonHands): Promise<number> {
  const product = (code: string) => hands.search('product.product', [['code', '=', code]]);
  const [a, b, c] = [await product('A00001'), await product('A00002'), await product('A00003')];
  const fasteners = await hands.search('product.category', [['name', '=', 'Fasteners']]);
  const day = (iso: string) => {
    const [year, month, of] = iso.split('-').map(Number);
    return { __class__: 'date', year, month, day: of };
  };
  const lines = [
    {
      sequence: 1,
      product: a,
      formula: 'list_price * 0.5',
      start_date: day('2026-02-01'),
      end_date: day('2027-06-30'),
    },
    { sequence: 2, quantity: 24, formula: '0.9 * list_price', end_date: day('2026-12-31') },
    // Never reached from 24 on in 2026.
    { sequence: 3, product: b, quantity: 100, formula: '0.3' },
    { sequence: 4, product: b, formula: 'cost_price * 1.7' },
    { sequence: 5, category: fasteners, quantity: 99, formula: 'list_price - 0.01' },
    { sequence: 6, product: c, quantity: 23, formula: 'unit_price' },
    { sequence: 7, product: c, formula: 'list_price * 1.1' },
    { sequence: 8, quantity: 100, formula: 'list_price * 0.3333' },
  ];
  return hands.create('product.price_list', { name: 'Strange', company: 1, lines: [['create', lines]] });
}

interface Asked {
  readonly article: string;
  readonly group: string;
  readonly day: IsoDate;
  readonly quantity: string;
}

/** What our own choice of prices makes of the rows. */
function ourPrice(rows: readonly ErpRow[], { article, group, day, quantity }: Asked): string {
  const prices = rows
    .filter(({ table, row }) => table === 'prices' && row['article'] === article)
    .map(({ row }, at) => priceOf(row, at));
  const choice = choosePrice(prices, {
    customer: { id: 'c', currency: 'EUR', priceGroupId: group, discounts: [] },
    ...{ date: day, orderDate: day, deliveryDate: day, baseQuantity: decimal(quantity), contracts: [] },
  });
  return choice.kind === 'chosen' ? choice.applied.perBaseUnit.toFixed(4) : choice.kind;
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

const priceOf = (row: ErpRow['row'], at: number): Price => ({
  ...{ id: String(at).padStart(6, '0'), articleId: textOf(row['article']), kind: 'net', customerId: null, contract: null },
  ...{ contractNumber: null, promotion: null, currency: 'EUR', basisQuantity: decimal(1) },
  source: row['source'] === 'list' ? 'list' : 'group',
  priceGroupId: typeof row['priceGroup'] === 'string' ? row['priceGroup'] : null,
  amount: decimal(textOf(row['amount'])),
  minimumQuantity: decimal(textOf(row['minimumQuantity'] ?? '0')),
  validFrom: textOf(row['validFrom']),
  validTo: typeof row['validTo'] === 'string' ? row['validTo'] : null,
}); // prettier-ignore
