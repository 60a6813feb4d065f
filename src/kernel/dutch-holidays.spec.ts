import { closedNextYear, dutchHolidays, easterSunday } from './dutch-holidays';
import { weekday } from './iso-date';

const named = (year: number): Readonly<Record<string, string>> =>
  Object.fromEntries(dutchHolidays(year).map(({ day, name }) => [name, day]));

describe('Easter', () => {
  it('is when the church publishes it, the earliest and the latest too', () => {
    const published = {
      1818: '1818-03-22', 1943: '1943-04-25', 1961: '1961-04-02', 2000: '2000-04-23', 2008: '2008-03-23', 2011: '2011-04-24',
      2024: '2024-03-31', 2025: '2025-04-20', 2026: '2026-04-05', 2027: '2027-03-28', 2028: '2028-04-16', 2029: '2029-04-01',
      2030: '2030-04-21', 2031: '2031-04-13', 2032: '2032-03-28', 2038: '2038-04-25',
    }; // prettier-ignore
    for (const [year, day] of Object.entries(published))
      expect([year, easterSunday(Number(year))]).toEqual([year, day]);
  });

  it('is a Sunday between 22 March and 25 April in every year', () => {
    for (let year = 1900; year < 2200; year++) {
      const day = easterSunday(year);
      expect([day, weekday(day)]).toEqual([day, 7]);
      expect(day.slice(5) >= '03-22' && day.slice(5) <= '04-25').toBe(true);
    }
  });
});

it('the days after Easter are where the calendars of these years have them', () => {
  const days = (year: number) => {
    const all = named(year);
    return [all['Tweede paasdag'], all['Hemelvaartsdag'], all['Tweede pinksterdag']];
  };
  expect(days(2027)).toEqual(['2027-03-29', '2027-05-06', '2027-05-17']);
  expect(days(2028)).toEqual(['2028-04-17', '2028-05-25', '2028-06-05']);
  expect(days(2029)).toEqual(['2029-04-02', '2029-05-10', '2029-05-21']);
  expect(days(2030)).toEqual(['2030-04-22', '2030-05-30', '2030-06-10']);
});

it("King's Day is 27 April, and the day before where that is a Sunday", () => {
  expect([2025, 2026, 2027, 2031].map((year) => named(year)['Koningsdag'])).toEqual([
    '2025-04-26', '2026-04-27', '2027-04-27', '2031-04-26',
  ]); // prettier-ignore
});

it('Good Friday is worked by most, Liberation Day but for every fifth year', () => {
  const worked = (year: number) =>
    dutchHolidays(year)
      .filter((one) => one.usuallyWorked)
      .map(({ name }) => name);
  expect(worked(2027)).toEqual(['Goede Vrijdag', 'Bevrijdingsdag']);
  expect(worked(2030)).toEqual(['Goede Vrijdag']);
  expect(named(2027)['Goede Vrijdag']).toBe('2027-03-26');
});

it('gives the days in their order', () => {
  for (const year of [2008, 2027, 2038]) {
    const days = dutchHolidays(year).map(({ day }) => day);
    expect(days).toEqual([...days].sort());
    expect(days).toHaveLength(11);
  }
});

it('a calendar goes on into the next year as it was, and is closed on Liberation Day every fifth year where most are', () => {
  const closedIn = (year: number, ...except: readonly string[]) =>
    new Set(
      dutchHolidays(year)
        .filter(({ name, usuallyWorked }) => !usuallyWorked && !except.includes(name))
        .map(({ day }) => day),
    );
  const next = (year: number, closed: ReadonlySet<string>) => closedNextYear(year, closed).map(({ name }) => name);
  const usual = Object.keys(named(2027)).filter((name) => name !== 'Goede Vrijdag' && name !== 'Bevrijdingsdag');
  expect(next(2026, closedIn(2026)).sort()).toEqual(usual.sort());
  expect(next(2026, closedIn(2026, 'Tweede pinksterdag'))).not.toContain('Tweede pinksterdag');
  expect(next(2026, new Set([...closedIn(2026), '2026-04-03']))).toContain('Goede Vrijdag');
  expect(next(2029, closedIn(2029))).toContain('Bevrijdingsdag');
  expect(next(2030, closedIn(2030))).not.toContain('Bevrijdingsdag');
  expect(closedNextYear(2026, closedIn(2026))[0]).toMatchObject({ day: '2027-01-01', name: 'Nieuwjaarsdag' });
});
