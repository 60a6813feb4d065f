import { err, isIsoDate, ok, parseDecimal, type Result } from '../kernel';
import type { PurchaseOrder } from '../purchase-order';
import type { Correction } from '../sales';

/** What kind of value a field takes. */
type FieldKind = 'text' | 'decimal' | 'date' | 'identifier';

const HEADER_FIELDS: Readonly<Record<string, FieldKind>> = {
  number: 'text',
  date: 'date',
  currency: 'text',
  requestedDelivery: 'date',
  'control.lineCount': 'decimal',
  'control.lineAmount': 'decimal',
  'control.totalAmount': 'decimal',
  'parties.buyer': 'identifier',
  'parties.supplier': 'identifier',
  'parties.deliverTo': 'identifier',
  'parties.invoicee': 'identifier',
};

const LINE_FIELDS: Readonly<Record<string, FieldKind>> = {
  gtin: 'text',
  supplierArticle: 'text',
  buyerArticle: 'text',
  quantity: 'decimal',
  unit: 'text',
  price: 'decimal',
  'priceBasis.quantity': 'decimal',
  'priceBasis.unit': 'text',
  requestedDelivery: 'date',
};

const LINE_FIELD = /^lines\[(\d{1,6})\]\.(.+)$/;
const MAX_TEXT_LENGTH = 70;
// eslint-disable-next-line no-control-regex -- control characters are exactly what must not get in: PostgreSQL refuses NUL
const CONTROL_CHARACTER = /[\u0000-\u001f\u007f]/;

/** Why a correction cannot be taken. */
export type CorrectionFault = 'unknown-field' | 'no-such-line' | 'not-a-number' | 'not-a-date' | 'not-a-text';

/** Every field that staff can correct, for the documentation of the API. */
export const CORRECTABLE_FIELDS: readonly string[] = [
  ...Object.keys(HEADER_FIELDS),
  ...Object.keys(LINE_FIELDS).map((field) => `lines[n].${field}`),
];

/** Checks one correction: the field exists in this order and the value has its form. A null value takes the value out. */
export function checkCorrection(
  order: PurchaseOrder,
  field: string,
  value: string | null,
): Result<null, CorrectionFault> {
  const line = LINE_FIELD.exec(field);
  const kind = line === null ? HEADER_FIELDS[field] : LINE_FIELDS[line[2] ?? ''];
  if (kind === undefined) return err('unknown-field');
  if (line !== null && order.lines[Number(line[1])] === undefined) return err('no-such-line');
  if (value === null) return ok(null);
  if (kind === 'decimal') return parseDecimal(value) === null ? err('not-a-number') : ok(null);
  if (kind === 'date') return isIsoDate(value) ? ok(null) : err('not-a-date');
  const sane = value.trim() !== '' && value.length <= MAX_TEXT_LENGTH && !CONTROL_CHARACTER.test(value);
  return sane ? ok(null) : err('not-a-text');
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] extends object ? Mutable<T[K]> : T[K] };

/** The order as staff corrected it. The order as understood stays what it was; corrections were checked when they were made. */
export function applyCorrections(order: PurchaseOrder, corrections: readonly Correction[]): PurchaseOrder {
  if (corrections.length === 0) return order;
  const corrected = structuredClone(order) as Mutable<PurchaseOrder>;
  for (const { field, value } of corrections) applyOne(corrected, field, value);
  return corrected;
}

function applyOne(order: Mutable<PurchaseOrder>, field: string, value: string | null): void {
  const line = LINE_FIELD.exec(field);
  if (line !== null) {
    const target = order.lines[Number(line[1])];
    if (target !== undefined) setLine(target as Record<string, unknown>, line[2] ?? '', value);
  } else if (field.startsWith('parties.')) {
    const name = field.slice('parties.'.length) as keyof PurchaseOrder['parties'];
    const isGln = value !== null && /^\d{13}$/.test(value);
    Object.assign(order.parties[name], { id: value, idScheme: isGln ? '9' : '92', gln: isGln ? value : null });
  } else if (field.startsWith('control.')) {
    Object.assign(order.control, { [field.slice('control.'.length)]: value });
  } else {
    Object.assign(order, { [field]: value });
  }
}

/** Sets a field of a line. A corrected price counts as net, and a basis is made where the message had none. */
function setLine(line: Record<string, unknown>, field: string, value: string | null): void {
  if (field.startsWith('priceBasis.')) {
    const basis = (line['priceBasis'] as object | null) ?? { quantity: '1', unit: null };
    line['priceBasis'] = { ...basis, [field.slice('priceBasis.'.length)]: value };
    return;
  }
  line[field] = value;
  if (field === 'price') line['priceKind'] = value === null ? null : 'net';
}

/** Adds a correction to those made before; a later one of the same field replaces the earlier. */
export const withCorrection = (made: readonly Correction[], added: Correction): readonly Correction[] => [
  ...made.filter(({ field }) => field !== added.field),
  added,
];
