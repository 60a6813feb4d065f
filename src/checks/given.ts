import type { Party } from '../purchase-order';

/** Text that says something: blanks are nothing. */
export const given = (text: string | null): string | null => (text === null || text.trim() === '' ? null : text.trim());

/** True when the message gives an address of the party, which must then not be replaced by another one. */
export const namesAnAddress = (party: Party): boolean =>
  given(party.street) !== null || given(party.postcode) !== null || given(party.city) !== null;
