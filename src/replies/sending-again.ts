import type { ShownState } from './outbox-schema';

/** What a person wants done with something that was to leave. */
export type Again = 'resend' | 'send-anew';

/** Why it is not done. */
export type AgainRefusal =
  | { readonly kind: 'not-found' }
  /** Somebody or something changed it since; `revision` is the current one. */
  | { readonly kind: 'stale'; readonly revision: number }
  /** It can still be taken back: it leaves by itself when its time has come. */
  | { readonly kind: 'still-held' }
  /** Its bytes are still to be made, and then it leaves by itself. */
  | { readonly kind: 'not-composed-yet' }
  /** Somebody took it back, or a newer one took its place. */
  | { readonly kind: 'withdrawn'; readonly state: 'cancelled' | 'superseded' }
  /** It is being brought there at this moment: wait for what becomes of that. */
  | { readonly kind: 'under-way' }
  /** A newer answer to the order is there: the older one would take it back. */
  | { readonly kind: 'overtaken' }
  /** No bytes could be made of it, so there are none to repeat. */
  | { readonly kind: 'no-bytes' };

/** A row as far as this question goes. */
export interface AgainFacts {
  readonly state: ShownState;
  readonly hasBody: boolean;
  readonly underWay: boolean;
  readonly overtaken: boolean;
}

/** Why it makes no sense to send this again; null when it does. */
export function refusalOf(what: Again, { state, hasBody, underWay, overtaken }: AgainFacts): AgainRefusal | null {
  if (state === 'held') return { kind: 'still-held' };
  if (state === 'due') return { kind: 'not-composed-yet' };
  if (state === 'cancelled' || state === 'superseded') return { kind: 'withdrawn', state };
  if (underWay) return { kind: 'under-way' };
  if (overtaken) return { kind: 'overtaken' };
  return what === 'resend' && !hasBody ? { kind: 'no-bytes' } : null;
}
