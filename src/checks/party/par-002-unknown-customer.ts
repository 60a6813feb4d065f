import { partyKey } from '../../purchase-order';
import { orderRule } from '../rule';
import { hasInvalidGln } from './par-001-invalid-gln';

/** PAR-002: nobody we know. A GLN that is none is asked about by PAR-001 alone: one cause, one question. */
export const unknownCustomer = orderRule('PAR-002', ({ input: { order }, identification }) => {
  if (identification.customers.length > 0 || hasInvalidGln(order, 'buyer')) return null;
  const id = partyKey(order.parties.buyer);
  return { field: 'parties.buyer', actual: id, params: { id } };
});
