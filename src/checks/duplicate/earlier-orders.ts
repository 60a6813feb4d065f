import { contentHash } from '../../purchase-order';
import type { CheckInput, EarlierOrder } from '../check-input';

/** The earlier order with the same number and the same content; null when there is none. */
export function resendOf({ order, sales }: CheckInput): EarlierOrder | null {
  if (sales.earlierOrders.length === 0) return null;
  const hash = contentHash(order);
  return sales.earlierOrders.find((earlier) => earlier.contentHash === hash) ?? null;
}

/** The latest of the earlier orders with the same number. */
export const latestEarlier = ({ sales }: CheckInput): EarlierOrder | null =>
  sales.earlierOrders.reduce<EarlierOrder | null>(
    (latest, earlier) => (latest === null || earlier.receivedOn > latest.receivedOn ? earlier : latest),
    null,
  );
