import {
  anOrderFromShop,
  answered,
  aMaster,
  aShop,
  COFFEE,
  COFFEE_CASE,
  judged,
  type LineCaseFields,
  type PriceFields,
} from '../../../test/builders';
import { render } from '../../findings';
import { decimal } from '../../kernel';
import type { Allowance } from '../../purchase-order';
import { openFindings } from '../judge';

const order = (fields: LineCaseFields) => anOrderFromShop().line({ gtin: COFFEE, quantity: 10, ...fields });
const shopWith = (...price: readonly PriceFields[]) =>
  aMaster().article({
    number: 'COFFEE',
    gtin: COFFEE,
    price,
    packagings: [{ level: 'case', holds: 12, gtin: COFFEE_CASE }],
  });
const booked = (result: ReturnType<typeof judged>) => {
  const line = result.resolution.lines[0];
  return [line?.bookedBy, line?.bookedPerBaseUnit?.toFixed(), line?.amount?.toFixed(2)];
};

describe('our price', () => {
  const ours = (...price: readonly PriceFields[]) =>
    judged({ order: order({}), master: shopWith(...price) }).resolution.lines[0]?.ours?.price.amount.toFixed() ?? null;

  it('is the contract’s before the customer’s before the list’s', () => {
    expect(ours({ amount: '1' }, { amount: '3', source: 'contract' }, { amount: '2', source: 'customer' })).toBe('3');
    expect(ours({ amount: '1' }, { amount: '2', source: 'customer' })).toBe('2');
  });

  it('is that of the highest scale that is reached', () => {
    expect(ours({ amount: '3' }, { amount: '2', from: 10 }, { amount: '1', from: 11 })).toBe('2');
    expect(ours({ amount: '3', source: 'list' }, { amount: '2', from: 11, source: 'contract' })).toBe('3');
  });

  it('is valid on its first and its last day', () => {
    expect(ours({ amount: '1', validFrom: '2026-11-23' })).toBe('1');
    expect(ours({ amount: '1', validTo: '2026-11-23' })).toBe('1');
    expect(ours({ amount: '1', validFrom: '2026-11-24' })).toBeNull();
    expect(ours({ amount: '1', validTo: '2026-11-22' })).toBeNull();
  });

  it('is that of the delivery day, where that was agreed', () => {
    const master = () =>
      shopWith({ amount: '1', validTo: '2026-11-25' }, { amount: '2', validFrom: '2026-11-26' }).customerWith({
        priceDate: 'delivery',
      });
    const priced = (requestedDelivery: string | null) =>
      judged({ master: master(), order: order({}).on(requestedDelivery) });
    expect(booked(priced('2026-11-26'))[1]).toBe('2');
    expect(booked(priced('2026-11-25'))[1]).toBe('1');
    // A day that has passed must not fetch the price of the past: the day that we confirm counts.
    expect(priced('2026-11-01').resolution.priceDate).toBe('2026-11-25');
  });

  it('is not that of an order date which makes no sense', () => {
    const master = () => shopWith({ amount: '1', validTo: '2026-10-31' }, { amount: '2', validFrom: '2026-11-01' });
    expect(booked(judged({ master: master(), order: order({}).with({ date: '2026-10-30' }) }))[1]).toBe('1');
    expect(booked(judged({ master: master(), order: order({}).with({ date: '2026-01-30' }) }))[1]).toBe('2');
    expect(booked(judged({ master: master(), order: order({}).with({ date: '2026-02-30' }) }))[1]).toBe('2');
  });
});

describe('PRC-001', () => {
  it('asks when the buyer pays less, and explains itself', () => {
    const result = judged({ order: order({ price: '3.00' }) });
    expect(result.codes).toEqual(['PRC-001']);
    expect(result.found('PRC-001')).toMatchObject({
      severity: 'error',
      params: { theirs: '3.00', ours: '3.49', source: 'list', percent: '-14.04', amount: '-4.9', hint: 'none' },
    });
    expect(booked(result)).toEqual(['ours', '3.49', '34.90']);
  });

  it('books ours and tells it when the buyer pays more', () => {
    const result = judged({ order: order({ price: '4.00' }) });
    expect(result.found('PRC-001')).toMatchObject({ severity: 'info', stops: false });
    expect(booked(result)).toEqual(['ours', '3.49', '34.90']);
  });

  it('books the price that staff chose, until it changes', () => {
    const first = judged({ order: order({ price: '3.00' }) });
    const accepted = answered(first.found('PRC-001'), 'ACC_BUYER');
    expect(booked(judged({ order: order({ price: '3.00' }), decisions: accepted }))).toEqual(['buyer', '3', '30.00']);
    expect(openFindings(first.findings, accepted)).toEqual([]);
    expect(
      booked(judged({ order: order({ price: '3.00' }), decisions: answered(first.found('PRC-001'), 'USE_OURS') }))[0],
    ).toBe('ours');
    const changed = judged({ order: order({ price: '2.99' }), decisions: accepted });
    expect(booked(changed)[0]).toBe('ours');
    expect(openFindings(changed.findings, accepted)).toHaveLength(1);
    const dearer = judged({
      order: order({ price: '3.00' }),
      decisions: accepted,
      master: shopWith({ amount: '3.59' }),
    });
    expect(openFindings(dearer.findings, accepted)).toHaveLength(1);
  });

  it('ignores an answer that may not be given', () => {
    const first = judged({ order: order({ price: '3.00' }) });
    expect(openFindings(first.findings, answered(first.found('PRC-001'), 'OVR'))).toHaveLength(1);
  });

  it('compares per base unit, after unit and basis', () => {
    const perCase = (price: string) => judged({ order: order({ gtin: COFFEE_CASE, quantity: 2, price }) });
    expect(perCase('41.88').codes).not.toContain('PRC-001');
    expect(perCase('40.00').found('PRC-001')).toMatchObject({
      params: { theirs: '40.00', ours: '41.88', amount: '-3.76' },
    });
  });
});

describe('PRC-002', () => {
  it('books the buyer’s price within both tolerances', () => {
    const result = judged({ order: order({ price: '3.48', quantity: 100 }) });
    expect(result.codes).toEqual(['PRC-002']);
    expect(booked(result)).toEqual(['buyer', '3.48', '348.00']);
  });

  it('needs both: per unit and on the line', () => {
    expect(judged({ order: order({ price: '3.48', quantity: 500 }) }).codes).toEqual(['PRC-002']);
    expect(judged({ order: order({ price: '3.48', quantity: 501 }) }).codes).toEqual(['PRC-001']);
    expect(judged({ order: order({ price: '3.47', quantity: 10 }) }).codes).toEqual(['PRC-001']);
  });

  it('allows for half of the last decimal sent', () => {
    const cheap = () => shopWith({ amount: '0.014' });
    expect(judged({ order: order({ price: '0.01' }), master: cheap() }).codes).toEqual(['PRC-002']);
    expect(judged({ order: order({ price: '0.010' }), master: cheap() }).codes).toEqual(['PRC-001']);
  });
});

describe('PRC-003', () => {
  it.each([
    { price: null },
    { price: '99.00', priceKind: 'gross' },
    { price: '4.99', priceKind: 'information' },
  ] as const)('books ours where no net price was sent: %o', (fields) => {
    const result = judged({ order: order(fields) });
    expect(result.codes).toEqual(['PRC-003']);
    expect(result.found('PRC-003')).toMatchObject({ stops: false, params: { ours: '3.49' } });
    expect(booked(result)[0]).toBe('ours');
  });
});

it('PRC-004 sells nothing without a price, whatever the buyer says', () => {
  const { codes, found, findings, resolution } = judged({ order: order({ price: '3.49' }), master: shopWith() });
  expect(codes).toEqual(['PRC-004']);
  expect(openFindings(findings, answered(found('PRC-004'), 'ACC_BUYER'))).toHaveLength(1);
  expect(resolution.lines[0]).toMatchObject({ amount: null, bookedBy: null });
});

describe('PRC-005', () => {
  it('converts a stated basis and only tells it', () => {
    const result = judged({ order: order({ price: '349.00', priceBasis: { quantity: '100', unit: null } }) });
    expect(result.codes).toEqual(['PRC-005']);
    expect(result.found('PRC-005')).toMatchObject({ severity: 'info', stops: false, params: { converted: '3.49' } });
    const perCase = judged({ order: order({ price: '41.88', priceBasis: { quantity: '1', unit: 'CT' } }) });
    expect(perCase.found('PRC-005')).toMatchObject({ severity: 'info', params: { a: '12 H87', b: '1 H87' } });
    expect(judged({ order: order({ price: '3.49', priceBasis: { quantity: '1', unit: null } }) }).codes).toEqual([]);
  });

  it('asks, and PRC-001 does not, when another basis explains the price', () => {
    const pieceForCase = judged({ order: order({ gtin: COFFEE_CASE, price: '3.49' }) });
    expect(pieceForCase.found('PRC-005')).toMatchObject({
      severity: 'error',
      params: { problem: 'mixup', a: '1 H87', b: '12 H87' },
    });
    expect(pieceForCase.found('PRC-001')).toMatchObject({ severity: 'info', params: { hint: 'basis' } });
    expect(openFindings(pieceForCase.findings, answered(pieceForCase.found('PRC-005'), 'USE_OURS'))).toEqual([]);
    const perHundred = judged({ order: order({ price: '349.00' }) });
    expect(perHundred.found('PRC-005')).toMatchObject({
      severity: 'error',
      params: { a: '100 H87', converted: '3.49' },
    });
  });

  it.each(['KGM', 'PF', 'GBND'])('asks when the price is per %s, which cannot be converted', (unit) => {
    const result = judged({ order: order({ price: '3.49', priceBasis: { quantity: '1', unit } }) });
    expect(result.codes).toEqual(['PRC-005']);
    expect(result.found('PRC-005')).toMatchObject({ severity: 'error', params: { problem: 'unknown' } });
  });

  it('asks about a price that is no number and a basis of zero', () => {
    expect(judged({ order: order({ price: 'abc' }) }).found('PRC-005')).toMatchObject({ params: { problem: 'price' } });
    expect(judged({ order: order({ price: '3.49', priceBasis: { quantity: '0', unit: null } }) }).codes).toEqual([
      'PRC-005',
    ]);
  });
});

describe('PRC-007', () => {
  const master = () => shopWith({ amount: '3.29', validTo: '2026-10-31' }, { amount: '3.49', validFrom: '2026-11-01' });

  it('explains the one question that PRC-001 asks', () => {
    const { codes, found, findings } = judged({ order: order({ price: '3.29' }), master: master() });
    expect(codes).toEqual(['PRC-001', 'PRC-007']);
    expect(found('PRC-001')).toMatchObject({ params: { hint: 'old', date: '2026-10-31' } });
    const evidence = { nl: 'oude prijs, geldig t/m 31-10-2026', en: 'old price, valid until 31 Oct 2026' };
    expect(found('PRC-001')?.suggestions).toEqual([{ action: 'USE_OURS', value: null, evidence }]);
    expect(found('PRC-007')).toMatchObject({ stops: false, params: { date: '2026-10-31' } });
    expect(findings.filter(({ stops }) => stops)).toHaveLength(1);
  });

  it('knows a price of ours from one that never was', () => {
    expect(judged({ order: order({ price: '3.28' }), master: master() }).codes).toEqual(['PRC-001']);
  });
});

it('rounds a line once', () => {
  const master = shopWith({ amount: '10', per: 3 });
  const result = judged({ master, order: order({ quantity: 3000000, price: null }) });
  expect(booked(result)[2]).toBe('10000000.00');
  expect(
    judged({
      master: shopWith({ amount: '0.005' }),
      order: order({ quantity: 1, price: null }),
    }).resolution.total.toFixed(),
  ).toBe('0.01');
});

it('states the basis in which the buyer reads a price', () => {
  const factor = (fields: LineCaseFields) => judged({ order: order(fields) }).resolution.lines[0]?.priceBasisFactor;
  expect(factor({ gtin: COFFEE_CASE, price: null })).toEqual(decimal(12));
  expect(factor({ price: '349', priceBasis: { quantity: '100', unit: 'PCE' } })).toEqual(decimal(100));
  expect(factor({ price: '3.49', priceBasis: { quantity: '1', unit: 'KGM' } })).toBeNull();
  expect(factor({ price: '3.49', priceBasis: { quantity: '0', unit: null } })).toBeNull();
  const gross = order({ price: '3.49', priceKind: 'gross', priceBasis: { quantity: '1', unit: 'KGM' } });
  expect(judged({ order: gross }).found('PRC-003')).toMatchObject({ params: { ours: '3.49' } });
});

it('keeps a shop’s ordinary order free of findings', () => {
  expect(judged({ master: aShop(), order: order({ price: '3.49' }) }).codes).toEqual([]);
});

describe('PRC-012', () => {
  const discount: Allowance = {
    kind: 'allowance',
    code: 'TD',
    percentage: '5',
    amount: null,
    basis: null,
    sequence: null,
  };
  const with_ = (...allowances: Allowance[]) => order({ price: '3.49', allowances });

  it('holds the order for every discount and charge, at the head and at a line', () => {
    const { findings } = judged({ order: with_(discount).with({ allowances: [{ ...discount, kind: 'charge' }] }) });
    expect(findings).toMatchObject([
      { code: 'PRC-012', severity: 'warning', stops: true, field: 'allowances[0]', params: { kind: 'charge', line: null } },
      { code: 'PRC-012', stops: true, field: 'lines[0].allowances[0]', params: { kind: 'allowance', line: '1' } },
    ]); // prettier-ignore
    expect(findings.map((finding) => render(finding, 'nl', 'staff'))).toEqual([
      '“Toeslag TD 5 %” is niet met de klant afgesproken. Reken zonder, of overleg met de accountmanager.',
      'Regel 1: “Korting TD 5 %” is niet met de klant afgesproken. Reken zonder, of overleg met de accountmanager.',
    ]);
  });

  it('lets pass what is zero, and nothing else', () => {
    const zero = { ...discount, percentage: '0', amount: '0.00' };
    expect(judged({ order: with_(zero) }).codes).toEqual([]);
    expect(judged({ order: with_({ ...zero, amount: '1' }) }).codes).toEqual(['PRC-012']);
    expect(judged({ order: with_({ ...zero, percentage: null, amount: null }) }).codes).toEqual(['PRC-012']);
    expect(judged({ order: with_({ ...zero, percentage: 'x' }) }).codes).toEqual(['PRC-012']);
  });

  it('can only be answered with our own price, until the discount changes', () => {
    const first = judged({ order: with_(discount) });
    const ours = answered(first.found('PRC-012'), 'USE_OURS');
    expect(openFindings(first.findings, ours)).toEqual([]);
    for (const action of ['OVR', 'ACC_BUYER']) {
      expect(openFindings(first.findings, answered(first.found('PRC-012'), action))).toHaveLength(1);
    }
    expect(booked(judged({ order: with_(discount), decisions: ours }))).toEqual(['ours', '3.49', '34.90']);
    const more = judged({ order: with_({ ...discount, percentage: '6' }) });
    expect(openFindings(more.findings, ours)).toHaveLength(1);
  });

  it('does not ask about a line that is not delivered', () => {
    const decisions = { overrides: new Map(), rejectedLines: new Map([[0, 'weg']]) };
    expect(judged({ order: with_(discount), decisions }).codes).not.toContain('PRC-012');
  });
});

describe('PRC-011 by a margin', () => {
  // 3.49 above a cost of 2.4430 is a margin of exactly 30 %.
  const margin = (cost: string, least: string | null = '30') =>
    judged({
      order: order({ price: '3.49' }),
      master: shopWith({ amount: '3.49' })
        .articleWith('COFFEE', { cost: decimal(cost) })
        .settingsWith({ leastMarginPercent: least === null ? null : decimal(least) }),
    });

  it('asks when less is left than the company wants, not when just that is', () => {
    expect(margin('2.4430').codes).toEqual([]);
    expect(margin('2.4431').found('PRC-011')).toMatchObject({
      stops: true,
      params: { margin: '30', floor: '3.490143' },
    });
    expect(margin('9', null).codes).toEqual([]);
  });

  it('goes by the floor where that is higher', () => {
    const master = shopWith({ amount: '3.49' }, { amount: '3.60', kind: 'floor' })
      .articleWith('COFFEE', { cost: decimal('2.4431') })
      .settingsWith({ leastMarginPercent: decimal(30) });
    expect(judged({ order: order({ price: '3.49' }), master }).found('PRC-011')?.params).toMatchObject({
      floor: '3.6',
      margin: null,
    });
  });
});

describe('TAX-001', () => {
  const taxed = (vatRate: string, ours: string | null, ofCustomer: string | null = null) =>
    judged({
      order: order({ price: '3.49', vatRate }),
      master: shopWith({ amount: '3.49' })
        .articleWith('COFFEE', { vatRate: ours === null ? null : decimal(ours) })
        .agreed({ vatRate: ofCustomer === null ? null : decimal(ofCustomer) }),
    });

  it('tells of another rate, and of nothing where the rates are the same or ours is not known', () => {
    expect(taxed('9', '21').found('TAX-001')).toMatchObject({ stops: false, line: 0, params: { a: '9', b: '21' } });
    expect(taxed('21.00', '21').codes).toEqual([]);
    expect(taxed('9', null).codes).toEqual([]);
  });

  it('goes by the rate of the customer where he has one for all', () => {
    expect(taxed('0', '21', '0').codes).toEqual([]);
    expect(taxed('21', '21', '0').codes).toEqual(['TAX-001']);
  });
});

describe('an agreed discount stated as an amount', () => {
  const discount = { code: 'TD', percentage: decimal(20), sequence: 1, validFrom: '2026-01-01', validTo: null };
  const stated = (amount: string, more: Partial<Allowance> = {}, head = false) => {
    const allowance: Allowance = { kind: 'allowance', code: 'TD', percentage: null, amount, basis: null, sequence: null, ...more };
    const made = order({ price: '10', ...(head ? {} : { allowances: [allowance] }) });
    return judged({
      order: head ? made.with({ allowances: [allowance] }) : made,
      master: shopWith({ amount: '10', kind: 'gross' }).customerWith({ discounts: [discount] }),
    }).codes;
  }; // prettier-ignore

  it('is agreed when it is what the percentage makes of the line, to two cents', () => {
    // Ten at ten: twenty percent of a hundred.
    expect(stated('20')).toEqual([]);
    expect(stated('20.02')).toEqual([]);
    expect(stated('20.03')).toContain('PRC-012');
    expect(stated('20', { percentage: '20' })).toEqual([]);
    expect(stated('20', { percentage: '19' })).toContain('PRC-012');
    expect(stated('20', { code: 'XX' })).toContain('PRC-012');
  });

  it('is of what it says that it is of, and on the order it must say so', () => {
    expect(stated('40', { basis: '200' })).toEqual([]);
    expect(stated('20', { basis: '200' })).toContain('PRC-012');
    expect(stated('20', { basis: '100' }, true)).toEqual([]);
    expect(stated('20', {}, true)).toContain('PRC-012');
  });
});
