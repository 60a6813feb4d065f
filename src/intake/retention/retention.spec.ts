import { isYearEnd, keptFrom } from './retention';

describe('how long things are kept', () => {
  it.each([
    ['2026-11-26', '12-31', 7, '2019-01-01'],
    // The last day of the seventh year is still within it.
    ['2026-12-31', '12-31', 7, '2019-01-01'],
    ['2027-01-01', '12-31', 7, '2020-01-01'],
    ['2026-06-30', '06-30', 7, '2018-07-01'],
    ['2026-07-01', '06-30', 7, '2019-07-01'],
    ['2026-03-01', '02-28', 7, '2019-03-01'],
    // February of a leap year has a day more, at either end.
    ['2028-02-29', '02-28', 7, '2020-03-01'],
    ['2028-03-01', '02-28', 7, '2021-03-01'],
    ['2027-03-01', '02-28', 7, '2020-03-01'],
    ['2026-11-26', '12-31', 10, '2016-01-01'],
  ])('on %s, with a year that ends on %s, %i years lead to %s', (today, ends, years, from) => {
    expect(keptFrom(today, ends, years)).toBe(from);
  });

  it('knows a day that every year has', () => {
    expect(['12-31', '02-28', '02-29', '13-01', '6-30', ''].filter(isYearEnd)).toEqual(['12-31', '02-28']);
  });
});
