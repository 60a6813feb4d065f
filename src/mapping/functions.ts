import { checkDigitOf, decimal, hasValidCheckDigit, plain } from '../kernel';
import { readDecimal } from './decimals';

const GTIN_FORM = /^(?:\d{8}|\d{12,14})$/;
const GLN_FORM = /^\d{13}$/;
const ISBN10_FORM = /^\d{9}[\dXx]$/;

/**
 * Forms that a condition of a path may ask for: `LIN[3.1~gtin]`. A form looks at the value alone; `checked` ones demand the
 * check digit as well, for values that nobody called by that name.
 */
export const FORMS = {
  gtin: (value: string) => GTIN_FORM.test(value),
  'gtin-checked': (value: string) => GTIN_FORM.test(value) && hasValidCheckDigit(value),
  gln: (value: string) => GLN_FORM.test(value),
  isbn10: (value: string) => ISBN10_FORM.test(value),
} as const satisfies Readonly<Record<string, (value: string) => boolean>>;

export type FormName = keyof typeof FORMS;

/** Who gave an identifier when it is a GLN: 3055 = 9 in EDIFACT, 0088 (ICD) or a spelt-out name in UBL. */
const GLN_SCHEMES: ReadonlySet<string> = new Set([
  '9',
  '0088',
  'GLN',
  'EAN',
  'iso6523-actorid-upis::0088',
  'GS1',
  'ILN',
]);

const PERCENT_FORM = /^\s*(\d{1,9}(?:[.,]\d{1,6})?)\s*%?\s*$/;
const WHOLE_FORM = /^(-?)(\d{1,15})$/;

/** A number whose last digits are decimals; one that says itself where its point stands is taken at its word, anything else is none. */
function pointed(digits: string | null, decimals: number): string | null {
  const written = digits?.trim() ?? '';
  const whole = WHOLE_FORM.exec(written);
  if (whole === null) return readDecimal(written, 'point');
  const [, sign = '', figures = ''] = whole;
  const filled = figures.padStart(decimals + 1, '0');
  return readDecimal(`${sign}${filled.slice(0, -decimals)}.${filled.slice(-decimals)}`, 'point');
}

/**
 * Functions for what a path cannot say. Each takes the values of its paths in order, null where there is none; the first
 * path is the origin of the result, and without a value of it there is none. '' for a value that is there and must not be passed over, but
 * cannot be read.
 */
export const FUNCTIONS = {
  /** (identifier, scheme): the identifier when it is a GLN by its scheme or, without a scheme, by its 13 digits. */
  gln: (id: string | null, scheme: string | null): string | null => {
    if (id === null) return null;
    return (scheme === null ? GLN_FORM.test(id) : GLN_SCHEMES.has(scheme.toUpperCase())) ? id : null;
  },
  /** (ISBN-10): the same book's GTIN, which is its ISBN-13. */
  isbn10: (isbn: string | null): string | null => {
    if (isbn === null || !ISBN10_FORM.test(isbn)) return null;
    const body = `978${isbn.slice(0, 9)}`;
    return body + checkDigitOf(body);
  },
  /** (number): the number with two of its digits behind the point, as X12 writes amounts (N2). */
  twoDecimals: (digits: string | null): string | null => pointed(digits, 2),
  /** (number): the number with three, or four, of its digits behind the point, as TRADACOMS writes measures and prices. */
  threeDecimals: (digits: string | null): string | null => pointed(digits, 3),
  fourDecimals: (digits: string | null): string | null => pointed(digits, 4),
  /** (factor): what it is in per cent, 8 for 0.08. */
  hundredfold: (factor: string | null): string | null => {
    const written = readDecimal(factor?.trim() ?? '', 'point');
    return written === null ? null : plain(decimal(written).times(100));
  },
  /** (rate of a tax): it in per cent. "21", "21 %" and "21,0" are, and so is the factor 0.21 of a workbook: no tax of less than one is known. '' for anything else. */
  percent: (rate: string | null): string | null => {
    const figures = PERCENT_FORM.exec(rate ?? '')?.[1];
    if (figures === undefined) return rate === null || rate.trim() === '' ? null : '';
    const written = decimal(figures.replace(',', '.'));
    const isFactor = written.gt(0) && written.lt(1) && !(rate ?? '').includes('%');
    return plain(isFactor ? written.times(100) : written);
  },
} as const satisfies Readonly<Record<string, (first: string | null, second: string | null) => string | null>>;

export type FunctionName = keyof typeof FUNCTIONS;
