import { decimal, type Decimal } from '../../kernel';
import type { LineCase, OrderCase } from '../order-case';
import type { OrderResolution } from '../resolution';

/** A line that is booked on a contract of which something is counted. */
export interface ContractUse {
  readonly line: LineCase;
  readonly contract: string;
  readonly basis: 'quantity' | 'value';
  /** What was left before this order. */
  readonly left: Decimal;
  /** What this order takes of it, up to and with this line. */
  readonly taken: Decimal;
}

const NONE: readonly ContractUse[] = [];

/** What an order takes of a contract, or of one article of it. */
export interface ContractTake {
  readonly contract: string;
  readonly articleId: string | null;
  readonly amount: Decimal;
}

const NO_TAKES: readonly ContractTake[] = [];

/** What the order takes of contracts of which something is counted, once it is released. */
export function contractTakes({ lines }: OrderResolution): readonly ContractTake[] {
  let takes: ContractTake[] | null = null;
  for (const { ours, rejected, amount, confirmedBaseQuantity } of lines) {
    const counted = ours?.price.contract?.counted ?? null;
    if (rejected || ours === null || counted === null) continue;
    const taken = counted.basis === 'value' ? amount : confirmedBaseQuantity;
    if (taken === null) continue;
    const { contractNumber, articleId } = ours.price;
    (takes ??= []).push({ contract: contractNumber ?? '', articleId: counted.whole ? null : articleId, amount: taken });
  }
  return takes ?? NO_TAKES;
}

/** The lines of the order that take something off a contract, added up where several take of the same. */
export function contractUses({ lines, input: { sales } }: OrderCase): readonly ContractUse[] {
  let uses: ContractUse[] | null = null;
  const taken = new Map<string, Decimal>();
  for (const line of lines) {
    const { ours, rejected, amount, confirmedBaseQuantity } = line.resolution;
    const counted = ours?.price.contract?.counted ?? null;
    if (rejected || ours === null || counted === null || sales.counted?.has(line.index) === true) continue;
    // What was agreed once binds the orders of its days.
    const day = line.pricing.situation?.date ?? null;
    if (day !== null && (counted.until ?? null) !== null && day > (counted.until ?? '')) continue;
    const takes = counted.basis === 'value' ? amount : confirmedBaseQuantity;
    if (takes === null) continue;
    const contract = ours.price.contractNumber ?? '';
    const key = `${contract}|${counted.whole ? '' : ours.price.articleId}`;
    const sum = (taken.get(key) ?? decimal(0)).plus(takes);
    taken.set(key, sum);
    const before = sales.contractTaken?.(contract, counted.whole ? null : ours.price.articleId) ?? null;
    const called = counted.agreed.minus(counted.calledOff);
    const left = before === null ? called : called.minus(before);
    (uses ??= []).push({ line, contract, basis: counted.basis, left: left.lt(0) ? decimal(0) : left, taken: sum });
  }
  return uses ?? NONE;
}
