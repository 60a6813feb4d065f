const FORM_NUMBER = /^[-+(]?[\d.,'\s\u00a0\u202f]*\d[\d.,'\s\u00a0\u202f]*[-)%]?$/;
const CURRENCY = /^(?:€|\$|£|EUR|USD|GBP)\s*|\s*(?:€|\$|£|EUR|USD|GBP)$/g;
const FORM_DATE = /^\d{1,4}[-./]\d{1,2}[-./]\d{1,4}(?:[T\s].*)?$/;
const LETTER = /\p{L}/u;
/** Longer texts explain something; they do not name a column. */
const MOST_LABEL = 80;

/** The name of a column or of a field of the form's head as it is compared: without case, accents, blanks and signs. */
export const normaliseLabel = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replace(/[^\p{L}\p{N}]/gu, '');

/** True for a text that may name a column: words, no number, no date. */
export function isLabel(cell: string): boolean {
  const text = cell.trim();
  return text.length <= MOST_LABEL && LETTER.test(text) && !isNumberLike(text) && !FORM_DATE.test(text);
}

/** Digits with marks, perhaps with a currency: what is certainly meant as a value. */
const isNumberLike = (text: string): boolean => FORM_NUMBER.test(text.replace(CURRENCY, '').trim());
