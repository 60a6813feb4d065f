import type { OrderDocument, Party } from './purchase-order';

/**
 * The order number as it is compared: upper case, without blanks around or inside. Leading zeros stay, because buyers use both
 * "0004711" and "4711" for different orders.
 */
export const normaliseOrderNumber = (number: string): string => number.replace(/\s+/g, '').toUpperCase();

/** Who a party is for comparison: its GLN, else its identifier as sent. */
export const partyKey = (party: Party): string | null => party.gln ?? party.id;

/** The number of the order that a document is, or is about: a change may have a number of its own beside it. */
export const orderNumberOf = ({ kind, number, orderNumber }: OrderDocument): string | null =>
  kind === 'order' ? number : (orderNumber ?? number);

/**
 * Orders with this key, and what changes them, must be decided one after the other (architecture, decision 4). Null when buyer or number is missing:
 * such an order can be nobody's duplicate.
 */
export function orderingKey(document: OrderDocument, senderId: string | null): string | null {
  const buyer = partyKey(document.parties.buyer) ?? senderId;
  const number = orderNumberOf(document);
  if (buyer === null || number === null || number.trim() === '') return null;
  return `${buyer}|${normaliseOrderNumber(number)}`;
}
