/** Control references are numbers of this many digits: short enough for every standard (0020 takes 14 characters, ISA13 nine). */
const REFERENCE_DIGITS = 8;

/** Our control reference as it stands in what we send. @param number from the partner's counter */
export const controlReference = (number: number): string => String(number).padStart(REFERENCE_DIGITS, '0');

/**
 * A control reference that a partner gives back, in the form in which we keep ours. X12 fills ISA13 up to nine digits, and some systems
 * drop zeros in front.
 *
 * @returns null for a reference that cannot be one of ours
 */
export function ownReference(written: string | null): string | null {
  const digits = /^0*(\d{1,15})$/.exec(written?.trim() ?? '')?.[1];
  return digits === undefined ? null : controlReference(Number(digits));
}
