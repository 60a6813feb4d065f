import fc from 'fast-check';
import { anOrderFromShop, aShop, judged, type LineCaseFields } from '../../../test/builders';
import { parseGtin } from '../../kernel';
import { NOTHING_LIKELY, type AssortmentEntry, type Customer, type LikelyArticle, type LikelyCandidate } from '../../master'; // prettier-ignore
import { kinGtins } from './kin-gtins';
import { nearGtins } from './near-gtins';

const article = (number: string, fields: Partial<LikelyArticle> = {}): LikelyArticle => ({
  id: number, number, description: `Artikel ${number}`, status: 'active', availableFrom: null, discontinuedOn: null, successorId: null,
  permit: null, kind: 'goods', assortment: [], ordered: [], ...fields,
}); // prettier-ignore
const candidate = (why: LikelyCandidate['why'], of: LikelyArticle, fields: Partial<LikelyCandidate> = {}): LikelyCandidate => ({
  why, article: of, code: why === 'near' || why === 'kin' ? '08712345678906' : 'B-9', whose: null, until: null, ...fields,
}); // prettier-ignore

interface Given {
  readonly candidates?: readonly LikelyCandidate[];
  readonly usual?: readonly LikelyArticle[];
  readonly others?: readonly LikelyArticle[];
  readonly customer?: Partial<Customer>;
  readonly line?: LineCaseFields;
}

const suggested = ({ candidates = [], usual = [], others = [], customer = {}, line = {} }: Given) =>
  judged({
    master: aShop().customerWith(customer),
    order: anOrderFromShop().line({ buyerArticle: 'B-9', quantity: 1, ...line }),
    likely: () => ({ candidates, usual, articleById: (id) => others.find((one) => one.id === id) ?? null }),
  }).found('ITM-002')?.suggestions ?? [];
const values = (given: Given) => suggested(given).map(({ value }) => value);

it('the best way comes first, and five are enough', () => {
  const ordered = [['customer-1', 3]] as const;
  const given: Given = {
    candidates: [
      candidate('near', article('F')),
      candidate('kin', article('D')),
      candidate('former', article('C'), { until: '2026-10-01' }),
      candidate('near', article('B', { ordered })),
      candidate('sister', article('A'), { whose: 'Zuster B.V.' }),
    ],
    usual: [article('E', { description: 'Tuinslang 25 meter' }), article('X', { description: 'Zaklamp' })],
    line: { description: 'tuinslang 25 mtr' },
  };
  expect(values(given)).toEqual(['A', 'B', 'C', 'D', 'E']);
  const [first, second, third, , fifth] = suggested(given);
  expect(first?.evidence).toEqual({
    nl: 'Artikel A: Zuster B.V. bestelt het onder B-9',
    en: 'Artikel A: Zuster B.V. orders it as B-9',
  });
  expect(second?.evidence.en).toBe('Artikel B: GTIN 8712345678906 is almost it; this customer ordered it 3 times');
  expect(third?.evidence.en).toBe('Artikel C: B-9 was the customer’s number for C until 2026-10-01');
  expect(fifth?.evidence.en).toMatch(/^Tuinslang 25 meter: description is \d\d % alike$/);
});

it('an article with more reasons goes before one with less, and says them all once', () => {
  const both = article('Z');
  const given = { candidates: [candidate('sister', article('A')), candidate('sister', both), candidate('kin', both), candidate('kin', both)] }; // prettier-ignore
  expect(values(given)).toEqual(['Z', 'A']);
  expect(suggested(given)[0]?.evidence.nl.split(';')).toHaveLength(2);
});

it('what has been replaced is suggested as what replaced it', () => {
  const old = article('OLD', { status: 'discontinued', discontinuedOn: '2026-01-01', successorId: 'NEW' });
  const given = { candidates: [candidate('former', old)], others: [article('NEW')] };
  expect(suggested(given)).toMatchObject([{ value: 'NEW', evidence: { en: expect.stringContaining('this has taken the place of OLD') } }]); // prettier-ignore
  expect(values({ candidates: [candidate('former', old)] })).toEqual([]);
});

it('what the customer may have on the days of his order is suggested, and nothing else', () => {
  const entry = { customerId: 'customer-1', kind: 'listed' as const, validFrom: '2026-01-01', validTo: null };
  const soon = { status: 'announced' as const, availableFrom: '2026-11-26' };
  const candidates = [
    candidate('sister', article('A', { assortment: [{ ...entry, validTo: '2026-11-20' }] })),
    candidate('sister', article('B', { assortment: [{ ...entry, validFrom: '2026-11-21' }] })),
    candidate('sister', article('C', { ...soon, assortment: [entry] })),
    candidate('sister', article('D', { ...soon, availableFrom: '2026-11-27', assortment: [entry] })),
  ];
  const master = aShop().customerWith({ assortment: 'listed' });
  const order = anOrderFromShop().with({ date: '2026-11-20' }).line({ buyerArticle: 'B-9', quantity: 1 });
  const likely = () => ({ candidates, usual: [], articleById: () => null });
  const { found } = judged({ master, order, likely });
  expect(found('ITM-002')?.suggestions.map(({ value }) => value)).toEqual(['A', 'C']);
});

it('near GTINs are one slip away, kin are other packages of the item', () => {
  expect(nearGtins('8712345678906')).not.toContain('08712345678906');
  expect(nearGtins('8712345768906')).toContain('08712345678906');
  expect(kinGtins('8712345678906')).toContain('18712345678903');
  expect(kinGtins('8712345678906')).toHaveLength(9);
  expect(kinGtins('8712345678906').every((gtin) => parseGtin(gtin) === gtin)).toBe(true);
  expect([kinGtins('x'), kinGtins(''), kinGtins('123')]).toEqual([[], [], []]);
});

describe('whatever is found,', () => {
  const entry: fc.Arbitrary<AssortmentEntry> = fc.record({
    customerId: fc.constantFrom('customer-1', 'customer-2'),
    kind: fc.constantFrom('listed' as const, 'exclusive' as const, 'restricted' as const),
    validFrom: fc.constantFrom('2026-01-01', '2026-12-01'),
    validTo: fc.constantFrom(null, '2026-06-01'),
  });
  const any = fc.record({
    status: fc.constantFrom('active' as const, 'announced' as const, 'discontinued' as const, 'blocked' as const),
    availableFrom: fc.constantFrom(null, '2026-01-01', '2027-01-01'),
    discontinuedOn: fc.constantFrom(null, '2026-01-01', '2027-01-01'),
    successorId: fc.constantFrom(null, '0', '1', '2', '3'),
    permit: fc.constantFrom(null, 'adr'),
    kind: fc.constantFrom('goods' as const, 'deposit' as const),
    assortment: fc.array(entry, { maxLength: 3 }),
  });
  const articles = fc
    .array(any, { minLength: 1, maxLength: 8 })
    .map((all) => all.map((fields, i) => article(String(i), { ...fields, description: 'Gieter groen' })));
  const why = fc.constantFrom('sister' as const, 'near' as const, 'former' as const, 'kin' as const);

  it('nothing is suggested that may not be sold to the customer, and never more than five', () => {
    fc.assert(
      fc.property(articles, fc.array(why, { maxLength: 8 }), fc.constantFrom('all' as const, 'listed' as const), (all, whys, assortment) => {
        const given: Given = {
          candidates: whys.map((one, i) => candidate(one, all[i % all.length]!)),
          usual: all,
          others: all,
          customer: { assortment },
          line: { description: 'gieter groen' },
        };
        const found = values(given);
        expect(found.length).toBeLessThanOrEqual(5);
        expect(new Set(found).size).toBe(found.length);
        for (const value of found) {
          const one = all.find(({ number }) => number === value)!;
          const on = (kind: string, own: boolean) =>
            one.assortment.some((e) => e.kind === kind && (e.customerId === 'customer-1') === own && e.validFrom <= '2026-11-23' && (e.validTo === null || e.validTo >= '2026-11-23')); // prettier-ignore
          expect(one.kind).toBe('goods');
          expect(one.permit).toBeNull();
          expect(one.status).not.toBe('blocked');
          if (one.status === 'discontinued') expect(one.discontinuedOn).toBe('2027-01-01');
          if (one.status === 'announced') expect(one.availableFrom).toBe('2026-01-01');
          expect(on('restricted', true)).toBe(false);
          if (on('exclusive', false)) expect(on('exclusive', true)).toBe(true);
          if (assortment === 'listed') expect(on('listed', true) || on('exclusive', true)).toBe(true);
        }
        expect(values({ ...given, candidates: [...given.candidates!].reverse(), usual: [...all].reverse() })).toEqual(found);
      }),
      { numRuns: 300 },
    ); // prettier-ignore
  });
});

it('nobody looked: nothing is suggested', () => {
  const { found } = judged({ order: anOrderFromShop().line({ buyerArticle: 'B-9', quantity: 1 }) });
  expect(found('ITM-002')).toMatchObject({ suggestions: [], cause: 'B-9' });
  expect(NOTHING_LIKELY.articleById('x')).toBeNull();
});
