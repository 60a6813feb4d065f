import { given } from '../given';
import { orderRule } from '../rule';

/** PAR-014: what whoever sees an order of this customer should know. */
export const customerNote = orderRule('PAR-014', ({ resolution: { customer } }) => {
  const note = given(customer?.terms.orderNote ?? null);
  return note === null ? null : { field: 'parties.buyer', actual: note, params: { note } };
});
