import type { Language } from '../kernel';

/** What somebody at a customer answers for. */
export const CONTACT_TOPICS = ['orders', 'prices', 'logistics'] as const;
type ContactTopic = (typeof CONTACT_TOPICS)[number];

/** A telephone number as people write them. */
export const PHONE = /^\+?[\d ()-]{6,25}$/;

/** Somebody at a customer, and how he is reached: by mail, by telephone or both. */
export interface Contact {
  readonly name: string;
  /** What he is there, as "Inkoper"; null where nobody said. */
  readonly role: string | null;
  readonly topic: ContactTopic;
  readonly email: string | null;
  readonly phone: string | null;
  /** Null: that of the customer. */
  readonly language: Language | null;
}

/** One that is kept. */
export interface KeptContact extends Contact {
  readonly id: string;
  /** Since when he is not asked any more; null while he is. */
  readonly endedAt: Date | null;
}

/** The fields that differ: what the event log may say of a change of people. */
export const changedFields = (before: Contact, after: Contact): readonly string[] =>
  (['name', 'role', 'topic', 'email', 'phone', 'language'] as const).filter((name) => before[name] !== after[name]);
