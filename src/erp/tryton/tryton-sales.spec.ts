import { saleMarkOf, saleMarkText } from '../one-sale';
import { INVOICES, MOVES, SALE_LINES, SALES, SHIPMENTS, bookedOf, isOver, withoutCopies, type WholeSale } from './tryton-sales'; // prettier-ignore

// As a Tryton 6.0 answered; the second article stands in the sale by the carton here, as somebody may have changed it.

const at = (second: number) => ({ __class__: 'datetime', year: 2026, month: 11, day: 27, hour: 13, minute: 23, second, microsecond: 342292 }); // prettier-ignore
const dec = (decimal: string) => ({ __class__: 'Decimal', decimal });
const EUR = { code: 'EUR', id: 1 };
const U = { factor: 1, id: 1 };

const SALE = {
  ...{ number: '1', party: 4, invoice_method: 'order', state: 'processing', description: 'SO-1 (2)', create_date: at(52), id: 1 },
  ...{ shipment_state: 'waiting', write_date: at(53), reference: 'PO-1', shipments: [1, 2], untaxed_amount: dec('22.50') },
  ...{ invoices: [1], 'currency.': EUR, create_uid: 2 },
}; // prettier-ignore
const LINES = [
  {
    ...{ unit_price: dec('1'), create_date: at(52), type: 'line', id: 1, sequence: 1, quantity: 10, sale: 1, amount: dec('10.00') },
    ...{ 'unit.': U, 'product.': { code: 'A00001', id: 1, 'default_uom.': U } },
  },
  {
    ...{ unit_price: dec('15'), create_date: at(52), type: 'line', id: 2, sequence: 2, quantity: 2.0, sale: 1, amount: dec('30.00') },
    ...{ 'unit.': { factor: 6, id: 33 }, 'product.': { code: 'A00005', id: 5, 'default_uom.': U } },
  },
  {
    ...{ unit_price: dec('1'), create_date: at(59), type: 'line', id: 9, sequence: 3, quantity: 1, sale: 1, amount: dec('1.00') },
    ...{ 'unit.': U, 'product.': { code: 'A00003', id: 3, 'default_uom.': U } },
  },
]; // prettier-ignore
const move = (id: number, shipment: number, [line, quantity, state]: readonly [number, number, string]) => ({
  ...{ internal_quantity: quantity, state, id, shipment: `stock.shipment.out,${shipment}`, origin: `sale.line,${line}` },
  'product.': { code: 'A00001', id: 1 },
}); // prettier-ignore
const DAY = { __class__: 'date', year: 2026, month: 11, day: 28 };
const INVOICE = {
  ...{ number: null, state: 'draft', id: 1, invoice_date: null, untaxed_amount: dec('22.50'), total_amount: dec('27.22') },
  'currency.': EUR,
}; // prettier-ignore

function whole(
  more: {
    readonly sale?: object;
    readonly moves?: readonly object[];
    readonly shipments?: readonly string[];
    readonly invoices?: readonly object[];
  } = {},
): WholeSale {
  const [first = 'waiting', second = 'waiting'] = more.shipments ?? [];
  return {
    sale: SALES.record.parse({ ...SALE, ...more.sale }),
    lines: LINES.map((line) => SALE_LINES.record.parse(line)),
    moves: (more.moves ?? []).map((one) => MOVES.record.parse(one)),
    shipments: [
      SHIPMENTS.record.parse({ id: 1, number: '1', effective_date: first === 'done' ? DAY : null, state: first }),
      SHIPMENTS.record.parse({ id: 2, number: '2', effective_date: null, state: second }),
    ],
    invoices: (more.invoices ?? [INVOICE]).map((one) => INVOICES.record.parse(one)),
  };
}

describe('a sale, as an order', () => {
  it('counts base units, whatever its lines are in, and tells our lines from those that somebody added', () => {
    expect(bookedOf(whole()).lines).toEqual([
      { index: 0, article: 'A00001', quantity: '10', unitPrice: '1', netAmount: '10' },
      { index: 1, article: 'A00005', quantity: '12', unitPrice: '2.5', netAmount: '30' },
      { index: null, article: 'A00003', quantity: '1', unitPrice: '1', netAmount: '1' },
    ]);
  });

  it('is delivered in parts: what left in several moves is one line of a delivery', () => {
    const moves = [
      ...[move(1, 1, [1, 3, 'done']), move(2, 1, [1, 1, 'done']), move(3, 1, [1, 6, 'cancelled'])],
      move(4, 2, [1, 6, 'draft']),
    ];
    const { deliveries, state } = bookedOf(whole({ moves, shipments: ['done', 'assigned'] }));
    expect(deliveries).toEqual([
      {
        number: '1',
        shippedOn: '2026-11-28',
        state: 'shipped',
        lines: [{ index: 0, article: 'A00001', quantity: '4' }],
      },
      { number: '2', shippedOn: null, state: 'waiting', lines: [{ index: 0, article: 'A00001', quantity: '6' }] },
    ]);
    expect(state).toBe('open');
  });

  it.each([
    ['draft', { state: 'draft' }, 'draft'],
    ['a quotation', { state: 'quotation' }, 'draft'],
    ['confirmed and not yet processed', { state: 'confirmed' }, 'open'],
    ['sent and not invoiced', { shipment_state: 'sent' }, 'open'],
    ['sent and invoiced by hand', { shipment_state: 'sent', invoice_method: 'manual' }, 'done'],
    ['done', { state: 'done' }, 'done'],
    ['cancelled', { state: 'cancelled' }, 'cancelled'],
  ])('that is %s', (_, sale, state) => expect(bookedOf(whole({ sale })).state).toBe(state));

  it('is done once all is sent and invoiced, paid or not', () => {
    const invoices = [{ ...INVOICE, state: 'posted', number: '2026-00001', invoice_date: DAY }];
    const booked = bookedOf(whole({ sale: { shipment_state: 'sent' }, invoices }));
    expect(booked).toMatchObject({
      state: 'done',
      invoices: [{ number: '2026-00001', date: '2026-11-28', grossAmount: '27.22' }],
    });
  });

  it('is cancelled when it was closed with everything that came of it cancelled, and not when something had left', () => {
    const invoices = [{ ...INVOICE, state: 'cancelled' }];
    const cancelled = [move(1, 1, [1, 10, 'cancelled'])];
    expect(isOver(whole({ sale: { state: 'done' }, moves: cancelled, invoices }))).toBe(true);
    expect(isOver(whole({ sale: { state: 'processing' }, moves: cancelled, invoices }))).toBe(false);
    expect(
      isOver(whole({ sale: { state: 'done' }, moves: [...cancelled, move(2, 1, [2, 1, 'done'])], invoices })),
    ).toBe(false);
    expect(isOver(whole({ sale: { state: 'done' }, moves: [], invoices: [] }))).toBe(false);
  });
});

describe('sales with one key', () => {
  it('are ours, without the copies that people made of them, but where ours were made under another name', () => {
    const sale = (id: number, by: number, description: string) => whole({ sale: { id, create_uid: by, description } });
    const all = [sale(1, 9, 'SO-1'), sale(2, 2, 'SO-1 (2)'), sale(3, 5, 'SO-1 (2)')];
    expect(withoutCopies(all, 2).map((one) => one.sale.id)).toEqual([1, 2]);
  });
});

describe('the key in a sale', () => {
  it.each([
    [{ key: 'SO-1', release: 1 }, 'SO-1'],
    [{ key: 'SO-1', release: 12 }, 'SO-1 (12)'],
  ])('%j is written as %s, and read again', (mark, description) => {
    expect(saleMarkText(mark)).toBe(description);
    expect(saleMarkOf(description)).toEqual(mark);
  });

  it('is none where there is no description', () => expect(saleMarkOf(null)).toBeNull());
});
