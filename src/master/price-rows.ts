import { z } from 'zod';
import { PRICE_KINDS, PRICE_SOURCES } from './price';
import { amount, count, day, endsAfterItBegins, ENDS_BEFORE, text } from './row-values';

/* The rows of the master that are about prices. See `master-rows`. */

export const priceGroup = z.strictObject({ code: text, name: text });

export const promotion = z
  .strictObject({
    code: text,
    name: text,
    /** Which day must lie in it. */
    byDate: z.enum(['order', 'delivery']).default('order'),
    validFrom: day,
    validTo: day,
  })
  .refine(endsAfterItBegins, ENDS_BEFORE);

export const promotionLine = z.strictObject({
  promotion: text,
  article: text,
  mostQuantity: amount,
  /** Absent: what is known already stays. */
  usedQuantity: amount.nullable().default(null),
});

export const contract = z
  .strictObject({
    customer: text,
    number: text,
    status: z.enum(['active', 'closed']).default('active'),
    validFrom: day,
    validTo: day.nullable().default(null),
  })
  .refine(endsAfterItBegins, ENDS_BEFORE);

/** A quotation that a customer may refer to. */
export const quote = z
  .strictObject({ customer: text, number: text, validFrom: day, validTo: day.nullable().default(null) })
  .refine(endsAfterItBegins, ENDS_BEFORE);

export const contractLine = z
  .strictObject({
    customer: text,
    contract: text,
    /** Null for the contract as a whole. */
    article: text.nullable().default(null),
    basis: z.enum(['quantity', 'value']),
    agreed: amount,
    /** Absent: what is known already stays. */
    calledOff: amount.nullable().default(null),
  })
  .refine((row) => row.article !== null || row.basis === 'value', 'counts quantities of no article');

export const agreedDiscount = z
  .strictObject({
    customer: text.nullable().default(null),
    priceGroup: text.nullable().default(null),
    code: text,
    percentage: amount,
    sequence: count.min(1).default(1),
    validFrom: day,
    validTo: day.nullable().default(null),
  })
  .refine((row) => (row.customer === null) !== (row.priceGroup === null), 'belongs to a customer or to a group')
  .refine((row) => Number(row.percentage) > 0 && Number(row.percentage) < 100, 'is not between 0 and 100 percent')
  .refine(endsAfterItBegins, ENDS_BEFORE);

export const price = z
  .strictObject({
    article: text,
    source: z.enum(PRICE_SOURCES),
    kind: z.enum(PRICE_KINDS).default('net'),
    customer: text.nullable().default(null),
    priceGroup: text.nullable().default(null),
    promotion: text.nullable().default(null),
    contractNumber: text.nullable().default(null),
    currency: text.length(3).default('EUR'),
    amount,
    basisQuantity: amount.default('1'),
    minimumQuantity: amount.default('0'),
    validFrom: day,
    validTo: day.nullable().default(null),
  })
  .refine(({ source, customer, priceGroup }) => {
    if (source === 'promotion') return customer === null || priceGroup === null;
    const ofCustomer = source === 'customer' || source === 'contract';
    return (customer !== null) === ofCustomer && (priceGroup !== null) === (source === 'group');
  }, 'names a customer exactly when it is his or of a contract, and a group exactly when it is of one')
  .refine(
    (row) => (row.contractNumber !== null) === (row.source === 'contract'),
    'names a contract exactly when it is of one',
  )
  .refine(
    (row) => (row.promotion !== null) === (row.source === 'promotion'),
    'names a promotion exactly when it is of one',
  )
  .refine(endsAfterItBegins, ENDS_BEFORE);
