/** Why somebody cannot have a case in hand, or put it off. */
export type HoldRefusal =
  | { readonly kind: 'not-found' }
  | { readonly kind: 'finished'; readonly state: string }
  /** Somebody else has it in hand, and was not to be put aside. */
  | { readonly kind: 'claimed'; readonly by: string }
  | { readonly kind: 'nobody-of-that-name' };
