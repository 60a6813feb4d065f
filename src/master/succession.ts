import type { Article } from './article';

/** More generations than this are a mistake in the master. */
export const MOST_SUCCESSIONS = 10;

/** Where the line of succession of an article leads. */
export interface Succession<A = Article> {
  /** `cycle`: it comes back to where it was; `too-long`: no end within {@link MOST_SUCCESSIONS} generations. Both are faults of the master. */
  readonly kind: 'ok' | 'cycle' | 'too-long';
  /** The first article in the line that is still sold; null when there is none, or when it is this one. */
  readonly successor: A | null;
}

const NONE: Succession<never> = { kind: 'ok', successor: null };
const CYCLE: Succession<never> = { kind: 'cycle', successor: null };
const TOO_LONG: Succession<never> = { kind: 'too-long', successor: null };

/**
 * Follows the successors of an article that is no longer sold to the first that is. A line that never gets there because the master is
 * wrong says so: that is not the same as having no successor.
 */
export function successionOf<A extends Pick<Article, 'id' | 'successorId'>>(
  article: A,
  articleById: (id: string) => A | null,
  isSold: (article: A) => boolean,
): Succession<A> {
  if (isSold(article)) return NONE;
  const seen = new Set([article.id]);
  let current = article;
  for (;;) {
    const { successorId } = current;
    if (successorId === null) return NONE;
    if (seen.has(successorId)) return CYCLE;
    if (seen.size > MOST_SUCCESSIONS) return TOO_LONG;
    seen.add(successorId);
    // Nobody asks for more generations than that, so one that is not there was not asked for.
    const next = articleById(successorId);
    if (next === null) return TOO_LONG;
    if (isSold(next)) return { kind: 'ok', successor: next };
    current = next;
  }
}
