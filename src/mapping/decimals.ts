const ZERO = 48;
const NINE = 57;
const MINUS = 45;
const PLUS = 43;
const POINT = 46;
const COMMA = 44;

/** More digits than this are not a quantity or a price; the kernel refuses them too. */
const MAX_LENGTH = 40;

/** Which characters a syntax accepts as the decimal mark: both in EDIFACT (ISO 9735, section 10), only the point in XML. */
export type DecimalMarks = 'point' | 'point-or-comma';

/**
 * Reads a number as the syntaxes write it and gives it in our notation: no plus sign, a point, a digit before it, no leading
 * zeros. Digits behind the point stay as sent. Null when it is no number: thousands separators, exponents, blanks inside.
 */
export function readDecimal(raw: string, marks: DecimalMarks): string | null {
  const length = raw.length;
  if (length === 0 || length > MAX_LENGTH) return null;
  const first = raw.charCodeAt(0);
  const start = first === MINUS || first === PLUS ? 1 : 0;
  let mark = -1;
  let digits = 0;
  for (let at = start; at < length; at++) {
    const code = raw.charCodeAt(at);
    if (code >= ZERO && code <= NINE) digits++;
    else if (mark < 0 && (code === POINT || (code === COMMA && marks === 'point-or-comma'))) mark = at;
    else return null;
  }
  if (digits === 0) return null;
  const plain = start === 0 && (mark < 0 || (mark > 0 && mark < length - 1 && raw.charCodeAt(mark) === POINT));
  if (plain && (first !== ZERO || length === 1 || mark === 1)) return raw;
  return rewritten(raw, start, mark);
}

/** The rare spellings: ".5", "12.", "+3", "3,49", "-0.5", "007". */
function rewritten(raw: string, start: number, mark: number): string {
  const whole = raw.slice(start, mark < 0 ? raw.length : mark).replace(/^0+(?=\d)/, '') || '0';
  const fraction = mark < 0 ? '' : raw.slice(mark + 1);
  return `${raw.startsWith('-') ? '-' : ''}${whole}${fraction === '' ? '' : `.${fraction}`}`;
}
