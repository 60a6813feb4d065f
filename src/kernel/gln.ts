import { hasValidCheckDigit } from './check-digit';

declare const glnBrand: unique symbol;
/** A Global Location Number: 13 digits with a valid check digit. */
export type Gln = string & { readonly [glnBrand]: true };

/** Reads a GLN. Null when it is not 13 digits or its check digit is wrong. */
export function parseGln(text: string | null | undefined): Gln | null {
  if (text?.length !== 13) return null;
  return hasValidCheckDigit(text) ? (text as Gln) : null;
}
