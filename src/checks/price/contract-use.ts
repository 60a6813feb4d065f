import { decimal, type Decimal } from '../../kernel';
import type { LineCase, OrderCase } from '../order-case';

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

/** The lines of the order that take something off a contract, added up where several take of the same. */
export function contractUses({ lines }: OrderCase): readonly ContractUse[] {
  let uses: ContractUse[] | null = null;
  const taken = new Map<string, Decimal>();
  for (const line of lines) {
    const { ours, rejected, amount, confirmedBaseQuantity } = line.resolution;
    const counted = ours?.price.contract?.counted ?? null;
    if (rejected || ours === null || counted === null) continue;
    const takes = counted.basis === 'value' ? amount : confirmedBaseQuantity;
    if (takes === null) continue;
    const contract = ours.price.contractNumber ?? '';
    const key = `${contract}|${counted.whole ? '' : ours.price.articleId}`;
    const sum = (taken.get(key) ?? decimal(0)).plus(takes);
    taken.set(key, sum);
    const left = counted.agreed.minus(counted.calledOff);
    (uses ??= []).push({ line, contract, basis: counted.basis, left: left.lt(0) ? decimal(0) : left, taken: sum });
  }
  return uses ?? NONE;
}
