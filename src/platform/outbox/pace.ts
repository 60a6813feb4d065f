import { hintsOf, PermanentFault } from '../work';
import { backoffMs } from '../work/backoff';

/** How long and how often something is tried that does not get there. Milliseconds. */
export interface Pace {
  /** For so long, from the first attempt that failed. */
  readonly deliverForMs: number;
  /** Longest time between two attempts of our own choice. */
  readonly deliveryWaitMs: number;
  /** Longest time that we let the other side make us wait. */
  readonly deliveryAskedWaitMs: number;
}

/** What failed, and since when. */
export interface Failure {
  /** The attempt that failed just now, from 1. */
  readonly attempt: number;
  readonly failingSince: Date | null;
  readonly fault: Error;
}

/**
 * When to try again after a fault: five times in the first minute, then ever more slowly up to the longest wait, each between half and
 * the whole of that, and never before the other side wants it (Retry-After).
 *
 * @param chance from 0 to 1
 * @returns null when never: the fault says that another attempt is of no use, or it went on for too long
 */
export function nextTry({ attempt, failingSince, fault }: Failure, now: Date, chance: number, pace: Pace): Date | null {
  if (fault instanceof PermanentFault || isTooLong(failingSince, now, pace)) return null;
  const asked = Math.min(hintsOf(fault).retryAfterMs ?? 0, pace.deliveryAskedWaitMs);
  return new Date(now.getTime() + Math.max(backoffMs(attempt + 1, chance, pace.deliveryWaitMs), asked));
}

/** Whether it was tried in vain for as long as anything is. */
export const isTooLong = (failingSince: Date | null, now: Date, pace: Pace): boolean =>
  failingSince !== null && now.getTime() - failingSince.getTime() >= pace.deliverForMs;
