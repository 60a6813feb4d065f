import { parseGtin } from '../../kernel';
import { given } from '../given';
import type { LineCase } from '../order-case';

/**
 * Prefixes of GTIN-13 that GS1 keeps for numbers given inside a shop or a company (02, 04, 20 to 29: restricted circulation, and weight or
 * price of the piece in the number); of GTIN-8 the first digit 0 or 2 says the same (GS1 General Specifications, 1.4).
 */
const IN_STORE_13 = /^(02|04|2\d)/;
const IN_STORE_8 = /^[02]/;

/** True for a number that means something inside one company only. */
export function isInStoreCode(gtin: string): boolean {
  if (gtin.length === 8) return IN_STORE_8.test(gtin);
  const padded = gtin.padStart(14, '0');
  return padded.startsWith('0') && IN_STORE_13.test(padded.slice(1));
}

/** The number in the place of the GTIN that is no trade item's, where no other code of the line says what is meant; else null. */
export function inStoreCodeOf({ identification, line }: LineCase): string | null {
  if (identification.article !== null || identification.conflicting.length > 0) return null;
  const gtin = given(line.gtin);
  return gtin !== null && parseGtin(gtin) !== null && isInStoreCode(gtin) ? gtin : null;
}
