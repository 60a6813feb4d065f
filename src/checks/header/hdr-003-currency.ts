import type { PurchaseOrder } from '../../purchase-order';
import { given } from '../given';
import { orderRule } from '../rule';

/**
 * HDR-003: no currency, several, or another than agreed. Prices in another currency are not compared. An order that names no amount
 * has nothing that could be in another currency: it is booked at our prices, in ours.
 */
export const currency = orderRule('HDR-003', ({ input: { order }, resolution: { customer } }) => {
  const agreed = customer?.currency ?? null;
  const named = currenciesOf(order);
  const [only] = named;
  if (named.size === 0 && !namesAnAmount(order)) return null;
  if (named.size === 1 && (agreed === null || only === agreed)) return null;
  const actual = named.size > 1 ? [...named].sort().join('+') : (only ?? null);
  return {
    field: 'currency',
    actual,
    expected: agreed,
    params: { currency: named.size > 1 ? 'mixed' : actual, ours: agreed },
  };
});

function currenciesOf({ currency, lines }: PurchaseOrder): ReadonlySet<string> {
  const named = new Set<string>();
  const head = given(currency);
  if (head !== null) named.add(head);
  for (const line of lines) {
    const own = line.currency === null ? null : given(line.currency);
    if (own !== null) named.add(own);
  }
  return named;
}

/** Whether anything in it is money: prices, amounts and totals, and allowances that are not in percent. */
function namesAnAmount({ lines, allowances, control }: PurchaseOrder): boolean {
  const ofAllowances = [...allowances, ...lines.flatMap((line) => line.allowances)].map(({ amount }) => amount);
  const ofLines = lines.flatMap(({ price, amount }) => [price, amount]);
  return [...ofLines, ...ofAllowances, control.lineAmount, control.totalAmount].some((one) => given(one) !== null);
}
