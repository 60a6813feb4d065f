import { contractTakes, promotionTakes, type AlikeOrder, type Arrival, type OrderResolution } from '../checks';
import { businessDateOf, decimal, type Decimal } from '../kernel';
import type { PurchaseOrder } from '../purchase-order';
import type { Verdict } from './verdict';

/** What of an order counts for those after it. */
interface CountedOrder {
  readonly touched?: true;
  readonly order: PurchaseOrder;
  readonly arrival: Arrival;
  readonly bodyHash: string | null;
}

/** Codes of what will not become an order beside others. */
const NO_ORDER: ReadonlySet<string> = new Set(['MSG-005', 'MSG-006', 'MSG-007', 'MSG-008', 'MSG-014', 'DUP-002']);

/** What the orders of a batch that were judged already mean for the next ones: none of it stands in the database yet. */
export class BatchSoFar {
  private readonly released = new Map<string, Decimal>();
  private readonly taken = new Map<string, Decimal>();
  private readonly promoted = new Map<string, Decimal>();
  private readonly bodies = new Map<string, AlikeOrder>();

  releasedAmount(customerId: string): Decimal | null {
    return this.released.get(customerId) ?? null;
  }

  contractTaken(customerId: string, contract: string, articleId: string | null): Decimal | null {
    return this.taken.get(`${customerId}|${contract}|${articleId ?? ''}`) ?? null;
  }

  promotionTaken(promotion: string, articleId: string): Decimal | null {
    return this.promoted.get(`${promotion}|${articleId}`) ?? null;
  }

  alike(customerId: string, body: string): AlikeOrder | null {
    return this.bodies.get(`${customerId}|${body}`) ?? null;
  }

  add({ bodyHash: body, order, arrival, touched }: CountedOrder, verdict: Verdict): void {
    const { resolution, findings } = verdict;
    const customerId = resolution.customer?.id;
    if (customerId === undefined) return;
    const add = (amounts: Map<string, Decimal>, key: string, amount: Decimal): unknown =>
      amounts.set(key, amounts.get(key)?.plus(amount) ?? amount);
    const going = touched === undefined && goesByItself(verdict) ? goingOf(verdict) : null;
    if (going !== null) {
      add(this.released, customerId, going.total);
      for (const { contract, articleId, amount } of contractTakes(going))
        add(this.taken, `${customerId}|${contract}|${articleId ?? ''}`, amount);
      for (const { promotion, articleId, amount } of promotionTakes(going))
        add(this.promoted, `${promotion}|${articleId}`, amount);
    }
    if (body === null || this.alike(customerId, body) !== null || findings.some(({ code }) => NO_ORDER.has(code)))
      return;
    const { receivedAt } = arrival;
    this.bodies.set(`${customerId}|${body}`, {
      orderReference: order.number ?? '',
      orderNumber: order.number,
      receivedOn: businessDateOf(receivedAt),
      receivedAt,
      letInBefore: true,
    });
  }
}

/** Whether the gate lets an order go that has nothing to ask: not where a person looks at all of a partner's, and not what is no order of its own. */
const goesByItself = ({ partner, findings }: Verdict): boolean =>
  (partner === null || partner.automation > 0) &&
  !findings.some(
    ({ code, params }) => NO_ORDER.has(code) || (code === 'DUP-001' && OF_ANOTHER.has(String(params['outcome']))),
  );

/** Outcomes of DUP-001 by which an order is a repetition of the first, or replaces it. */
const OF_ANOTHER: ReadonlySet<string> = new Set(['again', 'replaces']);

/** What would be released now: all of it, or the lines that need not wait with their total; null when nothing would. */
function goingOf({ clear, part, partner, resolution, judged }: Verdict): OrderResolution | null {
  if (clear && judged.rest === undefined) return resolution;
  const waiting = clear ? [] : partner?.partialAcceptance === 'automatic' ? part : null;
  if (waiting === null) return null;
  const lines = resolution.lines.filter(({ index, rejected }) => !rejected && !waiting.includes(index));
  const total = lines.reduce((sum, { amount }) => (amount === null ? sum : sum.plus(amount)), decimal(0));
  return { ...resolution, lines, total };
}
