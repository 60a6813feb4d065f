/**
 * The states of what leaves, as one table: held in the grace time, due to be composed, sending its final bytes, and the four ends. What was
 * delivered, is sent again and is superseded while that is under way, was delivered all the same.
 */
export const OUTBOX = {
  held: { 'grace-over': 'due', cancel: 'cancelled', supersede: 'superseded', compose: 'sending', 'give-up': 'dead' },
  due: { compose: 'sending', supersede: 'superseded', 'give-up': 'dead' },
  sending: { deliver: 'delivered', 'give-up': 'dead', supersede: 'superseded', resend: 'sending' },
  dead: { retry: 'sending', resend: 'sending', 'compose-again': 'due', supersede: 'superseded' },
  delivered: { resend: 'sending' },
  cancelled: {},
  superseded: {},
} as const satisfies Record<string, Partial<Record<string, string>>>;

/** Why a row is dead: nobody was there for too long, the other side or our settings say no for good, or no bytes could be made. */
export type FailedAs = 'unreachable' | 'refused' | 'not-composed';

export type OutboxState = keyof typeof OUTBOX;
export type OutboxEvent = { [State in OutboxState]: keyof (typeof OUTBOX)[State] }[OutboxState];

/** @returns the state after the event, or null when the event means nothing in this state */
export function advance(state: OutboxState, event: OutboxEvent): OutboxState | null {
  const row: Partial<Record<OutboxEvent, OutboxState>> = OUTBOX[state];
  return row[event] ?? null;
}

/** The states in which an event means something, for the WHERE of the statement that carries it out. */
export const statesFor = (event: OutboxEvent): readonly OutboxState[] =>
  (Object.keys(OUTBOX) as OutboxState[]).filter((state) => advance(state, event) !== null);

/** Something to be answered, without its bytes yet. */
export interface NewOutboxRow {
  readonly id: string;
  /** The reply that this row carries. */
  readonly subjectId: string;
  readonly orderId: string | null;
  readonly partnerId: string;
  readonly kind: string;
  /** Counts the answers of one order; a newer one supersedes an unsent older one. */
  readonly version: number;
  /** Release plus grace time; until then it can be taken back. Null for at once, when nobody had to touch it. */
  readonly dueAt: Date | null;
  readonly resendOf?: string | null;
  /** The row that was composed before of the same reply, where a person wants it made anew. */
  readonly replaces?: string | null;
}

/** A row of the outbox without its bytes. */
export interface OutboxRow extends Omit<NewOutboxRow, 'resendOf' | 'replaces' | 'dueAt'> {
  readonly dueAt: Date;
  readonly state: OutboxState;
  /** Grows with every change of the state and every word of a person; the ETag of the row. */
  readonly revision: number;
  /** Attempts to deliver it that were made since it was composed, or since a person had it sent again. */
  readonly attempts: number;
  /** Since when it is tried in vain. A connection that is switched off does not count. */
  readonly failingSince: Date | null;
  readonly failedAs: FailedAs | null;
  /** When a person last had the same bytes sent again. */
  readonly resentAt: Date | null;
  readonly replaces: string | null;
  readonly nextTryAt: Date | null;
  readonly fileName: string | null;
  readonly controlReference: string | null;
  readonly lastError: string | null;
  readonly createdAt: Date;
  readonly composedAt: Date | null;
  readonly deliveredAt: Date | null;
  readonly resendOf: string | null;
  /** What the partner's system said of it; null as long as it says nothing. */
  readonly acknowledgedAs: string | null;
  readonly acknowledgedAt: Date | null;
}

/** The final bytes of a reply: every retry sends these. */
export interface Composed {
  readonly id: string;
  readonly body: Uint8Array;
  readonly fileName: string;
  readonly controlReference: string | null;
}

/** An attempt that did not bring a row there, or one that was not made at all. */
export interface Setback {
  readonly outboxId: string;
  readonly reason: string;
  readonly nextTryAt: Date;
  /**
   * `failed`: it was tried. `resting`: not tried, because others just failed there; its time runs. `off`: not tried, because we do not go
   * there now; its time does not run.
   */
  readonly kind: 'failed' | 'resting' | 'off';
}
