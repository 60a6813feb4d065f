import type { MessageFunction } from '../../purchase-order';
import { differsFrom } from '../duplicate/dup-003-not-a-duplicate';
import { resendOf } from '../duplicate/earlier-orders';
import { orderRule } from '../rule';

/** What is new by its own word, and what other rules ask about. */
const ORDERS: ReadonlySet<MessageFunction> = new Set(['original', 'test', 'hold']);

/** By what word the texts say why it is asked. */
const ASKED: Readonly<Partial<Record<MessageFunction, string>>> = { duplicate: 'duplicate', confirmation: 'told' };

/**
 * CHG-008: an order that does not say that it is one. Whatever has a road of its own never comes here: what does speaks of an order that we do
 * not have, and only a person may make one of it. Where we do have one with its number nobody may, for it would be delivered twice.
 */
export const meaningUnknown = orderRule('CHG-008', ({ input }) => {
  const { function: word, functionCode } = input.order;
  if (ORDERS.has(word)) return null;
  const isResend = (word === 'duplicate' || word === 'copy') && resendOf(input) !== null;
  // What calls itself a duplicate and is none is asked about by DUP-003.
  if (isResend || differsFrom(input) !== null) return null;
  const isKnown = input.sales.earlierOrders.length > 0;
  if (word === 'replacement' && !isKnown) return null;
  const code = functionCode ?? word;
  return {
    field: 'function',
    actual: code,
    cause: code,
    params: { code, partner: input.partner?.name ?? null, what: ASKED[word] ?? 'order' },
    ...(isKnown ? { severity: 'blocking' as const } : {}),
  };
});
