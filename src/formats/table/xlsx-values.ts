import Big from 'big.js';

/** Built-in formats that are dates and times (ECMA-376, part 1, 18.8.30), those of East Asian languages included. */
const isBuiltInDate = (id: number): boolean =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);

/** What may stand in a format and shows itself: texts in quotes, escaped signs, colours and conditions in brackets. */
const SHOWN_AS_IS = /"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g;
const DATE_SIGNS = /[dmyhs]/i;
const ZEROS = /^0{2,}$/;

/** How the number of a cell is shown, as far as it changes what it is. */
export interface NumberFormat {
  readonly isDate: boolean;
  /** A format of zeros alone fills the number up to so many digits: "0000000000000" shows a GTIN with its leading zeros. */
  readonly leastDigits: number;
}

export const GENERAL: NumberFormat = { isDate: false, leastDigits: 0 };

/** @param code the format's own text; undefined for one that is built in */
export function numberFormat(id: number, code: string | undefined): NumberFormat {
  if (code === undefined) return { isDate: isBuiltInDate(id), leastDigits: 0 };
  const plain = (code.split(';')[0] ?? '').replace(SHOWN_AS_IS, '');
  return {
    isDate: DATE_SIGNS.test(plain.replace(/general/i, '')),
    leastDigits: ZEROS.test(plain) ? plain.length : 0,
  };
}

/** Digits that Excel keeps of a number; what stands behind them comes from binary fractions. */
const DIGITS = 15;

/**
 * The number of a cell as plain digits, never with an exponent: 8.71E+12 is 8710000000000.
 *
 * @returns null when it is no number
 */
export function plainDigits(raw: string, leastDigits = 0): string | null {
  const value = raw.trim() === '' ? NaN : Number(raw);
  // Beyond 21 digits it is no quantity, and nothing that could be shown in digits.
  if (!Number.isFinite(value) || Math.abs(value) >= 1e21 || (value !== 0 && Math.abs(value) < 1e-15)) return null;
  const digits = new Big(value.toPrecision(DIGITS)).toFixed();
  return value < 0 || digits.includes('.') ? digits : digits.padStart(leastDigits, '0');
}

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
/** 1900-02-29 is a day in Excel and in no calendar: days before it are counted one later. */
const LEAP_DAY_OF_1900 = 60;
/** 9999-12-31, the last day that Excel knows. */
const LAST_DAY = 2_958_465;

/** The day of a serial number, with the time where there is one: "2026-01-05", "2026-01-05 09:30". Null for what is no day. */
export function dayOf(raw: string, from1904: boolean): string | null {
  const serial = raw.trim() === '' ? NaN : Number(raw);
  if (!(serial >= 1) || serial > LAST_DAY) return null;
  const days = from1904 ? serial : serial < LEAP_DAY_OF_1900 ? serial + 1 : serial;
  const start = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
  const minutes = Math.round((days * DAY_MS) / MINUTE_MS);
  const [day = '', time = ''] = new Date(start + minutes * MINUTE_MS).toISOString().split('T');
  return time.startsWith('00:00') ? day : `${day} ${time.slice(0, 5)}`;
}
