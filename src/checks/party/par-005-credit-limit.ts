import { plain } from '../../kernel';
import { orderRule } from '../rule';

/**
 * PAR-005: what is open, what is released and this order together exceed the limit. The release of finance is bound to that sum:
 * more orders in the meantime ask again.
 */
export const creditLimit = orderRule('PAR-005', ({ input: { sales }, resolution: { customer, total } }) => {
  const limit = customer?.creditLimit ?? null;
  if (customer === null || limit === null || !total.gt(0)) return null;
  const open = customer.openInvoices.plus(sales.releasedAmount);
  const exposure = open.plus(total);
  if (exposure.lte(limit)) return null;
  return {
    field: 'parties.buyer',
    actual: plain(exposure),
    expected: plain(limit),
    atStake: {
      amount: plain(exposure.minus(limit)),
      percent: limit.gt(0) ? plain(exposure.minus(limit).times(100).div(limit)) : null,
    },
    params: {
      amount: plain(exposure.minus(limit)),
      limit: plain(limit),
      open: plain(open),
    },
  };
});
