/** References kept to compare later ones with: a hostile file must not fill the memory. */
const MOST_KEPT = 10_000;

/** The references of one level of a file, so that one that comes again is noticed. */
export class SeenReferences {
  private readonly seen = new Set<string>();

  /** Whether this reference came before; from now on it did. None is never the same as another. */
  again(reference: string | null): boolean {
    if (reference === null) return false;
    if (this.seen.has(reference)) return true;
    if (this.seen.size < MOST_KEPT) this.seen.add(reference);
    return false;
  }
}
