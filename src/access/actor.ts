import type { ApiScope, Language, UserRole } from '../kernel';

/** Who is doing this. Services that need to know take an actor; what is written down for good is the id, never the name. */
export interface Actor {
  readonly id: string;
  /** As colleagues know them, for the screen. */
  readonly name: string;
  readonly role: UserRole;
  readonly language: Language;
}

/** A log-in that holds. */
export interface Session {
  readonly actor: Actor;
  /** The name to log in with. */
  readonly user: string;
  readonly expiresAt: Date;
  /** Until then it opens nothing but the way to a password of one's own. */
  readonly mustChangePassword: boolean;
}

/** A partner's program that calls with its key. It is nobody of the office: it has no role and sees its own partner alone. */
export interface KeyActor {
  /** Of the key; what is written down for good. */
  readonly id: string;
  /** What people call the key. */
  readonly prefix: string;
  readonly partnerId: string;
  readonly partnerCode: string;
  readonly scopes: readonly ApiScope[];
}

/** Who calls a route that is open to both. */
export type Caller =
  | { readonly kind: 'user'; readonly id: string }
  | { readonly kind: 'key'; readonly id: string; readonly key: KeyActor };

/** The only partner whose things a caller may see; null for people of the office, who see all. */
export const partnerOf = (caller: Caller): string | null => (caller.kind === 'key' ? caller.key.partnerId : null);
