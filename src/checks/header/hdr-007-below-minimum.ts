import { decimal, plain, type Decimal } from '../../kernel';
import type { OrderCase } from '../order-case';
import { orderRule } from '../rule';

/** All that is ordered in base units; null where a line cannot be reckoned yet. */
function orderedQuantity({ lines }: OrderCase): Decimal | null {
  let sum = decimal(0);
  for (const { resolution } of lines) {
    if (resolution.rejected) continue;
    if (resolution.confirmedBaseQuantity === null) return null;
    sum = sum.plus(resolution.confirmedBaseQuantity);
  }
  return sum;
}

/** True while something is ordered and every line has its amount: what is not reckoned yet is asked about by others. */
const isReckoned = ({ lines }: OrderCase): boolean =>
  lines.some(({ resolution }) => !resolution.rejected) &&
  lines.every(({ resolution }) => resolution.rejected || resolution.amount !== null);

/** HDR-007: less than we deliver to this customer in one order, by worth or else by quantity. The answer is bound to that size. */
export const belowMinimum = orderRule('HDR-007', (order) => {
  const { customer, total } = order.resolution;
  if (customer === null) return null;
  const { minimumOrderAmount, minimumOrderQuantity, smallOrderCharge } = customer.terms;
  if ((minimumOrderAmount === null && minimumOrderQuantity === null) || !isReckoned(order)) return null;
  const charge = smallOrderCharge === null ? null : plain(smallOrderCharge);
  if (minimumOrderAmount !== null && total.lt(minimumOrderAmount)) {
    const [amount, min] = [plain(total), plain(minimumOrderAmount)];
    return { actual: amount, expected: min, params: { kind: 'amount', amount, min, charge } };
  }
  const quantity = minimumOrderQuantity === null ? null : orderedQuantity(order);
  if (quantity === null || minimumOrderQuantity === null || quantity.gte(minimumOrderQuantity)) return null;
  const [amount, min] = [plain(quantity), plain(minimumOrderQuantity)];
  return { actual: amount, expected: min, params: { kind: 'quantity', amount, min, charge } };
});
