import { businessDateOf, type IsoDate } from '../../kernel';
import type { Customer, CustomerLocation, MasterFacts } from '../../master';
import { partyKey, type Party } from '../../purchase-order';
import { given } from '../given';
import { isValidOn, placeDayOf } from '../identify';
import type { OrderCase } from '../order-case';
import { orderRule, type Said } from '../rule';

/** A delivery place that the order names and that nothing goes to for this customer on that day. */
interface WrongPlace {
  readonly kind: 'other' | 'closed' | 'later';
  readonly place: CustomerLocation;
}

/** Those of the customer that are named, whatever their validity, before those of others. */
function placesNamed(party: Party, customer: Customer, master: MasterFacts): readonly CustomerLocation[] {
  const [gln, code] = [given(party.gln), given(party.id)];
  const named = [
    ...(gln === null ? [] : master.locationsByGln(gln)),
    ...(code === null ? [] : master.locationsByCode(customer.id, code)),
  ].filter(({ role }) => role === 'delivery');
  const own = named.filter(({ customerId }) => customerId === customer.id);
  return own.length > 0 ? own : named;
}

function whyNot(place: CustomerLocation, customer: Customer, day: IsoDate): WrongPlace {
  if (place.customerId !== customer.id) return { kind: 'other', place };
  return { kind: place.validFrom > day ? 'later' : 'closed', place };
}

/**
 * A place that we know and may not deliver to: another customer's, or one that is not there on that day. Null where the order has a place, and
 * where it names nobody's: that is PAR-007.
 */
export function wrongPlaceOf({ input: { order, master, arrival }, resolution }: OrderCase): WrongPlace | null {
  const { customer, deliveryPlace } = resolution;
  if (customer === null || deliveryPlace !== null) return null;
  const day = placeDayOf(order, businessDateOf(arrival.receivedAt));
  const places = placesNamed(order.parties.deliverTo, customer, master);
  // Several that are all right are a question of which one, and not of whose.
  if (places.some((place) => place.customerId === customer.id && isValidOn(place, day))) return null;
  const latest = places.reduce<CustomerLocation | null>(
    (one, place) => (one === null || (place.validTo ?? '9999') > (one.validTo ?? '9999') ? place : one),
    null,
  );
  return latest === null ? null : whyNot(latest, customer, day);
}

/** PAR-008: goods do not go to a place of somebody else, nor to one that is closed. */
export const placeNotTheirs = orderRule('PAR-008', (order): Said | null => {
  const wrong = wrongPlaceOf(order);
  if (wrong === null) return null;
  const { kind, place } = wrong;
  const gln = partyKey(order.input.order.parties.deliverTo);
  const other = kind === 'other' ? (order.input.master.customer(place.customerId)?.name ?? null) : null;
  const date = kind === 'closed' ? place.validTo : kind === 'later' ? place.validFrom : null;
  return {
    field: 'parties.deliverTo',
    actual: gln,
    expected: other ?? date,
    params: { kind, gln, name: place.name, other, date },
  };
});
