import { partyKey } from '../../purchase-order';
import { isOtherInvoicee } from '../resolve/kept-terms';
import { orderRule } from '../rule';
import { hasInvalidGln } from './par-001-invalid-gln';

/** PAR-012: the order asks for an invoice to somebody of whom we do not know that he pays for this customer. */
export const unknownInvoicee = orderRule(
  'PAR-012',
  ({ input: { order, master }, askedOn, resolution: { customer } }) => {
    if (customer === null || hasInvalidGln(order, 'invoicee')) return null;
    if (!isOtherInvoicee(order, customer, master, askedOn)) return null;
    const gln = partyKey(order.parties.invoicee);
    return {
      field: 'parties.invoicee',
      actual: gln,
      expected: customer.number,
      cause: `${gln ?? ''}|${customer.number}`,
      params: { gln, customer: customer.name },
    };
  },
);
