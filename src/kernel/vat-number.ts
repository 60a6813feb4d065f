/** How the numbers for VAT of a country are written behind its two letters; those of the countries of the EU (Council Directive 2006/112/EC, 215). */
const FORMS: Readonly<Record<string, RegExp>> = {
  AT: /^U\d{8}$/,
  BE: /^[01]?\d{9}$/,
  BG: /^\d{9,10}$/,
  CY: /^\d{8}[A-Z]$/,
  CZ: /^\d{8,10}$/,
  DE: /^\d{9}$/,
  DK: /^\d{8}$/,
  EE: /^\d{9}$/,
  EL: /^\d{9}$/,
  ES: /^[A-Z0-9]\d{7}[A-Z0-9]$/,
  FI: /^\d{8}$/,
  FR: /^[A-Z0-9]{2}\d{9}$/,
  HR: /^\d{11}$/,
  HU: /^\d{8}$/,
  IE: /^\d[A-Z0-9+*]\d{5}[A-Z]{1,2}$/,
  IT: /^\d{11}$/,
  LT: /^(\d{9}|\d{12})$/,
  LU: /^\d{8}$/,
  LV: /^\d{11}$/,
  MT: /^\d{8}$/,
  NL: /^\d{9}B\d{2}$/,
  PL: /^\d{10}$/,
  PT: /^\d{9}$/,
  RO: /^\d{2,10}$/,
  SE: /^\d{12}$/,
  SI: /^\d{8}$/,
  SK: /^\d{10}$/,
};

/** The nine digits are those of a legal body with weights 9 to 2 and -1, or the whole of it is one by ISO 7064 (modulus 97), as of sole traders. */
function isDutch(rest: string): boolean {
  const weighed = Array.from(rest.slice(0, 9)).reduce(
    (sum, digit, place) => sum + Number(digit) * (place === 8 ? -1 : 9 - place),
    0,
  );
  if (weighed % 11 === 0) return true;
  const digits = Array.from(`NL${rest}`)
    .map((sign) => String(Number.parseInt(sign, 36)))
    .join('');
  return BigInt(digits) % 97n === 1n;
}

const isBelgian = (rest: string): boolean => {
  const digits = rest.padStart(10, '0');
  return 97 - (Number(digits.slice(0, 8)) % 97) === Number(digits.slice(8));
};

/** ISO 7064, modulus 11 and 10. */
function isGerman(rest: string): boolean {
  let product = 10;
  for (const digit of rest.slice(0, 8)) {
    const sum = (Number(digit) + product) % 10 || 10;
    product = (2 * sum) % 11;
  }
  return (11 - product) % 10 === Number(rest[8]);
}

const CHECKED: Readonly<Record<string, (rest: string) => boolean>> = { NL: isDutch, BE: isBelgian, DE: isGerman };

/**
 * False for a number that cannot be one for VAT, by its form or, where we know how, by its check digits. Blanks, points and hyphens do not
 * matter. A number without the letters of a country of the EU is not judged: it may be right elsewhere.
 */
export function isVatNumber(text: string): boolean {
  const bare = text.replace(/[\s.\-]/g, '').toUpperCase();
  const [country, rest] = [bare.startsWith('GR') ? 'EL' : bare.slice(0, 2), bare.slice(2)];
  const form = Object.hasOwn(FORMS, country) ? FORMS[country] : undefined;
  if (form === undefined) return true;
  return form.test(rest) && (CHECKED[country]?.(rest) ?? true);
}
