/** What somebody typed, as it is looked for. */
export interface ArticleWords {
  /** Beginnings of words that must all be there, as PostgreSQL asks for them; null when nothing typed is a word. */
  readonly words: string | null;
  /** The first and the last GTIN of 14 digits that begin so; null when it is no number that could be one. */
  readonly gtins: readonly [string, string] | null;
}

/** Hits of a search that are looked at. Who typed so little that there are more has to type on. */
export const MOST_HITS = 2_000;

const WORD = /[\p{L}\p{N}]+/gu;
/** More say nothing more. */
const MOST_WORDS = 8;
const GTIN_DIGITS = 14;
const GLN_DIGITS = 13;
/** Fewer digits begin half of all numbers of GS1. */
const LEAST_DIGITS = 6;

/** Turns what somebody typed into what is looked for. Signs have no meaning there: nothing that is typed is a query. */
export function articleWords(typed: string): ArticleWords {
  return { words: wordsOf(typed), gtins: gtinsOf(typed) };
}

/** What somebody typed to find a customer. */
export interface CustomerWords {
  readonly words: string | null;
  /** The first and the last GLN that begin so; null when it is no number that could be one. */
  readonly glns: readonly [string, string] | null;
}

export function customerWords(typed: string): CustomerWords {
  const digits = digitsOf(typed, GLN_DIGITS);
  return { words: wordsOf(typed), glns: digits === null ? null : rangeOf(digits, GLN_DIGITS) };
}

function wordsOf(typed: string): string | null {
  const words = (typed.match(WORD) ?? []).slice(0, MOST_WORDS);
  return words.length === 0 ? null : words.map((word) => `${word}:*`).join(' & ');
}

function gtinsOf(typed: string): readonly [string, string] | null {
  const digits = digitsOf(typed, GTIN_DIGITS);
  if (digits === null) return null;
  // A GTIN of 13 digits stands with a zero before it; one of 14 as it is.
  return rangeOf(digits.length === GTIN_DIGITS ? digits : `0${digits}`, GTIN_DIGITS);
}

function digitsOf(typed: string, most: number): string | null {
  const digits = typed.replace(/\s/g, '');
  return /^\d+$/.test(digits) && digits.length >= LEAST_DIGITS && digits.length <= most ? digits : null;
}

const rangeOf = (start: string, length: number): readonly [string, string] => [
  start.padEnd(length, '0'),
  start.padEnd(length, '9'),
];
