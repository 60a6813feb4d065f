import { z } from 'zod';
import { decimal } from '../kernel';

const amount = z
  .string()
  .regex(/^\d{1,15}(\.\d{1,6})?$/, 'is not an amount as "12" or "3.49"')
  .transform((text) => decimal(text));
const count = z.int().min(0).max(10_000);

/**
 * Numbers that the rules go by and that a company may set, with the defaults of the validation rules. They stand as one JSON object in the
 * company's row; what it does not name has its default. One line a number, of the rule that asks for it.
 */
const SHAPE = {
  /** TOT-003: how far the total of an order may be off, or so much a line where that is more. */
  orderTotalTolerance: amount.prefault('0.05'),
  orderTotalTolerancePerLine: amount.prefault('0.01'),
  /** HDR-004: an order dated further back is asked about, and gets the prices of the day of receipt. */
  orderAgeDays: count.prefault(30),
  /** DAT-006: a delivery asked for later than this many days from now is told of. */
  deliveryDaysAhead: count.prefault(180),
  /** QTY-006: fewer earlier orders say nothing; so many times the usual is unusual, when the line is worth so much more than usual. */
  unusualQuantityHistory: count.prefault(8),
  unusualQuantityTimes: amount.prefault('3'),
  unusualQuantityAmount: amount.prefault('250'),
  /** ITM-014: words that are less alike, in percent of what they are made of, are of different things. */
  descriptionLikenessPercent: count.prefault(10),
  /** TOT-004: how far the amount of a line may be off. */
  lineAmountTolerance: amount.prefault('0.02'),
  /** PAR-006: so many days after its due date an unpaid invoice holds orders. */
  overdueDays: count.prefault(30),
  /** ERP-002: prices and credit that were last told us longer ago than so many hours are not certain; 0: never asked. */
  masterAgeHours: count.prefault(26),
  /** DUP-004: within so many working days the same content is suspicious, in orders of at least so many lines. */
  sameContentDays: count.prefault(2),
  sameContentLines: count.prefault(3),
  /** DUP-001, DUP-002: an order with the same number is the same one for so many months. */
  sameNumberMonths: count.prefault(18),
  /** HDR-008: fewer earlier orders say nothing; so many times the median is unusual, when it is worth so much more. */
  unusualOrderHistory: count.prefault(8),
  unusualOrderTimes: amount.prefault('5'),
  unusualOrderAmount: amount.prefault('1000'),
  /** HDR-008: an order above it is looked at, whoever it is of; null for no such amount. */
  mostOrderAmount: amount.nullable().prefault(null),
  /** PRC-011: the least that a price must be above what the article costs, in percent of the price; null where only floors count. */
  leastMarginPercent: amount.nullable().prefault(null),
};

const settings = z.strictObject(SHAPE);

/** What the rules read: amounts as decimals. */
export type CompanySettings = Readonly<z.output<typeof settings>>;

/** What a file or a person sets: any of them, and nothing else. */
export const settingsRow = z
  .record(z.string(), z.unknown())
  .superRefine((row, context) => {
    for (const issue of settings.safeParse(row).error?.issues ?? []) {
      context.addIssue({ code: 'custom', path: [...issue.path], message: issue.message });
    }
  })
  .default({});

/**
 * The settings of the company as they are stored. Never throws: what is missing, or is there and makes no sense, has its default, so that
 * one wrong number does not stop every order. Wrong ones are refused where they are written ({@link settingsRow}).
 */
export function readSettings(stored: unknown): CompanySettings {
  const row: Readonly<Record<string, unknown>> = typeof stored === 'object' && stored !== null ? { ...stored } : {};
  return Object.fromEntries(
    Object.entries(SHAPE).map(([name, schema]) => {
      const read = schema.safeParse(row[name]);
      return [name, read.success ? read.data : schema.parse(undefined)];
    }),
  ) as CompanySettings;
}

/** Those of a company that has set none. */
export const DEFAULT_SETTINGS: CompanySettings = readSettings({});
