import type { IsoDate } from '../kernel';

/** Whose days a calendar holds: of a site that goods leave, of who carries them, of a place that receives them. */
export const CALENDAR_KINDS = ['site', 'carrier', 'place'] as const;
export type CalendarKind = (typeof CALENDAR_KINDS)[number];

/** Working days by weekday, and single days that are otherwise. No law makes a holiday a day off: each calendar says so itself. */
export interface WorkCalendar {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly kind: CalendarKind;
  /** ISO weekdays. */
  readonly workingDays: readonly number[];
  readonly days: ReadonlyMap<IsoDate, CalendarDay>;
}

/** A single day: a closed one, or one that is open, perhaps for other hours than usual. */
export interface CalendarDay {
  readonly open: boolean;
  /** Dutch wall-clock time, "08:00"; null for the usual hours. */
  readonly opens: string | null;
  readonly closes: string | null;
  readonly name: string | null;
}

/** Latest time of ordering by ISO weekday, "14:00" in Dutch time; a weekday without one has none. */
export type CutOffs = Readonly<Partial<Record<string, string>>>;

/** A site of ours that goods leave. Without a calendar of its own it works as the company does. */
export interface Site {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly calendarId: string | null;
  readonly cutOff: CutOffs;
}

/** Who carries goods. Without a calendar of his own he drives as the company does. */
export interface Carrier {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly calendarId: string | null;
  /** Days on his calendar from despatch to arrival; zero for the same day. */
  readonly transitDays: number;
  readonly cutOff: CutOffs;
}

/** Everything about days that is not the company's own, by id. */
export interface Logistics {
  readonly calendars: ReadonlyMap<string, WorkCalendar>;
  readonly sites: ReadonlyMap<string, Site>;
  readonly carriers: ReadonlyMap<string, Carrier>;
}

export const NO_LOGISTICS: Logistics = { calendars: new Map(), sites: new Map(), carriers: new Map() };
