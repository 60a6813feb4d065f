import { z } from 'zod';
import { isIsoDate } from '../kernel';

/* Values that rows of the master are made of. */

export const text = z.string().trim().min(1);
export const amount = z.string().regex(/^\d{1,15}(\.\d{1,6})?$/, 'is not an amount as "12" or "3.49"');
export const day = z.string().refine(isIsoDate, 'is not a date as "2026-11-23"');
/** A percentage of VAT. */
export const vatRate = amount.refine((rate) => Number(rate) < 100, 'is no rate of VAT');
