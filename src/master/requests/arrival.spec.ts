import { arrivalsIn, isLeftAs, type WaitingRequest } from './arrival';
import type { Row } from './change-value';

const TODAY = '2026-11-27';
const price: Row = { article: 'A1', source: 'list', kind: 'net', customer: null, priceGroup: null, promotion: null, contractNumber: null, currency: 'EUR', amount: '1.85', minimumQuantity: '0', validFrom: '2026-01-01', validTo: null }; // prettier-ignore
const request = (more: Partial<WaitingRequest>): WaitingRequest => ({
  ...{ id: 'r', table: 'prices', field: 'amount', row: price, oldValue: '1.85', newValue: '1.20' },
  ...{ conflictValue: null, hasConflict: false, ...more },
});
const said = (one: WaitingRequest, rows: readonly Row[]) => arrivalsIn([one], { [one.table]: rows }, TODAY);

describe('what an import says of a request', () => {
  it('is that it came true, with a new beginning or without', () => {
    expect(said(request({}), [{ ...price, amount: '1.2' }])).toEqual([{ id: 'r', outcome: 'arrived', value: '1.20' }]);
    expect(said(request({}), [{ ...price, amount: '1.20', validFrom: TODAY }])).toMatchObject([{ outcome: 'arrived' }]);
  });

  it('is a third value, told once, and that it is gone', () => {
    const other = [{ ...price, amount: '1.60' }];
    expect(said(request({}), other)).toEqual([{ id: 'r', outcome: 'other', value: '1.60' }]);
    expect(said(request({ hasConflict: true, conflictValue: '1.6' }), other)).toEqual([]);
    expect(said(request({ hasConflict: true, conflictValue: '1.6' }), [price])).toEqual([{ id: 'r', outcome: 'as-before', value: null }]); // prettier-ignore
    expect(said(request({}), [price])).toEqual([]);
  });

  it('is nothing of another row, nor of a value that begins later', () => {
    const elsewhere = [{ customer: 'K1' }, { minimumQuantity: '12' }, { article: 'A2' }, { source: 'group', priceGroup: 'G' }]; // prettier-ignore
    for (const one of elsewhere) expect(said(request({}), [{ ...price, amount: '1.20', ...one }])).toEqual([]);
    expect(said(request({}), [{ ...price, amount: '1.35', validFrom: '2027-01-01' }])).toEqual([]);
    // What was asked for may begin later: it is there.
    expect(said(request({}), [{ ...price, amount: '1.20', validFrom: '2027-01-01' }])).toMatchObject([
      { outcome: 'arrived' },
    ]);
  });

  it('is that a GTIN came with its article, and no quarrel with another one', () => {
    const row = { article: 'A1', level: 'each', gtin: null, quantity: '1' };
    const asked = request({ table: 'packagings', field: 'gtin', row, oldValue: null, newValue: '08719999010014' });
    expect(said(asked, [{ ...row, gtin: '08719999010014' }])).toMatchObject([{ outcome: 'arrived' }]);
    expect(said(asked, [{ ...row, gtin: '08719999010021' }])).toEqual([]);
    expect(said(asked, [{ ...row, article: 'A2', gtin: '08719999010014' }])).toEqual([]);
  });

  it('is that a row which has gone is as it was asked for, or that nothing will come of it', () => {
    const status = request({ table: 'articles', field: 'status', newValue: 'blocked' });
    expect(isLeftAs(status, { number: 'A1', status: 'blocked' }, TODAY)).toBe(true);
    expect(isLeftAs({ ...status, newValue: 'discontinued' }, { number: 'A1', status: 'blocked' }, TODAY)).toBe(false);
    const end = (newValue: string | null) => isLeftAs(request({ field: 'validTo', newValue }), null, TODAY);
    expect([end('2026-11-26'), end(TODAY), end('2026-12-31'), end(null)]).toEqual([true, false, false, false]);
    expect(isLeftAs(request({}), null, TODAY)).toBe(false);
  });

  it('is about the place with its code, whatever GLN it has by then', () => {
    const row = { customer: 'K1', role: 'delivery', code: 'P1', gln: null, city: 'Ede' };
    const city = request({ table: 'locations', field: 'city', row, oldValue: 'Ede', newValue: 'Velp' });
    expect(said(city, [{ ...row, gln: '8719991000006', city: 'Velp' }])).toMatchObject([{ outcome: 'arrived' }]);
    expect(said(city, [{ ...row, code: 'P2', city: 'Velp' }])).toEqual([]);
    expect(said(city, [{ ...row, city: 'Arnhem' }])).toMatchObject([{ outcome: 'other', value: 'Arnhem' }]);
  });
});
