import type { Text } from '../platform';
import { proofOf, readTableNumber } from '../mapping';

/** A number as somebody typed it: what it means, or why it means nothing. */
export type TypedNumber =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'number'; readonly value: string }
  | { readonly kind: 'fault'; readonly text: Text };

/**
 * Reads a number with a comma or a point as its decimal mark, where only one meaning is possible: "1.234" may be twelve hundred or one and a bit,
 * and nobody may guess which.
 */
export function readTyped(typed: string): TypedNumber {
  const raw = typed.trim();
  if (raw === '') return { kind: 'nothing' };
  const read = readTableNumber(raw, proofOf(raw) ?? 'unknown');
  if (read === null) return { kind: 'fault', text: { nl: `“${raw}” is geen getal.`, en: `“${raw}” is not a number.` } };
  if (read !== 'ambiguous') return { kind: 'number', value: read.value };
  const digits = raw.replace(/[.,]/g, '');
  const exact = { nl: raw.replace('.', ','), en: raw.replace(',', '.') };
  return {
    kind: 'fault',
    text: {
      nl: `“${raw}” kan twee getallen zijn: typ ${digits}, of ${exact.nl}0.`,
      en: `“${raw}” may be two numbers: type ${digits}, or ${exact.en}0.`,
    },
  };
}
