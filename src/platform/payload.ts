/** Untouched bytes, stored before anybody acts on them. */
export interface StoredPayload {
  readonly id: string;
  /** Lower-case hexadecimal SHA-256 of all bytes. */
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
}

/** Why bytes were not stored. */
export type PayloadRefusal =
  { readonly reason: 'empty' } | { readonly reason: 'too-large'; readonly limitBytes: number };
