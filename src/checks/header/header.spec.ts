import { anOrderFromShop, answered, aShop, COFFEE, judged } from '../../../test/builders';
import { decimal } from '../../kernel';
import type { CustomerTerms } from '../../master';
import type { PurchaseOrder } from '../../purchase-order';
import { openFindings } from '../judge';

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

describe('HDR-002', () => {
  const numbered = (number: string, orderNumberPattern: string | null) =>
    judged({ order: order().numbered(number), master: aShop().partnerWith({ orderNumberPattern }) }).codes;

  it('tells of a number that is not written as this partner writes his', () => {
    expect(numbered('HV260301', 'HV######')).toEqual([]);
    expect(numbered('HV26030', 'HV######')).toEqual(['HDR-002']);
    expect(numbered('HV26030X', 'HV######')).toEqual(['HDR-002']);
    expect(numbered('PX-7', 'HV###### | PX-#')).toEqual([]);
    expect(numbered('A-1-anything', '@-#*')).toEqual([]);
    expect(numbered('A-', '@-#*')).toEqual(['HDR-002']);
    expect(numbered('anything', null)).toEqual([]);
  });

  it('takes signs that mean something elsewhere for what they are', () => {
    expect(numbered('A.1', 'A.#')).toEqual([]);
    expect(numbered('AB1', 'A.#')).toEqual(['HDR-002']);
  });
});

describe('HDR-004', () => {
  const dated = (date: string, master = aShop()) => judged({ order: order().with({ date }), master });

  it('tells of a day to come and of one more than thirty days ago', () => {
    expect(dated('2026-11-24').found('HDR-004')).toMatchObject({ stops: false, params: { when: 'future' } });
    expect(dated('2026-11-23').codes).toEqual([]);
    expect(dated('2026-10-24').codes).toEqual([]);
    expect(dated('2026-10-23').found('HDR-004')).toMatchObject({ params: { when: 'old', received: '2026-11-23' } });
  });

  it('goes by the days of the company, and so do the prices', () => {
    const master = () => aShop().settingsWith({ orderAgeDays: 40 });
    expect(dated('2026-10-23', master()).resolution.priceDate).toBe('2026-10-23');
    expect(dated('2026-10-23', master()).codes).toEqual([]);
    expect(dated('2026-10-23').resolution.priceDate).toBe('2026-11-23');
  });
});

describe('HDR-005 and HDR-006', () => {
  const asked = (fields: Partial<PurchaseOrder>, terms: Partial<CustomerTerms>) =>
    judged({ order: order().with(fields), master: aShop().agreed(terms) });

  it('tell of other terms than agreed, and the order is not as it was asked', () => {
    const { codes, found, resolution } = asked(
      { deliveryTerms: 'EXW Zwolle', paymentTerms: '60 dagen netto' },
      { deliveryTerms: 'DAP', paymentDays: 30 },
    );
    expect(codes).toEqual(['HDR-005', 'HDR-006']);
    expect(found('HDR-005')).toMatchObject({ stops: false, params: { theirs: 'EXW', ours: 'DAP' } });
    expect(found('HDR-006')).toMatchObject({ stops: false, params: { theirs: '60', ours: '30' } });
    expect(resolution.keptTerms).toEqual(['payment', 'delivery']);
  });

  it('compare nothing where one of the two says nothing that can be compared', () => {
    expect(asked({ deliveryTerms: 'franco huis', paymentTerms: '2 % in 8 dagen, 30 dagen netto' }, { deliveryTerms: 'DAP', paymentDays: 14 }).codes).toEqual([]);
    expect(asked({ deliveryTerms: 'EXW', paymentTerms: '60' }, {}).codes).toEqual([]);
    expect(asked({}, { deliveryTerms: 'DAP', paymentDays: 14 }).codes).toEqual([]);
  }); // prettier-ignore

  it.each(['30', '30 dagen', 'netto 30 dagen', 'Net 30 days', '30 Tage', '30D', '5:3:D:30', '5 3 D 30'])(
    'read %s as thirty days',
    (paymentTerms) => {
      expect(asked({ paymentTerms }, { paymentDays: 30 }).codes).toEqual([]);
      expect(asked({ paymentTerms }, { paymentDays: 31 }).codes).toEqual(['HDR-006']);
    },
  );
});

describe('HDR-007', () => {
  // Ten pieces at 3.49.
  const small = (terms: Partial<CustomerTerms>, made = order()) =>
    judged({ order: made, master: aShop().agreed(terms) });

  it('asks about an order below the least amount, or else the least quantity', () => {
    expect(small({ minimumOrderAmount: decimal('34.90') }).codes).toEqual([]);
    expect(
      small({ minimumOrderAmount: decimal('34.91'), smallOrderCharge: decimal(25) }).found('HDR-007'),
    ).toMatchObject({
      stops: true,
      params: { kind: 'amount', amount: '34.9', min: '34.91', charge: '25' },
    });
    expect(small({ minimumOrderQuantity: decimal(10) }).codes).toEqual([]);
    expect(small({ minimumOrderQuantity: decimal(11) }).found('HDR-007')).toMatchObject({
      params: { kind: 'quantity' },
    });
    expect(small({ minimumOrderAmount: decimal(500), minimumOrderQuantity: decimal(50) }).codes).toEqual(['HDR-007']);
  });

  it('asks again when the order becomes smaller, and nothing while a line cannot be reckoned', () => {
    const terms = { minimumOrderAmount: decimal(100) };
    const answer = answered(small(terms).found('HDR-007'), 'OVR');
    const smaller = anOrderFromShop().line({ gtin: COFFEE, quantity: 9, price: '3.49' });
    expect(openFindings(small(terms, smaller).findings, answer)).toHaveLength(1);
    expect(small(terms, order().line({ gtin: '8799999000000', quantity: 1 })).codes).not.toContain('HDR-007');
  });
});

it('HDR-011 says that an order is in a hurry', () => {
  expect(judged({ order: order().with({ documentType: '224' }) }).found('HDR-011')).toMatchObject({ severity: 'info' });
  expect(judged({ order: order().with({ documentType: '220' }) }).codes).toEqual([]);
});

describe('HDR-013', () => {
  const typed = (documentType: string) => judged({ order: order().with({ documentType }) });

  it('lets nobody pass what would be delivered or invoiced wrongly as an order', () => {
    for (const type of ['221', '227', '23E'])
      expect(typed(type).found('HDR-013')).toMatchObject({ severity: 'blocking', stops: true });
  });

  it('asks a person about repairs, samples and whatever has no name', () => {
    const repair = typed('225');
    expect(repair.found('HDR-013')).toMatchObject({ severity: 'error', params: { type: 'repair' } });
    expect(openFindings(repair.findings, answered(repair.found('HDR-013'), 'OVR'))).toEqual([]);
    expect(typed('ZZZ').found('HDR-013')).toMatchObject({ severity: 'error', params: { type: 'other' } });
  });

  it('takes what is packed or paid in a particular way for an order', () => {
    for (const type of ['220', '105', '226', '237', '258', '23B', '401', '402', '50E'])
      expect(typed(type).codes).toEqual([]);
  });

  it('leaves what is no new order to others', () => {
    expect(judged({ order: order().with({ documentType: '221', function: 'cancellation' }) }).codes).toEqual([
      'CHG-008',
    ]);
  });
});
