import {
  aCheckInput, anOrderFromShop, answered, aShop, COFFEE, COFFEE_CASE, judged, STORE_GLN, TEA, type OrderBuilder,
} from '../../../test/builders'; // prettier-ignore
import { contentHash } from '../../purchase-order';
import { NO_DECISIONS } from '../check-input';
import { identify } from '../identify';
import { openFindings } from '../judge';
import { bodyHash } from './body-hash';

const order = (quantity: number) => anOrderFromShop().line({ gtin: COFFEE, quantity, price: '3.49' });
const earlier = (builder: OrderBuilder, receivedOn = '2026-11-20') => ({
  orderId: receivedOn,
  orderReference: `B-${receivedOn}`,
  state: 'released',
  receivedOn,
  contentHash: contentHash(builder.build()),
  order: builder.build(),
});

describe('DUP-001', () => {
  it('counts the differences to the latest order with the number', () => {
    const { codes, found } = judged({
      order: order(10),
      sales: { earlierOrders: [earlier(order(11), '2026-11-21'), earlier(order(12), '2026-11-20')] },
    });
    expect(codes).toEqual(['DUP-001']);
    expect(found('DUP-001')).toMatchObject({ params: { n: 1, order: 'B-2026-11-21' }, stops: true });
  });

  it('asks again when the content changes', () => {
    const sales = { earlierOrders: [earlier(order(11))] };
    expect(judged({ order: order(10), sales }).found('DUP-001')?.actual).not.toBe(
      judged({ order: order(9), sales }).found('DUP-001')?.actual,
    );
  });
});

describe('DUP-001 with a partner of whom only the first order holds', () => {
  it('asks nobody', () => {
    const { found, findings } = judged({
      order: order(10),
      master: aShop().partnerWith({ duplicateOutcome: 'answer-again' }),
      sales: { earlierOrders: [earlier(order(11))] },
    });
    expect(found('DUP-001')).toMatchObject({ severity: 'info', stops: false, params: { outcome: 'again' } });
    expect(openFindings(findings, NO_DECISIONS)).toEqual([]);
  });
});

describe('DUP-002', () => {
  it('recognises any of the earlier ones', () => {
    const { found, codes } = judged({
      order: order(12),
      sales: { earlierOrders: [earlier(order(11), '2026-11-21'), earlier(order(12), '2026-11-20')] },
    });
    expect(codes).toEqual(['DUP-002']);
    expect(found('DUP-002')).toMatchObject({ severity: 'info', stops: false, params: { order: 'B-2026-11-20' } });
  });

  it.each(['cancellation', 'change', 'replacement', 'hold', 'proposal'] as const)(
    'never takes a %s that repeats the lines for the order once more',
    (meaning) => {
      const again = order(12).with({ function: meaning });
      const { codes, found } = judged({ order: again, sales: { earlierOrders: [earlier(order(12))] } });
      expect(codes).toEqual([meaning === 'hold' ? 'CHG-011' : 'CHG-008']);
      expect(found(codes[0] ?? 'CHG-008')?.severity).toBe('blocking');
    },
  );
});

describe('DUP-003', () => {
  const duplicate = order(12).with({ function: 'duplicate' });

  it('asks about a duplicate by its own word that says something else', () => {
    const { codes, found, findings } = judged({ order: duplicate, sales: { earlierOrders: [earlier(order(11))] } });
    expect(codes).toEqual(['DUP-003']);
    expect(found('DUP-003')).toMatchObject({ severity: 'error', params: { n: 1, order: 'B-2026-11-20' } });
    expect(openFindings(findings, answered(found('DUP-003'), 'OVR'))).toHaveLength(1);
  });

  it('leaves one that is a duplicate to DUP-002, and one of nothing that we have to CHG-008', () => {
    expect(judged({ order: duplicate, sales: { earlierOrders: [earlier(order(12))] } }).codes).toEqual(['DUP-002']);
    expect(judged({ order: duplicate }).codes).toEqual(['CHG-008']);
  });
});

describe('DUP-004', () => {
  // Received on Monday 23 November, at nine.
  const alike = (receivedOn: string, receivedAt = `${receivedOn}T07:00:00Z`) =>
    judged({
      order: order(10),
      sales: {
        alikeOrders: [{ orderReference: 'SO1', orderNumber: 'PO 1', receivedOn, receivedAt: new Date(receivedAt) }],
      },
    });

  it('asks about the same content under another number within two working days', () => {
    expect(alike('2026-11-23').found('DUP-004')).toMatchObject({
      stops: true,
      params: { order: 'SO1', earlier: 'PO 1' },
    });
    expect(alike('2026-11-19').codes).toEqual(['DUP-004']);
    expect(alike('2026-11-18').codes).toEqual([]);
  });

  it('goes by the days of the company', () => {
    const master = aShop().settingsWith({ sameContentDays: 0 });
    const alikeOrders = [
      { orderReference: 'SO1', orderNumber: null, receivedOn: '2026-11-20', receivedAt: new Date('2026-11-20T08:00Z') },
    ];
    expect(judged({ order: order(10), master, sales: { alikeOrders } }).codes).toEqual([]);
  });

  it('asks about the later one only, and not where the number says it already', () => {
    expect(alike('2026-11-23', '2026-11-23T08:00:01Z').codes).toEqual([]);
    const alikeOrders = [
      { orderReference: 'SO1', orderNumber: null, receivedOn: '2026-11-23', receivedAt: new Date('2026-11-23T07:00Z') },
    ];
    const sales = { alikeOrders, earlierOrders: [earlier(order(10))] };
    expect(judged({ order: order(10), sales }).codes).toEqual(['DUP-002']);
  });
});

describe('what an order delivers', () => {
  const hashOf = (made: OrderBuilder, master = aShop()) => {
    const input = aCheckInput({ order: made, master });
    const identification = identify(input.order, input.arrival, input.partner, input.master);
    return bodyHash(input.order, input.arrival, input.partner, identification, input.master);
  };
  const three = () => order(24).line({ gtin: TEA, quantity: 2 }).line({ gtin: TEA, quantity: 5 });

  it('is the same whatever its number, its prices, the sequence of lines and the package', () => {
    const other = anOrderFromShop()
      .numbered('other')
      .line({ gtin: TEA, quantity: 5 })
      .line({ gtin: COFFEE_CASE, quantity: '2.0', price: '40' })
      .line({ gtin: TEA, quantity: 2 });
    expect(hashOf(three())).toMatch(/^[0-9a-f]{32}$/);
    expect(hashOf(other)).toBe(hashOf(three()));
  });

  it('is another with another quantity, day or place', () => {
    const hash = hashOf(three());
    expect(hashOf(order(25).line({ gtin: TEA, quantity: 2 }).line({ gtin: TEA, quantity: 5 }))).not.toBe(hash);
    expect(hashOf(three().on('2026-11-27'))).not.toBe(hash);
    const master = aShop().location({ id: 'dc-2', gln: STORE_GLN });
    expect(hashOf(three().deliveredTo(STORE_GLN), master)).not.toBe(hash);
  });

  it('is that of what is left where lines were taken back, and none of what is too little then', () => {
    const gone = { gtin: COFFEE, quantity: 99, price: '3.49', withdrawn: true as const };
    expect(hashOf(three().line(gone))).toBe(hashOf(three()));
    expect(hashOf(order(24).line({ gtin: TEA, quantity: 2 }).line(gone))).toBeNull();
  });

  it('says nothing of small orders, standing ones, and those that are not understood', () => {
    expect(hashOf(order(24).line({ gtin: TEA, quantity: 2 }))).toBeNull();
    expect(hashOf(three().with({ documentType: '258' }))).toBeNull();
    expect(hashOf(three().line({ gtin: '8799999000000', quantity: 1 }))).toBeNull();
    expect(hashOf(three().deliveredTo('8799999000000'))).toBeNull();
  });
});

describe('DUP-005', () => {
  const twice = (fields: object) =>
    judged({ order: order(10).line({ gtin: COFFEE, quantity: 4, price: '3.49', ...fields }) });

  it('tells of one article on two lines for one day and price', () => {
    expect(twice({}).codes).toEqual(['DUP-005']);
    expect(twice({}).found('DUP-005')).toMatchObject({
      stops: false,
      line: 1,
      field: 'lines[1].gtin',
      params: { sku: 'COFFEE', a: '1', b: '2' },
    });
  });

  it('is one question for an article, however many lines it has', () => {
    const three = order(10).line({ gtin: COFFEE, quantity: 4, price: '3.49' }).line({ gtin: COFFEE, quantity: 5, price: '3.49' });
    const all = judged({ order: three.line({ gtin: TEA, quantity: 1, price: '2.10' }).line({ gtin: TEA, quantity: 2, price: '2.10' }) });
    expect(all.findings.flatMap(({ code, cause }) => (code === 'DUP-005' ? [cause] : []))).toEqual(['COFFEE', 'COFFEE', 'TEA']);
  }); // prettier-ignore

  it('says nothing of another day, another price, another package', () => {
    expect(twice({ requestedDelivery: '2026-11-27' }).codes).not.toContain('DUP-005');
    expect(twice({ price: '3.50' }).codes).not.toContain('DUP-005');
    expect(twice({ gtin: COFFEE_CASE, price: '41.88' }).codes).not.toContain('DUP-005');
  });

  it('does not count a rejected line', () => {
    const decisions = { overrides: new Map(), rejectedLines: new Map([[1, 'te veel']]) };
    const made = order(10).line({ gtin: COFFEE, quantity: 4, price: '3.49' });
    expect(judged({ order: made, decisions }).codes).toEqual([]);
  });
});

describe('DUP-006', () => {
  const numbers = (...all: readonly (string | null)[]) =>
    judged({ order: all.reduce((made, number, i) => made.line({ number, gtin: i === 0 ? COFFEE : TEA, quantity: i + 1 }), anOrderFromShop()) });
  const twice = (made: ReturnType<typeof numbers>) =>
    made.findings.flatMap(({ code, params }) => (code === 'DUP-006' ? [params['no']] : []));

  it('lets nobody pass two lines of one number', () => {
    expect(twice(numbers('10', '20', '10'))).toEqual(['10']);
    expect(twice(numbers('10', '10', '10'))).toEqual(['10', '10']);
    expect(numbers('A', 'A').found('DUP-006')).toMatchObject({ severity: 'blocking', field: 'lines[1].number' });
  });

  it('suggests a number that no line has for each of them', () => {
    const free = (...all: readonly (string | null)[]) =>
      numbers(...all).findings.flatMap(({ code, suggestions }) => (code === 'DUP-006' ? suggestions.map(({ action, value }) => [action, value]) : []));
    expect(free('10', '10', '10', '30')).toEqual([['REPARSE', '31'], ['REPARSE', '32']]);
    expect(free('A', 'A')).toEqual([['REPARSE', '1']]);
    expect(free('10', '31')).toEqual([]);
  });

  it('minds neither the sequence nor lines without a number', () => {
    for (const all of [['10', '20', '30'], ['30', '10', '20'], [null, null], ['1', null, '01'], ['1', ' 2', '3']])
      expect(twice(numbers(...all))).toEqual([]);
  });
}); // prettier-ignore
