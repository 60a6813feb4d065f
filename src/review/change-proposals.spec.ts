import { EMPTY_LINE, EMPTY_ORDER } from '../../test/builders/order';
import { CATALOGUE, FINDING_CODES, makeFinding, type FindingDetails } from '../findings';
import { NO_PARTY } from '../purchase-order';
import { proposalOf, type NamedByOrder } from './change-proposals';

const deliverTo = { ...NO_PARTY, gln: '8719991000105', street: 'Laan 1', postcode: '1234 AB', city: 'Velp' };
const order = {
  document: { ...EMPTY_ORDER, parties: { ...EMPTY_ORDER.parties, deliverTo }, lines: [{ ...EMPTY_LINE, gtin: '8719999010014', price: '12.00' }] },
  lines: [{ index: 0, supplierArticle: 'A1', buyerPrice: '1.2' }],
}; // prettier-ignore
const price = { key: 'A1|list', row: { kind: 'net', basisQuantity: '10' } };
const place = { key: 'K1|delivery', row: { street: 'Laan 1', postcode: '1234 AB', city: 'Ede' } };
const each = { key: 'A1|each', row: { level: 'each', gtin: null, quantity: '1' } };
const box = { key: '18719999010011', row: { level: 'case', gtin: '18719999010011', quantity: '12' } };
const named: NamedByOrder = { customer: 'K1', price, place, packagings: [each, box] };
const of = (code: Parameters<typeof makeFinding>[0], details: FindingDetails = {}, more: Partial<NamedByOrder> = {}) =>
  proposalOf(makeFinding(code, { line: 0, ...details }), order, { ...named, ...more });

describe('what a finding asks to be changed in the master', () => {
  it('is our price, for as many as it is for, at what the buyer has', () => {
    expect(of('PRC-001')).toEqual({ article: 'A1', customer: 'K1', table: 'prices', key: 'A1|list', field: 'amount', value: '12.00', line: 0 }); // prettier-ignore
    // What he has is not our gross price.
    expect(of('PRC-001', {}, { price: { ...price, row: { ...price.row, kind: 'gross' } } })).toMatchObject({ key: 'A1|list', value: null }); // prettier-ignore
    expect(of('PRC-001', {}, { price: null })).toMatchObject({ key: null, value: null });
    expect(of('PRC-004', { params: { problem: 'none' } })).toMatchObject({ table: null, article: 'A1' });
  });

  it('is a GTIN, a GLN, or the first part of the address that differs', () => {
    expect(of('ITM-002')).toMatchObject({ table: 'packagings', key: 'A1|each', field: 'gtin', value: '8719999010014' });
    expect(of('PAR-007', { line: null })).toMatchObject({ table: 'locations', key: null, field: 'gln', value: '8719991000105', line: null }); // prettier-ignore
    expect(of('PAR-010', { line: null })).toMatchObject({ key: 'K1|delivery', field: 'city', value: 'Velp' });
  });

  it('is the content of the package that the buyer counts, and nothing where none is meant or several may be', () => {
    const contents = { actual: '24', params: { why: 'contents', level: 'case' } };
    expect(of('UOM-005', contents)).toMatchObject({
      table: 'packagings',
      field: 'quantity',
      key: box.key,
      value: '24',
    });
    const other = { key: '08719999010014', row: { level: 'case', gtin: '08719999010014', quantity: '6' } };
    expect(of('UOM-005', contents, { packagings: [each, box, other] })).toMatchObject({ key: other.key, value: '24' });
    const third = { key: '28719999010018', row: { ...other.row, gtin: '28719999010018' } };
    expect(of('UOM-005', contents, { packagings: [box, third] })).toMatchObject({ key: null, value: null });
    expect(of('UOM-005', { actual: '24', params: { why: 'contents', level: 'each' } })).toMatchObject({ key: null, value: null }); // prettier-ignore
    expect(of('UOM-005', { actual: '2 PCE 41.88', params: { why: 'usual', level: 'case' } })).toMatchObject({ key: null, value: null }); // prettier-ignore
  });

  it('is at least whose value it is, of every finding that lets one ask', () => {
    const asking = FINDING_CODES.filter((code) => (CATALOGUE[code].actions as readonly string[]).includes('MD_REQ'));
    expect(asking.length).toBeGreaterThan(10);
    for (const code of asking) expect(of(code)).toMatchObject({ article: 'A1', customer: 'K1' });
  });
});
