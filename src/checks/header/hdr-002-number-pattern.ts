import { given } from '../given';
import { orderRule } from '../rule';

/** What one sign of a pattern takes; any other sign stands for itself. */
const SIGNS: Readonly<Record<string, RegExp>> = { '#': /\d/, '@': /\p{L}/u, '?': /./u };

/** True when the number is written as the pattern says: # a digit, @ a letter, ? any sign, * at the end anything more. */
function fits(number: string, pattern: string): boolean {
  const open = pattern.endsWith('*');
  const signs = Array.from(open ? pattern.slice(0, -1) : pattern);
  const written = Array.from(number);
  if (open ? written.length < signs.length : written.length !== signs.length) return false;
  return signs.every((sign, i) => SIGNS[sign]?.test(written[i] ?? '') ?? sign === written[i]);
}

/** HDR-002: the number does not look like this partner's numbers. Several patterns stand beside each other with a bar. */
export const numberPattern = orderRule('HDR-002', ({ input: { order, partner } }) => {
  const [number, pattern] = [given(order.number), given(partner?.orderNumberPattern ?? null)];
  if (number === null || pattern === null) return null;
  if (pattern.split('|').some((one) => fits(number, one.trim()))) return null;
  return { field: 'number', actual: number, expected: pattern, params: { po: number, pattern } };
});
