import { backoffMs } from '../../platform';

/** Attempts that a refused log-in counts for: a server that locks users out is left alone for minutes from the first time on. */
const LOG_IN_COUNTS = 8;

/** Which servers were found closed, and until when nobody goes there again: longer each time, up to five minutes, never all at once. */
export class Patience {
  private readonly resting = new Map<string, { readonly failures: number; readonly until: number }>();

  /** @param chance gives numbers from 0 to 1 */
  constructor(private readonly chance: () => number) {}

  /** @returns the instant until which this server is left alone; null when it may be tried */
  restsUntil(code: string, nowMs: number): number | null {
    const until = this.resting.get(code)?.until ?? 0;
    return until > nowMs ? until : null;
  }

  failed(code: string, wasLogIn: boolean, nowMs: number): void {
    const failures = (this.resting.get(code)?.failures ?? 0) + (wasLogIn ? LOG_IN_COUNTS : 1);
    this.resting.set(code, { failures, until: nowMs + backoffMs(failures, this.chance()) });
  }

  succeeded(code: string): void {
    this.resting.delete(code);
  }
}
