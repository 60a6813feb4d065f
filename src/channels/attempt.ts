/** What became of one thing that was to be brought somewhere. */
export type Attempt<T> =
  | { readonly delivery: T; readonly outcome: 'delivered' }
  /** It was tried. */
  | { readonly delivery: T; readonly outcome: 'failed'; readonly fault: Error }
  /** Not tried: others just failed there, and nobody goes there for so many milliseconds. */
  | { readonly delivery: T; readonly outcome: 'resting'; readonly fault: Error; readonly forMs: number }
  /** Not tried: we do not go there now. */
  | { readonly delivery: T; readonly outcome: 'off'; readonly fault: Error };
