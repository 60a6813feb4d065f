import { deliveryTermsOf } from '../resolve/kept-terms';
import { orderRule } from '../rule';

/** HDR-005: another condition of delivery than agreed. Ours holds, and the answer says that not all is as it was asked. */
export const deliveryTerms = orderRule('HDR-005', ({ input: { order }, resolution: { customer } }) => {
  const other = customer === null ? null : deliveryTermsOf(order, customer);
  if (other === null) return null;
  const { theirs, ours } = other;
  return {
    field: 'deliveryTerms',
    actual: theirs,
    expected: ours,
    cause: `${theirs}|${ours}`,
    params: { theirs, ours },
  };
});
