import type { CustomerLocation } from '../../master';
import type { Party } from '../../purchase-order';
import { given, namesAnAddress } from '../given';
import { orderRule } from '../rule';

const letters = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '').toUpperCase();

/** The first number behind the name of a street: "1e Dwarsstraat 5-7" is 5. Null where there is none. */
const houseNumber = (street: string): string | null => /\s(\d{1,5})/.exec(street)?.[1] ?? null;

/** Whether both say it and say it differently. */
const differs = (theirs: string | null, ours: string | null): boolean =>
  theirs !== null && ours !== null && ours !== '' && theirs !== ours;

/**
 * Postcode and house number are an address in the Netherlands. A party with a GLN is known by it, so that both must differ before anybody
 * is told: then perhaps the place has moved. Without one a single difference is enough, and without a postcode the town.
 */
function isElsewhere(party: Party, place: CustomerLocation): boolean {
  const postcode = given(party.postcode);
  const otherPostcode = differs(postcode && letters(postcode), letters(place.postcode));
  const otherNumber = differs(houseNumber(party.street ?? ''), houseNumber(place.street));
  if (given(party.gln) !== null) return otherPostcode && otherNumber;
  const city = given(party.city);
  return otherPostcode || otherNumber || (postcode === null && differs(city && letters(city), letters(place.city)));
}

const inWords = (party: Pick<Party, 'street' | 'postcode' | 'city'>): string =>
  [party.street, party.postcode, party.city].flatMap((part) => given(part) ?? []).join(', ');

/** PAR-010: the order writes another address beside the place than we have for it. Goods go to ours. */
export const otherAddress = orderRule('PAR-010', ({ input: { order }, resolution: { deliveryPlace } }) => {
  const { deliverTo } = order.parties;
  if (deliveryPlace === null || !namesAnAddress(deliverTo) || !isElsewhere(deliverTo, deliveryPlace)) return null;
  const [theirs, ours] = [inWords(deliverTo), inWords(deliveryPlace)];
  return { field: 'parties.deliverTo', actual: theirs, expected: ours, params: { theirs, ours } };
});
