/**
 * The states of what leaves, as one table: held in the grace time, due to be composed, sending its final bytes, and the four ends.
 */
export const OUTBOX = {
  held: { 'grace-over': 'due', cancel: 'cancelled', supersede: 'superseded', compose: 'sending', 'give-up': 'dead' },
  due: { compose: 'sending', supersede: 'superseded', 'give-up': 'dead' },
  sending: { deliver: 'delivered', 'give-up': 'dead', supersede: 'superseded' },
  dead: { retry: 'sending', 'compose-again': 'due', supersede: 'superseded' },
  delivered: {},
  cancelled: {},
  superseded: {},
} as const satisfies Record<string, Partial<Record<string, string>>>;

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
}

/** A row of the outbox without its bytes. */
export interface OutboxRow extends Omit<NewOutboxRow, 'resendOf' | 'dueAt'> {
  readonly dueAt: Date;
  readonly state: OutboxState;
  readonly attempts: number;
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
