/** Sequences of three signs of a text's words. */
export type Trigrams = ReadonlySet<string>;

/** Small letters and digits without accents, words apart. */
const plainWords = (text: string): readonly string[] =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');

/** As PostgreSQL's pg_trgm makes them: each word with two blanks before it and one behind, so that beginnings count most. */
export function trigramsOf(text: string): Trigrams {
  const found = new Set<string>();
  for (const word of plainWords(text)) {
    const padded = `  ${word} `;
    for (let i = 0; i + 3 <= padded.length; i++) found.add(padded.slice(i, i + 3));
  }
  return found;
}

/** The share of their trigrams that two texts have in common: 0 for none, 1 for the same words in whatever order. */
export function similarity(a: Trigrams, b: Trigrams): number {
  if (a.size === 0 || b.size === 0) return 0;
  const [few, many] = a.size <= b.size ? [a, b] : [b, a];
  let common = 0;
  for (const one of few) if (many.has(one)) common += 1;
  return common / (a.size + b.size - common);
}

/** Beginnings of words of so many letters say that two texts mean the same: buyers shorten words, and leave their beginnings. */
const STEM = 4;

/** True when a word of one text begins as one of the other does. */
export function shareStem(a: string, b: string): boolean {
  const stems = new Set(plainWords(a).flatMap((word) => (word.length < STEM ? [] : [word.slice(0, STEM)])));
  return plainWords(b).some((word) => word.length >= STEM && stems.has(word.slice(0, STEM)));
}

/** True when the text has words enough to be compared with another. */
export const isTelling = (text: string): boolean =>
  plainWords(text).filter((word) => /\p{L}{4}/u.test(word)).length >= 2;
