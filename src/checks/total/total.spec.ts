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
