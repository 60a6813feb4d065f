import { createHash } from 'node:crypto';
import { parseDecimal, plain } from '../kernel';
import { partyKey } from './order-number';
import type { Allowance, OrderDocument, PurchaseOrder, PurchaseOrderLine, Schedule } from './purchase-order';

/** One difference between two orders with the same number: a field and both values. */
export interface ContentDifference {
  readonly field: string;
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

/** A hash of what the buyer orders, where and when: equal for a resend, different for another content (DUP-001, DUP-002). */
export function contentHash(order: OrderDocument): string {
  const content = [headerContent(order), order.lines.map((line) => [line.number, lineContent(line)])];
  return createHash('sha256').update(JSON.stringify(content)).digest('hex');
}

/** What differs between an earlier order and a later one with the same number, header first, then line by line. */
export function compareContent(before: PurchaseOrder, after: PurchaseOrder): readonly ContentDifference[] {
  const differences: ContentDifference[] = [];
  const compare = (
    prefix: string,
    a: Readonly<Record<string, string | null>>,
    b: Readonly<Record<string, string | null>>,
  ): void => {
    for (const key of Object.keys({ ...a, ...b })) {
      const [old, value] = [a[key] ?? null, b[key] ?? null];
      if (old !== value) differences.push({ field: prefix + key, before: old, after: value });
    }
  };
  compare('', headerContent(before), headerContent(after));
  for (let i = 0; i < Math.max(before.lines.length, after.lines.length); i++) {
    const [a, b] = [before.lines[i], after.lines[i]];
    if (a !== undefined && b !== undefined) compare(`lines[${String(i)}].`, lineContent(a), lineContent(b));
    else differences.push({ field: `lines[${String(i)}]`, before: a?.number ?? null, after: b?.number ?? null });
  }
  return differences;
}
