/** How a run ended; `skipped` when the run before it was still busy. */
export type RunOutcome = 'done' | 'failed' | 'skipped';

/** Something that is done at fixed times, once however many processes there are. */
export interface ScheduledTask {
  /** Unique; part of the key of each run. */
  readonly name: string;
  /** Cron with five fields, or six with seconds first, in Amsterdam time. */
  readonly cron: string;
  /** Whether the latest run that was missed while nothing ran is made up for at the start. */
  readonly catchUp?: boolean;
  /** @returns a few words for the record */
  run(plannedAt: Date): Promise<string | undefined>;
}

/** Every schedule of the office is in the office's time. */
export const OFFICE_TIME_ZONE = 'Europe/Amsterdam';

/**
 * The latest instant before `now` that a schedule names.
 *
 * @param matches whether the schedule names this instant
 * @param stepMs the finest step of the schedule: a minute, or a second with six fields
 * @param after instants up to this one do not count
 * @returns null when there is none within the time that is searched, about a month by the minute
 */
export function latestPlanned(matches: (at: Date) => boolean, stepMs: number, now: Date, after: Date): Date | null {
  const first = Math.floor(now.getTime() / stepMs) * stepMs;
  for (let step = 0, at = first; step < MOST_STEPS && at > after.getTime(); step++, at -= stepMs) {
    if (matches(new Date(at))) return new Date(at);
  }
  return null;
}

const MOST_STEPS = 45_000;
