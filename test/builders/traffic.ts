import { addDays, weekday, type IsoDate } from '../../src/kernel';
import { isWorkingDay, type TrafficCalendar, type TrafficDay } from '../../src/reports/traffic';

export const WEEKDAYS: TrafficCalendar = { workingDays: [1, 2, 3, 4, 5], holidays: new Set() };

/** How a partner of the simulation sends: the hours of the files of one working day. */
export type Habit = (day: IsoDate, next: () => number) => readonly number[];

/** Share of the files by hour, as an office sends them: a morning, a dip at noon, an afternoon, and one job at night. */
const OFFICE_HOURS = [0, 0, 1, 0, 0, 0, 1, 4, 9, 14, 13, 10, 5, 8, 10, 9, 7, 5, 2, 1, 1, 0, 0, 0];
const SHARES = OFFICE_HOURS.reduce((total, one) => total + one, 0);

function officeHour(next: () => number): number {
  let left = next() * SHARES;
  return OFFICE_HOURS.findIndex((share) => (left -= share) < 0);
}

/** A number of things that happen by chance, `mean` on average (Poisson, by counting exponential gaps). */
function byChance(mean: number, next: () => number): number {
  let count = -1;
  for (let sum = 0; sum < mean; count++) sum -= Math.log(1 - next());
  return Math.max(0, count);
}

/** Files by pure chance over office hours. */
export const chanceHabit =
  (perDay: number): Habit =>
  (_, next) =>
    Array.from({ length: byChance(perDay, next) }, () => officeHour(next));

/** One file each day, at nine or a little after. */
export const steadyHabit: Habit = () => [9];

/** One file a week, on Monday at eight. */
export const weeklyHabit: Habit = (day) => (weekday(day) === 1 ? [8] : []);

/** Busy days and quiet ones: twice as uneven as chance. */
export const unevenHabit =
  (perDay: number): Habit =>
  (day, next) => {
    const busy = (-Math.log(1 - next()) - Math.log(1 - next()) - Math.log(1 - next())) / 3;
    return chanceHabit(perDay * busy)(day, next);
  };

/** A file on most days, and on one of `n` none. */
export const forgetfulHabit =
  (n: number): Habit =>
  (_, next) =>
    next() < 1 / n ? [] : [9];

/** The traffic of working days up to and with `last`, by a habit; a tenth of the files has trouble. */
export function trafficOf(
  habit: Habit,
  last: IsoDate,
  days: number,
  next: () => number,
  calendar: TrafficCalendar = WEEKDAYS,
): Map<IsoDate, TrafficDay> {
  const traffic = new Map<IsoDate, TrafficDay>();
  for (let i = days - 1; i >= 0; i--) {
    const day = addDays(last, -i);
    const files = isWorkingDay(day, calendar) ? habit(day, next) : [];
    if (files.length > 0) traffic.set(day, dayOf(files, files.filter(() => next() < 0.1).length));
  }
  return traffic;
}

export function dayOf(files: readonly number[], troubled = 0): TrafficDay {
  const hours = Array.from({ length: 24 }, (_, hour) => files.filter((one) => one === hour).length);
  return { hours, troubled };
}
