import { isIsoDate } from '../../kernel';

/* Numbers and dates as they are written in files, to and from plain decimals and dates. */

/** How numbers and dates are written. */
export interface Written {
  readonly decimal: '.' | ',';
  readonly thousands: string | null;
  readonly dates: string;
}

type Part = 'yyyy' | 'MM' | 'M' | 'dd' | 'd';
const PARTS = /yyyy|MM|M|dd|d/g;

/** The parts of a pattern of dates and what stands around them, in turn; null where it is none. */
export function tokensOf(pattern: string): readonly (Part | { readonly text: string })[] | null {
  const tokens: (Part | { readonly text: string })[] = [];
  let from = 0;
  for (const { 0: part, index } of pattern.matchAll(PARTS)) {
    if (index > from) tokens.push({ text: pattern.slice(from, index) });
    tokens.push(part as Part);
    from = index + part.length;
  }
  if (from < pattern.length) tokens.push({ text: pattern.slice(from) });
  const parts = tokens.flatMap((token) => (typeof token === 'string' ? [token.charAt(0)] : []));
  const isWhole = parts.length === 3 && ['y', 'M', 'd'].every((one) => parts.includes(one));
  return isWhole && !tokens.some((token) => typeof token === 'object' && /[\p{L}\d]/u.test(token.text)) ? tokens : null;
}

/** Reads dates of one pattern: a date, "none" for what says none (empty or all zeros), or undefined where it is no date. */
export function dateReader(pattern: string): (text: string) => string | null | undefined {
  const tokens = tokensOf(pattern) ?? [];
  const source = tokens.map((token) => {
    if (typeof token === 'object') return token.text.replace(/[\\^$.|?*+()[\]{}/-]/g, '\\$&');
    const digits = { yyyy: '\\d{4}', MM: '\\d{2}', M: '\\d{1,2}', dd: '\\d{2}', d: '\\d{1,2}' }[token];
    return `(?<${token.charAt(0)}>${digits})`;
  });
  const shape = new RegExp(`^${source.join('')}$`);
  return (text) => {
    if (!/[1-9]/.test(text) && /^[0\s./-]*$/.test(text)) return null;
    const { y = '', M = '', d = '' } = shape.exec(text)?.groups ?? {};
    const date = `${y}-${M.padStart(2, '0')}-${d.padStart(2, '0')}`;
    return isIsoDate(date) ? date : undefined;
  };
}

/** Writes dates by a pattern. */
export function dateWriter(pattern: string): (date: string) => string {
  const tokens = tokensOf(pattern) ?? [];
  return (date) => {
    const [y = '', m = '', d = ''] = date.split('-');
    const of: Readonly<Record<Part, string>> = {
      yyyy: y,
      MM: m,
      M: m.replace(/^0/, ''),
      dd: d,
      d: d.replace(/^0/, ''),
    };
    return tokens.map((token) => (typeof token === 'object' ? token.text : of[token])).join('');
  };
}

const escaped = (character: string): string => character.replace(/[.' ]/, '\\$&');

/** Reads numbers: plain decimal, or undefined where it is none. A minus sign may stand before or behind. */
export function numberReader({ decimal, thousands }: Written): (text: string) => string | undefined {
  const whole = thousands === null ? '\\d+' : `(?:\\d{1,3}(?:${escaped(thousands)}\\d{3})+|\\d+)`;
  const shape = new RegExp(`^(?<before>[+-]?)(?<whole>${whole})(?:${escaped(decimal)}(?<part>\\d+))?(?<behind>-?)$`);
  const plainDigits = /^(0|[1-9]\d*)$/;
  const all = thousands === null ? null : new RegExp(escaped(thousands), 'g');
  return (text) => {
    // What most cells are.
    if (plainDigits.test(text)) return text;
    const { before = '', whole: digits, part = '', behind = '' } = shape.exec(text)?.groups ?? {};
    if (digits === undefined || (before !== '' && behind !== '')) return undefined;
    const bare = (all === null ? digits : digits.replace(all, '')).replace(/^0+(?=\d)/, '');
    const rest = part.replace(/0+$/, '');
    const plain = rest === '' ? bare : `${bare}.${rest}`;
    return (before === '-' || behind === '-') && /[1-9]/.test(plain) ? `-${plain}` : plain;
  };
}

/** Writes plain decimals; nothing between thousands, which no machine needs. */
export const numberWriter =
  ({ decimal }: Pick<Written, 'decimal'>): ((plain: string) => string) =>
  (plain) =>
    plain.replace('.', decimal);
