import type { PurchaseOrderLine } from './purchase-order';

/** Which line of an order a line of its change is about. */
export interface LineMatch {
  /** The place of the line in the order; null when it is not found, or when several could be meant. */
  readonly line: number | null;
  readonly by: 'reference' | 'number' | 'article' | null;
  /** Lines of the order that may be meant, for a person to choose from. */
  readonly candidates: readonly number[];
}

const NOT_FOUND: LineMatch = { line: null, by: null, candidates: [] };

/** Line numbers are the same with and without zeros in front: "10" and "000010". */
const numberKey = (number: string | null | undefined): string | null => {
  const text = number?.trim() ?? '';
  return text === '' ? null : /^\d+$/.test(text) ? text.replace(/^0+(?=\d)/, '') : text.toUpperCase();
};

/** Whether two numbers of lines are one. */
export const sameLineNumber = (a: string | null, b: string | null): boolean =>
  numberKey(a) !== null && numberKey(a) === numberKey(b);

type Codes = Pick<PurchaseOrderLine, 'gtin' | 'supplierArticle' | 'buyerArticle'>;

/** The numbers by which a line names its article, each with its kind: an article is the same when one of them is. */
const codesOf = ({ gtin, supplierArticle, buyerArticle }: Codes): readonly string[] => [
  ...(gtin === null ? [] : [`gtin ${gtin.padStart(14, '0')}`]),
  ...(supplierArticle === null ? [] : [`supplier ${supplierArticle}`]),
  ...(buyerArticle === null ? [] : [`buyer ${buyerArticle}`]),
];

const kindOf = (code: string): string => code.slice(0, code.indexOf(' '));

/** `same` by a number of one kind, `other` when numbers of one kind differ, `unsaid` when there is nothing to compare. */
export function compareArticles(a: Codes, b: Codes): 'same' | 'other' | 'unsaid' {
  const [ours, theirs] = [codesOf(a), codesOf(b)];
  if (ours.some((code) => theirs.includes(code))) return 'same';
  return ours.some((code) => theirs.some((other) => kindOf(other) === kindOf(code))) ? 'other' : 'unsaid';
}

/** key -> the places that have it. */
function placesBy(
  lines: readonly PurchaseOrderLine[],
  keysOf: (line: PurchaseOrderLine) => readonly (string | null)[],
) {
  const places = new Map<string, number[]>();
  lines.forEach((line, index) => {
    for (const key of keysOf(line)) {
      if (key === null) continue;
      const known = places.get(key);
      if (known === undefined) places.set(key, [index]);
      else known.push(index);
    }
  });
  return places;
}

const NOWHERE: readonly number[] = [];

/**
 * Finds the line of the order for each line of its change: by the reference to it, else by the buyer's line number, else by an article that
 * each of the two names once (validation rules, CHG-004). What fits several lines fits none: nothing may move to another line by a guess.
 * A line that is withdrawn is known by its number alone.
 */
export function matchLines(
  order: readonly PurchaseOrderLine[],
  change: readonly PurchaseOrderLine[],
): readonly LineMatch[] {
  const byNumber = placesBy(order, ({ number }) => [numberKey(number)]);
  const byArticle = placesBy(order, (line) => (line.withdrawn === true ? [] : codesOf(line)));
  const asked = placesBy(change, codesOf);
  const placesOf = (line: PurchaseOrderLine): readonly number[] =>
    [...new Set(codesOf(line).flatMap((code) => byArticle.get(code) ?? NOWHERE))].sort((a, b) => a - b);
  const isRepeated = (line: PurchaseOrderLine): boolean =>
    codesOf(line).some((code) => (asked.get(code) ?? NOWHERE).length > 1);

  const one = (line: PurchaseOrderLine): LineMatch => {
    const reference = numberKey(line.orderLine);
    const named = reference ?? numberKey(line.number);
    const numbered = named === null ? NOWHERE : (byNumber.get(named) ?? NOWHERE);
    const articles = placesOf(line);
    if (line.action === 'add' && reference === null) {
      // A number that is there already belongs to another line: whether it is meant again only a person can say.
      return numbered.length === 0 ? NOT_FOUND : { ...NOT_FOUND, candidates: numbered };
    }
    if (numbered.length > 1) return { ...NOT_FOUND, candidates: numbered };
    const [place] = numbered;
    const found = place === undefined ? undefined : order[place];
    if (place !== undefined && found !== undefined) {
      const by = reference === null ? 'number' : 'reference';
      // Another article under the number: the article is exchanged only if neither of the two stands elsewhere.
      const contradicted = compareArticles(found, line) === 'other';
      const elsewhere = articles.length > 0 || codesOf(found).some((code) => asked.has(code));
      if (!contradicted || !elsewhere) return { line: place, by, candidates: [place] };
      return { ...NOT_FOUND, candidates: [...new Set([place, ...articles])] };
    }
    if (reference !== null) return { ...NOT_FOUND, candidates: articles };
    const [article] = articles;
    if (article !== undefined && articles.length === 1 && !isRepeated(line))
      return { line: article, by: 'article', candidates: articles };
    return { ...NOT_FOUND, candidates: articles };
  };
  return withoutSharing(change.map(one));
}

/** Two lines of a change that fit one line of the order leave open which of them is meant. */
function withoutSharing(matches: readonly LineMatch[]): readonly LineMatch[] {
  const uses = new Map<number, number>();
  for (const { line } of matches) if (line !== null) uses.set(line, (uses.get(line) ?? 0) + 1);
  return matches.map((match) =>
    match.line !== null && (uses.get(match.line) ?? 0) > 1 ? { ...match, line: null, by: null } : match,
  );
}
