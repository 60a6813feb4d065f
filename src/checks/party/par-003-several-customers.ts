import { partyKey } from '../../purchase-order';
import { orderRule } from '../rule';

/** PAR-003: the identifier fits several customers. Ambiguity is a question, never a first match. */
export const severalCustomers = orderRule('PAR-003', ({ input: { order }, identification: { customers } }) => {
  if (customers.length < 2) return null;
  const id = partyKey(order.parties.buyer);
  return {
    field: 'parties.buyer',
    actual: id,
    params: { id, n: customers.length },
    suggestions: customers.map(({ number, name }) => ({
      action: 'SET_CUST' as const,
      value: number,
      evidence: { nl: `${name} heeft dit nummer`, en: `${name} has this number` },
    })),
  };
});
