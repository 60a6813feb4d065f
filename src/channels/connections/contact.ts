/** What keeps us from fetching. `folder`: we are let in, and what we fetch from is not there. `other`: a fault of ours, or one unheard of. */
export type Obstacle = 'connection' | 'log-in' | 'host-key' | 'folder' | 'other';

/** Why nothing can be done on somebody's system at the moment. Its text is ours: it holds no secret, and is fit for people and for the log. */
export class ContactFault<Kind extends Obstacle = Obstacle> extends Error {
  override readonly name: string = 'ContactFault';

  constructor(
    readonly kind: Kind,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** Characters of a reason that are kept. */
const MOST_CHARACTERS = 300;

/** What is kept of a failed try. The text of an error that is none of ours may hold anything: it stands in the log alone. */
export function obstacleOf(error: unknown): { readonly obstacle: Obstacle; readonly reason: string | null } {
  if (!(error instanceof ContactFault)) return { obstacle: 'other', reason: null };
  const { kind, message } = error as ContactFault;
  const text = message.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim();
  return { obstacle: kind, reason: Array.from(text).slice(0, MOST_CHARACTERS).join('') };
}

/** How fetching over a connection goes. */
export interface Contact {
  readonly lastSuccessAt: Date | null;
  /** Null as long as it works, or was never tried. */
  readonly failingSince: Date | null;
  /** Tries since then that failed. */
  readonly failures: number;
  readonly obstacle: Obstacle | null;
  readonly lastReason: string | null;
}

/** A connection's contact in a list: when it worked last, and if it does not, since when and why. */
export function describeContact(contact: Contact | null): string {
  if (contact === null) return 'never fetched';
  const { lastSuccessAt, failingSince, failures, obstacle, lastReason } = contact;
  const success = `last success ${lastSuccessAt?.toISOString() ?? 'never'}`;
  if (failingSince === null) return success;
  const tries = failures === 1 ? '1 try' : `${failures} tries`;
  return `${success}, FAILING since ${failingSince.toISOString()} (${tries}): ${lastReason ?? obstacle ?? 'other'}`;
}
