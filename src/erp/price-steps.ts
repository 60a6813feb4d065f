import { addDays, decimal, plain, type IsoDate } from '../kernel';

/*
 * A price list of an ERP is walked from above: the first line that fits article, day and quantity holds, whatever follows. Here prices stand
 * side by side and the highest scale that is reached goes first, then the later one. So the list is cut along its days and quantities into
 * pieces in which one line holds, and each piece is a price of its own: pieces never overlap, and nothing is left to the order.
 */

/** A line of a price list, in the order of the list. */
export interface ListLine {
  /** An article, or what several articles are variants of. */
  readonly product: number | string | null;
  readonly category: number | null;
  /** From how many on, in the unit of the list. */
  readonly quantity: string | null;
  readonly formula: string;
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
}

/** What holds from a quantity on, between two days; null for no end. */
export interface PriceStep {
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
  /** In the unit of the list. */
  readonly minimum: string;
  readonly formula: string;
}

/** The lines of a list, prepared for asking about many articles. */
export class PriceLines {
  private readonly general: (readonly [place: number, line: ListLine])[] = [];
  private readonly ofProduct = new Map<number | string, (readonly [place: number, line: ListLine])[]>();

  constructor(lines: readonly ListLine[]) {
    for (const entry of lines.entries()) {
      const { product } = entry[1];
      if (product === null) this.general.push(entry);
      else {
        const own = this.ofProduct.get(product);
        if (own === undefined) this.ofProduct.set(product, [entry]);
        else own.push(entry);
      }
    }
  }

  /** The lines that can hold for an article, by all that it is known by, first things first. */
  for(products: readonly (number | string)[], categories: ReadonlySet<number>): readonly ListLine[] {
    const fits = ({ category }: ListLine): boolean => category === null || categories.has(category);
    const own = products.flatMap((product) => this.ofProduct.get(product) ?? []);
    return [...own, ...this.general]
      .filter(([, line]) => fits(line))
      .toSorted(([a], [b]) => a - b)
      .map(([, line]) => line);
  }
}

/** Cuts the lines of one article into prices. Where no line holds there is none, and the list price remains. */
export function stepsOf(lines: readonly ListLine[]): readonly PriceStep[] {
  const steps: PriceStep[] = [];
  let before: readonly PriceStep[] = [];
  for (const [from, to] of spansOf(lines)) {
    const now = stepsWithin(lines, from, to);
    // The same on both sides of a cut is one price.
    if (before.length > 0 && sameSteps(before, now)) {
      steps.splice(steps.length - before.length);
      before = before.map((step) => ({ ...step, to }));
    } else before = now;
    steps.push(...before);
  }
  return steps;
}

const sameSteps = (a: readonly PriceStep[], b: readonly PriceStep[]): boolean =>
  a.length === b.length && a.every((step, at) => step.minimum === b[at]?.minimum && step.formula === b[at].formula);

/** The spans between the days on which a line begins to hold or holds no more. */
function spansOf(lines: readonly ListLine[]): readonly (readonly [from: IsoDate | null, to: IsoDate | null])[] {
  const cuts = new Set<IsoDate>();
  for (const { from, to } of lines) {
    if (from !== null) cuts.add(from);
    if (to !== null) cuts.add(addDays(to, 1));
  }
  const days = [...cuts].toSorted();
  return [null, ...days].map((from, at) => {
    const next = days[at];
    return [from, next === undefined ? null : addDays(next, -1)] as const;
  });
}

const ZERO = decimal(0);

/** Within a span the same lines hold on every day; only the quantity decides. */
function stepsWithin(lines: readonly ListLine[], from: IsoDate | null, to: IsoDate | null): readonly PriceStep[] {
  const valid = lines
    .filter((line) => startsBy(line, from) && endsAfter(line, to))
    .map((line) => ({ formula: line.formula, minimum: line.quantity === null ? ZERO : decimal(line.quantity) }));
  const minimums = valid.map(({ minimum }) => minimum).toSorted((a, b) => a.cmp(b));
  const steps: PriceStep[] = [];
  for (const minimum of minimums) {
    const first = valid.find((line) => line.minimum.lte(minimum));
    if (first !== undefined && first.formula !== steps.at(-1)?.formula)
      steps.push({ from, to, minimum: plain(minimum), formula: first.formula });
  }
  return steps;
}

const startsBy = (line: ListLine, from: IsoDate | null): boolean =>
  line.from === null || (from !== null && line.from <= from);
const endsAfter = (line: ListLine, to: IsoDate | null): boolean => line.to === null || (to !== null && line.to >= to);
