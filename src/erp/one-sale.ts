import { decimal, filled, plain, type Decimal, type Words } from '../kernel';
import type { BookedLine, ErpOrder } from './port';

/*
 * What is to be done next so that one sale of an order stands in an ERP that knows no key of others, whatever was tried before and by whom.
 * Everybody who writes follows the same plan from what he reads: of several drafts the lowest is kept, one that is further goes before it, and
 * the ERP lets nobody delete what another one confirmed. So two that meet end with the same sale.
 */

/** What the plan goes by. */
export interface HeldSale {
  /** Of our order. */
  readonly release: number;
  /** `draft`: nobody promised anything of it yet. `over`: nothing is delivered of it any more. */
  readonly state: 'draft' | 'standing' | 'over';
}

export type SaleStep<T> =
  | { readonly kind: 'make' }
  /** Drafts that nobody needs. */
  | { readonly kind: 'delete'; readonly sales: readonly T[] }
  /** What is confirmed and must not be. */
  | { readonly kind: 'withdraw'; readonly sales: readonly T[] }
  | { readonly kind: 'confirm'; readonly sale: T; readonly earlier: readonly T[] }
  | { readonly kind: 'stands'; readonly sale: T };

/** @param sales everything with the key of the order, what is kept first */
export function nextSaleStep<T>(sales: readonly T[], release: number, look: (sale: T) => HeldSale): SaleStep<T> {
  const is = (sale: T, state: HeldSale['state']): boolean => look(sale).state === state;
  const later = sales.filter((sale) => look(sale).release > release);
  const same = sales.filter((sale) => look(sale).release === release);
  const earlier = sales.filter((sale) => look(sale).release < release && !is(sale, 'over'));
  // What is confirmed goes first; then what was cancelled, for a draft beside it came too late; then the first draft. What was handed over
  // later takes the place of all, also where it was cancelled.
  const kept =
    later[0] ?? same.find((sale) => is(sale, 'standing')) ?? same.find((sale) => is(sale, 'over')) ?? same[0];
  if (kept === undefined) return { kind: 'make' };
  const spare = [...same, ...(later.length > 0 ? earlier : [])].filter((sale) => sale !== kept && is(sale, 'draft'));
  if (spare.length > 0) return { kind: 'delete', sales: spare };
  if (later.length > 0) return { kind: 'stands', sale: kept };
  if (is(kept, 'draft')) return { kind: 'confirm', sale: kept, earlier };
  const double = is(kept, 'over') ? [] : [...same.filter((sale) => sale !== kept && !is(sale, 'over')), ...earlier];
  return double.length > 0 ? { kind: 'withdraw', sales: double } : { kind: 'stands', sale: kept };
}

/** What a sale is held against. */
export interface BookedAs {
  readonly lines: readonly BookedLine[];
  /** Without taxes; null where the ERP does not say. */
  readonly total: string | null;
  /** A price with the digits that it may have there. */
  readonly rounded: (price: Decimal) => Decimal;
}

const DIFFERENCES = {
  lines: { nl: '{there} regels in plaats van {here}', en: '{there} lines instead of {here}' },
  line: { nl: 'geen regel {line}', en: 'no line {line}' },
  article: {
    nl: 'regel {line}: artikel {there} in plaats van {here}',
    en: 'line {line}: article {there} instead of {here}',
  },
  quantity: {
    nl: 'regel {line}: aantal {there} in plaats van {here}',
    en: 'line {line}: quantity {there} instead of {here}',
  },
  price: { nl: 'regel {line}: prijs {there} in plaats van {here}', en: 'line {line}: price {there} instead of {here}' },
  total: {
    nl: 'een totaal van {total} waar de regels {sum} maken',
    en: 'a total of {total} where the lines make {sum}',
  },
} as const satisfies Readonly<Record<string, Words>>;

/** In what a sale differs from the order it was made of, in words for people; null when in nothing. */
export function bookedDifference({ lines, total, rounded }: BookedAs, order: ErpOrder): Words | null {
  if (lines.length !== order.lines.length)
    return filled(DIFFERENCES.lines, { there: lines.length, here: order.lines.length });
  for (const wanted of order.lines) {
    const line = lines.find(({ index }) => index === wanted.index);
    const differs = (what: 'article' | 'quantity' | 'price', there: string, here: string): Words =>
      filled(DIFFERENCES[what], { line: wanted.index + 1, there, here });
    if (line === undefined) return filled(DIFFERENCES.line, { line: wanted.index + 1 });
    if (line.article !== wanted.article.key) return differs('article', line.article ?? '', wanted.article.key);
    if (!decimal(line.quantity).eq(decimal(wanted.quantity)))
      return differs('quantity', line.quantity, wanted.quantity);
    const price = plain(rounded(decimal(wanted.unitPrice)));
    if (line.unitPrice === null || !decimal(line.unitPrice).eq(decimal(price)))
      return differs('price', line.unitPrice ?? '', price);
  }
  const sum = lines.reduce((of, { netAmount }) => of.plus(decimal(netAmount ?? '0')), decimal(0));
  return total !== null && !sum.eq(decimal(total)) ? filled(DIFFERENCES.total, { total, sum: plain(sum) }) : null;
}

/** Which order of ours a sale is, and which release of it. */
export interface SaleMark {
  readonly key: string;
  readonly release: number;
}

const MARK = /^(.+?)(?: \((\d{1,9})\))?$/;

/** Our key as it stands in a text of a sale: from the second release on its number is behind it. */
export const saleMarkOf = (text: string | null): SaleMark | null => {
  const [, key, release] = MARK.exec(text ?? '') ?? [];
  return key === undefined ? null : { key, release: release === undefined ? 1 : Number(release) };
};
export const saleMarkText = ({ key, release }: SaleMark): string => (release === 1 ? key : `${key} (${release})`);

/** Lines that are made with the sale are ours; those that somebody adds come later. */
export const MADE_TOGETHER_MS = 5_000;
