import { parseGln } from '../../kernel';
import type { PurchaseOrder } from '../../purchase-order';
import { given } from '../given';
import { orderRule, type Said } from '../rule';

type Role = keyof PurchaseOrder['parties'];
const ROLES: readonly Role[] = ['buyer', 'supplier', 'deliverTo', 'invoicee'];

/** True when the party is named by a GLN that is none. */
export function hasInvalidGln(order: PurchaseOrder, role: Role): boolean {
  const gln = given(order.parties[role].gln);
  return gln !== null && parseGln(gln) === null;
}

/** PAR-001: a GLN with a wrong check digit. It is not looked up in the hope that it is a typing error. */
export const invalidGln = orderRule('PAR-001', ({ input: { order } }) =>
  ROLES.filter((role) => hasInvalidGln(order, role)).map((role): Said => {
    const { gln } = order.parties[role];
    return { field: `parties.${role}`, actual: gln, params: { gln, role } };
  }),
);
