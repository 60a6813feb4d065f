import type { Decimal, IsoDate, Language } from '../kernel';
import type { CustomerTerms } from './customer-terms';

/** Who buys from us: a retail chain, a specialty dealer. */
export interface Customer {
  readonly id: string;
  readonly number: string;
  readonly name: string;
  readonly language: Language;
  /** Why no orders are taken from this customer; null when they are. */
  readonly blockedReason: string | null;
  readonly currency: string;
  /** The day that decides which price is valid. */
  readonly priceDate: 'order' | 'delivery';
  /** `listed` customers may only order what is in their assortment. */
  readonly assortment: 'all' | 'listed';
  /** In the customer's currency; null for no limit. */
  readonly creditLimit: Decimal | null;
  /** What is open besides our released orders (invoices), in the customer's currency. */
  readonly openInvoices: Decimal;
  /** Working days from order to delivery when ordered before the cut-off time. */
  readonly leadTimeDays: number;
  /** "14:00" in Dutch time; an order after it counts as of the next working day. */
  readonly cutOffTime: string;
  readonly defaultDeliveryPlaceId: string | null;
  /** A difference in price up to this many percent and up to this amount on the line is rounding (PRC-002). */
  readonly priceTolerancePercent: Decimal;
  readonly priceToleranceLineAmount: Decimal;
  readonly representative: string | null;
  readonly terms: CustomerTerms;
}

export type LocationRole = 'buyer' | 'delivery' | 'invoice' | 'ultimate';

/** A party or place of a customer, known by GLN or by the buyer's own code. One GLN may have several roles: one row a role. */
export interface CustomerLocation {
  readonly id: string;
  readonly customerId: string;
  readonly role: LocationRole;
  readonly gln: string | null;
  /** The customer's own code for it (3055 = 92). */
  readonly code: string | null;
  readonly name: string;
  readonly street: string;
  readonly postcode: string;
  readonly city: string;
  readonly country: string;
  /** ISO weekdays on which goods are received; all working days when empty. */
  readonly receivingDays: readonly number[];
  readonly validFrom: IsoDate;
  readonly validTo: IsoDate | null;
}
