import { LANGUAGES, type Language } from './language';

/* What we say ourselves to people, in both languages, and how a column of text keeps it. What another side said stays one text, as it is. */

/** The same in both languages, with places as `{key}`. */
export type Words = Readonly<Record<Language, string>>;

/** What stands in the places: what is words itself is said in the language of the words around it. */
export type WordValues = Readonly<Record<string, string | number | Words>>;

/** What is said in either language, as the own words of another side are. */
export const alike = (text: string): Words => ({ nl: text, en: text });

/** The words with their places filled; a place that has no value stays as it is. */
export function filled(words: Words, values: WordValues): Words {
  const fill = (language: Language): string =>
    words[language].replace(/\{(\w+)\}/g, (place, name: string) => {
      const value = values[name];
      return typeof value === 'object' ? value[language] : String(value ?? place);
    });
  return { nl: fill('nl'), en: fill('en') };
}

/** How an object with words begins in a column. */
const BEGINNING = '{"nl":';

/** Words as one text for a column: plain where both languages say the same. */
export function storedWords({ nl, en }: Words): string {
  return nl === en && !en.startsWith(BEGINNING) ? en : JSON.stringify({ nl, en } satisfies Words);
}

/** What `storedWords` made, and what stood there before it did, in both languages. */
export function wordsOf(stored: string): Words {
  if (!stored.startsWith(BEGINNING)) return alike(stored);
  try {
    const read = JSON.parse(stored) as Words;
    return LANGUAGES.every((language) => typeof read[language] === 'string') ? read : alike(stored);
  } catch {
    // Another side may begin so as well.
    return alike(stored);
  }
}
