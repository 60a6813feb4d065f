import { z } from 'zod';
import { isIsoDate } from '../kernel';

/* Values that rows of the master are made of. */

export const text = z.string().trim().min(1);
export const amount = z.string().regex(/^\d{1,15}(\.\d{1,6})?$/, 'is not an amount as "12" or "3.49"');
/** The tables know no year 0. */
export const day = z
  .string()
  .refine((text) => isIsoDate(text) && !text.startsWith('0000'), 'is not a date as "2026-11-23"');
/** An amount of something. */
export const quantity = amount.refine((value) => /[1-9]/.test(value), 'is nothing');
/** As many as the tables can count. */
export const count = z.int().min(0).max(2_147_483_647);
/** A percentage of VAT. */
export const vatRate = amount.refine((rate) => Number(rate) < 100, 'is no rate of VAT');

export const endsAfterItBegins = ({
  validFrom,
  validTo,
}: {
  readonly validFrom: string;
  readonly validTo: string | null;
}): boolean => validTo === null || validTo >= validFrom;
export const ENDS_BEFORE = 'ends before it begins';
