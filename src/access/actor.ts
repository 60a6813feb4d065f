import type { Language, UserRole } from '../kernel';

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
}
