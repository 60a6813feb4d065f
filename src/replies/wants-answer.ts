import type { TradingPartner } from '../master';
import type { PurchaseOrder } from '../purchase-order';
import { differs, type OrderOutcome } from './outcome';

/**
 * Whether an order response goes out. What the order itself asks for goes before the partner's setting: 4343 AC always, AI only when
 * something differs, NA never (EANCOM ORDERS, segment BGM).
 */
export function wantsAnswer(
  asked: PurchaseOrder['responseType'],
  policy: TradingPartner['respond'],
  outcome: Pick<OrderOutcome, 'kind'>,
): boolean {
  if (asked === 'AC') return true;
  if (asked === 'NA') return false;
  const wish = asked === 'AI' ? 'changes' : policy;
  return wish === 'always' || (wish === 'changes' && differs(outcome));
}
