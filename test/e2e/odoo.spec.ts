import { businessDateOf } from '../../src/kernel';
import { odoo } from '../../src/erp/odoo/odoo.client';
import type { OdooSettings } from '../../src/erp/odoo/odoo-settings';
import type { ErpOrder, ErpOrderLine } from '../../src/erp/port';
import { describeErp } from '../harness/erp-conformance';
import type { ErpUnderTest } from '../harness/erp-under-test';
import { readAll } from '../harness/read-all';
import { OdooDouble } from '../harness/odoo-double';
import { leaveOdooDraft, odooChanges, OdooHands, pausedOdoo } from '../harness/odoo-hands';
import { glnOf, LISTS } from '../harness/odoo-seed';
import { BLOCKED, BLOCKED_PARTNER, WIZARD_PARTNER } from '../harness/odoo-world';

// Real: the connector and HTTP on 127.0.0.1. Made up from documentation and source only: the Odoo. Nothing here was ever compared with a real one, so
// it shows that the connector does what it means to, and not that an Odoo does what it is taken to do.

const TIMEOUT_MS = 20_000;
const today = businessDateOf(new Date());

const line = (index: number, article: string, [quantity, unitPrice, netAmount]: readonly [string, string, string]): ErpOrderLine => ({
  ...{ index, number: String((index + 1) * 10), article: { key: article, ref: null }, description: null },
  ...{ quantity, unitPrice, netAmount, deliveryDate: null, contract: null },
}); // prettier-ignore

const orderOf = (key: string, more: Partial<ErpOrder> = {}): ErpOrder => ({
  ...{ key, release: 1, buyerOrderNumber: `PO-${key}`, orderDate: today, deliveryDate: null, currency: 'EUR' },
  ...{ customer: { key: 'C04', ref: null }, deliveryPlace: null, invoicePlace: null },
  lines: [line(0, 'A00001', ['10', '1', '10']), line(1, 'A00002', ['5', '2.5', '12.5'])],
  ...more,
});

const open = (double: OdooDouble, more: Partial<OdooSettings> = {}, secret = double.key) =>
  odoo.open({ settings: double.settings(more), secret, timeoutMs: TIMEOUT_MS });

describe.each([
  [19, '/json/2'],
  [17, '/jsonrpc'],
] as const)('a made-up Odoo %i by %s', (version, _way) => {
  let double: OdooDouble;
  beforeAll(async () => {
    double = await OdooDouble.start(version);
  });
  afterAll(() => double.stop());

  describeErp('odoo', (): Promise<ErpUnderTest> => {
    const hands = new OdooHands(double);
    return Promise.resolve({
      open: () => open(double),
      order: orderOf,
      refused: {
        order: (key) => orderOf(key, { customer: { key: BLOCKED_PARTNER, ref: null }, lines: [line(0, 'A00001', ['500', '1', '500'])] }), // prettier-ignore
        text: /^The customer C05 has exceeded its credit limit of € 100\.00\.$/,
      },
      changes: odooChanges(double),
      steps: ['before create', 'after create', 'before action_confirm', 'after action_confirm'],
      pausing: (step) => pausedOdoo(double, step),
      leaveDraft: (order) => leaveOdooDraft(double, order),
      pick: (key) => {
        hands.pick(key);
        return Promise.resolve();
      },
      ship: (key, quantity) => {
        hands.ship(key, Number(quantity));
        return Promise.resolve();
      },
      invoice: (key) => Promise.resolve(hands.invoice(key, today)),
    });
  });

  describe('an order', () => {
    const tablesOf = () => double.world.tables;

    it("goes to the place of its GLN with our price and no discount, the buyer's number where people look, and ours where we find it", async () => {
      const order = orderOf(`SO-VALUES-${version}`, {
        customer: { key: 'C03', ref: null },
        deliveryPlace: { key: glnOf(23), ref: null },
        deliveryDate: '2099-12-24',
        lines: [{ ...line(0, 'A00002', ['5', '1.99', '9.95']), contract: 'K-1' }],
      });
      const port = open(double, { transitDays: 2 });
      expect(await port.write(order)).toMatchObject({ kind: 'created' });
      const sale = tablesOf().one('sale.order', { origin: order.key });
      expect(sale).toMatchObject({ partner_id: 13, partner_shipping_id: 23, client_order_ref: order.buyerOrderNumber, commitment_date: '2099-12-22 11:00:00' }); // prettier-ignore
      const lines = tablesOf().where('sale.order.line', { order_id: sale['id'] ?? 0 });
      const unit = version === 19 ? 'product_uom_id' : 'product_uom';
      expect(lines).toMatchObject([{ price_unit: 1.99, discount: 0, product_uom_qty: 5, sequence: 1, [unit]: 1 }]);
      expect(lines[0]?.['name']).toBe('Muurverf zwart\nLine of the buyer: 10\nContract: K-1');
      expect(lines[0]?.[version === 19 ? 'tax_ids' : 'tax_id']).toEqual([1]);
    });

    it('at whose confirmation Odoo asks something is refused with the question, and leaves nothing', async () => {
      const port = open(double);
      const order = orderOf(`SO-ASKED-${version}`, { customer: { key: WIZARD_PARTNER, ref: null } });
      expect(await port.write(order)).toMatchObject({ kind: 'refused', reasons: [{ code: 'question', text: expect.stringContaining('"Partner risk exceeded"') as unknown }] }); // prettier-ignore
      expect(await port.find(order.key)).toEqual([]);
    });

    it.each([
      ['in a currency that the customer does not buy in', { currency: 'USD' }, 'currency'],
      ['of an unknown customer', { customer: { key: 'C99', ref: null } }, 'customer'],
      ['to a place that is none', { deliveryPlace: { key: glnOf(99), ref: null } }, 'place'],
      ['without lines', { lines: [] }, 'lines'],
      ['of a quantity with more digits than Odoo keeps', { lines: [line(0, 'A00004', ['1.2345', '4', '4.94'])] }, 'quantity'], // prettier-ignore
      ['of a quantity of nothing', { lines: [line(0, 'A00001', ['0', '1', '0'])] }, 'quantity'],
    ] as const)('%s is refused in words', async (_, more, code) => {
      const order = orderOf(`SO-NO-${version}`, more);
      expect(await open(double).write(order)).toMatchObject({ kind: 'refused', reasons: [{ code }] });
      expect(double.world.tables.where('sale.order', { origin: order.key })).toEqual([]);
    });

    it('of a price with three digits is booked so from 19 on, and refused before it where the line comes to another amount', async () => {
      const order = orderOf(`SO-DIGITS-${version}`, { lines: [line(0, 'A00001', ['1000', '1.004', '1004'])] });
      const written = await open(double).write(order);
      if (version === 19)
        expect(written).toMatchObject({ kind: 'created', booked: { lines: [{ unitPrice: '1.004' }] } }); // prettier-ignore
      else expect(written).toMatchObject({ kind: 'refused', reasons: [{ code: 'amount' }] });
    });

    it('that Odoo locked is unlocked only where the settings allow it', async () => {
      double.world.locks = true;
      const order = orderOf(`SO-LOCKED-${version}`);
      await open(double).write(order);
      double.world.locks = false;
      const again = { ...order, release: 2 };
      expect(await open(double).write(again)).toMatchObject({ kind: 'refused', reasons: [{ code: 'locked' }] });
      expect((await open(double).find(order.key)).map(({ state }) => state)).toEqual(['open']);
      expect(await open(double, { unlock: true }).write(again)).toMatchObject({ kind: 'changed' });
    });

    it('of which somebody made a copy is left with that, and the copy alone', async () => {
      const port = open(double);
      const order = orderOf(`SO-COPY-${version}`);
      await port.write(order);
      const { name: _, ...sale } = tablesOf().one('sale.order', { origin: order.key });
      const copied = Object.fromEntries(Object.entries(sale).filter(([field]) => !['id', 'create_date', 'write_date', 'create_uid'].includes(field))); // prettier-ignore
      const copy = tablesOf().insert('sale.order', { ...copied, name: 'S99999', state: 'draft' }, 2);
      expect(await port.write(order)).toMatchObject({ kind: 'exists' });
      expect(tablesOf().get('sale.order', copy)).toMatchObject({ state: 'draft' });
    });

    it('of a user without the right for it is kept until somebody gives it', async () => {
      double.world.denied.add('sale.order: create');
      await expect(open(double).write(orderOf(`SO-DENIED-${version}`))).rejects.toMatchObject({ kind: 'access' });
      const wrong = (await open(double).check()).filter(({ ok }) => !ok);
      expect(wrong.map(({ en }) => en)).toEqual([expect.stringContaining('sale.order: create')]);
      double.world.denied.clear();
    });

    it('is refused in the words of Odoo and without its trace', async () => {
      const order = orderOf(`SO-WORDS-${version}`, { customer: { key: BLOCKED_PARTNER, ref: null }, lines: [line(0, 'A00001', ['500', '1', '500'])] }); // prettier-ignore
      expect(await open(double).write(order)).toEqual({ kind: 'refused', reasons: [{ code: 'error', text: BLOCKED, line: null }] }); // prettier-ignore
    });
  });

  it('with a wrong key lets nobody in, and says so', async () => {
    const port = open(double, {}, Buffer.from('wrong'));
    await expect(readAll(port.read('articles', null))).rejects.toMatchObject({ kind: 'access' });
    expect((await port.check()).at(-1)).toMatchObject({ ok: false });
  });

  it('has prices by list, quantity and day, and says of which it cannot be known', async () => {
    const { tables } = double.world;
    tables.insert('product.pricelist.item', { id: 90, pricelist_id: LISTS.general, applied_on: '0_product_variant', product_id: 1, compute_price: 'formula', base: 'standard_price' }); // prettier-ignore
    tables.update('product.template', [102], { taxes_id: [2] });
    const { rows } = await readAll(open(double).read('prices', null));
    const of = (article: string, group: string | null) =>
      rows.flatMap(({ row, fault }) => (row['article'] === article && (row['priceGroup'] ?? null) === group ? [[row['amount'], row['minimumQuantity'] ?? '0', row['validFrom'], row['validTo'] ?? null, fault?.slice(0, 12) ?? null]] : [])); // prettier-ignore
    expect(of('A00001', `PL${LISTS.retail}`)).toEqual([
      ['0.9', '0', '2000-01-01', null, null],
      // Until 18 a price of a sale has two digits there.
      [version === 19 ? '0.875' : '0.88', '24', '2000-01-01', null, null],
    ]);
    expect(of('A00003', `PL${LISTS.retail}`)).toEqual([['73.65', '0', '2027-01-01', '2027-06-30', null]]);
    expect(of('A00004', null)).toEqual([['0.3', '0', '2000-01-01', null, null]]);
    expect(of('A00001', `PL${LISTS.general}`)).toEqual([['0', '0', '2000-01-01', null, 'Rule 90 of t']]);
    expect(of('A00002', null)).toEqual([['2.5', '0', '2000-01-01', null, 'The price of']]);
    expect((await open(double).check()).filter(({ ok }) => !ok).map(({ en }) => en)).toEqual([expect.stringContaining('Algemeen (1)')]); // prettier-ignore
  });
});
