/** What a receiver answered, as far as it was read. */
export interface WebhookAnswer {
  readonly status: number;
  readonly location: string | null;
  readonly retryAfter: string | null;
  /** The beginning of the body; empty for an answer that says yes. */
  readonly text: Buffer;
}

/** Whether the receiver has the answer, and if not, whether trying again is of use. */
export type WebhookVerdict =
  | { readonly delivered: true }
  | { readonly delivered: false; readonly permanent: true; readonly reason: string }
  | { readonly delivered: false; readonly permanent: false; readonly reason: string; readonly waitMs: number | null };

/** Client errors that say "not now" (RFC 9110, 15.5.9; RFC 8470; RFC 6585). */
const NOT_NOW: ReadonlySet<number> = new Set([408, 425, 429]);
/** Longest time that a receiver can put us off. */
const LONGEST_WAIT_MS = 3_600_000;
const SHOWN_CHARACTERS = 200;

/** What an answer means. @param nowMs for a Retry-After that names an instant */
export function judgeAnswer(host: string, answer: WebhookAnswer, nowMs: number): WebhookVerdict {
  const { status } = answer;
  if (status >= 200 && status < 300) return { delivered: true };
  if (status >= 300 && status < 400) {
    const to = answer.location === null ? '' : ` to ${shown(answer.location)}`;
    return no(`${host} redirects${to} (${status}), and no redirect is followed: write down the new url`);
  }
  const said = shown(answer.text.toString('utf8'));
  const reason = `${host} answered ${status}${said === '' ? '' : `: ${said}`}`;
  if (status >= 400 && status < 500 && !NOT_NOW.has(status)) return no(reason);
  return { delivered: false, permanent: false, reason, waitMs: waitOf(answer.retryAfter, nowMs) };
}

const no = (reason: string): WebhookVerdict => ({ delivered: false, permanent: true, reason });

/** What somebody else wrote, fit to stand in a line of ours: short, nothing that controls a screen, and no quotes to break out of. */
export function shown(text: string): string {
  const line = text
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .replace(/["']/g, '')
    .trim();
  const characters = Array.from(line);
  return characters.length <= SHOWN_CHARACTERS ? line : `${characters.slice(0, SHOWN_CHARACTERS).join('')}…`;
}

/** Retry-After in seconds or as a date (RFC 9110, 10.2.3), as a wait in milliseconds; null when it says nothing that can be used. */
function waitOf(header: string | null, nowMs: number): number | null {
  if (header === null) return null;
  const text = header.trim();
  const waitMs = /^\d{1,10}$/.test(text) ? Number(text) * 1_000 : Date.parse(text) - nowMs;
  return waitMs > 0 ? Math.min(waitMs, LONGEST_WAIT_MS) : null;
}
