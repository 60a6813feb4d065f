const ONLY_DIGITS = /^\d+$/;

/**
 * True when the last digit is the GS1 mod-10 check digit of the ones before it (weights 3 and 1 from the right,
 * GS1 General Specifications, section 7.9). Holds for GTIN, GLN and SSCC alike.
 */
export function hasValidCheckDigit(digits: string): boolean {
  if (digits.length < 2 || !ONLY_DIGITS.test(digits)) return false;
  return checkDigitOf(digits.slice(0, -1)) === digits.at(-1);
}

/** The GS1 mod-10 check digit for a body of digits. */
export function checkDigitOf(body: string): string {
  let sum = 0;
  for (let i = body.length - 1, weight = 3; i >= 0; i--, weight = 4 - weight) {
    sum += (body.charCodeAt(i) - 48) * weight;
  }
  return String((10 - (sum % 10)) % 10);
}
