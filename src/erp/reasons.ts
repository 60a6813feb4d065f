import { alike, filled, storedWords, type Words, type WordValues } from '../kernel';
import type { ErpRefusal } from '../sales';
import type { ErpReason } from './port';

/* Why something is not taken over, for people. The ERP's own words stay as they are; what we say ourselves is said in both languages. */

/** What a reason says. */
export type Said = Pick<ErpReason, 'text' | 'en'>;

/** What we say ourselves. @param values what stands in the places of the words */
export function inWords(words: Words, values: WordValues = {}): Said {
  const { nl, en } = filled(words, values);
  return { text: nl, en };
}

/** A reason that we give ourselves. */
export const ourReason = (
  code: string,
  words: Words,
  values: WordValues = {},
  line: number | null = null,
): ErpReason => ({
  ...{ code, line },
  ...inWords(words, values),
});

/** Words as a reason has them: once where both languages say the same. */
export const saidIn = ({ nl, en }: Words): Said => (nl === en ? { text: en } : { text: nl, en });

/** What several say, one behind the other. */
export const joinedWith = (between: string, all: readonly Said[]): Said => ({
  text: all.map(({ text }) => text).join(between),
  ...(all.some(({ en }) => en !== undefined) && { en: all.map(({ text, en }) => en ?? text).join(between) }),
});

/** With the code of each behind it. */
export const withCode = ({ code, text, en }: ErpReason): Said => ({
  text: `${text} (${code})`,
  ...(en !== undefined && { en: `${en} (${code})` }),
});

/** What is said where an ERP says no and not why: in English where it is thrown. */
export const SILENCE = {
  odoo: { nl: 'Odoo weigert zonder een woord.', en: 'Odoo refuses without a word.' },
  gone: { nl: 'Wat er stond, is er niet meer.', en: 'The record is not there any more.' },
  tryton: { nl: 'Tryton weigert zonder een woord.', en: 'Tryton refuses without a word.' },
  warning: { nl: 'Tryton waarschuwt zonder een woord.', en: 'Tryton warns without a word.' },
  wordless: { nl: 'zonder een woord', en: 'without a word' },
} as const satisfies Readonly<Record<string, Words>>;

/** What an ERP said, in its own words where it said any. */
export const theirWords = (said: string): Words => Object.values(SILENCE).find(({ en }) => en === said) ?? alike(said);

/** A reason of the ERP, in its own words where it said any. */
export const theirReason = (code: string, said: string): ErpReason => ({
  ...{ code, line: null },
  ...saidIn(theirWords(said)),
});

const MOST_TEXT = 500;

/** A reason as it lies on the desk. */
export const toDesk = ({ code, text, en, line }: ErpReason, lineNumber: string | null): ErpRefusal['reasons'][number] => ({
  ...{ code, text: text.slice(0, MOST_TEXT), line, lineNumber },
  ...(en !== undefined && { en: en.slice(0, MOST_TEXT) }),
}); // prettier-ignore

/** Several reasons as one text for a column, which `wordsOf` reads. */
export function toldOf(reasons: readonly ErpReason[]): string {
  const { text: nl, en } = joinedWith('; ', reasons.map(withCode));
  return storedWords({ nl, en: en ?? nl });
}
