import { addDays, businessDateOf, businessTimeOf, weekday, type IsoDate } from './iso-date';

/** When people are there. */
export interface OfficeHours {
  /** Dutch wall-clock time, "08:00". */
  readonly opens: string;
  readonly closes: string;
  /** ISO weekdays. */
  readonly workingDays: readonly number[];
  readonly holidays: { has(day: IsoDate): boolean };
}

const MINUTE_MS = 60_000;
/** An office that is closed for longer than this is not one. */
const MOST_DAYS = 400;

/** The instant of a Dutch wall-clock time, summer or winter. One that a clock skips in March is the one an hour later. */
export function instantOf(date: IsoDate, time: string): Date {
  const wanted = Date.parse(`${date}T${time}:00Z`);
  let instant = wanted;
  for (let round = 0; round < 2; round++) {
    const at = new Date(instant);
    instant += wanted - Date.parse(`${businessDateOf(at)}T${businessTimeOf(at)}:00Z`);
  }
  return new Date(instant);
}

const isOpen = (day: IsoDate, { workingDays, holidays }: OfficeHours): boolean =>
  workingDays.includes(weekday(day)) && !holidays.has(day);

/** The time that people are there on a day, if they are. */
function opening(day: IsoDate, hours: OfficeHours): { readonly from: number; readonly to: number } | null {
  if (!isOpen(day, hours)) return null;
  return { from: instantOf(day, hours.opens).getTime(), to: instantOf(day, hours.closes).getTime() };
}

/** So many minutes later, of which only those count when people are there. An office that never opens counts every minute. */
export function addOfficeMinutes(start: Date, minutes: number, hours: OfficeHours): Date {
  let left = minutes * MINUTE_MS;
  let day = businessDateOf(start);
  for (let n = 0; n < MOST_DAYS; n++, day = addDays(day, 1)) {
    const open = opening(day, hours);
    if (open === null) continue;
    const from = Math.max(open.from, start.getTime());
    if (open.to - from >= left) return new Date(from + left);
    left -= Math.max(0, open.to - from);
  }
  return new Date(start.getTime() + minutes * MINUTE_MS);
}

/** So many minutes earlier, counted in the same way: what began by then is due by `end`, what began later is not. */
export function subtractOfficeMinutes(end: Date, minutes: number, hours: OfficeHours): Date {
  let left = minutes * MINUTE_MS;
  let day = businessDateOf(end);
  for (let n = 0; n < MOST_DAYS; n++, day = addDays(day, -1)) {
    const open = opening(day, hours);
    if (open === null) continue;
    const to = Math.min(open.to, end.getTime());
    if (to - open.from >= left) return new Date(to - left);
    left -= Math.max(0, to - open.from);
  }
  return new Date(end.getTime() - minutes * MINUTE_MS);
}
