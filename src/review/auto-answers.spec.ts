import fc from 'fast-check';
import { aCheckInput, anOrderFromShop, answered, aShop, COFFEE, TEA, type MasterBuilder } from '../../test/builders';
import { judge, openFindings } from '../checks';
import { CATALOGUE, fingerprint, type FindingCode } from '../findings';
import { judgeAnswered } from './auto-answers';
import { NO_BOUNDS } from './decisions';

const CHEAP = () => anOrderFromShop().line({ gtin: COFFEE, quantity: 10, price: '3.00' });
/** Coffee at 3.00 where ours is 3.49: 4.90 on the line, 14.04 %. */
const CAUSE = 'COFFEE|3|3.49';
const inputWith = (master: MasterBuilder, order = CHEAP()) => aCheckInput({ master, order });
const codesOf = (open: readonly { readonly code: FindingCode }[]) => open.map(({ code }) => code);
const openOf = (master: MasterBuilder, order = CHEAP()) => {
  const { judgement, decisions } = judgeAnswered(inputWith(master, order));
  return codesOf(openFindings(judgement.findings, decisions));
};
const remembers = (master = aShop()) => master.remembers({ code: 'PRC-001', cause: CAUSE, action: 'ACC_BUYER' });

describe('a remembered answer', () => {
  it('settles the same question, says which one it is, and is booked like an answer of a person', () => {
    const { judgement, auto, decisions } = judgeAnswered(inputWith(remembers()));
    expect([...auto.values()]).toEqual([{ action: 'ACC_BUYER', by: 'resolution:resolution-1' }]);
    expect(openFindings(judgement.findings, decisions)).toEqual([]);
    expect(judgement.resolution.lines[0]?.bookedBy).toBe('buyer');
  });

  it('settles no other question, and not after its last day', () => {
    expect(openOf(aShop())).toEqual(['PRC-001']);
    const dearer = anOrderFromShop().line({ gtin: COFFEE, quantity: 10, price: '2.99' });
    expect(openOf(remembers(), dearer)).toEqual(['PRC-001']);
    const fields = { code: 'PRC-001', cause: CAUSE, action: 'ACC_BUYER' } as const;
    expect(openOf(aShop().remembers({ ...fields, validTo: '2026-11-23' }))).toEqual([]);
    expect(openOf(aShop().remembers({ ...fields, validTo: '2026-11-22' }))).toEqual(['PRC-001']);
    expect(openOf(aShop().remembers({ ...fields, validFrom: '2026-11-24' }))).toEqual(['PRC-001']);
    expect(openOf(aShop().remembers({ ...fields, mode: 'shadow' }))).toEqual(['PRC-001']);
  });

  it('about a price never counts for everybody', () => {
    const everybody = { scope: 'global', partnerId: null } as const;
    expect(openOf(aShop().remembers({ code: 'PRC-001', cause: CAUSE, action: 'ACC_BUYER', ...everybody }))).toEqual([
      'PRC-001',
    ]);
  });

  it('gives away no more than it may, and no more than its maker may', () => {
    const fields = { code: 'PRC-001', cause: CAUSE, action: 'ACC_BUYER' } as const;
    expect(openOf(aShop().remembers({ ...fields, mostAmount: '4.90' }))).toEqual([]);
    expect(openOf(aShop().remembers({ ...fields, mostAmount: '4.89' }))).toEqual(['PRC-001']);
    expect(openOf(aShop().remembers({ ...fields, role: 'clerk' }))).toEqual(['PRC-001']);
    expect(openOf(remembers().limit({ role: 'senior', mostAmount: '4.89' }))).toEqual(['PRC-001']);
    expect(openOf(remembers().limit({ role: 'senior', mostAmount: '4.90' }))).toEqual([]);
  });

  it('of one customer goes before that of the partner, and two that differ settle nothing', () => {
    const customers = { scope: 'customer', partnerId: null, customerId: 'customer-1' } as const;
    const both = remembers().remembers({ code: 'PRC-001', cause: CAUSE, action: 'USE_OURS', ...customers });
    expect([...judgeAnswered(inputWith(both)).auto.values()]).toEqual([
      { action: 'USE_OURS', by: 'resolution:resolution-2' },
    ]);
    const torn = remembers().remembers({ code: 'PRC-001', cause: CAUSE, action: 'USE_OURS' });
    expect(openOf(torn)).toEqual(['PRC-001']);
  });

  it('counts only where the partner lets it, and not where a person wants to be asked', () => {
    const partner = { ...inputWith(remembers()).partner!, automation: 1 as const };
    expect(judgeAnswered({ ...inputWith(remembers()), partner }).auto.size).toBe(0);
    const [asked] = judge(inputWith(remembers())).findings.map(fingerprint);
    expect(judgeAnswered(inputWith(remembers()), { ...NO_BOUNDS, asked: new Set([asked!]) }).auto.size).toBe(0);
  });
});

describe('a setting of the partner', () => {
  const few = () => anOrderFromShop().line({ gtin: TEA, quantity: 10, price: '2.10' });
  const late = few().on('2026-11-24');
  const lets = (auto: { action: string; mostAmount?: string }, automation: 2 | 3 = 3) => {
    const setting = { code: 'DAT-003', partnerId: 'partner-1' } as const;
    const master = aShop().setting({ ...setting, auto: { mostAmount: null, mostPercent: null, ...auto } });
    const input = inputWith(master, late);
    return judgeAnswered({ ...input, partner: { ...input.partner!, automation } });
  };

  it('settles what the catalogue lets a setting settle, from the third level on', () => {
    const asked = judge(inputWith(aShop(), late)).findings.find(({ stops }) => stops);
    expect(asked?.code).toBe('DAT-003');
    expect([...lets({ action: 'OVR' }).auto.values()]).toEqual([{ action: 'OVR', by: 'setting:setting-1' }]);
    expect(lets({ action: 'OVR' }).judgement.resolution.confirmedDate).toBe('2026-11-24');
    expect(lets({ action: 'OVR' }, 2).auto.size).toBe(0);
  });

  it('settles nothing by an answer that there is not, nor beyond a bound that cannot be reckoned', () => {
    expect(lets({ action: 'ACC_BUYER' }).auto.size).toBe(0);
    expect(lets({ action: 'OVR', mostAmount: '100' }).auto.size).toBe(0);
  });
});

describe('an override', () => {
  it('no longer counts when more is at stake than its role may give away', () => {
    const decide = (master: MasterBuilder, quantity: number) => {
      const order = anOrderFromShop().line({ gtin: COFFEE, quantity, price: '3.00' });
      const asked = judge(aCheckInput({ master, order })).findings.find(({ code }) => code === 'PRC-001');
      const decisions = answered(asked, 'ACC_BUYER');
      const grantedBy = new Map([[fingerprint(asked!), 'senior' as const]]);
      return judgeAnswered(aCheckInput({ master, order, decisions }), { ...NO_BOUNDS, grantedBy });
    };
    const limited = () => aShop().limit({ role: 'senior', code: 'PRC-001', mostAmount: '5' });
    expect(decide(limited(), 10)).toMatchObject({ reopened: [] });
    const more = decide(limited(), 1000);
    expect(more.reopened).toHaveLength(1);
    expect(more.judgement.resolution.lines[0]?.bookedBy).toBe('ours');
    expect(codesOf(openFindings(more.judgement.findings, more.decisions))).toContain('PRC-001');
    expect(decide(aShop(), 1000).reopened).toEqual([]);
  });
});

describe('whatever is set and remembered', () => {
  const action = fc.constantFrom('OVR', 'ACC_BUYER', 'USE_OURS', 'SUBST', 'REJ_LINE');
  const code = fc.constantFrom<FindingCode>(
    'PRC-001',
    'ITM-008',
    'DAT-003',
    'DUP-001',
    'ITM-002',
    'QTY-004',
    'UOM-001',
  );
  const cause = fc.constantFrom(CAUSE, 'OLD|COFFEE', '??');
  const line = fc.record({
    supplierArticle: fc.constantFrom('COFFEE', 'TEA', 'OLD', 'NONE'),
    quantity: fc.constantFrom(1, 10, 1000),
    price: fc.constantFrom('3.00', '3.49', '1', '2.10'),
    unit: fc.constantFrom('PCE', '??'),
  });

  it('each difference is explained by an id, and without that id it is gone (invariant iii)', () => {
    fc.assert(
      fc.property(
        fc.array(line, { minLength: 1, maxLength: 4 }),
        fc.array(fc.record({ code, cause, action }), { maxLength: 5 }),
        fc.array(fc.record({ code, action, mostAmount: fc.constantFrom(null, '1', '500') }), { maxLength: 5 }),
        fc.constantFrom('2026-11-24', '2026-11-26'),
        (lines, answers, settings, day) => {
          const shop = () =>
            aShop().article({ number: 'OLD', price: '1', status: 'discontinued', successorId: 'article-COFFEE' });
          let order = anOrderFromShop().on(day);
          for (const one of lines) order = order.line(one);
          let master = shop();
          for (const one of answers) master = master.remembers(one);
          for (const { code, action, mostAmount } of settings) {
            const auto = { action, mostAmount, mostPercent: null };
            master = master.setting({ code, partnerId: 'partner-1', auto });
          }
          const input = aCheckInput({ master, order });
          const partner = { ...input.partner!, automation: 3 as const };
          const { judgement, auto, decisions } = judgeAnswered({ ...input, partner });
          const without = aCheckInput({ master: shop(), order });
          const plain = judge({ ...without, partner });
          // Nothing was settled: it is the judgement of an office that remembers nothing.
          if (auto.size === 0) expect(JSON.stringify(judgement)).toBe(JSON.stringify(plain));
          // What was settled is there, may be settled so, and has an id.
          const found = new Map(judgement.findings.map((finding) => [fingerprint(finding), finding]));
          for (const [id, { action: given, by }] of auto) {
            const finding = found.get(id)!;
            const entry = CATALOGUE[finding.code];
            expect([...entry.actions]).toContain(given);
            expect(by.split(':')[0]).toBe(
              entry.auto === 'rule' ? 'resolution' : entry.auto === 'partner' ? 'setting' : '',
            );
          }
          // A person who had given these answers would have had the very same judgement.
          const byHand = judge({ ...without, partner, decisions });
          expect(JSON.stringify(byHand)).toBe(JSON.stringify(judgement));
        },
      ),
      { numRuns: 300 },
    );
  });
});
