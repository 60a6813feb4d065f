import fc from 'fast-check';
import {
  aCheckInput,
  anOrderFromShop,
  answered,
  aShop,
  COFFEE,
  COFFEE_CASE,
  judged,
  OrderBuilder,
  TEA,
} from '../../test/builders';
import { fingerprint, makeFinding, missingParams, render } from '../findings';
import { decimal } from '../kernel';
import type { MessageFunction, PurchaseOrder } from '../purchase-order';
import { NO_DECISIONS } from './check-input';
import { isComplete, judge, openFindings } from './judge';
import { RULES } from './rules';

const number = fc.oneof(
  fc.constantFrom(
    '0',
    '1',
    '12',
    '0.5',
    '3.49',
    '41.88',
    '-1',
    '1e9',
    '9'.repeat(40),
    `0.${'0'.repeat(30)}1`,
    '1,5',
    ' 7 ',
    '',
  ),
  fc.nat().map(String),
  fc.string(),
);
const orNull = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });
const date = fc.constantFrom(
  '2026-11-26',
  '2026-11-24',
  '2026-11-28',
  '2020-01-01',
  '9999-12-31',
  '0000-00-00',
  '2026-02-30',
  'soon',
  '',
);
const gln = fc.oneof(fc.constantFrom('8711111000002', '8711111000019', '8712345000004', '1'), fc.string());
const party = fc.record({
  id: orNull(gln), idScheme: orNull(fc.constantFrom('9', '92', 'x')), gln: orNull(gln), name: orNull(fc.string()),
  street: orNull(fc.string()), city: orNull(fc.string()), postcode: orNull(fc.string()), country: orNull(fc.string()),
}); // prettier-ignore
const unit = fc.constantFrom('PCE', 'CT', 'PF', 'KGM', '??', '', 'constructor');
const allowance = fc.record({
  kind: fc.constantFrom('allowance' as const, 'charge' as const, null),
  code: orNull(fc.string()),
  percentage: orNull(number),
  amount: orNull(number),
  basis: orNull(number),
  sequence: orNull(fc.constantFrom('1', '2')),
});
const line = fc.record({
  number: orNull(fc.string()),
  action: fc.constant(null),
  gtin: orNull(fc.oneof(fc.constantFrom(COFFEE, COFFEE_CASE, TEA, '123'), fc.string())),
  supplierArticle: orNull(fc.constantFrom('COFFEE', 'TEA', 'LOOSE', 'OLD', '__proto__')),
  buyerArticle: orNull(fc.constantFrom('B-1', 'B-2', '')),
  description: orNull(fc.string()),
  quantity: orNull(number),
  unit: orNull(unit),
  price: orNull(number),
  priceKind: fc.constantFrom('net' as const, 'gross' as const, 'information' as const, null),
  priceBasis: orNull(fc.record({ quantity: number, unit: orNull(unit) })),
  currency: orNull(fc.constantFrom('EUR', 'USD')),
  requestedDelivery: orNull(date),
  requestedDispatch: orNull(date),
  amount: orNull(number),
  unitsPerPack: orNull(number),
  texts: fc.array(fc.string(), { maxLength: 1 }),
  allowances: fc.array(allowance, { maxLength: 2 }),
  identifications: fc.constant([]),
  subLines: fc.constant([]),
  schedules: fc.constant([]),
});
const functions: readonly MessageFunction[] = ['original', 'original', 'test', 'change', 'duplicate', 'copy', 'other'];
const anyOrder: fc.Arbitrary<PurchaseOrder> = fc.record({
  kind: fc.constant('order' as const),
  number: orNull(fc.string()),
  orderNumber: fc.constant(null),
  sequence: fc.constant(null),
  date: orNull(date),
  function: fc.constantFrom(...functions),
  functionCode: orNull(fc.string()),
  documentType: orNull(fc.constantFrom('220', '221', 'x')),
  responseType: fc.constant(null),
  currency: orNull(fc.constantFrom('EUR', 'USD', 'x')),
  requestedDelivery: orNull(date),
  earliestDelivery: orNull(date),
  latestDelivery: orNull(date),
  requestedDispatch: orNull(date),
  paymentTerms: fc.constant(null),
  deliveryTerms: fc.constant(null),
  parties: fc.record({ buyer: party, supplier: party, deliverTo: party, invoicee: party }),
  references: fc.constant([]),
  texts: fc.array(fc.string(), { maxLength: 2 }),
  allowances: fc.array(allowance, { maxLength: 2 }),
  control: fc.record({
    lineCount: orNull(number),
    quantitySum: orNull(number),
    lineAmount: orNull(number),
    totalAmount: orNull(number),
  }),
  lines: fc.array(line, { maxLength: 6 }),
});

const master = () =>
  aShop()
    .article({ number: 'LOOSE', price: '7.77', baseUnit: 'KGM', discrete: false, minimum: '0.5', multiple: '0.25' })
    .article({ number: 'OLD', price: '1', status: 'discontinued', successorId: 'article-TEA' })
    .crossReference('B-1', 'article-COFFEE', 'case')
    .crossReference('B-2', 'article-TEA', 'pallet')
    .customerWith({ creditLimit: decimal(10000), defaultDeliveryPlaceId: 'dc-1' });
const sales = { quantityHistory: () => [1, 2, 3, 4, 5, 6, 7, 8].map((one) => decimal(one)) };
const judgedAs = (order: PurchaseOrder) => judged({ order: new OrderBuilder(order), master: master(), sales });

/** A sound order, in which one value or another is spoilt: what is far from every order never gets past the customer. */
const nearlySound = anyOrder.chain((wild) =>
  fc.subarray(['number', 'date', 'currency', 'requestedDelivery', 'control'] as const).map((spoilt): PurchaseOrder => {
    const sound = anOrderFromShop().build();
    return { ...sound, ...Object.fromEntries(spoilt.map((field) => [field, wild[field]])), lines: wild.lines };
  }),
);
const orders = fc.oneof(anyOrder, nearlySound);

describe('judge, whatever it is given,', () => {
  it('does not throw, fills the text of every finding and asks no question twice', () => {
    fc.assert(
      fc.property(orders, (order) => {
        const { findings } = judgedAs(order);
        expect(findings.filter((finding) => missingParams(finding).length > 0)).toEqual([]);
        for (const finding of findings) expect(render(finding, 'nl', 'staff')).not.toBe('');
        expect(new Set(findings.map(fingerprint)).size).toBe(findings.length);
      }),
      { numRuns: 400 },
    );
  });

  it('books nothing incomplete when nothing is open', () => {
    fc.assert(
      fc.property(orders, (order) => {
        const { findings, resolution } = judgedAs(order);
        if (openFindings(findings, NO_DECISIONS).length === 0) expect(isComplete(resolution)).toBe(true);
      }),
      { numRuns: 400 },
    );
  });

  it('stays incomplete or open when every finding is overridden that may be', () => {
    fc.assert(
      fc.property(orders, (order) => {
        const { findings } = judgedAs(order);
        const decisions = {
          ...NO_DECISIONS,
          overrides: new Map(findings.map((finding) => [fingerprint(finding), 'OVR'])),
        };
        const again = judged({ order: new OrderBuilder(order), master: master(), sales, decisions });
        if (openFindings(again.findings, decisions).length === 0) expect(isComplete(again.resolution)).toBe(true);
      }),
      { numRuns: 400 },
    );
  });

  it('totals the rounded lines', () => {
    fc.assert(
      fc.property(orders, (order) => {
        const { lines, total } = judgedAs(order).resolution;
        const sum = lines.reduce((so, { amount }) => so.plus(amount ?? 0), decimal(0));
        expect(total.eq(sum)).toBe(true);
        for (const { amount } of lines) expect(amount?.round(2).eq(amount) ?? true).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it('promises no day before today, nor before the lead time ends', () => {
    fc.assert(
      fc.property(orders, (order) => {
        const { confirmedDate, lines } = judgedAs(order).resolution;
        for (const day of [confirmedDate, ...lines.map((one) => one.confirmedDate)]) {
          if (day !== null) expect(day >= '2026-11-25').toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('says the same twice', () => {
    fc.assert(
      fc.property(orders, (order) => {
        const input = aCheckInput({ order: new OrderBuilder(order), master: master(), sales });
        expect(JSON.stringify(judge(input))).toBe(JSON.stringify(judge(input)));
      }),
      { numRuns: 50 },
    );
  });
});

it('finds nothing worse than information in an order that follows the master', () => {
  const article = fc.record({
    cents: fc.integer({ min: 1, max: 100_000 }),
    caseSize: fc.integer({ min: 2, max: 48 }),
    quantity: fc.integer({ min: 1, max: 500 }),
    byCase: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(article, { minLength: 1, maxLength: 5 }), (articles) => {
      let shop = aShop();
      let order = anOrderFromShop();
      let total = decimal(0);
      for (const [i, { cents, caseSize, quantity, byCase }] of articles.entries()) {
        const perPiece = decimal(cents).div(100);
        const price = byCase ? perPiece.times(caseSize) : perPiece;
        shop = shop.article({
          number: `A${i}`,
          price: perPiece.toFixed(2),
          packagings: [{ level: 'case', holds: caseSize }],
        });
        order = order.line({
          supplierArticle: `A${i}`,
          quantity,
          unit: byCase ? 'CT' : 'PCE',
          price: price.toFixed(2),
        });
        total = total.plus(price.times(quantity));
      }
      order = order.control({ lineCount: String(articles.length), lineAmount: total.toFixed(2) });
      const { findings, resolution } = judged({ master: shop, order });
      expect(findings.filter(({ severity }) => severity !== 'info')).toEqual([]);
      expect(resolution.total.eq(total)).toBe(true);
    }),
    { numRuns: 200 },
  );
});

it('lets an override die with the value it was given for', () => {
  const cheap = fc.integer({ min: 100, max: 340 }).map((cents) => decimal(cents).div(100).toFixed(2));
  fc.assert(
    fc.property(cheap, cheap, (price, other) => {
      fc.pre(price !== other);
      const first = judged({ order: anOrderFromShop().line({ gtin: COFFEE, quantity: 10, price }) });
      const decisions = answered(first.found('PRC-001'), 'ACC_BUYER');
      expect(openFindings(first.findings, decisions)).toEqual([]);
      const changed = judged({
        order: anOrderFromShop().line({ gtin: COFFEE, quantity: 10, price: other }),
        decisions,
      });
      expect(openFindings(changed.findings, decisions).map(({ code }) => code)).toEqual(['PRC-001']);
    }),
    { numRuns: 50 },
  );
});

describe('the rules', () => {
  it('are each in the list once', () => {
    expect(new Set(RULES.map(({ code }) => code)).size).toBe(RULES.length);
  });

  it('all run, whatever the others find', () => {
    const wrong = anOrderFromShop()
      .numbered(null)
      .on('2026-11-01')
      .line({ gtin: '1', quantity: 0 })
      .line({ gtin: COFFEE, quantity: '1.5', price: '3.00', unitsPerPack: '9' })
      .control({ lineCount: '9' })
      .with({ currency: null, documentType: '221' });
    const { codes } = judged({ order: wrong, arrival: { test: true, accountPartnerId: 'partner-9' } });
    expect(codes).toEqual(
      expect.arrayContaining([
        'MSG-005', 'MSG-006', 'MSG-014', 'HDR-001', 'HDR-003', 'HDR-013', 'ITM-001', 'QTY-001', 'QTY-002', 'UOM-005', 'PRC-001',
        'DAT-002', 'TOT-001',
      ]),
    ); // prettier-ignore
  });

  it('each say alone what they say together, whatever is set (invariant vi)', () => {
    const said = (all: readonly { readonly code: string; readonly severity: string; readonly stops: boolean }[]) =>
      all.map((one) => JSON.stringify(one)).sort();
    const setting = fc.record({
      code: fc.constantFrom('PRC-001' as const, 'HDR-003' as const, 'QTY-004' as const, 'DAT-002' as const),
      severity: fc.constantFrom('error' as const, 'warning' as const, 'info' as const),
    });
    fc.assert(
      fc.property(orders, fc.array(setting, { maxLength: 3 }), (order, settings) => {
        const facts = master();
        for (const one of new Map(settings.map((each) => [each.code, each])).values()) facts.setting(one);
        const input = aCheckInput({ order: new OrderBuilder(order), master: facts, sales });
        const alone = RULES.flatMap((rule) => judge(input, [rule]).findings);
        const unique = new Map(alone.map((finding) => [fingerprint(finding), finding]));
        const together = judge(input).findings;
        expect(said(together)).toEqual(said([...unique.values()]));
      }),
      { numRuns: 30 },
    );
  });

  it('add to what the reader found, and point at its place in the source', () => {
    const position = { path: '/Order/ID', offset: 1, line: 2, column: 3 };
    const readingFindings = [makeFinding('MSG-010', { params: { path: 'FTX', value: 'x' } })];
    const { findings } = judged({
      readingFindings: [...readingFindings, ...readingFindings],
      order: anOrderFromShop().numbered(null).line({ gtin: COFFEE, quantity: 1, price: '3.49' }),
      positionOf: (field) => (field === 'number' ? position : null),
    });
    expect(findings.map(({ code, position: at }) => [code, at])).toEqual([
      ['MSG-010', null],
      ['HDR-001', position],
    ]);
  });
});
