import fc from 'fast-check';
import { decimal, plain, type IsoDate } from '../kernel';
import type { AgreedDiscount, Price } from './price';
import { applied, choosePrice, floorOf, unfitness, type PriceSituation } from './price-choice';
import { explainPrice } from './price-explanation';

const CUSTOMER = { id: 'c1', currency: 'EUR', priceGroupId: 'g1', discounts: [] as readonly AgreedDiscount[] };
const situation = (fields: Partial<PriceSituation> = {}): PriceSituation => ({
  customer: CUSTOMER,
  date: '2026-11-23',
  orderDate: '2026-11-23',
  deliveryDate: '2026-11-26',
  baseQuantity: decimal(10),
  contracts: [],
  ...fields,
});

interface Fields extends Partial<Omit<Price, 'amount' | 'basisQuantity' | 'minimumQuantity'>> {
  readonly per?: string;
  readonly from?: string;
}

let made = 0;
function price(amount: string, { per = '1', from = '0', ...fields }: Fields = {}): Price {
  const source = fields.source ?? 'list';
  return {
    id: `p${String(++made).padStart(4, '0')}`,
    articleId: 'a1',
    source,
    kind: 'net',
    customerId: source === 'customer' || source === 'contract' ? 'c1' : null,
    priceGroupId: source === 'group' ? 'g1' : null,
    contractNumber: source === 'contract' ? 'C-1' : null,
    contract: null,
    promotion: source === 'promotion' ? promotion() : null,
    currency: 'EUR',
    validFrom: '2026-01-01',
    validTo: null,
    ...fields,
    amount: decimal(amount),
    basisQuantity: decimal(per),
    minimumQuantity: decimal(from),
  };
}
const promotion = (fields: Partial<NonNullable<Price['promotion']>> = {}): NonNullable<Price['promotion']> => ({
  code: 'ACTIE',
  byDate: 'order',
  validFrom: '2026-11-01',
  validTo: '2026-11-30',
  left: null,
  ...fields,
});
const discount = (code: string, percentage: string, sequence: number): AgreedDiscount => ({
  code,
  percentage: decimal(percentage),
  sequence,
  validFrom: '2026-01-01',
  validTo: null,
});
const chosen = (prices: readonly Price[], fields: Partial<PriceSituation> = {}): string => {
  const choice = choosePrice(prices, situation(fields));
  if (choice.kind === 'chosen') return plain(choice.applied.perBaseUnit);
  return choice.kind === 'none' ? 'none' : choice.prices.map(({ perBaseUnit }) => plain(perBaseUnit)).join(' or ');
};
const reasons = (prices: readonly Price[], fields: Partial<PriceSituation> = {}): readonly string[] =>
  explainPrice(prices, situation(fields)).steps.map(
    ({ price: one, why }) => `${one.source} ${plain(one.amount)} ${why}`,
  );

describe('the price that is chosen', () => {
  const all = [
    price('1'),
    price('2', { source: 'group' }),
    price('3', { source: 'customer' }),
    price('4', { source: 'contract' }),
    price('5', { source: 'promotion' }),
  ];

  it('is of the most particular source that has one, whatever is lower', () => {
    expect([5, 4, 3, 2, 1, 0].map((count) => chosen(all.slice(0, count)))).toEqual(['5', '4', '3', '2', '1', 'none']);
    const choice = choosePrice(all, situation());
    expect(choice.kind === 'chosen' && choice.better?.price.source).toBe('list');
  });

  it('is that of a contract which the order names, before a promotion', () => {
    expect(chosen(all, { contracts: ['C-1'] })).toBe('4');
    expect(chosen(all, { contracts: ['C-2'] })).toBe('5');
  });

  it('is of a promotion only while it runs, by the day that it goes by, and for a line that the rest of it covers', () => {
    const of = (fields: Parameters<typeof promotion>[0]) =>
      chosen([price('4'), price('3', { source: 'promotion', promotion: promotion(fields) })]);
    expect(of({ validTo: '2026-11-23' })).toBe('3');
    expect(of({ validTo: '2026-11-22' })).toBe('4');
    expect(of({ byDate: 'delivery', validTo: '2026-11-25' })).toBe('4');
    expect(of({ byDate: 'delivery', validFrom: '2026-11-26' })).toBe('3');
    expect(of({ left: decimal(10) })).toBe('3');
    expect(of({ left: decimal('9.99') })).toBe('4');
    // By the day that it goes by, too.
    expect(of({ left: decimal(1), byDate: 'delivery', leftUntil: '2026-11-26' })).toBe('4');
    expect(of({ left: decimal(1), byDate: 'delivery', leftUntil: '2026-11-25' })).toBe('3');
  });

  it('is not of a contract that has ended or was closed', () => {
    const of = (contract: Partial<NonNullable<Price['contract']>>) =>
      chosen([
        price('4'),
        price('3', {
          source: 'contract',
          contract: { status: 'active', validFrom: '2026-01-01', validTo: null, counted: null, ...contract },
        }),
      ]);
    expect(of({ validTo: '2026-11-23' })).toBe('3');
    expect(of({ validTo: '2026-11-22' })).toBe('4');
    expect(of({ status: 'closed' })).toBe('4');
  });

  it('has agreed discounts off a gross price, one after the other, and never off a net one', () => {
    const customer = { ...CUSTOMER, discounts: [discount('ADO', '10', 2), discount('TD', '20', 1)] };
    expect(chosen([price('10', { kind: 'gross' })], { customer })).toBe('7.2');
    expect(chosen([price('10', { kind: 'gross', per: '100' })], { customer })).toBe('0.072');
    expect(chosen([price('10'), price('8', { kind: 'gross' })], { customer })).toBe('10');
    expect(applied(price('10', { kind: 'gross' }), situation({ customer })).discounts.map(({ code }) => code)).toEqual([
      'TD',
      'ADO',
    ]);
    expect(chosen([price('10', { kind: 'gross' })], { customer, date: '2025-12-31' })).toBe('none');
  });

  it('follows an earlier one without an end, and is none of two that stand side by side', () => {
    const later = { validFrom: '2026-06-01' };
    expect(chosen([price('1'), price('2', later)])).toBe('2');
    expect(chosen([price('1', { validTo: '2027-01-01' }), price('2', later)])).toBe('2');
    expect(chosen([price('1', { validTo: '2027-01-01' }), price('2', { ...later, validTo: '2027-02-01' })])).toBe(
      '2 or 1',
    );
    expect(chosen([price('1', { kind: 'net' }), price('1.5')])).toMatch(/ or /);
    expect(chosen([price('1'), price('1.0')])).toBe('1');
    // Of different scales each has its place.
    expect(chosen([price('2'), price('1', { from: '10' })])).toBe('1');
    expect(chosen([price('2'), price('1', { from: '10.01' })])).toBe('2');
  });

  it('is none of two contracts or promotions that differ, unless the order names one', () => {
    const two = [
      price('3', { source: 'contract' }),
      price('2', { source: 'contract', contractNumber: 'C-2', from: '5' }),
    ];
    expect(chosen(two)).toMatch(/ or /);
    expect(chosen(two, { contracts: ['C-1'] })).toBe('3');
    expect(chosen([two[0]!, price('3', { source: 'contract', contractNumber: 'C-2' })])).toBe('3');
    const promotions = ['A', 'B'].map((code, i) =>
      price(String(i + 1), { source: 'promotion', promotion: promotion({ code }) }),
    );
    expect(chosen(promotions)).toMatch(/ or /);
    expect(
      chosen([
        ...promotions,
        price('9', { source: 'promotion', customerId: 'c1', promotion: promotion({ code: 'C' }) }),
      ]),
    ).toBe('9');
  });

  it('is never in another currency, of somebody else, for a basis of nothing, or a floor', () => {
    expect(chosen([price('1', { currency: 'GBP' })])).toBe('none');
    expect(chosen([price('1', { source: 'customer', customerId: 'c2' })])).toBe('none');
    expect(chosen([price('1', { source: 'group', priceGroupId: 'g2' })])).toBe('none');
    expect(chosen([price('1', { per: '0' })])).toBe('none');
    expect(chosen([price('1', { kind: 'floor' })])).toBe('none');
    const floor = floorOf([price('1', { kind: 'floor' }), price('2')], situation());
    expect(floor === null ? null : plain(floor.perBaseUnit)).toBe('1');
  });
});

describe('the explanation', () => {
  it('goes from what holds for everybody to the most particular, and says why each was not used', () => {
    const prices = [
      price('9', { source: 'promotion', promotion: promotion({ left: decimal(1) }) }),
      price('6', { source: 'contract' }),
      price('7', { source: 'contract', validFrom: '2025-01-01', validTo: '2025-12-31' }),
      price('5', { source: 'contract', from: '100' }),
      price('4', { source: 'customer', validFrom: '2027-01-01' }),
      price('3', { source: 'group' }),
      price('2'),
      price('1', { currency: 'USD' }),
    ];
    expect(reasons(prices)).toEqual([
      'list 2 less-particular',
      'list 1 other-currency',
      'group 3 less-particular',
      'customer 4 not-yet',
      'contract 7 ended',
      'contract 6 chosen',
      'contract 5 scale-not-reached',
      'promotion 9 promotion-used-up',
    ]);
    expect(reasons([price('2'), price('1', { from: '10' }), price('3', { validFrom: '2025-01-01' })])).toEqual([
      'list 3 lower-scale',
      'list 2 lower-scale',
      'list 1 chosen',
    ]);
    expect(reasons([price('2'), price('3', { validFrom: '2025-01-01' })])).toEqual([
      'list 3 superseded',
      'list 2 chosen',
    ]);
  });

  it('has no division by a basis of nothing in it', () => {
    expect(reasons([price('1', { per: '0' })])).toEqual(['list 1 no-basis']);
  });
});

const days: readonly IsoDate[] = ['2025-12-31', '2026-06-01', '2026-11-22', '2026-11-23', '2026-11-24', '2027-06-01'];
const day = fc.constantFrom(...days);
const anyPrice = fc
  .record({
    source: fc.constantFrom('list', 'group', 'customer', 'contract', 'promotion'),
    kind: fc.constantFrom('net', 'net', 'gross', 'floor'),
    amount: fc.constantFrom('1', '2', '2.5', '10'),
    per: fc.constantFrom('1', '1', '100', '0'),
    from: fc.constantFrom('0', '0', '10', '11'),
    currency: fc.constantFrom('EUR', 'EUR', 'EUR', 'USD'),
    validFrom: day,
    validTo: fc.option(day),
    contractNumber: fc.constantFrom('C-1', 'C-2'),
    left: fc.constantFrom(null, '9', '10'),
  } as const)
  .map(({ amount, source, contractNumber, left, ...fields }) =>
    price(amount, {
      ...fields,
      source,
      contractNumber: source === 'contract' ? contractNumber : null,
      promotion: source === 'promotion' ? promotion({ left: left === null ? null : decimal(left) }) : null,
    }),
  );

describe('whatever prices there are,', () => {
  const prices = fc.array(anyPrice, { maxLength: 8 });
  const named = fc.subarray(['C-1', 'C-2']);
  const customer = { ...CUSTOMER, discounts: [discount('TD', '20', 1)] };

  it('none is chosen outside its days, above its scale, in another currency, or below one more particular', () => {
    fc.assert(
      fc.property(prices, named, (list, contracts) => {
        const at = situation({ customer, contracts });
        const choice = choosePrice(list, at);
        if (choice.kind !== 'chosen') return;
        const { price: one } = choice.applied;
        expect(one.currency).toBe('EUR');
        expect(one.kind).not.toBe('floor');
        expect(one.validFrom <= at.date && (one.validTo ?? '9999-12-31') >= at.date).toBe(true);
        expect(one.minimumQuantity.lte(at.baseQuantity)).toBe(true);
        expect(choice.better === null || choice.better.perBaseUnit.lt(choice.applied.perBaseUnit)).toBe(true);
      }),
    );
  });

  it('the explanation has the choice, one step for each price, and its reasons agree with it', () => {
    fc.assert(
      fc.property(prices, named, (list, contracts) => {
        const at = situation({ customer, contracts });
        const { choice, steps } = explainPrice(list, at);
        expect(choice).toEqual(choosePrice(list, at));
        expect(steps.map(({ price: { id } }) => id).sort()).toEqual(
          list
            .filter(({ kind }) => kind !== 'floor')
            .map(({ id }) => id)
            .sort(),
        );
        const of = (why: string) => steps.filter((step) => step.why === why).map((step) => step.price.id);
        expect(of('chosen')).toEqual(choice.kind === 'chosen' ? [choice.applied.price.id] : []);
        expect(of('conflict').sort()).toEqual(
          choice.kind === 'conflict' ? choice.prices.map(({ price: { id } }) => id).sort() : [],
        );
        expect(choice.kind === 'none').toBe(list.every((one) => unfitness(one, at) !== null));
      }),
    );
  });

  it('their order changes nothing', () => {
    fc.assert(
      fc.property(prices, named, (list, contracts) => {
        const at = situation({ customer, contracts });
        const told = (some: readonly Price[]) => {
          const choice = choosePrice(some, at);
          if (choice.kind === 'conflict') return choice.prices[0].price.id;
          return choice.kind === 'none' ? 'none' : choice.applied.price.id;
        };
        expect(told([...list].reverse())).toBe(told(list));
      }),
    );
  });
});
