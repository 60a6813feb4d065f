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
  number: 'text',
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

/** An index is written in one way only: two spellings of one field would be two corrections. */
const LINE_FIELD = /^lines\[(0|[1-9]\d{0,5})\]\.(.+)$/;
const MAX_TEXT_LENGTH = 70;

const CONTROL_CHARACTER = /[\u0000-\u001f\u007f]/;

/** Why a correction cannot be taken. */
export type CorrectionFault = 'unknown-field' | 'no-such-line' | 'not-a-number' | 'not-a-date' | 'not-a-text';

/** Every field that staff can correct, for the documentation of the API. */
export const CORRECTABLE_FIELDS: readonly string[] = [
  ...Object.keys(HEADER_FIELDS),
  ...Object.keys(LINE_FIELDS).map((field) => `lines[n].${field}`),
];

/** What a field takes, undefined where staff cannot correct it. Own names only: `constructor` is in every object. */
function kindOf(field: string): FieldKind | undefined {
  const line = LINE_FIELD.exec(field);
  const [fields, name] = line === null ? [HEADER_FIELDS, field] : [LINE_FIELDS, line[2] ?? ''];
  return Object.hasOwn(fields, name) ? fields[name] : undefined;
}

/**
 * Checks one correction: the field exists in this order and the value has its form. A null value takes the value out; only a price basis
 * must be for some number, and without a basis of its own a price is for one.
 */
export function checkCorrection(
  order: PurchaseOrder,
  field: string,
  value: string | null,
): Result<null, CorrectionFault> {
  const kind = kindOf(field);
  const line = LINE_FIELD.exec(field);
  if (kind === undefined) return err('unknown-field');
  // The buyer's own number is how a resend is recognised; only a missing one can be filled in.
  if (field === 'number' && (order.number ?? '').trim() !== '') return err('unknown-field');
  if (line !== null && order.lines[Number(line[1])] === undefined) return err('no-such-line');
  if (value === null) return line?.[2] === 'priceBasis.quantity' ? err('not-a-number') : ok(null);
  if (kind === 'decimal') return parseDecimal(value) === null ? err('not-a-number') : ok(null);
  if (kind === 'date') return isIsoDate(value) ? ok(null) : err('not-a-date');
  const sane = value.trim() !== '' && value.length <= MAX_TEXT_LENGTH && !CONTROL_CHARACTER.test(value);
  return sane ? ok(null) : err('not-a-text');
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] extends object ? Mutable<T[K]> : T[K] };

/**
 * The order as staff corrected it. The order as understood stays what it was. Corrections were checked when they were made; one that could
 * not be made now changes nothing.
 */
export function applyCorrections(order: PurchaseOrder, corrections: readonly Correction[]): PurchaseOrder {
  if (corrections.length === 0) return order;
  const corrected = structuredClone(order) as Mutable<PurchaseOrder>;
  for (const { field, value } of corrections) {
    if (checkCorrection(order, field, value).ok) applyOne(corrected, field, value);
  }
  return corrected;
}

function applyOne(order: Mutable<PurchaseOrder>, field: string, value: string | null): void {
  const line = LINE_FIELD.exec(field);
  if (line !== null) {
    const target = order.lines[Number(line[1])];
    if (target !== undefined) setLine(target, line[2] ?? '', value);
  } else if (field.startsWith('parties.')) {
    const name = field.slice('parties.'.length) as keyof PurchaseOrder['parties'];
    const isGln = value !== null && /^\d{13}$/.test(value);
    // A new object: parties that the message does not name may be one and the same.
    order.parties[name] = {
      ...order.parties[name],
      id: value,
      idScheme: isGln ? '9' : '92',
      gln: isGln ? value : null,
    };
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
