import { laterTimes, timeLeft } from './time-left';

describe('the time that is left', () => {
  const now = Date.parse('2026-11-24T09:00:00Z');

  it('is told in the unit that fits', () => {
    expect(timeLeft('2026-11-24T09:42:30Z', now)).toEqual({ urgency: 'soon', unit: 'minutes', amount: 42 });
    expect(timeLeft('2026-11-24T12:30:00Z', now)).toEqual({ urgency: 'later', unit: 'hours', amount: 3 });
    expect(timeLeft('2026-11-27T09:00:00Z', now)).toEqual({ urgency: 'later', unit: 'days', amount: 3 });
    expect(timeLeft('2026-11-24T07:00:00Z', now)).toEqual({ urgency: 'late', unit: 'hours', amount: 2 });
  });
});

describe('when something is put off to', () => {
  it('skips the weekend, and offers no afternoon that has begun', () => {
    const friday = laterTimes(new Date(2026, 10, 27, 14, 0));
    expect(friday.map(({ name }) => name)).toEqual(['hour', 'morning']);
    expect(friday[1]?.at).toEqual(new Date(2026, 10, 30, 8, 0));
    const tuesday = laterTimes(new Date(2026, 10, 24, 9, 0));
    expect(tuesday.map(({ name }) => name)).toEqual(['hour', 'afternoon', 'morning', 'week']);
  });
});
