const FIRST_MS = 60_000;
const CAP_MS = 30 * 60_000;

/** Which mailboxes are left alone for a while because they could not be reached: a minute at first, twice as long each time, half an hour at most. */
export class MailRest {
  private readonly faults = new Map<string, { readonly count: number; readonly until: number }>();

  mayGo(code: string, nowMs: number): boolean {
    return nowMs >= (this.faults.get(code)?.until ?? 0);
  }

  failed(code: string, nowMs: number): void {
    const count = (this.faults.get(code)?.count ?? 0) + 1;
    this.faults.set(code, { count, until: nowMs + Math.min(CAP_MS, FIRST_MS * 2 ** Math.min(count - 1, 10)) });
  }

  succeeded(code: string): void {
    this.faults.delete(code);
  }
}
