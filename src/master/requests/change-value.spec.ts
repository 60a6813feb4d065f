import { MASTER_TABLES, readRow } from '../master-rows';
import { CHANGE_TABLES, fieldsOf, type ChangeTable } from './change-fields';
import { isSame, readValue, type Row } from './change-value';

const ROWS: Readonly<Record<ChangeTable, Row>> = {
  articles: { number: 'A1', description: 'Gieter', minimumQuantity: '12' },
  packagings: { article: 'A1', level: 'case', quantity: '6', gtin: '08719999010014' },
  customers: { number: 'K1', name: 'Tuinhuis Voorbeeld' },
  locations: { customer: 'K1', role: 'delivery', code: 'A1', name: 'Magazijn', street: 'Laan 1', postcode: '1234 AB', city: 'Ede', validFrom: '2026-01-01' },
  prices: { article: 'A1', source: 'list', amount: '1.85', validFrom: '2026-01-01' },
  'cross-references': { customer: 'K1', buyerArticle: '77', article: 'A1', validFrom: '2026-01-01' },
}; // prettier-ignore
const RIGHT = { text: 'Iets', amount: '2.5', whole: '3', day: '2027-01-01', gtin: '08719999010021', gln: '8719991000006', names: 'A2', choice: 'blocked' } as const; // prettier-ignore

describe('what may be asked for', () => {
  it.each(CHANGE_TABLES)('of %s are columns that rows of it have, each with a value that it takes', (table) => {
    expect(MASTER_TABLES).toContain(table);
    for (const [name, { kind, optional }] of Object.entries(fieldsOf(table))) {
      const value = kind === 'names' && name === 'defaultDeliveryPlace' ? '8719991000006' : RIGHT[kind];
      expect({ name, read: readValue(table, name, value, ROWS[table]) }).toMatchObject({ name, read: { ok: true } });
      expect({ name, read: readValue(table, name, ' ', ROWS[table]) }).toMatchObject({ name, read: optional ? { ok: true, value: null } : { error: 'empty' } }); // prettier-ignore
    }
  });

  it('is refused where it is no such value, or does not fit the row', () => {
    const of = (table: ChangeTable, name: string, value: string) => readValue(table, name, value, ROWS[table]);
    expect(of('prices', 'amount', '1,85')).toEqual({ ok: false, error: 'amount' });
    expect(of('packagings', 'gtin', '8719999010015')).toEqual({ ok: false, error: 'gtin' });
    expect(of('locations', 'gln', '8719991000007')).toEqual({ ok: false, error: 'gln' });
    expect(of('articles', 'status', 'weg')).toEqual({ ok: false, error: 'choice' });
    expect(of('articles', 'availableFrom', '2026-02-30')).toEqual({ ok: false, error: 'day' });
    expect(of('customers', 'paymentDays', '14.5')).toEqual({ ok: false, error: 'whole' });
    // Ends before it begins.
    expect(of('prices', 'validTo', '2025-12-31')).toEqual({ ok: false, error: 'row' });
    expect(of('articles', 'stock', '3')).toEqual({ ok: false, error: 'row' });
  });

  it('is the same in other words', () => {
    expect(isSame({ kind: 'amount' }, '3.50', '3.5')).toBe(true);
    expect(isSame({ kind: 'gtin' }, '8719999010014', '08719999010014')).toBe(true);
    expect(isSame({ kind: 'text' }, '3.50', '3.5')).toBe(false);
    expect(isSame({ kind: 'text' }, null, '')).toBe(false);
  });

  it('is a row that imports take as well', () => {
    for (const table of CHANGE_TABLES) expect(readRow(table, ROWS[table])).toMatchObject({ ok: true });
  });
});
