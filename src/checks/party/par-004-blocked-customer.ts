import { orderRule } from '../rule';

/** PAR-004: no orders are taken from this customer. */
export const blockedCustomer = orderRule('PAR-004', ({ resolution: { customer } }) => {
  const reason = customer?.blockedReason ?? null;
  if (customer === null || reason === null) return null;
  return {
    field: 'parties.buyer',
    actual: customer.number,
    expected: reason,
    params: { name: customer.name, reason },
  };
});
