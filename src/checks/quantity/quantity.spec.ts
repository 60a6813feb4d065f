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
    expect(judged({ order: order({ quantity: '1.5' }) }).found('QTY-004')).toMatchObject({
      params: { m: '1', lo: '1', hi: '2' },
    });
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
