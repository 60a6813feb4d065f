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
  /** In pallets and parts of them; needs the pallets of the articles. */
  readonly minimumPalletPlaces: Decimal | null;
  /** An order above it is looked at before it goes, in his currency. */
  readonly mostOrderAmount: Decimal | null;
  /** The VAT on all that he buys, in percent, as 0 for a buyer in another country; null where the article says it. */
  readonly vatRate: Decimal | null;
  /** What of transport, packing, marking and handling is agreed with him; null where nothing of it is kept here. */
  readonly demands: readonly AgreedDemand[] | null;
  /** Of which kinds of agreements we keep a list for him: in the others any number may be right. */
  readonly lists: readonly AgreementKind[];
  /** Those of his agreements that the orders of the batch name. */
  readonly named: readonly NamedAgreement[];
  /** Whether we know who is invoiced for him at all: without it, nobody can be the wrong one. */
  readonly knowsInvoicees: boolean;
}

export type AgreementKind = 'contract' | 'quote' | 'promotion';

/** What an order may refer to. */
export interface NamedAgreement {
  readonly kind: AgreementKind;
  readonly number: string;
  readonly validFrom: IsoDate;
  readonly validTo: IsoDate | null;
  readonly closed: boolean;
}

export const DEMAND_KINDS = ['package', 'marking', 'handling', 'transport', 'routing'] as const;

interface AgreedDemand {
  readonly kind: string;
  readonly code: string;
}

type Amounts =
  | 'minimumOrderAmount' | 'minimumOrderQuantity' | 'smallOrderCharge' | 'minimumPalletPlaces' | 'mostOrderAmount' | 'vatRate'; // prettier-ignore

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
  minimumPalletPlaces: null,
  mostOrderAmount: null,
  vatRate: null,
  demands: null,
  lists: [],
  named: [],
  knowsInvoicees: false,
};

/**
 * The terms of the row `c` of `customer` as one JSON object, for the statement that reads customers. A value and not EXISTS: of fifty customers
 * PostgreSQL would answer that from a hash of all places there are. $5 are the numbers of agreements that the orders name.
 */
export const TERMS_SQL = `json_build_object('overdueCount', c.overdue_count, 'overdueSince', c.overdue_since,
      'orderNote', c.order_note, 'paymentDays', c.payment_days, 'deliveryTerms', c.delivery_terms,
      'minimumOrderAmount', c.minimum_order_amount::text, 'minimumOrderQuantity', c.minimum_order_quantity::text,
      'smallOrderCharge', c.small_order_charge::text, 'minimumPalletPlaces', c.minimum_pallet_places::text,
      'mostOrderAmount', c.most_order_amount::text, 'vatRate', c.vat_rate::text,
      'demands', (SELECT json_agg(json_build_object('kind', d.kind, 'code', d.code)) FROM customer_demand d WHERE d.customer_id = c.id),
      'lists', array_remove(ARRAY[
        (SELECT 'contract' FROM contract k WHERE k.customer_id = c.id LIMIT 1), (SELECT 'quote' FROM quote k WHERE k.customer_id = c.id LIMIT 1),
        (SELECT 'promotion' FROM promotion LIMIT 1)], NULL),
      'named', (SELECT coalesce(json_agg(json_build_object('kind', n.kind, 'number', n.number, 'validFrom', n.valid_from, 'validTo', n.valid_to,
         'closed', n.closed)), '[]') FROM (
        SELECT 'contract' AS kind, number, valid_from, valid_to, status = 'closed' AS closed FROM contract
          WHERE customer_id = c.id AND number = ANY ($5::text[])
        UNION ALL SELECT 'quote', number, valid_from, valid_to, false FROM quote WHERE customer_id = c.id AND number = ANY ($5::text[])
        UNION ALL SELECT 'promotion', code, valid_from, valid_to, false FROM promotion WHERE code = ANY ($5::text[])) n),
      'knowsInvoicees', coalesce((SELECT true FROM customer_location i WHERE i.customer_id = c.id AND i.role = 'invoice' LIMIT 1), false))`;
