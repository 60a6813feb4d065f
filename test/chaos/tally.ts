/** How often a kind of strike came, and how often it interrupted something. */
export interface Tally {
  readonly name: string;
  readonly strikes: number;
  readonly hits: number;
}

/** From so many kills on each kind must hit so often. */
const KILLS_THAT_SHOW_ALL = 200;
const LEAST_HITS_A_KIND = 10;
/** Of all kills, so many must interrupt something. */
const LEAST_SHARE = 0.8;

/** Counts strikes by kind. */
export class Tallies {
  private readonly byName = new Map<string, Tally>();

  note(name: string, hit: boolean): void {
    const { strikes, hits } = this.byName.get(name) ?? { strikes: 0, hits: 0 };
    this.byName.set(name, { name, strikes: strikes + 1, hits: hits + (hit ? 1 : 0) });
  }

  get all(): readonly Tally[] {
    return [...this.byName.values()].sort((a, b) => a.name.localeCompare(b.name));
  }
}

/** @returns what of a run did not show enough, in words; none when it did */
export function tooSeldom(tallies: readonly Tally[], mustShowAll: boolean): readonly string[] {
  const sum = (count: (tally: Tally) => number): number => tallies.reduce((total, tally) => total + count(tally), 0);
  const [strikes, hits] = [sum((tally) => tally.strikes), sum((tally) => tally.hits)];
  const few = strikes > 0 && hits < strikes * LEAST_SHARE ? [`only ${hits} of ${strikes} kills interrupted something`] : []; // prettier-ignore
  if (!mustShowAll || strikes < KILLS_THAT_SHOW_ALL) return few;
  const seldom = tallies.filter((tally) => tally.hits < LEAST_HITS_A_KIND);
  return [...few, ...seldom.map((tally) => `${tally.name} hit ${tally.hits} times and not ${LEAST_HITS_A_KIND}`)];
}

/** One line a kind. */
export const tallyLines = (tallies: readonly Tally[]): readonly string[] =>
  tallies.map(({ name, strikes, hits }) => `     ${name.padEnd(22)} ${String(strikes).padStart(4)} strikes, ${String(hits).padStart(4)} hits`); // prettier-ignore
