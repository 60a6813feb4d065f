import { addDays, weekday, type IsoDate } from '../../src/kernel';

/** March 2027: the clock changes on the 28th and Easter Monday is the 29th. */
const FIRST_DAY: IsoDate = '2027-03-01';
const LAST_DAY: IsoDate = '2027-03-31';
export const HOLIDAYS: readonly { readonly day: IsoDate; readonly name: string }[] = [
  { day: '2027-03-29', name: 'Tweede paasdag' },
  { day: '2027-04-27', name: 'Koningsdag' },
];

const isHoliday = (day: IsoDate): boolean => HOLIDAYS.some((one) => one.day === day);
export const isWorkingDay = (day: IsoDate): boolean => weekday(day) <= 5 && !isHoliday(day);

/** The days on which the office works, in order. */
export const WORKING_DAYS: readonly IsoDate[] = Array.from({ length: 31 }, (_, i) => addDays(FIRST_DAY, i)).filter(
  (day) => day <= LAST_DAY && isWorkingDay(day),
);

/** The day that many working days later. */
export function workingDaysLater(from: IsoDate, count: number): IsoDate {
  let day = from;
  for (let left = count; left > 0;) {
    day = addDays(day, 1);
    if (isWorkingDay(day)) left--;
  }
  return day;
}

/** The first day from this one on that fits; every place receives on some day of the week. */
export function firstDay(from: IsoDate, fits: (day: IsoDate) => boolean): IsoDate {
  let day = from;
  while (!fits(day)) day = addDays(day, 1);
  return day;
}
