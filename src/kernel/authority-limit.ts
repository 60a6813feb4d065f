import type { UserRole } from './user-role';

/** How much somebody with this role may give away by an answer. Plain decimals; null: no bound of that kind. */
export interface AuthorityLimit {
  readonly role: UserRole;
  /** Only for findings with this code; null: for all. */
  readonly code: string | null;
  /** Only for this answer; null: for every one. */
  readonly action: string | null;
  readonly mostAmount: string | null;
  /** Of our own value. */
  readonly mostPercent: string | null;
}
