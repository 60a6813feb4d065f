import type { Decimal, IsoDate, Language } from '../kernel';
import type { CutOffs } from './calendar';
import type { AgreedDiscount } from './price';
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
  /** The day that decides which price is valid; null when nothing was agreed, and then it is that of the order (PRC-013). */
  readonly priceDate: 'order' | 'delivery' | null;
  /** The group whose prices he has; null when he has those of none. */
  readonly priceGroupId: string | null;
  /** The chain that he belongs to; null when he belongs to none. */
  readonly chain?: string | null;
  /** What is taken off gross prices, his own and those of his group, whatever their days. */
  readonly discounts: readonly AgreedDiscount[];
  /** Days after its end for which an old price of ours is still honoured (PRC-007). */
  readonly oldPriceGraceDays: number;
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
  /** Other times on some weekdays. */
  readonly cutOff?: CutOffs;
  readonly defaultDeliveryPlaceId: string | null;
  /** A difference in price up to this many percent and up to this amount on the line is rounding (PRC-002). */
  readonly priceTolerancePercent: Decimal;
  readonly priceToleranceLineAmount: Decimal;
  readonly representative: string | null;
  /** True when every order he ever gave is known here, so that an article without one is new to him (ITM-013). */
  readonly historyComplete: boolean;
  /** `never`: he does not take a successor for what he ordered. */
  readonly substitution: 'ask' | 'never';
  /** He is to order whole layers or pallets. */
  readonly fullLayers: 'none' | 'layer' | 'pallet';
  readonly permits: readonly CustomerPermit[];
  readonly terms: CustomerTerms;
}

/** What a customer may buy that not everybody may. */
export interface CustomerPermit {
  readonly permit: string;
  readonly validFrom: IsoDate;
  readonly validTo: IsoDate | null;
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
  /** The site that its goods leave, who carries them and its own calendar; null for the company's own site, its own lorries, and none. */
  readonly siteId?: string | null;
  readonly carrierId?: string | null;
  readonly calendarId?: string | null;
  /** Usual hours of receiving, "07:00" in Dutch time; null when not known. */
  readonly opens?: string | null;
  readonly closes?: string | null;
  readonly validFrom: IsoDate;
  readonly validTo: IsoDate | null;
}
