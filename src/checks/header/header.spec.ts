import { aMaster, anOrderFromShop, answered, aShop, COFFEE, judged } from '../../../test/builders';
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

describe('HDR-007 by places of pallets', () => {
  const shop = () =>
    aMaster().article({
      number: 'COFFEE',
      gtin: COFFEE,
      price: '3.49',
      packagings: [{ level: 'pallet', holds: 20 }],
    });
  const places = (min: string, master = shop()) =>
    judged({ order: order(), master: master.agreed({ minimumPalletPlaces: decimal(min) }) });

  it('counts what part of a pallet each line fills', () => {
    expect(places('0.5').codes).toEqual([]);
    expect(places('0.51').found('HDR-007')).toMatchObject({ params: { kind: 'places', amount: '0.5', min: '0.51' } });
    expect(places('9', aShop()).codes).toEqual([]);
  });
});

describe('HDR-008', () => {
  // Four hundred pieces at 3.49: 1396.
  const big = anOrderFromShop().line({ gtin: COFFEE, quantity: 400, price: '3.49' });
  const worth = (values: readonly (string | number)[], settings = {}) =>
    judged({
      order: big,
      master: aShop().settingsWith(settings),
      sales: { orderValues: values.map((value) => decimal(value)) },
    });
  const eight = (value: string | number) => Array.from({ length: 8 }, () => value);

  it('asks about an order five times the median and a thousand above it', () => {
    expect(worth(eight('279.2')).found('HDR-008')).toMatchObject({ stops: true, params: { kind: 'usual', x: '5' } });
    expect(worth(eight('279.3')).codes).toEqual([]);
    expect(worth([...eight(100), 9000, 9000]).codes).toEqual(['HDR-008']);
    expect(worth(eight(100), { unusualOrderAmount: decimal('1296.01') }).codes).toEqual([]);
  });

  it('compares nothing with few orders', () => {
    expect(worth(eight(10).slice(1)).codes).toEqual([]);
    expect(worth([]).codes).toEqual([]);
  });

  it('holds what the company set in its own currency against no order in another one', () => {
    const inKronor = (settings: object, terms: object = {}) =>
      judged({
        order: big.with({ currency: 'SEK' }),
        master: aMaster()
          .customerWith({ currency: 'SEK' })
          .article({ number: 'COFFEE', gtin: COFFEE, price: [{ amount: '3.49', currency: 'SEK' }] })
          .settingsWith(settings)
          .agreed(terms),
        sales: { orderValues: eight(1).map((value) => decimal(value)) },
      }).codes;
    expect(inKronor({ mostOrderAmount: decimal(1) })).toEqual([]);
    expect(inKronor({}, { mostOrderAmount: decimal(1395) })).toEqual(['HDR-008']);
  });

  it('asks about what is above the amount that may go without a look, of the customer or else of the company', () => {
    expect(worth([], { mostOrderAmount: decimal('1395.99') }).found('HDR-008')).toMatchObject({
      params: { kind: 'bound', usual: '1395.99', x: null },
    });
    expect(worth([], { mostOrderAmount: decimal(1396) }).codes).toEqual([]);
    const own = aShop()
      .settingsWith({ mostOrderAmount: decimal(1) })
      .agreed({ mostOrderAmount: decimal(2000) });
    expect(judged({ order: big, master: own }).codes).toEqual([]);
  });
});

describe('HDR-010', () => {
  const named = (fields: Partial<CustomerTerms['named'][number]> = {}) => ({
    kind: 'quote' as const,
    number: 'Q1',
    validFrom: '2026-11-01',
    validTo: '2026-11-23',
    closed: false,
    ...fields,
  });
  const refers = (terms: Partial<CustomerTerms>, number = 'Q1', type = 'quote') =>
    judged({
      order: order().with({
        references: [
          { type, number },
          { type, number },
        ],
      }),
      master: aShop().agreed({ lists: ['quote'], ...terms }),
    });

  it('asks about a reference that is not known, and once', () => {
    expect(refers({ named: [named()] }).codes).toEqual([]);
    expect(refers({ named: [named()] }, 'Q2').found('HDR-010')).toMatchObject({
      stops: true,
      cause: 'quote|Q2',
      params: { why: 'unknown', kind: 'quote', ref: 'Q2' },
    });
  });

  it('asks about one that ended the day before, is closed, or does not hold yet', () => {
    const why = (fields: Partial<CustomerTerms['named'][number]>) =>
      refers({ named: [named(fields)] }).found('HDR-010')?.params['why'];
    expect(why({ validTo: '2026-11-22' })).toBe('expired');
    expect(why({ validTo: null })).toBeUndefined();
    expect(why({ closed: true })).toBe('closed');
    expect(why({ validFrom: '2026-11-24', validTo: null })).toBe('early');
  });

  it('is silent about kinds of which no list is kept, and other references', () => {
    expect(refers({ lists: [] }, 'Q2').codes).toEqual([]);
    expect(refers({}, 'C9', 'contract').codes).toEqual([]);
    expect(refers({}, 'ZZ', 'ZZZ').codes).toEqual([]);
  });

  it('leaves a contract that has prices to CTR-002', () => {
    const master = aShop()
      .price('article-COFFEE', { source: 'contract', contractNumber: 'C1', amount: '3.49', customerId: 'customer-1' })
      .agreed({ lists: ['contract'] });
    const codes = judged({ order: order().with({ references: [{ type: 'contract', number: 'C1' }] }), master }).codes;
    expect(codes).not.toContain('HDR-010');
  });
});

describe('HDR-012', () => {
  it('tells of a VAT number that cannot be one', () => {
    const vat = (vatNumber: string) => judged({ order: order().with({ vatNumber }) });
    expect(vat('NL123456782B90').codes).toEqual([]);
    expect(vat('NL123456783B90').found('HDR-012')).toMatchObject({ stops: false, params: { vat: 'NL123456783B90' } });
    expect(vat(' ').codes).toEqual([]);
  });
});
