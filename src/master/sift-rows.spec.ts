import { siftMasterRows, type MasterFiles } from './sift-rows';

const article = (number: string, more: object = {}) => ({ number, description: number, ...more });
const price = (more: object = {}) => ({
  article: 'A',
  source: 'list',
  amount: '3.49',
  validFrom: '2026-01-01',
  ...more,
});
const sift = (files: MasterFiles, known = {}) => {
  const { rows, refused } = siftMasterRows(files, known);
  return { rows, refused: refused.map(({ table, key, faults }) => `${table} ${key}: ${faults.join('; ')}`) };
};

it('one bad row keeps no other one out', () => {
  const { rows, refused } = sift({
    articles: [article('A'), article('B', { orderMultiple: '0' }), article('C', { successor: 'C' }), article('D')],
    packagings: [
      { article: 'A', level: 'each', quantity: '1', gtin: '8712345678907' },
      { article: 'A', level: 'case', quantity: '0' },
      { article: 'A', level: 'inner', quantity: '6' },
    ],
    prices: [
      price(),
      price({ validFrom: '2026-07-01', validTo: '2026-06-30' }),
      price({ basisQuantity: '0', currency: 'USD' }),
    ],
  });
  expect(rows.articles.map(({ number }) => number)).toEqual(['A', 'D']);
  expect([rows.packagings.length, rows.prices.length]).toEqual([1, 1]);
  expect(refused).toEqual([
    'articles B: has a multiple of nothing',
    'articles C: is its own successor',
    'packagings 8712345678907: gtin: is not a GTIN with a right check digit',
    'packagings A|case: holds nothing',
    'prices A|list||||||||2026-07-01: ends before it begins',
    'prices A|list||||||USD||2026-01-01: is a price for nothing',
  ]);
});

it('what names a row that is not taken over is not taken over either, unless it was there before', () => {
  const files = { articles: [article('A', { stock: 'many' })], prices: [price()] };
  expect(sift(files).refused).toEqual([
    'articles A: stock: is not an amount as "12" or "3.49"',
    'prices A|list||||||||2026-01-01: article: there is no A in articles',
  ]);
  expect(sift(files, { articles: new Set(['A']) }).rows.prices).toHaveLength(1);
  const chain = { articles: [article('A', { successor: 'B' }), article('B', { successor: 'X' })] };
  expect(sift(chain).refused).toEqual([
    'articles B: successor: there is no X in articles',
    'articles A: successor: there is no B in articles',
  ]);
});

it('the same row twice is one, and two that say different things are none', () => {
  expect(sift({ articles: [article('A'), article('A')] })).toMatchObject({
    rows: { articles: { length: 1 } },
    refused: [],
  });
  expect(sift({ articles: [article('A'), article('A', { stock: '1' })] })).toMatchObject({
    rows: { articles: [] }, refused: ['articles A: stands there more than once and says different things'],
  }); // prettier-ignore
});

it('what is no row at all is told by its place', () => {
  expect(sift({ articles: [article('A'), 'B', null] }).refused.map((line) => line.split(':')[0])).toEqual([
    'articles row 2',
    'articles row 3',
  ]);
});

it('prices of other kinds, groups and promotions are other prices, and one that leaves a default out is the same', () => {
  const known = {
    articles: new Set(['A']), 'price-groups': new Set(['G', 'H']), promotions: new Set(['P']), partners: new Set(['p', 'q']),
  }; // prettier-ignore
  const prices = [
    price(), price({ kind: 'floor', amount: '3' }), price({ source: 'group', priceGroup: 'G' }),
    price({ source: 'group', priceGroup: 'H', amount: '3' }), price({ source: 'promotion', promotion: 'P', amount: '2' }),
  ]; // prettier-ignore
  const reference = { buyerArticle: '1', article: 'A' };
  const references = [
    { ...reference, partner: 'p' },
    { ...reference, partner: 'q', level: 'case' },
  ];
  const { rows, refused } = sift({ prices, 'cross-references': references }, known);
  expect([refused, rows.prices.length, rows['cross-references'].length]).toEqual([[], 5, 2]);
  expect(
    sift({ prices: [price(), price({ kind: 'net', currency: 'EUR', minimumQuantity: '0' })] }, known).rows.prices,
  ).toHaveLength(1);
  expect(sift({ prices: [price(), price({ kind: 'net', amount: '9' })] }, known).refused).toHaveLength(1);
});

it('one quantity written in two ways is one price, told when it says different things', () => {
  const known = { articles: new Set(['A']) };
  const twice = (amount?: string) =>
    sift({ prices: [price({ minimumQuantity: '0' }), price({ minimumQuantity: '0.00', ...(amount === undefined ? {} : { amount }) })] }, known); // prettier-ignore
  expect([twice().rows.prices.length, twice().refused]).toEqual([1, []]);
  expect(twice('9')).toMatchObject({ rows: { prices: [] }, refused: [expect.stringContaining('more than once')] });
  expect(sift({ prices: [price({ minimumQuantity: '0' }), price({ minimumQuantity: '0.01' })] }, known).rows.prices).toHaveLength(2); // prettier-ignore
});
