import { chance } from '../harness/chance';

/** Draws by one seed: the same seed draws the same on every machine. */
export class Dice {
  private readonly next: () => number;

  constructor(seed: number) {
    this.next = chance(seed);
  }

  /** A whole number from `low` up to and with `high`. */
  between(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1));
  }

  pick<T>(values: readonly T[]): T {
    const value = values[this.between(0, values.length - 1)];
    if (value === undefined) throw new Error('There is nothing to pick from');
    return value;
  }

  /** True in this share of all draws. */
  hits(share: number): boolean {
    return this.next() < share;
  }

  /** So many different ones, in an order of their own. */
  some<T>(values: readonly T[], count: number): readonly T[] {
    const left = [...values];
    return Array.from({ length: Math.min(count, left.length) }, () => left.splice(this.between(0, left.length - 1), 1)).flat(); // prettier-ignore
  }
}
