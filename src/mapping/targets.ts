import type { Allowance, LineAction, MessageFunction, PurchaseOrder, PurchaseOrderLine } from '../purchase-order';
import type {
  ALLOWANCE_FIELDS,
  CONTROL_FIELDS,
  DOCUMENT_FIELDS,
  LINE_FIELDS,
  SCHEDULE_FIELDS,
  SUB_LINE_FIELDS,
} from './guide-schema';

/** How the text of a field is read. An array names the only values that the field can have. */
export type FieldKind = 'text' | 'decimal' | 'quantity' | 'date' | readonly string[];

/** The values of a closed set, complete and nothing else: the record makes the compiler count them. */
const valuesOf = <T extends string>(values: Readonly<Record<T, true>>): readonly string[] => Object.keys(values);

const FUNCTION_VALUES = valuesOf<MessageFunction>({
  original: true, cancellation: true, change: true, replacement: true, confirmation: true, duplicate: true,
  proposal: true, hold: true, copy: true, provisional: true, test: true, other: true,
}); // prettier-ignore
const RESPONSE_VALUES = valuesOf<NonNullable<PurchaseOrder['responseType']>>({ AC: true, AI: true, NA: true });
const PRICE_VALUES = valuesOf<NonNullable<PurchaseOrderLine['priceKind']>>({
  net: true,
  gross: true,
  information: true,
});

const ALLOWANCE_VALUES = valuesOf<NonNullable<Allowance['kind']>>({ allowance: true, charge: true });

const ACTION_VALUES = valuesOf<LineAction>({
  add: true, change: true, more: true, less: true, delete: true, none: true, replace: true, other: true,
}); // prettier-ignore

/** What kind of value each field of the canonical document holds. */
export const FIELD_KINDS = {
  document: {
    number: 'text',
    orderNumber: 'text',
    sequence: 'text',
    date: 'date',
    function: FUNCTION_VALUES,
    functionCode: 'text',
    documentType: 'text',
    responseType: RESPONSE_VALUES,
    currency: 'text',
    requestedDelivery: 'date',
    earliestDelivery: 'date',
    latestDelivery: 'date',
    requestedDispatch: 'date',
    paymentTerms: 'text',
    deliveryTerms: 'text',
    vatNumber: 'text',
  } satisfies Record<(typeof DOCUMENT_FIELDS)[number], FieldKind>,
  control: {
    lineCount: 'decimal',
    quantitySum: 'decimal',
    lineAmount: 'decimal',
    totalAmount: 'decimal',
  } satisfies Record<(typeof CONTROL_FIELDS)[number], FieldKind>,
  allowance: {
    kind: ALLOWANCE_VALUES,
    code: 'text',
    percentage: 'decimal',
    amount: 'decimal',
    basis: 'decimal',
    sequence: 'text',
  } satisfies Record<(typeof ALLOWANCE_FIELDS)[number], FieldKind>,
  line: {
    number: 'text',
    action: ACTION_VALUES,
    gtin: 'text',
    supplierArticle: 'text',
    buyerArticle: 'text',
    description: 'text',
    quantity: 'quantity',
    unit: 'text',
    price: 'decimal',
    priceKind: PRICE_VALUES,
    basisQuantity: 'decimal',
    basisUnit: 'text',
    currency: 'text',
    requestedDelivery: 'date',
    requestedDispatch: 'date',
    amount: 'decimal',
    unitsPerPack: 'decimal',
    orderLine: 'text',
    packages: 'decimal',
    vatRate: 'decimal',
    keepUntil: 'date',
    substitution: ['never'],
  } satisfies Record<(typeof LINE_FIELDS)[number], FieldKind>,
  subLine: {
    number: 'text',
    gtin: 'text',
    supplierArticle: 'text',
    buyerArticle: 'text',
    description: 'text',
    quantity: 'decimal',
    unit: 'text',
  } satisfies Record<(typeof SUB_LINE_FIELDS)[number], FieldKind>,
  schedule: {
    quantity: 'decimal',
    unit: 'text',
    requestedDelivery: 'date',
    requestedDispatch: 'date',
    earliestDelivery: 'date',
    latestDelivery: 'date',
    deliverTo: 'text',
  } satisfies Record<(typeof SCHEDULE_FIELDS)[number], FieldKind>,
} as const;
