import type { Finding } from '../findings';
import type { RememberedAnswer } from '../master';

/** A remembered answer as a person looks after it. */
export interface ListedResolution extends RememberedAnswer {
  readonly reason: string;
  /** For whom it is, in words: the name of the partner or the customer, the chain, the article. */
  readonly forWhom: string | null;
  readonly confirmedBy: string | null;
  /** As colleagues know them. */
  readonly owner: string | null;
  readonly confirmedAt: Date;
  readonly needsApproval: boolean;
  readonly approver: string | null;
  readonly approvedAt: Date | null;
  readonly suspendedAt: Date | null;
  readonly suspendedReason: string | null;
  /** How many findings it settled; with those that it would have settled on trial; how many of these a person took back; when it last did. */
  readonly uses: number;
  readonly hits: number;
  readonly undone: number;
  /** While on trial: how often a person did the same, and how often something else. */
  readonly agreed: number;
  readonly disagreed: number;
  readonly lastUsedAt: Date | null;
  /** The finding that it was made from, where its order is kept. */
  readonly example: Finding | null;
  readonly fromOrderId: string | null;
  /** As the database writes the instant that the list is sorted by. */
  readonly cursorAt: string;
}

/** Something that happened to a remembered answer. */
export interface ResolutionEvent {
  readonly at: Date;
  readonly by: string | null;
  readonly data: Readonly<Record<string, unknown>>;
}
