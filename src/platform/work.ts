import type { Job, JobKind } from '../kernel';
import type { Tx } from './tx';

/** Work to be written down in the transaction of the change that causes it. */
export interface WorkRequest {
  readonly job: Job;
  /** Not before this instant; at once when absent. */
  readonly dueAt?: Date;
  /** Work with the same key is done one at a time, in the order of `orderingSequence`. */
  readonly orderingKey?: string | null;
  /** Sorts within the key, as text: make it so that older sorts first. */
  readonly orderingSequence?: string;
}

/** One piece of work that this process holds a lease on. */
export interface LeasedWork {
  readonly id: string;
  readonly job: Job;
  /** Counts from 1; counted when the work was handed out, so a crash counts too. */
  readonly attempt: number;
}

/** Writes work down. The only way to cause a job, whichever adapter hands it out. */
export interface WorkQueue {
  /** Adds work; work of the same kind and key that is already waiting stays as it is. */
  enqueue(tx: Tx, requests: readonly WorkRequest[]): Promise<void>;
}

/** A batch of work of one kind, handed to one processor. */
export interface WorkBatch {
  readonly items: readonly LeasedWork[];
  /**
   * Strikes off finished work, in the transaction that writes its results. Throws `LeaseLost` when somebody else holds the lease
   * by now, so that the transaction rolls back and nothing is done twice.
   */
  complete(tx: Tx, items?: readonly LeasedWork[]): Promise<void>;
  /**
   * Puts a piece off, in the transaction that notes why: for a processor that keeps account of its attempts itself. Of the work none is
   * counted. Throws `LeaseLost` as `complete` does.
   */
  putOff(tx: Tx, item: LeasedWork, delayMs: number, reason: string): Promise<void>;
  /** Sets a piece aside, in the transaction that tells people. `quarantined` is not called. Throws `LeaseLost` as `complete` does. */
  setAside(tx: Tx, item: LeasedWork, reason: string): Promise<void>;
}

/** Does the work of one kind. Every kind of the closed list has exactly one; start-up fails otherwise. */
export interface WorkProcessor {
  readonly kind: JobKind;
  /** How many pieces of work share a call when that many are waiting. */
  readonly batchSize: number;
  /** How many calls may run at the same time in one process. */
  readonly concurrency: number;
  /**
   * Does the batch. When it throws, each piece is run again alone at once, and only a piece that fails alone is charged with the
   * attempt: retried with backoff after a temporary fault, quarantined after a permanent one or after the last attempt.
   */
  process(batch: WorkBatch): Promise<void>;
  /** Asked before work is handed out; while it says true all work of the kind waits, untouched. */
  isHeld?(): Promise<boolean>;
  /** Tells people, in the same transaction, that this work was set aside. */
  quarantined(tx: Tx, work: LeasedWork, reason: string): Promise<void>;
}

/** A fault that a retry cannot mend: the work is quarantined at once. Every other exception counts as temporary. */
export class PermanentFault extends Error {
  override readonly name = 'PermanentFault';
}

/** The work cannot be done now and nothing is wrong with it: it is handed back, and no attempt is counted. */
export class NotNow extends Error {
  override readonly name = 'NotNow';
}

/** What any error thrown by work may say of itself beside its text. */
export interface FaultHints {
  /** The other side asks not to be tried again before this time is over. */
  readonly retryAfterMs?: number;
  /** Who can mend it, where that is not the usual one for such a fault. */
  readonly owner?: 'technical' | 'customer-service';
}

/** The hints of an error; none of what throws something else, or says nothing useful. */
export function hintsOf(fault: unknown): FaultHints {
  if (!(fault instanceof Error)) return {};
  const { retryAfterMs, owner } = fault as Error & { readonly [name in keyof FaultHints]: unknown };
  return {
    ...(typeof retryAfterMs === 'number' && retryAfterMs > 0 && { retryAfterMs }),
    ...((owner === 'technical' || owner === 'customer-service') && { owner }),
  };
}

/** A temporary fault that says itself for how long trying again is of no use: the next attempt waits at least so long. */
export class LaterFault extends Error {
  override readonly name = 'LaterFault';

  constructor(
    message: string,
    /** As {@link FaultHints} says. */
    readonly retryAfterMs: number,
  ) {
    super(message);
  }
}

/** The lease ran out and somebody else does this work now: roll back and leave it. */
export class LeaseLost extends Error {
  override readonly name = 'LeaseLost';
}
