import { anOrderFromShop, answered, COFFEE, judged } from '../../../test/builders';

const order = () => anOrderFromShop().line({ gtin: COFFEE, quantity: 10, price: '3.49' });

it('HDR-001 asks for the order number', () => {
  expect(judged({ order: order().numbered('  ') }).codes).toEqual(['HDR-001']);
  expect(judged({ order: order().numbered('1') }).codes).toEqual([]);
});

describe('HDR-003', () => {
  it('asks about no, another and several currencies', () => {
    expect(judged({ order: order().with({ currency: null }) }).found('HDR-003')).toMatchObject({
      params: { currency: null },
    });
    expect(judged({ order: order().with({ currency: 'USD' }) }).found('HDR-003')).toMatchObject({
      params: { currency: 'USD' },
    });
    const mixed = order().line({ gtin: COFFEE, quantity: 1, currency: 'GBP' });
    expect(judged({ order: mixed }).found('HDR-003')).toMatchObject({ params: { currency: 'mixed', ours: 'EUR' } });
  });

  it('asks about no currency only where something is money', () => {
    const withoutPrice = anOrderFromShop().with({ currency: null }).line({ gtin: COFFEE, quantity: 10 });
    expect(judged({ order: withoutPrice }).codes).toEqual(['PRC-003']);
    const { lines, control } = withoutPrice.build();
    const line = lines[0]!;
    const allowance = {
      kind: 'charge',
      code: null,
      percentage: null,
      amount: '5',
      basis: null,
      sequence: null,
    } as const;
    for (const money of [
      { lines: [{ ...line, amount: '34.90' }] },
      { lines: [{ ...line, allowances: [allowance] }] },
      { allowances: [allowance] },
      { control: { ...control, lineAmount: '34.90' } },
      { control: { ...control, totalAmount: '34.90' } },
    ])
      expect(judged({ order: withoutPrice.with(money) }).codes).toContain('HDR-003');
  });

  it('compares no price in another currency, and does not say that there was none', () => {
    const dollars = order().with({ currency: 'USD' }).line({ gtin: COFFEE, quantity: 1, price: '1.00' });
    expect(judged({ order: dollars }).codes).toEqual(['HDR-003']);
  });
});

describe('HDR-009', () => {
  it('holds an order without lines, and one whose lines were all rejected', () => {
    expect(judged({ order: order().withoutLines() }).codes).toContain('HDR-009');
    const decisions = { overrides: new Map(), rejectedLines: new Map([[0, 'not ours']]) };
    expect(judged({ decisions }).codes).toEqual(['HDR-009']);
    expect(judged({ order: order().line({ gtin: COFFEE, quantity: 1, price: '3.49' }), decisions }).codes).toEqual([]);
  });

  it('does not ask about rejected lines, and leaves them out of the total', () => {
    const decisions = answered(judged({ order: order().line({ quantity: 'x' }) }).found('QTY-001'), 'OVR');
    const rejecting = { ...decisions, rejectedLines: new Map([[1, 'nonsense']]) };
    const { codes, resolution } = judged({ order: order().line({ quantity: 'x' }), decisions: rejecting });
    expect(codes).toEqual([]);
    expect(resolution.total.toFixed(2)).toBe('34.90');
  });
});
