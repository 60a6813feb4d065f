import type { Reference } from '../purchase-order';

/** More than so many numbers of one line are not kept for the next. */
const MOST_KEPT = 64;

/** Gathers the numbers of one line after the other: a list that grows takes room for sixteen, and nearly every line has two. */
export class NumberList {
  private numbers: Reference[] = [];
  private count = 0;

  add(type: string, number: string): void {
    this.numbers[this.count++] = { type, number };
  }

  clear(): void {
    this.count = 0;
  }

  /** All that were added since the last time. */
  take(): readonly Reference[] {
    const taken = this.numbers.slice(0, this.count);
    if (this.count > MOST_KEPT) this.numbers = [];
    this.count = 0;
    return taken;
  }
}
