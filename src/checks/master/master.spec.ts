import {
  anOrderFromShop, aShop, aMaster, COFFEE, COFFEE_CASE, DC_GLN, judged, type MasterBuilder, type PriceFields, type LineCaseFields,
} from '../../../test/builders'; // prettier-ignore
import { NO_DECISIONS } from '../check-input';
import { openFindings } from '../judge';

const line = (fields: LineCaseFields = {}) =>
  anOrderFromShop().line({ gtin: COFFEE, quantity: 12, price: '3.49', ...fields });
const about = (master: MasterBuilder, fields: LineCaseFields = {}) => judged({ master, order: line(fields) });

describe('MAS-001', () => {
  const priced = (...prices: readonly PriceFields[]) =>
    aMaster().article({ number: 'COFFEE', gtin: COFFEE, price: prices });
  const year: PriceFields = { amount: '3.49', validFrom: '2026-01-01', validTo: '2026-12-31' };
  const half: PriceFields = { amount: '3.29', validFrom: '2026-07-01', validTo: '2026-12-31' };

  it('tells which two prices hold at once beside PRC-004, which asks: none of them is used', () => {
    const found = about(priced(year, half), { price: '3.29' });
    expect(found.codes).toEqual(['PRC-004', 'MAS-001']);
    expect(found.found('MAS-001')).toMatchObject({
      line: 0, stops: false, params: { line: '1', first: '3.29', second: '3.49', source: 'list', day: '2026-11-23' },
    }); // prettier-ignore
    expect(openFindings(found.findings, NO_DECISIONS)).toHaveLength(1);
  });

  it('says nothing of an open price that a later one takes the place of', () => {
    expect(about(priced({ amount: '3.99', validFrom: '2026-01-01' }, { ...half, amount: '3.49' })).codes).toEqual([]);
    expect(about(priced({ ...year, validTo: '2026-11-22' }, { ...half, amount: '3.49' })).codes).toEqual([]);
  });

  it('says nothing of the same price twice, of scales, of other sources and of other currencies', () => {
    expect(about(priced(year, { ...half, amount: '34.90', per: 10 })).codes).toEqual([]);
    expect(about(priced({ ...year, from: 12 }, { ...half })).codes).toEqual([]);
    expect(about(priced({ ...year, source: 'customer' }, half)).codes).toEqual(['PRC-010']);
    expect(about(priced(year, { ...half, currency: 'USD' })).codes).toEqual([]);
  });

  it('asks about open prices that begin on one day', () => {
    const open: PriceFields = { amount: '3.49', validFrom: '2026-01-01' };
    expect(about(priced(open, { ...open, amount: '3.50' })).codes).toEqual(['PRC-004', 'MAS-001']);
  });

  it('has one cause for all lines of the article', () => {
    const found = judged({
      master: priced(year, half),
      order: line({ price: '3.29' }).line({ gtin: COFFEE, quantity: 3, price: '3.29' }),
    });
    const causes = found.findings.filter(({ code }) => code === 'MAS-001').map(({ cause }) => cause);
    expect([causes.length, new Set(causes).size]).toEqual([2, 1]);
  });
});

describe('MAS-002', () => {
  const gone = { status: 'discontinued', discontinuedOn: '2026-06-30' } as const;

  it('tells beside ITM-006 that the successors go round in a circle', () => {
    const master = aMaster()
      .article({ ...gone, number: 'A', gtin: COFFEE, price: '3.49', successorId: 'article-B' })
      .article({ ...gone, number: 'B', successorId: 'article-C' })
      .article({ ...gone, number: 'C', successorId: 'article-B' });
    const { codes, found } = about(master);
    expect(codes).toEqual(['ITM-006', 'MAS-002']);
    expect(found('MAS-002')).toMatchObject({ stops: false, params: { kind: 'circle', chain: 'A → B → C → B' } });
  });

  it('tells of more than ten of them, and not of ten', () => {
    const chain = (steps: number) => {
      const master = aMaster();
      for (let n = 0; n <= steps; n++) {
        const next = n === steps ? {} : { ...gone, successorId: `article-${String(n + 1)}` };
        master.article({ number: String(n), ...next, ...(n === 0 ? { gtin: COFFEE, price: '3.49' } : {}) });
      }
      return about(master).codes.filter((code) => code === 'MAS-002');
    };
    expect([chain(10), chain(11)]).toEqual([[], ['MAS-002']]);
  });
});

describe('MAS-003', () => {
  const packed = (inner: number, box: number) =>
    aMaster().article({
      number: 'COFFEE', gtin: COFFEE, price: '3.49',
      packagings: [{ level: 'inner', holds: inner }, { level: 'case', holds: box, gtin: COFFEE_CASE }],
    }); // prettier-ignore
  const cases = { gtin: COFFEE_CASE, quantity: 1, price: '41.88' };

  it('asks about a case that holds less than the package within it, where the line counts cases', () => {
    expect(about(packed(24, 12), cases).found('MAS-003')).toMatchObject({
      stops: true, params: { small: 'inner', smallHolds: '24', large: 'case', largeHolds: '12' },
    }); // prettier-ignore
    expect(about(packed(12, 12), cases).codes).not.toContain('MAS-003');
    expect(about(packed(24, 12)).codes).toEqual([]);
  });

  it('only tells where the buyer says himself how many he counts', () => {
    expect(about(packed(24, 12), { ...cases, unitsPerPack: '12' }).found('MAS-003')?.stops).toBe(false);
  });
});

describe('MAS-004', () => {
  it('tells of a package that holds nothing, beside the question what it holds', () => {
    const master = aMaster().article({
      number: 'COFFEE', gtin: COFFEE, price: '3.49', packagings: [{ level: 'case', holds: 0, gtin: COFFEE_CASE }],
    }); // prettier-ignore
    const { codes, found } = about(master, { gtin: COFFEE_CASE });
    expect(codes).toEqual(['ITM-012', 'UOM-002', 'MAS-004']);
    expect(found('MAS-004')).toMatchObject({ stops: false, params: { what: 'pack', value: '0' } });
    expect(about(master).codes).toEqual([]);
  });

  it('asks about a price for nothing where another price would be used in its place without a word', () => {
    const prices: readonly PriceFields[] = [{ amount: '3.49' }, { amount: '3.29', per: 0, source: 'customer' }];
    const found = about(aMaster().article({ number: 'COFFEE', gtin: COFFEE, price: prices }));
    expect(found.found('MAS-004')).toMatchObject({ stops: true, params: { what: 'basis', of: 'customer' } });
    const [list = { amount: '' }] = prices;
    const below: readonly PriceFields[] = [
      { ...list, source: 'customer' },
      { amount: '3.29', per: 0 },
    ];
    expect(about(aMaster().article({ number: 'COFFEE', gtin: COFFEE, price: below })).codes).toEqual([]);
    const only = about(aMaster().article({ number: 'COFFEE', gtin: COFFEE, price: [{ amount: '3.49', per: 0 }] }));
    expect(only.codes).toEqual(['PRC-004', 'MAS-004']);
    expect(only.found('MAS-004')?.stops).toBe(false);
  });

  it('asks about a multiple of nothing, and tells of a minimum of nothing', () => {
    const of = (fields: { multiple?: string; minimum?: string }) =>
      about(aMaster().article({ number: 'COFFEE', gtin: COFFEE, price: '3.49', ...fields }));
    expect(of({ multiple: '0' }).found('MAS-004')?.stops).toBe(true);
    expect(of({ multiple: '-6' }).found('MAS-004')?.params).toMatchObject({ what: 'multiple', value: '-6' });
    expect(of({ minimum: '0' }).found('MAS-004')?.stops).toBe(false);
    expect(of({ minimum: '1', multiple: '1' }).codes).toEqual([]);
  });
});

it('MAS-006 asks where to, when another customer has the GLN at another address, and not when at the same', () => {
  const shared = (street: string) =>
    aShop()
      .customer({ id: 'customer-2', number: '10002' })
      .location({ id: 'dc-2', customerId: 'customer-2', gln: DC_GLN, street });
  // The buyer's own GLN says which of the two customers it is.
  const asked = (master: MasterBuilder) => judged({ master, order: line() }).codes;
  expect(asked(shared('Kade 9'))).toEqual(['MAS-006']);
  expect(asked(shared(' laan  1'))).toEqual([]);
  expect(asked(shared('Kade 9').locationWith('dc-2', { validTo: '2019-12-31', validFrom: '2019-01-01' }))).toEqual([]);
});

it('MAS-007 tells of a place with a wrong check digit', () => {
  const place = { gln: '8711111000018', code: 'DC' };
  const order = line().deliveredTo({ id: 'DC' });
  expect(judged({ master: aShop().locationWith('dc-1', place), order }).found('MAS-007')).toMatchObject({
    stops: false, params: { what: 'gln', value: '8711111000018' },
  }); // prettier-ignore
  expect(judged({ master: aShop().locationWith('dc-1', { code: 'DC' }), order }).codes).toEqual([]);
});
