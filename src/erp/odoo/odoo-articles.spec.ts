import {
  contentIn,
  productsWith,
  rowsOfProduct,
  TAXES,
  unitsWith,
  type OdooPackaging,
  type OdooUnit,
} from './odoo-articles';
import { odooSettings } from './odoo-settings';
import type { OdooShape } from './odoo-shape';

// Records as the documentation has them, each with what differs in a case.

const settings = odooSettings.parse({ url: 'https://odoo.example/', database: 'company', language: 'en' });
const shape = (...fields: readonly string[]): OdooShape => ({
  has: (_, field) => field !== undefined && fields.includes(field),
  of: (_, ...names) => names.filter((name) => fields.includes(name)),
  digits: () => null,
});
const units = new Map<number, OdooUnit>(
  [
    { id: 1, name: 'Units', content: '1' },
    { id: 2, name: 'Pack of 6', content: '6' },
    { id: 3, name: 'kg', content: '1' },
  ].map((unit) => [unit.id, unit]),
);
const tax = (id: number, more: object = {}) =>
  TAXES.record.parse({ id, amount_type: 'percent', amount: 21, price_include: false, company_id: [1, 'Voorbeeld'], ...more }); // prettier-ignore
const references = {
  ...{ units, company: 1, categories: new Map() },
  taxes: new Map([tax(1), tax(2, { company_id: [9, 'Elders'], amount: 19 }), tax(3, { amount: 9 })].map((one) => [one.id, one])),
}; // prettier-ignore

const rows = (more: object = {}, packagings: readonly OdooPackaging[] = [], own: object = {}) => {
  const set = odooSettings.parse({ ...settings, ...own });
  const one = productsWith(shape('standard_price'), set).record.parse({
    ...{ id: 5, default_code: 'A00005', display_name: 'Muurverf (wit)', type: 'consu', sale_ok: true, active: true },
    ...{ product_tmpl_id: [50, 'Muurverf'], uom_id: [1, 'Units'], barcode: false, lst_price: 2.35, standard_price: 1.4 },
    ...{ taxes_id: [1, 2], categ_id: [1, 'All'] },
    ...more,
  });
  return rowsOfProduct(one, packagings, references, set);
}; // prettier-ignore
const article = (more: object = {}, own: object = {}) => rows(more, [], own)[0];
const pack = (quantity: string, more: Partial<OdooPackaging> = {}): OdooPackaging => ({ name: '', barcode: null, quantity, ...more }); // prettier-ignore

describe('an article', () => {
  it('is a variant with the taxes of our company', () => {
    expect(article()).toMatchObject({
      table: 'articles',
      row: { number: 'A00005', description: 'Muurverf (wit)', status: 'active', baseUnit: 'H87', discrete: true, vatRate: '21', cost: '1.4' }, // prettier-ignore
      ref: { product: 5, template: 50 },
    });
  });

  it.each([
    ['a service', { type: 'service' }, { status: 'blocked', statusReason: 'A service, not to be ordered' }],
    ['a combination', { type: 'combo' }, { status: 'blocked' }],
    ['one that is not sold', { sale_ok: false }, { status: 'blocked', statusReason: 'Not for sale in Odoo' }],
    ['one by the kilo', { uom_id: [3, 'kg'] }, { baseUnit: 'KGM', discrete: false }],
    ['one with two taxes', { taxes_id: [1, 3] }, { vatRate: null }],
    ['one without a number', { default_code: false }, { number: '' }],
  ])('%s', (_, more, row) => expect(article(more)).toMatchObject({ row }));

  it('that is archived is gone, and tells of nothing else', () => {
    expect(rows({ active: false, barcode: '8712345000011' })).toMatchObject([
      { gone: true, row: { number: 'A00005' } },
    ]);
  });

  it('is known by another field where the settings say so', () => {
    expect(article({ x_number: 'X-5' }, { articleNumber: 'x_number' })).toMatchObject({ row: { number: 'X-5' } });
    expect(article({}, { articleNumber: 'id' })).toMatchObject({ row: { number: '5' } });
  });
});

describe('what it is packed in', () => {
  const told = (packagings: readonly OdooPackaging[], own: object = {}) =>
    rows({}, packagings, own)
      .slice(1)
      .map(({ row, fault }) => [row['level'], row['quantity'], row['gtin'] ?? null, ...(fault === undefined ? [] : [fault.slice(0, 12)])]); // prettier-ignore

  it('goes by size, from the smallest on', () => {
    expect(told([pack('24'), pack('6')])).toEqual([
      ['pallet', '24', null],
      ['case', '6', null],
    ]);
    expect(told([pack('6'), pack('24'), pack('960')]).map(([level]) => level)).toEqual(['inner', 'case', 'pallet']);
  });

  it('goes by name where the settings say so, and is one where two barcodes are of one size', () => {
    const both = [pack('6', { name: 'Doos', barcode: '08712345000011' }), pack('6', { name: 'Doos', barcode: '08712345000028' })]; // prettier-ignore
    expect(told(both, { packagingLevels: { Doos: 'inner' } })).toEqual([
      ['inner', '6', '08712345000011'],
      ['inner', '6', '08712345000028'],
    ]);
  });

  it('in more sizes than there are levels is told of and not guessed', () => {
    const many = ['2', '6', '12', '24', '48'].map((quantity) => pack(quantity));
    expect(told(many).every(([, , , fault]) => fault === 'Odoo has mor')).toBe(true);
  });

  it('has a barcode that is a GTIN, or one that is told of as it is, or none where it never meant to be one', () => {
    const of = (barcode: string) => rows({ barcode }).slice(1).map(({ row }) => row['gtin']); // prettier-ignore
    expect([of('8712345000011'), of('8712345000012'), of('SHELF-7')]).toEqual([['08712345000011'], ['8712345000012'], []]); // prettier-ignore
  });
});

describe('a unit', () => {
  it('until 18 tells by another field how many it holds, from 19 on by itself', () => {
    const dozen = { id: 7, name: 'Dozens', factor: 0.0833333333333333, factor_inv: 12 };
    expect(unitsWith(shape('factor_inv')).record.parse(dozen).content).toBe('12');
    expect(unitsWith(shape()).record.parse({ id: 7, name: 'Dozens', factor: 12 }).content).toBe('12');
  });

  it('holds so many of another, if it holds more than one', () => {
    expect([contentIn(2, units.get(1), units), contentIn(1, units.get(2), units), contentIn(9, units.get(1), units)]).toEqual(['6', null, null]); // prettier-ignore
  });
});
