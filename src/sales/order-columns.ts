import type { KeptTerm, SalesOrderLine } from './sales-order';

/** A column of a table, its SQL type, and the field of the domain type that fills it. One list serves writing and reading. */
interface ColumnOf<T> {
  readonly column: string;
  readonly type: string;
  readonly field: keyof T & string;
}

type AnyColumn = Pick<ColumnOf<object>, 'column' | 'type'> & { readonly field: string };

export const LINE_COLUMNS: readonly ColumnOf<SalesOrderLine>[] = [
  { column: 'index', type: 'integer', field: 'index' },
  { column: 'number', type: 'text', field: 'number' },
  { column: 'rejected_reason', type: 'text', field: 'rejectedReason' },
  { column: 'held', type: 'boolean', field: 'held' },
  { column: 'article_id', type: 'uuid', field: 'articleId' },
  { column: 'substituted', type: 'boolean', field: 'substituted' },
  { column: 'gtin', type: 'text', field: 'gtin' },
  { column: 'supplier_article', type: 'text', field: 'supplierArticle' },
  { column: 'buyer_article', type: 'text', field: 'buyerArticle' },
  { column: 'description', type: 'text', field: 'description' },
  { column: 'quantity', type: 'numeric', field: 'quantity' },
  { column: 'unit', type: 'text', field: 'unit' },
  { column: 'unit_factor', type: 'numeric', field: 'unitFactor' },
  { column: 'confirmed_quantity', type: 'numeric', field: 'confirmedQuantity' },
  { column: 'base_quantity', type: 'numeric', field: 'baseQuantity' },
  { column: 'buyer_price', type: 'numeric', field: 'buyerPrice' },
  { column: 'our_price', type: 'numeric', field: 'ourPrice' },
  { column: 'our_price_id', type: 'uuid', field: 'ourPriceId' },
  { column: 'booked_price', type: 'numeric', field: 'bookedPrice' },
  { column: 'booked_by', type: 'text', field: 'bookedBy' },
  { column: 'answered_price', type: 'numeric', field: 'answeredPrice' },
  { column: 'discounts_applied', type: 'boolean', field: 'discountsApplied' },
  { column: 'amount', type: 'numeric', field: 'amount' },
  { column: 'confirmed_date', type: 'date', field: 'confirmedDate' },
];

/** What judging decides about the head of an order; rewritten at every judgement until the release. */
export interface OrderHead {
  readonly partnerId: string | null;
  readonly customerId: string | null;
  readonly deliveryPlaceId: string | null;
  readonly buyerOrderNumber: string | null;
  readonly orderNumberKey: string | null;
  /** What tells orders with this number apart, where the partner's setting says so; else empty. */
  readonly orderNumberScope: string;
  /** What the order delivers, whatever its number; null where it is too small to be told by that. */
  readonly bodyHash: string | null;
  readonly orderDate: string | null;
  readonly requestedDate: string | null;
  readonly confirmedDate: string | null;
  readonly currency: string | null;
  readonly total: string;
  /** What we keep to although the order asks for something else: never "accepted as sent". */
  readonly keptTerms: readonly KeptTerm[];
}

export const HEAD_COLUMNS: readonly ColumnOf<OrderHead>[] = [
  { column: 'partner_id', type: 'uuid', field: 'partnerId' },
  { column: 'customer_id', type: 'uuid', field: 'customerId' },
  { column: 'delivery_place_id', type: 'uuid', field: 'deliveryPlaceId' },
  { column: 'buyer_order_number', type: 'text', field: 'buyerOrderNumber' },
  { column: 'order_number_key', type: 'text', field: 'orderNumberKey' },
  { column: 'order_number_scope', type: 'text', field: 'orderNumberScope' },
  { column: 'body_hash', type: 'text', field: 'bodyHash' },
  { column: 'order_date', type: 'date', field: 'orderDate' },
  { column: 'requested_date', type: 'date', field: 'requestedDate' },
  { column: 'confirmed_date', type: 'date', field: 'confirmedDate' },
  { column: 'currency', type: 'text', field: 'currency' },
  { column: 'total', type: 'numeric', field: 'total' },
  { column: 'kept_terms', type: 'text[]', field: 'keptTerms' },
];

/** `"number" text, "amount" numeric`: the record type for jsonb_to_recordset. */
export const recordType = (columns: readonly AnyColumn[]): string =>
  columns.map(({ field, type }) => `"${field}" ${type}`).join(', ');

/** `$3::integer[], $4::text[]`: the columns as arrays, the first in this parameter. */
export const arrayTypes = (columns: readonly AnyColumn[], from: number): string =>
  columns.map(({ type }, i) => `$${String(from + i)}::${type}[]`).join(', ');

export const columnNames = (columns: readonly AnyColumn[]): string =>
  columns.map(({ column }) => `"${column}"`).join(', ');

/** `"number", "amount"`: the fields that a record is called by. */
export const recordNames = (columns: readonly AnyColumn[]): string =>
  columns.map(({ field }) => `"${field}"`).join(', ');

/** `l."index", l."number"`: the fields of a record, in the order of {@link columnNames}. */
export const fieldNames = (columns: readonly AnyColumn[], alias: string): string =>
  columns.map(({ field }) => `${alias}."${field}"`).join(', ');

/** `"amount"::text AS "amount"`: columns read back as plain text, dates as ISO 8601, whatever the driver would make of them. */
export const readBack = (columns: readonly AnyColumn[], alias: string): string =>
  columns
    .map(({ column, type, field }) => {
      const text = type === 'numeric' || type === 'date' ? '::text' : '';
      return `${alias}."${column}"${text} AS "${field}"`;
    })
    .join(', ');

/** The line that a stored finding is about, as `lineOfFinding` has it. */
export const findingLine = (alias: string): string =>
  `coalesce((${alias}.body ->> 'line')::integer, substring(${alias}.body ->> 'field' FROM '^lines\\[([0-9]+)\\]')::integer)`;

/** Since when all of a released order `o` is released: since its last part went. */
export const WHOLE_SINCE = `greatest(o.released_at, (SELECT max(w.released_at) FROM sales_order_line w WHERE w.order_id = o.id))`;
