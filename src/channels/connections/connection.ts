import type { z } from 'zod';

export const CONNECTION_KINDS = ['sftp', 'mail', 'webhook'] as const;
export type ConnectionKindName = (typeof CONNECTION_KINDS)[number];

/** A system of a partner that we go to: to fetch what he sent, to bring him our answers, or both. */
export interface Connection {
  readonly id: string;
  /** Short and safe for a name: a-z, 0-9 and dashes. */
  readonly code: string;
  readonly kind: ConnectionKindName;
  /** Whose system it is; null for one of our own where things of any partner arrive, as a mailbox. */
  readonly partnerId: string | null;
  /** What is fetched here arrives on this account; null where nothing is. */
  readonly accountId: string | null;
  /** As the kind describes them; checked when they were stored. */
  readonly settings: unknown;
  /** Name of the password, key or signing secret in the secret store. */
  readonly secretName: string | null;
  readonly active: boolean;
}

/** Bytes on their way to a partner. */
export interface Delivery {
  readonly outboxId: string;
  readonly partnerCode: string;
  /** The same whenever these bytes are sent again, so that a receiver who honours it takes them once. */
  readonly fileName: string;
  readonly body: Buffer;
}

/** What was delivered of a list, which is taken in its order and left at the first fault. */
export interface Delivered {
  readonly done: readonly Delivery[];
  /** Why the rest was not; null when nothing is left. A `PermanentFault` when trying again is of no use. */
  readonly fault: Error | null;
  /** True when the fault is about the first that did not arrive and not about the system: the next ones need not wait for it. */
  readonly onlyThis?: boolean;
}

/** One way to go to a partner's system. Each registers itself with the `ConnectionBook`. */
export interface ConnectionKind {
  readonly name: ConnectionKindName;
  /** What its settings must be; unknown keys are refused. */
  readonly settings: z.ZodType;
  /** Kind of the account that is made for what is fetched; null when nothing can be. */
  readonly accountKind: 'sftp' | 'mail' | null;
  /** Whether things are fetched over it at the times of a schedule; absent when that never is. */
  isFetched?(connection: Connection): boolean;
  /** Goes there and looks without changing anything. @returns what it saw, a sentence each, for people */
  test(connection: Connection): Promise<readonly string[]>;
  /** Brings answers there; absent when none can be brought. Never longer than its own time limits, whatever the other side does. */
  deliver?(connection: Connection, deliveries: readonly Delivery[]): Promise<Delivered>;
}
