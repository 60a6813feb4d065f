import { anOrderFromShop, COFFEE, COFFEE_CASE, judged, TEA, type OrderBuilder } from '../../../test/builders';

const order = () =>
  anOrderFromShop()
    .line({ gtin: COFFEE, quantity: 10, price: '3.49' })
    .line({ gtin: COFFEE_CASE, quantity: 1, price: '41.88' })
    .line({ gtin: TEA, quantity: 10, price: '210', priceBasis: { quantity: '100', unit: null } });
const sent = (control: object) => judged({ order: order().control(control) });

it('TOT-001 counts all lines, rejected ones too', () => {
  expect(sent({ lineCount: '3' }).codes).not.toContain('TOT-001');
  expect(sent({ lineCount: '4' }).found('TOT-001')).toMatchObject({
    severity: 'error',
    params: { actual: 3, expected: '4' },
  });
  const decisions = { overrides: new Map(), rejectedLines: new Map([[0, 'weg']]) };
  expect(judged({ order: order().control({ lineCount: '3' }), decisions }).codes).not.toContain('TOT-001');
});

it('TOT-001 takes a count with sub-lines for right, and one without them', () => {
  const part = {
    number: '2', gtin: null, supplierArticle: null, buyerArticle: null, description: null, quantity: '1', unit: null,
  }; // prettier-ignore
  const display = anOrderFromShop().line({ gtin: COFFEE, quantity: 10, price: '3.49', subLines: [part, part] });
  const codes = ['1', '2', '3'].map((lineCount) => judged({ order: display.control({ lineCount }) }).codes);
  expect(codes.map((found) => found.includes('TOT-001'))).toEqual([false, true, false]);
});

describe('TOT-003', () => {
  it('computes with the buyer’s prices and allows for rounding', () => {
    expect(sent({ lineAmount: '97.78' }).codes).not.toContain('TOT-003');
    expect(sent({ lineAmount: '97.83' }).codes).not.toContain('TOT-003');
    expect(sent({ lineAmount: '97.84' }).found('TOT-003')).toMatchObject({
      stops: true,
      params: { computed: '97.78' },
    });
  });

  it('takes the total of the order where tax cannot be in it', () => {
    expect(sent({ totalAmount: '118.31' }).codes).toContain('TOT-003');
    const ubl = judged({ order: order().control({ totalAmount: '118.31' }), arrival: { format: 'ubl' } });
    expect(ubl.codes).not.toContain('TOT-003');
  });

  it('leaves a total with discounts in it to PRC-012', () => {
    const discount = {
      kind: 'allowance',
      code: 'TD',
      percentage: '5',
      amount: null,
      basis: null,
      sequence: null,
    } as const;
    const codes = (made: OrderBuilder) =>
      judged({ order: made }).codes.filter((code) => code === 'PRC-012' || code === 'TOT-003');
    const onLine = order().line({ gtin: TEA, quantity: 1, price: '2.10', allowances: [discount] });
    expect(codes(onLine.control({ lineAmount: '99.77' }))).toEqual(['PRC-012']);
    const onOrder = order().with({ allowances: [discount] });
    expect(codes(onOrder.control({ totalAmount: '92.89' }))).toEqual(['PRC-012']);
    // The sum of the lines has a discount on the order not in it.
    expect(codes(onOrder.control({ lineAmount: '92.89' }))).toEqual(['PRC-012', 'TOT-003']);
  });

  it('is silent where a line has no price of the buyer', () => {
    const silent = order().line({ gtin: TEA, quantity: 1 }).control({ lineAmount: '1' });
    expect(judged({ order: silent }).codes).not.toContain('TOT-003');
  });
});

describe('TOT-002', () => {
  it('tells of another sum of quantities than the message says', () => {
    expect(sent({ quantitySum: '21' }).codes).not.toContain('TOT-002');
    expect(sent({ quantitySum: '22' }).found('TOT-002')).toMatchObject({
      stops: false,
      params: { stated: '22', sum: '21' },
    });
  });

  it('counts nothing where units are mixed or a quantity was corrected', () => {
    const mixed = order().line({ gtin: TEA, quantity: 1, unit: 'CT' }).control({ quantitySum: '99' });
    expect(judged({ order: mixed }).codes).not.toContain('TOT-002');
    const corrected = judged({
      order: order().control({ quantitySum: '99' }),
      corrected: new Set(['lines[1].quantity']),
    });
    expect(corrected.codes).not.toContain('TOT-002');
  });

  it('takes a sum with sub-lines for right, and one without them', () => {
    const part = {
      number: null, gtin: null, supplierArticle: null, buyerArticle: null, description: null, quantity: '4', unit: null,
    }; // prettier-ignore
    const display = anOrderFromShop().line({ gtin: COFFEE, quantity: 10, price: '3.49', subLines: [part, part] });
    const codes = ['10', '18', '14'].map((quantitySum) => judged({ order: display.control({ quantitySum }) }).codes);
    expect(codes.map((found) => found.includes('TOT-002'))).toEqual([false, false, true]);
  });
});

describe('TOT-004', () => {
  const line = (fields: object) =>
    judged({ order: anOrderFromShop().line({ gtin: COFFEE, quantity: 10, price: '3.49', ...fields }) });

  it('asks about an amount that is not quantity times price, from three cents on', () => {
    expect(line({ amount: '34.92' }).codes).toEqual([]);
    expect(line({ amount: '34.93' }).found('TOT-004')).toMatchObject({
      stops: true,
      field: 'lines[0].amount',
      params: { line: '1', theirs: '34.93', computed: '34.9' },
    });
  });

  it('reckons for what the price is for, and without knowing the article', () => {
    const per = { price: '349', priceBasis: { quantity: '100', unit: null } };
    expect(line({ ...per, amount: '34.90' }).codes).not.toContain('TOT-004');
    expect(line({ ...per, amount: '3490' }).codes).toContain('TOT-004');
    expect(line({ gtin: '8799999000000', amount: '3490' }).codes).toEqual(['ITM-002', 'TOT-004']);
    const perPiece = { quantity: 2, unit: 'CT', priceBasis: { quantity: '1', unit: 'PCE' } };
    expect(line({ ...perPiece, amount: '83.76' }).codes).not.toContain('TOT-004');
    expect(line({ ...perPiece, amount: '6.98' }).codes).toContain('TOT-004');
  });

  it('says nothing of discounts, which PRC-012 asks about, nor of figures that a person corrected', () => {
    const discount = { kind: 'allowance', code: 'TD', percentage: '5', amount: null, basis: null, sequence: null };
    expect(line({ amount: '30', allowances: [discount] }).codes).toEqual(['PRC-012']);
    const made = anOrderFromShop().line({ gtin: COFFEE, quantity: 10, price: '3.49', amount: '30' });
    expect(judged({ order: made, corrected: new Set(['lines[0].quantity']) }).codes).toEqual([]);
    expect(judged({ order: made, corrected: new Set(['lines[1].quantity']) }).codes).toEqual(['TOT-004']);
  });

  it('is one question however many lines, and the total is not asked about once more', () => {
    const wrong = anOrderFromShop()
      .line({ gtin: COFFEE, quantity: 10, price: '3.49', amount: '40' })
      .line({ gtin: TEA, quantity: 10, price: '2.10', amount: '21' });
    const { codes } = judged({ order: wrong.control({ lineAmount: '61' }) });
    expect(codes).toEqual(['TOT-004']);
    expect(judged({ order: wrong.control({ lineAmount: '70' }) }).codes).toEqual(['TOT-003', 'TOT-004']);
  });
});

describe('TOT-005', () => {
  const priced = (price: string, lineAmount: string) =>
    judged({ order: anOrderFromShop().line({ gtin: COFFEE, quantity: 10, price }).control({ lineAmount }) });

  it('tells what the order is worth at our prices where the buyer states another total', () => {
    expect(priced('3.40', '34.00').found('TOT-005')).toMatchObject({
      severity: 'info',
      stops: false,
      params: { value: '34.9', difference: '0.9', direction: 'more' },
    });
    expect(priced('3.49', '34.90').codes).toEqual([]);
  });

  it('compares nothing with a total that is not that of its own lines', () => {
    expect(priced('3.40', '30.00').codes).toEqual(['TOT-003', 'PRC-001'].sort());
  });
});
