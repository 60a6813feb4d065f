import { auditMaster, type AuditedArticle, type AuditedLocation, type AuditedPrice } from './audit';
import { missingParams, makeFinding, render } from '../findings';

const article = (number: string, successor: string | null = null): AuditedArticle => ({
  number,
  successor,
  minimumQuantity: null,
  orderMultiple: null,
});
const price = (fields: Partial<AuditedPrice>): AuditedPrice => ({
  article: 'A', source: 'list', customer: null, contractNumber: null, currency: 'EUR', amount: '3', basisQuantity: '1',
  minimumQuantity: '0', validFrom: '2026-01-01', validTo: '2026-12-31', ...fields,
}); // prettier-ignore
const place = (fields: Partial<AuditedLocation>): AuditedLocation => ({
  customer: '1', role: 'delivery', gln: '8711111000019', code: null, name: 'DC', street: 'Laan 1', postcode: '8011 AA',
  validFrom: '2020-01-01', validTo: null, ...fields,
}); // prettier-ignore
const keys = (rows: Parameters<typeof auditMaster>[0]) => auditMaster(rows).map(({ code, key }) => `${code} ${key}`);

describe('prices', () => {
  it('of one source, scale and currency that both hold on a day are one fault, however many there are', () => {
    const three = ['2026-01-01', '2026-04-01', '2026-08-01'].map((validFrom, n) =>
      price({ validFrom, amount: String(n) }),
    );
    expect(keys({ prices: three })).toEqual(['MAS-001 A|list|||EUR|0']);
  });

  it('that follow each other are none', () => {
    const prices = [price({ validTo: '2026-06-30' }), price({ validFrom: '2026-07-01', amount: '4' })];
    expect(keys({ prices })).toEqual([]);
    expect(keys({ prices: prices.map((one) => ({ ...one, validTo: null })) })).toEqual([]);
    expect(
      keys({ prices: [price({ validTo: '2026-07-01' }), price({ validFrom: '2026-07-01', amount: '4' })] }),
    ).toHaveLength(1);
  });

  it('of two customers, contracts or scales are none', () => {
    const other = [
      { customer: '1', source: 'customer' }, { customer: '2', source: 'customer' }, { minimumQuantity: '10' }, { currency: 'USD' },
      { customer: '1', source: 'contract', contractNumber: 'C1' }, { customer: '1', source: 'contract', contractNumber: 'C2' },
    ] as const; // prettier-ignore
    expect(
      keys({ prices: [price({}), ...other.map((fields, n) => price({ ...fields, amount: `1${String(n)}` }))] }),
    ).toEqual([]);
  });
});

describe('successors', () => {
  it('in a circle are one fault, wherever one enters it', () => {
    const rows = [article('X', 'A'), article('A', 'B'), article('B', 'C'), article('C', 'A'), article('Y', 'C')];
    expect(keys({ articles: rows })).toEqual(['MAS-002 A|B|C']);
    expect(keys({ articles: [...rows].reverse() })).toEqual(['MAS-002 A|B|C']);
    expect(keys({ articles: [article('A', 'A')] })).toEqual(['MAS-002 A']);
  });

  it('may be ten and not eleven', () => {
    const chain = (steps: number) =>
      Array.from({ length: steps + 1 }, (_, n) => article(String(n), n === steps ? null : String(n + 1)));
    expect([keys({ articles: chain(10) }), keys({ articles: chain(11) })]).toEqual([[], ['MAS-002 0']]);
  });
});

it('packagings rise with their level', () => {
  const packs = (...sizes: readonly (readonly ['inner' | 'case' | 'pallet', string])[]) => ({
    packagings: sizes.map(([level, quantity]) => ({ article: 'A', gtin: null, level, quantity })),
  });
  expect(keys(packs(['case', '6'], ['case', '12'], ['pallet', '480']))).toEqual([]);
  expect(keys(packs(['case', '12'], ['pallet', '12']))).toEqual([]);
  expect(keys(packs(['case', '12'], ['pallet', '11']))).toEqual(['MAS-003 A']);
  // What holds nothing is a fault of its own.
  expect(keys(packs(['case', '12'], ['pallet', '0']))).toEqual(['MAS-004 pack|A|pallet']);
});

it('nothing is no multiple, minimum or basis', () => {
  const articles = [{ ...article('A'), minimumQuantity: '0', orderMultiple: '-1' }];
  expect(keys({ articles, prices: [price({ basisQuantity: '0' })] })).toEqual([
    'MAS-004 minimum|A|', 'MAS-004 multiple|A|', 'MAS-004 basis|A|list||2026-01-01',
  ]); // prettier-ignore
});

it("a buyer's number is one article", () => {
  const row = { customer: '1', buyerArticle: '4711', article: 'A' };
  expect(keys({ 'cross-references': [row, row, { ...row, customer: '2', article: 'B' }] })).toEqual([]);
  expect(keys({ 'cross-references': [row, { ...row, article: 'B' }] })).toEqual(['MAS-005 1|4711']);
  const year = (first: number, article: string) => ({
    ...row,
    article,
    validFrom: `${first}-01-01`,
    validTo: `${first}-12-31`,
  });
  expect(keys({ 'cross-references': [year(2024, 'A'), year(2025, 'B')] })).toEqual([]);
  expect(keys({ 'cross-references': [year(2024, 'A'), year(2025, 'B'), year(2025, 'C')] })).toEqual(['MAS-005 1|4711']);
});

it('a GLN is one place of delivery, which may be that of several customers', () => {
  const other = place({ customer: '2', street: 'Kade 9' });
  expect(keys({ locations: [place({}), other] })).toEqual(['MAS-006 8711111000019']);
  for (const fields of [
    { street: 'LAAN 1' },
    { role: 'buyer' },
    { customer: '1' },
    { validTo: '2019-12-31', validFrom: '2019-01-01' },
  ]) {
    expect(keys({ locations: [place({}), { ...other, ...fields }] })).toEqual([]);
  }
});

it('check digits are right, and what begins ends later', () => {
  const rows = {
    packagings: [{ article: 'A', gtin: '08712345678907', level: 'each', quantity: '1' }],
    locations: [place({ gln: '8711111000018' }), place({ validTo: '2019-12-31', name: 'Oud' })],
    prices: [price({ validTo: '2025-12-31' })],
  } as const;
  expect(auditMaster(rows).map(({ params }) => params)).toEqual([
    { what: 'gtin', of: 'A', value: '08712345678907' },
    { what: 'gln', of: 'DC', value: '8711111000018' },
    { what: 'price', of: 'A', value: '2026-01-01/2025-12-31' },
    { what: 'place', of: 'Oud', value: '2020-01-01/2019-12-31' },
  ]);
});

it('every fault has what its texts need, without an order', () => {
  const faults = auditMaster({
    articles: [article('A', 'A'), { ...article('B'), orderMultiple: '0' }],
    packagings: [
      { article: 'A', gtin: null, level: 'case', quantity: '12' },
      { article: 'A', gtin: '08712345678907', level: 'pallet', quantity: '6' },
    ],
    prices: [price({}), price({ validFrom: '2026-02-01', amount: '4', basisQuantity: '100' })],
    'cross-references': ['A', 'B'].map((one) => ({ customer: '1', buyerArticle: '4711', article: one })),
    locations: [place({}), place({ customer: '2', street: 'Kade 9' })],
  });
  expect(faults.map(({ code }) => code)).toEqual([
    'MAS-001',
    'MAS-002',
    'MAS-003',
    'MAS-004',
    'MAS-005',
    'MAS-006',
    'MAS-007',
  ]);
  for (const { code, params } of faults) {
    const finding = makeFinding(code, { params });
    expect([code, missingParams(finding)]).toEqual([code, []]);
    expect(render(finding, 'nl', 'staff')).not.toMatch(/–|none|undefined/);
  }
});
