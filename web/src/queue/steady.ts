/** A list that others change while somebody works in it: rows keep their places, and what came stands ready to be shown. */
export interface Steady<T> {
  readonly rows: readonly T[];
  /** Rows that are done by now: they stay where they are, and nothing can be done with them. */
  readonly gone: ReadonlySet<string>;
  /** Pages of which the rows are shown. */
  readonly pages: number;
  /** How many came that are not shown yet. */
  readonly fresh: number;
}

interface Row {
  readonly id: string;
}

export const NOTHING: Steady<never> = { rows: [], gone: new Set(), pages: 0, fresh: 0 };

/**
 * The list as it is shown after an answer of the server. Rows that are there stay in their places, with what they say now; those of a page that was
 * asked for stand at the end. @param dropGone after something that this person did: what left the list by it leaves the screen
 */
export function steady<T extends Row>(
  shown: Steady<T>,
  pages: readonly (readonly T[])[],
  dropGone: boolean,
): Steady<T> {
  const latest = new Map(pages.flat().map((row) => [row.id, row]));
  const kept = shown.rows.filter(({ id }) => !dropGone || latest.has(id));
  const there = new Set(kept.map(({ id }) => id));
  const asked = pages
    .slice(shown.pages)
    .flat()
    .filter(({ id }) => !there.has(id));
  const rows = [...kept.map((row) => latest.get(row.id) ?? row), ...asked];
  const ids = new Set(rows.map(({ id }) => id));
  return {
    rows,
    gone: new Set(kept.flatMap(({ id }) => (latest.has(id) ? [] : [id]))),
    pages: Math.max(shown.pages, pages.length),
    fresh: [...latest.keys()].filter((id) => !ids.has(id)).length,
  };
}

/** The ids from one row to another, both included, whichever stands first. */
export function range(ids: readonly string[], from: string | null, to: string): readonly string[] {
  const [a, b] = [from === null ? -1 : ids.indexOf(from), ids.indexOf(to)];
  return a < 0 || b < 0 ? [to] : ids.slice(Math.min(a, b), Math.max(a, b) + 1);
}
