import { paymentTermsOf } from '../resolve/kept-terms';
import { orderRule } from '../rule';

/** HDR-006: another term of payment than agreed, in days. Ours holds, and the answer says that not all is as it was asked. */
export const paymentTerms = orderRule('HDR-006', ({ input: { order }, resolution: { customer } }) => {
  const other = customer === null ? null : paymentTermsOf(order, customer);
  if (other === null) return null;
  const { theirs, ours } = other;
  return {
    field: 'paymentTerms',
    actual: theirs,
    expected: ours,
    cause: `${theirs}|${ours}`,
    params: { theirs, ours },
  };
});
