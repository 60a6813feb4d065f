import { readDecimal } from './decimals';

/** The decimal mark of a column: what its numbers prove. `both`: some prove one and some the other. */
export type NumberStyle = 'comma' | 'point' | 'both' | 'unknown';

/** Signs of currencies around a number; any other word beside it is no number's. */
const CURRENCY = /^(?:€|EUR)\s*|\s*(?:€|EUR)$/gi;
const BLANK_GROUPS = /^([+-]?\d{1,3})((?:[ \u00a0\u202f']\d{3})+)(?=$|[.,])/;
const WHOLE = /^[+-]?\d+$/;
const ONE_MARK = /^([+-]?)(\d*)([.,])(\d*)$/;
const GROUPED = /^[+-]?\d{1,3}(?:(?:\.\d{3}){2,}|(?:,\d{3}){2,})$/;
const BOTH_MARKS = /^[+-]?\d{1,3}(?:\.\d{3})+,\d*$|^[+-]?\d{1,3}(?:,\d{3})+\.\d*$/;
const GROUP_DIGITS = 3;

/** A number without what is certainly no digit of it: currency, and blanks or apostrophes between thousands. */
function bare(raw: string): string {
  const text = raw.trim().replace(CURRENCY, '').trim();
  return text.replace(BLANK_GROUPS, (_, first: string, groups: string) => first + groups.replace(/\D/g, ''));
}

/** What one number proves of the decimal mark; `unknown` where it may be either, or has none. Null for what is no number. */
export function proofOf(raw: string): 'comma' | 'point' | 'unknown' | null {
  const text = bare(raw);
  if (WHOLE.test(text)) return 'unknown';
  // Thousands come first: of two marks the last is the decimal one; a mark that repeats is none.
  if (BOTH_MARKS.test(text)) return text.lastIndexOf(',') > text.lastIndexOf('.') ? 'comma' : 'point';
  if (GROUPED.test(text)) return text.includes('.') ? 'comma' : 'point';
  const parts = ONE_MARK.exec(text);
  if (parts === null) return null;
  const [, , whole = '', mark, fraction = ''] = parts;
  if (whole === '' && fraction === '') return null;
  // "1.234": thousands or thousandths. Nobody groups what begins with a zero, and no group has other than three digits.
  const mayGroup =
    fraction.length === GROUP_DIGITS && whole.length >= 1 && whole.length <= GROUP_DIGITS && !whole.startsWith('0');
  return mayGroup ? 'unknown' : mark === ',' ? 'comma' : 'point';
}

/** What the numbers of a column prove together. */
export function styleOf(values: Iterable<string>): NumberStyle {
  let style: NumberStyle = 'unknown';
  for (const value of values) {
    const proof = proofOf(value);
    if (proof === null || proof === 'unknown' || proof === style) continue;
    if (style !== 'unknown') return 'both';
    style = proof;
  }
  return style;
}

/**
 * Reads a number by the decimal mark of its column.
 *
 * @returns the number in our notation, 'ambiguous' where it may be another as well, null for what is no number
 */
export function readTableNumber(raw: string, style: NumberStyle): { readonly value: string } | 'ambiguous' | null {
  const text = bare(raw);
  if (WHOLE.test(text)) return valueOf(text);
  if (proofOf(text) === null) return null;
  if (style === 'both' || style === 'unknown') return 'ambiguous';
  return valueOf(style === 'comma' ? text.replaceAll('.', '').replace(',', '.') : text.replaceAll(',', ''));
}

function valueOf(text: string): { readonly value: string } | null {
  const value = readDecimal(text, 'point');
  return value === null ? null : { value };
}
