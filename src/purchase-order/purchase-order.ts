import type { IsoDate } from '../kernel';

/**
 * What the buyer asked for, as understood from one message: the canonical document. Numbers are plain decimal text exactly as sent
 * (normalised only in notation), dates are ISO 8601, a missing value is null, lists keep the order of the message.
 * Nothing here is ours: no article number of us, no price of us.
 */
export interface OrderDocument<Kind extends string = string> {
  readonly kind: Kind;
  /** The document's own number: of a change it is that of the change, where it has one beside the order's. */
  readonly number: string | null;
  /** The order that a change, a cancellation or an answer is about, where it is named apart from the number. */
  readonly orderNumber: string | null;
  /** Which change of the order this is, or which version of it. */
  readonly sequence: string | null;
  readonly date: IsoDate | null;
  readonly function: MessageFunction;
  /** The function code as sent (element 1225), for what has no name of ours. */
  readonly functionCode: string | null;
  /** Document type: a code of element 1001 (220, 224 ...), to which guides bring those of other lists; one that is in none, as sent. */
  readonly documentType: string | null;
  /** Element 4343: AC answer in detail, AI answer only changes, NA no answer; null when the buyer does not say. */
  readonly responseType: 'AC' | 'AI' | 'NA' | null;
  readonly currency: string | null;
  /** The day on which the goods are to be there. */
  readonly requestedDelivery: IsoDate | null;
  readonly earliestDelivery: IsoDate | null;
  readonly latestDelivery: IsoDate | null;
  /** The day on which the goods are to leave us, where the buyer asks for that instead. */
  readonly requestedDispatch: IsoDate | null;
  /** As sent: a code or words. */
  readonly paymentTerms: string | null;
  /** As sent: a code of Incoterms or words. */
  readonly deliveryTerms: string | null;
  /** The buyer's number for VAT, as sent. Absent where he names none. */
  readonly vatNumber?: string;
  /** How he wants the goods carried, packed, marked and handled: what kind of demand, and its code or words. Absent where he says nothing. */
  readonly demands?: readonly Reference[];
  readonly parties: PurchaseOrderParties;
  readonly references: readonly Reference[];
  readonly texts: readonly string[];
  /** Allowances and charges on the order as a whole. */
  readonly allowances: readonly Allowance[];
  readonly control: ControlTotals;
  readonly lines: readonly PurchaseOrderLine[];
}

export type PurchaseOrder = OrderDocument<'order'>;
export type OrderChange = OrderDocument<'order-change'>;
export type OrderCancellation = OrderDocument<'order-cancellation'>;

export type MessageFunction =
  | 'original' | 'cancellation' | 'change' | 'replacement' | 'confirmation' | 'duplicate' | 'proposal' | 'hold' | 'copy'
  | 'provisional' | 'test' | 'other'; // prettier-ignore

export interface PurchaseOrderParties {
  readonly buyer: Party;
  readonly supplier: Party;
  readonly deliverTo: Party;
  readonly invoicee: Party;
}

/** A party as the message names it. All fields are null when the message does not name it. */
export interface Party {
  /** The identifier as sent. */
  readonly id: string | null;
  /** Who gave the identifier, as sent (3055: 9 GS1, 91 supplier, 92 buyer; or a schemeID). */
  readonly idScheme: string | null;
  /** The identifier when it is a GLN by its scheme or, without a scheme, by its 13 digits. Its check digit is not vouched for. */
  readonly gln: string | null;
  readonly name: string | null;
  readonly street: string | null;
  readonly city: string | null;
  readonly postcode: string | null;
  readonly country: string | null;
}

export interface Reference {
  /** contract, quote, promotion, blanket-order ... or the qualifier as sent when it has no name of ours. */
  readonly type: string;
  readonly number: string;
}

/** Totals the buyer sent along to check the message by. */
export interface ControlTotals {
  /** Number of lines (CNT+2). */
  readonly lineCount: string | null;
  /** Sum of quantities (CNT+1). */
  readonly quantitySum: string | null;
  /** Value of all goods lines at the buyer's prices (MOA+79, LineExtensionAmount). */
  readonly lineAmount: string | null;
  /** Value of the order (MOA+86 or +128, PayableAmount). */
  readonly totalAmount: string | null;
}

export interface PurchaseOrderLine {
  /** The buyer's line number as sent. */
  readonly number: string | null;
  /** The number of the order's line that a line of a change is about, where it is named apart. Absent where it is not. */
  readonly orderLine?: string;
  /** Asked for no more: a line keeps its place for ever, so that what is known of it stays its own. Absent where it is asked for. */
  readonly withdrawn?: true;
  /** What a change does to the line; null where the message does not say, as in an order. */
  readonly action: LineAction | null;
  readonly gtin: string | null;
  readonly supplierArticle: string | null;
  readonly buyerArticle: string | null;
  readonly description: string | null;
  readonly quantity: string | null;
  readonly unit: string | null;
  readonly price: string | null;
  readonly priceKind: 'net' | 'gross' | 'information' | null;
  readonly priceBasis: PriceBasis | null;
  /** A currency of the line's own price when it names one. */
  readonly currency: string | null;
  readonly requestedDelivery: IsoDate | null;
  readonly requestedDispatch: IsoDate | null;
  /** The buyer's amount of the line (MOA+203, LineExtensionAmount). */
  readonly amount: string | null;
  /** How many consumer units one ordered unit holds according to the buyer (QTY+59). */
  readonly unitsPerPack: string | null;
  /** In how many packages the buyer expects the quantity of the line (PAC). Absent where he does not say. */
  readonly packages?: string;
  /** The rate of VAT that the buyer counts with, in percent. Absent where he does not say. */
  readonly vatRate?: string;
  /** Nothing else is taken in place of the article. Absent where the buyer does not say so. */
  readonly substitution?: 'never';
  /** The day until which the goods must keep at the least. Absent where he does not say. */
  readonly keepUntil?: IsoDate;
  readonly texts: readonly string[];
  /** Allowances and charges on this line alone. */
  readonly allowances: readonly Allowance[];
  /** All numbers by which the message names the article, with what kind of number each is. */
  readonly identifications: readonly Reference[];
  /** What is inside the article of the line, as a display or a set. Never delivered beside it. */
  readonly subLines: readonly SubLine[];
  /** How the quantity of the line is divided over days or places. One part where the message writes the day of the line in that way. */
  readonly schedules: readonly Schedule[];
}

/** `replace`: the line is to be as it is here, whatever it was; `more` and `less`: a change of its quantity that way (X12 QI, QD). */
export type LineAction = 'add' | 'change' | 'more' | 'less' | 'delete' | 'none' | 'replace' | 'other';

/** A part of an article that is ordered as a whole. */
export interface SubLine {
  readonly number: string | null;
  readonly gtin: string | null;
  readonly supplierArticle: string | null;
  readonly buyerArticle: string | null;
  readonly description: string | null;
  readonly quantity: string | null;
  readonly unit: string | null;
}

/** A part of a line's quantity, for a day or a place of its own. */
export interface Schedule {
  readonly quantity: string | null;
  readonly unit: string | null;
  readonly requestedDelivery: IsoDate | null;
  readonly requestedDispatch: IsoDate | null;
  readonly earliestDelivery: IsoDate | null;
  readonly latestDelivery: IsoDate | null;
  /** The identifier of the place as sent. */
  readonly deliverTo: string | null;
}

/** A discount that the buyer counts with, or a charge that he counts with, as sent. What is not said is null, never zero. */
export interface Allowance {
  /** Null where the message says neither, as a code of 5463 that is neither A nor C. */
  readonly kind: 'allowance' | 'charge' | null;
  /** What it is for: a code (7161, 5189, AllowanceChargeReasonCode), else the words sent instead of one. */
  readonly code: string | null;
  readonly percentage: string | null;
  readonly amount: string | null;
  /** The amount that the percentage is of. */
  readonly basis: string | null;
  /** In which order several are applied (1227, SequenceNumeric). */
  readonly sequence: string | null;
}

export interface PriceBasis {
  readonly quantity: string;
  readonly unit: string | null;
}

export const NO_PARTY: Party = {
  id: null,
  idScheme: null,
  gln: null,
  name: null,
  street: null,
  city: null,
  postcode: null,
  country: null,
};
