/** A calendar date without a time, as "2026-11-23". Dates of this shape compare as text. */
export type IsoDate = string;

const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/;
const DAY_MS = 86_400_000;

/** Business days and cut-off times are Dutch, wherever the server stands. */
export const BUSINESS_TIME_ZONE = 'Europe/Amsterdam';
/** The day of the office, as SQL: what PostgreSQL calls the current date is that of its own time zone, which an hour or two a night is another day. */
export const OFFICE_TODAY = `(now() AT TIME ZONE '${BUSINESS_TIME_ZONE}')::date`;

/** True for a date that exists: 2026-02-30 does not. */
export function isIsoDate(text: string): boolean {
  if (!ISO_DATE.test(text)) return false;
  const month = Number(text.slice(5, 7));
  const day = Number(text.slice(8));
  return day >= 1 && day <= daysOf(month, Number(text.slice(0, 4)));
}

const LONGEST_MONTHS = [0, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** The days of a month, none of one that does not exist. */
function daysOf(month: number, year: number): number {
  const isLeapYear = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && !isLeapYear ? 28 : (LONGEST_MONTHS[month] ?? 0);
}

const toUtc = (date: IsoDate): number => Date.parse(`${date}T00:00:00Z`);

/** The date `days` later (earlier when negative). */
export const addDays = (date: IsoDate, days: number): IsoDate =>
  new Date(toUtc(date) + days * DAY_MS).toISOString().slice(0, 10);

/** Whole days from `from` to `to`; negative when `to` lies before `from`. */
export const daysBetween = (from: IsoDate, to: IsoDate): number => Math.round((toUtc(to) - toUtc(from)) / DAY_MS);

/** ISO 8601 weekday: 1 is Monday, 7 is Sunday. */
export const weekday = (date: IsoDate): number => new Date(toUtc(date)).getUTCDay() || 7;

const businessDate = new Intl.DateTimeFormat('en-CA', {
  timeZone: BUSINESS_TIME_ZONE,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});
const businessTime = new Intl.DateTimeFormat('en-GB', {
  timeZone: BUSINESS_TIME_ZONE,
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** The Dutch calendar date of an instant. */
export function businessDateOf(instant: Date): IsoDate {
  // All of an hour lies in one day: the clock moves by whole hours. Many ask for the day of the same few instants.
  const hour = Math.floor(instant.getTime() / HOUR);
  if (hour !== latest.hour) latest = { hour, day: businessDate.format(instant) };
  return latest.day;
}

const HOUR = 3_600_000;
let latest = { hour: Number.NaN, day: '' };

/** The Dutch wall-clock time of an instant, as "14:05". */
export const businessTimeOf = (instant: Date): string => businessTime.format(instant);
