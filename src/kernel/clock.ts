/** Tells the time. Everything that depends on "now" takes a clock, so that a test can say what day it is. */
export interface Clock {
  now(): Date;
}

// eslint-disable-next-line no-restricted-syntax -- this is the one clock that all others are told to use
export const systemClock: Clock = { now: () => new Date() };

/** A clock that stands still, for tests and for judging a message again at its first instant. */
export const fixedClock = (instant: Date | string): Clock => {
  const at = new Date(instant);
  return { now: () => new Date(at) };
};
