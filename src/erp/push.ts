/** An order as it is handed to the ERP. */
export interface ErpPush {
  /** The same order handed over twice under one key is booked once. */
  readonly key: string;
  readonly kind: 'new' | 'amended';
  readonly reference: string;
  readonly release: number;
}

/** What is handed over by a release: the first time a new order, then an amendment of it. */
export const pushOf = (order: {
  readonly id: string;
  readonly reference: string;
  readonly releases: number;
}): ErpPush => ({
  key: `${order.id}/${String(order.releases)}`,
  kind: order.releases > 1 ? 'amended' : 'new',
  reference: order.reference,
  release: order.releases,
});
