import { addDays, weekday, type IsoDate } from '../kernel';
import { median, spreadOf, stable } from './robust';

/** Files that a partner sent on one day. Acknowledgements of ours are none, and the same bytes again are not counted twice. */
export interface TrafficDay {
  /** By hour of the Dutch day, 24 of them; in autumn one hour holds two. */
  readonly hours: readonly number[];
  /** Of the files those that were refused or that a person had to look at. */
  readonly troubled: number;
}

/** When the office works; no file on another day means nothing. */
export interface TrafficCalendar {
  /** ISO weekdays. */
  readonly workingDays: readonly number[];
  readonly holidays: ReadonlySet<IsoDate>;
}

/** How far from the usual is too far. Data of each partner (table `traffic_threshold`). */
export interface TrafficThresholds {
  readonly watched: boolean;
  /** Weeks that are learnt from. */
  readonly weeks: number;
  /** Distance from the median, in spreads. */
  readonly spreads: number;
  /** And by this factor at least, so that a steady partner may grow a little. */
  readonly factor: number;
  /** Percentage points by which the share of troubled files must rise. */
  readonly troublePoints: number;
}

/** For a partner who has none of his own. How often they alarm without a cause is measured in traffic.spec.ts. */
export const DEFAULT_THRESHOLDS: TrafficThresholds = {
  watched: true,
  weeks: 13,
  spreads: 4.5,
  factor: 2,
  troublePoints: 25,
};

export const ALARM_KINDS = ['silent', 'less', 'more', 'troubled'] as const;
export type AlarmKind = (typeof ALARM_KINDS)[number];

/** What came within a window, against what usually comes within such a one. */
export interface Expectation {
  readonly came: number;
  readonly low: number;
  readonly usual: number;
  readonly high: number;
  /** Windows that were compared. */
  readonly compared: number;
  /** Distance of what came from the median, in spreads; negative when it is less. */
  readonly distance: number;
}

interface Trouble {
  readonly came: number;
  readonly troubled: number;
  /** Percent, rounded. */
  readonly share: number;
  readonly before: number;
}

/** What is to be said of a partner's traffic at one moment. Null where there is too little to say anything, or nothing to compare. */
export interface TrafficVerdict {
  readonly at: { readonly day: IsoDate; readonly hour: number };
  readonly workingDay: boolean;
  /** Working days that were learnt from. */
  readonly learnt: number;
  /** Today until the full hour, against the same weekdays. */
  readonly today: Expectation | null;
  /** The last five working days before today, against every five in a row before them. */
  readonly week: Expectation | null;
  readonly trouble: Trouble | null;
  /** The worst that there is; null when nothing is. */
  readonly alarm: { readonly kind: AlarmKind; readonly window: 'day' | 'week' } | null;
}

/** Same weekdays below which nothing is said of a day: six weeks. */
const LEAST_DAYS = 6;
/** Windows of five days in a row below which nothing is said of a week. */
const LEAST_WEEKS = 20;
const WEEK_DAYS = 5;
/** Working days in a row without a file, from which on they are left out of what is learnt, once. */
const CLOSURE_DAYS = 3;
/**
 * The least spread of a day, in stabilised counts, where chance alone would give 1: a partner who sends one file each day at nine has none
 * at all, and his silence is told all the same. Whether a partner is like that is seen by his days, none of which was empty.
 */
const STEADY_SPREAD = 0.2;
/** Drift is judged against chance at least. */
const CHANCE_SPREAD = 1;
/** Empty windows, of those of the like, that a silence may have had before: one in a hundred. */
const EMPTY_SHARE = 0.01;
const LEAST_FILES = 8;
const LEAST_TROUBLED = 4;
const LEAST_FILES_BEFORE = 20;

/**
 * Judges what a partner sends. Counts are made stable first (twice the root, see `stable`), so that a spread means the same for a partner of three
 * files a day and one of three hundred; median and median deviation do not mind the odd day.
 *
 * @param traffic days with files, today among them; a day that is missing had none
 * @param at the day, and the full hour up to which it is counted
 */
export function judgeTraffic(
  traffic: ReadonlyMap<IsoDate, TrafficDay>,
  at: { readonly day: IsoDate; readonly hour: number },
  calendar: TrafficCalendar,
  thresholds: TrafficThresholds,
): TrafficVerdict {
  const days = learntDays(traffic, at.day, calendar, thresholds.weeks);
  const workingDay = isWorkingDay(at.day, calendar);
  const total = (day: IsoDate): number => sum(traffic.get(day)?.hours ?? []);
  const untilHour = (day: IsoDate): number => sum(traffic.get(day)?.hours.slice(0, at.hour) ?? []);
  const [before, last] = [withoutClosure(days.slice(0, -WEEK_DAYS), total), days.slice(-WEEK_DAYS)];
  // Empty days up to yesterday are part of the silence that may be told today, and no reason to think it usual.
  const present = last.slice(0, last.findLastIndex((day) => total(day) > 0) + 1);
  const today = workingDay ? judgeDay([...before, ...present], at.day, untilHour) : null;
  const totals = days.map(total);
  const week = judgeWeek(before.map(total), sum(last.map(total)));
  const trouble = judgeTrouble(totals, days.map((day) => traffic.get(day)?.troubled ?? 0), thresholds); // prettier-ignore
  const alarm =
    workingDay && thresholds.watched
      ? alarmOf({ today, week, trouble, heardToday: total(at.day) > 0 }, thresholds)
      : null;
  return {
    at,
    workingDay,
    learnt: days.length,
    today: today?.expectation ?? null,
    week: week?.expectation ?? null,
    trouble: trouble?.told ?? null,
    alarm,
  };
}

/** Whether an alarm is over. A silence is over with the next file, which the caller sees; the others when the measure is halfway back. */
export function isOver(kind: AlarmKind, verdict: TrafficVerdict, thresholds: TrafficThresholds): boolean {
  if (!thresholds.watched) return true;
  if (kind === 'silent') return false;
  if (kind === 'troubled') return verdict.trouble !== null && verdict.trouble.share - verdict.trouble.before < thresholds.troublePoints / 2; // prettier-ignore
  return verdict.week !== null && Math.abs(verdict.week.distance) < thresholds.spreads / 2;
}

export const isWorkingDay = (day: IsoDate, { workingDays, holidays }: TrafficCalendar): boolean =>
  workingDays.includes(weekday(day)) && !holidays.has(day);

/** The working days before today, from the first on which the partner sent anything; oldest first. */
function learntDays(
  traffic: ReadonlyMap<IsoDate, TrafficDay>,
  today: IsoDate,
  calendar: TrafficCalendar,
  weeks: number,
): readonly IsoDate[] {
  const first = [...traffic.keys()].filter((day) => day < today).sort()[0];
  if (first === undefined) return [];
  const all = Array.from({ length: weeks * 7 }, (_, i) => addDays(today, i - weeks * 7));
  return all.filter((day) => day >= first && isWorkingDay(day, calendar));
}

/**
 * Without the longest time in which nothing came, when that was three days or more: a partner's holidays, or a line that was down. What happens
 * again and again leaves enough of it behind to count.
 */
function withoutClosure(days: readonly IsoDate[], total: (day: IsoDate) => number): readonly IsoDate[] {
  let longest = { from: 0, length: 0 };
  let from = 0;
  days.forEach((day, i) => {
    if (total(day) > 0) from = i + 1;
    else if (i + 1 - from > longest.length) longest = { from, length: i + 1 - from };
  });
  if (longest.length < CLOSURE_DAYS) return days;
  return days.filter((_, i) => i < longest.from || i >= longest.from + longest.length);
}

interface Judged {
  readonly expectation: Expectation;
  /** How far from the usual nothing at all would be, in spreads; 0 where windows were empty before. */
  readonly emptiness: number;
}

function judgeDay(days: readonly IsoDate[], today: IsoDate, count: (day: IsoDate) => number): Judged | null {
  const byWeekday = new Map<number, number[]>();
  for (const day of days) byWeekday.set(weekday(day), [...(byWeekday.get(weekday(day)) ?? []), count(day)]);
  const same = byWeekday.get(weekday(today)) ?? [];
  if (same.length < LEAST_DAYS) return null;
  // Thirteen Mondays say where the middle is, but not how far days lie apart: for that all days count, each against its own weekday.
  const enough = [...byWeekday.values()].filter((counts) => counts.length >= LEAST_DAYS);
  const deviations = enough.flatMap((counts) => counts.map((one) => stable(one) - stable(median(counts))));
  const alike = enough.filter((counts) => median(counts) > 0).flat();
  const spread = Math.max(STEADY_SPREAD, spreadOf(deviations));
  const wasEmpty = empty(same) > 0 || empty(alike) > alike.length * EMPTY_SHARE;
  return {
    expectation: expectation(count(today), same, spread),
    emptiness: wasEmpty ? 0 : (stable(median(same)) - stable(0)) / spread,
  };
}

function judgeWeek(before: readonly number[], came: number): Judged | null {
  const windows = before.flatMap((_, i) =>
    i + WEEK_DAYS <= before.length ? [sum(before.slice(i, i + WEEK_DAYS))] : [],
  );
  if (windows.length < LEAST_WEEKS) return null;
  const middle = stable(median(windows));
  const spread = spreadOf(windows.map((one) => stable(one) - middle));
  return {
    expectation: expectation(came, windows, Math.max(CHANCE_SPREAD, spread)),
    emptiness: empty(windows) > 0 ? 0 : (middle - stable(0)) / Math.max(STEADY_SPREAD, spread),
  };
}

function judgeTrouble(
  totals: readonly number[],
  troubled: readonly number[],
  { spreads, troublePoints }: TrafficThresholds,
): { readonly told: Trouble; readonly alarming: boolean } | null {
  const [came, wrong] = [sum(totals.slice(-WEEK_DAYS)), sum(troubled.slice(-WEEK_DAYS))];
  const [filesBefore, wrongBefore] = [sum(totals.slice(0, -WEEK_DAYS)), sum(troubled.slice(0, -WEEK_DAYS))];
  if (came < LEAST_FILES || filesBefore < LEAST_FILES_BEFORE) return null;
  const before = wrongBefore / filesBefore;
  const share = wrong / came;
  // Never quite 0 or 1: of twenty files that all went well one may fail tomorrow.
  const chance = (wrongBefore + 1) / (filesBefore + 2);
  const distance = (wrong - came * chance) / Math.sqrt(came * chance * (1 - chance));
  // Trouble comes in clusters, one bad day for all files of a day: a week like this must not have been there before.
  const worst = Math.max(
    0,
    ...totals
      .slice(0, -2 * WEEK_DAYS + 1)
      .map((_, i) => ratio(sum(troubled.slice(i, i + WEEK_DAYS)), sum(totals.slice(i, i + WEEK_DAYS)))),
  );
  return {
    told: { came, troubled: wrong, share: percent(share), before: percent(before) },
    alarming: wrong >= LEAST_TROUBLED && distance >= spreads && share - before >= troublePoints / 100 && share > worst,
  };
}

function alarmOf(
  judged: {
    readonly today: Judged | null;
    readonly week: Judged | null;
    readonly trouble: { readonly alarming: boolean } | null;
    /** Also after the last full hour. */
    readonly heardToday: boolean;
  },
  { spreads, factor }: TrafficThresholds,
): TrafficVerdict['alarm'] {
  const { today, week, trouble, heardToday } = judged;
  const silent = (one: Judged | null): boolean =>
    !heardToday && one !== null && one.expectation.came === 0 && one.emptiness >= spreads;
  if (silent(today)) return { kind: 'silent', window: 'day' };
  if (silent(week)) return { kind: 'silent', window: 'week' };
  if (week !== null) {
    const { came, usual, distance } = week.expectation;
    if (came > 0 && distance <= -spreads && came * factor <= usual) return { kind: 'less', window: 'week' };
    if (distance >= spreads && came >= usual * factor) return { kind: 'more', window: 'week' };
  }
  return trouble?.alarming === true ? { kind: 'troubled', window: 'week' } : null;
}

function expectation(came: number, counts: readonly number[], spread: number): Expectation {
  const usual = median(counts);
  return {
    came,
    low: Math.min(...counts),
    usual,
    high: Math.max(...counts),
    compared: counts.length,
    distance: (stable(came) - stable(usual)) / spread,
  };
}

const empty = (counts: readonly number[]): number => counts.filter((one) => one === 0).length;
const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);
const ratio = (part: number, whole: number): number => (whole < LEAST_FILES ? 0 : part / whole);
const percent = (share: number): number => Math.round(share * 100);
