import { checkDigitOf, parseGtin, type Gtin } from '../../kernel';

const LENGTHS: readonly number[] = [8, 12, 13, 14];

/**
 * The GTINs that somebody may have meant who typed this one: one digit wrong, or two neighbours exchanged, with the check digit
 * as typed or as it ought to be. Whoever reads facts for an order asks for these too, so that ITM-001 and ITM-002 can suggest.
 * At most about 250; empty for text that is not of digits or of another length.
 */
export function nearGtins(text: string): readonly Gtin[] {
  if (!LENGTHS.includes(text.length) || !/^\d+$/.test(text)) return [];
  const near = new Set<Gtin>();
  const add = (candidate: string): void => {
    const gtin = candidate === text ? null : parseGtin(candidate);
    if (gtin !== null) near.add(gtin);
  };
  const body = text.slice(0, -1);
  const check = text.slice(-1);
  const consider = (changed: string): void => {
    add(changed + check);
    add(changed + checkDigitOf(changed));
  };
  consider(body);
  for (let i = 0; i < body.length; i++) {
    const [before, after] = [body.slice(0, i), body.slice(i + 1)];
    for (let digit = 0; digit < 10; digit++) consider(`${before}${String(digit)}${after}`);
    const [here = '', next = ''] = [body[i], body[i + 1]];
    if (next !== '') consider(before + next + here + body.slice(i + 2));
  }
  return [...near];
}
