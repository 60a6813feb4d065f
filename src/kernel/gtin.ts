import { hasValidCheckDigit } from './check-digit';

declare const gtinBrand: unique symbol;
/** A GTIN with a valid check digit, left-padded to 14 digits: two notations of one trade item compare equal. */
export type Gtin = string & { readonly [gtinBrand]: true };

const GTIN_LENGTHS: readonly number[] = [8, 12, 13, 14];

/** Reads a GTIN-8, -12, -13 or -14. Null when length, digits or check digit are not right. */
export function parseGtin(text: string | null | undefined): Gtin | null {
  if (text === null || text === undefined || !GTIN_LENGTHS.includes(text.length)) return null;
  return hasValidCheckDigit(text) ? (text.padStart(14, '0') as Gtin) : null;
}

/** The notation people know: 13 digits where the GTIN allows it, 14 when a packaging indicator leads. */
export const printGtin = (gtin: Gtin): string => (gtin.startsWith('0') ? gtin.slice(1) : gtin);
