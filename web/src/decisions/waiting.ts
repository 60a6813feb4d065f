/** What the screens need to know of a decision to say when it leaves. */
export interface Waiting {
  readonly id: string;
  readonly state: string;
  readonly madeAt: string;
  readonly dueAt: string;
  readonly group: string | null;
}

/** Whole seconds until it leaves, as somebody counts them down; never less than none. */
export const secondsLeft = (dueAt: string, now: number): number =>
  Math.max(0, Math.ceil((new Date(dueAt).getTime() - now) / 1_000));

/** The decision that Z takes back: the one made last of those that wait; with a group, all of that group. */
export function lastWaiting<T extends Waiting>(decisions: readonly T[]): readonly T[] {
  const waiting = decisions.filter(({ state }) => state === 'waiting');
  const [last] = [...waiting].sort((a, b) => (a.madeAt < b.madeAt ? 1 : -1));
  if (last === undefined) return [];
  if (last.group === null) return [last];
  const together = waiting.filter(({ group }) => group === last.group);
  // What is said of them is when the first leaves.
  return together.sort((a, b) => (a.dueAt < b.dueAt ? -1 : 1));
}

/** How long until the list is worth another look, in milliseconds; false while nothing waits. */
export function nextLook(decisions: readonly Waiting[], now: number): number | false {
  const waits = decisions.flatMap(({ state, dueAt }) => (state === 'waiting' ? [new Date(dueAt).getTime() - now] : []));
  if (waits.length === 0) return false;
  return Math.min(5_000, Math.max(700, Math.min(...waits) + 500));
}
