import { dayOfParts, readXmlDate, type DaySpan } from './dates';

/** Which comes first in the dates of a column. `both`: some have the day first for certain, some the month. */
export type DateOrder = 'day' | 'month' | 'both';

const TIME = '(?:[T\\s]+\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?(?:\\s*(?:Z|[+-]\\d{2}:?\\d{2}))?)?';
const YEAR_FIRST = new RegExp(`^(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})${TIME}$`);
const YEAR_LAST = new RegExp(`^(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4}|\\d{2})${TIME}$`);
const DIGITS = /^(\d{4})(\d{2})(\d{2})$/;
const MONTHS = 12;

/** What one date proves: a number beyond twelve is no month. Points are between day and month alone. Null where it proves nothing. */
function proofOf(raw: string): 'day' | 'month' | null {
  const parts = YEAR_LAST.exec(raw.trim());
  if (parts === null || parts[2] === '.') return null;
  const [first, second] = [Number(parts[1]), Number(parts[3])];
  if (first > MONTHS && second <= MONTHS) return 'day';
  return second > MONTHS && first <= MONTHS ? 'month' : null;
}

/** What the dates of a column prove together; the day first, as the Dutch write it, where nothing proves the month. */
export function orderOf(values: Iterable<string>): DateOrder {
  let proven: 'day' | 'month' | null = null;
  for (const value of values) {
    const proof = proofOf(value);
    if (proof === null || proof === proven) continue;
    if (proven !== null) return 'both';
    proven = proof;
  }
  return proven ?? 'day';
}

/**
 * Reads a date as people and programs write it in tables, with or without a time behind it, which is read over.
 *
 * @returns 'ambiguous' where its column contradicts itself, null for what is no date
 */
export function readTableDate(raw: string, order: DateOrder): DaySpan | 'ambiguous' | null {
  const text = raw.trim();
  const whole = YEAR_FIRST.exec(text);
  if (whole !== null) return dayOfParts(Number(whole[1]), Number(whole[3]), Number(whole[4]));
  const digits = DIGITS.exec(text);
  if (digits !== null) return dayOfParts(Number(digits[1]), Number(digits[2]), Number(digits[3]));
  const parts = YEAR_LAST.exec(text);
  if (parts === null) return readXmlDate(text);
  const [, first, separator, second, written = ''] = parts;
  const year = Number(written) + (written.length === 2 ? 2000 : 0);
  if (separator === '.') return dayOfParts(year, Number(second), Number(first));
  if (order === 'both') return 'ambiguous';
  return order === 'day'
    ? dayOfParts(year, Number(second), Number(first))
    : dayOfParts(year, Number(first), Number(second));
}
