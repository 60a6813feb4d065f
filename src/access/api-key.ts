import type { ApiScope, IsoDate } from '../kernel';

/** A key as people see it: everything but the key itself, which nobody can show again. */
export interface ApiKey {
  readonly id: string;
  /** The public part of the key, as "bnd_k3f9x2ma": what it is called, found by, and revoked by. */
  readonly prefix: string;
  /** Code of the only partner that it speaks for. */
  readonly partner: string;
  readonly scopes: readonly ApiScope[];
  readonly createdAt: Date;
  /** From this instant on it opens nothing; null when it has no end. */
  readonly expiresAt: Date | null;
  readonly revokedAt: Date | null;
  /** To the minute. */
  readonly lastUsedAt: Date | null;
}

/** A key that was just made, the one time that it is shown. */
export interface MadeApiKey extends ApiKey {
  readonly token: string;
}

/** What somebody asks for who wants a key. */
export interface NewApiKey {
  readonly partnerCode: string;
  readonly scopes: readonly ApiScope[];
  /** The last day on which it opens anything; null for no end. */
  readonly expires: IsoDate | null;
}

export type ApiKeyRefusal = 'no-partner' | 'no-scope' | 'day-past' | 'no-key' | 'key-over';

/** What a refusal is in words, for a command line and for the detail of an answer. */
export const API_KEY_REFUSALS: Readonly<Record<ApiKeyRefusal, { readonly nl: string; readonly en: string }>> = {
  'no-partner': { nl: 'Deze partner kennen wij niet.', en: 'There is no such partner.' },
  'no-scope': { nl: 'Noem minstens één bevoegdheid.', en: 'Name at least one scope.' },
  'day-past': { nl: 'Deze dag is al voorbij.', en: 'This day is over already.' },
  'no-key': { nl: 'Deze sleutel is er niet.', en: 'There is no such key.' },
  'key-over': {
    nl: 'Deze sleutel is al ingetrokken of verlopen; maak een nieuwe.',
    en: 'This key has been revoked or has expired already; make a new one.',
  },
};

/** Why a key did not let its caller in. */
export type KeyRefusal =
  | { readonly reason: 'unknown' | 'expired' | 'revoked' }
  | { readonly reason: 'too-many-attempts' | 'rate-limited'; readonly retryAfterSeconds: number };
