import type { ErpOrder } from '../port';
import { nextSaleStep, type SaleStep } from '../one-sale';
import { differenceOf, heldSale } from './tryton-plan';
import { inOrderOfKeeping, SALE_LINES, SALES, type WholeSale } from './tryton-sales';

const at = { __class__: 'datetime', year: 2026, month: 11, day: 27, hour: 13, minute: 23, second: 52, microsecond: 0 };
const dec = (decimal: string) => ({ __class__: 'Decimal', decimal });

const sale = (id: number, state: string, release = 1): WholeSale => ({
  sale: SALES.record.parse({
    ...{ id, number: String(id), reference: null, description: release === 1 ? 'SO-1' : `SO-1 (${release})`, state, party: 4 },
    ...{ 'currency.': null, shipment_state: 'none', shipments: [], invoices: [], untaxed_amount: dec('10.00') },
    ...{ invoice_method: 'order', write_date: null, create_date: at, create_uid: 2 },
  }), // prettier-ignore
  lines: [
    SALE_LINES.record.parse({
      ...{ id, sale: id, type: 'line', sequence: 1, quantity: 10, unit_price: dec('1.0000'), amount: dec('10.00'), create_date: at },
      ...{ 'unit.': { id: 1, factor: 1 }, 'product.': { id: 1, code: 'A00001', 'default_uom.': { id: 1, factor: 1 } } },
    }),
  ], // prettier-ignore
  ...{ moves: [], shipments: [], invoices: [] },
});

const said = (step: SaleStep<WholeSale>): string => {
  if (step.kind === 'make') return 'make';
  const ids = (sales: readonly WholeSale[]): string => sales.map((one) => one.sale.id).join(' ');
  if ('sales' in step) return `${step.kind} ${ids(step.sales)}`;
  return `${step.kind} ${step.sale.sale.id}${'earlier' in step && step.earlier.length > 0 ? ` after ${ids(step.earlier)}` : ''}`;
};

describe('the next step towards one sale', () => {
  it.each<readonly [string, readonly WholeSale[], number, string]>([
    ['nothing there', [], 1, 'make'],
    ['a draft', [sale(5, 'draft')], 1, 'confirm 5'],
    ['a quotation', [sale(5, 'quotation')], 1, 'confirm 5'],
    ['two drafts: the lowest is kept', [sale(6, 'draft'), sale(5, 'draft')], 1, 'delete 6'],
    ['a quotation goes before a lower draft', [sale(4, 'draft'), sale(5, 'quotation')], 1, 'delete 4'],
    ['what is confirmed goes before all', [sale(4, 'draft'), sale(5, 'processing')], 1, 'delete 4'],
    ['confirmed', [sale(5, 'confirmed')], 1, 'stands 5'],
    ['confirmed twice', [sale(5, 'processing'), sale(6, 'processing')], 1, 'withdraw 6'],
    ['cancelled by somebody: it is not made anew', [sale(5, 'cancelled')], 1, 'stands 5'],
    ['a draft that came beside what was cancelled', [sale(5, 'cancelled'), sale(6, 'draft')], 1, 'delete 6'],
    ['an earlier release: the new one is made first', [sale(5, 'processing')], 2, 'make'],
    ['and quoted', [sale(5, 'processing'), sale(6, 'draft', 2)], 2, 'confirm 6 after 5'],
    [
      'and the earlier one goes before it is confirmed',
      [sale(5, 'processing'), sale(6, 'quotation', 2)],
      2,
      'confirm 6 after 5',
    ],
    ['and is left alone once it is over', [sale(5, 'cancelled'), sale(6, 'quotation', 2)], 2, 'confirm 6'],
    ['both stand', [sale(5, 'processing'), sale(6, 'processing', 2)], 2, 'withdraw 5'],
    ['a later release stands', [sale(5, 'cancelled'), sale(6, 'processing', 2)], 1, 'stands 6'],
    ['a later release stands, and a draft came late', [sale(6, 'processing', 2), sale(7, 'draft')], 1, 'delete 7'],
    ['a later release was cancelled', [sale(6, 'cancelled', 2)], 1, 'stands 6'],
  ])('%s', (_, sales, release, expected) => {
    expect(said(nextSaleStep(inOrderOfKeeping(sales), release, heldSale))).toBe(expected);
  });
});

describe('a sale, held against its order', () => {
  const order: ErpOrder = {
    ...{ key: 'SO-1', release: 1, buyerOrderNumber: null, orderDate: null, deliveryDate: null, currency: 'EUR' },
    ...{ customer: { key: '4', ref: null }, deliveryPlace: null, invoicePlace: null },
    lines: [
      {
        ...{ index: 0, number: null, article: { key: 'A00001', ref: null }, description: null, quantity: '10' },
        ...{ unitPrice: '1.00', netAmount: '10.00', deliveryDate: null, contract: null },
      },
    ],
  };
  const [line] = order.lines;
  if (line === undefined) throw new Error('no line');

  it('is the same', () => expect(differenceOf(sale(1, 'draft'), order, 4)).toBeNull());
  it('is the same where a price has more digits than it may have', () =>
    expect(differenceOf(sale(1, 'draft'), { ...order, lines: [{ ...line, unitPrice: '1.00001' }] }, 4)).toBeNull());

  it.each([
    ['2 lines', { lines: [line, { ...line, index: 1 }] }, '1 lines instead of 2'],
    ['another line', { lines: [{ ...line, index: 1 }] }, 'no line 2'],
    [
      'another article',
      { lines: [{ ...line, article: { key: 'B', ref: null } }] },
      'line 1: article A00001 instead of B',
    ],
    ['another quantity', { lines: [{ ...line, quantity: '10.5' }] }, 'line 1: quantity 10 instead of 10.5'],
    ['another price', { lines: [{ ...line, unitPrice: '1.1' }] }, 'line 1: price 1 instead of 1.1'],
  ])('differs by %s', (_, more, expected) => {
    expect(differenceOf(sale(1, 'draft'), { ...order, ...more }, 4)?.en).toBe(expected);
  });

  it('differs where its total is not that of its lines', () => {
    const one = sale(1, 'draft');
    const odd = { ...one, sale: { ...one.sale, untaxed_amount: '10.01' } };
    expect(differenceOf(odd, order, 4)).toEqual({
      nl: 'een totaal van 10.01 waar de regels 10 maken',
      en: 'a total of 10.01 where the lines make 10',
    });
  });
});
