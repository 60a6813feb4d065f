import {
  anOrderFromShop,
  answered,
  aShop,
  COFFEE,
  COFFEE_CASE,
  judged,
  type LineCaseFields,
  type MasterBuilder,
} from '../../../test/builders';
import { decimal } from '../../kernel';
import { openFindings } from '../judge';

const order = (fields: LineCaseFields) => anOrderFromShop().line({ gtin: COFFEE, price: '3.49', ...fields });

describe('QTY-001', () => {
  it.each([null, '', '0', '-1', 'ten', '1e3', '9'.repeat(41)])('takes %s for no quantity', (quantity) => {
    const { found, resolution } = judged({ order: order({ quantity }) });
    expect(found('QTY-001')).toMatchObject({ severity: 'blocking' });
    expect(resolution.lines[0]).toMatchObject({ confirmedQuantity: null, amount: null });
  });

  it('takes a decimal and a large one', () => {
    const loose = aShop().article({ number: 'LOOSE', price: '3.49', baseUnit: 'KGM', discrete: false });
    expect(
      judged({ master: loose, order: order({ gtin: null, supplierArticle: 'LOOSE', quantity: '0.5' }) }).codes,
    ).toEqual([]);
  });
});

describe('QTY-003 and QTY-004', () => {
  const shop = (minimum: number | undefined, multiple: number | undefined) =>
    aShop().article({
      number: 'BOX', price: '3.49', packagings: [{ level: 'case', holds: 6 }],
      ...(minimum === undefined ? {} : { minimum }), ...(multiple === undefined ? {} : { multiple }),
    }); // prettier-ignore
  const box = (quantity: number | string, unit: string | null = null) =>
    order({ gtin: null, supplierArticle: 'BOX', quantity, unit, price: unit === null ? '3.49' : '20.94' });

  it('name the nearest deliverable quantities, the nearest first', () => {
    const { found, codes } = judged({ master: shop(undefined, 12), order: box(20) });
    expect(codes).toEqual(['QTY-004']);
    expect(found('QTY-004')).toMatchObject({ params: { m: '12', lo: '12', hi: '24' } });
    expect(found('QTY-004')?.suggestions.map(({ value }) => value)).toEqual(['24', '12']);
    expect(judged({ master: shop(undefined, 12), order: box(24) }).codes).toEqual([]);
  });

  it('suggest in the unit of the buyer', () => {
    const { found } = judged({ master: shop(undefined, 12), order: box(3, 'CT') });
    expect(found('QTY-004')?.suggestions.map(({ value }) => value)).toEqual(['4', '2']);
  });

  it('ask for the minimum, rounded up to what can be delivered', () => {
    const { found, codes } = judged({ master: shop(20, 12), order: box(12) });
    expect(codes).toEqual(['QTY-003']);
    expect(found('QTY-003')?.suggestions.map(({ value }) => value)).toEqual(['24']);
    expect(judged({ master: shop(20, undefined), order: box(20) }).codes).toEqual([]);
  });

  it('deliver half pieces of nothing', () => {
    expect(judged({ order: order({ quantity: '1.5' }) }).findings).toMatchObject([
      { code: 'QTY-002', stops: true, params: { q: '1.5' }, suggestions: [{ value: '1' }, { value: '2' }] },
    ]);
  });

  it('deliver a broken pack once somebody said so, and not of another quantity', () => {
    const first = judged({ master: shop(undefined, 12), order: box(20) });
    const decisions = answered(first.found('QTY-004'), 'OVR');
    expect(openFindings(first.findings, decisions)).toEqual([]);
    const changed = judged({ master: shop(undefined, 12), order: box(21), decisions });
    expect(openFindings(changed.findings, decisions)).toHaveLength(1);
  });
});

describe('QTY-006', () => {
  const history = (...quantities: readonly number[]) => ({
    quantityHistory: () => quantities.map((one) => decimal(one)),
  });
  const usual = history(100, 96, 104, 100, 100, 98, 102, 100);
  const found = (quantity: number, sales = usual, master?: MasterBuilder) =>
    judged({ order: order({ quantity }), sales, ...(master === undefined ? {} : { master }) }).found('QTY-006');

  it('asks about three times the usual when it is worth it', () => {
    expect(found(300)).toMatchObject({ stops: true, params: { x: '3', median: '100', mixup: 'no' } });
    expect(found(290)).toBeUndefined();
  });

  it('does not ask about little money', () => {
    const small = history(10, 10, 10, 10, 10, 10, 10, 10);
    expect(found(50, small)).toBeUndefined();
  });

  it('suspects a mix-up of pieces and cases in both directions, whatever it is worth', () => {
    const cases = history(2, 2, 2, 2, 2, 2, 2, 2);
    expect(found(24, cases)).toMatchObject({ params: { mixup: 'yes', direction: 'up' } });
    expect(found(8, usual)).toMatchObject({ params: { mixup: 'yes', direction: 'down' } });
    expect(found(20, usual)).toBeUndefined();
  });

  it('says nothing with too little history, or when the customer always varies', () => {
    expect(found(1000, history(100, 100, 100, 100, 100, 100, 100))).toBeUndefined();
    expect(found(400, history(1, 10, 100, 1000, 50, 500, 5, 2000))).toBeUndefined();
  });

  it('is not moved by one mistake of the past', () => {
    expect(found(1000, history(100, 100, 100, 100, 100, 100, 100, 12000))).toMatchObject({ params: { median: '100' } });
  });

  it('counts packages as base units', () => {
    const byCase = judged({ order: order({ gtin: COFFEE_CASE, quantity: 100, price: '41.88' }), sales: usual });
    expect(byCase.found('QTY-006')).toMatchObject({ params: { q: '1200', x: '12', mixup: 'yes' } });
  });
});

describe('QTY-010', () => {
  const part = (quantity: string | null, unit: string | null = null) => ({
    quantity, unit, requestedDelivery: null, requestedDispatch: null, earliestDelivery: null, latestDelivery: null, deliverTo: null,
  }); // prettier-ignore
  const found = (...schedules: readonly ReturnType<typeof part>[]) =>
    judged({ order: order({ quantity: 10, unit: 'PCE', schedules }) }).found('QTY-010');

  it('asks when the parts do not come to the line', () => {
    expect(found(part('6'), part('5.0', 'PCE'))).toMatchObject({
      severity: 'error',
      stops: true,
      field: 'lines[0].quantity',
      params: { line: '1', q: '10', sum: '11' },
      suggestions: [{ action: 'QTY', value: '11' }],
    });
    expect(found(part('9'))).toMatchObject({ params: { sum: '9' } });
  });

  it.each([
    ['come to the line', [part('6'), part('4')]],
    ['are none', []],
    ['have no quantity', [part(null)]],
    ['have not all of them a quantity', [part('6'), part(null)]],
    ['are counted in another unit', [part('6', 'CT'), part('5', 'PCE')]],
    ['are no numbers', [part('six')]],
  ])('is silent when they %s', (_, schedules) => {
    expect(found(...schedules)).toBeUndefined();
  });

  it('suggests no quantity of nothing', () => {
    expect(found(part('0'))?.suggestions).toEqual([]);
  });
});

const box = (quantity: number | string) =>
  anOrderFromShop().line({ supplierArticle: 'BOX', quantity, unit: 'PCE', price: '3.49' });

describe('a customer’s own numbers', () => {
  it('go before those for all', () => {
    const shop = () => aShop().article({ number: 'BOX', price: '3.49', minimum: 10, multiple: 5 });
    const master = () => shop().customerArticle('article-BOX', { minimumQuantity: 20, orderMultiple: 10 });
    expect(judged({ master: master(), order: box(15) }).found('QTY-003')).toMatchObject({ params: { moq: '20' } });
    expect(judged({ master: master(), order: box(25) }).found('QTY-004')).toMatchObject({ params: { m: '10' } });
    expect(judged({ master: shop().customerArticle('article-BOX', {}), order: box(15) }).codes).toEqual([]);
  });
});

describe('QTY-005', () => {
  const master = (fullLayers: 'none' | 'layer' | 'pallet') =>
    aShop()
      .customerWith({ fullLayers })
      .article({ number: 'BOX', price: '3.49', packagings: [{ level: 'layer', holds: 40 }, { level: 'pallet', holds: 200 }] }); // prettier-ignore
  it('tells of a broken layer or pallet where whole ones were agreed', () => {
    expect(judged({ master: master('layer'), order: box(100) }).findings).toMatchObject([
      { code: 'QTY-005', stops: false, params: { q: '100', x: '2.5', size: '40', level: 'layer' }, suggestions: [{ value: '80' }, { value: '120' }] },
    ]); // prettier-ignore
    expect(judged({ master: master('layer'), order: box(80) }).codes).toEqual([]);
    expect(judged({ master: master('pallet'), order: box(80) }).found('QTY-005')).toMatchObject({
      params: { size: '200' },
    });
    expect(judged({ master: master('none'), order: box(100) }).codes).toEqual([]);
    expect(judged({ master: aShop().customerWith({ fullLayers: 'pallet' }) }).codes).toEqual([]);
  });
});

describe('QTY-007', () => {
  const master = () => aShop().article({ number: 'BOX', price: '3.49', maximum: 50 });
  it('asks above the maximum, or what is left of what was set apart', () => {
    expect(judged({ master: master(), order: box(50) }).codes).toEqual([]);
    expect(judged({ master: master(), order: box(51) }).found('QTY-007')).toMatchObject({ stops: true, params: { max: '50', why: 'maximum' }, suggestions: [{ value: '50' }] }); // prettier-ignore
    const allocated = () => master().customerArticle('article-BOX', { allocated: 30 });
    expect(judged({ master: allocated(), order: box(30) }).codes).toEqual([]);
    const twice = box(20).line({ supplierArticle: 'BOX', quantity: 20, unit: 'PCE', price: '3.49' });
    expect(judged({ master: allocated(), order: twice }).found('QTY-007')).toMatchObject({ line: 1, params: { max: '10', why: 'allocated' } }); // prettier-ignore
  });
});

describe('QTY-008', () => {
  const master = () => aShop().article({ number: 'BOX', price: '3.49' });
  const found = (quantity: number, shop: MasterBuilder) =>
    judged({ master: shop, order: box(quantity) }).found('QTY-008');
  it('asks when less can be promised for the day, and says when all of it can', () => {
    const known = () => master().available('article-BOX', '2026-11-20', 10).available('article-BOX', '2026-11-30', 40);
    expect(found(10, known())).toBeUndefined();
    expect(found(12, known())).toMatchObject({
      stops: true,
      params: { available: '10', date: '2026-11-26', rest: '2026-11-30' },
      suggestions: [{ action: 'DATE', value: '2026-11-30' }, { action: 'QTY', value: '10' }],
    }); // prettier-ignore
    expect(found(41, known())).toMatchObject({ params: { rest: null } });
    expect(found(1, master().available('article-BOX', '2026-11-27', 40))).toMatchObject({ params: { available: '0' } });
    expect(found(1000, master())).toBeUndefined();
  });
});

describe('QTY-009', () => {
  const free = (price: string, ours = '3.49', more: LineCaseFields = {}) =>
    judged({ master: aShop().article({ number: 'BOX', price: ours }), order: order({ gtin: null, supplierArticle: 'BOX', quantity: 10, price, ...more }) }); // prettier-ignore
  it('tells of goods for nothing where PRC-001 asks, or where it was agreed', () => {
    expect(free('0').findings.filter(({ stops }) => stops).map(({ code }) => code)).toEqual(['PRC-001']); // prettier-ignore
    expect(free('0').found('QTY-009')).toMatchObject({ stops: false });
    expect(free('0.00', '0').findings).toMatchObject([{ code: 'QTY-009', stops: false, params: { agreed: 'yes' } }]);
    expect(free('0.01').codes).not.toContain('QTY-009');
  });
  it('asks where nobody else does', () => {
    expect(free('0', '3.49', { priceKind: 'gross' }).found('QTY-009')).toMatchObject({ stops: true });
  });
});

describe('pieces and boxes mixed up', () => {
  const history = (usual: number) => ({ quantityHistory: () => Array.from({ length: 8 }, () => decimal(usual)) });
  const stops = (fields: LineCaseFields, usual: number) =>
    judged({ order: order(fields), sales: history(usual) }).findings.filter((one) => one.stops);

  it('is a warning by one sign, with the unit that would be usual', () => {
    // 2 pieces, usually 24: he means cases.
    expect(stops({ quantity: 2, unit: 'PCE' }, 24)).toMatchObject([
      { code: 'QTY-006', suggestions: [{ action: 'UOM', value: 'CT' }] },
    ]);
    // 24 cases, usually 24 pieces.
    expect(
      stops({ quantity: 24, unit: 'CT', price: '41.88', gtin: null, supplierArticle: 'COFFEE' }, 24),
    ).toMatchObject([{ code: 'QTY-006', suggestions: [{ action: 'UOM', value: 'PCE' }] }]);
    // 288 pieces, usually 24: no unit makes that of it, another quantity does.
    expect(stops({ quantity: 288, unit: 'PCE' }, 24)).toMatchObject([
      { code: 'QTY-006', suggestions: [{ action: 'QTY', value: '24' }] },
    ]);
  });

  it('is one question by two signs', () => {
    const byPrice = { quantity: 2, unit: 'PCE', price: '41.88' };
    expect(stops(byPrice, 24)).toMatchObject([
      { code: 'UOM-005', params: { why: 'usual', n: '12', q: '2', median: '24' }, suggestions: [{ action: 'UOM', value: 'CT' }] },
    ]); // prettier-ignore
    const byGtin = { quantity: 24, unit: 'CT', price: '41.88' };
    expect(stops(byGtin, 24).map(({ code }) => code)).toEqual(['UOM-005']);
    expect(stops(byPrice, 2).map(({ code }) => code)).toEqual(['PRC-005']);
  });

  it('goes by itself with the unit that was suggested', () => {
    const [found] = stops({ quantity: 2, unit: 'PCE', price: '41.88' }, 24);
    const unit = found?.suggestions[0]?.value ?? '';
    expect(stops({ quantity: 2, unit, price: '41.88' }, 24)).toEqual([]);
  });

  it('is not looked for in the quantity of an action', () => {
    const master = aShop().article({ number: 'BOX', price: [{ amount: '3.49', source: 'promotion' as 'list', customerId: null }] }); // prettier-ignore
    expect(judged({ master, order: box(1000), sales: history(24) }).codes).not.toContain('QTY-006');
  });
});
