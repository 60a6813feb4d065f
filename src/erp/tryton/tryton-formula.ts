import { decimal, parseDecimal, type Decimal } from '../../kernel';

/** What a line of a price list makes of an article: an amount, so many times its list price, or something that only Tryton can work out. */
export type Formula =
  | { readonly kind: 'amount'; readonly value: Decimal }
  | { readonly kind: 'times'; readonly factor: Decimal }
  | { readonly kind: 'other' };

const NUMBER = String.raw`(\d{1,12}(?:\.\d{1,12})?)`;
/** On its own list price and unit price are one; they differ in nothing that a line of a price list sees. */
const PRICE = '(?:list_price|unit_price)';
const AMOUNT = new RegExp(String.raw`^(?:${NUMBER}|Decimal\(\s*(['"]?)${NUMBER}\2\s*\))$`);
const TIMES = new RegExp(String.raw`^${PRICE}\s*\*\s*${NUMBER}$`);
const OF = new RegExp(String.raw`^${NUMBER}\s*\*\s*${PRICE}$`);
const ALONE = new RegExp(`^${PRICE}$`);
const ONE = decimal(1);

/** Reads a formula. It is a Python expression; of those only what needs no Python is read, and Tryton is asked for the rest. */
export function formulaOf(text: string): Formula {
  const bare = text.trim();
  if (ALONE.test(bare)) return { kind: 'times', factor: ONE };
  const [, plainNumber, , quoted] = AMOUNT.exec(bare) ?? [];
  const value = parseDecimal(plainNumber ?? quoted);
  if (value !== null) return { kind: 'amount', value };
  const factor = parseDecimal((TIMES.exec(bare) ?? OF.exec(bare))?.[1]);
  return factor === null ? { kind: 'other' } : { kind: 'times', factor };
}

/** Half to the even digit, as Tryton rounds prices. */
const HALF_EVEN = 2;
export const roundedPrice = (price: Decimal, digits: number): Decimal => price.round(digits, HALF_EVEN);
