import { given } from '../given';
import { orderRule } from '../rule';

/** HDR-003: no currency, several, or another than agreed. Prices in another currency are not compared. */
export const currency = orderRule('HDR-003', ({ input: { order }, resolution: { customer } }) => {
  const named = new Set(
    [order.currency, ...order.lines.map((line) => line.currency)].flatMap((one) => given(one) ?? []),
  );
  const agreed = customer?.currency ?? null;
  const [only] = named;
  if (named.size === 1 && (agreed === null || only === agreed)) return null;
  const actual = named.size > 1 ? [...named].sort().join('+') : (only ?? null);
  return {
    field: 'currency',
    actual,
    expected: agreed,
    params: { currency: named.size > 1 ? 'mixed' : actual, ours: agreed },
  };
});
