import type { Finding, SyntaxChecks } from '../findings';
import type { Decimal, IsoDate, OrderFormat, SourcePosition } from '../kernel';
import type { LikelyArticles, MasterFacts, PromotionTaken, TradingPartner } from '../master';
import type { PurchaseOrder } from '../purchase-order';
import type { Identification } from './resolution';

/** How an order came to us, as far as checks care. */
export interface Arrival {
  /** Name of the account that delivered it, as staff know it. */
  readonly account: string;
  /** The only partner this account may speak for; null for the company's own trusted drop. */
  readonly accountPartnerId: string | null;
  readonly format: OrderFormat;
  readonly sender: { readonly scheme: string | null; readonly value: string } | null;
  readonly receiver: { readonly scheme: string | null; readonly value: string } | null;
  readonly messageType: string;
  readonly messageVersion: string;
  readonly messageReference: string | null;
  readonly test: boolean;
  readonly receivedAt: Date;
  /** What the overlay that read the message says about checks of the syntax; goes before the partner's row. Absent without one. */
  readonly syntaxChecks?: SyntaxChecks;
}

/** An earlier order of the same buyer with the same number. */
export interface EarlierOrder {
  readonly orderId: string;
  /** The order's own number with us, as staff know it. */
  readonly orderReference: string;
  readonly state: string;
  readonly receivedOn: IsoDate;
  readonly contentHash: string;
  readonly order: PurchaseOrder;
}

/** An earlier order that delivers exactly what this one does, under another number. */
export interface AlikeOrder {
  readonly orderReference: string;
  readonly orderNumber: string | null;
  readonly receivedOn: IsoDate;
  readonly receivedAt: Date;
  /** It was let in before this one, whatever the instants say. Absent: the instants say it. */
  readonly letInBefore?: true;
}

/** What the sales administration knows that bears on this order. */
export interface SalesFacts {
  readonly earlierOrders: readonly EarlierOrder[];
  /** Of the last days, the latest first; absent where there are none. */
  readonly alikeOrders?: readonly AlikeOrder[];
  /** Value of released orders not yet invoiced, in the customer's currency. */
  readonly releasedAmount: Decimal;
  /** What orders judged just before this one, and not yet counted, take of a contract, or of one article of it; absent where none does. */
  readonly contractTaken?: (contract: string, articleId: string | null) => Decimal | null;
  /** The same of the quantity of a promotion for one article. */
  readonly promotionTaken?: PromotionTaken;
  /** Lines of this very order that went on already: what they take is counted. Absent where none did. */
  readonly counted?: ReadonlySet<number>;
  /** What his released orders came to, in his currency; absent where nobody counted. */
  readonly orderValues?: readonly Decimal[];
  /** Earlier quantities of the customer for an article, in base units, newest first. */
  quantityHistory(articleId: string): readonly Decimal[];
}

/** What a person decided about this order so far; the order is judged with it. */
export interface Decisions {
  /** Fingerprint of an overridden finding -> the action chosen (OVR, ACC_BUYER, USE_OURS, SUBST ...). */
  readonly overrides: ReadonlyMap<string, string>;
  /** Index of a rejected line -> the reason. */
  readonly rejectedLines: ReadonlyMap<number, string>;
}

export const NO_DECISIONS: Decisions = { overrides: new Map(), rejectedLines: new Map() };

/** Everything a judgement is made of. The same input always gives the same judgement. */
export interface CheckInput {
  /** The order as understood, with the corrections of staff applied. */
  readonly order: PurchaseOrder;
  /** Findings of reading and mapping, which count as much as those of the checks. */
  readonly readingFindings: readonly Finding[];
  readonly arrival: Arrival;
  readonly partner: TradingPartner | null;
  readonly master: MasterFacts;
  /** Who and what the order is about, by `identify` of the order, arrival, partner and master here. Absent where nobody asked yet. */
  readonly identification?: Identification;
  readonly sales: SalesFacts;
  /** What a line whose article nobody knows may have been meant to be, by its place from 0. Absent where nobody looked. */
  readonly likely?: (line: number) => LikelyArticles;
  /** Keys of the texts that a person once read and accepted from this partner (MSG-011). */
  readonly acceptedTexts: ReadonlySet<string>;
  readonly decisions: Decisions;
  /** Fields into which a person put another value: what they say no longer tells how the buyer reckoned. Absent where nobody did. */
  readonly corrected?: ReadonlySet<string>;
  /** When the buyer's last change of it came that was taken over; absent where none was. */
  readonly changedAt?: Date;
  readonly now: Date;
  /** Where a canonical field stands in the source; null when a person entered it or the message has none. */
  readonly positionOf: (field: string) => SourcePosition | null;
}
