import { addDays, type IsoDate } from '../kernel';

/**
 * Formats of element 2379 that name a day, a week, a month or a period, as the code list spells them (UN/EDIFACT D.96A and
 * later). Times are read over: our dates are days. A period is two such values after each other, with or without a hyphen.
 */
const SINGLE: Readonly<Record<string, string>> = {
  '2': 'DDMMYY',
  '3': 'MMDDYY',
  '4': 'DDMMCCYY',
  '101': 'YYMMDD',
  '102': 'CCYYMMDD',
  '201': 'YYMMDDhhmm',
  '202': 'YYMMDDhhmmss',
  '203': 'CCYYMMDDhhmm',
  '204': 'CCYYMMDDhhmmss',
  '205': 'CCYYMMDDhhmm*',
  '301': 'YYMMDDhhmm*',
  '302': 'YYMMDDhhmmss*',
  '303': 'CCYYMMDDhhmm*',
  '304': 'CCYYMMDDhhmmss*',
  '609': 'YYMM',
  '610': 'CCYYMM',
  '615': 'YYWW',
  '616': 'CCYYWW',
};
const PERIODS: Readonly<Record<string, string>> = {
  '711': 'CCYYMMDD',
  '713': 'YYMMDDhhmm',
  '715': 'YYWW',
  '716': 'CCYYWW',
  '717': 'YYMMDD',
  '718': 'CCYYMMDD',
  '719': 'CCYYMMDDhhmm',
};
/** What a value without a format can only be, by its length. */
const BY_LENGTH: Readonly<Record<number, string>> = { 6: '101', 8: '102', 12: '203', 14: '204' };

/** The first and the last day that a value names; equal for a day. */
export interface DaySpan {
  readonly first: IsoDate;
  readonly last: IsoDate;
}

const DIGITS = /^\d+$/;
const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
const daysInMonth = (year: number, month: number): number =>
  month === 2 && isLeap(year) ? 29 : (DAYS_IN_MONTH[month - 1] ?? 0);
const two = (value: number): string => (value < 10 ? `0${value}` : `${value}`);

function day(year: number, month: number, dayOfMonth: number): IsoDate | null {
  if (year < 1900 || month < 1 || month > 12 || dayOfMonth < 1 || dayOfMonth > daysInMonth(year, month)) return null;
  return `${year}-${two(month)}-${two(dayOfMonth)}`;
}

/** Monday of an ISO 8601 week: week 1 is the one with 4 January, as Dutch practice counts; the directory's own count may differ by one. */
function isoWeek(year: number, week: number): DaySpan | null {
  const fourth = new Date(Date.UTC(year, 0, 4));
  const monday = addDays(fourth.toISOString().slice(0, 10), 1 - (fourth.getUTCDay() || 7) + (week - 1) * 7);
  // A week 53 belongs to the year only when its Thursday does.
  if (year < 1900 || week < 1 || addDays(monday, 3).slice(0, 4) !== `${year}`) return null;
  return { first: monday, last: addDays(monday, 6) };
}

/** Reads one value by its picture. Two-digit years are of this century up to 79. */
function bySpelling(raw: string, picture: string): DaySpan | null {
  const open = picture.endsWith('*');
  const fixed = open ? picture.length - 1 : picture.length;
  if (open ? raw.length < fixed : raw.length !== fixed) return null;
  if (!DIGITS.test(raw.slice(0, fixed))) return null;
  const part = (letters: string): number | null => {
    const at = picture.indexOf(letters);
    return at < 0 ? null : Number(raw.slice(at, at + 2));
  };
  const century = part('CC');
  const short = part('YY') ?? 0;
  const year = century === null ? short + (short < 80 ? 2000 : 1900) : century * 100 + short;
  const week = part('WW');
  if (week !== null) return isoWeek(year, week);
  const month = part('MM') ?? 0;
  const dayOfMonth = part('DD');
  const first = day(year, month, dayOfMonth ?? 1);
  if (first === null || !isTime(part('hh'), part('mm'))) return null;
  return { first, last: dayOfMonth === null ? `${first.slice(0, 8)}${daysInMonth(year, month)}` : first };
}

/** 24 hours are what many programs write for midnight. */
const isTime = (hours: number | null, minutes: number | null): boolean => (hours ?? 0) <= 24 && (minutes ?? 0) < 60;

/**
 * Reads a date of EDIFACT (2380) by its format (2379).
 * @returns null when the value does not fit the format, the date does not exist, or the format names no day
 */
export function readEdifactDate(raw: string, format: string | null): DaySpan | null {
  const code = format ?? BY_LENGTH[raw.length];
  // Some senders write a time behind the day and call it a day (102) all the same.
  if (code === '102')
    return raw.length > 8 ? bySpelling(raw, raw.length === 12 ? 'CCYYMMDDhhmm' : 'CCYYMMDDhhmmss') : plainDay(raw);
  if (code === undefined) return null;
  const single = own(SINGLE, code);
  if (single !== undefined) return bySpelling(raw, single);
  const period = own(PERIODS, code);
  if (period === undefined) return null;
  const separated = raw.length === period.length * 2 + 1 && raw[period.length] === '-';
  if (!separated && raw.length !== period.length * 2) return null;
  const from = bySpelling(raw.slice(0, period.length), period);
  const to = bySpelling(raw.slice(-period.length), period);
  return from === null || to === null ? null : { first: from.first, last: to.last };
}

/** A sender chooses the format code: "constructor" is not one. */
const own = (table: Readonly<Record<string, string>>, code: string): string | undefined =>
  Object.hasOwn(table, code) ? table[code] : undefined;

/** CCYYMMDD without detours: nearly every date of every message has it. */
function plainDay(raw: string): DaySpan | null {
  if (raw.length !== 8) return null;
  let value = 0;
  for (let at = 0; at < 8; at++) {
    const digit = raw.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) return null;
    value = value * 10 + digit;
  }
  const found = day(Math.trunc(value / 10_000), Math.trunc(value / 100) % 100, value % 100);
  return found === null ? null : { first: found, last: found };
}

const XML_DATE = /^(\d{4})-(\d{2})-(\d{2})(?:T[\d:.]+)?(?:Z|[+-]\d{2}:\d{2})?$/;

/** Reads an xs:date or xs:dateTime; a time zone is read over, because an order means the day it says. */
export function readXmlDate(raw: string): DaySpan | null {
  const parts = XML_DATE.exec(raw);
  return parts === null ? null : dayOfParts(Number(parts[1]), Number(parts[2]), Number(parts[3]));
}

/** A day by its numbers; null for one that no calendar has. */
export function dayOfParts(year: number, month: number, dayOfMonth: number): DaySpan | null {
  const found = day(year, month, dayOfMonth);
  return found === null ? null : { first: found, last: found };
}

/** Parts of a pattern, and what stands for each. */
const PATTERN_PARTS: Readonly<Record<string, string>> = {
  CCYY: '(?<year>\\d{4})',
  YY: '(?<short>\\d{2})',
  MM: '(?<month>\\d{1,2})',
  DD: '(?<day>\\d{1,2})',
};
const patterns = new Map<string, RegExp>();

/** Whether a text is a pattern of days: year, month and day once each, with or without signs between them. */
export const isDayPattern = (pattern: string): boolean =>
  /^[CYMD./ -]+$/.test(pattern) &&
  pattern.replace(/[./ -]/g, '').replace('CCYY', 'Y').replace('YY', 'Y').replace('MM', 'M').replace('DD', 'D').split('').sort().join('') === 'DMY'; // prettier-ignore

/** A day as a guide says that it is written: "DD.MM.CCYY". A time behind it says nothing. Null for what is no such day. */
export function readWrittenDay(raw: string, pattern: string): IsoDate | null {
  const known = patterns.get(pattern) ?? expressionOf(pattern);
  patterns.set(pattern, known);
  const parts = known.exec(raw)?.groups;
  if (parts === undefined) return null;
  const short = Number(parts['short']);
  const year = parts['year'] === undefined ? (short < 80 ? 2000 : 1900) + short : Number(parts['year']);
  return day(year, Number(parts['month']), Number(parts['day']));
}

function expressionOf(pattern: string): RegExp {
  // Without signs between them every part has its full width.
  const isFixed = !/[./ -]/.test(pattern);
  const source = pattern.replace(/CCYY|YY|MM|DD|[./ -]/g, (part) => {
    const known = PATTERN_PARTS[part];
    if (known === undefined) return `\\${part}`;
    return isFixed ? known.replace('{1,2}', '{2}') : known;
  });
  return new RegExp(`^${source}(?:[T ].*)?$`);
}
