/** The first pause, after which a single attempt is made; each next one is twice as long, up to the longest. */
const FIRST_MS = 5_000;
const LONGEST_MS = 5 * 60_000;

/**
 * How long nothing is asked of an ERP that was away so often in a row.
 *
 * @param wanted what it asked for itself; never less than that, and never more than an hour of it
 */
export function pauseMs(failures: number, wanted = 0): number {
  const own = Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(20, Math.max(0, failures - 1)));
  return Math.max(own, Math.min(wanted, 3_600_000));
}

/** How long an order waits that the ERP could not take just now: somebody else held what it needed. */
export const busyMs = (attempts: number): number =>
  Math.min(60_000, 1_000 * 2 ** Math.min(10, Math.max(0, attempts - 1)));
