import fc from 'fast-check';
import { fixedClock } from './clock';
import { addDays, businessDateOf, businessTimeOf, daysBetween, isIsoDate, weekday } from './iso-date';

describe('a date', () => {
  it('exists, or is none', () => {
    expect(['2026-11-23', '2028-02-29', '0001-01-01'].map(isIsoDate)).toEqual([true, true, true]);
    expect(
      ['2026-02-30', '2027-02-29', '2026-13-01', '2026-00-10', '26-11-23', '2026-11-23T00:00', ' 2026-11-23'].some(
        isIsoDate,
      ),
    ).toBe(false);
  });

  it('exists when the calendar has it', () => {
    const number = (max: number) => fc.integer({ min: 0, max });
    fc.assert(
      fc.property(number(9999), number(13), number(32), (year, month, day) => {
        const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
        const date = new Date(`${text}T00:00:00Z`);
        expect(isIsoDate(text)).toBe(!Number.isNaN(date.getTime()) && date.toISOString().startsWith(text));
      }),
      { examples: [[2000, 2, 29], [1900, 2, 29], [2100, 2, 29], [2028, 2, 29], [0, 2, 29]] },
    ); // prettier-ignore
  });

  it('has the weekday of ISO 8601: Monday is 1, Sunday is 7', () => {
    expect(['2026-11-23', '2026-11-28', '2026-11-29', '2024-02-29', '2027-03-28'].map(weekday)).toEqual([
      1, 6, 7, 4, 7,
    ]);
  });

  it('counts days across the change of the clock and of the year', () => {
    expect(addDays('2026-10-24', 2)).toBe('2026-10-26');
    expect(addDays('2027-03-27', 1)).toBe('2027-03-28');
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addDays('2028-03-01', -1)).toBe('2028-02-29');
    expect(daysBetween('2026-10-24', '2026-10-26')).toBe(2);
    expect(daysBetween('2026-03-30', '2026-03-28')).toBe(-2);
  });

  it('comes back when as many days are taken off as were added', () => {
    const day = fc.integer({ min: 0, max: 40_000 }).map((days) => addDays('2000-01-01', days));
    fc.assert(
      fc.property(day, fc.integer({ min: -4000, max: 4000 }), (date, days) => {
        const other = addDays(date, days);
        expect(addDays(other, -days)).toBe(date);
        expect(daysBetween(date, other)).toBe(days);
        expect(weekday(other)).toBe(((((weekday(date) - 1 + days) % 7) + 7) % 7) + 1);
      }),
    );
  });
});

describe('the Dutch day and time of an instant', () => {
  it.each([
    // Winter time: an hour ahead of UTC.
    ['2026-11-22T22:59:59Z', '2026-11-22', '23:59'],
    ['2026-11-22T23:00:00Z', '2026-11-23', '00:00'],
    // Summer time: two.
    ['2026-07-01T21:59:59Z', '2026-07-01', '23:59'],
    ['2026-07-01T22:00:00Z', '2026-07-02', '00:00'],
    // Sunday 29 March 2026: the clock goes from two to three.
    ['2026-03-28T23:00:00Z', '2026-03-29', '00:00'],
    ['2026-03-29T00:59:59Z', '2026-03-29', '01:59'],
    ['2026-03-29T01:00:00Z', '2026-03-29', '03:00'],
    ['2026-03-29T21:59:59Z', '2026-03-29', '23:59'],
    ['2026-03-29T22:00:00Z', '2026-03-30', '00:00'],
    // Sunday 25 October 2026: from three back to two; half past two comes twice.
    ['2026-10-25T00:30:00Z', '2026-10-25', '02:30'],
    ['2026-10-25T01:30:00Z', '2026-10-25', '02:30'],
    ['2026-10-25T22:59:59Z', '2026-10-25', '23:59'],
    ['2026-10-25T23:00:00Z', '2026-10-26', '00:00'],
  ])('%s is %s %s', (instant, date, time) => {
    expect(businessDateOf(new Date(instant))).toBe(date);
    expect(businessTimeOf(new Date(instant))).toBe(time);
  });
});

it('a clock that stands still cannot be moved from outside', () => {
  const clock = fixedClock('2026-11-23T08:00:00Z');
  clock.now().setFullYear(1999);
  expect(clock.now()).toEqual(new Date('2026-11-23T08:00:00Z'));
});

it('gives the Dutch day of every instant, whichever was asked for before', () => {
  const dutch = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' });
  // Around the changes of the clock and midnights, minutes apart, so that hours are asked for twice.
  const starts = ['2026-03-28T22:00:00Z', '2026-10-24T21:00:00Z', '2026-12-31T22:00:00Z', '2026-07-01T21:00:00Z'];
  const instant = fc.tuple(fc.constantFrom(...starts), fc.integer({ min: 0, max: 300 * 60 })).map(([start, seconds]) => new Date(Date.parse(start) + seconds * 1_000)); // prettier-ignore
  fc.assert(
    fc.property(fc.array(instant, { minLength: 2, maxLength: 20 }), (instants) => {
      for (const one of instants) expect(businessDateOf(one)).toBe(dutch.format(one));
    }),
  );
});
