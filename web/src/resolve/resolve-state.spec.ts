import { askedOf, readyToApply, remembersOf } from './resolve-state';

describe('answering one question for many orders', () => {
  it('takes the question from the address', () => {
    expect(askedOf(new URLSearchParams('code=PRC-001&cause=4711%7C3.10&partner=HOV'))).toEqual({
      code: 'PRC-001',
      cause: '4711|3.10',
      partner: 'HOV',
    });
    expect(askedOf(new URLSearchParams('code=PRC-001'))).toBeNull();
  });

  it('takes from the address what is to be remembered with it', () => {
    const search = (text: string) => remembersOf(new URLSearchParams(text));
    expect(search('remember=customer&until=2027-05-26')).toEqual({ scope: 'customer', until: '2027-05-26' });
    expect([search('remember=customer'), search('remember=customer&until=soon'), search('')]).toEqual([
      null,
      null,
      null,
    ]);
  });

  it('needs a choice, an order, and a reason where one is owed', () => {
    const one = { choice: { kind: 'override' as const }, reason: 'Ja!', cases: [1] };
    expect(readyToApply(one)).toBe(true);
    expect(readyToApply({ ...one, reason: 'Ja' })).toBe(false);
    expect(readyToApply({ ...one, cases: [] })).toBe(false);
    expect(readyToApply({ ...one, choice: { kind: 'correction' }, reason: '' })).toBe(true);
    expect(readyToApply(null)).toBe(false);
  });
});
