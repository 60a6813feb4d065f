import type { Decimal, IsoDate } from '../kernel';

/** What is agreed with a customer beside prices, and what finance and sales say of him. Null: nothing is agreed or known, and nobody asks. */
export interface CustomerTerms {
  /** Invoices past their due date, and the earliest of those due dates. */
  readonly overdueCount: number | null;
  readonly overdueSince: IsoDate | null;
  /** Shown with each of his orders. */
  readonly orderNote: string | null;
  /** Days in which he pays. */
  readonly paymentDays: number | null;
  /** A code of Incoterms, with or without its place: "DAP Barneveld". */
  readonly deliveryTerms: string | null;
  /** In the customer's currency. */
  readonly minimumOrderAmount: Decimal | null;
  /** In base units, all lines together. */
  readonly minimumOrderQuantity: Decimal | null;
  /** What a smaller order costs him, in his currency. */
  readonly smallOrderCharge: Decimal | null;
  /** Whether we know who is invoiced for him at all: without it, nobody can be the wrong one. */
  readonly knowsInvoicees: boolean;
}

type Amounts = 'minimumOrderAmount' | 'minimumOrderQuantity' | 'smallOrderCharge';

/** As the database gives them: amounts as text. */
export type TermsRow = { readonly [K in keyof CustomerTerms]: K extends Amounts ? string | null : CustomerTerms[K] };

/** Of a customer with whom nothing is agreed. */
export const NO_TERMS: CustomerTerms = {
  overdueCount: null,
  overdueSince: null,
  orderNote: null,
  paymentDays: null,
  deliveryTerms: null,
  minimumOrderAmount: null,
  minimumOrderQuantity: null,
  smallOrderCharge: null,
  knowsInvoicees: false,
};

/**
 * The terms of the row `c` of `customer` as one JSON object, for the statement that reads customers. A value and not EXISTS: of fifty customers
 * PostgreSQL would answer that from a hash of all places there are.
 */
export const TERMS_SQL = `json_build_object('overdueCount', c.overdue_count, 'overdueSince', c.overdue_since,
      'orderNote', c.order_note, 'paymentDays', c.payment_days, 'deliveryTerms', c.delivery_terms,
      'minimumOrderAmount', c.minimum_order_amount::text, 'minimumOrderQuantity', c.minimum_order_quantity::text,
      'smallOrderCharge', c.small_order_charge::text,
      'knowsInvoicees', coalesce((SELECT true FROM customer_location i WHERE i.customer_id = c.id AND i.role = 'invoice' LIMIT 1), false))`;
