import fc from 'fast-check';
import { anOrderFromShop, aShop, COFFEE, COFFEE_CASE, judged, type LineCaseFields } from '../../../test/builders';
import { decimal, plain } from '../../kernel';

const order = (fields: LineCaseFields) => anOrderFromShop().line({ gtin: COFFEE, quantity: 2, ...fields });
const baseQuantity = (fields: LineCaseFields) =>
  judged({ order: order(fields) }).resolution.lines[0]?.orderedBaseQuantity?.toFixed() ?? null;

it('counts what the GTIN identifies, with a counting unit and without one', () => {
  expect(baseQuantity({ unit: null })).toBe('2');
  expect(baseQuantity({ unit: 'PCE' })).toBe('2');
  expect(baseQuantity({ gtin: COFFEE_CASE, unit: null })).toBe('24');
  expect(baseQuantity({ gtin: COFFEE_CASE, unit: 'EA' })).toBe('24');
  expect(baseQuantity({ gtin: COFFEE, unit: 'CT' })).toBe('24');
  expect(baseQuantity({ gtin: COFFEE_CASE, unit: 'CT' })).toBe('24');
});

it('UOM-001 asks about an unknown unit', () => {
  const { codes, resolution } = judged({ order: order({ unit: 'GBND' }) });
  expect(codes).toContain('UOM-001');
  expect(resolution.lines[0]?.orderedBaseQuantity).toBeNull();
});

describe('UOM-002', () => {
  it('asks when the article has no such package, or two that differ', () => {
    expect(judged({ order: order({ unit: 'PF' }) }).found('UOM-002')).toMatchObject({
      params: { unit: 'PF', base: 'H87' },
    });
    expect(judged({ order: order({ unit: 'KGM' }) }).codes).toContain('UOM-002');
    const two = aShop().article({ number: 'TWO', price: '1', packagings: [{ level: 'case', holds: 6 }, { level: 'case', holds: 12 }] }); // prettier-ignore
    expect(judged({ master: two, order: order({ gtin: null, supplierArticle: 'TWO', unit: 'CT' }) }).codes).toContain(
      'UOM-002',
    );
  });

  it('asks when the buyer’s code means a package that the article does not have', () => {
    const master = aShop().crossReference('B-1', 'article-TEA', 'pallet');
    expect(judged({ master, order: order({ gtin: null, buyerArticle: 'B-1' }) }).found('UOM-002')).toMatchObject({
      params: { unit: 'pallet' },
    });
  });
});

it('UOM-003 says what was converted', () => {
  const { found } = judged({ order: order({ unit: 'CT' }) });
  expect(found('UOM-003')).toMatchObject({ severity: 'info', params: { q: '2', unit: 'CT', base: '24' } });
  const grams = aShop().article({ number: 'LOOSE', price: '10', baseUnit: 'KGM', discrete: false });
  const line = order({ gtin: null, supplierArticle: 'LOOSE', quantity: 250, unit: 'GRM' });
  expect(judged({ master: grams, order: line }).found('UOM-003')).toMatchObject({ params: { base: '0.25' } });
  expect(judged({ order: order({ unit: null }) }).codes).not.toContain('UOM-003');
});

it('UOM-004 says that packages were counted', () => {
  expect(judged({ order: order({ gtin: COFFEE_CASE }) }).found('UOM-004')).toMatchObject({
    severity: 'info',
    params: { level: 'case', factor: '12', base: '24' },
  });
  expect(judged({ order: order({}) }).codes).not.toContain('UOM-004');
});

it('UOM-005 asks when the buyer counts another number in a package', () => {
  expect(judged({ order: order({ gtin: COFFEE_CASE, unitsPerPack: '10' }) }).found('UOM-005')).toMatchObject({
    stops: true,
    params: { level: 'case', n: '12', m: '10' },
  });
  expect(judged({ order: order({ gtin: COFFEE_CASE, unitsPerPack: '12.0' }) }).codes).not.toContain('UOM-005');
  expect(judged({ order: order({ gtin: COFFEE, unitsPerPack: '12' }) }).codes).toContain('UOM-005');
});

it('UOM-006 counts pieces of what is sold by weight at the weight agreed for one', () => {
  const master = () =>
    aShop().article({ number: 'CHEESE', price: '8', baseUnit: 'KGM', discrete: false, nominal: '2.5', packagings: [{ level: 'case', holds: 10 }] }); // prettier-ignore
  const line = (unit: string, price: string) =>
    judged({ master: master(), order: order({ gtin: null, supplierArticle: 'CHEESE', quantity: 4, unit, price }) });
  expect(line('PCE', '20').findings).toMatchObject([
    { code: 'UOM-006', stops: false, params: { q: '4', nominal: '2.5', base: '10', unit: 'KGM' } },
  ]);
  expect(line('PCE', '20').resolution.lines[0]?.amount?.toFixed(2)).toBe('80.00');
  expect(line('KGM', '8').codes).toEqual([]);
  expect(line('CT', '80').codes).toEqual(['UOM-003']);
});

it('a quantity goes to base units and back', () => {
  const sizes = fc.record({ holds: fc.integer({ min: 1, max: 5000 }), nominal: fc.integer({ min: 1, max: 99_999 }) });
  const quantity = fc.integer({ min: 1, max: 9_999_999 }).map((thousandths) => decimal(thousandths).div(1000));
  fc.assert(
    fc.property(sizes, quantity, fc.constantFrom('PCE', 'CT', 'KGM', 'GRM'), ({ holds, nominal }, q, unit) => {
      const master = aShop().article({
        number: 'W', price: '1', baseUnit: 'KGM', discrete: false, nominal: plain(decimal(nominal).div(1000)),
        packagings: [{ level: 'case', holds }],
      }); // prettier-ignore
      const { resolution } = judged({
        master,
        order: order({ gtin: null, supplierArticle: 'W', quantity: plain(q), unit, price: null }),
      });
      const { orderedBaseQuantity, unitFactor } = resolution.lines[0]!;
      expect(orderedBaseQuantity!.div(unitFactor!).eq(q)).toBe(true);
    }),
  );
});

describe('what an unknown unit may mean', () => {
  const suggested = (fields: LineCaseFields, usual?: number) =>
    judged({
      order: order({ unit: 'GBND', ...fields }),
      ...(usual === undefined
        ? {}
        : { sales: { quantityHistory: () => Array.from({ length: 8 }, () => decimal(usual)) } }),
    })
      .found('UOM-001')
      ?.suggestions.map(({ value, evidence }) => [value, evidence.en]);

  it('is said with what speaks for it: the price, the contents, what is usual', () => {
    expect(suggested({ price: '41.88' })).toEqual([['CT', '41.88 is our price for 12']]);
    expect(suggested({ price: '3.49' })).toEqual([['PCE', '3.49 is our price for 1']]);
    expect(suggested({ price: '41.88', unitsPerPack: '12' }, 24)).toEqual([
      ['CT', 'the message says that it holds 12; 41.88 is our price for 12; 24 is what he usually orders'],
    ]);
    // The price says one thing and what is usual another: both are shown.
    expect(suggested({ price: '3.49' }, 24)?.map(([value]) => value)).toEqual(['PCE', 'CT']);
  });

  it('is nothing where nothing speaks for anything', () => {
    expect(suggested({ price: '41.87' })).toEqual([]);
    expect(suggested({ gtin: '8799999000000', price: '41.88' })).toEqual([]);
  });
});

describe('UOM-005 by the number of boxes (PAC)', () => {
  const boxes = (packages: string, quantity = 24) =>
    judged({ order: order({ quantity, price: null, packages }) }).found('UOM-005');

  it('asks when the line fills another number of boxes, the last of which need not be full', () => {
    expect(boxes('2')).toBeUndefined();
    expect(boxes('3')).toMatchObject({ field: 'lines[0].packages', params: { level: 'case', n: '12', m: '8' } });
    expect(boxes('1')).toMatchObject({ params: { m: '24' } });
    expect([boxes('2', 13), boxes('2', 12)?.code, boxes('2', 25)?.code]).toEqual([undefined, 'UOM-005', 'UOM-005']);
    expect(boxes('0')).toBeUndefined();
  });

  it('suggests as many of ours as come to the same', () => {
    const ten = judged({ order: order({ gtin: COFFEE_CASE, quantity: 6, price: null, unitsPerPack: '10' }) });
    expect(ten.found('UOM-005')?.suggestions).toMatchObject([{ action: 'QTY', value: '5', evidence: { en: 'by the message 6 × 10 = 60; at 12 each that is 5' } }]); // prettier-ignore
    const odd = judged({ order: order({ gtin: COFFEE_CASE, quantity: 5, price: null, unitsPerPack: '10' }) });
    expect(odd.found('UOM-005')?.suggestions).toEqual([]);
  });
});
