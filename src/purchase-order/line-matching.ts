import type { PurchaseOrderLine } from './purchase-order';

/** Two lines that are one line of two wordings of an order, by their places; null where the other wording has none. */
export interface WordingMatch {
  readonly before: number | null;
  readonly after: number | null;
}

type Lines = readonly PurchaseOrderLine[];
type KeyOf = (line: PurchaseOrderLine) => string | null;

const articleKey: KeyOf = ({ gtin, supplierArticle, buyerArticle }) =>
  gtin === null && supplierArticle === null && buyerArticle === null
    ? null
    : JSON.stringify([gtin, supplierArticle, buyerArticle]);

/** Places of lines by key, for those that are open and whose key no other line of them has. */
function unique(lines: Lines, open: ReadonlySet<number>, keyOf: KeyOf): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  const twice = new Set<string>();
  for (const place of open) {
    const line = lines[place];
    const key = line === undefined ? null : keyOf(line);
    if (key === null) continue;
    if (places.has(key)) twice.add(key);
    places.set(key, place);
  }
  for (const key of twice) places.delete(key);
  return places;
}

const sameArticle = (a: PurchaseOrderLine | undefined, b: PurchaseOrderLine | undefined): boolean =>
  a !== undefined && b !== undefined && articleKey(a) === articleKey(b);

/**
 * Which line of one wording of an order is which of another: by the buyer's line number, else by an article that stands on one line of both.
 * What is left over was at the same place when it has neither a number nor another article; a line is never matched by its place alone.
 */
export function matchWordings(before: Lines, after: Lines): readonly WordingMatch[] {
  const [left, right] = [new Set(before.keys()), new Set(after.keys())];
  const pairs = new Map<number, number>();
  const pair = (old: number, now: number): void => {
    pairs.set(now, old);
    left.delete(old);
    right.delete(now);
  };
  for (const keyOf of [({ number }: PurchaseOrderLine) => number, articleKey]) {
    const olds = unique(before, left, keyOf);
    for (const [key, now] of unique(after, right, keyOf)) {
      const old = olds.get(key);
      if (old !== undefined) pair(old, now);
    }
  }
  for (const now of [...right]) {
    if (left.has(now) && sameArticle(before[now], after[now])) pair(now, now);
  }
  return [
    ...[...after.keys()].map((now): WordingMatch => ({ before: pairs.get(now) ?? null, after: now })),
    ...[...left].map((old): WordingMatch => ({ before: old, after: null })),
  ];
}
