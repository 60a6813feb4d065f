/** What somebody typed, as it is looked for. */
export interface ArticleWords {
  /** Beginnings of words that must all be there, as PostgreSQL asks for them; null when nothing typed is a word. */
  readonly words: string | null;
  /** The first and the last GTIN of 14 digits that begin so; null when it is no number that could be one. */
  readonly gtins: readonly [string, string] | null;
}

const WORD = /[\p{L}\p{N}]+/gu;
/** More say nothing more. */
const MOST_WORDS = 8;
const GTIN_DIGITS = 14;
/** Fewer digits begin half of all GTINs. */
const LEAST_DIGITS = 6;

/** Turns what somebody typed into what is looked for. Signs have no meaning there: nothing that is typed is a query. */
export function articleWords(typed: string): ArticleWords {
  const words = (typed.match(WORD) ?? []).slice(0, MOST_WORDS);
  return { words: words.length === 0 ? null : words.map((word) => `${word}:*`).join(' & '), gtins: gtinsOf(typed) };
}

function gtinsOf(typed: string): readonly [string, string] | null {
  const digits = typed.replace(/\s/g, '');
  if (!/^\d+$/.test(digits) || digits.length < LEAST_DIGITS || digits.length > GTIN_DIGITS) return null;
  // A GTIN of 13 digits stands with a zero before it; one of 14 as it is.
  const start = digits.length === GTIN_DIGITS ? digits : `0${digits}`;
  return [start.padEnd(GTIN_DIGITS, '0'), start.padEnd(GTIN_DIGITS, '9')];
}
