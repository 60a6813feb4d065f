import { makeFinding, type Finding } from '../findings';
import { daysBetween, isIsoDate, parseDecimal, type Decimal, type OrderFormat } from '../kernel';
import type { ChangeAgreement } from '../master';
import { isChange, orderNumberOf, type ChangeItem, type Intent, type OrderDocument } from '../purchase-order';
import type { SalesOrder } from '../sales';
import type { AppliedBy } from './order-change';

/** Customisations of Peppol begin so; those of Advanced Ordering that change an order are named beside. */
const PEPPOL = 'urn:fdc:peppol.eu:poacc:trns:';
const PEPPOL_CHANGES: readonly string[] = ['order_change', 'order_cancellation'];

/** How people call a format in which nothing may be changed. */
const FORMATS: Readonly<Partial<Record<OrderFormat, string>>> = { ketenstandaard: 'DICO SALES005', ubl: 'UBL Order' };

/**
 * Whether a message of this profile may change or cancel an order: never one of Ketenstandaard, nor a UBL order; of Peppol only the
 * documents of Advanced Ordering (T114 and the cancellation), which say so by their customisation.
 */
export function mayChange(format: OrderFormat, version: string, kind: string): boolean {
  if (format === 'ketenstandaard') return false;
  if (format !== 'ubl') return true;
  if (kind === 'order') return false;
  return !version.startsWith(PEPPOL) || PEPPOL_CHANGES.some((one) => version.startsWith(`${PEPPOL}${one}:`));
}

/** MSG-013: a change on a profile that has none, or of a partner with whom none is agreed. */
export function profileFinding(
  { document, intent, format, messageVersion }: { readonly document: OrderDocument; readonly intent: Intent; readonly format: OrderFormat; readonly messageVersion: string },
  agreed: ChangeAgreement['changes'],
): readonly Finding[] {
  if (!isChange(intent) || agreed === 'allowed') return [];
  if (agreed === 'profile' && mayChange(format, messageVersion, document.kind)) return [];
  const params = { agreed, format: FORMATS[format] ?? format.toUpperCase(), po: orderNumberOf(document) };
  return [makeFinding('MSG-013', { field: 'function', actual: messageVersion, expected: agreed, params })];
} // prettier-ignore

/** The last instant at which a change may come: so many hours, as they pass on a clock, before the goods leave. */
export const cutOffOf = (despatch: Date, hours: number): Date => new Date(despatch.getTime() - hours * 3_600_000);

const DAYS: ReadonlySet<string> = new Set(['requestedDelivery', 'requestedDispatch']);

/**
 * What applies a change without a person: an agreement within whose bounds each of its items is. Only quantities and days, only where what was
 * asked before is what is booked, only as far as the agreement goes, and never where anything else stops. Null: a person decides.
 */
export function appliedBy(
  order: SalesOrder,
  items: readonly ChangeItem[],
  findings: readonly Finding[],
  agreement: ChangeAgreement | null,
): AppliedBy | null {
  if (agreement === null || agreement.autoUntil === 'never' || items.length === 0) return null;
  if (order.fulfilment !== 'none') return null;
  if (order.state !== 'in-review' && !(order.state === 'released' && agreement.autoUntil === 'picking')) return null;
  if (findings.some(({ code, stops }) => stops && code !== 'CHG-005')) return null;
  if (!items.every((item) => isWithin(order, item, agreement))) return null;
  const { id, autoUntil: until, autoQuantityPercent: quantityPercent, autoQuantity: quantity, autoDays } = agreement;
  return { by: `agreement:${id}`, bounds: { until, quantityPercent, quantity, days: autoDays === null ? null : String(autoDays) } };
} // prettier-ignore

function isWithin(order: SalesOrder, item: ChangeItem, agreement: ChangeAgreement): boolean {
  const { action, verdict, field, before, asked } = item;
  if (action !== 'change' || verdict !== 'plain') return false;
  if (field === 'quantity') return isQuantityWithin(order, item, agreement);
  if (!DAYS.has(field) || agreement.autoDays === null || before === null || asked === null) return false;
  return isIsoDate(before) && isIsoDate(asked) && Math.abs(daysBetween(before, asked)) <= agreement.autoDays;
}

/** Within each bound that there is; with neither, quantities are never moved so. */
function isQuantityWithin(
  order: SalesOrder,
  item: ChangeItem,
  { autoQuantityPercent: percent, autoQuantity: most }: ChangeAgreement,
): boolean {
  const booked = parseDecimal(item.line === null ? null : order.lines[item.line]?.baseQuantity);
  const delta = parseDecimal(item.delta) ?? inBookedUnits(order, item);
  if ((percent === null && most === null) || delta === null || booked === null || booked.lte(0)) return false;
  const moved = delta.abs();
  return (most === null || moved.lte(most)) && (percent === null || moved.times(100).lte(booked.times(percent)));
}

/** Base units more or less of a line that the change calls by its number alone: in the unit that it is booked in, and no other. */
function inBookedUnits({ document, lines }: SalesOrder, { line, set }: ChangeItem): Decimal | null {
  const [old, ours] = line === null ? [] : [document.lines[line], lines[line]];
  if (old === undefined || ours === undefined || !('quantity' in set)) return null;
  const [was, now, factor] = [old.quantity, set.quantity, ours.unitFactor].map((one) => parseDecimal(one ?? null));
  if (set.unit !== old.unit || ours.unit !== old.unit || !was || !now || !factor) return null;
  return now.minus(was).times(factor);
}
