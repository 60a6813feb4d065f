import { isPlaceOfTwo, placeParams } from '../../master';
import { orderRule } from '../rule';

/** MAS-006: the GLN that the goods go to belongs to another customer too, at another address. */
export const placeOfTwo = orderRule('MAS-006', ({ input: { master }, resolution: { deliveryPlace } }) => {
  const gln = deliveryPlace?.gln ?? null;
  if (deliveryPlace === null || gln === null) return null;
  const all = master.locationsByGln(gln);
  if (all.length < 2) return null;
  const other = all.find((one) => one.customerId !== deliveryPlace.customerId && isPlaceOfTwo(deliveryPlace, one));
  if (other === undefined) return null;
  const named = (place: typeof other): string => `${place.name}, ${place.street}, ${place.postcode} ${place.city}`;
  return {
    field: 'parties.deliverTo',
    cause: gln,
    actual: named(deliveryPlace),
    expected: named(other),
    params: placeParams(gln, named(deliveryPlace), named(other)),
  };
});
