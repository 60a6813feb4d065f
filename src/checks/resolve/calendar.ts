import { addDays, weekday, type IsoDate } from '../../kernel';
import type { CalendarKind, Company, CustomerLocation, Logistics, WorkCalendar } from '../../master';

/** The days on which somebody works, and what is said of those on which he does not. */
export interface Calendar {
  /** Whose days they are; the company's where nobody has days of his own. */
  readonly kind: CalendarKind | 'company';
  /** Of the site, the carrier or the place; null for the company. */
  readonly name: string | null;
  readonly isOpen: (day: IsoDate) => boolean;
  /** Of a closed day: its own name, "weekend", or "closed". */
  readonly why: (day: IsoDate) => string;
  /** Dutch wall-clock time at which a day ends before its usual time; null for the usual. */
  readonly closesAt: (day: IsoDate) => string | null;
}

const namelessWhy = (day: IsoDate): string => (weekday(day) > 5 ? 'weekend' : 'closed');

/** The company's own days. */
export const companyCalendar = ({ workingDays, holidays }: Company): Calendar => ({
  kind: 'company',
  name: null,
  isOpen: (day) => workingDays.includes(weekday(day)) && !holidays.has(day),
  why: (day) => holidays.get(day) ?? namelessWhy(day),
  closesAt: () => null,
});

/** The days of a site or a carrier: a single day goes before the weekday. */
export const workCalendar = ({ kind, workingDays, days }: WorkCalendar, name: string): Calendar => ({
  kind,
  name,
  isOpen: (day) => days.get(day)?.open ?? workingDays.includes(weekday(day)),
  why: (day) => days.get(day)?.name ?? namelessWhy(day),
  closesAt: (day) => days.get(day)?.closes ?? null,
});

/** The days on which a place receives: its calendar where it has one, and of the ordinary weekdays those that it names. */
export function placeCalendar(place: CustomerLocation | null, logistics: Logistics): Calendar {
  const receivingDays = place?.receivingDays ?? [];
  const own = logistics.calendars.get(place?.calendarId ?? '');
  const isUsual = (day: IsoDate): boolean =>
    (receivingDays.length === 0 || receivingDays.includes(weekday(day))) &&
    (own === undefined || own.workingDays.includes(weekday(day)));
  return {
    kind: 'place',
    name: place?.name ?? null,
    isOpen: (day) => own?.days.get(day)?.open ?? isUsual(day),
    why: (day) => own?.days.get(day)?.name ?? namelessWhy(day),
    closesAt: (day) => own?.days.get(day)?.closes ?? place?.closes ?? null,
  };
}

/** No calendar has a year without an open day; one that says so is broken, and must not stop the judging. */
const SEARCH_DAYS = 400;
/** Dates of four digits end in 9999; whoever asks for delivery then gets the day as asked. */
const FAR_FUTURE = '9000-01-01';

/** The first day from `date` on, in steps of `step` days, that is good; `date` itself when there is none. */
export function seek(date: IsoDate, step: 1 | -1, isGood: (day: IsoDate) => boolean): IsoDate {
  if (date >= FAR_FUTURE) return date;
  let day = date;
  for (let i = 0; i < SEARCH_DAYS; i++) {
    if (isGood(day)) return day;
    day = addDays(day, step);
  }
  return date;
}

/** So many open days later. */
export function addOpenDays(date: IsoDate, days: number, isOpen: (day: IsoDate) => boolean): IsoDate {
  let day = date;
  for (let i = Math.min(days, SEARCH_DAYS); i > 0; i--) day = seek(addDays(day, 1), 1, isOpen);
  return day;
}
