const FIRST_MS = 1_000;
const CAP_MS = 300_000;

/**
 * How long to wait before the next attempt: doubling from a second to the cap, five minutes if not said, between half and the whole of that, so that
 * what failed together does not come back together.
 *
 * @param attempt counts from 1
 * @param chance from 0 to 1
 * @returns milliseconds
 */
export function backoffMs(attempt: number, chance: number, capMs = CAP_MS): number {
  const whole = Math.min(capMs, FIRST_MS * 2 ** Math.min(attempt - 1, 30));
  return Math.round(whole / 2 + (whole / 2) * chance);
}

/** Errors of our own that say in words what is the matter: their names would say nothing more to people. */
const IN_WORDS: ReadonlySet<string> = new Set(['PermanentFault', 'LaterFault']);

/** The text of an error as it may be kept: short, one line, and without what SQL errors quote of the data. */
export function shortReason(error: unknown): string {
  const named = error instanceof Error && !IN_WORDS.has(error.name) ? `${error.name}: ` : '';
  const text = error instanceof Error ? `${named}${error.message}` : 'unknown error';
  return text
    .replace(/\s+/g, ' ')
    .replace(/"[^"]{40,}"|'[^']{40,}'/g, '…')
    .slice(0, 300);
}
