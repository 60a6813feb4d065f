import { z } from 'zod';
import { FUNCTION_KINDS, MESSAGE_MEANINGS } from '../kernel';
import { amount, day, text } from './row-values';

const FROM_THE_BEGINNING = '2000-01-01';
const reason = text.max(500).default('import');
const documentType = text.max(20).nullable().default(null);

/** What a partner means by a function code. */
export const functionMeaning = z
  .strictObject({
    partner: text,
    kind: z.enum(FUNCTION_KINDS).nullable().default(null),
    documentType,
    code: text.max(20),
    meaning: z.enum(MESSAGE_MEANINGS),
    validFrom: day.default(FROM_THE_BEGINNING),
    validTo: day.nullable().default(null),
    reason,
  })
  .refine((row) => row.validTo === null || row.validTo >= row.validFrom, 'ends before it begins');

/** What is agreed about the changes of a partner. */
export const changeAgreement = z.strictObject({
  partner: text,
  customer: text.nullable().default(null),
  documentType,
  changes: z.enum(['profile', 'allowed', 'none']).default('profile'),
  cutOffHours: z.int().min(0).max(8784).nullable().default(null),
  autoUntil: z.enum(['never', 'release', 'picking']).default('never'),
  autoQuantityPercent: amount.nullable().default(null),
  autoQuantity: amount.nullable().default(null),
  autoDays: z.int().min(0).max(366).nullable().default(null),
  reason,
});
