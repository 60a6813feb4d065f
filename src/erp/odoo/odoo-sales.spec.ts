import { decimal } from '../../kernel';
import {
  bookedOf,
  inOrderOfKeeping,
  INVOICES,
  isPicked,
  movesWith,
  PICKINGS,
  saleLinesWith,
  salesWith,
  withoutCopies,
  type WholeSale,
} from './odoo-sales';
import type { OdooShape } from './odoo-shape';

// Records as the documentation has them, each with what differs in a case.

const shapeWith = (...fields: readonly string[]): OdooShape => ({
  has: (model, field) => field === undefined || fields.includes(`${model} ${field}`),
  of: (model, ...names) => names.filter((name) => fields.includes(`${model} ${name}`)),
  digits: () => null,
});
const LATER = shapeWith(
  'sale.order.line product_uom_id',
  'sale.order.line discount',
  'sale.order.line qty_delivered',
  'stock.move picked',
);
const OLDER = shapeWith();
const AT = '2026-11-27 13:23:52';

const line = (id: number, more: object = {}) =>
  saleLinesWith(LATER).record.parse({
    ...{ id, order_id: [1, 'S00001'], display_type: false, sequence: 1, product_id: [5, 'Muurverf'], product_uom_qty: 10 },
    ...{ product_uom_id: [1, 'Units'], price_unit: 1, discount: 0, price_subtotal: 10, qty_delivered: 0, create_date: AT },
    ...more,
  }); // prettier-ignore
const picking = (id: number, more: object = {}) =>
  PICKINGS.record.parse({ id, name: `WH/OUT/${id}`, state: 'assigned', date_done: false, picking_type_code: 'outgoing', ...more }); // prettier-ignore
const move = (id: number, more: object = {}) =>
  movesWith(LATER).record.parse({
    ...{ id, sale_line_id: [11, 'S00001'], picking_id: [21, 'WH/OUT/21'], product_id: [5, 'Muurverf'], state: 'assigned' },
    ...{ product_qty: 10, product_uom_qty: 10, quantity: 10, picked: false },
    ...more,
  }); // prettier-ignore
const invoice = (id: number, more: object = {}) =>
  INVOICES.record.parse({
    ...{ id, name: `INV/${id}`, state: 'posted', payment_state: 'not_paid', move_type: 'out_invoice', invoice_date: '2026-11-27' },
    ...{ amount_untaxed: 10, amount_total: 12.1, currency_id: [1, 'EUR'] },
    ...more,
  }); // prettier-ignore

const whole = (parts: Partial<WholeSale> = {}, more: object = {}): WholeSale => ({
  sale: salesWith(LATER, { keyField: 'origin' }).record.parse({
    ...{ id: 1, name: 'S00001', origin: 'SO-1', state: 'sale', amount_untaxed: 10, invoice_status: 'to invoice', invoice_ids: [] },
    ...{ create_date: AT, write_date: AT, create_uid: [7, 'intake'] },
    ...more,
  }),
  ...{ lines: [line(11)], moves: [], pickings: [], invoices: [] },
  products: new Map([[5, { number: 'A00005', unit: 1 }]]),
  contentOf: (unit, base) => decimal(unit === base ? 1 : 6),
  ...parts,
}); // prettier-ignore

describe('a sale, as it is booked', () => {
  it.each([
    ['draft', {}, 'draft'],
    ['sent', {}, 'draft'],
    ['cancel', {}, 'cancelled'],
    ['sale', {}, 'open'],
    ['done', {}, 'open'],
    ['sale', { invoice_status: 'invoiced' }, 'done'],
  ] as const)('in state %s with %j is %s', (state, more, expected) => {
    const sent = { pickings: [picking(21, { state: 'done' }), picking(22, { state: 'cancel' })], invoices: [invoice(31)] };
    expect(bookedOf(whole(sent, { state, ...more })).state).toBe(expected);
  }); // prettier-ignore

  it('is open while something of it waits, or is a draft of an invoice', () => {
    const invoiced = { invoice_status: 'invoiced' };
    const done = picking(21, { state: 'done' });
    expect(bookedOf(whole({ pickings: [done, picking(22)], invoices: [invoice(31)] }, invoiced)).state).toBe('open');
    expect(bookedOf(whole({ pickings: [done], invoices: [invoice(31, { state: 'draft' })] }, invoiced)).state).toBe(
      'open',
    );
  });

  it('has its lines in base units and without discount, those that somebody added without a place, and no headings', () => {
    const lines = [
      line(11),
      line(12, { sequence: 2, product_uom_id: [2, 'Pack of 6'], product_uom_qty: 2, price_unit: 12, discount: 10, price_subtotal: 21.6 }), // prettier-ignore
      line(13, { sequence: 3, create_date: '2026-11-28 09:00:00' }),
      line(14, { display_type: 'line_section', product_id: false, product_uom_id: false, product_uom_qty: 0 }),
    ];
    const told = bookedOf(whole({ lines })).lines.map(({ index, quantity, unitPrice }) => [index, quantity, unitPrice]);
    expect(told).toEqual([
      [0, '10', '1'],
      [1, '12', '1.8'],
      [null, '10', '1'],
    ]);
  });

  it('has deliveries to the customer alone, with what has left and what waits', () => {
    const moves = [
      move(41, { state: 'done', product_qty: 4, product_uom_qty: 4, quantity: 4 }),
      move(42, { picking_id: [22, 'WH/OUT/22'], product_qty: 6, product_uom_qty: 6 }),
      move(43, { picking_id: [23, 'WH/PICK/23'] }),
    ];
    const pickings = [
      picking(21, { state: 'done', date_done: '2026-11-27 23:30:00' }),
      picking(22),
      picking(23, { picking_type_code: 'internal', state: 'done' }),
      picking(24, { picking_type_code: 'incoming', state: 'done' }),
    ];
    expect(bookedOf(whole({ moves, pickings })).deliveries).toEqual([
      { number: 'WH/OUT/21', state: 'shipped', shippedOn: '2026-11-28', lines: [{ index: 0, article: 'A00005', quantity: '4' }] },
      { number: 'WH/OUT/22', state: 'waiting', shippedOn: null, lines: [{ index: 0, article: 'A00005', quantity: '6' }] },
    ]); // prettier-ignore
  });

  it('has invoices, a draft without a number, a credit note below zero', () => {
    const invoices = [
      invoice(31, { payment_state: 'in_payment' }),
      invoice(32, { name: '/', state: 'draft' }),
      invoice(33, { move_type: 'out_refund' }),
      invoice(34, { move_type: 'entry' }),
    ];
    expect(bookedOf(whole({ invoices })).invoices.map(({ number, state, netAmount }) => [number, state, netAmount])).toEqual([
      ['INV/31', 'paid', '10'],
      [null, 'draft', '10'],
      ['INV/33', 'posted', '-10'],
    ]);
  }); // prettier-ignore
});

describe('goods', () => {
  it.each([
    ['wait', picking(21), [], false],
    ['lie reserved', picking(21), [move(41)], false],
    ['lie ready', picking(21), [move(41, { picked: true })], true],
    ['are taken to the door', picking(21, { picking_type_code: 'internal', state: 'done' }), [], true],
    ['were ready once', picking(21, { state: 'cancel' }), [move(41, { picked: true })], false],
  ] as const)('%s', (_, of, moves, expected) => expect(isPicked(of, { moves })).toBe(expected));

  it('until 16 are picked as far as a quantity is done', () => {
    const of = (done: number) =>
      movesWith(OLDER).record.parse({
        ...{ id: 1, sale_line_id: [11, 'x'], picking_id: [21, 'x'], product_id: [5, 'x'], state: 'assigned' },
        ...{ product_qty: 10, product_uom_qty: 10, quantity_done: done },
      });
    expect([of(0), of(4)].map(({ done, picked }) => [done, picked])).toEqual([
      ['0', false],
      ['4', true],
    ]);
    expect(movesWith(OLDER).fields).not.toContain('picked');
  });
});

describe('of several sales', () => {
  const one = (id: number, state: string, more: object = {}): WholeSale => whole({}, { id, state, ...more });
  const ids = (sales: readonly WholeSale[]): readonly number[] => sales.map(({ sale }) => sale.id);

  it('what is alive goes first, then the later release, then what is confirmed, then the first', () => {
    const sales = [one(1, 'cancel', { origin: 'SO-1 (9)' }), one(2, 'draft'), one(3, 'sale'), one(4, 'draft', { origin: 'SO-1 (2)' }), one(5, 'sale')]; // prettier-ignore
    expect(ids(inOrderOfKeeping(sales))).toEqual([4, 3, 5, 2, 1]);
  });

  it('a copy by somebody else is none of ours, unless there are only those of others', () => {
    const copy = one(2, 'draft', { create_uid: [9, 'people'] });
    expect(ids(withoutCopies([one(1, 'sale'), copy], 7))).toEqual([1]);
    expect(ids(withoutCopies([copy], 7))).toEqual([2]);
  });
});
