import type { Job } from '../kernel';

/** Bytes that arrived on an account, before anybody looked into them. */
export interface ArrivalNote {
  readonly accountId: string;
  /** What makes this arrival one and the same when it is tried again: the name given on the move into processing, an Idempotency-Key. */
  readonly arrivalKey: string;
  /** The file's name as the sender gave it, for people; null when there is none. */
  readonly name: string | null;
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
  /** Who brought it in by hand, or the API key that it came with; null for a channel of its own. */
  readonly receivedBy: string | null;
}

/** An arrival together with where its bytes were stored. */
export interface StoredArrival extends ArrivalNote {
  readonly payloadId: string;
}

/** Why a mail is not taken in and a person has to look at it. */
export const MAIL_REFUSALS = [
  'unknown-sender',
  'not-authenticated',
  'no-attachment',
  'too-many-attachments',
  'archive',
  'encrypted',
  'unreadable-mail',
] as const;
export type MailRefusal = (typeof MAIL_REFUSALS)[number];

export const FILE_REFUSALS = ['empty', 'too-large', 'not-a-file'] as const;
export type FileRefusal = (typeof FILE_REFUSALS)[number];

export type RefusedReason = FileRefusal | MailRefusal;

/** An arrival that is not let in at all. It still gets a receipt, so that the balance of the day adds up. */
export interface RefusedArrival {
  readonly accountId: string;
  readonly arrivalKey: string;
  readonly name: string | null;
  readonly size: number;
  readonly reason: RefusedReason;
  readonly receivedBy: string | null;
}

/** What became of an arrival. */
export interface Receipt {
  readonly id: string;
  readonly arrivalKey: string;
  /** Null when it was refused. */
  readonly interchangeId: string | null;
  readonly duplicate: boolean;
  readonly refusedReason: RefusedReason | null;
}

/** What has to be done about a receipt: new content is read, a duplicate is acknowledged again, a refused file shown to people. */
export const jobOf = (receipt: Receipt): Job =>
  receipt.interchangeId !== null && !receipt.duplicate
    ? { kind: 'read-interchange', interchangeId: receipt.interchangeId }
    : { kind: 'follow-up-receipt', receiptId: receipt.id };
