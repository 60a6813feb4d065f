import type { IsoDate } from '../kernel';
import type { Fulfilment } from './sales-order';

/** What became of an order in the ERP. Quantities are base units; decimals are plain text. */
export interface ToldFulfilment {
  readonly deliveries: readonly ToldDelivery[];
  readonly invoices: readonly ToldInvoice[];
}

interface ToldDelivery {
  readonly number: string;
  readonly state: 'waiting' | 'picking' | 'shipped' | 'cancelled';
  readonly shippedOn: IsoDate | null;
  readonly lines: readonly {
    /** The place of our line, from 0; null for what is no line of ours. */
    readonly index: number | null;
    readonly article: string | null;
    readonly quantity: string;
  }[];
}

interface ToldInvoice {
  /** Null while it is a draft. */
  readonly number: string | null;
  readonly date: IsoDate | null;
  readonly currency: string;
  readonly netAmount: string | null;
  readonly grossAmount: string | null;
  readonly state: 'draft' | 'posted' | 'paid' | 'cancelled';
}

/** How far the goods are: by what has gone furthest, and invoiced only when nothing is still to go. */
export function fulfilmentOf({ deliveries, invoices }: ToldFulfilment): Fulfilment {
  const states = new Set(deliveries.map(({ state }) => state));
  const isInvoiced = invoices.some(({ state }) => state === 'posted' || state === 'paid');
  if (isInvoiced && !states.has('waiting') && !states.has('picking')) return 'invoiced';
  if (states.has('shipped')) return 'shipped';
  return states.has('picking') ? 'picking' : 'none';
}
