import { FINDING_NAMES, type FindingCode } from '../findings';

/** The figures of the office at one moment. "Today" begins at midnight in Amsterdam. */
export interface Today {
  readonly interchangesToday: number;
  readonly ordersReleasedToday: number;
  /** Orders received today, whatever became of them. */
  readonly ordersToday: number;
  /** Of those, the ones that were released without a person. */
  readonly touchlessToday: number;
  readonly waitingInReview: number;
  readonly answersOutstanding: number;
  readonly quarantinedWork: number;
  readonly filesRefusedToday: number;
}

export type TodayFigure = keyof Today;

/** Interchanges of one hour of the day, Amsterdam time. */
export interface HourOfIntake {
  readonly hour: number;
  readonly today: number;
  /** The mean of the same weekday of the last four weeks. */
  readonly usual: number;
}

/** Open cases by how long they have been waiting: up to so many minutes; null for all that are older. */
export interface AgeOfQueue {
  readonly upToMinutes: number | null;
  readonly cases: number;
}

/** What holds open cases up: a case counts once for each finding code that stops it. */
export interface Cause {
  readonly code: string;
  readonly cases: number;
}

/** Bounds of the histogram of the queue, in minutes. */
export const AGES: readonly number[] = [30, 60, 240, 1_440];

/** All hours of the day, with nothing where nothing came. */
export function hoursOf(rows: readonly HourOfIntake[]): readonly HourOfIntake[] {
  const known = new Map(rows.map((row) => [row.hour, row]));
  return Array.from({ length: 24 }, (_, hour) => known.get(hour) ?? { hour, today: 0, usual: 0 });
}

/** What a code is called; the code itself where an older release wrote one that is gone. */
export const causeName = (code: string): { readonly nl: string; readonly en: string } =>
  isKnown(code) ? FINDING_NAMES[code] : { nl: code, en: code };

const isKnown = (code: string): code is FindingCode => code in FINDING_NAMES;
