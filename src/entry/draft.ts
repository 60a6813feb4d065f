import { z } from 'zod';

/** How the buyer told his order. */
export const TOLD_BY = ['telephone', 'mail', 'pdf', 'other'] as const;

/** Lines of one draft. Who has more has a file, and files are read. */
const MOST_LINES = 500;

const typed = (most: number) => z.string().max(most);
const day = z
  .string()
  .regex(/^(\d{4}-\d{2}-\d{2})?$/, 'is not a day as "2026-11-27"')
  .describe('A day, or nothing');

const draftLineSchema = z.strictObject({
  code: typed(80).describe("The buyer's own code, a GTIN or our number, as typed"),
  article: typed(80).describe('Our number of the article, where somebody chose it; else empty'),
  quantity: typed(40).describe('As typed: 1.234,5 and 1234.5 are both understood'),
  unit: typed(20),
  price: typed(40).describe("The buyer's price where he told one, as typed"),
  deliveryDate: day,
});

/** Everything of an order as somebody types it: nothing is understood yet, so that nothing is lost. */
export const draftContentSchema = z.strictObject({
  customer: z
    .strictObject({ number: typed(80), name: typed(200), partner: z.string().regex(/^[a-z0-9-]{1,40}$/) })
    .nullable()
    .describe('With the partner who orders for him'),
  orderNumber: typed(80),
  orderDate: day,
  deliveryDate: day,
  shipTo: z
    .strictObject({ gln: typed(20), code: typed(80) })
    .nullable()
    .describe("Null: the customer's usual place"),
  currency: z.string().regex(/^([A-Z]{3})?$/, 'is not a currency as "EUR"'),
  reference: typed(80),
  remark: typed(2000),
  toldBy: z.enum(TOLD_BY),
  confirmation: z
    .enum(['as-agreed', 'none'])
    .describe('Whether he gets an order confirmation as agreed with him, or none because he wants none of this order'),
  lines: z.array(draftLineSchema).max(MOST_LINES),
});

export type DraftContent = z.output<typeof draftContentSchema>;
export type DraftLine = z.output<typeof draftLineSchema>;

/** Whether anything was typed into a line. A unit or a day alone orders nothing. */
export const isFilled = ({ code, article, quantity, price }: DraftLine): boolean =>
  [code, article, quantity, price].some((value) => value.trim() !== '');
