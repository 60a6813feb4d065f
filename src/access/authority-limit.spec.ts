import type { AuthorityLimit } from '../kernel';
import { mayAnswer, roleFor, whoMay, type AnswerAsked } from './authority-limit';

const asked = (amount: string | null, over: Partial<AnswerAsked> = {}): AnswerAsked => ({
  code: 'PRC-001',
  action: 'ACC_BUYER',
  authority: 'senior',
  atStake: amount === null ? null : { amount, percent: '14.04' },
  ...over,
});
const limit = (over: Partial<AuthorityLimit>): AuthorityLimit => ({
  role: 'senior',
  code: null,
  action: null,
  mostAmount: null,
  mostPercent: null,
  ...over,
});
const HUNDRED = limit({ mostAmount: '100' });

describe('authority bound to what is at stake', () => {
  it('is the catalogue alone where there is no limit for the role', () => {
    expect(mayAnswer('senior', asked('1000000'), [])).toBe(true);
    expect(mayAnswer('senior', asked('1000000'), [{ ...HUNDRED, role: 'clerk' }])).toBe(true);
    expect(mayAnswer('clerk', asked('0.01'), [])).toBe(false);
  });

  it('ends just above the limit', () => {
    expect(mayAnswer('senior', asked('100.00'), [HUNDRED])).toBe(true);
    expect(mayAnswer('senior', asked('100.01'), [HUNDRED])).toBe(false);
    expect(mayAnswer('senior', asked('1'), [limit({ mostPercent: '14.04' })])).toBe(true);
    expect(mayAnswer('senior', asked('1'), [limit({ mostPercent: '14.03' })])).toBe(false);
  });

  it('is not bound where nothing is given away, and bound by a share that nobody can reckon', () => {
    expect(mayAnswer('senior', asked(null), [limit({ mostAmount: '0' })])).toBe(true);
    expect(mayAnswer('senior', asked('500', { action: 'USE_OURS', authority: 'clerk' }), [HUNDRED])).toBe(true);
    const unknown = asked('1', { atStake: { amount: '1', percent: null } });
    expect(mayAnswer('senior', unknown, [limit({ mostPercent: '50' })])).toBe(false);
  });

  it('goes by the limit that says most of the answer', () => {
    const ofCode = limit({ code: 'PRC-001', mostAmount: '10' });
    const ofBoth = limit({ code: 'PRC-001', action: 'ACC_BUYER', mostAmount: '1000' });
    const ofAnother = limit({ code: 'PAR-005', mostAmount: '1' });
    expect(mayAnswer('senior', asked('50'), [HUNDRED, ofAnother])).toBe(true);
    expect(mayAnswer('senior', asked('50'), [HUNDRED, ofCode])).toBe(false);
    expect(mayAnswer('senior', asked('50'), [ofBoth, HUNDRED, ofCode])).toBe(true);
  });

  it('names the first role that may be asked', () => {
    expect(roleFor(asked('50'), [HUNDRED])).toBe('senior');
    expect(roleFor(asked('500'), [HUNDRED])).toBe('admin');
    expect(roleFor(asked('500'), [HUNDRED, { ...HUNDRED, role: 'admin' }])).toBe('nobody');
    expect(roleFor(asked('500', { authority: 'finance' }), [HUNDRED])).toBe('finance');
    const colleagues = [
      { name: 'Ank', role: 'admin' },
      { name: 'Bo', role: 'senior' },
      { name: 'Cor', role: 'clerk' },
      { name: 'Dirk', role: 'sales' },
    ] as const;
    expect(whoMay(colleagues, asked('50'), [HUNDRED])).toEqual(['Bo', 'Ank']);
    expect(whoMay(colleagues, asked('500'), [HUNDRED])).toEqual(['Ank']);
    expect(whoMay(colleagues, asked('500'), [HUNDRED, { ...HUNDRED, role: 'admin' }])).toEqual([]);
  });
});
