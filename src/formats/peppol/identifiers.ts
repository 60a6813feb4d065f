import { checkDigitOf } from '../../kernel';

/*
 * Forms and check digits of identifiers, by the scheme (ISO/IEC 6523 ICD) that they come with. As exact as the rules of the profile are,
 * and no more: a codice fiscale is not held to its check letter.
 */

const digitsOf = (text: string): readonly number[] => Array.from(text, Number);

const weighted = (digits: readonly number[], weights: readonly number[]): number =>
  digits.reduce((sum, digit, index) => sum + digit * (weights[index] ?? 0), 0);

/** 0088, a GLN or another number of GS1: digits of any length with their check digit (GS1 General Specifications, section 7.9). */
export const isGs1Number = (text: string): boolean =>
  /^\d+$/.test(text) && checkDigitOf(text.slice(0, -1)) === text.slice(-1);

const NORWEGIAN_WEIGHTS = [3, 2, 7, 6, 5, 4, 3, 2];

/** 0192, organisasjonsnummer: nine digits, the last by modulo 11. */
export function isNorwegianNumber(text: string): boolean {
  if (!/^\d{9}$/.test(text) || Number(text) === 0) return false;
  return (11 - (weighted(digitsOf(text.slice(0, 8)), NORWEGIAN_WEIGHTS) % 11)) % 11 === Number(text[8]);
}

/** 0208, the number of an enterprise in Belgium: ten digits, the last two are 97 less the rest modulo 97. */
export const isBelgianNumber = (text: string): boolean =>
  /^\d{10}$/.test(text) && 97 - (Number(text.slice(0, 8)) % 97) === Number(text.slice(8));

/** 0201, an office of the Italian administration (codice IPA): six letters and digits. */
export const isItalianOffice = (text: string): boolean => /^[A-Za-z0-9]{6}$/.test(text);

/** 0210 and 9907, codice fiscale: eleven digits, or sixteen letters and digits where each has its place. */
export const isItalianTaxCode = (text: string): boolean =>
  /^\d{11}$/.test(text) || /^[A-Z]{6}\d\d[A-Z]\d\d.{3}\d[A-Z]$/i.test(text);

/** 0211 and 9906, partita IVA: what begins with IT has eleven digits with a check digit; what does not is let pass. */
export const isItalianVatNumber = (text: string): boolean =>
  !/^(IT|it)/.test(text) || (/^\d{11}$/.test(text.slice(2)) && endsInLuhnDigit(text.slice(2)));

/** 0007, organisationsnummer: ten digits with a check digit. */
export const isSwedishNumber = (text: string): boolean => /^\d{10}$/.test(text) && endsInLuhnDigit(text);

const AUSTRALIAN_WEIGHTS = [10, 1, 3, 5, 7, 9, 11, 13, 15, 17, 19];

/** 0151, Australian Business Number: eleven digits; one less in the first, their weighted sum is a multiple of 89. */
export const isAustralianNumber = (text: string): boolean =>
  /^\d{11}$/.test(text) && (weighted(digitsOf(text), AUSTRALIAN_WEIGHTS) - 10) % 89 === 0;

/** The Luhn algorithm (ISO/IEC 7812-1, annex B): every second digit from the right, beginning before the last, is doubled. */
function endsInLuhnDigit(text: string): boolean {
  const digits = digitsOf(text);
  const sum = digits.reduce((total, digit, index) => {
    const isDoubled = (digits.length - index) % 2 === 0;
    return total + (isDoubled ? ((digit * 2) % 10) + Math.floor(digit / 5) : digit);
  }, 0);
  return sum % 10 === 0;
}
