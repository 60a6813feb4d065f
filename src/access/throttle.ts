/** What is remembered of failed log-ins of one user name, or from one address. */
export interface ThrottleState {
  readonly failures: number;
  /** Since the last attempt. */
  readonly idleSeconds: number;
  /** How long nobody may try yet; 0 or less when one may. */
  readonly blockedForSeconds: number;
}

export interface ThrottleLimits {
  /** So many failures cost nothing. */
  readonly freeFailures: number;
}

/** A person mistypes a few times; an office behind one address does so together. */
export const USER_LIMITS: ThrottleLimits = { freeFailures: 5 };
export const ADDRESS_LIMITS: ThrottleLimits = { freeFailures: 30 };

const FIRST_WAIT_SECONDS = 5;
const LONGEST_WAIT_SECONDS = 15 * 60;
/** After so much rest the count starts anew. */
const FORGET_AFTER_SECONDS = 60 * 60;

export type ThrottleVerdict =
  | { readonly allowed: false; readonly waitSeconds: number }
  /** The attempt is counted as a failure before the password is looked at; success takes it back. */
  | { readonly allowed: true; readonly failures: number; readonly waitSecondsAfter: number };

/**
 * Judges one attempt to log in. The wait doubles with every failure beyond the free ones, up to a quarter of an hour: a guesser gets
 * a hundred tries a day, and somebody who was shut out by a guesser gets in again the same morning.
 */
export function judgeAttempt(state: ThrottleState, limits: ThrottleLimits): ThrottleVerdict {
  if (state.blockedForSeconds > 0) return { allowed: false, waitSeconds: Math.ceil(state.blockedForSeconds) };
  const failures = state.idleSeconds > FORGET_AFTER_SECONDS ? 1 : state.failures + 1;
  const beyond = failures - limits.freeFailures;
  // The exponent is bounded as well: 2 ** 2000 is Infinity, which no interval can hold.
  const wait = beyond < 0 ? 0 : FIRST_WAIT_SECONDS * 2 ** Math.min(beyond, 20);
  return { allowed: true, failures, waitSecondsAfter: Math.min(wait, LONGEST_WAIT_SECONDS) };
}
