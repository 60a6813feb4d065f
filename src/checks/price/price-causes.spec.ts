import fc from 'fast-check';
import {
  anOrderFromShop, answered, aMaster, COFFEE, COFFEE_CASE, judged, TEA, type LineCaseFields, type PriceFields,
} from '../../../test/builders'; // prettier-ignore
import { fingerprint, render } from '../../findings';
import { decimal } from '../../kernel';
import type { Price } from '../../master';
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
  return [line?.bookedBy, line?.bookedPerBaseUnit?.toFixed()];
};
const stopping = (result: ReturnType<typeof judged>) =>
  result.findings.filter(({ stops }) => stops).map(({ code }) => code);
const PROMOTION: NonNullable<Price['promotion']> = {
  code: 'ACTIE',
  byDate: 'order',
  validFrom: '2026-11-01',
  validTo: '2026-11-22',
  left: null,
};
const discount = {
  code: 'TD',
  percentage: decimal(20),
  sequence: 1,
  validFrom: '2026-01-01',
  validTo: null,
};

describe('the cause of a difference', () => {
  const causeOf = (price: string, ...prices: readonly PriceFields[]) => {
    const result = judged({ order: order({ price }), master: shopWith({ amount: '3.49' }, ...prices) });
    expect(stopping(result).length).toBeLessThan(2);
    return [...result.codes, result.found('PRC-001')?.params['hint']];
  };

  it('is a price that has not begun (PRC-008)', () => {
    const future = { amount: '3.39', validFrom: '2026-11-24' };
    expect(causeOf('3.39', future)).toEqual(['PRC-001', 'PRC-008', 'future']);
    expect(causeOf('3.38', future)).toEqual(['PRC-001', 'none']);
    // From its first day on it is ours.
    expect(causeOf('3.39', { ...future, validFrom: '2026-11-23' })).toEqual([undefined]);
  });

  it('is a gross price of ours (PRC-006), and then nobody is asked, because ours is lower', () => {
    const gross: PriceFields = { amount: '4.99', kind: 'gross' };
    expect(causeOf('4.99', gross)).toEqual(['PRC-001', 'PRC-006', 'gross']);
    expect(causeOf('5.00', gross)).toEqual(['PRC-001', 'none']);
    expect(causeOf('4.99', { ...gross, validTo: '2026-11-22' })).toEqual(['PRC-001', 'PRC-007', 'old']);
  });

  it('is the agreed discount that he forgot', () => {
    const master = () => shopWith({ amount: '10', kind: 'gross' }).customerWith({ discounts: [discount] });
    const result = judged({ order: order({ price: '10' }), master: master() });
    expect(result.codes).toEqual(['PRC-001', 'PRC-006']);
    expect(result.found('PRC-006')).toMatchObject({ stops: false, params: { kind: 'discount', ours: '8' } });
    expect(booked(result)).toEqual(['ours', '8']);
    expect(judged({ order: order({ price: '8' }), master: master() }).codes).toEqual([]);
    // Before the discount began his gross price is the price.
    const later = shopWith({ amount: '10', kind: 'gross' }).customerWith({
      discounts: [{ ...discount, validFrom: '2026-11-24' }],
    });
    expect(judged({ order: order({ price: '10' }), master: later }).codes).toEqual([]);
  });

  it('is a promotion that has ended or of which too little is left (PRC-009)', () => {
    const ended: PriceFields = { amount: '2.99', source: 'promotion', promotion: PROMOTION };
    expect(causeOf('2.99', ended)).toEqual(['PRC-001', 'PRC-009', 'promotionEnded']);
    expect(causeOf('2.99', { ...ended, promotion: { ...PROMOTION, validTo: '2026-11-23' } })).toEqual([undefined]);
    const used = { ...PROMOTION, validTo: '2026-11-30', left: decimal('9.99') };
    const result = judged({
      order: order({ price: '2.99' }),
      master: shopWith({ amount: '3.49' }, { ...ended, promotion: used }),
    });
    expect(result.codes).toEqual(['PRC-001', 'PRC-009']);
    expect(render(result.found('PRC-009')!, 'nl', 'staff')).toContain('Het actieaantal van ACTIE is op');
    expect(causeOf('2.99', { ...ended, promotion: { ...used, left: decimal(10) } })).toEqual([undefined]);
  });

  it('is one thing, what is exactly a price of ours before what could be one for another package', () => {
    // 41.88 is our price for a case of twelve, and here also an old one.
    expect(causeOf('41.88')).toEqual(['PRC-001', 'PRC-005', 'pack']);
    expect(causeOf('41.88', { amount: '41.88', validFrom: '2025-01-01', validTo: '2025-12-31' })).toEqual([
      'PRC-001',
      'PRC-007',
      'old',
    ]);
  });

  it('groups lines by article and gap', () => {
    const result = judged({ order: order({ price: '3.00' }).line({ gtin: COFFEE, quantity: 10, price: '3.00' }), master: shopWith({ amount: '3.49' }) }); // prettier-ignore
    const causes = result.findings.filter(({ code }) => code === 'PRC-001').map(({ cause }) => cause);
    expect(causes).toEqual(['COFFEE|3|3.49', 'COFFEE|3|3.49']);
  });
});

describe('PRC-007 within the days of grace', () => {
  const on = (validTo: string, oldPriceGraceDays: number) =>
    judged({
      order: order({ price: '3.29' }),
      master: shopWith({ amount: '3.29', validTo }, { amount: '3.49', validFrom: '2026-11-01' }).customerWith({ oldPriceGraceDays }), // prettier-ignore
    });

  it('books the old price and asks nobody, to the last day', () => {
    const honoured = on('2026-10-31', 23);
    expect(stopping(honoured)).toEqual([]);
    expect(booked(honoured)).toEqual(['buyer', '3.29']);
    expect(honoured.found('PRC-007')?.params['honoured']).toBe('yes');
    expect(stopping(on('2026-10-31', 22))).toEqual(['PRC-001']);
    expect(booked(on('2026-10-31', 22))).toEqual(['ours', '3.49']);
  });
});

describe('PRC-010', () => {
  it('tells of a lower price that could be his as well, and books what goes first', () => {
    const result = judged({
      order: order({ price: '3.60' }),
      master: shopWith({ amount: '3.49' }, { amount: '3.60', source: 'customer' }),
    });
    expect(result.codes).toEqual(['PRC-010']);
    expect(result.found('PRC-010')).toMatchObject({
      stops: false,
      params: { better: '3.49', ours: '3.6', source: 'list' },
    });
    expect(booked(result)).toEqual(['ours', '3.6']);
    const equal = shopWith({ amount: '3.60' }, { amount: '3.60', source: 'customer' });
    expect(judged({ order: order({ price: '3.60' }), master: equal }).codes).toEqual([]);
    // A lower scale of the same list, or one not reached, is no better price.
    const scales = shopWith({ amount: '3.60' }, { amount: '3.70', from: 10 }, { amount: '1', from: 11 });
    expect(judged({ order: order({ price: '3.70' }), master: scales }).codes).toEqual([]);
  });
});

describe('PRC-011', () => {
  const master = (floor: string) => shopWith({ amount: '3.49' }, { amount: floor, kind: 'floor' });

  it('asks when a price of ours is below the floor, not when it is on it', () => {
    expect(judged({ order: order({ price: '3.49' }), master: master('3.50') }).codes).toEqual(['PRC-011']);
    expect(judged({ order: order({ price: '3.49' }), master: master('3.49') }).codes).toEqual([]);
  });

  it('says what is given away, so that a role may be bound by it', () => {
    const { found } = judged({ order: order({ price: '3.49' }), master: master('3.60') });
    expect(found('PRC-011')?.atStake).toEqual({ amount: '1.1', percent: '3.06' });
  });

  it('asks again when somebody accepted a price below it, and only somebody with authority answers', () => {
    const first = judged({ order: order({ price: '3.00' }), master: master('3.10') });
    expect(first.codes).toEqual(['PRC-001']);
    const accepted = answered(first.found('PRC-001'), 'ACC_BUYER');
    const second = judged({ order: order({ price: '3.00' }), master: master('3.10'), decisions: accepted });
    expect(openFindings(second.findings, accepted).map(({ code }) => code)).toEqual(['PRC-011']);
    expect(openFindings(second.findings, answered(second.found('PRC-011'), 'USE_OURS')).length).toBe(2);
    const both = {
      ...accepted,
      overrides: new Map([...accepted.overrides, [fingerprint(second.found('PRC-011')!), 'OVR']]),
    };
    expect(openFindings(second.findings, both)).toEqual([]);
    // Leave for ten is no leave for eleven.
    const more = judged({ order: order({ price: '3.00', quantity: 11 }), master: master('3.10'), decisions: both });
    expect(openFindings(more.findings, both)).not.toEqual([]);
  });

  it('lets no road below the floor that nobody answered for (invariant viii)', () => {
    const cents = fc.integer({ min: 1, max: 600 }).map((value) => (value / 100).toFixed(2));
    fc.assert(
      fc.property(
        cents,
        cents,
        cents,
        fc.constantFrom('ACC_BUYER', 'USE_OURS', 'OVR', null),
        (ours, theirs, floor, action) => {
          const shop = () => shopWith({ amount: ours }, { amount: floor, kind: 'floor' });
          const first = judged({ order: order({ price: theirs }), master: shop() });
          const asked = first.found('PRC-001');
          const decisions = asked === undefined || action === null ? undefined : answered(asked, action);
          const result = judged({ order: order({ price: theirs }), master: shop(), ...(decisions && { decisions }) });
          const price = result.resolution.lines[0]?.bookedPerBaseUnit;
          expect(result.codes.includes('PRC-011')).toBe(price?.lt(floor) === true);
        },
      ),
    );
  });
});

describe('PRC-013', () => {
  const two = () => shopWith({ amount: '3.49', validTo: '2026-11-25' }, { amount: '3.59', validFrom: '2026-11-26' });
  const codes = (
    priceDate: 'order' | 'delivery' | null,
    partnerDate: 'order' | 'delivery' | null = null,
    day = '2026-11-26',
  ) => {
    const master = two().customerWith({ priceDate }).partnerWith({ priceDate: partnerDate });
    const result = judged({ order: order({ price: null }).on(day), master });
    return [...result.codes.filter((code) => code !== 'PRC-003'), booked(result)[1]];
  };

  it('tells of two prices where no day was agreed', () => {
    expect(codes(null)).toEqual(['PRC-013', '3.49']);
    expect(codes(null, null, '2026-11-25')).toEqual(['3.49']);
  });

  it('is silent where one was: with the partner before with the customer', () => {
    expect(codes('order')).toEqual(['3.49']);
    expect(codes('delivery')).toEqual(['3.59']);
    expect(codes('order', 'delivery')).toEqual(['3.59']);
    expect(codes(null, 'order')).toEqual(['3.49']);
  });
});

describe('PRC-014', () => {
  it.each(['0.01', '999.99', '9999', '9999.00'])('reads %s as no price, and asks that alone', (price) => {
    const result = judged({ order: order({ price }), master: shopWith({ amount: '3.49' }) });
    expect(result.codes).toEqual(['PRC-014']);
    expect(result.found('PRC-014')).toMatchObject({ severity: 'warning', stops: true, params: { ours: '3.49' } });
    expect(booked(result)).toEqual(['ours', '3.49']);
    expect(openFindings(result.findings, answered(result.found('PRC-014'), 'USE_OURS'))).toEqual([]);
    expect(openFindings(result.findings, answered(result.found('PRC-014'), 'ACC_BUYER'))).toHaveLength(1);
  });

  it('takes a figure for a price where ours is it or near it, and where the company does not list it', () => {
    expect(judged({ order: order({ price: '0.01' }), master: shopWith({ amount: '0.01' }) }).codes).toEqual([]);
    expect(judged({ order: order({ price: '999.99' }), master: shopWith({ amount: '1050.00' }) }).codes).toEqual([
      'PRC-001',
    ]);
    const other = shopWith({ amount: '3.49' }).companyWith({ placeholderPrices: [decimal('1.23')] });
    expect(judged({ order: order({ price: '9999' }), master: other }).codes).toEqual(['PRC-001']);
  });
});

it('PRC-004 names two prices that contradict each other, and chooses none', () => {
  const master = () =>
    shopWith(
      { amount: '3.49', validTo: '2027-12-31' },
      { amount: '3.59', validFrom: '2026-06-01', validTo: '2027-06-30' },
    );
  const result = judged({ order: order({ price: '3.49' }), master: master() });
  expect(result.codes).toEqual(['PRC-004', 'MAS-001']);
  expect(render(result.found('PRC-004')!, 'en', 'staff')).toContain('two prices hold for article COFFEE');
  expect(result.resolution.lines[0]?.amount).toBeNull();
  expect(openFindings(result.findings, answered(result.found('PRC-004'), 'OVR'))).toHaveLength(1);
});

describe('discounts that the buyer states', () => {
  const td = { kind: 'allowance', code: 'TD', percentage: '20', amount: null, basis: null, sequence: null } as const;
  const master = () => shopWith({ amount: '10', kind: 'gross' }).customerWith({ discounts: [discount] });
  const with_ = (price: string | null, ...allowances: readonly Allowance[]) =>
    judged({ order: order({ price, allowances: [...allowances] }), master: master() });
  const line = (result: ReturnType<typeof judged>) => [
    ...result.codes,
    result.resolution.lines[0]?.bookedPerBaseUnit?.toFixed(),
    result.resolution.lines[0]?.discountsApplied,
  ];

  it('are not asked about when our price has them off, whether or not his has', () => {
    expect(line(with_('10.00', td))).toEqual(['8', true]);
    expect(line(with_('8.00', td))).toEqual(['8', true]);
    expect(line(with_('8.00', { ...td, percentage: '20.0' }))).toEqual(['8', true]);
    expect(line(with_(null, td))).toEqual(['PRC-003', '8', true]);
  });

  it('are compared after they came off, when neither reading is our price', () => {
    expect(line(with_('9.00', td))).toEqual(['PRC-001', '8', true]);
    expect(with_('9.00', td).found('PRC-001')).toMatchObject({ severity: 'error', params: { percent: '-10' } });
  });

  it.each([
    ['another percentage', { percentage: '21' }],
    ['another code', { code: 'ADO' }],
    ['a charge', { kind: 'charge' as const }],
    ['an amount', { amount: '20' }],
  ])('are asked about (PRC-012) when it is %s', (_, fields) => {
    const result = with_('8.00', { ...td, ...fields });
    expect(result.codes).toEqual(['PRC-012']);
    expect(result.resolution.lines[0]?.discountsApplied).toBe(false);
  });

  it('are asked about when they stand there twice, or our price is net', () => {
    expect(with_('8.00', td, td).codes).toEqual(['PRC-012', 'PRC-012']);
    const net = judged({ order: order({ price: '3.49', allowances: [td] }), master: shopWith({ amount: '3.49' }).customerWith({ discounts: [discount] }) }); // prettier-ignore
    expect(net.codes).toEqual(['PRC-012']);
  });

  it('on the order are agreed when every line has them off', () => {
    const both = (second: string) =>
      judged({
        order: order({ price: '8' })
          .line({ gtin: TEA, quantity: 1, price: second })
          .with({ allowances: [td] }),
        master: master().article({
          number: 'TEA',
          gtin: TEA,
          price: [{ amount: '5', kind: second === '4' ? 'gross' : 'net' }],
        }),
      }).codes;
    expect(both('4')).toEqual([]);
    expect(both('5')).toEqual(['PRC-012']);
  });
});
