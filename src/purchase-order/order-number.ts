import type { OrderDocument, Party, PurchaseOrder } from './purchase-order';

/**
 * The order number as it is compared: upper case, without blanks around or inside. Leading zeros stay, because buyers use both
 * "0004711" and "4711" for different orders.
 */
export const normaliseOrderNumber = (number: string): string => number.replace(/\s+/g, '').toUpperCase();

/**
 * What else than the number tells the orders of a partner apart, as he has it set: the number of the release or version, and the place.
 * Empty where the number alone does, so that all orders of such a partner compare.
 */
export function numberScope(order: PurchaseOrder, parts: readonly ('number' | 'release' | 'place')[]): string {
  const said = [
    ...(parts.includes('release') ? [`release ${normaliseOrderNumber(order.sequence ?? '')}`] : []),
    ...(parts.includes('place') ? [`place ${partyKey(order.parties.deliverTo) ?? ''}`] : []),
  ];
  return said.join(', ');
}

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
