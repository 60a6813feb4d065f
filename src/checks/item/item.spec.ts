import {
  anOrderFromShop,
  answered,
  aShop,
  COFFEE,
  COFFEE_CASE,
  judged,
  TEA,
  type LineCaseFields,
} from '../../../test/builders';
import { openFindings } from '../judge';
import { nearGtins } from './near-gtins';

const order = (fields: LineCaseFields) => anOrderFromShop().line({ quantity: 12, price: '3.49', ...fields });

describe('ITM-001', () => {
  const wrong = COFFEE.replace(/6$/, '7');
  it('asks, with the article it may be, and ITM-002 does not ask again', () => {
    const { codes, found } = judged({ order: order({ gtin: wrong }) });
    expect(codes).toEqual(['ITM-001']);
    expect(found('ITM-001')).toMatchObject({ stops: true, suggestions: [{ action: 'MAP_ITEM', value: 'COFFEE' }] });
  });

  it('only logs when another code says which article it is', () => {
    expect(judged({ order: order({ gtin: wrong, supplierArticle: 'COFFEE' }) }).found('ITM-001')).toMatchObject({
      severity: 'warning',
      stops: false,
    });
  });
});

describe('ITM-002', () => {
  it('asks about a code that nobody knows, and about none at all', () => {
    expect(judged({ order: order({ supplierArticle: 'X', buyerArticle: 'Y' }) }).found('ITM-002')).toMatchObject({
      params: { codes: 'X / Y' },
    });
    expect(judged({ order: order({}) }).found('ITM-002')).toMatchObject({ params: { codes: null } });
    expect(judged({ order: order({ gtin: COFFEE }) }).codes).toEqual([]);
  });

  it('suggests what differs by one digit or by two exchanged ones, what was ordered before first', () => {
    expect(nearGtins('8712345678906')).not.toContain('08712345678906');
    expect(nearGtins('8712345768906')).toContain('08712345678906');
    const { found } = judged({ order: order({ gtin: '8714289111105' }), sales: { quantityHistory: () => [] } });
    expect(found('ITM-002')?.suggestions).toEqual([]);
    const near = judged({ order: order({ gtin: '8714289000010' }) });
    expect(near.found('ITM-002')?.suggestions.map(({ value }) => value)).toEqual(['TEA']);
  });
});

describe('ITM-003', () => {
  it('may keep what the best code says', () => {
    const { found, findings } = judged({ order: order({ gtin: COFFEE, supplierArticle: 'TEA' }) });
    expect(found('ITM-003')).toMatchObject({ severity: 'error', params: { list: 'COFFEE, TEA' } });
    expect(openFindings(findings, answered(found('ITM-003'), 'OVR'))).toEqual([]);
  });

  it('cannot be overridden when no code decides', () => {
    const master = aShop().article({ number: 'OTHER', gtin: TEA, price: '1' });
    expect(judged({ master, order: order({ gtin: TEA }) }).found('ITM-003')).toMatchObject({ severity: 'blocking' });
  });
});

describe('ITM-006 and ITM-008', () => {
  const shop = () => aShop().article({ number: 'NEW', price: '3.60', packagings: [{ level: 'case', holds: 10 }] });
  const gone = { number: 'OLD', price: '3.49', status: 'discontinued' as const, discontinuedOn: '2026-10-01' };
  const old = order({ supplierArticle: 'OLD' });

  it('refuse what is gone, unless the stock covers the line', () => {
    expect(judged({ master: shop().article(gone), order: old }).codes).toEqual(['ITM-006']);
    expect(judged({ master: shop().article({ ...gone, inStock: 11 }), order: old }).codes).toEqual(['ITM-006']);
    expect(judged({ master: shop().article({ ...gone, inStock: 12 }), order: old }).codes).toEqual([]);
    expect(judged({ master: shop().article({ ...gone, discontinuedOn: '2026-11-24' }), order: old }).codes).toEqual([]);
  });

  it('ask before a successor is delivered, and then deliver it at its own price and size', () => {
    const master = () =>
      shop().article({ ...gone, successorId: 'article-NEW', packagings: [{ level: 'case', holds: 12 }] });
    const byCase = order({ supplierArticle: 'OLD', unit: 'CT', quantity: 2, price: '41.88' });
    const before = judged({ master: master(), order: byCase });
    expect(before.found('ITM-008')).toMatchObject({ severity: 'warning', stops: true, params: { new: 'NEW' } });
    expect(before.resolution.lines[0]).toMatchObject({ substituted: false });
    const decisions = answered(before.found('ITM-008'), 'SUBST');
    const after = judged({ master: master(), order: byCase, decisions });
    const [line] = after.resolution.lines;
    expect([line?.substituted, line?.article?.number, line?.orderedBaseQuantity?.toFixed()]).toEqual([
      true,
      'NEW',
      '20',
    ]);
    // The question stays the same, so the answer stays bound to it; the successor's price is another question.
    expect(openFindings(after.findings, decisions).map(({ code }) => code)).not.toContain('ITM-008');
  });

  it('follow the succession to an article that is sold, and survive a circle', () => {
    const chain = shop()
      .article({ ...gone, successorId: 'article-MID' })
      .article({ ...gone, number: 'MID', successorId: 'article-NEW' });
    expect(judged({ master: chain, order: old }).found('ITM-008')).toMatchObject({ params: { new: 'NEW' } });
    const circle = shop()
      .article({ ...gone, successorId: 'article-MID' })
      .article({ ...gone, number: 'MID', successorId: 'article-OLD' });
    expect(judged({ master: circle, order: old }).codes).toEqual(['ITM-006', 'MAS-002']);
  });
});

it('ITM-009 promises nothing that is not to be had yet', () => {
  const master = (availableFrom: string | null) =>
    aShop().article({ number: 'SOON', price: '3.49', status: 'announced', availableFrom });
  const soon = order({ supplierArticle: 'SOON' });
  expect(judged({ master: master('2026-11-27'), order: soon }).codes).toEqual(['ITM-009']);
  expect(judged({ master: master(null), order: soon }).codes).toEqual(['ITM-009']);
  expect(judged({ master: master('2026-11-26'), order: soon }).codes).toEqual([]);
});

it('ITM-010 lets nobody send a blocked article', () => {
  const master = aShop().article({ number: 'BAD', price: '3.49', status: 'blocked', statusReason: 'terugroepactie' });
  const { found, findings } = judged({ master, order: order({ supplierArticle: 'BAD' }) });
  expect(openFindings(findings, answered(found('ITM-010'), 'OVR'))).toHaveLength(1);
});

it('ITM-011 keeps a listed customer to its list', () => {
  const master = () => aShop().customerWith({ assortment: 'listed' });
  expect(judged({ master: master() }).codes).toEqual(['ITM-011']);
  expect(judged({ master: master().listed('article-COFFEE') }).codes).toEqual([]);
});

it('ITM-012 says that a package was ordered', () => {
  const byCase = order({ gtin: COFFEE_CASE, quantity: 1, price: '41.88' });
  expect(judged({ order: byCase }).found('ITM-012')).toMatchObject({
    severity: 'info',
    params: { level: 'case', gtin: COFFEE_CASE },
  });
  expect(judged({ order: order({ gtin: COFFEE }) }).codes).not.toContain('ITM-012');
});
