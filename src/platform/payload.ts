/** Untouched bytes, stored before anybody acts on them. */
export interface StoredPayload {
  readonly id: string;
  /** Lower-case hexadecimal SHA-256 of all bytes. */
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
}

/** Bytes that were taken in whole and that nobody has signed for yet. */
export interface TakenPayload extends StoredPayload {
  /** All of them, where they are few: they are written by whoever seals them. Null when they lie in the database already. */
  readonly small: Buffer | null;
}

/** Why bytes were not stored. */
export type PayloadRefusal =
  { readonly reason: 'empty' } | { readonly reason: 'too-large'; readonly limitBytes: number };
