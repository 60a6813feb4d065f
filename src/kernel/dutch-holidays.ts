import { addDays, weekday, type IsoDate } from './iso-date';

/** A recognised holiday of the Netherlands. No law makes it a day off. */
export interface DutchHoliday {
  readonly day: IsoDate;
  readonly name: string;
  /** True where most companies work all the same: Good Friday, and Liberation Day but for every fifth year. */
  readonly usuallyWorked: boolean;
}

const isoDate = (year: number, month: number, day: number): IsoDate =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

/** Easter Sunday of the Gregorian calendar, by the computus as Meeus, Jones and Butcher wrote it down. */
export function easterSunday(year: number): IsoDate {
  const moon = year % 19;
  const [century, yearOfCentury] = [Math.floor(year / 100), year % 100];
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * moon + century - Math.floor(century / 4) - correction + 15) % 30;
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(yearOfCentury / 4) - epact - (yearOfCentury % 4)) % 7;
  const late = Math.floor((moon + 11 * epact + 22 * toSunday) / 451);
  const days = epact + toSunday - 7 * late + 114;
  return isoDate(year, Math.floor(days / 31), (days % 31) + 1);
}

/**
 * The holidays of a year, in their order. What somebody does with them is for his calendar to say: this only saves the typing, and no rule
 * goes by it.
 */
export function dutchHolidays(year: number): readonly DutchHoliday[] {
  const easter = easterSunday(year);
  // King's Day is kept a day before when 27 April is a Sunday.
  const kingsDay = isoDate(year, 4, 27);
  const off = (day: IsoDate, name: string, usuallyWorked = false): DutchHoliday => ({ day, name, usuallyWorked });
  return [
    off(isoDate(year, 1, 1), 'Nieuwjaarsdag'),
    off(addDays(easter, -2), 'Goede Vrijdag', true),
    off(easter, 'Eerste paasdag'),
    off(addDays(easter, 1), 'Tweede paasdag'),
    off(weekday(kingsDay) === 7 ? addDays(kingsDay, -1) : kingsDay, 'Koningsdag'),
    off(isoDate(year, 5, 5), 'Bevrijdingsdag', year % 5 !== 0),
    off(addDays(easter, 39), 'Hemelvaartsdag'),
    off(addDays(easter, 49), 'Eerste pinksterdag'),
    off(addDays(easter, 50), 'Tweede pinksterdag'),
    off(isoDate(year, 12, 25), 'Eerste kerstdag'),
    off(isoDate(year, 12, 26), 'Tweede kerstdag'),
  ].sort((a, b) => (a.day < b.day ? -1 : 1));
}

/**
 * The holidays of the next year on which a calendar is closed that is closed on these days of this year: each as it was, but where most companies
 * work on it in one year and not in the other, as with Liberation Day.
 */
export function closedNextYear(year: number, closed: ReadonlySet<IsoDate>): readonly DutchHoliday[] {
  const now = new Map(dutchHolidays(year).map((one) => [one.name, one]));
  return dutchHolidays(year + 1).filter(({ name, usuallyWorked }) => {
    const one = now.get(name);
    return one?.usuallyWorked === usuallyWorked ? closed.has(one.day) : !usuallyWorked;
  });
}
