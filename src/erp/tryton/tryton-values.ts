import { z } from 'zod';
import { decimal, isIsoDate, plain, type IsoDate } from '../../kernel';

/*
 * Values as Tryton's JSON has them: what JSON has no type for is an object with `__class__`. Here decimals and quantities are plain text, days
 * ISO dates, and points in time texts to the microsecond, which compare as they are: a watermark must not lose what comes after the millisecond.
 */

/** "2026-11-27T12:43:32.216969", in the time zone of Tryton's database. */
export type Stamp = string;

const two = (value: number): string => String(value).padStart(2, '0');

/** A number that came as a float, or as the text of a Python decimal: "0E-14" is zero. */
const plainOf = (value: string | number): string => plain(decimal(String(value)));
const NUMBER = /^-?\d+(\.\d+)?(E[+-]?\d{1,3})?$/i;

export const decimalValue = z
  .object({ __class__: z.literal('Decimal'), decimal: z.string().regex(NUMBER) })
  .transform((value) => plainOf(value.decimal));
export const floatValue = z.number().transform(plainOf);
export const dateValue = z
  .object({ __class__: z.literal('date'), year: z.int(), month: z.int(), day: z.int() })
  .transform(({ year, month, day }): IsoDate => `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`)
  .refine(isIsoDate);
export const stampValue = z
  .object({
    __class__: z.literal('datetime'),
    year: z.int(),
    month: z.int(),
    day: z.int(),
    hour: z.int(),
    minute: z.int(),
    second: z.int(),
    microsecond: z.int(),
  })
  .transform(
    (t): Stamp =>
      `${String(t.year).padStart(4, '0')}-${two(t.month)}-${two(t.day)}T${two(t.hour)}:${two(t.minute)}:${two(t.second)}.${String(t.microsecond).padStart(6, '0')}`,
  );

/** Text with something in it; null for none. */
export const textValue = z
  .string()
  .nullable()
  .transform((text) => (text === null || text.trim() === '' ? null : text.trim()));
export const idValue = z.int().min(0);
export const idsValue = z.array(idValue);

export const toDecimal = (text: string): unknown => ({ __class__: 'Decimal', decimal: text });

export function toDate(day: IsoDate): unknown {
  const [year, month, of] = day.split('-').map(Number);
  return { __class__: 'date', year, month, day: of };
}

const STAMP = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2}):(\d{2})\.(\d{6})$/;
export const isStamp = (text: string): boolean => STAMP.test(text);

export function toStamp(stamp: Stamp): unknown {
  const [year, month, day, hour, minute, second, microsecond] = (STAMP.exec(stamp) ?? []).slice(1).map(Number);
  return { __class__: 'datetime', year, month, day, hour, minute, second, microsecond };
}

/** So many seconds earlier. */
export function before(stamp: Stamp, seconds: number): Stamp {
  const at = new Date(Date.parse(`${stamp.slice(0, 19)}Z`) - seconds * 1_000).toISOString();
  return `${at.slice(0, 19)}${stamp.slice(19)}`;
}

/** The instant, where the database keeps UTC. */
export const instantOf = (stamp: Stamp): Date => new Date(`${stamp.slice(0, 23)}Z`);
