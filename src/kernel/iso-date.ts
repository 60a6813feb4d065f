/** A calendar date without a time, as "2026-11-23". Dates of this shape compare as text. */
export type IsoDate = string;

const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const DAY_MS = 86_400_000;

/** Business days and cut-off times are Dutch, wherever the server stands. */
export const BUSINESS_TIME_ZONE = 'Europe/Amsterdam';

/** True for a date that exists: 2026-02-30 does not. */
export function isIsoDate(text: string): boolean {
  const parts = ISO_DATE.exec(text);
  if (parts === null) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
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
export const businessDateOf = (instant: Date): IsoDate => businessDate.format(instant);

/** The Dutch wall-clock time of an instant, as "14:05". */
export const businessTimeOf = (instant: Date): string => businessTime.format(instant);
