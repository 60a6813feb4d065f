import { chance } from '../harness/chance';

/** Throws that are the same for the same seed and number, whatever was thrown for other numbers. */
export class Dice {
  private readonly next: () => number;

  constructor(seed: number, number: number) {
    this.next = chance(Math.imul(seed + 1, 0x9e3779b1) ^ Math.imul(number + 1, 0x85ebca6b));
  }

  /** A whole number from 0 up to and without the limit. */
  upTo(limit: number): number {
    return Math.floor(this.next() * limit);
  }

  oneIn(times: number): boolean {
    return this.upTo(times) === 0;
  }

  pick<T>(values: readonly T[]): T {
    return values[this.upTo(values.length)]!;
  }

  /** Two places in so many bytes, the first not behind the second and at most `most` apart. */
  range(length: number, most: number): readonly [from: number, to: number] {
    const from = this.upTo(length + 1);
    return [from, Math.min(length, from + this.upTo(most + 1))];
  }
}
