import fc from 'fast-check';
import { makeFinding } from '../findings';
import { decimal } from '../kernel';
import { RESOLUTION_MODES, RESOLUTION_SCOPES } from '../master';
import { guardNeedsApproval, withinGuard } from './answer-guard';
import { actsOn, afterAct, ANSWER_ACTS, ANSWER_LIFE, answerState } from './answer-life';
import { byParticularity, winningAnswer } from './winning-answer';

const CONDITION = { param: 'percent', is: 'most', value: '2' } as const;
const rule = fc.record({
  scope: fc.constantFrom(...RESOLUTION_SCOPES),
  cause: fc.constantFrom('x', null),
  conditions: fc.array(fc.constant(CONDITION), { maxLength: 3 }),
  action: fc.constantFrom('ACC_BUYER', 'USE_OURS'),
});

describe('of several remembered answers', () => {
  it('the most particular wins, in whatever sequence they come; two of one kind that differ are nobody’s', () => {
    fc.assert(
      fc.property(fc.array(rule, { minLength: 1, maxLength: 6 }), fc.gen(), (fits, gen) => {
        const winner = winningAnswer(fits);
        const shuffled = fits.toSorted(() => gen(fc.integer, { min: -1, max: 1 }));
        expect(winningAnswer(shuffled)?.action).toBe(winner?.action);
        const best = fits.filter((one) => fits.every((other) => byParticularity(one, other) <= 0));
        expect(best.length).toBeGreaterThan(0);
        expect(winner === null).toBe(new Set(best.map(({ action }) => action)).size > 1);
        if (winner !== null) expect(best.map(({ action }) => action)).toContain(winner.action);
      }),
    );
  });

  it('a customer goes before his chain and his partner, and the very question before a condition', () => {
    const one = { cause: 'x', conditions: [], action: 'USE_OURS' } as const;
    const wide = { ...one, cause: null, conditions: [CONDITION] };
    expect(winningAnswer([{ ...one, scope: 'chain' }, { ...wide, scope: 'customer', action: 'ACC_BUYER' }])).toMatchObject({ scope: 'customer' }); // prettier-ignore
    expect(winningAnswer([{ ...wide, scope: 'chain', action: 'ACC_BUYER' }, { ...one, scope: 'chain' }])).toMatchObject({ cause: 'x' }); // prettier-ignore
    expect(
      winningAnswer([
        { ...one, scope: 'chain' },
        { ...one, scope: 'partner', action: 'ACC_BUYER' },
      ]),
    ).toBeNull();
    expect(winningAnswer([])).toBeNull();
  });
});

describe('a guard', () => {
  const NONE = { mostAmount: null, mostPercent: null, mostQuantity: null };
  const staked = makeFinding('PRC-001', { atStake: { amount: '4.90', percent: '14.04' } });
  const unknown = makeFinding('PRC-001');

  it('holds each of its bounds, and what cannot be reckoned is beyond it', () => {
    const ten = decimal('10');
    expect(withinGuard(staked, NONE, null)).toBe(true);
    expect(withinGuard(staked, { ...NONE, mostAmount: '4.90' }, null)).toBe(true);
    expect(withinGuard(staked, { ...NONE, mostAmount: '4.89' }, null)).toBe(false);
    expect(withinGuard(staked, { ...NONE, mostPercent: '14' }, null)).toBe(false);
    expect(withinGuard(staked, { ...NONE, mostQuantity: '10' }, ten)).toBe(true);
    expect(withinGuard(staked, { ...NONE, mostQuantity: '9' }, ten)).toBe(false);
    expect(withinGuard(staked, { ...NONE, mostQuantity: '9' }, null)).toBe(false);
    expect(withinGuard(unknown, { ...NONE, mostAmount: '1000' }, null)).toBe(false);
    expect(withinGuard(unknown, { ...NONE, mostPercent: '1000' }, null)).toBe(false);
  });

  it('lets nothing more through when one of its bounds is tightened', () => {
    const bound = fc.option(fc.nat(30).map(String));
    const guard = fc.record({ mostAmount: bound, mostPercent: bound, mostQuantity: bound });
    fc.assert(
      fc.property(guard, fc.constantFrom('mostAmount', 'mostPercent', 'mostQuantity'), fc.nat(30), (loose, name, n) => {
        const tight = { ...loose, [name]: String(Math.min(n, Number(loose[name] ?? n))) };
        if (withinGuard(staked, tight, decimal('10'))) expect(withinGuard(staked, loose, decimal('10'))).toBe(true);
      }),
    );
  });

  it('that passes what its maker may give away needs the word of somebody who may', () => {
    const asked = { code: 'PRC-001', action: 'ACC_BUYER', authority: 'senior' } as const;
    const limit = { role: 'senior', code: null, action: null, mostAmount: '50', mostPercent: '5' } as const;
    const within = (amount: string | null, percent: string | null, role: 'senior' | 'clerk' | 'admin' = 'senior') =>
      !guardNeedsApproval(role, asked, { mostAmount: amount, mostPercent: percent }, [limit]);
    expect([within('50', null), within('50.01', null), within(null, '5'), within(null, '6')]).toEqual([true, false, true, false]); // prettier-ignore
    expect([within(null, null), within(null, null, 'clerk'), within('100', '9', 'admin')]).toEqual([true, false, true]);
  });
});

describe('the life of a remembered answer', () => {
  const [today, yesterday] = ['2026-11-27', '2026-11-26'];

  it('knows every mode, and reaches it', () => {
    expect(Object.keys(ANSWER_LIFE).sort()).toEqual([...RESOLUTION_MODES].sort());
    const reached = new Set(Object.values(ANSWER_LIFE).flatMap((moves) => Object.values(moves)));
    // A draft is made, and nothing becomes one.
    expect([...RESOLUTION_MODES].filter((mode) => !reached.has(mode as never))).toEqual(['draft']);
  });

  it('goes from draft over trial to automatic, back to trial from suspended, and ends for good', () => {
    const of = (mode: (typeof RESOLUTION_MODES)[number]) => actsOn({ mode, validTo: today }, today);
    expect(of('draft')).toEqual(['approve', 'end']);
    expect(of('shadow')).toEqual(['start', 'suspend', 'end']);
    expect(of('auto')).toEqual(['try', 'suspend', 'end']);
    expect(of('suspended')).toEqual(['try', 'end']);
    expect(of('ended')).toEqual([]);
  });

  it('is over after its last day, when nothing can be done but to end it', () => {
    for (const mode of ['draft', 'shadow', 'auto', 'suspended'] as const) {
      const lived = { mode, validTo: yesterday };
      expect(answerState(lived, today)).toBe('expired');
      expect(ANSWER_ACTS.filter((act) => afterAct(lived, act, today) !== null)).toEqual(['end']);
    }
    expect(answerState({ mode: 'ended', validTo: yesterday }, today)).toBe('ended');
  });
});
