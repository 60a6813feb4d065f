import type { OrderCase } from '../order-case';
import { orderRule, type Said } from '../rule';

interface Demand {
  readonly type: string;
  readonly number: string;
}

/** Types of orders (1001) that say how the goods are to pass through the DC of the buyer. */
const ROUTED: ReadonlySet<string> = new Set(['401', '402', '50E']);
const NONE: readonly Demand[] = [];

/** All that the order demands; the type of the order among them where the customer's demands are kept here. */
function demandsOf({ input: { order }, resolution: { customer } }: OrderCase): readonly Demand[] {
  const demands = order.demands ?? NONE;
  const { documentType } = order;
  if (documentType === null || !ROUTED.has(documentType) || (customer?.terms.demands ?? null) === null) return demands;
  return [...demands, { type: 'routing', number: documentType }];
}

/**
 * LOG-001: the order demands a kind of pallet, a marking, a handling or a way of transport that was not agreed with the customer. Where nobody
 * keeps here what was agreed, it is told and holds nothing: we cannot know.
 */
export const demandNotAgreed = orderRule('LOG-001', (order) => {
  const { customer } = order.resolution;
  // Whose demands they are is another question, which comes first.
  if (customer === null) return null;
  const demands = demandsOf(order);
  if (demands.length === 0) return null;
  const agreed = customer.terms.demands;
  const found = new Map<string, Said>();
  for (const { type: kind, number: code } of demands) {
    const cause = `${kind}|${code}`;
    if (found.has(cause) || agreed?.some((one) => one.kind === kind && one.code === code) === true) continue;
    const known = agreed === null ? { stops: false } : {};
    found.set(cause, {
      field: kind === 'routing' ? 'documentType' : 'demands',
      actual: cause,
      cause,
      params: { kind, x: code, kept: agreed === null ? 'no' : 'yes' },
      ...known,
    });
  }
  return [...found.values()];
});
