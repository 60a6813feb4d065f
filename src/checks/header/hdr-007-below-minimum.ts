import { decimal, plain, roundTo, type Decimal } from '../../kernel';
import type { OrderCase } from '../order-case';
import { orderRule } from '../rule';
import { isReckoned } from './reckoned';

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

/** How many pallets it makes; null where a line cannot be reckoned yet, or nobody says what a pallet of its article holds. */
function palletPlaces({ lines }: OrderCase): Decimal | null {
  let sum = decimal(0);
  for (const { resolution, packagings } of lines) {
    if (resolution.rejected) continue;
    const pallet = packagings.find(({ level, baseQuantity }) => level === 'pallet' && baseQuantity.gt(0));
    if (resolution.confirmedBaseQuantity === null || pallet === undefined) return null;
    sum = sum.plus(resolution.confirmedBaseQuantity.div(pallet.baseQuantity));
  }
  return sum;
}

/** HDR-007: less than we deliver to this customer in one order, by worth, or else by quantity, or else by places of pallets. The answer is bound to that size. */
export const belowMinimum = orderRule('HDR-007', (order) => {
  const { customer, total } = order.resolution;
  if (customer === null) return null;
  const { minimumOrderAmount, minimumOrderQuantity, minimumPalletPlaces, smallOrderCharge } = customer.terms;
  const isAgreed = minimumOrderAmount !== null || minimumOrderQuantity !== null || minimumPalletPlaces !== null;
  if (!isAgreed || !isReckoned(order)) return null;
  const charge = smallOrderCharge === null ? null : plain(smallOrderCharge);
  if (minimumOrderAmount !== null && total.lt(minimumOrderAmount)) {
    const [amount, min] = [plain(total), plain(minimumOrderAmount)];
    return { actual: amount, expected: min, params: { kind: 'amount', amount, min, charge } };
  }
  const quantity = minimumOrderQuantity === null ? null : orderedQuantity(order);
  if (quantity !== null && minimumOrderQuantity !== null && quantity.lt(minimumOrderQuantity)) {
    const [amount, min] = [plain(quantity), plain(minimumOrderQuantity)];
    return { actual: amount, expected: min, params: { kind: 'quantity', amount, min, charge } };
  }
  const places = minimumPalletPlaces === null ? null : palletPlaces(order);
  if (places === null || minimumPalletPlaces === null || places.gte(minimumPalletPlaces)) return null;
  const [amount, min] = [plain(roundTo(places, 2)), plain(minimumPalletPlaces)];
  return { actual: amount, expected: min, params: { kind: 'places', amount, min, charge } };
});
