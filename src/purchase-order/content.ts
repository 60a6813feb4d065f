import { createHash } from 'node:crypto';
import { parseDecimal, plain } from '../kernel';
import { matchWordings } from './line-matching';
import { partyKey } from './order-number';
import type { Allowance, OrderDocument, PurchaseOrder, PurchaseOrderLine, Schedule } from './purchase-order';

/** One difference between two orders with the same number: a field and both values. */
export interface ContentDifference {
  readonly field: string;
  /** The line as people call it: the buyer's number, else its place from 1; null at the header. */
  readonly line: string | null;
  readonly before: string | null;
  readonly after: string | null;
}

const number = (text: string | null): string | null => {
  const value = parseDecimal(text);
  return value === null ? text : plain(value);
};

/** Another discount is another order. In words, so that a difference can be shown; null without any, as before there were such. */
export const allowanceContent = (allowances: readonly Allowance[]): { readonly allowances: string } | null =>
  allowances.length === 0 ? null : { allowances: allowances.map(inWords).join('; ') };

const inWords = ({ kind, code, percentage, amount, basis, sequence }: Allowance): string => {
  const figures = { '%': number(percentage), amount: number(amount), basis: number(basis), sequence };
  const said = Object.entries(figures).flatMap(([name, value]) => (value === null ? [] : [`${name} ${value}`]));
  return [kind ?? 'other', ...(code === null ? [] : [code]), ...said].join(' ');
};

/** One part on the day of the line says what the line says. */
const isDivided = ([first, ...others]: readonly Schedule[]): boolean =>
  others.length > 0 || (first?.deliverTo ?? null) !== null;

/** The same quantity divided otherwise is another order. Null where it is not divided, as before it could be told. */
export const scheduleContent = (schedules: readonly Schedule[]): { readonly schedules: string } | null =>
  isDivided(schedules)
    ? {
        schedules: schedules
          .map((one) => [number(one.quantity), one.requestedDelivery, one.requestedDispatch, one.deliverTo].join(' '))
          .join('; '),
      }
    : null;

const dispatchContent = (day: string | null): { readonly requestedDispatch: string } | null =>
  day === null ? null : { requestedDispatch: day };

/** The fields of a line that make it commercially what it is; the rest (texts, line amounts) may differ in a resend. */
const lineContent = (line: PurchaseOrderLine): Readonly<Record<string, string | null>> => ({
  gtin: line.gtin,
  supplierArticle: line.supplierArticle,
  buyerArticle: line.buyerArticle,
  quantity: number(line.quantity),
  unit: line.unit,
  price: number(line.price),
  priceKind: line.priceKind,
  'priceBasis.quantity': number(line.priceBasis?.quantity ?? null),
  'priceBasis.unit': line.priceBasis?.unit ?? null,
  currency: line.currency,
  requestedDelivery: line.requestedDelivery,
  ...dispatchContent(line.requestedDispatch),
  ...allowanceContent(line.allowances),
  ...scheduleContent(line.schedules),
});

const headerContent = (order: OrderDocument): Readonly<Record<string, string | null>> => ({
  'parties.deliverTo': partyKey(order.parties.deliverTo),
  requestedDelivery: order.requestedDelivery,
  currency: order.currency,
  ...dispatchContent(order.requestedDispatch),
  ...allowanceContent(order.allowances),
});

/** A line that the buyer took back keeps its place in the order, and says nothing of what is ordered. */
const isOrdered = ({ withdrawn }: PurchaseOrderLine): boolean => withdrawn !== true;

/** A hash of what the buyer orders, where and when: equal for a resend, different for another content (DUP-001, DUP-002). */
export function contentHash(order: OrderDocument): string {
  const content = [headerContent(order), order.lines.filter(isOrdered).map((line) => [line.number, lineContent(line)])];
  return createHash('sha256').update(JSON.stringify(content)).digest('hex');
}

/**
 * What differs between an earlier order and a later one with the same number, header first, then line by line; nothing exactly when both have
 * one {@link contentHash}. Lines are those of the later order by their places, and at the end those of the earlier one that are gone.
 */
export function compareContent(before: PurchaseOrder, after: PurchaseOrder): readonly ContentDifference[] {
  const differences: ContentDifference[] = [];
  const compare = (
    prefix: string,
    line: string | null,
    a: Readonly<Record<string, string | null>>,
    b: Readonly<Record<string, string | null>>,
  ): void => {
    for (const key of Object.keys({ ...a, ...b })) {
      const [old, value] = [a[key] ?? null, b[key] ?? null];
      if (old !== value) differences.push({ field: prefix + key, line, before: old, after: value });
    }
  };
  compare('', null, headerContent(before), headerContent(after));
  for (const match of matchWordings(before.lines, after.lines)) {
    const a = match.before === null ? undefined : ordered(before.lines[match.before]);
    const b = match.after === null ? undefined : ordered(after.lines[match.after]);
    if (a === undefined && b === undefined) continue;
    const place = match.after ?? match.before ?? 0;
    const line = (b ?? a)?.number ?? String(place + 1);
    if (a !== undefined && b !== undefined)
      compare(
        `lines[${String(place)}].`,
        line,
        { number: a.number, ...lineContent(a) },
        { number: b.number, ...lineContent(b) },
      );
    else differences.push({ field: `lines[${String(place)}]`, line, before: inShort(a), after: inShort(b) });
  }
  // The same lines in another sequence: nothing that is ordered differs, and still it is not the same document.
  if (differences.length === 0 && contentHash(before) !== contentHash(after))
    differences.push({ field: 'lines', line: null, before: sequenceOf(before), after: sequenceOf(after) });
  return differences;
}

const ordered = (line: PurchaseOrderLine | undefined): PurchaseOrderLine | undefined =>
  line === undefined || !isOrdered(line) ? undefined : line;

/** A line that only one of the two has: what and how many. */
function inShort(line: PurchaseOrderLine | undefined): string | null {
  if (line === undefined) return null;
  const { gtin, supplierArticle, buyerArticle, description, quantity, unit } = line;
  return [gtin ?? supplierArticle ?? buyerArticle ?? description, number(quantity), unit]
    .filter((part) => part !== null)
    .join(' ');
}

const sequenceOf = ({ lines }: PurchaseOrder): string =>
  lines.map((line, i) => line.number ?? String(i + 1)).join(', ');
