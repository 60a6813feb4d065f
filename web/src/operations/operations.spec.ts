import { type Balance, businessDay, dayAfter, endsOf, isBusy, type Queue, scopesInOrder, silentFirst, type TrafficPartner } from './operations'; // prettier-ignore

describe('a day of the balance', () => {
  it('is that of Amsterdam, and has a day before and after in every month', () => {
    expect(businessDay(new Date('2026-11-26T23:30:00Z'))).toBe('2026-11-27');
    expect(dayAfter('2026-12-31', 1)).toBe('2027-01-01');
    expect(dayAfter('2028-03-01', -1)).toBe('2028-02-29');
  });

  it('shows partners of whom something is missing first, then those who sent most', () => {
    const scope = (code: string, received: number) => ({ kind: 'partner', code, interchanges: { received } });
    const balance = {
      scopes: [scope('much', 9), scope('little', 1), scope('wrong', 0)],
      unequal: [],
      faults: [{ items: [{ scope: 'partner:wrong' }] }],
    } as unknown as Balance;
    expect(scopesInOrder(balance).map(({ code }) => code)).toEqual(['wrong', 'much', 'little']);
  });

  it('leaves out ends in which nothing is', () => {
    expect(endsOf({ released: 2, held: 0, unaccounted: 1 })).toEqual([
      ['released', 2],
      ['unaccounted', 1],
    ]);
  });
});

it('a queue is shown that has something in it, or that stands still', () => {
  const queue = (over: Partial<Queue>): Queue => ({ kind: 'deliver', pausedAt: null, pausedBy: null, due: 0, later: 0, leased: 0, quarantined: 0, oldestDueAt: null, ...over }); // prettier-ignore
  expect(isBusy(queue({}))).toBe(false);
  expect(isBusy(queue({ quarantined: 1 }))).toBe(true);
  expect(isBusy(queue({ pausedAt: '2026-11-27T08:00:00Z' }))).toBe(true);
});

it('who is silent stands before who sends as usual', () => {
  const partner = (name: string, verdict: TrafficPartner['verdict']) => ({ name, verdict }) as TrafficPartner;
  const all = [partner('Aa', 'usual'), partner('Bb', 'too-sparse'), partner('Cc', 'less'), partner('Dd', 'silent')];
  expect(silentFirst(all).map(({ name }) => name)).toEqual(['Dd', 'Cc', 'Aa', 'Bb']);
});
