import { decimal, parseDecimal, plain } from '../kernel';
import type { SalesOrder } from '../sales';

/** What the buyer thinks that an order costs. */
export interface TheirTotal {
  readonly amount: string;
  /** He says so himself; otherwise it is what his prices come to. */
  readonly stated: boolean;
}

/** The buyer's total: the one that his message states, else his prices times his quantities; null when a line lacks one of these. */
export function theirTotal({ document, lines }: Pick<SalesOrder, 'document' | 'lines'>): TheirTotal | null {
  const stated = document.control.totalAmount ?? document.control.lineAmount;
  if (stated !== null && parseDecimal(stated) !== null) return { amount: stated, stated: true };
  let sum = decimal(0);
  for (const [index, asked] of document.lines.entries()) {
    if (asked.withdrawn === true) continue;
    const [quantity, price] = [parseDecimal(asked.quantity), parseDecimal(asked.price)];
    const booked = lines[index];
    const basis = asked.priceBasis === null ? decimal(1) : parseDecimal(asked.priceBasis.quantity);
    const converted = [parseDecimal(booked?.buyerPrice ?? null), parseDecimal(booked?.baseQuantity ?? null)] as const;
    if (converted[0] !== null && converted[1] !== null) sum = sum.plus(converted[0].times(converted[1]));
    else if (quantity !== null && price !== null && basis?.gt(0) === true)
      sum = sum.plus(quantity.times(price).div(basis));
    else return null;
  }
  return document.lines.length === 0 ? null : { amount: plain(sum.round(2)), stated: false };
}
