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
import { decimal } from '../../kernel';
import { openFindings } from '../judge';
import { isInStoreCode } from './in-store-code';

const order = (fields: LineCaseFields) => anOrderFromShop().line({ quantity: 12, price: '3.49', ...fields });

describe('ITM-001', () => {
  const wrong = COFFEE.replace(/6$/, '7');
  it('asks, and ITM-002 does not ask again', () => {
    const { codes, found } = judged({ order: order({ gtin: wrong }) });
    expect(codes).toEqual(['ITM-001']);
    expect(found('ITM-001')).toMatchObject({ stops: true, cause: wrong });
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

  it('is one question on however many lines', () => {
    const { findings } = judged({ order: order({ buyerArticle: 'Y' }).line({ buyerArticle: 'Y', quantity: 5 }) });
    expect(findings.map(({ code, cause, line }) => [code, cause, line])).toEqual([
      ['ITM-002', 'Y', 0],
      ['ITM-002', 'Y', 1],
    ]);
  });
});

describe('ITM-003', () => {
  it('may keep what the best code says', () => {
    const { found, findings } = judged({ order: order({ gtin: COFFEE, supplierArticle: 'TEA' }) });
    expect(found('ITM-003')).toMatchObject({ severity: 'error', params: { list: 'COFFEE, TEA' } });
    expect(openFindings(findings, answered(found('ITM-003'), 'OVR'))).toEqual([]);
  });

  it('is only told where it was settled with the partner which code decides', () => {
    const master = aShop().partnerWith({ codePriority: ['supplier', 'buyer', 'gtin'] });
    const { found, resolution } = judged({ master, order: order({ gtin: COFFEE, supplierArticle: 'TEA' }) });
    expect(found('ITM-003')).toMatchObject({ severity: 'warning', stops: false, params: { list: 'TEA, COFFEE', sku: 'TEA' } }); // prettier-ignore
    expect(resolution.lines[0]?.article?.number).toBe('TEA');
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

  it('refuse what is gone, ask when what is left is not enough, and tell when it is', () => {
    const codes = (fields: object) => judged({ master: shop().article({ ...gone, ...fields }), order: old }).codes;
    expect(codes({})).toEqual(['ITM-006']);
    expect(codes({ inStock: 0 })).toEqual(['ITM-006']);
    expect(codes({ inStock: 11 })).toEqual(['ITM-007']);
    expect(codes({ inStock: 11, multiple: 12 })).toEqual(['ITM-006']);
    expect(codes({ inStock: 12 })).toEqual(['ITM-007']);
    expect(codes({ discontinuedOn: '2026-11-24' })).toEqual([]);
  });

  it('cap an order at what is left, which is there once', () => {
    const master = () => shop().article({ ...gone, inStock: 20 });
    const twice = old.line({ supplierArticle: 'OLD', quantity: 12, price: '3.49' });
    const found = judged({ master: master(), order: twice }).findings;
    expect(found.filter(({ code }) => code === 'ITM-007')).toMatchObject([
      { code: 'ITM-007', line: 0, stops: false, params: { qty: '20', enough: 'yes' }, suggestions: [] },
      { code: 'ITM-007', line: 1, stops: true, params: { qty: '8', q: '12' }, suggestions: [{ action: 'QTY', value: '8' }] },
    ]); // prettier-ignore
  });

  it('do not ask for a successor while what is left is enough', () => {
    const codes = (inStock: number) =>
      judged({ master: shop().article({ ...gone, inStock, successorId: 'article-NEW' }), order: old }).codes;
    expect(codes(12)).toEqual(['ITM-007']);
    expect(codes(11)).toEqual(['ITM-008']);
    const some = judged({ master: shop().article({ ...gone, inStock: 11, successorId: 'article-NEW' }), order: old });
    expect(some.found('ITM-008')?.suggestions.map(({ action, value }) => [action, value])).toEqual([
      ['SUBST', 'NEW'],
      ['QTY', '11'],
    ]);
  });

  it('are an error for a customer who takes no successors, and suggest none that he may not have', () => {
    const master = () => shop().article({ ...gone, successorId: 'article-NEW' });
    expect(judged({ master: master().customerWith({ substitution: 'never' }), order: old }).found('ITM-008')).toMatchObject({ severity: 'error', params: { allowed: 'no' } }); // prettier-ignore
    const restricted = judged({ master: master().listed('article-NEW', { kind: 'restricted' }), order: old });
    expect(restricted.found('ITM-008')?.suggestions).toEqual([]);
  });

  it('suggest none where the message says that nothing is taken in its place', () => {
    const only = order({ supplierArticle: 'OLD', substitution: 'never' });
    const found = judged({ master: shop().article({ ...gone, successorId: 'article-NEW' }), order: only }).found('ITM-008'); // prettier-ignore
    expect(found).toMatchObject({ severity: 'error', params: { allowed: 'no' }, suggestions: [] });
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
    const { codes, found } = judged({ master: circle, order: old });
    expect(codes).toEqual(['ITM-006', 'MAS-002']);
    expect(found('ITM-006')).toMatchObject({ params: { succession: 'cycle' } });
    const line = (length: number) => {
      const master = shop().article({ ...gone, successorId: 'article-G1' });
      for (let i = 1; i < length; i++) master.article({ ...gone, number: `G${i}`, successorId: `article-G${i + 1}` });
      return judged({ master: master.article({ number: `G${length}`, price: '3.49' }), order: old });
    };
    expect(line(10).found('ITM-008')).toMatchObject({ params: { new: 'G10' } });
    expect(line(11).found('ITM-006')).toMatchObject({ params: { succession: 'endless' } });
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

it('ITM-011 keeps a customer to his list, and others from what is not for them', () => {
  const listed = () => aShop().customerWith({ assortment: 'listed' });
  const found = (master: ReturnType<typeof aShop>) => judged({ master }).found('ITM-011')?.params['why'];
  expect(found(listed())).toBe('not-listed');
  expect(found(listed().listed('article-COFFEE'))).toBeUndefined();
  expect(found(listed().listed('article-COFFEE', { validTo: '2026-11-22' }))).toBe('not-listed');
  expect(found(aShop().listed('article-COFFEE', { kind: 'restricted' }))).toBe('restricted');
  expect(found(aShop().listed('article-COFFEE', { kind: 'exclusive', customerId: 'customer-2' }))).toBe('exclusive');
  expect(found(aShop().listed('article-COFFEE', { kind: 'exclusive' }))).toBeUndefined();
});

it('ITM-011 reads the lists of the day by which prices are chosen', () => {
  const listed = (fields: { validFrom?: string; validTo?: string }, priceDate: 'order' | 'delivery') => {
    const master = aShop().customerWith({ assortment: 'listed', priceDate }).listed('article-COFFEE', fields);
    return judged({ master, order: order({ gtin: COFFEE }).with({ date: '2026-11-20' }) }).codes;
  };
  expect(listed({ validTo: '2026-11-20' }, 'order')).toEqual([]);
  expect(listed({ validFrom: '2026-11-21' }, 'order')).toEqual(['ITM-011']);
  expect(listed({ validFrom: '2026-11-26' }, 'delivery')).toEqual([]);
  expect(listed({ validTo: '2026-11-25' }, 'delivery')).toEqual(['ITM-011']);
});

it('ITM-012 says that a package was ordered', () => {
  const byCase = order({ gtin: COFFEE_CASE, quantity: 1, price: '41.88' });
  expect(judged({ order: byCase }).found('ITM-012')).toMatchObject({
    severity: 'info',
    params: { level: 'case', gtin: COFFEE_CASE },
  });
  expect(judged({ order: order({ gtin: COFFEE }) }).codes).not.toContain('ITM-012');
});

describe('ITM-004', () => {
  const byCode = order({ buyerArticle: 'B-1' });
  const master = (confirmed: boolean) => aShop().crossReference('B-1', 'article-COFFEE', null, { confirmed });

  it('tells of a match by a number of the buyer that nobody confirmed, and asks nobody', () => {
    expect(judged({ master: master(false), order: byCode }).findings).toMatchObject([
      { code: 'ITM-004', stops: false, params: { code: 'B-1', sku: 'COFFEE' } },
    ]);
    expect(judged({ master: master(true), order: byCode }).codes).toEqual([]);
    expect(judged({ master: master(false), order: order({ buyerArticle: 'B-1', gtin: COFFEE }) }).codes).toEqual([]);
  });
});

describe('ITM-005', () => {
  it('knows the numbers that shops give themselves', () => {
    const inStore = [
      '0200000000008',
      '0400000000006',
      '2000000000008',
      '2999999999994',
      '00000000',
      '20000004',
      '02000000000004',
    ];
    const tradeItems = [
      '0100000000009',
      '0300000000007',
      '3000000000007',
      '1999999999995',
      '10000007',
      '8712345678906',
    ];
    expect(inStore.map(isInStoreCode)).toEqual(inStore.map(() => true));
    expect(tradeItems.map(isInStoreCode)).toEqual(tradeItems.map(() => false));
    expect([isInStoreCode('200000000004'), isInStoreCode('22000000000002')]).toEqual([true, false]);
  });

  it('asks instead of ITM-002, and not when a cross-reference says what it is', () => {
    const line = { gtin: '2000000000008' };
    expect(judged({ order: order(line) }).codes).toEqual(['ITM-005']);
    const master = aShop().crossReference('B-1', 'article-COFFEE');
    expect(judged({ master, order: order({ ...line, buyerArticle: 'B-1' }) }).codes).toEqual([]);
    expect(judged({ order: order({ gtin: '2000000000009' }) }).codes).toEqual(['ITM-001']);
  });
});

it('ITM-013 tells of a first order, where the history is known to be complete', () => {
  const master = () => aShop().customerWith({ historyComplete: true });
  expect(judged({ master: master() }).findings).toMatchObject([{ code: 'ITM-013', stops: false }]);
  expect(judged({ master: master(), sales: { quantityHistory: () => [decimal(1)] } }).codes).toEqual([]);
  expect(judged({}).codes).toEqual([]);
});

it('ITM-014 tells of words that are of another thing', () => {
  const master = () => aShop().article({ number: 'POT', description: 'Bloempot terracotta Ø 14 cm', price: '3.49' });
  const codes = (description: string | null) =>
    judged({ master: master(), order: order({ supplierArticle: 'POT', description }) }).codes;
  expect(codes('Tuinslang 25 meter groen')).toEqual(['ITM-014']);
  expect([codes('BLOEMP. TERRAC. 14CM'), codes('Slang'), codes(null), codes(' ')]).toEqual([[], [], [], []]);
});

it('ITM-015 sells nothing without its permit on the day of delivery, and nobody may wave it through', () => {
  const master = (validTo: string | null) =>
    aShop()
      .article({ number: 'GAS', price: '3.49', permit: 'adr' })
      .customerWith({ permits: validTo === null ? [] : [{ permit: 'adr', validFrom: '2020-01-01', validTo }] });
  const gas = order({ supplierArticle: 'GAS' });
  const { found, findings } = judged({ master: master(null), order: gas });
  expect(found('ITM-015')).toMatchObject({ severity: 'error', params: { permit: 'adr' } });
  expect(openFindings(findings, answered(found('ITM-015'), 'OVR'))).toHaveLength(1);
  expect(judged({ master: master('2026-11-25'), order: gas }).codes).toEqual(['ITM-015']);
  expect(judged({ master: master('2026-11-26'), order: gas }).codes).toEqual([]);
});

it('ITM-016 and ITM-017 tell of a display and of a deposit', () => {
  const part = { number: null, gtin: TEA, supplierArticle: null, buyerArticle: null, description: null, quantity: '1', unit: null }; // prettier-ignore
  expect(judged({ order: order({ gtin: COFFEE, subLines: [part, part] }) }).findings).toMatchObject([
    { code: 'ITM-016', severity: 'info', params: { sku: 'COFFEE', n: '2' } },
  ]);
  const master = aShop().article({ number: 'CRATE', kind: 'deposit', price: '3.49' });
  expect(judged({ master, order: order({ supplierArticle: 'CRATE' }) }).codes).toEqual(['ITM-017']);
});
