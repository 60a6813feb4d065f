import { partyKey, type Party } from '../../purchase-order';
import { given } from '../given';
import { orderRule } from '../rule';
import { hasInvalidGln } from './par-001-invalid-gln';
import { wrongPlaceOf } from './par-008-place-not-theirs';

/** The place as the message names it: by code, else by its address. */
const nameOf = (party: Party): string | null =>
  partyKey(party) ??
  ([party.street, party.postcode, party.city].flatMap((part) => given(part) ?? []).join(', ') || null);

/** PAR-007: goods must not leave for a place that we do not know, nor for another one than the message names. One that we know is PAR-008. */
export const unknownDeliveryPlace = orderRule('PAR-007', (orderCase) => {
  const { order } = orderCase.input;
  const { customer, deliveryPlace } = orderCase.resolution;
  if (customer === null || deliveryPlace !== null || hasInvalidGln(order, 'deliverTo')) return null;
  if (wrongPlaceOf(orderCase) !== null) return null;
  const gln = nameOf(order.parties.deliverTo);
  return { field: 'parties.deliverTo', actual: gln, params: { gln, customer: customer.name } };
});
