import { z } from 'zod';
import { businessDateOf, decimal, isIsoDate, plain, roundTo, type IsoDate } from '../../kernel';

/*
 * Values as Odoo's JSON has them. What is empty is `false`, whatever its type (`convert_to_read` of odoo/odoo `odoo/orm/fields.py`; unchecked); a relation to
 * one record is its id with its name; a time is a text in UTC to the second, although the database keeps microseconds; amounts are floats, of
 * which a sum may end in 000000001.
 */

/** "2026-11-27 12:43:32", in UTC. */
export type Stamp = string;

/** As many digits as a float of 64 bits certainly has: what is behind them is noise of adding and dividing. */
const CERTAIN_DIGITS = 15;

/** The decimal that a float stands for. */
export const exact = (value: number): string => plain(decimal(String(Number(value.toPrecision(CERTAIN_DIGITS)))));

export const floatValue = z.number().transform(exact);
export const idValue = z.int().min(0);
export const idsValue = z.array(idValue);

const none = z.union([z.literal(false), z.null()]).transform(() => null);

/** Text with something in it; null for none. */
export const textValue = z.union([none, z.string()]).transform((text) => {
  const bare = text?.trim() ?? '';
  return bare === '' ? null : bare;
});

/** The id of the record that a field names. */
export const relationValue = z.union([
  none,
  z
    .tuple([idValue])
    .rest(z.unknown())
    .transform(([id]) => id),
]);

/** The record that a field names, with what it is called. */
export const namedValue = z.union([none, z.tuple([idValue, z.string()]).transform(([id, name]) => ({ id, name }))]);

const STAMP = /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}$/;
export const isStamp = (text: string): boolean => STAMP.test(text);
export const stampValue = z.string().regex(STAMP);
export const maybeStamp = z.union([none, stampValue]);
export const maybeDate = z.union([none, z.string().refine(isIsoDate)]);

export const instantOf = (stamp: Stamp): Date => new Date(`${stamp.replace(' ', 'T')}Z`);

/** Our calendar day of a time. */
export const dayOf = (stamp: Stamp): IsoDate => businessDateOf(instantOf(stamp));

/** So many seconds earlier. */
export const before = (stamp: Stamp, seconds: number): Stamp =>
  new Date(instantOf(stamp).getTime() - seconds * 1_000).toISOString().slice(0, 19).replace('T', ' ');

/** A day as a time that lies in it wherever in Europe one looks at it. */
export const noonOf = (day: IsoDate): Stamp => `${day} 11:00:00`;

/** Odoo rounds half away from zero (`float_round` of odoo/odoo `odoo/tools/float_utils.py`; unchecked), as we do. */
export const rounded = (amount: string, digits: number): string => plain(roundTo(decimal(amount), digits));
