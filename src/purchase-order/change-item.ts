import type { PurchaseOrder, PurchaseOrderLine } from './purchase-order';

/** What a change touches, in the words of the canonical document; `line` is the line as a whole. */
export type ChangedField =
  | 'line' | 'article' | 'quantity' | 'unit' | 'price' | 'requestedDelivery' | 'requestedDispatch' | 'schedules' | 'allowances'
  | 'earliestDelivery' | 'latestDelivery' | 'currency' | 'paymentTerms' | 'deliveryTerms' | 'parties.deliverTo' | 'parties.invoicee'; // prettier-ignore

/** One thing that a change asks for: what was asked before, what is asked now, what we have booked, and what applying it sets. */
export interface ChangeItem {
  /** The place of the line in the order, for an added one the place that it gets; null of the head. */
  readonly line: number | null;
  /** The place of the line in the change; null of the head, and of a line that is not in it. */
  readonly from: number | null;
  readonly action: 'add' | 'delete' | 'change';
  readonly field: ChangedField;
  readonly before: string | null;
  readonly asked: string | null;
  /** As booked, with what staff decided; null where nothing is. */
  readonly ours: string | null;
  /** Base units more or less of it; null where they are not known, or not touched. */
  readonly delta: string | null;
  /**
   * `plain` what the buyer says; `conflict` we have booked other than he asked before, so that somebody decided something already;
   * `unsaid` it follows only from what the message leaves out; `unclear` units or codes cannot be compared.
   */
  readonly verdict: 'plain' | 'conflict' | 'unsaid' | 'unclear';
  readonly set: Partial<PurchaseOrderLine> | HeadSet;
}

/** What we have booked for a line of the order. */
export interface BookedLine {
  readonly quantity: string | null;
  readonly unit: string | null;
  /** In the buyer's price basis. */
  readonly price: string | null;
  readonly date: string | null;
  /** We do not deliver it. */
  readonly rejected: boolean;
}

/** What our master says of a line as sent: the article meant, and the base units in one of its units. Null where it knows none. */
export interface LineFacts {
  readonly articleId: string | null;
  readonly unitFactor: string | null;
}

export const NO_FACTS: LineFacts = { articleId: null, unitFactor: null };

/** What a change sets in the head of an order. */
export type HeadSet = Partial<Omit<PurchaseOrder, 'parties' | 'lines'>> & {
  readonly parties?: Partial<PurchaseOrder['parties']>;
};

/** By what an item of a change is chosen: "parties.deliverTo", "lines[2].quantity", and "new[1].line" for the second line of the change. */
export function itemKey({ line, from, action, field, before }: ChangeItem): string {
  if (line === null) return field;
  return action === 'add' && before === null && from !== null
    ? `new[${String(from)}].${field}`
    : `lines[${String(line)}].${field}`;
}
